// What was acknowledged is there, whatever ended the program: a kill, a power cut, a full disk.
#include "support/full_disk.h"
#include "support/store_kit.h"
#include "support/store_power.h"

#include "store/care/inspect.h"
#include "store/care/open.h"
#include "store/write/gateway.h"
#include "workspace/error_words.h"
#include "workspace/store_words.h"

#include <doctest/doctest.h>

#include <sys/resource.h>
#include <sys/wait.h>
#include <csignal>
#include <random>
#include <thread>

using namespace kit;
using namespace std::chrono_literals;
using store::Db;
using store::StoreError;
using store::Trouble;

namespace {

#if defined(__SANITIZE_ADDRESS__)
constexpr int usual_kills = 15, usual_cuts = 60;
#else
constexpr int usual_kills = 200, usual_cuts = 340;
#endif

int number_from(const char* name, int usual) {
    const char* text = std::getenv(name);
    return text ? std::atoi(text) : usual;
}

struct Acknowledged {
    int which;
    int value;
};

// Edits without end; tells each one that is on disk.
[[noreturn]] void edit_until_killed(const fs::path& file, Small small, int value, int tell) {
    const auto store = Store::open(file, Mode::write);
    std::mt19937 random(static_cast<unsigned>(value));
    while (true) {
        const int which = static_cast<int>(random() % small.contributions.size());
        store->write(small.retype(static_cast<std::size_t>(which), "stand " + std::to_string(++value)));
        const Acknowledged done{which, value};
        if (write(tell, &done, sizeof done) != sizeof done) _exit(1);
    }
}

int value_of(const std::string& text) { return text.starts_with("stand ") ? std::atoi(text.c_str() + 6) : 0; }

}  // namespace

TEST_CASE("killed over and over while being edited: no acknowledged edit is lost and the store is whole each time") {
    const Folder folder;
    Small small;
    for (int i = 0; i < 5; ++i) small.contributions.push_back(contribution(small.session.id, "Begin " + std::to_string(i)));
    small.write_to(*Store::open(folder.store(), Mode::write));
    std::mt19937 random(1);
    std::map<int, int> newest;
    int value = 0, edits = 0;
    const int rounds = number_from("ALP_KILL_ROUNDS", usual_kills);
    for (int round = 0; round < rounds; ++round) {
        int told[2];
        REQUIRE(pipe(told) == 0);
        const pid_t child = fork();
        if (child == 0) {
            close(told[0]);
            edit_until_killed(folder.store(), small, value, told[1]);
        }
        close(told[1]);
        Acknowledged done{};
        const auto take = [&] {
            if (read(told[0], &done, sizeof done) != sizeof done) return false;
            newest[done.which] = value = done.value;
            ++edits;
            return true;
        };
        REQUIRE(take());  // it is at work
        std::this_thread::sleep_for(std::chrono::microseconds(random() % 15000));
        kill(child, SIGKILL);
        while (take()) {
        }
        close(told[0]);
        waitpid(child, nullptr, 0);

        const auto store = Store::open(folder.store(), Mode::write);
        CAPTURE(round);
        REQUIRE(store->report().unclean);
        REQUIRE_FALSE(store->report().recovered);
        REQUIRE(problems(*store) == "");
        const auto all = texts(*store, small.session.id);
        for (std::size_t i = 0; i < all.size(); ++i) {
            // One more may have got to disk than was told.
            REQUIRE(value_of(all[i]) >= newest[static_cast<int>(i)]);
            REQUIRE(value_of(all[i]) <= value + 1);
            small.contributions[i].text = all[i];
        }
        ++value;
    }
    MESSAGE(rounds << " kills, " << edits << " acknowledged edits, none lost");
    CHECK(Store::open(folder.store(), Mode::read)->history(small.team.id, small.session.id, 1 << 30).size() >=
          static_cast<std::size_t>(edits));
}

namespace {

// What stood on the disk at each of the moments at which the power failed, and what had been acknowledged by then.
struct PowerCuts {
    Small small;
    struct Told {
        std::size_t event, which;
        int value;
    };
    std::vector<Told> told;
    std::vector<Disk> disks;
    std::vector<std::size_t> moments;  // the event after which it failed

