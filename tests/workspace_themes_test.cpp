// What the program works out of themes and actions without a screen.
#include "support/store_kit.h"
#include "workspace/action_filter.h"
#include "workspace/theme_edits.h"
#include "workspace/theme_thread.h"

#include <doctest/doctest.h>

#include <thread>

using namespace alp;

namespace {

struct HeardNotifications : workspace::Notifications {
    std::vector<std::string> said;
    void say(std::string sentence, std::string, std::function<void()>) override { said.push_back(std::move(sentence)); }
    void pass_by() override {}
    void announce(std::string sentence) override { said.push_back(std::move(sentence)); }
};

struct NoNavigation : workspace::Navigation {
    void go(workspace::Destination) override {}
    workspace::Sight sight() const override { return {}; }
    void restore(const workspace::Sight&) override {}
    void stop_presenting() override {}
};

// A store on disk with one open team and a meeting in it.
struct HeadlessTeam {
    kit::Folder folder;
    workspace::Clock clock;
    HeardNotifications notifications;
    NoNavigation navigation;
    workspace::Preferences preferences{{}, "", notifications};
    workspace::OpenStore store{folder.store(), [] {}};
    workspace::Teams teams{store, preferences, clock, notifications, navigation};
    workspace::ThemeEdits themes{store, teams, notifications};
    SessionHeader meeting;

    HeadlessTeam() {
        teams.create(kit::team("Team Noord"));
        meeting = kit::session(store.team_id(), "Eerste keer");
        store.records().edit(store.team_id(), meeting.id, "", [&](Edit& edit) { edit.add(meeting); });
    }
    void say(const char* text, const Id& theme) {
        const Contribution row = kit::contribution(meeting.id, text);
        store.records().edit(store.team_id(), meeting.id, "Gezegd", [&](Edit& edit) {
            edit.add(row);
            ThemeMark mark;
            mark.id = Id::derive(row.id, theme, ThemeMark::table);
            mark.session = meeting.id, mark.contribution = row.id, mark.theme = theme;
            edit.add(mark);
        });
    }
    // Frames go by, as many as the disk needs.
    void pass_until(const std::function<bool()>& done) {
        for (int i = 0; i < 500 && !done(); ++i, std::this_thread::sleep_for(std::chrono::milliseconds(10))) store.poll();
    }
    void settle() {
        pass_until([&] { return store.on_disk(); });
    }
};

}  // namespace

TEST_CASE("joining themes right after something was said misses nothing: it is done once that is on the disk") {
    HeadlessTeam team;
    const Id meet = team.themes.add("Vergaderen"), talk = team.themes.add("Overleg");
    team.say("Korter vergaderen", meet);
    team.say("Vaste dag", talk);
    bool joined = false;
    team.themes.merge(meet, talk, [&] { joined = true; });
    team.pass_until([&] { return joined; });
    REQUIRE(joined);
    CHECK_FALSE(team.store.records().find<Theme>(meet));
    team.settle();
    CHECK(team.store.reader().carrying(talk).size() == 2);
    CHECK(team.store.reader().carrying(meet).empty());
    CHECK(team.notifications.said.empty());
}

TEST_CASE("a theme that went away before it could be split is left alone") {
    HeadlessTeam team;
    const Id talk = team.themes.add("Overleg");
    team.say("Vaste dag", talk);
    team.settle();
    const Id said = team.store.reader().carrying(talk).front().row.id;
    team.themes.remove(talk);
    bool made = false;
    team.themes.split(talk, {said}, "Sfeer", [&](const Id&) { made = true; });
    team.settle();
    team.store.poll();
    CHECK_FALSE(made);
    CHECK(team.store.records().table<Theme>().rows().empty());
}

TEST_CASE("a theme is not put below what is below it") {
    HeadlessTeam team;
    const Id talk = team.themes.add("Overleg"), meet = team.themes.add("Vergaderen", talk), day = team.themes.add("Vaste dag", meet);
    CHECK_FALSE(team.themes.may_be_below(talk, day));
    CHECK(team.themes.may_be_below(day, talk));
    team.themes.put_below(talk, day);
    CHECK_FALSE(team.store.records().find<Theme>(talk)->parent);
}

TEST_CASE("the thread of a theme takes in what was said below it, and is read again when something reached the disk") {
    HeadlessTeam team;
    const Id talk = team.themes.add("Overleg"), meet = team.themes.add("Vergaderen", talk);
    team.say("Korter vergaderen", meet);
    team.settle();
    workspace::ThemeThreads threads(team.store);
    const std::uint64_t first = threads.of(talk).version;
    CHECK(threads.of(talk).words.size() == 1);
    CHECK(threads.of(talk).version == first);  // not read anew for each frame
    team.say("Vaste dag", talk);
    team.settle();
    CHECK(threads.of(talk).words.size() == 2);
    CHECK(threads.of(talk).version > first);
    REQUIRE(threads.of(talk).points.size() == 1);
    CHECK(threads.of(talk).points.front().words == 2);
}

TEST_CASE("of the actions that fit late ones come first, those without a day after them, and what is done last") {
    HeadlessTeam team;
    plugins::Catalogue catalogue{plugins::Options{}};
    workspace::InstrumentLooks looks(team.store, catalogue);
    workspace::Actions actions(team.store, team.teams, looks, team.clock);
    const auto agree = [&](const char* text, std::optional<int> days, ActionStatus status) {
        team.teams.edit("Actie", [&](Edit& edit) {
            Action action;
            action.team = team.store.team_id();
            action.text = text;
            action.status = status;
            if (days) action.due = team.clock.today() + std::chrono::days{*days};
            edit.add(action);
        });
    };
    agree("Klaar", -30, ActionStatus::done);
    agree("Zonder dag", {}, ActionStatus::open);
    agree("Morgen", 1, ActionStatus::busy);
    agree("Te laat", -1, ActionStatus::stuck);
    const auto fitting = [&](const workspace::ActionFilter& filter) {
        std::vector<std::string> texts;
        for (const Action* action : workspace::actions_that_fit(team.store, actions, filter)) texts.push_back(action->text);
        return texts;
    };
    workspace::ActionFilter filter;
    CHECK(fitting(filter) == std::vector<std::string>{"Te laat", "Morgen", "Zonder dag"});
    filter.status = workspace::ActionFilter::Status::all;
    CHECK(fitting(filter) == std::vector<std::string>{"Te laat", "Morgen", "Zonder dag", "Klaar"});
    filter.due = workspace::ActionFilter::Due::week;
    CHECK(fitting(filter) == std::vector<std::string>{"Morgen"});
    filter = {};
    filter.text = "DAG";
    CHECK(fitting(filter) == std::vector<std::string>{"Zonder dag"});
}
