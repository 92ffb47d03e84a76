// What was done is kept: any moment can be looked back on, and an undo works after a restart.
#include "support/store_kit.h"

#include <alp/host/records.h>
#include <alp/text.h>

#include <doctest/doctest.h>

#include <random>
#include <thread>

using namespace kit;

namespace {

struct ToStore : Journal {
    explicit ToStore(Store& store) : store(store) {}
    void write(Operation operation) override { store.write(operation); }
    Store& store;
};

// The living rows of a session as its operations up to `at` make them, played from the beginning.
Json replayed(const std::vector<Operation>& operations, Time at) {
    Json rows = Json::object();
    for (const Operation& operation : operations) {
        if (operation.id.time() > at) continue;
        for (const Change& change : operation.changes) {
            Json& row = rows[change.table][change.row.text()];
            if (change.is_birth()) row = change.born;
            else
                for (auto it = change.fields.begin(); it != change.fields.end(); ++it) row[it.key()] = (*it)[1];
        }
    }
    for (auto& table : rows)
        for (auto it = table.begin(); it != table.end();) it = (*it)["deleted"].is_null() ? std::next(it) : table.erase(it);
    return rows;
}

Json without_empty(Json rows) {
    for (auto it = rows.begin(); it != rows.end();) it = it->empty() ? rows.erase(it) : std::next(it);
    return rows;
}

}  // namespace

TEST_CASE("a session looks at every moment as a replay of what was done until then") {
    const Folder folder;
    Small small;
    const auto store = Store::open(folder.store(), Mode::write);
    // Ids a second apart, years ago, as example teams have them.
    Clock clock(Time{std::chrono::milliseconds{1'420'000'000'000}});
    std::vector<Operation> all = small.operations();
    std::mt19937 random(7);
    for (int i = 0; i < 60; ++i) {
        const std::size_t which = random() % small.contributions.size();
        const Contribution before = small.contributions[which];
        Contribution& row = small.contributions[which];
        switch (random() % 5) {
            case 0: all.push_back(small.say("Gedachte " + std::to_string(i))); continue;
            case 1: row.place = static_cast<double>(random() % 100) / 4; break;
            case 2: row.deleted = row.deleted ? std::nullopt : std::optional(now()); break;
            case 3: row.author = row.author ? Id{} : small.anna.id; break;
            default: row.text = "Tekst " + std::to_string(i);
        }
        const Change change = changed(before, row);
        if (!change.fields.empty()) all.push_back(operation(small.team.id, small.session.id, "Iets", {change}));
    }
    for (Operation& one : all) one.id = clock.make();
    for (const Operation& one : all) store->write(one);

    for (const auto& [at, done] : store->moments(small.session.id)) {
        const std::string label = done;
        CAPTURE(label);
        CHECK(without_empty(dump(store->session_at(small.session.id, at))) == without_empty(replayed(all, at)));
    }
    CHECK(without_empty(dump(store->session_at(small.session.id, now()))) == without_empty(replayed(all, now())));
    CHECK(without_empty(dump(store->session_at(small.session.id, Time{}))).empty());
    CHECK(problems(*store) == "");

    // The births in the history carry the values rows were born with, so it can be replayed from the store alone.
    auto stored = store->history(small.team.id, small.session.id, 1000), of_team = store->history(small.team.id, {}, 1000);
    of_team.insert(of_team.end(), stored.begin(), stored.end());
    CHECK(replayed(of_team, now()) == replayed(all, now()));
}

TEST_CASE("what was done before a restart can still be undone and redone") {
    const Folder folder;
    Small small;
    Id added;
    {
        const auto store = Store::open(folder.store(), Mode::write);
        small.write_to(*store);
        ToStore journal(*store);
        Records records(journal, store->load_team(small.team.id));
        records.add_rows(store->load_session(small.session.id));
        records.edit(small.team.id, small.session.id, "Bijdrage toegevoegd",
                     [&](Edit& edit) { added = edit.add(contribution(small.session.id, "Nog een")); });
        records.edit(small.team.id, small.session.id, "Tekst veranderd",
                     [&](Edit& edit) { edit.change<Contribution>(added, [](Contribution& row) { row.text = "Nog een, anders"; }); });
    }
    const auto store = Store::open(folder.store(), Mode::write);
    ToStore journal(*store);
    Records records(journal, store->load_team(small.team.id));
    records.add_rows(store->load_session(small.session.id), store->history(small.team.id, small.session.id));
    CHECK(records.undo(small.session.id).label == "Tekst veranderd");
    CHECK(records.find<Contribution>(added)->text == "Nog een");
    CHECK(records.undo(small.session.id).label == "Bijdrage toegevoegd");
    CHECK(records.find<Contribution>(added) == nullptr);
    CHECK(records.redo(small.session.id).label == "Bijdrage toegevoegd");
    CHECK(records.redo(small.session.id).label == "Tekst veranderd");
    const auto all = texts(*store, small.session.id);
    CHECK(all.back() == "Nog een, anders");
    CHECK(problems(*store) == "");
}

TEST_CASE("the newest operations come, oldest first, of the session or of the team") {
    const Folder folder;
    Small small;
    const auto store = Store::open(folder.store(), Mode::write);
    small.write_to(*store);
    for (int i = 0; i < 5; ++i) store->write(small.say(std::to_string(i)));
    const auto two = store->history(small.team.id, small.session.id, 2);
    REQUIRE(two.size() == 2);
    CHECK(two[0].changes[0].born["text"] == "3");
    CHECK(two[1].changes[0].born["text"] == "4");
    const auto team = store->history(small.team.id, {});
    REQUIRE(team.size() == 2);
    CHECK(team[0].label == "Team gemaakt");
    CHECK(team[1].label == "Leden toegevoegd");
    CHECK(team[1].changes.size() == 2);
}

