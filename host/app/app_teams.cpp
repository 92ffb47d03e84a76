// App: teams, and taking back.
#include "app/inside.h"

#include "sample/sample.h"

#include <alp/assets.h>
#include <alp/text.h>

#include <map>

namespace alp::app {

bool App::open_team(const Id& team) {
    if (team == books_->team_id()) return true;
    leave_session();
    if (!books_->open_team(team)) {
        say(tr("This team cannot be opened now: it is not there any more, or something typed is not on the disk yet."));
        return false;
    }
    change_settings([&](Settings& s) { s.team = team; });
    screen_ = Screen::today;
    return true;
}

Id App::create_team(Team team) {
    if (books_->read_only()) {
        say(tr("This store is opened to read only: no team can be made."));
        return {};
    }
    leave_session();
    const Id id = books_->create_team(std::move(team));
    change_settings([&](Settings& s) { s.team = id; });
    screen_ = Screen::today;
    return id;
}

void App::add_examples() {
    if (!books_->writer()) return say(tr("This store is opened to read only: no team can be made."));
    for (const store::TeamLine& line : books_->teams())
        if (line.team.example) {
            open_team(line.team.id);
            return say(tr("The example teams are there already."));
        }
    std::map<std::string, Json, std::less<>> outlines;
    for (const plugins::Entry& entry : catalogue_->entries())
        if (entry.standing == plugins::Standing::loaded) outlines[entry.id] = to_json(entry.outline);
    try {
        auto examples =
            std::make_shared<std::vector<sample::Example>>(sample::examples(asset("sample"), [&](std::string_view id) -> const Json* {
                const auto found = outlines.find(id);
                return found == outlines.end() ? nullptr : &found->second;
            }));
        if (examples->empty()) return say(tr("The examples are of an instrument that is not loaded."));
        const Id first = examples->front().rows.of<Team>().front().id;
        auto trouble = std::make_shared<std::string>();
        books_->writer()->run([examples, trouble](store::Store& store) {
            try {
                for (const sample::Example& example : *examples) store.add(example.rows, example.operations);
            } catch (const std::exception& error) {
                *trouble = error.what();
            }
        });
        books_->writer()->wait(std::chrono::seconds(10));
        books_->read_again();
        if (!trouble->empty()) return say(*trouble);
        open_team(first);
    } catch (const std::exception& error) {
        say(error.what());
    }
}

void App::remove_examples() {
    if (!books_->writer()) return say(tr("This store is opened to read only: nothing can be changed."));
    std::vector<Id> examples;
    for (const store::TeamLine& line : books_->teams())
        if (line.team.example) examples.push_back(line.team.id);
    if (team() && team()->example) {
        leave_session();
        books_->leave_team();
        screen_ = Screen::first_start;
    }
    store::Writer* writer = books_->writer();
    auto trouble = std::make_shared<std::string>();
    jobs_->start(
        tr("Removing the example teams"),
        [writer, examples, trouble](Job&) {
            writer->run([examples, trouble](store::Store& store) {
                try {
                    for (const Id& team : examples) store.erase_team(team);
                } catch (const std::exception& error) {
                    *trouble = error.what();
                }
            });
            writer->wait(std::chrono::minutes(1));
        },
        [this, trouble](const std::string& other) {
            books_->read_again();
            const auto& teams = books_->teams();
            if (!team() && !teams.empty()) open_team(teams.front().team.id);
            say(!other.empty() ? other : !trouble->empty() ? *trouble : tr("The example teams are gone."));
        });
}

void App::edit_team(std::string_view label, const std::function<void(Edit&)>& how) {
    if (!team()) return;
    if (books_->read_only()) return say(tr("This store is opened to read only: nothing can be changed."));
    records().edit(books_->team_id(), {}, label, how);
}

namespace {

std::string told(const char* pattern, const Undone& undone) {
    std::string sentence = filled(pattern, undone.label);
    if (undone.kept > 0)
        sentence +=
            " " + filled(trn("{} thing was changed since and stays.", "{} things were changed since and stay.", undone.kept), undone.kept);
    return sentence;
}

constexpr auto asks_for = std::chrono::seconds(30);       // then the answer is no longer to that question
constexpr auto read_in = std::chrono::milliseconds(700);  // a key that is held or struck twice is no answer yet

}  // namespace

std::string App::undo_label() {
    if (screen_ == Screen::compare && cards_) return cards_->undo_label();
    return records().undo_label(screen_ == Screen::session && meeting_ ? meeting_->session().id() : Id{});
}
std::string App::redo_label() {
    if (screen_ == Screen::compare && cards_) return cards_->redo_label();
    return records().redo_label(screen_ == Screen::session && meeting_ ? meeting_->session().id() : Id{});
}

// What was done to the team before this run stands on no screen as the newest: it is not taken back unasked.
bool App::asked_about_undo() {
    const Id done = records().undo_of({});
    if (!done || done > inside_->began) return false;
    const auto [asked, when] = inside_->undo_asked;
    if (asked == done && now() - when < read_in) return true;
    if (asked == done && now() - when < asks_for) return false;
    inside_->undo_asked = {done, now()};
    say(filled(tr("“{}” is of {}. Ctrl+Z once more takes it back."), records().undo_label({}), date_in_words(local_date(done.time()))));
    return true;
}

void App::undo() {
    if (books_->read_only()) return;
    const bool in_meeting = screen_ == Screen::session && meeting_;
    if (in_meeting && meeting_->session().read_only()) return;
    const bool comparing = screen_ == Screen::compare && cards_;
    if (!in_meeting && !comparing && asked_about_undo()) return;
    const Undone undone = comparing ? cards_->undo() : records().undo(in_meeting ? meeting_->session().id() : Id{});
    say(undone.label.empty() ? tr("There is nothing to take back.") : told(tr("Taken back: {}."), undone));
    books_->read_again();
}

void App::redo() {
    if (books_->read_only()) return;
    const bool in_meeting = screen_ == Screen::session && meeting_;
    if (in_meeting && meeting_->session().read_only()) return;
    const bool comparing = screen_ == Screen::compare && cards_;
    const Undone redone = comparing ? cards_->redo() : records().redo(in_meeting ? meeting_->session().id() : Id{});
    say(redone.label.empty() ? tr("There is nothing to do again.") : told(tr("Done again: {}."), redone));
    books_->read_again();
}

}  // namespace alp::app
