// The thread that writes: in order, without the frame waiting, and nothing is dropped when the disk says no.
#include "support/store_kit.h"

#include "store/sqlite/db.h"
#include "workspace/error_words.h"
#include "workspace/store_words.h"

#include <doctest/doctest.h>

#include <atomic>
#include <future>
#include <thread>

using namespace kit;
using namespace std::chrono_literals;
using store::Writer;

TEST_CASE("operations get to disk in order, and the state says so") {
    const Folder folder;
    Small small;
    std::atomic<int> woken = 0;
    {
        Writer writer(Store::open(folder.store(), Mode::write), [&] { ++woken; });
        CHECK(writer.state().saved);
        CHECK_FALSE(writer.state().last);
        for (const auto& one : small.operations()) writer.write(one);
        for (int i = 0; i < 500; ++i) writer.write(small.retype(0, "Toets " + std::to_string(i)));
        REQUIRE(writer.wait(20s));
        CHECK(writer.state().saved);
        CHECK(writer.state().waiting == 0);
        CHECK_FALSE(writer.state().trouble);
        CHECK(writer.state().last);
        CHECK(writer.waiting().empty());
        const auto reader = Store::open(folder.store(), Mode::read);
        const auto all = texts(*reader, small.session.id);
        CHECK(all.front() == "Toets 499");
        CHECK(reader->history(small.team.id, small.session.id, 1000).size() == 504);
    }
    CHECK(woken > 0);
    const auto store = Store::open(folder.store(), Mode::write);
    CHECK_FALSE(store->report().unclean);
    CHECK(problems(*store) == "");
}

TEST_CASE("two writes within one millisecond are two changes, so that no list stays as it was before the second") {
    const Folder folder;
    Small small;
    Writer writer(Store::open(folder.store(), Mode::write), {});
    for (const auto& one : small.operations()) writer.write(one);
    REQUIRE(writer.wait(10s));
    std::uint64_t before = writer.state().changes;
    CHECK(before > 0);
    bool same_millisecond = false;
    for (int i = 0; i < 2000 && !same_millisecond; ++i) {
        const auto last = writer.state().last;
        writer.write(small.retype(0, "Toets " + std::to_string(i)));
        REQUIRE(writer.wait(10s));
        same_millisecond = writer.state().last == last;
        CHECK(writer.state().changes == before + 1);
        before = writer.state().changes;
    }
    writer.run([](Store&) {});  // a task may have written too
    REQUIRE(writer.wait(10s));
    CHECK(writer.state().changes == before + 1);
}

TEST_CASE("handing an operation in never waits for the disk") {
    const Folder folder;
    Small small;
    Writer writer(Store::open(folder.store(), Mode::write), {});
    for (const auto& one : small.operations()) writer.write(one);
    REQUIRE(writer.wait(10s));
    std::promise<void> disk_works;
    writer.run([&](Store&) { disk_works.get_future().wait(); });
    for (int i = 0; i < 100; ++i) writer.write(small.retype(0, "Toets " + std::to_string(i)));  // returns, or this test never ends
    CHECK_FALSE(writer.state().saved);
    CHECK(writer.state().waiting == 100);
    CHECK(writer.waiting().size() == 100);
    disk_works.set_value();
    CHECK(writer.wait(20s));
}

TEST_CASE("what waits when the program ends is written before the store closes") {
    const Folder folder;
    Small small;
    {
        Writer writer(Store::open(folder.store(), Mode::write), {});
        for (const auto& one : small.operations()) writer.write(one);
        for (int i = 0; i < 200; ++i) writer.write(small.say("Nog " + std::to_string(i)));
    }
    const auto store = Store::open(folder.store(), Mode::write);
    CHECK(texts(*store, small.session.id).size() == 203);
}

TEST_CASE("while another holds the store the edits wait, with the reason, and go in when it lets go") {
    const Folder folder;
    Small small;
    Writer writer(Store::open(folder.store(), Mode::write), {});
    for (const auto& one : small.operations()) writer.write(one);
    REQUIRE(writer.wait(10s));
    store::Db other(folder.store(), {});  // one that does not keep to our lock file
    other.run("BEGIN IMMEDIATE");
    writer.run([](Store&) {});
    writer.write(small.say("Moet wachten"));
    CHECK_FALSE(writer.wait(5600ms));
    CHECK(writer.state().trouble);
    CHECK(writer.state().waiting == 1);
    CHECK(writer.waiting().front().label == "Bijdrage toegevoegd");
    other.run("COMMIT");
    writer.retry();
    REQUIRE(writer.wait(10s));
    CHECK_FALSE(writer.state().trouble);
    const auto reader = Store::open(folder.store(), Mode::read);
    CHECK(texts(*reader, small.session.id).size() == 4);
}

TEST_CASE("an operation that does not fit is kept and told, and does not hold up the others") {
    const Folder folder;
    Small small;
    Writer writer(Store::open(folder.store(), Mode::write), {});
    for (const auto& one : small.operations()) writer.write(one);
    const Contribution lost = contribution(make_id(), "In een sessie die er niet is");
    writer.write(operation(small.team.id, small.session.id, "Past niet", {born(lost)}));
    for (int i = 0; i < 20; ++i) writer.write(small.say("Wel " + std::to_string(i)));
    REQUIRE(writer.wait(10s));
    CHECK(writer.state().trouble);
    CHECK_FALSE(writer.state().saved);
    const auto waiting = writer.waiting();
    REQUIRE(waiting.size() == 1);
    CHECK(waiting[0].label == "Past niet");
    CHECK(waiting[0].changes[0].born["text"] == "In een sessie die er niet is");
    CHECK(texts(*Store::open(folder.store(), Mode::read), small.session.id).size() == 23);
}

