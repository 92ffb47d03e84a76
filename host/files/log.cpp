// The one place that reads spdlog's headers, which take a compiler seconds. The open log is in spdlog's own registry, under its name.
#include "files/log.h"

#include "files/folders.h"
#include "files/read_file.h"

#include <spdlog/sinks/rotating_file_sink.h>
#include <spdlog/spdlog.h>

#include <sys/stat.h>
#include <unistd.h>

#include <cstdio>
#include <sstream>

namespace alp::files {

namespace fs = std::filesystem;

namespace {

constexpr const char* log_name = "alp";
constexpr std::size_t most_bytes = 1024 * 1024, older_files = 3;

spdlog::level::level_enum spdlog_level(LogLevel level) {
    switch (level) {
        case LogLevel::info: return spdlog::level::info;
        case LogLevel::warning: return spdlog::level::warn;
        case LogLevel::error: return spdlog::level::err;
    }
    return spdlog::level::info;
}

// "alp.log" -> "alp.1.log", as spdlog names what it has put aside.
fs::path older_log(const fs::path& file) {
    fs::path older = file;
    return older.replace_filename(file.stem().string() + ".1" + file.extension().string());
}

void add_lines(const fs::path& file, std::vector<std::string>& lines) {
    std::istringstream in(read_file(file));
    for (std::string line; std::getline(in, line);) lines.push_back(std::move(line));
}

}  // namespace

fs::path log_file() {
    const fs::path home = state_home();
    return home.empty() ? home : home / "alp/alp.log";
}

void open_log(const fs::path& file) {
    close_log();
    std::error_code none;
    const fs::file_status there = fs::status(file, none);
    if (file.empty() || (fs::exists(there) && !fs::is_regular_file(there))) return;  // a pipe keeps one waiting; /dev/null is no place
    try {
        make_private_folder(file.parent_path());
        spdlog::file_event_handlers handlers;
        // Ours alone to read; but not what somebody else's link leads to.
        handlers.after_open = [](const spdlog::filename_t& opened_name, std::FILE* opened) {
            std::error_code gone;
            if (!fs::is_symlink(opened_name, gone)) ::fchmod(::fileno(opened), S_IRUSR | S_IWUSR);
        };
        const auto log = spdlog::rotating_logger_mt(log_name, file.string(), most_bytes, older_files, false, handlers);
        log->set_pattern("%Y-%m-%d %H:%M:%S.%e %P %l: %v");
        log->flush_on(spdlog::level::trace);                // so that the lines before a crash are there
        log->set_error_handler([](const std::string&) {});  // a full disk: the line is lost, nothing else
    } catch (const std::exception&) {
        close_log();
    }
}

void close_log() { spdlog::drop(log_name); }

std::vector<std::string> last_log_lines(const fs::path& file, std::size_t count) {
    std::vector<std::string> lines;
    add_lines(file, lines);
    if (lines.size() < count) {
        std::vector<std::string> all;
        add_lines(older_log(file), all);
        all.insert(all.end(), lines.begin(), lines.end());
        lines = std::move(all);
    }
    if (lines.size() > count) lines.erase(lines.begin(), lines.end() - static_cast<std::ptrdiff_t>(count));
    return lines;
}

// One line, whatever a plugin calls itself.
void write_log(LogLevel level, std::string_view line) {
    const auto log = spdlog::get(log_name);
    if (!log) return;
    std::string one_line(line);
    for (char& c : one_line)
        if (static_cast<unsigned char>(c) < ' ') c = ' ';
    log->log(spdlog_level(level), spdlog::string_view_t(one_line));
}

}  // namespace alp::files
