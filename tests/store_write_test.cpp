// Rows and their history go in together, once, and come out as they went in.
#include "support/store_kit.h"

#include "store/schema/columns.h"
#include "store/sqlite/db.h"

#include <doctest/doctest.h>

using namespace kit;
using store::StoreError;
using store::Trouble;

namespace {

Trouble trouble_of(const std::function<void()>& what) {
    try {
        what();
    } catch (const StoreError& error) {
        return error.trouble;
    }
    FAIL("nothing was thrown");
    return Trouble::io;
}

// A row of each type, every field of it filled.
Rows one_of_each(const Small& small) {
    Rows rows;
    const Id session = small.session.id, team = small.team.id, first = small.contributions[0].id;
    int number = 1;
    rows.each([&]<typename Row>(std::vector<Row>& list) {
        Row row;
        row.id = make_id();
        each_field(row, [&]<typename T>(std::string_view name, T& value) {
            ++number;
            if constexpr (std::is_same_v<T, Id>)
                value = name == "team" ? team : name == "session" ? session : name == "member" ? small.anna.id : first;
            else if constexpr (std::is_same_v<T, std::string>) value = "één \"tekst\" van " + std::string(name) + "\nmet 'twee' regels";
            else if constexpr (std::is_enum_v<T>) value = static_cast<T>(1);
            else if constexpr (std::is_same_v<T, bool>) value = !value;
            else if constexpr (std::is_same_v<T, int>) value = number;
            else if constexpr (std::is_same_v<T, double> || std::is_same_v<T, std::optional<double>>) value = number + 0.1;
            else if constexpr (std::is_same_v<T, Json>) value = {{"lijst", {1, 2.5, "drie", nullptr}}, {"waar", true}};
            else if constexpr (std::is_same_v<T, std::optional<Date>>) value = Date{std::chrono::days{16000 + number}};
            else value = Time{std::chrono::milliseconds{1420070400000 + number}};  // more than 32 bits
        });
        list.push_back(row);
    });
    return rows;
}

}  // namespace

TEST_CASE("what is written is there when the store is opened again, every field of every type") {
    const Folder folder;
    Small small;
    const Rows rows = one_of_each(small);
    std::vector<Change> births;
    rows.each([&](const auto& list) { births.push_back(born(list.front())); });
    {
        const auto store = Store::open(folder.store(), Mode::write);
        small.write_to(*store);
        store->write(operation(small.team.id, small.session.id, "Alles", births));
        CHECK(problems(*store) == "");
    }
    const auto store = Store::open(folder.store(), Mode::read);
    const Json session = dump(store->load_session(small.session.id)), team = dump(store->load_team(small.team.id));
    const Json wanted = dump(rows);
    for (const auto& [name, list] : wanted.items())
        for (const auto& [id, values] : list.items()) {
            const std::string table = name;
            CAPTURE(table);
            if (table == "team") CHECK(dump(store->load_team(*Id::parse(id)))["team"][id] == values);
            else if (table == "session") CHECK(dump(store->load_session(*Id::parse(id)))["session"][id] == values);
            else CHECK((session[table].contains(id) ? session : team)[table][id] == values);
        }
}

TEST_CASE("an edit changes the named fields only, and history tells old and new") {
    const Folder folder;
    Small small;
    const auto store = Store::open(folder.store(), Mode::write);
    small.write_to(*store);
    store->write(small.retype(1, "Naast de bewoner"));
    const auto all = texts(*store, small.session.id);
    CHECK(all[1] == "Naast de bewoner");
    const auto history = store->history(small.team.id, small.session.id);
    REQUIRE(history.size() == 5);
    CHECK(history.back().label == "Tekst");
    CHECK(history.back().changes.front().fields == Json::parse(R"({"text":["Naast de bewoner staan","Naast de bewoner"]})"));
    CHECK(problems(*store) == "");
}