    PowerCuts(int checkpoint, const char* synchronous, int cuts) {
        PowerDisk disk;
        Db db("/power/alp.store", {.create = true});
        store::create_schema(db);
        store::prepare(db, true, false);
        db.run(std::string("PRAGMA synchronous=") + synchronous + "; PRAGMA wal_autocheckpoint=" + std::to_string(checkpoint));
        const auto write = [&](const Operation& one) {
            store::Transaction transaction(db);
            store::write_operation(db, one);
            transaction.commit();
        };
        for (const auto& one : small.operations()) write(one);
        db.number("PRAGMA wal_checkpoint(TRUNCATE)");
        disk.start_recording();
        std::mt19937 random(3);
        for (int value = 1; value <= 120; ++value) {
            const std::size_t which = random() % small.contributions.size();
            write(small.retype(which, "stand " + std::to_string(value)));
            disk.acknowledge(value);
            told.push_back({disk.events().size(), which, value});
        }
        const std::size_t events = disk.events().size();
        std::mt19937 chance(static_cast<unsigned>(checkpoint));
        for (int cut = 0; cut < cuts; ++cut) {
            moments.push_back(1 + chance() % events);
            disks.push_back(disk.after_power_loss(moments.back(), chance));
        }
    }

    // Opens the store of that cut; empty when it is whole and nothing acknowledged is missing.
    std::string wrong_after(std::size_t cut) const {
        int last[16] = {};
        for (const Told& one : told)
            if (one.event <= moments[cut]) last[one.which] = one.value;
        std::string wrong;
        const PowerDisk disk(disks[cut]);
        try {
            Db db("/power/alp.store", {});
            if (store::integrity(db, true) != "ok") wrong = "damaged";
            for (const auto& problem : store::inspect_history(db)) wrong += workspace::sentence_of(problem);
            for (std::size_t i = 0; i < small.contributions.size(); ++i) {
                auto row = db.sql(R"(SELECT "text" FROM "contribution" WHERE "id"=$1)");
                row.with(small.contributions[i].id);
                if (!row.step()) wrong += "row lost";
                else if (value_of(std::string(row.text(0))) < last[i]) wrong += "edit lost";
            }
        } catch (const StoreError& error) {
            wrong = error.what();
        }
        return wrong;
    }
};

}  // namespace

TEST_CASE("the power fails at a thousand moments: the store opens whole, with every acknowledged edit") {
    const int cuts = number_from("ALP_POWER_CUTS", usual_cuts);
    int found_without_sync = 0;
    for (const auto& [pages, synchronous] :
         std::initializer_list<std::pair<int, const char*>>{{4, "FULL"}, {30, "FULL"}, {1000, "FULL"}, {4, "OFF"}}) {
        const int checkpoint = pages;
        const PowerCuts power(checkpoint, synchronous, cuts);
        for (std::size_t cut = 0; cut < power.disks.size(); ++cut) {
            CAPTURE(checkpoint);
            CAPTURE(power.moments[cut]);
            const std::string wrong = power.wrong_after(cut);
            if (std::string_view(synchronous) == "FULL") REQUIRE(wrong == "");
            else found_without_sync += !wrong.empty();
        }
    }
    CHECK(found_without_sync > cuts / 4);  // the test has teeth
}