TEST_CASE("an operation that took another back says which, and one that had nothing left to take back is kept too") {
    const Folder folder;
    Small small;
    const auto store = Store::open(folder.store(), Mode::write);
    small.write_to(*store);
    const Operation first = small.retype(0, "Anders");
    store->write(first);
    Operation undo =
        operation(small.team.id, small.session.id, "Tekst", {{"contribution", small.contributions[0].id, Json::object(), nullptr}});
    undo.undoes = first.id;
    store->write(undo);
    const auto history = store->history(small.team.id, small.session.id);
    CHECK(history.back().undoes == first.id);
    CHECK_FALSE(history.back().changes.front().is_birth());
    CHECK(problems(*store) == "");
}

TEST_CASE("later ids sort after everything that was read, also when this computer's clock is behind") {
    const Folder folder;
    Small small;
    const Time ahead = now() + std::chrono::hours{2};
    {
        const auto store = Store::open(folder.store(), Mode::write);
        small.write_to(*store);
        Operation early = small.retype(0, "Van een klok die voorloopt");
        early.id = Clock(ahead).make();
        store->write(early);
    }
    const auto store = Store::open(folder.store(), Mode::write);
    CHECK(store->report().last_change == ahead);
    CHECK(make_id().time() >= ahead);
}

TEST_CASE("a word of a newer version does not lose the row: it stays as it is until that field is changed") {
    const Folder folder;
    Small small;
    const auto store = Store::open(folder.store(), Mode::write);
    small.write_to(*store);
    Change birth = born(contribution(small.session.id, "Van een nieuwere versie"));
    birth.born["perspective"] = "neighbours";
    store->write(operation(small.team.id, small.session.id, "Nieuw", {birth}));
    const auto all = texts(*store, small.session.id);
    CHECK(all.back() == "Van een nieuwere versie");
    CHECK(store->load_session(small.session.id).of<Contribution>().back().perspective == Perspective::none);
    store->write(operation(small.team.id, small.session.id, "Tekst",
                           {{"contribution", birth.row, {{"text", {"Van een nieuwere versie", "Anders"}}}, nullptr}}));
    CHECK(store->history(small.team.id, small.session.id)[4].changes[0].born["perspective"] == "neighbours");
    CHECK(store->session_at(small.session.id, store->moments(small.session.id).back().first).of<Contribution>().size() == 4);
    CHECK(problems(*store) == "");
}

TEST_CASE("the timeline counts what lives, and open actions come overdue first") {
    const Folder folder;
    Small small;
    const auto store = Store::open(folder.store(), Mode::write);
    small.write_to(*store);
    SessionHeader older = session(small.team.id, "Vorig jaar");
    older.held = now() - std::chrono::days{365};
    older.state = State::closed;
    std::vector<Change> changes{born(older)};
    const auto action = [&](std::string text, std::optional<Date> due, ActionStatus status) {
        Action row;
        row.id = make_id();
        row.team = small.team.id;
        row.session = small.session.id;
        row.text = std::move(text);
        row.due = due;
        row.status = status;
        changes.push_back(born(row));
    };
    action("zonder datum", {}, ActionStatus::open);
    action("straks", Date{std::chrono::days{30000}}, ActionStatus::busy);
    action("gedaan", Date{std::chrono::days{10}}, ActionStatus::done);
    action("te laat", Date{std::chrono::days{100}}, ActionStatus::stuck);
    Attendance present;
    present.id = Id::derive(small.session.id, small.anna.id, "attendance");
    present.session = small.session.id;
    present.member = small.anna.id;
    changes.push_back(born(present));
    Contribution gone = small.contributions[0];
    gone.deleted = now();
    changes.push_back(changed(small.contributions[0], gone));
    store->write(operation(small.team.id, small.session.id, "Van alles", changes));

    const auto line = store->timeline(small.team.id);
    REQUIRE(line.size() == 2);
    CHECK(line[0].header.title == small.session.title);
    CHECK(line[0].header.outline.is_null());
    CHECK(line[0].contributions == 2);
    CHECK(line[0].actions == 4);
    CHECK(line[0].people == 1);
    CHECK(line[1].header.title == "Vorig jaar");
    const auto open = store->open_actions(small.team.id);
    REQUIRE(open.size() == 3);
    CHECK(open[0].text == "te laat");
    CHECK(open[1].text == "straks");
    CHECK(open[2].text == "zonder datum");
}

TEST_CASE("the list of teams counts who is in the team today, and all its meetings") {
    const Folder folder;
    Small small;
    const auto store = Store::open(folder.store(), Mode::write);
    small.write_to(*store);
    std::vector<Change> changes;
    const auto member = [&](std::optional<Date> joined, std::optional<Date> left) {
        Member row;
        row.id = make_id();
        row.team = small.team.id;
        row.joined = joined;
        row.left = left;
        changes.push_back(born(row));
    };
    const Date today = local_date(now());
    member({}, today + std::chrono::days{30});  // leaves some day
    member({}, today);
    member(today + std::chrono::days{1}, {});
    store->write(operation(small.team.id, {}, "Leden", changes));
    const auto teams = store->teams();
    REQUIRE(teams.size() == 1);
    CHECK(teams[0].members == 3);  // who leaves some day is still here, who comes some day is not yet
    CHECK(teams[0].sessions == 1);
    CHECK(teams[0].last == small.session.held);
}
