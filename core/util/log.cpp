#include "core/util/log.h"

#include <spdlog/sinks/rotating_file_sink.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <atomic>
#include <memory>
#include <mutex>

namespace zon {

namespace {

constexpr std::size_t maxFileSize = 5'000'000;
constexpr std::size_t maxFiles = 3;

spdlog::level::level_enum toSpdlog(LogLevel level) {
    switch (level) {
    case LogLevel::Debug:
        return spdlog::level::debug;
    case LogLevel::Info:
        return spdlog::level::info;
    case LogLevel::Warning:
        return spdlog::level::warn;
    case LogLevel::Error:
        return spdlog::level::err;
    }
    return spdlog::level::info;
}

std::shared_ptr<spdlog::logger> makeLogger(spdlog::sink_ptr sink, LogLevel least) {
    auto logger = std::make_shared<spdlog::logger>("zoncoin", std::move(sink));
    logger->set_pattern("%Y-%m-%dT%H:%M:%S.%eZ %L %v", spdlog::pattern_time_type::utc);
    logger->set_level(toSpdlog(least));
    logger->flush_on(spdlog::level::warn);
    return logger;
}

/// spdlog keeps its own default logger for the process; this is the only place that touches it.
void install(std::shared_ptr<spdlog::logger> logger) {
    spdlog::set_default_logger(std::move(logger));
}

void write(LogLevel level, std::string_view area, std::string_view message) {
    static std::once_flag once;
    std::call_once(once, [] {
        if (spdlog::default_logger_raw() && spdlog::default_logger_raw()->name().empty())
            install(makeLogger(std::make_shared<spdlog::sinks::stderr_sink_mt>(), LogLevel::Warning));
    });
    spdlog::default_logger_raw()->log(toSpdlog(level), "[{}] {}", area, message);
}

} // namespace

void logDebug(std::string_view area, std::string_view message) {
    write(LogLevel::Debug, area, message);
}
void logInfo(std::string_view area, std::string_view message) {
    write(LogLevel::Info, area, message);
}
void logWarning(std::string_view area, std::string_view message) {
    write(LogLevel::Warning, area, message);
}
void logError(std::string_view area, std::string_view message) {
    write(LogLevel::Error, area, message);
}

void logToStderr(LogLevel least) {
    install(makeLogger(std::make_shared<spdlog::sinks::stderr_sink_mt>(), least));
}

void logToFile(const std::filesystem::path& file, LogLevel least) {
    try {
        install(makeLogger(
            std::make_shared<spdlog::sinks::rotating_file_sink_mt>(file.string(), maxFileSize, maxFiles),
            least));
    } catch (const spdlog::spdlog_ex&) {
        logToStderr(LogLevel::Warning);
    }
}

} // namespace zon
