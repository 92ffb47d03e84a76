// A meeting to test an instrument in: the real plugin file, a team, a session in memory, and a screen without a window.
// Main thread.
//
//     testing::Meeting meeting("build/plugins/stoplicht.so", {.people = 5});
//     meeting->click("Schrijf een bijdrage");
//     meeting->type("minder vergaderen\n");
//     CHECK(meeting.texts("why", "why.red") == std::vector<std::string>{"minder vergaderen"});
#pragma once

#include <alp/instrument.h>
#include <alp/kept_journal.h>
#include <alp/testing.h>

#include <memory>
#include <utility>

namespace alp::testing {

// Earlier sessions of the team, held in memory.
class KeptPast : public Past {
public:
    void add(Rows rows);  // of one session, header first
    const std::vector<SessionHeader>& sessions() override { return headers_; }
    const Rows& session(const Id& id) override;
    const std::vector<Said>& said(ContributionKind kind) override;
    const std::vector<Scored>& scored(std::string_view subject) override;

private:
    std::vector<SessionHeader> headers_;
    std::vector<Rows> rows_;
    std::vector<std::pair<ContributionKind, std::vector<Said>>> said_;
    std::vector<std::pair<std::string, std::vector<Scored>>> scored_;
};

// A plugin loaded from its file. std::runtime_error when it cannot be.
class Plugin {
public:
    explicit Plugin(const std::filesystem::path& file);
    ~Plugin();
    Plugin(const Plugin&) = delete;
    const Descriptor& about() const { return *about_; }
    std::shared_ptr<Instrument> make() const;

private:
    void* file_;
    const Descriptor* about_;
};

struct MeetingOptions {
    ScreenOptions screen = {};
    int people = 6;            // members of the team, all present: Anna, Bilal, Carla …
    std::string variant = {};  // of the outline; empty: the first
    Date held = Date{std::chrono::year{2016} / 1 / 12};
};

class Meeting {
public:
    // Catalogues and assets are the test's to add: add_catalogue_folder(), set_asset_folder().
    explicit Meeting(const std::filesystem::path& plugin, MeetingOptions options = {});
    ~Meeting();

    Screen* operator->() { return screen_.get(); }
    Screen& screen() { return *screen_; }
    Instrument& instrument() { return *instrument_; }
    Session& session() { return *session_; }
    View& view() { return view_; }
    KeptJournal& journal() { return journal_; }
    KeptPast& past() { return past_; }
    Id team() const { return team_; }
    Id member(std::size_t number) const { return members_.at(number); }  // from 0

    // A change of the team outside the meeting, as the program's own screens make.
    void edit_team(std::string_view label, const std::function<void(Edit&)>& how);
    void go_to(std::string_view step);  // as the program does, and draws it
    void look_read_only();              // the same session, as it was
    void renew();                       // the same session with a new instrument: the program was killed, or the plugin built anew
    // Closes this session, which is in the past from then on, and begins a new one, `days` later.
    // `variant` empty: the same again.
    void next_session(int days = 28, std::string variant = {});
    Id line(std::string_view text) const;  // the contribution that says so; NotFound
    std::vector<std::string> texts(std::string_view step,
                                   std::string_view question) const;  // in the order of the screen

private:
    void begin(Time held, const std::string& variant);
    void draw();

    KeptJournal journal_;
    KeptPast past_;
    Plugin plugin_;
    std::shared_ptr<Instrument> instrument_;
    std::unique_ptr<Records> records_;
    std::unique_ptr<Session> session_;
    View view_;
    Id team_;
    std::vector<Id> members_;
    std::unique_ptr<Screen> screen_;
};

}  // namespace alp::testing
