// A damaged store is set aside, never overwritten, and what can be read of it goes on.
#include "support/store_kit.h"

#include "store/care/inspect.h"
#include "store/care/open.h"
#include "store/sqlite/db.h"
#include "store/sqlite/files.h"
#include "workspace/error_words.h"
#include "workspace/store_words.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <random>
#include <set>

using namespace kit;
using store::StoreError;
using store::Trouble;

namespace {

#if defined(__SANITIZE_ADDRESS__)
constexpr int rounds = 12;
#else
constexpr int rounds = 60;
#endif

// Some hundred texts: enough for a tree of pages.
Small many() {
    Small small;
    std::mt19937 random(5);
    for (int i = 0; i < 600; ++i) {
        std::string text = "Bijdrage " + std::to_string(i);
        for (int word = 0; word < 25; ++word) text += " woord" + std::to_string(random() % 500);
        small.contributions.push_back(contribution(small.session.id, text));
    }
    return small;
}

void fill(Store& store, const Small& small) { store.write(small.operations()); }

fs::path aside_of(const fs::path& folder, std::string_view what) {
    for (const auto& entry : fs::directory_iterator(folder)) {
        const std::string name = entry.path().filename().string();
        if (name.find("." + std::string(what) + "-") != std::string::npos && name.find("-wal") == std::string::npos) return entry.path();
    }
    return {};
}

std::size_t aside_count(const fs::path& folder) {
    return static_cast<std::size_t>(std::count_if(fs::directory_iterator(folder), {}, [](const auto& entry) {
        return entry.path().filename().string().find(".damaged-") != std::string::npos;
    }));
}

std::map<Id, std::string> by_id(Store& store, const Id& session) {
    const Rows rows = store.load_session(session);
    std::map<Id, std::string> all;
    for (const auto& one : rows.of<Contribution>()) all[one.id] = one.text;
    return all;
}

}  // namespace

namespace {

struct Brought {
    int rebuilt = 0, back = 0, possible = 0;
};

// The store with three pages wiped, or a sector in three pages filled with noise.
std::string with_damage(const std::string& whole, bool wipe, std::mt19937& random) {
    std::string bytes = whole;
    const std::size_t pages = whole.size() / 4096;
    for (int i = 0; i < 3; ++i) {
        const std::size_t page = (1 + random() % (pages - 1)) * 4096;
        if (wipe) bytes.replace(page, 4096, 4096, '\0');
        else
            std::generate_n(bytes.begin() + static_cast<std::ptrdiff_t>(page + random() % 8 * 512), 512,
                            [&] { return static_cast<char>(random()); });
    }
    return bytes;
}

void damage_and_open(const std::string& bytes, const Small& small, Brought& brought) {
    const Folder here;
    write_bytes(here.store(), bytes);
    write_bytes(store::with_suffix(here.store(), ".suspect"), "");  // as a check has found it
    std::unique_ptr<Store> store;
    try {
        store = Store::open(here.store(), Mode::write);
    } catch (const StoreError& error) {
        // Nothing of it could be read: it stays where it is.
        REQUIRE(error.trouble == Trouble::damaged);
        REQUIRE(file_bytes(here.store()) == bytes);
        return;
    }
    REQUIRE(problems(*store) == "");
    if (!store->report().recovered) return;  // free pages, or an index of words that was made anew
    ++brought.rebuilt;
    REQUIRE(workspace::sentence_of(store->report()) != "");
    REQUIRE(file_bytes(aside_of(here.path, "damaged")) == bytes);
    brought.back += static_cast<int>(by_id(*store, small.session.id).size());
    brought.possible += static_cast<int>(small.contributions.size());
}

}  // namespace

TEST_CASE("pages wiped or sectors of noise, no backup: the damaged file is kept as it was and nearly everything goes on") {
    const Folder folder;
    const Small small = many();
    fill(*Store::open(folder.store(), Mode::write), small);
    const std::string whole = file_bytes(folder.store());
    // Each seed for itself: no page is so high in a tree that what hangs below it is lost with it.
    const char* const seeds = std::getenv("ALP_DAMAGE_SEEDS");
    for (unsigned seed = 0; seed < (seeds ? static_cast<unsigned>(std::atoi(seeds)) : rounds / 12); ++seed) {
        std::mt19937 random(11 + seed);
        Brought brought;
        for (int round = 0; round < 12; ++round) {
            CAPTURE(seed);
            CAPTURE(round);
            damage_and_open(with_damage(whole, round % 2 == 1, random), small, brought);
        }
        MESSAGE(brought.rebuilt << " rebuilt, " << 100.0 * brought.back / brought.possible << " % of the texts back");
        CHECK(brought.rebuilt > 3);
        CHECK(brought.back > brought.possible * 95 / 100);
    }
}

