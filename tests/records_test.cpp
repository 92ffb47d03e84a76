// Edits, undo and redo in memory: what every screen and instrument leans on.
#include <alp/host/records.h>

#include <doctest/doctest.h>

#include <map>

using namespace alp;

namespace {

// Keeps what it is given, as a store does.
struct Kept : Journal {
    std::vector<Operation> operations;
    void write(Operation operation) override {
        for (Operation& there : operations)
            if (there.id == operation.id) return void(there = std::move(operation));
        operations.push_back(std::move(operation));
    }
};

struct Desk {
    Kept journal;
    Records records{journal};
    Id team = make_id(), session = make_id();

    Id add(const std::string& text) {
        Id id;
        records.edit(team, session, "added", [&](Edit& edit) {
            Contribution row;
            row.session = session;
            row.text = text;
            id = edit.add(row);
        });
        return id;
    }
    void type(const Id& id, const std::string& text) {
        records.type(team, session, "typed", id.text(),
                     [&](Edit& edit) { edit.change<Contribution>(id, [&](Contribution& row) { row.text = text; }); });
    }
    std::string text(const Id& id) const {
        const Contribution* row = records.find<Contribution>(id);
        return row ? row->text : "(gone)";
    }
};

}  // namespace

TEST_SUITE("records") {
    TEST_CASE("each row names at most one row that it belongs to; what is searched of it begins with what it is called by") {
        Rows{}.each([]<typename Row>(const std::vector<Row>&) {
            int owners = 0;
            std::apply([&](const auto&... field) { ((owners += field.is(fact::owner)), ...); }, Row::fields());
            CHECK_MESSAGE(owners == (Row::table == Team::table ? 0 : 1), Row::table);
        });
        CHECK(belongs<SessionHeader>() == Belongs::to_session);
        CHECK(belongs<Contribution>() == Belongs::to_session);
        CHECK(belongs<Action>() == Belongs::to_team);
        CHECK(field_with<Action>(fact::searched) == "text");
        CHECK(field_with<Vote>(fact::searched).empty());
    }

    TEST_CASE("a contribution that was added is there, is written down whole, and can be taken back and brought back") {
        Desk desk;
        const Id id = desk.add("samen op huisbezoek");
        CHECK(desk.text(id) == "samen op huisbezoek");
        REQUIRE(desk.journal.operations.size() == 1);
        CHECK(desk.journal.operations[0].changes[0].born.at("text") == "samen op huisbezoek");
        CHECK(desk.records.undo_label(desk.session) == "added");
        CHECK(desk.records.undo(desk.session).label == "added");
        CHECK(desk.text(id) == "(gone)");
        CHECK(desk.records.undo_label(desk.session).empty());
        CHECK(desk.records.redo(desk.session).label == "added");
        CHECK(desk.text(id) == "samen op huisbezoek");
        CHECK(desk.records.undo(desk.session).label == "added");
        CHECK(desk.text(id) == "(gone)");
    }

    TEST_CASE("an edit that fails half-way leaves nothing behind") {
        Desk desk;
        const Id id = desk.add("een");
        const auto before = desk.journal.operations.size();
        CHECK_THROWS_AS(desk.records.edit(desk.team, desk.session, "fails",
                                          [&](Edit& edit) {
                                              edit.add(Theme{});
                                              edit.change<Contribution>(id, [](Contribution& row) { row.text = "twee"; });
                                              edit.remove<Contribution>(make_id());
                                              edit.change<Contribution>(make_id(), [](Contribution&) {});
                                          }),
                        std::out_of_range);
        CHECK(desk.text(id) == "een");
        CHECK(desk.records.table<Theme>().rows().empty());
        CHECK(desk.journal.operations.size() == before);
    }

    TEST_CASE("what no one could have typed is refused, and nothing of that edit stays") {
        Desk desk;
        const Id id = desk.add("samen");
        CHECK_THROWS_AS(desk.add(std::string(5'000'000, 'x')), std::length_error);
        CHECK_THROWS_AS(desk.type(id, std::string(5'000'000, 'x')), std::length_error);
        const auto document = [&] {
            Document row;
            row.session = desk.session;
            row.body = Json::array();
            for (int i = 0; i < 200'000; ++i) row.body.push_back("tien tekens");
            desk.records.edit(desk.team, desk.session, "kept", [&](Edit& edit) {
                edit.change<Contribution>(id, [](Contribution& changed) { changed.text = "anders"; });
                edit.add(row);
            });
        };
        CHECK_THROWS_AS(document(), std::length_error);
        CHECK(desk.text(id) == "samen");
        CHECK(desk.journal.operations.size() == 1);
        CHECK(desk.add(std::string(900'000, 'x')));
    }

    TEST_CASE("typing is one operation however many keys it took, and is written within a second") {
        Desk desk;
        const Id id = desk.add("");
        for (const char* text : {"s", "sa", "sam", "same", "samen"}) desk.type(id, text);
        CHECK(desk.journal.operations.size() == 1);  // only the adding: the burst waits
        REQUIRE(desk.records.settles_at());
        CHECK(*desk.records.settles_at() <= now() + std::chrono::seconds{1});
        desk.records.settle(now());
        CHECK(desk.journal.operations.size() == 1);  // not yet due
        desk.records.settle(*desk.records.settles_at());
        REQUIRE(desk.journal.operations.size() == 2);
        CHECK(desk.journal.operations[1].changes[0].fields.at("text") == Json::array({"", "samen"}));
        desk.type(id, "samen leren");
        desk.records.flush();
        CHECK(desk.journal.operations.size() == 2);  // amended
        CHECK(desk.journal.operations[1].changes[0].fields.at("text") == Json::array({"", "samen leren"}));
        desk.records.undo(desk.session);
        CHECK(desk.text(id) == "");
    }

    TEST_CASE("a text that was typed and taken out again comes back whole at one undo, however it was taken out") {
        const std::string story = "Meneer belde voor de derde keer deze week";
        for (const bool at_once : {true, false}) {
            CAPTURE(at_once);
            Desk desk;
            const Id id = desk.add("M");
            for (std::size_t length = 2; length <= story.size(); ++length) desk.type(id, story.substr(0, length));
            if (at_once) desk.type(id, "");
            else
                for (std::size_t length = story.size(); length-- > 0;) desk.type(id, story.substr(0, length));
            desk.records.flush();
            CHECK(desk.records.find<Contribution>(id)->text.empty());
            desk.records.undo(desk.session);
            CHECK(desk.records.find<Contribution>(id)->text == story);
            desk.records.undo(desk.session);
            CHECK(desk.records.find<Contribution>(id)->text == "M");
            desk.records.redo(desk.session);
            CHECK(desk.records.find<Contribution>(id)->text == story);
        }
    }

    TEST_CASE("a letter that is mended while typing is no operation of its own") {
        Desk desk;
        const Id id = desk.add("M");
        for (const char* text : {"Mevrouw belt", "Mevrouw bel", "Mevrouw be", "Mevrouw belde", "Mevrouw belde op"}) desk.type(id, text);
        desk.records.flush();
        desk.records.undo(desk.session);
        CHECK(desk.records.find<Contribution>(id)->text == "M");
    }

    TEST_CASE("typing back to what stood there writes nothing when nothing was written yet, and the truth when something was") {
        Desk desk;
        const Id id = desk.add("kort");
        desk.type(id, "korte");
        desk.type(id, "kort");
        desk.records.flush();
        CHECK(desk.journal.operations.size() == 1);
        desk.type(id, "korte");
        desk.records.settle(*desk.records.settles_at());
        desk.type(id, "kort");
        desk.records.flush();
        REQUIRE(desk.journal.operations.size() == 2);
        CHECK(desk.journal.operations[1].changes[0].fields.at("text")[1] == "kort");
        CHECK(desk.text(id) == "kort");
    }

    TEST_CASE("undo leaves a field alone that was changed since, and says so") {
        Desk desk;
        const Id id = desk.add("een");
        desk.type(id, "twee");
        desk.records.flush();
        // Someone else's change, not this session's to take back.
        desk.records.edit(desk.team, make_id(), "elsewhere",
                          [&](Edit& edit) { edit.change<Contribution>(id, [](Contribution& row) { row.text = "drie"; }); });
        const Undone undone = desk.records.undo(desk.session);
        CHECK(undone.label == "typed");
        CHECK(undone.kept == 1);
        CHECK(desk.text(id) == "drie");
        // It is not offered a second time.
        CHECK(desk.records.undo_label(desk.session) == "added");
    }

    TEST_CASE("history that a newer version wrote, or nobody in his senses, is taken back as far as it is understood") {
        Desk desk;
        const Id id = desk.add("one");
        desk.type(id, "two");
        desk.records.flush();
        for (const char* fields : {R"({"kind":["dream","plain"]})", R"({"erase_on":["2026-W40",null]})", R"({"kind":[]})",
                                   R"({"kind":5,"text":{"a":1}})", R"({"place":["far",0.0]})"}) {
            CAPTURE(fields);
            std::vector<Operation> history = desk.journal.operations;
            history.push_back({make_id(), desk.team, desk.session, "strange", {}, {{"contribution", id, Json::parse(fields), nullptr}}});
            Rows rows;
            rows.of<Contribution>().push_back(*desk.records.find<Contribution>(id));
            Records later(desk.journal, std::move(rows), std::move(history));
            const Undone undone = later.undo(desk.session);
            CHECK(undone.label == "strange");
            CHECK(undone.kept >= 1);
            Json now, before;
            each_field(*later.find<Contribution>(id), [&](std::string_view name, const auto& value) { now[name] = to_value(value); });
            each_field(*desk.records.find<Contribution>(id),
                       [&](std::string_view name, const auto& value) { before[name] = to_value(value); });
            CHECK(now == before);
        }
    }

    TEST_CASE("a new edit after an undo ends the redo") {
        Desk desk;
        desk.add("een");
        desk.records.undo(desk.session);
        CHECK(desk.records.redo_label(desk.session) == "added");
        desk.add("twee");
        CHECK(desk.records.redo_label(desk.session).empty());
    }

    TEST_CASE("undo goes on after a restart, from what was kept") {
        Desk desk;
        const Id id = desk.add("een");
        desk.type(id, "twee");
        desk.records.flush();
        desk.records.undo(desk.session);

        Kept again;
        Rows rows;
        rows.of<Contribution>().push_back(*desk.records.find<Contribution>(id));
        Records later(again, rows, desk.journal.operations);
        CHECK(later.undo_label(desk.session) == "added");
        CHECK(later.redo_label(desk.session) == "typed");
        later.redo(desk.session);
        CHECK(later.find<Contribution>(id)->text == "twee");
    }

    TEST_CASE("bytes that are no UTF-8 are replaced, a NUL is dropped, line ends are one character") {
        Desk desk;
        const Id id = desk.add(std::string("a\0b\xFFz\r\nq", 8));
        CHECK(desk.text(id) == "ab\xEF\xBF\xBDz\nq");
    }

    TEST_CASE("closing a session's content keeps the team's actions") {
        Desk desk;
        const Id id = desk.add("een");
        Id action;
        desk.records.edit(desk.team, desk.session, "agreed", [&](Edit& edit) {
            Action row;
            row.team = desk.team;
            row.session = desk.session;
            row.text = "meelopen";
            action = edit.add(row);
        });
        desk.records.drop_session(desk.session);
        CHECK(desk.text(id) == "(gone)");
        REQUIRE(desk.records.find<Action>(action));
        CHECK(desk.records.find<Action>(action)->text == "meelopen");
    }

    TEST_CASE("a thousand random edits, undone one by one, end where they began") {
        Desk desk;
        std::map<Id, std::string> none;
        std::vector<Id> ids;
        unsigned seed = 7;
        const auto random = [&](unsigned below) { return (seed = seed * 1664525 + 1013904223) / 65536 % below; };
        int steps = 0;
        for (int i = 0; i < 1000; ++i) {
            const unsigned what = random(4);
            if (what == 0 || ids.empty()) {
                ids.push_back(desk.add("t" + std::to_string(i)));
                ++steps;
                continue;
            }
            const Id id = ids[random(static_cast<unsigned>(ids.size()))];
            if (!desk.records.find<Contribution>(id)) continue;
            desk.records.edit(desk.team, desk.session, "random", [&](Edit& edit) {
                if (what == 3) edit.remove<Contribution>(id);
                else edit.change<Contribution>(id, [&](Contribution& row) { what == 1 ? void(row.text += "!") : void(row.place += 1); });
            });
            ++steps;
        }
        int undone = 0;
        while (!desk.records.undo_label(desk.session).empty()) {
            const Undone one = desk.records.undo(desk.session);
            CHECK(one.kept == 0);
            ++undone;
        }
        CHECK(undone == steps);
        CHECK(desk.records.table<Contribution>().rows().empty());
    }

    TEST_CASE("an edit made inside another edit is part of it: one undo for both, and neither when it fails") {
        Desk desk;
        desk.records.edit(desk.team, desk.session, "outer", [&](Edit&) { desk.add("first"), desk.add("second"); });
        REQUIRE(desk.journal.operations.size() == 1);
        CHECK(desk.journal.operations[0].changes.size() == 2);
        CHECK(desk.records.undo(desk.session).label == "outer");
        CHECK(desk.records.table<Contribution>().rows().empty());
        const auto fails = [&](Edit&) {
            desk.add("third");
            throw std::runtime_error("half-way");
        };
        CHECK_THROWS_AS(desk.records.edit(desk.team, desk.session, "outer", fails), std::runtime_error);
        CHECK(desk.records.table<Contribution>().rows().empty());
        desk.add("after");
        CHECK(desk.journal.operations.back().label == "added");
    }
}
