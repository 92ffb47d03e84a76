// What was told about residents is gone when its time has come, everywhere and for good; the lines stay and count.
#include "store/care/open.h"
#include "store/erase/erase.h"
#include "store/erase/erase_text.h"
#include "store/write/gateway.h"
#include "support/told_case.h"

#include <alp/host/records.h>
#include <alp/text.h>

#include <doctest/doctest.h>

using namespace kit;

TEST_CASE("the day before its term it stands, on the day it is gone: rows, history, search, -wal and free pages") {
    const Folder folder;
    Case one;
    {
        const auto store = Store::open(folder.store(), Mode::write);
        one.write_to(*store);
        REQUIRE(store->search("geheimpje").size() == 4);
        CHECK(store->erase_case_text(at_term - std::chrono::days{2}).texts == 0);
        CHECK(store->search("geheimpje").size() == 4);
        const auto erased = store->erase_case_text(at_term);
        CHECK(erased.sessions == std::vector{one.session.id});
        CHECK(erased.texts == 3);
        CHECK(store->search("geheimpje").empty());
        CHECK(problems(*store) == "");
        CHECK(store->erase_case_text(at_term + std::chrono::days{400}).texts == 0);  // once
        // Seen from another process while the program still runs.
        CHECK(std::system(("! grep -rqai " + std::string(secret) + " '" + folder.path.string() + "'").c_str()) == 0);

        const Rows rows = store->load_session(one.session.id);
        CHECK(rows.of<Contribution>().size() == 4);
        const auto told = row_of<Contribution>(*store, one.session.id, one.told.id);
        CHECK(told.text == "");
        CHECK(told.erased.has_value());
        CHECK(told.place == 3);
        CHECK(row_of<Contribution>(*store, one.session.id, one.lesson.id).text == "Eerst vragen");
        CHECK_FALSE(row_of<Contribution>(*store, one.session.id, one.lesson.id).erased);
        CHECK(row_of<Rating>(*store, one.session.id, one.mark.id).value == 2);
        CHECK(row_of<Rating>(*store, one.session.id, one.mark.id).note == "");
        const Json body = row_of<Document>(*store, one.session.id, one.notes.id).body;
        CHECK(body ==
              Json{{"order", {"trede.1", "trede.4"}}, {"tilt", -2}, {"card", {{"text", ""}, {"id", "kaart.7"}}}, {"resident", nullptr}});
        CHECK(store->open_actions(one.team.id).front().text == "Bel de school");
        CHECK(store->timeline(one.team.id).front().contributions == 3);
    }
    CHECK(erased_words(folder.path) == "0");
}

TEST_CASE("what is found of notes with scores and skipped questions goes with the case, out of the index as well") {
    const Folder folder;
    Case one;
    {
        const auto store = Store::open(folder.store(), Mode::write);
        one.write_to(*store);
        REQUIRE(store->search("en nog wat").size() == 1);  // only in a note with a score
        REQUIRE(store->search("geheimpje").size() == 4);
        store->erase_case_text(at_term);
        CHECK(store->search("en nog wat").empty());
        CHECK(store->search("geheimpje").empty());
        CHECK(problems(*store) == "");
    }
    CHECK(erased_words(folder.path) == "0");
    store::Db db(folder.store(), {.write = false});
    CHECK(db.number("SELECT count(*) FROM \"rating_search_docsize\"") == 0);
}

TEST_CASE("the history stays whole without the text: every moment says that it was erased, and labels stay") {
    const Folder folder;
    Case one;
    const auto store = Store::open(folder.store(), Mode::write);
    one.write_to(*store);
    const auto before = store->history(one.team.id, one.session.id);
    store->erase_case_text(at_term);
    const auto after = store->history(one.team.id, one.session.id);
    REQUIRE(after.size() == before.size());
    for (std::size_t i = 0; i < after.size(); ++i) {
        CHECK(after[i].label == before[i].label);
        CHECK(after[i].id == before[i].id);
    }
    for (const auto& [when, label] : store->moments(one.session.id)) {
        const Rows then = store->session_at(one.session.id, when);
        for (const Contribution& row : then.of<Contribution>()) {
            CHECK(row.text.find(secret) == row.text.npos);
            CHECK(row.erased.has_value() == (row.id != one.lesson.id));
        }
        for (const Rating& row : then.of<Rating>()) CHECK(row.note == "");
        for (const Document& row : then.of<Document>()) CHECK(row.body.dump().find(secret) == std::string::npos);
        for (const Document& row : then.of<Document>()) CHECK(row.body.dump().find("alone") == std::string::npos);
    }
}

TEST_CASE("neither undo nor a half typed word brings a text back") {
    const Folder folder;
    Case one;
    const auto store = Store::open(folder.store(), Mode::write);
    one.write_to(*store);
    const Operation typed = operation(one.team.id, one.session.id, "Tekst", {changed(one.told, [&] {
                                          Contribution row = one.told;
                                          row.text = "half geheimpje";
                                          return row;
                                      }())});
    Contribution fresh = contribution(one.session.id, "begonnen geheimpje");
    fresh.step = "vertellen";
    fresh.erase_on = at_term;
    Operation begun = operation(one.team.id, one.session.id, "Bijdrage", {born(fresh)});
    store->write(begun);
    const auto history = store->history(one.team.id, one.session.id);
    store->erase_case_text(at_term);
    store->write(typed);
    begun.changes[0].born["text"] = "begonnen geheimpje, en verder";
    store->write(begun);  // amended, as a burst is
    CHECK(store->search("geheimpje").empty());
    // The undo of somebody who had the meeting open all the time.
    struct Out : Journal {
        Store& store;
        explicit Out(Store& to) : store(to) {}
        void write(Operation operation) override { store.write(operation); }
    } journal{*store};
    Rows rows;
    rows.of<Team>().push_back(one.team);
    rows.of<SessionHeader>().push_back(one.session);
    rows.of<Contribution>() = {one.told, one.asked, one.binned, one.lesson};
    Records records(journal, std::move(rows), history);
    while (!records.undo_label(one.session.id).empty()) records.undo(one.session.id);
    while (!records.redo_label(one.session.id).empty()) records.redo(one.session.id);
    for (const Rows rows = store->load_session(one.session.id); const Contribution& row : rows.of<Contribution>())
        CHECK(row.text.find(secret) == row.text.npos);
    CHECK(problems(*store) == "");
}