TEST_CASE("pages wiped, with a backup: all of the backup is there, and what was newer as far as it can be read") {
    const Folder folder;
    Small small = many();
    {
        const auto store = Store::open(folder.store(), Mode::write);
        fill(*store, small);
        store->back_up();
        store->write(small.retype(3, "Na de reservekopie veranderd"));
        store->write(small.say("Na de reservekopie gezegd"));
    }
    std::string bytes = file_bytes(folder.store());
    for (std::size_t page = 5; page < bytes.size() / 4096; page += 9) bytes.replace(page * 4096, 4096, 4096, '\0');
    write_bytes(folder.store(), bytes);
    write_bytes(store::with_suffix(folder.store(), ".suspect"), "");
    const auto store = Store::open(folder.store(), Mode::write);
    REQUIRE(store->report().recovered);
    CHECK(problems(*store) == "");
    const auto there = by_id(*store, small.session.id);
    std::size_t same = 0;
    for (std::size_t i = 0; i + 1 < small.contributions.size(); ++i) {
        const auto found = there.find(small.contributions[i].id);
        REQUIRE(found != there.end());
        same += found->second == small.contributions[i].text;
    }
    CHECK(same + 2 >= small.contributions.size() - 1);
    CHECK(file_bytes(aside_of(folder.path, "damaged")) == bytes);
    CHECK_FALSE(store::is_suspect(folder.store()));
    // It goes on as any store does.
    store->write(small.say("En verder"));
    CHECK(store->search("verder").size() == 1);
}

TEST_CASE("the beginning of the file wiped, or nothing but zeros: the last good backup takes over") {
    for (const bool all : {false, true}) {
        const Folder folder;
        Small small;
        {
            const auto store = Store::open(folder.store(), Mode::write);
            small.write_to(*store);
            store->back_up();
        }
        std::string bytes = file_bytes(folder.store());
        bytes.replace(0, all ? bytes.size() : 4096, all ? bytes.size() : 4096, '\0');
        write_bytes(folder.store(), bytes);
        const auto store = Store::open(folder.store(), Mode::write);
        CHECK(store->report().recovered);
        CHECK(texts(*store, small.session.id).size() == 3);
        CHECK(problems(*store) == "");
        CHECK(file_bytes(aside_of(folder.path, "damaged")) == bytes);
    }
}

TEST_CASE("a store that lost its end, or all but its name, is told from a stranger's file by its backups") {
    const Folder folder;
    Small small = many();
    fill(*Store::open(folder.store(), Mode::write), small);
    const std::string whole = file_bytes(folder.store());
    {
        write_bytes(folder.store(), whole.substr(0, whole.size() / 3 * 2));
        const auto store = Store::open(folder.store(), Mode::write);
        CHECK(store->report().recovered);
        CHECK(by_id(*store, small.session.id).size() > 100);
        CHECK(problems(*store) == "");
        store->back_up();
    }
    write_bytes(folder.store(), "");
    const auto store = Store::open(folder.store(), Mode::write);
    CHECK(store->report().recovered);
    CHECK(by_id(*store, small.session.id).size() > 100);
    CHECK(aside_count(folder.path) == 2);
}

TEST_CASE("a damaged backup is passed over for an older good one") {
    const Folder folder;
    Small small;
    {
        const auto store = Store::open(folder.store(), Mode::write);
        small.write_to(*store);
        const auto good = store->back_up();
        fs::rename(good.file, store::backup_folder(folder.store()) / "alp-20260101-000000.store");
        fs::remove(store::with_suffix(good.file, ".sha256"));
        const auto bad = store->back_up();
        std::string bytes = file_bytes(bad.file);
        bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 8);
        write_bytes(bad.file, bytes);
    }
    write_bytes(folder.store(), "kapot");
    const auto store = Store::open(folder.store(), Mode::write);
    CHECK(store->report().recovered);
    CHECK(texts(*store, small.session.id).size() == 3);
}

