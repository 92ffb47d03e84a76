// What was told about residents is gone when its time has come, everywhere and for good; the lines stay and count.
#include "store/erase_text.h"
#include "store/erased_elsewhere.h"
#include "store/files.h"
#include "store/gateway.h"
#include "store/open.h"
#include "support/store_kit.h"

#include <alp/records.h>
#include <alp/text.h>

#include <doctest/doctest.h>

#include <sys/wait.h>
#include <unistd.h>
#include <csignal>
#include <thread>

using namespace kit;
using namespace std::chrono_literals;

namespace {

constexpr std::string_view secret = "eheimpj";  // of every form of the word

const Date held = Date{std::chrono::year{2026} / 1 / 12};

// A meeting with a case, all kinds of things said about it, and a lesson and an action that have no secret in them.
struct Case {
    Team team = kit::team("Wijkteam Oost");
    SessionHeader session = kit::session(team.id, "Casusleren");
    Contribution told = contribution(session.id, "Een geheimpje over de buurman");
    Contribution asked = contribution(session.id, "Is het geheimpje bekend?");
    Contribution binned = contribution(session.id, "geheimpje in de prullenbak");
    Contribution lesson = contribution(session.id, "Eerst vragen");
    Rating mark;
    Progress skipped;
    Document notes;
    Action action;

    explicit Case(Date on = held, bool example = false) {
        team.example = example;
        session.held = local_time(on, 14, 0);
        session.outline = {{"name", "Casus"},
                           {"steps", Json::array({{{"id", "vertellen"}, {"case_text", true}}, {{"id", "oogst"}, {"case_text", false}}})}};
        for (Contribution* row : {&told, &asked, &binned}) {
            row->step = "vertellen";
            row->erase_on = Date(on + std::chrono::days(181));
        }
        lesson.step = "oogst";
        lesson.kind = ContributionKind::lesson;
        mark.id = make_id();
        mark.session = session.id;
        mark.step = "vertellen";
        mark.scale = "zichtbaar";
        mark.subject = "baken.4";
        mark.value = 2;
        mark.note = "Het geheimpje bij de buurvrouw";
        skipped.id = make_id();
        skipped.session = session.id;
        skipped.step = "vertellen";
        skipped.question = "cl.3.2";
        skipped.note = "geheimpje";
        notes.id = make_id();
        notes.session = session.id;
        notes.part = "stair";
        notes.body = {{"order", {"trede.1", "trede.4"}},
                      {"tilt", -2},
                      {"card", {{"text", "Geheimpje op de kaart"}, {"id", "kaart.7"}}},
                      {"resident", {{"alias", 3}, {"age", "65"}, {"household", "alone"}}}};
        action.id = make_id();
        action.team = team.id;
        action.session = session.id;
        action.text = "Bel de school";
    }
    template <typename Row>
    void write(Store& store, const Row& row) {
        store.write(operation(team.id, session.id, "Gemaakt", {born(row)}));
    }
    template <typename Row>
    void change(Store& store, Row& row, const std::function<void(Row&)>& how) {
        const Row before = row;
        how(row);
        store.write(operation(team.id, session.id, "Aangepast", {changed(before, row)}));
    }
    void write_to(Store& store) {
        store.write(operation(team.id, {}, "Team", {born(team)}));
        write(store, session);
        for (const Contribution* row : {&told, &asked, &binned, &lesson}) write(store, *row);
        write(store, mark);
        write(store, skipped);
        write(store, notes);
        write(store, action);
        change<Contribution>(store, told, [](auto& row) { row.text = "Nog een geheimpje over de buurman"; });
        change<Contribution>(store, told, [](auto& row) { row.text = "Weer een ander geheimpje"; });
        change<Contribution>(store, told, [](auto& row) { row.place = 3; });
        change<Contribution>(store, binned, [](auto& row) { row.deleted = now(); });
        change<Rating>(store, mark, [](auto& row) { row.note = "geheimpje, en nog wat"; });
        change<Document>(store, notes, [](auto& row) { row.body["card"]["text"] = "Ander geheimpje"; });
    }
    void close(Store& store) {
        change<SessionHeader>(store, session, [](auto& row) { row.state = State::closed, row.closed = now(); });
    }
    void finish(Store& store, ActionStatus status = ActionStatus::done) {
        change<Action>(store, action, [&](auto& row) { row.status = status; });
    }
};

const Date at_term = Date{std::chrono::year{2026} / 7 / 12};

std::string erased_words(const fs::path& folder) { return std::to_string(bytes_found(folder, secret)); }

}  // namespace