TEST_CASE("typing goes on in the same operation: one step of history, the first old value and the last new one") {
    const Folder folder;
    Small small;
    const auto store = Store::open(folder.store(), Mode::write);
    small.write_to(*store);
    Operation burst = small.retype(0, "Ver");
    store->write(burst);
    for (const char* text : {"Vertr", "Vertrouwen", "Vertrouwen!"}) {
        burst.changes[0].fields["text"][1] = text;
        store->write(burst);
    }
    const auto history = store->history(small.team.id, small.session.id);
    REQUIRE(history.size() == 5);
    CHECK(history.back().changes.front().fields == Json::parse(R"({"text":["Vertrouwen in elkaar","Vertrouwen!"]})"));
    CHECK(texts(*store, small.session.id) == std::vector<std::string>{"Vertrouwen!", "Naast de bewoner staan", "Tijd om te luisteren"});
    CHECK(problems(*store) == "");

    // A contribution that is typed while it is new stays a birth.
    Operation fresh = small.say("N");
    store->write(fresh);
    fresh.changes[0].born["text"] = "Nieuw";
    store->write(fresh);
    const auto all = texts(*store, small.session.id);
    CHECK(all.back() == "Nieuw");
    const auto after = store->history(small.team.id, small.session.id);
    REQUIRE(after.size() == 6);
    CHECK(after.back().changes.front().is_birth());
    CHECK(after.back().changes.front().born["text"] == "Nieuw");
    CHECK(problems(*store) == "");
}

TEST_CASE("writing the same operation again after a lost answer changes nothing") {
    const Folder folder;
    Small small;
    const auto store = Store::open(folder.store(), Mode::write);
    const auto operations = small.operations();
    for (const auto& one : operations) store->write(one);
    const Json before = dump(store->load_session(small.session.id));
    for (const auto& one : operations) store->write(one);
    CHECK(dump(store->load_session(small.session.id)) == before);
    CHECK(store->history(small.team.id, small.session.id).size() == 4);
    CHECK(problems(*store) == "");
}

TEST_CASE("several operations go in together or not at all") {
    const Folder folder;
    Small small;
    const auto store = Store::open(folder.store(), Mode::write);
    small.write_to(*store);
    const Operation good = small.say("Deze is goed");
    Contribution nowhere = contribution(make_id(), "In een sessie die er niet is");
    const Operation bad = operation(small.team.id, small.session.id, "Fout", {born(nowhere)});
    CHECK(trouble_of([&] { store->write({good, bad}); }) == Trouble::broken_rule);
    CHECK(texts(*store, small.session.id).size() == 3);
    store->write(good);
    CHECK(texts(*store, small.session.id).size() == 4);
}

TEST_CASE("what does not fit is refused with a sentence and leaves no trace") {
    const Folder folder;
    Small small;
    const auto store = Store::open(folder.store(), Mode::write);
    small.write_to(*store);
    const Id row = small.contributions[0].id;
    const auto change = [&](std::string table, const Id& id, Json fields) {
        return [&, table, id, fields] { store->write(operation(small.team.id, small.session.id, "Fout", {{table, id, fields, nullptr}})); };
    };
    CHECK(trouble_of(change("contribution", row, {{"colour", {"rood", "blauw"}}})) == Trouble::broken_rule);
    CHECK(trouble_of(change("contribution", row, {{"text\"=1--", {"a", "b"}}})) == Trouble::broken_rule);
    CHECK(trouble_of(change("wens", row, {{"text", {"a", "b"}}})) == Trouble::broken_rule);
    CHECK(trouble_of(change("contribution", make_id(), {{"text", {"a", "b"}}})) == Trouble::broken_rule);
    CHECK(trouble_of(change("contribution", row, {{"text", {"a", 3}}})) == Trouble::broken_rule);
    CHECK(trouble_of(change("contribution", row, {{"text", "b"}})) == Trouble::broken_rule);
    CHECK(trouble_of(change("contribution", row, {{"session", {nullptr, nullptr}}})) == Trouble::broken_rule);
    CHECK(trouble_of([&] { store->write(Operation{}); }) == Trouble::broken_rule);
    Json deep = Json::array();
    for (int i = 0; i < 200; ++i) deep = Json::array({deep});
    CHECK(trouble_of(change("session", small.session.id, {{"outline", {nullptr, deep}}})) == Trouble::broken_rule);
    CHECK(store->history(small.team.id, small.session.id).size() == 4);
    CHECK(problems(*store) == "");
}

