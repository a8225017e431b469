#include "core/script/script_flags.h"

#include <utility>

namespace zon {

namespace {

using enum ScriptFlag;

constexpr std::pair<std::string_view, ScriptFlag> flagNames[] = {
    {"P2SH", P2SH},
    {"STRICTENC", STRICTENC},
    {"DERSIG", DERSIG},
    {"LOW_S", LOW_S},
    {"NULLDUMMY", NULLDUMMY},
    {"SIGPUSHONLY", SIGPUSHONLY},
    {"MINIMALDATA", MINIMALDATA},
    {"DISCOURAGE_UPGRADABLE_NOPS", DISCOURAGE_UPGRADABLE_NOPS},
    {"CLEANSTACK", CLEANSTACK},
    {"CHECKLOCKTIMEVERIFY", CHECKLOCKTIMEVERIFY},
    {"CHECKSEQUENCEVERIFY", CHECKSEQUENCEVERIFY},
    {"WITNESS", WITNESS},
    {"DISCOURAGE_UPGRADABLE_WITNESS_PROGRAM", DISCOURAGE_UPGRADABLE_WITNESS_PROGRAM},
    {"MINIMALIF", MINIMALIF},
    {"NULLFAIL", NULLFAIL},
    {"WITNESS_PUBKEYTYPE", WITNESS_PUBKEYTYPE},
    {"CONST_SCRIPTCODE", CONST_SCRIPTCODE},
    {"TAPROOT", TAPROOT},
    {"DISCOURAGE_UPGRADABLE_TAPROOT_VERSION", DISCOURAGE_UPGRADABLE_TAPROOT_VERSION},
    {"DISCOURAGE_OP_SUCCESS", DISCOURAGE_OP_SUCCESS},
    {"DISCOURAGE_UPGRADABLE_PUBKEYTYPE", DISCOURAGE_UPGRADABLE_PUBKEYTYPE},
};

} // namespace

Result<ScriptFlags> scriptFlagByName(std::string_view name) {
    if (name == "NONE") return ScriptFlags();
    std::string known = "NONE";
    for (const auto& [knownName, flag] : flagNames) {
        if (name == knownName) return flag;
        known.append(", ").append(knownName);
    }
    return fail(ErrorCode::InvalidArgument,
                "“" + std::string(name.substr(0, 60)) + "” is not a script flag. Flags are: " + known + ".");
}

std::vector<std::string_view> scriptFlagNames(ScriptFlags flags) {
    std::vector<std::string_view> names;
    for (const auto& [name, flag] : flagNames)
        if (flags.has(flag)) names.push_back(name);
    return names;
}

ScriptFlags allScriptFlags() {
    ScriptFlags all;
    for (const auto& entry : flagNames)
        all = all | entry.second;
    return all;
}

} // namespace zon
