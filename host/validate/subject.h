// The plugin file that is looked at, and meetings to look at it in. Main thread.
#pragma once

#include "plugins/library.h"

#include <alp/host/records.h>
#include <alp/testing_meeting.h>

#include <optional>

namespace alp::validate {

namespace fs = std::filesystem;

class Subject {
public:
    explicit Subject(fs::path file) : file_(std::move(file)) {}

    const fs::path& file() const { return file_; }
    void load();    // throws plugins::Refused
    void unload();  // what is made of it has to be gone
    bool loaded() const { return library_ != nullptr; }
    const std::shared_ptr<plugins::Library>& library() const { return library_; }
    // Asked of a new object, behind the fault wall; throws plugins::Refused. Once it worked it is remembered.
    const Outline& outline();
    bool draws = true;  // false: found to be too slow or faulty to be drawn again and again
    fs::path kept() const { return file_.parent_path() / (file_.stem().string() + ".sessions"); }  // sessions of earlier versions

private:
    fs::path file_;
    std::shared_ptr<plugins::Library> library_;
    std::optional<Outline> outline_;
};

enum class Content { empty, full };

// A meeting with the plugin behind the fault wall, on a screen without a window.
class Stage {
public:
    Stage(Subject& subject, Content content, testing::ScreenOptions screen = {});
    Stage(Subject& subject, Rows rows, testing::ScreenOptions screen = {});  // a session as it was kept
    ~Stage();
    Stage(const Stage&) = delete;

    testing::Screen& screen() { return *screen_; }
    Session& session() { return *session_; }
    const Session& session() const { return *session_; }
    Records& records() { return *records_; }
    const Records& records() const { return *records_; }
    View& view() { return view_; }
    const Rows& first_rows() const { return first_; }  // before anything was done
    const std::vector<Operation>& operations() const { return journal_.operations; }
    std::size_t made_before() const { return made_before_; }  // of those, how many were there before the first frame
    const std::string& error() const { return error_; }       // the first fault; from then on nothing is drawn
    bool too_slow() const { return too_slow_; }               // that fault is a frame of seconds

    void go_to(std::string_view step);  // and draws it, three frames
    void look_read_only();
    Report report();                             // faults end up in error()
    Report report_in(const std::string& other);  // a language; what is said of a fault is in the present one
    void migrate();
    void new_object();  // in place of the one there is
    void settle() { records_->flush(); }

private:
    void begin(Rows rows);
    void draw();

    Subject& subject_;
    testing::KeptJournal journal_;
    testing::KeptPast past_;
    Rows first_;
    std::unique_ptr<plugins::Living> living_;
    std::unique_ptr<Records> records_;
    std::unique_ptr<Session> session_;
    View view_;
    std::string error_;
    bool too_slow_ = false;
    std::size_t made_before_ = 0;
    std::unique_ptr<testing::Screen> screen_;
};

// The living rows of the session and its team as JSON, in order of id, without what no undo takes back (the step reached).
Json dump(const Records& records);

}  // namespace alp::validate
