// The program while it runs: what is open, what is on the screen, and what a screen may ask for. Knows no window and no GL, so
// tests run it as it is. Main thread.
#pragma once

#include "app/books.h"
#include "app/cards.h"
#include "app/jobs.h"
#include "app/meeting.h"
#include "app/replay.h"
#include "app/settings.h"
#include "app/theme_book.h"
#include "app/toasts.h"
#include "app/workshop.h"
#include "plugins/validation.h"
#include "report/render.h"
#include "store/backups.h"

namespace alp::app {

enum class Screen {
    first_start, today, timeline, actions, themes, compare, team, instruments, settings, gallery, start, session, as_it_was
};

struct AppOptions {
    std::filesystem::path store;       // empty: store::default_file()
    std::filesystem::path settings;    // empty: kept nowhere
    std::filesystem::path documents;   // where reports go; empty: the user's documents folder
    plugins::Options plugins;
    std::string language;              // for this run; empty: the one of the settings
    std::function<Time()> clock;       // empty: the computer's
    std::function<void()> wake;        // any thread: something changed, draw a frame; empty: nothing
    std::shared_ptr<Workshop> workshop;  // an instrument that is being written; null: none
    std::function<void(const std::filesystem::path&)> open_folder;  // shows a folder to the user; empty: xdg-open
};

class App {
public:
    explicit App(AppOptions options);
    ~App();
    App(const App&) = delete;

    // ---- the frame
    void frame();                              // all of it, between ImGui::NewFrame() and Render()
    std::optional<Time> wants_frame_at() const;  // without any input: a tick that is seen, text that is to be saved
    bool presenting() const { return presenting_; }
    void set_presenting(bool on);              // the window follows with full screen
    bool wants_to_end() const { return ends_; }  // the user chose to leave
    void leave() { ends_ = true; }
    void end();                                // flushes and makes the backup of the end; called before the window goes

    // ---- where we are
    Screen screen() const { return screen_; }
    void show(Screen screen);
    Time now() const;
    Date today() const;                        // on this computer's calendar
    std::vector<Id> members_today();           // who is in the team now
    void say(std::string sentence, std::string action = {}, std::function<void()> then = {});  // a toast

    // ---- parts
    Books& books() { return *books_; }
    Records& records() { return books_->records(); }
    const Team* team() const { return books_->team(); }  // null: none yet
    plugins::Catalogue& catalogue() { return *catalogue_; }
    Jobs& jobs() { return *jobs_; }
    ThemeBook& theme_book() { return *theme_book_; }  // what carries the themes of the team
    const Settings& settings() const { return settings_; }
    void change_settings(const std::function<void(Settings&)>& how);  // takes effect at once, and saved
    const AppOptions& options() const { return options_; }

    // ---- instruments of the user's own
    // Looks a plugin file over in a job; then offered() holds what it found, until it is taken or dropped.
    void offer_plugin(const std::filesystem::path& file);
    struct Offer {
        std::filesystem::path file;
        std::string id, name, version, summary;
        Outline outline;                       // no steps: it could not be asked
        plugins::Validation validation;
        bool replaces = false;                 // an installed one with the same id
        bool may_install() const { return validation.worst() != plugins::Outcome::failed && validation.worst() != plugins::Outcome::not_done; }
    };
    const Offer* offered() const;              // null: none
    void install_offered();                    // copies it with its catalogues to the user's folder and loads it
    void drop_offered();
    bool is_own(const plugins::Entry& entry) const;  // it stands in the user's folder, and can be removed
    void remove_plugin(const std::filesystem::path& file);  // its sessions stay; they are read as a plain form

    // ---- teams
    bool open_team(const Id& team);            // says so when it cannot
    Id create_team(Team team);
    void add_examples();                       // the six example teams; opens the first
    void remove_examples();
    // One named operation on the team as a whole: members, actions, agreements. Undone by Ctrl+Z outside a session.
    void edit_team(std::string_view label, const std::function<void(Edit&)>& how);