TEST_CASE("it goes sooner when the meeting is closed and all its actions are, but not on the same day") {
    const Date now_day = today(), next = now_day + std::chrono::days{1};
    const auto stands = [&](const std::function<void(Case&, Store&)>& how) {
        const Folder folder;
        Case one(now_day);
        const auto store = Store::open(folder.store(), Mode::write);
        one.write_to(*store);
        how(one, *store);
        CHECK(store->erase_case_text(now_day).texts == 0);
        return store->erase_case_text(next).texts == 0;
    };
    CHECK(stands([](Case&, Store&) {}));
    CHECK(stands([](Case& one, Store& store) { one.close(store); }));   // an action is open
    CHECK(stands([](Case& one, Store& store) { one.finish(store); }));  // still running
    CHECK_FALSE(stands([](Case& one, Store& store) { one.close(store), one.finish(store); }));
    CHECK_FALSE(stands([](Case& one, Store& store) { one.close(store), one.finish(store, ActionStatus::dropped); }));
    CHECK(stands([](Case& one, Store& store) { one.close(store), one.finish(store, ActionStatus::stuck); }));
    CHECK(stands([](Case& one, Store& store) {  // no action at all: nothing was closed
        one.close(store);
        one.change<Action>(store, one.action, [](auto& row) { row.deleted = now(); });
    }));
    CHECK(stands([](Case& one, Store& store) {  // opened again
        one.close(store), one.finish(store);
        one.change<SessionHeader>(store, one.session, [](auto& row) { row.state = State::running, row.closed.reset(); });
    }));
    CHECK(stands([](Case& one, Store& store) {  // one done, one not
        one.close(store), one.finish(store);
        Action other = one.action;
        other.id = make_id();
        other.status = ActionStatus::open;
        one.write(store, other);
    }));
}

TEST_CASE("the term is the team's; made shorter it counts at once, made longer it keeps what was promised") {
    const auto until = [](int months) {
        const Folder folder;
        Case one;
        one.team.keep_months = months;
        const auto store = Store::open(folder.store(), Mode::write);
        one.write_to(*store);
        const auto list = store->case_texts(one.team.id);
        REQUIRE(list.size() == 1);
        CHECK(list[0].texts == 3);
        CHECK(list[0].title == "Casusleren");
        return list[0].until;
    };
    CHECK(until(1) == Date{std::chrono::year{2026} / 2 / 12});
    CHECK(until(6) == Date{std::chrono::year{2026} / 7 / 12});
    CHECK(until(12) == Date{std::chrono::year{2026} / 7 / 12});
}

TEST_CASE("the examples are invented and stay; other sessions keep everything") {
    const Folder folder;
    Case example(held, true), late(Date{std::chrono::year{2026} / 6 / 1});
    Small other;
    const auto store = Store::open(folder.store(), Mode::write);
    example.write_to(*store);
    late.write_to(*store);
    other.write_to(*store);
    const Json before = dump(store->load_session(late.session.id)), plain = dump(store->load_session(other.session.id));
    CHECK(store->erase_case_text(at_term).texts == 0);
    CHECK(dump(store->load_session(late.session.id)) == before);
    CHECK(store->erase_case_text(Date{std::chrono::year{2027} / 6 / 1}).sessions.size() == 1);
    CHECK(dump(store->load_session(other.session.id)) == plain);
    CHECK(row_of<Contribution>(*store, example.session.id, example.told.id).text != "");
}

TEST_CASE("one case is erased by hand, whatever its term; the others stay") {
    const Folder folder;
    Case one, other;
    const auto store = Store::open(folder.store(), Mode::write);
    one.write_to(*store);
    other.write_to(*store);
    const Json before = dump(store->load_session(other.session.id));
    CHECK(store->erase_case(one.session.id).texts == 3);
    CHECK(store->erase_case(one.session.id).texts == 0);
    CHECK(dump(store->load_session(other.session.id)) == before);
    CHECK(row_of<Contribution>(*store, one.session.id, one.told.id).erased.has_value());
    CHECK(store->case_texts(one.team.id).empty());
    CHECK(problems(*store) == "");
}

TEST_CASE("what is written after the erasing is a case of its own and goes with the next") {
    const Folder folder;
    Case one;
    const auto store = Store::open(folder.store(), Mode::write);
    one.write_to(*store);
    store->erase_case(one.session.id);
    one.mark = row_of<Rating>(*store, one.session.id, one.mark.id);
    one.change<Rating>(*store, one.mark, [](auto& row) { row.note = "later geheimpje"; });
    Contribution more = contribution(one.session.id, "nieuw geheimpje");
    more.step = "vertellen";
    more.erase_on = at_term;
    one.write(*store, more);
    CHECK(row_of<Rating>(*store, one.session.id, one.mark.id).note == "later geheimpje");
    CHECK(problems(*store) == "");
    CHECK(store->erase_case_text(at_term).texts == 1);
    CHECK(row_of<Rating>(*store, one.session.id, one.mark.id).note == "");
    store->close();
    CHECK(erased_words(folder.path) == "0");
}
