// One run of the program in a meeting that a coach holds by the labels on the screen, and what breaks into it: the run ends, or the computer
// sleeps. It is a process of its own (held_meeting.h). Time is the test's; what the program promises to have saved after a second is waited for
// when that second has passed by this clock.
#pragma once

#include "cli/program.h"

#include <alp/testing.h>

#include <functional>
#include <vector>

namespace held {

// kill: SIGKILL. terminate: SIGTERM. close: the button of the window. sleep: the clock jumps, and the run goes on.
enum class Breaks { kill, terminate, close, sleep };

struct Interruption {
    int after = 0;  // so many moves of the hands
    Breaks how = Breaks::kill;
    int frame = 0;     // kill and terminate: in this frame after that, so also in the middle of a click
    double pause = 0;  // seconds for which nobody did anything just before it
    double hours = 0;  // sleep
};

// A text that somebody was typing when a run ended: so many letters of it must be there.
struct Begun {
    std::string text;
    std::size_t letters = 0;
};

// What was given so long ago is saved, whatever happens: a second, and a moment for the disk.
inline constexpr std::chrono::milliseconds promised{1250};

struct Ended {};  // the program was ended as it should be
struct Trouble : std::runtime_error {
    using std::runtime_error::runtime_error;
};

class Run {
public:
    using Tell = std::function<void(const std::string&)>;  // a line to the test

    // `folder`: of the store. `from`: what the clock says. `begun`: of the run before. `screen` draws with frame() of this run.
    Run(const std::filesystem::path& folder, alp::testing::Screen& screen, alp::Time from, std::vector<Interruption> coming, Begun begun,
        Tell tell);
    ~Run();
    void start();
    void frame();
    void end();  // as the window does at its end

    // ---- the hands. Each may be the last thing that happens in this run.
    void click(std::string_view path);
    void key(std::string_view combination);
    void type(std::string_view text);  // letter by letter
    // Clicks, and types what is not there yet of the text in that field; Enter at the end if the text ends with it.
    void fill_in(std::string_view path, const std::string& text);
    // The same of a text that stands in a field of its own; `there`: how it begins.
    void finish(std::string_view path, const std::string& there, const std::string& text);
    void go_on(const std::string& text, std::size_t there);  // types what comes after so many letters of it
    // Clicks what comes after so many of these, which are given one by one as letters are.
    void press_on(const std::string& what, const std::vector<std::string>& paths, std::size_t there);
    void scroll_up(std::string_view path);  // to the top of the page that it is on
    void wait(double seconds);

    // ---- the eyes
    bool shows(std::string_view text) const { return screen_.shows(text); }
    bool has(std::string_view path) const { return screen_.has(path); }
    std::string in_field(std::string_view path) const;

    // ---- for looking up what the program holds; nothing is done through these
    alp::cli::Program& app() { return *app_; }
    alp::workspace::Workspace& workspace() { return app_->workspace(); }
    alp::workspace::Meeting* meeting() { return workspace().meetings().current(); }
    alp::Session& session();  // Trouble when no meeting is open
    alp::Time now() const { return screen_.now(); }
    int moves() const { return moves_; }

private:
    void stands(const std::string& text, std::size_t letters);  // as much of it is there: Trouble when more was saved than that
    void move();
    void break_in(const Interruption& how);
    void end_in_this_frame();
    void close_window();
    void tell_begun(alp::Time kept_until);
    void catch_up();
    void wait_for_disk();

    std::filesystem::path folder_;
    alp::testing::Screen& screen_;
    std::vector<Interruption> coming_;
    Begun before_;
    Tell tell_;
    std::unique_ptr<alp::cli::Program> app_;
    const volatile int* interrupted_ = nullptr;
    int moves_ = 0, fuse_ = -1;
    Breaks ends_by_ = Breaks::kill;
    alp::Time from_, on_disk_, last_frame_;  // on_disk_: when the disk was waited for last
    std::string typing_;
    std::size_t there_before_ = 0;          // letters of it that an earlier run typed
    std::vector<alp::Time> letters_typed_;  // when, of those of this run
};

}  // namespace held