TEST_CASE("one byte flipped anywhere never crashes the program, and what the checks can see they see") {
    const Folder folder;
    const Small small = many();
    fill(*Store::open(folder.store(), Mode::write), small);
    const std::string whole = file_bytes(folder.store());
    std::map<Id, std::string> wanted;
    for (const auto& one : small.contributions) wanted[one.id] = one.text;
    std::mt19937 random(23);
    int found = 0, harmless = 0, silent = 0;
    for (int round = 0; round < rounds * 3; ++round) {
        const Folder here;
        std::string bytes = whole;
        char& byte = bytes[random() % bytes.size()];
        byte = static_cast<char>(byte ^ (1 + random() % 255));
        write_bytes(here.store(), bytes);
        write_bytes(store::with_suffix(here.store(), ".suspect"), "");
        CAPTURE(round);
        try {
            const auto store = Store::open(here.store(), Mode::write);
            const bool noticed = store->report().recovered || !problems(*store).empty();
            if (noticed) ++found;
            else if (by_id(*store, small.session.id) == wanted) ++harmless;
            else ++silent;
        } catch (const StoreError& error) {
            REQUIRE(workspace::sentence_of(error).size() > 10);
            REQUIRE(file_bytes(here.store()) == bytes);
            ++found;
        }
    }
    MESSAGE(found << " noticed, " << harmless << " harmless, " << silent << " changed unnoticed");
    CHECK(found > 0);
    CHECK(silent == 0);
}

TEST_CASE("a -wal cut short or with a flipped byte: the store opens with a clean beginning of it, and all before it") {
    const Folder folder, source;
    Small small;
    {
        const auto store = Store::open(source.store(), Mode::write);
        small.write_to(*store);
    }
    const auto store = Store::open(source.store(), Mode::write);
    for (int i = 1; i <= 100; ++i) store->write(small.retype(0, "stand " + std::to_string(i)));
    // As another process sees the files of a program that is about to be killed.
    REQUIRE(std::system(("cp '" + source.store().string() + "' '" + folder.path.string() + "/base'; cp '" + source.store().string() +
                         "-wal' '" + folder.path.string() + "/base-wal'")
                            .c_str()) == 0);
    const std::string base = file_bytes(folder.path / "base"), wal = file_bytes(folder.path / "base-wal");
    std::mt19937 random(2);
    for (int round = 0; round < rounds; ++round) {
        const Folder here;
        std::string bytes = wal;
        if (round % 3) bytes.resize(random() % bytes.size());
        else bytes[random() % bytes.size()] ^= 1;
        write_bytes(here.store(), base);
        write_bytes(store::with_suffix(here.store(), "-wal"), bytes);
        const auto opened = Store::open(here.store(), Mode::write);
        CAPTURE(round);
        REQUIRE_FALSE(opened->report().recovered);
        REQUIRE(problems(*opened) == "");
        const auto all = texts(*opened, small.session.id);
        REQUIRE(all.size() == 3);
        const auto history = opened->history(small.team.id, small.session.id, 1000);
        REQUIRE((all[0] == "Vertrouwen in elkaar" || all[0] == "stand " + std::to_string(history.size() - 4)));
    }
}

TEST_CASE("an old copy put over a store by hand, with the newer -wal left beside it: set aside as it was, never used half") {
    const Folder source;
    Small small = many();
    fill(*Store::open(source.store(), Mode::write), small);
    const std::string old = file_bytes(source.store());
    fill(*Store::open(source.store(), Mode::write), Small());  // what the old copy does not know, in the file
    std::string live, wal;
    {
        const auto store = Store::open(source.store(), Mode::write);
        for (std::size_t i = 0; i < small.contributions.size(); i += 7) store->write(small.retype(i, "Nieuwer " + std::to_string(i)));
        const Folder copied;  // read by another process, as the files of a program that is about to be killed
        REQUIRE(std::system(("cp '" + source.store().string() + "-wal' '" + copied.path.string() + "/wal'").c_str()) == 0);
        wal = file_bytes(copied.path / "wal");
    }
    const Folder here;
    write_bytes(here.store(), old);
    write_bytes(store::with_suffix(here.store(), "-wal"), wal);
    const auto opened = Store::open(here.store(), Mode::write);
    CHECK(problems(*opened) == "");
    CHECK(opened->report().recovered);
    CHECK(workspace::sentence_of(opened->report()) != "");
    CHECK(file_bytes(aside_of(here.path, "damaged")) == old);
    MESSAGE(by_id(*opened, small.session.id).size() << " of " << small.contributions.size() << " texts");
}

