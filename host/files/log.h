// The log: what the program started, opened, loaded and refused, and why, for whoever looks into a fault afterwards. In English; only why a
// plugin was refused is the sentence of the screen.
//
// Never in it: a text that somebody typed, the name of a team, member or theme, a title, or a path, because a file is named after a team and
// a home folder after its user. So callers write facts of their own (versions, ids of instruments, which store, the file names of plugins,
// counts, kinds of errors), and not the sentence of an exception, which may quote any of that. A test plays a meeting and looks for all of it.
//
// One file for all runs of this user, of at most 1 MB, with three older ones beside it; only its owner may read it. Any thread. Before
// open_log(), and when the file cannot be written, the calls do nothing: a program without a log runs as well.
#pragma once

#include <fmt/core.h>

#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace alp::files {

enum class LogLevel { info, warning, error };

// $XDG_STATE_HOME/alp/alp.log, else ~/.local/state/alp/alp.log; empty without a home.
std::filesystem::path log_file();

void open_log(const std::filesystem::path& file);
void close_log();

// The last lines of the log, oldest first; of the file before it too where the newest is short. Empty when there is none.
std::vector<std::string> last_log_lines(const std::filesystem::path& file, std::size_t count);

void write_log(LogLevel level, std::string_view line);

template <typename... Facts>
void log_info(fmt::format_string<Facts...> line, Facts&&... facts) {
    write_log(LogLevel::info, fmt::format(line, std::forward<Facts>(facts)...));
}
template <typename... Facts>
void log_warning(fmt::format_string<Facts...> line, Facts&&... facts) {
    write_log(LogLevel::warning, fmt::format(line, std::forward<Facts>(facts)...));
}
template <typename... Facts>
void log_error(fmt::format_string<Facts...> line, Facts&&... facts) {
    write_log(LogLevel::error, fmt::format(line, std::forward<Facts>(facts)...));
}

}  // namespace alp::files