TEST_CASE("the day before its term it stands, on the day it is gone: rows, history, search, -wal and free pages") {
    const Folder folder;
    Case one;
    {
        const auto store = Store::open(folder.store(), Mode::write);
        one.write_to(*store);
        REQUIRE(store->search("geheimpje").size() == 2);
        CHECK(store->erase_case_text(at_term - std::chrono::days{2}).texts == 0);
        CHECK(store->search("geheimpje").size() == 2);
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

TEST_CASE("the texts go from backups and set-aside stores too; a backup of before does not bring them back") {
    const Folder folder, usb;
    Case one;
    const fs::path stick = usb.path / "from the stick.store";
    fs::path backup;
    {
        const auto store = Store::open(folder.store(), Mode::write);
        one.write_to(*store);
        backup = store::make_backup(*store).file;
        store::make_backup(*store, stick);  // out of our reach
    }
    store::restore(backup, folder.store());  // sets one aside
    {
        const auto store = Store::open(folder.store(), Mode::write);
        CHECK(store->erase_case_text(at_term).texts == 3);
        store::make_backup(*store);  // the next run
        CHECK(store::verify(backup) == "");
        const auto stamp = fs::last_write_time(backup);
        CHECK(store::erase_from_backups(folder.store()).empty());
        CHECK(fs::last_write_time(backup) == stamp);  // once is enough
        CHECK(problems(*Store::open(backup, Mode::read)) == "");
    }
    CHECK(erased_words(folder.path) == "0");
    CHECK(bytes_found(usb.path, secret) > 0);
    store::restore(stick, folder.store());
    CHECK(erased_words(folder.path) == "0");
    const auto store = Store::open(folder.store(), Mode::write);
    CHECK(row_of<Contribution>(*store, one.session.id, one.told.id).erased.has_value());
    CHECK(row_of<Contribution>(*store, one.session.id, one.lesson.id).text == "Eerst vragen");
    CHECK(problems(*store) == "");
}

TEST_CASE("a store that was made anew after damage does not fetch an erased text from its backup") {
    const Folder folder;
    Case one;
    {
        const auto store = Store::open(folder.store(), Mode::write);
        one.write_to(*store);
        store::make_backup(*store);
        store->erase_case_text(at_term);
    }
    std::string bytes = file_bytes(folder.store());
    for (std::size_t page = 4096; page + 4096 <= bytes.size() && page < 4096 * 40; page += 4096 * 3)
        bytes.replace(page, 4096, std::string(4096, '\x5a'));
    write_bytes(folder.store(), bytes);
    store::look_over_at_next_start(folder.store());
    const auto store = Store::open(folder.store(), Mode::write);
    CHECK(store->report().recovered);
    CHECK(store->search("geheimpje").empty());
    for (const Rows rows = store->load_session(one.session.id); const Contribution& row : rows.of<Contribution>())
        CHECK(row.text.find(secret) == row.text.npos);
}

TEST_CASE("erasing that is killed anywhere is finished when the store is next opened, and the backups know") {
    for (int round = 0; round < 12; ++round) {
        const Folder folder;
        Case one;
        {
            const auto store = Store::open(folder.store(), Mode::write);
            one.write_to(*store);
            for (int i = 0; i < 300; ++i) one.write(*store, contribution(one.session.id, "Vulling " + std::to_string(i)));
            store::make_backup(*store);
        }
        const pid_t child = fork();
        if (child == 0) {
            const auto store = Store::open(folder.store(), Mode::write);
            store->erase_case_text(at_term);
            pause();
            _exit(0);
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(1 + round * 4));
        kill(child, SIGKILL);
        waitpid(child, nullptr, 0);
        {
            const auto store = Store::open(folder.store(), Mode::write);
            // Either it had not begun, or it is done now.
            if (store->search("geheimpje").empty()) {
                CHECK(std::system(("! grep -qai " + std::string(secret) + " '" + folder.store().string() + "' '" + folder.store().string() +
                                   "-wal'")
                                      .c_str()) == 0);
            } else {
                store->erase_case_text(at_term);
            }
            CHECK(problems(*store) == "");
            store::make_backup(*store);
        }
        CHECK(erased_words(folder.path) == "0");
    }
}

TEST_CASE("between the commit and the pages: cut off there, the next opening cleans them and notes it for the backups") {
    const Folder folder;
    Case one;
    {
        const auto store = Store::open(folder.store(), Mode::write);
        one.write_to(*store);
        store::make_backup(*store);
    }
    {
        store::Db db(folder.store(), {});
        store::prepare(db, true, false);
        store::Transaction transaction(db);
        store::erase_texts(db, store::case_text_of(db, one.session.id, store::erasing_moment(db)));
        transaction.commit();
        CHECK(store::has_unfinished_erasure(db));
    }
    CHECK(bytes_found(folder.path, secret) > 0);
    {
        const auto store = Store::open(folder.store(), Mode::write);
        CHECK(problems(*store) == "");
        store::make_backup(*store);
    }
    CHECK(erased_words(folder.path) == "0");
}
