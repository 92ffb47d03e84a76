// Plays on the real program in a real window: finds labels, clicks, types, and takes pictures.
#pragma once

#include "cli/program.h"
#include "window/window.h"

#include <alp/testing.h>

namespace alp::tour {

namespace fs = std::filesystem;

class Guide {
public:
    // Pictures and the practice store go to `out`; a store of an earlier tour there is begun anew. Throws without a display.
    Guide(const fs::path& out, const std::string& language);
    ~Guide();

    cli::Program& app() { return app_; }
    workspace::Meeting* meeting() { return workspace().meetings().current(); }  // null: none is open
    workspace::Workspace& workspace() { return app_.workspace(); }
    testing::Driver& hands() { return driver_; }

    void picture(const std::string& name, const std::string& what);  // "01-today.png", and a line on stdout
    void click(const char* label) { driver_.click(label); }
    void write_report(report::Format format, std::optional<Paper> paper = {});  // of the open meeting
    void settle();                                                   // until jobs and pictures are done and everything is saved
    void read_remarks() { ahead_ += std::chrono::seconds(30); }      // lets passing messages go: moves the clock that the program sees
    int pictures() const { return taken_; }
    const fs::path& out() const { return out_; }

private:
    workspace::Options options();

    fs::path out_;
    std::string language_;
    int taken_ = 0;
    std::chrono::seconds ahead_{0};  // how far that clock is before the computer's
    window::Window window_;
    cli::Program app_;
    testing::Driver driver_;
};

}  // namespace alp::tour