TEST_CASE("a task runs in its turn, between what was handed in before and after it") {
    const Folder folder;
    Small small;
    std::size_t seen = 0;
    Writer writer(Store::open(folder.store(), Mode::write), {});
    for (const auto& one : small.operations()) writer.write(one);
    writer.run([&](Store& store) { seen = texts(store, small.session.id).size(); });
    writer.write(small.say("Daarna"));
    writer.run([](Store&) -> void { throw std::runtime_error("mislukt"); });
    REQUIRE(writer.wait(10s));
    CHECK(seen == 3);
    CHECK(workspace::sentence_of(writer.state().trouble) == "mislukt");
    writer.write(small.say("En verder"));
    REQUIRE(writer.wait(10s));
    CHECK_FALSE(writer.state().trouble);
}

TEST_CASE("readers see whole operations only, and never wait for the writer") {
    const Folder folder;
    Small small;
    Writer writer(Store::open(folder.store(), Mode::write), {});
    for (const auto& one : small.operations()) writer.write(one);
    REQUIRE(writer.wait(10s));
    std::atomic<bool> stop = false;
    std::atomic<int> torn = 0, reads = 0;
    std::thread reading([&] {
        const auto reader = Store::open(folder.store(), Mode::read);
        while (!stop) {
            const auto all = texts(*reader, small.session.id);
            torn += all[0].starts_with("Samen") != all[1].starts_with("Samen") || (all[0].starts_with("Samen") && all[0] != all[1]);
            ++reads;
        }
    });
    for (int i = 0; i < 300; ++i) {
        auto one = small.retype(0, "Samen " + std::to_string(i)), two = small.retype(1, "Samen " + std::to_string(i));
        one.changes.push_back(two.changes[0]);
        writer.write(one);
    }
    REQUIRE(writer.wait(20s));
    stop = true;
    reading.join();
    CHECK(torn == 0);
    CHECK(reads > 0);
}

TEST_CASE("what became of the file is said at once, also when nothing is typed, and no more when it is back") {
    const Folder folder;
    Small small;
    Writer writer(Store::open(folder.store(), Mode::write), {});
    for (const auto& one : small.operations()) writer.write(one);
    REQUIRE(writer.wait(10s));
    const auto troubled = [&](bool wanted) {
        for (int i = 0; i < 300 && (writer.state().trouble != nullptr) != wanted; ++i) std::this_thread::sleep_for(10ms);
        return writer.state().trouble != nullptr;
    };
    fs::rename(folder.store(), folder.path / "elsewhere");
    CHECK(troubled(true));
    const auto reason = [&] {
        try {
            std::rethrow_exception(writer.state().trouble);
        } catch (const store::StoreError& error) {
            return error.facts.reason;
        }
    };
    CHECK(reason() == store::Reason::removed);
    fs::rename(folder.path / "elsewhere", folder.store());
    CHECK_FALSE(troubled(false));
    writer.write(small.say("En verder"));
    REQUIRE(writer.wait(10s));
    CHECK(writer.state().saved);
}

TEST_CASE("of what is on disk the writer keeps only what came since the last backup, and never without end") {
    const Folder folder;
    Small small;
    Writer writer(Store::open(folder.store(), Mode::write), {});
    for (const auto& one : small.operations()) writer.write(one);
    REQUIRE(writer.wait(10s));
    CHECK(writer.since_backup().size() == small.operations().size());
    const std::uint64_t on_disk = writer.on_disk();
    writer.write(small.say("Tijdens de reservekopie"));
    REQUIRE(writer.wait(10s));
    writer.is_in_backup(on_disk);
    REQUIRE(writer.since_backup().size() == 1);
    CHECK(writer.since_backup().front().changes.front().born["text"] == "Tijdens de reservekopie");
    writer.run([](Store& store) { store.erase_case_text(Date{std::chrono::year{2999} / 1 / 1}); });
    REQUIRE(writer.wait(10s));
    CHECK(writer.since_backup().size() == 1);  // nothing about residents was there: nothing was erased
    writer.run([&](Store& store) { store.erase_member(small.joep.id, true); });
    REQUIRE(writer.wait(10s));
    CHECK(writer.since_backup().empty());  // else his name could come back
    CHECK_FALSE(writer.wants_backup());
    for (std::size_t i = 0; i < Writer::most_kept + 10; ++i) writer.write(small.say("Regel " + std::to_string(i)));
    REQUIRE(writer.wait(60s));
    CHECK(writer.wants_backup());
    CHECK(writer.since_backup().size() == Writer::most_kept);
    CHECK(writer.since_backup().back().changes.front().born["text"] == "Regel " + std::to_string(Writer::most_kept + 9));
    writer.is_in_backup(writer.on_disk());
    CHECK(writer.since_backup().empty());
}
