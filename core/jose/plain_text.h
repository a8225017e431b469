#pragma once

#include <string>
#include <string_view>

namespace zon {

/// A stranger's text as it may be shown in one line: characters that can't be seen or that change how others
/// are shown (controls, line and paragraph separators, direction overrides and isolates, zero-width and
/// filler characters, tags) become their code point, "<U+202E>"; bytes that are no UTF-8 become "<0xFF>".
///
/// Threat: "invoice<RLO>fdp.exe" shown as "invoiceexe.pdf"; two names that look the same.
std::string plainText(std::string_view utf8);

/// The same for text of several lines: line ends and tabs stay.
std::string plainLines(std::string_view utf8);

} // namespace zon
