// What is erased is gone: from rows, history, search, free pages and backups, and it does not come back.
#include "support/store_kit.h"

#include "store/care/copies.h"
#include "store/care/open.h"
#include "store/erase/erase.h"
#include "store/erase/erased_elsewhere.h"
#include "store/sqlite/files.h"

#include <doctest/doctest.h>

using namespace kit;

namespace {

constexpr std::string_view secret = "geheimpje";

// A team with the secret everywhere: name, texts, old texts, titles, actions, history, search index.
Small secretive(Store& store) {
    Small small;
    small.team.name = "Team geheimpje";
    small.anna.name = "Geheimpje Anna geheimpje";
    small.session.title = "Sessie geheimpje";
    for (int i = 0; i < 10; ++i) small.contributions.push_back(contribution(small.session.id, "Een geheimpje nummer " + std::to_string(i)));
    small.write_to(store);
    for (std::size_t i = 3; i < 13; ++i) store.write(small.retype(i, "Nu anders " + std::to_string(i)));
    for (std::size_t i = 3; i < 8; ++i) store.write(small.retype(i, "Weer een geheimpje " + std::to_string(i)));
    Action action;
    action.id = make_id();
    action.team = small.team.id;
    action.session = small.session.id;
    action.text = "actie geheimpje";
    store.write(operation(small.team.id, small.session.id, "Actie geheimpje", {born(action)}));
    return small;
}

}  // namespace

TEST_CASE("an erased team leaves no byte on disk, and the other teams keep everything") {
    const Folder folder;
    Small other;
    Id team;
    {
        const auto store = Store::open(folder.store(), Mode::write);
        other.write_to(*store);
        const Small small = secretive(*store);
        team = small.team.id;
        CHECK(store->search("geheimpje").size() > 5);
        const Json before = dump(store->load_session(other.session.id));
        const auto reader = Store::open(folder.store(), Mode::read);
        CHECK(reader->teams().size() == 2);
        store->erase_team(team);
        CHECK(store->search("geheimpje").empty());
        CHECK(reader->search("geheimpje").empty());
        CHECK(store->teams().size() == 1);
        CHECK(store->load_session(small.session.id).of<Contribution>().empty());
        CHECK(store->history(team, small.session.id).empty());
        CHECK(store->history(team, {}).empty());
        CHECK(dump(store->load_session(other.session.id)) == before);
        CHECK(store->history(other.team.id, other.session.id).size() == 4);
        CHECK(problems(*store) == "");
        // Seen from another process while the program still runs: the -wal holds nothing of it either.
        CHECK(std::system(("! grep -rqai " + std::string(secret) + " '" + folder.path.string() + "'").c_str()) == 0);
    }
    CHECK(bytes_found(folder.path, secret) == 0);
    CHECK(bytes_found(folder.path, "eheimpj") == 0);
}

TEST_CASE("what somebody still typed into an erased team is let go without stopping the rest") {
    const Folder folder;
    const auto store = Store::open(folder.store(), Mode::write);
    Small small = secretive(*store);
    store->erase_team(small.team.id);
    CHECK_NOTHROW(store->write(small.say("Te laat geheimpje")));
    CHECK_NOTHROW(store->write(small.retype(0, "Te laat geheimpje")));
    CHECK(store->search("geheimpje").empty());
    CHECK(problems(*store) == "");
    CHECK_THROWS_AS(store->erase_team(small.team.id), store::StoreError);
}

TEST_CASE("erasing that was cut off half-way is finished when the store is next opened") {
    const Folder folder;
    {
        const auto store = Store::open(folder.store(), Mode::write);
        secretive(*store);
    }
    {
        store::Db db(folder.store(), {});
        store::prepare(db, true, false);
        auto team = db.sql("SELECT id FROM team");
        REQUIRE(team.step());
        const Id id = team.id(0);
        team.again();
        store::erase_team_rows(db, id);
        CHECK(store::has_unfinished_erasure(db));
    }
    CHECK(bytes_found(folder.path, secret) > 0);
    Store::open(folder.store(), Mode::write)->close();
    CHECK(bytes_found(folder.path, secret) == 0);
}

TEST_CASE("erased content goes from backups and set-aside stores too, and they stay good backups") {
    const Folder folder;
    Small other;
    fs::path backup;
    {
        const auto store = Store::open(folder.store(), Mode::write);
        other.write_to(*store);
        secretive(*store);
        backup = store->back_up().file;
    }
    fs::path aside = store::restore(backup, folder.store()).aside;
    {
        const auto store = Store::open(folder.store(), Mode::write);
        const Id team =
            store->teams().front().team.name == other.team.name ? store->teams().back().team.id : store->teams().front().team.id;
        store->erase_team(team);
        CHECK(store::clean_copies(folder.store()).not_erased.empty());
        CHECK_FALSE(store::verify(backup));
        CHECK_FALSE(store::verify(aside));
        const auto stamp = fs::last_write_time(backup);
        CHECK(store::clean_copies(folder.store()).not_erased.empty());
        CHECK(fs::last_write_time(backup) == stamp);  // once is enough
    }
    CHECK(bytes_found(folder.path, secret) == 0);
    const auto copy = Store::open(backup, Mode::read);
    CHECK(texts(const_cast<Store&>(*copy), other.session.id).size() == 3);
    CHECK(problems(*copy) == "");
}

TEST_CASE("a backup from before the erasure does not bring it back") {
    const Folder folder, usb;
    Small other;
    const fs::path backup = usb.path / "from the stick.store";
    {
        const auto store = Store::open(folder.store(), Mode::write);
        other.write_to(*store);
        const Small small = secretive(*store);
        store->back_up(backup);  // out of our reach
        store->erase_team(small.team.id);
    }
    CHECK(bytes_found(usb.path, secret) > 0);
    store::restore(backup, folder.store());
    CHECK(bytes_found(folder.path, secret) == 0);
    const auto store = Store::open(folder.store(), Mode::write);
    CHECK(store->teams().size() == 1);
    CHECK(texts(*store, other.session.id).size() == 3);
    CHECK(problems(*store) == "");
}

TEST_CASE("a backup that is not as it was made is not given a new checksum by the erasing") {
    const Folder folder;
    const auto store = Store::open(folder.store(), Mode::write);
    const Small small = secretive(*store);
    const fs::path backup = store->back_up().file;
    std::string bytes = file_bytes(backup);
    bytes[bytes.size() - 10] = static_cast<char>(bytes[bytes.size() - 10] ^ 4);
    write_bytes(backup, bytes);
    store->erase_team(small.team.id);
    const auto failed = store::clean_copies(folder.store()).not_erased;
    REQUIRE(failed.size() == 1);
    CHECK(failed[0].file == backup);
    CHECK(store::verify(backup));
}