TEST_CASE("a row changed behind the back of the history is found, and so is a row without a beginning") {
    const Folder folder;
    Small small;
    {
        const auto store = Store::open(folder.store(), Mode::write);
        small.write_to(*store);
        store->write(small.retype(0, "Zoals het hoort"));
    }
    SUBCASE("another text") { run_behind_its_back(folder.store(), "UPDATE contribution SET text='stiekem' WHERE text='Zoals het hoort'"); }
    SUBCASE("no birth") { run_behind_its_back(folder.store(), "DELETE FROM change WHERE tab='member'"); }
    SUBCASE("no row") { run_behind_its_back(folder.store(), "DELETE FROM contribution WHERE text='Zoals het hoort'"); }
    SUBCASE("no owner") {
        run_behind_its_back(folder.store(),
                            "UPDATE contribution SET session=x'00112233445566778899aabbccddeeff' WHERE text='Zoals het hoort'");
    }
    SUBCASE("no text any more") { run_behind_its_back(folder.store(), "UPDATE contribution SET text=CAST(x'41ff42' AS TEXT)"); }
    SUBCASE("no JSON any more") { run_behind_its_back(folder.store(), "UPDATE session SET outline='{half'"); }
    SUBCASE("unreadable history") { run_behind_its_back(folder.store(), "UPDATE change SET fields='{half' WHERE fields IS NOT NULL"); }
    SUBCASE("JSON nested without end") {
        run_behind_its_back(folder.store(),
                            "UPDATE session SET outline=replace(hex(zeroblob(60000)),'0','[')||replace(hex(zeroblob(60000)),'0',']')");
    }
    SUBCASE("history nested without end") {
        run_behind_its_back(folder.store(),
                            "UPDATE change SET fields='{\"text\":'||replace(hex(zeroblob(60000)),'0','[')||"
                            "replace(hex(zeroblob(60000)),'0',']')||'}' WHERE fields IS NOT NULL");
    }
    const auto store = Store::open(folder.store(), Mode::read);
    CHECK(problems(*store) != "");
    store->load_session(small.session.id);
    store->history(small.team.id, small.session.id);
}

TEST_CASE("damage in a store too large to look over at the start is found by the check, and mended at the next start") {
    const Folder folder;
    Small small = many();
    for (int i = 0; i < 9; ++i) {
        const Small more = many();
        for (Contribution one : more.contributions) {
            one.id = make_id();
            one.session = small.session.id;
            small.contributions.push_back(one);
        }
    }
    fill(*Store::open(folder.store(), Mode::write), small);
    std::string bytes = file_bytes(folder.store());
    REQUIRE(bytes.size() > 2u * 1024 * 1024);
    // Pages with rows of a table: the search index is made anew from them, and nobody misses pages that are free.
    int wiped = 0;
    for (std::size_t page = 100; page < bytes.size() / 4096 && wiped < 30; ++page)
        if (bytes[page * 4096] == '\x0D' && bytes.substr(page * 4096, 4096).find("Bijdrage 1") != bytes.npos)
            bytes.replace(page * 4096, 4096, 4096, '\xAA'), ++wiped;
    REQUIRE(wiped == 30);
    write_bytes(folder.store(), bytes);
    {
        const auto store = Store::open(folder.store(), Mode::write);
        CHECK(store->report().check_later);
        CHECK(problems(*Store::open(folder.store(), Mode::read), false) != "");
    }
    const auto store = Store::open(folder.store(), Mode::write);
    CHECK(store->report().recovered);
    CHECK(problems(*store) == "");
    CHECK(by_id(*store, small.session.id).size() > small.contributions.size() * 9 / 10);
}

TEST_CASE("a rebuilt store does not bring back what was erased") {
    const Folder folder;
    Small other, gone;
    {
        const auto store = Store::open(folder.store(), Mode::write);
        other.write_to(*store);
        gone.write_to(*store);
        const auto backup = store->back_up();
        store->erase_team(gone.team.id);
    }
    write_bytes(folder.store(), "kapot");
    const auto store = Store::open(folder.store(), Mode::write);
    CHECK(store->report().recovered);
    CHECK(store->teams().size() == 1);
    CHECK(texts(*store, other.session.id).size() == 3);
    CHECK(problems(*store) == "");
}