    // ---- meetings
    Meeting* meeting() { return meeting_.get(); }  // null: none open
    void ask_start(std::string_view instrument, const Id& looks_back_on = {});  // to the start card
    StartRequest& asked() { return asked_; }       // what the start card shows
    void start_session(const StartRequest& request);
    bool open_session(const Id& session);          // a closed one opens read-only; a running one goes on
    void reopen_session();                         // makes the closed one on the screen writable again, undoable
    void pause();                                  // to Vandaag; the session stays running
    void leave_session();                          // same for one that was only looked at
    void close_session();                          // the team is done
    void delete_session(const Id& session);        // to the bin, undoable
    struct Interrupted { store::SessionLine line; Time at; };
    std::optional<Interrupted> interrupted();      // "Om 14:32 onderbroken. Verder waar je was?"
    // To the session as it was at that moment; none: as it is now, at the end of its history.
    void look_at(const Id& session, std::optional<Time> moment = {}, bool playing = false);
    Replay* replay() { return replay_.get(); }     // null: nothing is looked at
    void leave_replay();                           // to the screen one came from
    // Makes the paper of the open session in a job; says where it is.
    // `case_text`: also what was told about residents.
    void write_report(report::Format format, std::optional<Paper> paper = {}, bool case_text = false);
    void write_paper(Report report, const std::string& name, report::Format format);  // the same of any report
    void write_file(const std::string& name, const char* ending, std::string bytes);  // a small file beside the reports

    // ---- looking back. Goes on with the one that was begun, when there is one.
    bool look_back(Id session);         // a quarter of an hour on that one
    bool recalibrate(const Id& session);       // all of it again: a new session of its instrument, the old one beside it

    // ---- what was told in confidence; see Store. Each says what it did; an open meeting is read again without it
    void erase_case(const Id& session);
    void erase_member(const Id& member, bool authorship);

    // ---- laying cards side by side: there while that screen is
    Cards& cards();

    // ---- taking back
    std::string undo_label();
    std::string redo_label();
    void undo();
    void redo();

    // ---- over the page
    void open_palette();                       // Ctrl+K
    void show_keys(bool on);                   // F1
    bool blank() const { return blank_; }      // the presenter's "scherm leeg"
    void set_blank(bool on) { blank_ = on; }

    // ---- care
    void backup_now(bool tell = true);
    void restore(const std::filesystem::path& backup);  // sets the present store aside and opens the backup
    void open_folder(const std::filesystem::path& folder);

private:
    struct Inside;
    void follow_settings();
    void keys();
    void draw_screen();
    void look_at_backups();                    // makes one when it is time
    void look_at_case_text();                  // once a day: what was told about residents and whose time has come
    struct Erasing;
    void erase(std::string title, std::function<void(store::Store&, Erasing&)> what, std::function<void(const Erasing&)> then);
    void look_at_plugins();                    // takes over one that was rebuilt
    bool asked_about_undo();                   // of before this run: the question is on the screen now
    void write_in_documents(const char* title, const std::function<std::vector<std::filesystem::path>(const std::filesystem::path&, Job&)>& write);
    void drop_meeting();                       // it lives on until the next frame: something may be drawing it
    void into_view(const Id& session, bool read_only);
    // Puts a session that begins now in the store and on the screen; `also` adds to it in the same operation.
    void begin(SessionHeader header, const std::vector<Id>& present, const std::vector<std::string>& guests,
               const std::function<void(Edit&)>& also = {});
    bool go_on_looking_back(Id on, std::string_view instrument);

    AppOptions options_;
    Settings settings_;
    std::string own_language_;  // what the settings said; settings_.language may be another for this run
    Screen screen_ = Screen::today;
    bool presenting_ = false, ends_ = false, blank_ = false;
    StartRequest asked_;
    std::unique_ptr<Jobs> jobs_;
    std::unique_ptr<Books> books_;
    std::unique_ptr<ThemeBook> theme_book_;
    std::unique_ptr<plugins::Catalogue> catalogue_;
    std::unique_ptr<Meeting> meeting_, left_meeting_;
    std::unique_ptr<Replay> replay_, left_replay_;
    Screen replay_from_ = Screen::timeline;
    std::unique_ptr<Cards> cards_;
    std::unique_ptr<Inside> inside_;
};

}  // namespace alp::app
