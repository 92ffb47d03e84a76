// The plugin file that is checked, and meetings to check it in. Main thread.
#pragma once

#include "plugins/library.h"

#include <alp/testing_meeting.h>

#include <optional>

namespace alp::validate {

namespace fs = std::filesystem;

class Subject {
public:
    explicit Subject(fs::path file) : file_(std::move(file)) {}

    const fs::path& file() const { return file_; }
    void load();    // throws plugins::Refused
    void unload();  // all objects made with it have to be gone
    bool loaded() const { return library_ != nullptr; }
    const std::shared_ptr<plugins::Library>& library() const { return library_; }
    // Asked of a new object, through the fault wall; throws plugins::Refused. Kept once it was given.
    const Outline& outline();
    bool draws = true;  // false: too slow or too faulty to be drawn many times
    fs::path kept() const { return file_.parent_path() / (file_.stem().string() + ".sessions"); }  // sessions of earlier versions

private:
    fs::path file_;
    std::shared_ptr<plugins::Library> library_;
    std::optional<Outline> outline_;
};

enum class Content { empty, full };

// A meeting with the plugin, called through the fault wall, on a screen without a window.
class TrialMeeting {
public:
    TrialMeeting(Subject& subject, Content content, testing::ScreenOptions screen = {});
    TrialMeeting(Subject& subject, Rows rows, testing::ScreenOptions screen = {});  // a kept session
    ~TrialMeeting();
    TrialMeeting(const TrialMeeting&) = delete;

    testing::Screen& screen() { return *screen_; }
    Session& session() { return *session_; }
    const Session& session() const { return *session_; }
    Records& records() { return *records_; }
    const Records& records() const { return *records_; }
    View& view() { return view_; }
    const Rows& first_rows() const { return first_; }  // as they were before the first frame
    const std::vector<Operation>& operations() const { return journal_.operations; }
    std::size_t made_before() const { return made_before_; }  // how many of those were made before the first frame
    const std::string& error() const { return error_; }       // the first fault; after it nothing is drawn any more
    bool too_slow() const { return too_slow_; }               // that fault is a frame that took seconds

    void go_to(std::string_view step);  // and draws it, three frames
    void look_read_only();
    Report report();                             // a fault is in error()
    Report report_in(const std::string& other);  // in another language; a fault is told in the present one
    void migrate();
    void new_object();  // of the plugin's class, in place of the present one
    void settle() { records_->flush(); }

private:
    void begin(Rows rows);
    void draw();

    Subject& subject_;
    testing::KeptJournal journal_;
    testing::KeptPast past_;
    Rows first_;
    std::unique_ptr<plugins::PluginObject> living_;
    std::unique_ptr<Records> records_;
    std::unique_ptr<Session> session_;
    View view_;
    std::string error_;
    bool too_slow_ = false;
    std::size_t made_before_ = 0;
    std::unique_ptr<testing::Screen> screen_;
};

// The rows of the session and its team that are not in the bin, as JSON in order of id; without the step that was reached, which no undo
// changes.
Json dump(const Records& records);

}  // namespace alp::validate
