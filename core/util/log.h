#pragma once

#include <filesystem>
#include <string_view>

namespace zon {

/// The program's log: one rotating file beside the profile (and stderr for the headless command with -v).
/// Threat: logs are sent to support. So nothing here may ever be given a key, a seed, a password, a voucher
/// code or a whole address book; addresses and amounts only at Debug level. Thread-safe.
enum class LogLevel { Debug, Info, Warning, Error };

void logDebug(std::string_view area, std::string_view message);
void logInfo(std::string_view area, std::string_view message);
void logWarning(std::string_view area, std::string_view message);
void logError(std::string_view area, std::string_view message);

/// Before this is called, warnings and errors go to stderr and the rest nowhere.
void logToStderr(LogLevel least);
/// 3 files of 5 MB at most. Falls back to stderr when the folder can't be written.
void logToFile(const std::filesystem::path& file, LogLevel least);

} // namespace zon