TEST_CASE("broken UTF-8 and NUL are cleaned at the door, in row and history alike") {
    const Folder folder;
    Small small;
    const auto store = Store::open(folder.store(), Mode::write);
    small.write_to(*store);
    store->write(small.retype(0, std::string("half\xC3 en nul\0, en \xFFkapot", 24)));
    store->write(small.say(std::string("a\0b\xE2\x82", 5)));
    const auto all = texts(*store, small.session.id);
    CHECK(all[0] == "half\xEF\xBF\xBD en nul, en \xEF\xBF\xBDkapot");
    CHECK(all[3] == "ab\xEF\xBF\xBD\xEF\xBF\xBD");
    CHECK(problems(*store) == "");
}

TEST_CASE("a long text is kept to the last letter") {
    const Folder folder;
    Small small;
    const auto store = Store::open(folder.store(), Mode::write);
    small.write_to(*store);
    std::string text;
    while (text.size() < 1'000'000) text += "Een heel lange bijdrage met ë en é. ";
    store->write(small.say(text));
    const auto all = texts(*store, small.session.id);
    CHECK(all.back() == text);
    CHECK(problems(*store) == "");
}

TEST_CASE("rows and their history of years ago go in at once, and not twice") {
    const Folder folder;
    Small small;
    const auto store = Store::open(folder.store(), Mode::write);
    Rows rows;
    rows.of<Team>() = {small.team};
    rows.of<Member>() = {small.anna, small.joep};
    rows.of<SessionHeader>() = {small.session};
    rows.of<Contribution>() = small.contributions;
    const auto operations = small.operations();
    store->add(rows, operations);
    CHECK(problems(*store) == "");
    CHECK(texts(*store, small.session.id).size() == 3);
    CHECK(trouble_of([&] { store->add(rows, operations); }) == Trouble::broken_rule);
    CHECK(problems(*store) == "");

    Rows homeless;
    homeless.of<Team>() = {team("Zonder geschiedenis")};
    CHECK(trouble_of([&] { store->add(homeless, {}); }) == Trouble::broken_rule);
    CHECK(store->teams().size() == 1);
}

TEST_CASE("two texts made in the same moment on two laptops both find a place in the search index") {
    const Folder folder;
    Small small;
    const auto store = Store::open(folder.store(), Mode::write);
    small.write_to(*store);
    Contribution one = contribution(small.session.id, "gelijktijdig een"), two = contribution(small.session.id, "gelijktijdig twee");
    two.id = one.id;
    two.id.bytes[15] ^= 1;
    store->write(operation(small.team.id, small.session.id, "Twee", {born(one), born(two)}));
    CHECK(store->search("gelijktijdig").size() == 2);
    CHECK(problems(*store) == "");
}

TEST_CASE("$2 and $1 bind by number, not by which comes first") {
    const Folder folder;
    store::Db db(folder.path / "trap.db", {.create = true});
    db.run("CREATE TABLE t(a TEXT, b TEXT) STRICT; INSERT INTO t VALUES('oud', 'sleutel')");
    db.sql("UPDATE t SET a=$2 WHERE b=$1").with(std::string_view("sleutel"), std::string_view("nieuw")).run();
    auto row = db.sql("SELECT a, '$1' FROM t");
    REQUIRE(row.step());
    CHECK(row.text(0) == "nieuw");
    CHECK(row.text(1) == "$1");
}

TEST_CASE("a time beyond 2038 and a whole number as a fraction come back the same") {
    const Folder folder;
    Small small;
    small.session.held = Time{std::chrono::milliseconds{4'102'444'800'123}};
    small.contributions[0].place = 3;
    const auto store = Store::open(folder.store(), Mode::write);
    small.write_to(*store);
    const Rows rows = store->load_session(small.session.id);
    CHECK(rows.of<SessionHeader>().front().held == small.session.held);
    CHECK(rows.of<Contribution>().front().place == 3);
    CHECK(problems(*store) == "");
}

TEST_CASE("settings of the store are kept") {
    const Folder folder;
    {
        const auto store = Store::open(folder.store(), Mode::write);
        CHECK(store->meta("team") == "");
        store->set_meta("team", "oost");
        store->set_meta("team", "west");
    }
    CHECK(Store::open(folder.store(), Mode::read)->meta("team") == "west");
}