TEST_CASE("the disk is full: what was acknowledged stays, reading goes on, and writing goes on when there is room") {
    for (const unsigned room : {0u, 5'000u, 20'000u, 100'000u, 400'000u}) {
        const Folder folder;
        Small small;
        small.write_to(*Store::open(folder.store(), Mode::write));
        const bool good = in_a_child([&] {
            auto store = Store::open(folder.store(), Mode::write);  // ignores SIGXFSZ, which would end the program
            limit_files_to(fs::file_size(folder.store()) + room);
            std::optional<Operation> unsaved;
            std::string sentence;
            for (int i = 0; i < 20'000 && !unsaved; ++i) {
                Operation next = small.say("Vol " + std::string(200, 'x') + std::to_string(i));
                try {
                    store->write(next);
                } catch (const StoreError& error) {
                    if (error.trouble != Trouble::full) return false;
                    sentence = workspace::sentence_of(error);
                    unsaved = next;
                }
            }
            if (!unsaved || sentence.empty()) return false;
            if (texts(*store, small.session.id).size() != small.contributions.size() - 1) return false;
            if (!store->search("vertrouwen").size()) return false;
            limit_files_to(RLIM_INFINITY);
            store->write(*unsaved);
            if (texts(*store, small.session.id).size() != small.contributions.size()) return false;
            if (!problems(*store).empty()) return false;
            return true;
        });
        CAPTURE(room);
        CHECK(good);
    }
}

TEST_CASE("on a full disk the writing thread keeps what was typed, says why, and goes on by itself") {
    const Folder folder;
    Small small;
    small.write_to(*Store::open(folder.store(), Mode::write));
    CHECK(in_a_child([&] {
        store::Writer writer(Store::open(folder.store(), Mode::write), {});
        limit_files_to(fs::file_size(folder.store()));
        for (int i = 0; i < 300; ++i) writer.write(small.say("Vol " + std::string(3000, 'x')));
        for (int i = 0; i < 300 && !writer.state().trouble; ++i) std::this_thread::sleep_for(100ms);
        if (writer.wait(100ms) || !writer.state().trouble || writer.state().saved || writer.waiting().empty()) return false;
        limit_files_to(RLIM_INFINITY);
        if (!writer.wait(60s)) return false;  // without being asked: it tries every two seconds
        return writer.state().saved && !writer.state().trouble;
    }));
    const auto store = Store::open(folder.store(), Mode::write);
    CHECK(texts(*store, small.session.id).size() == 303);
    CHECK(problems(*store) == "");
}

TEST_CASE("growing an older store is killed at any moment: it is as before or grown, never half") {
    const Folder folder;
    Small small;
    small.write_to(*Store::open(folder.store(), Mode::write));
    {
        Db db(folder.store(), {});
        for (const char* table : {"team", "action"}) kit::drop_search(db, table);
        db.run(
            "ALTER TABLE \"contribution\" DROP COLUMN \"perspective\"; ALTER TABLE \"team\" DROP COLUMN \"partnership\"; "
            "ALTER TABLE \"action\" DROP COLUMN \"effect\"");
    }
    const std::string before = file_bytes(folder.store());
    const auto began = std::chrono::steady_clock::now();
    {
        const Folder here;
        write_bytes(here.store(), before);
        Store::open(here.store(), Mode::write);
    }
    const auto whole = std::chrono::steady_clock::now() - began;
    int old = 0, grown = 0;
    const int kills = number_from("ALP_KILL_ROUNDS", usual_kills) / 4;
    for (int round = 0; round < kills; ++round) {
        const Folder here;
        write_bytes(here.store(), before);
        const pid_t child = fork();
        if (child == 0) {
            const auto store = Store::open(here.store(), Mode::write);
            _exit(0);
        }
        std::this_thread::sleep_for(whole * 2 * round / kills);
        kill(child, SIGKILL);
        waitpid(child, nullptr, 0);
        {
            Db db(here.store(), {});
            int columns = 0;
            for (const char* column : {"contribution.perspective", "team.partnership", "action.effect"}) {
                const std::string name(column);
                const auto dot = name.find('.');
                columns += static_cast<int>(db.number("SELECT count(*) FROM pragma_table_info('" + name.substr(0, dot) + "') WHERE name='" +
                                                      name.substr(dot + 1) + "'"));
            }
            REQUIRE((columns == 0 || columns == 3));
            (columns ? grown : old) += 1;
        }
        const auto store = Store::open(here.store(), Mode::write);
        REQUIRE(texts(*store, small.session.id).size() == 3);
        REQUIRE(problems(*store) == "");
    }
    MESSAGE(old << " as before, " << grown << " grown");
    CHECK(old + grown > 0);
}
