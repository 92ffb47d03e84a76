// What `alp check` finds of what another program or the disk did to the store behind the program's back.
#include "store/care/sealed.h"
#include "support/example_store.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

using namespace kit;

TEST_CASE("the check finds every text, score and number that another program changed") {
    ExampleStore examples;
    REQUIRE(examples.alp("check").code == 0);
    const std::string whole = file_bytes(examples.folder.store());
    for (const char* change : {R"(UPDATE "action" SET "text"='Iets anders' WHERE "n"=(SELECT min("n") FROM "action"))",
                               R"(UPDATE "rating" SET "value"=1)", R"(UPDATE "member" SET "number"="number"+1)",
                               R"(UPDATE "team" SET "partnership"='Van een ander')", R"(UPDATE "agreement" SET "text"='Iets anders')"}) {
        CAPTURE(change);
        write_bytes(examples.folder.store(), whole);
        run_behind_its_back(examples.folder.store(), change);
        const Answer found = examples.alp("check");
        CHECK(found.code == 1);
        CHECK(found.out.find("is heel") == std::string::npos);
    }
}

TEST_CASE("the check says that the file with what was given in private is gone or cannot be opened, and asks nothing of a backup") {
    ExampleStore examples;
    const fs::path store = examples.folder.store(), file = store::sealed_file(store);
    fs::path backup;
    {
        const auto open = Store::open(store, Mode::write);
        const auto teams = open->teams();
        const auto met = std::ranges::find_if(teams, [](const store::TeamLine& line) { return line.sessions > 0; });
        REQUIRE(met != teams.end());
        const Id session = open->timeline(met->team.id).front().header.id;
        open->seal({{session.text(), {{"scores", {{"body", {{"heaps", 1}}}, {"people", 3}}}}}});
        backup = open->back_up().file;
    }
    CHECK(examples.alp("check").code == 0);
    const auto finds = [&](const char* sentence) {
        const Answer found = examples.alp("check --quick");
        CHECK(found.code == 1);
        CHECK(found.out.find("is heel") == std::string::npos);
        CHECK(found.out.find(sentence) != std::string::npos);
    };
    write_bytes(file, "rommel");
    finds("alp.store-sealed kan niet worden geopend");
    fs::remove(file);
    finds("is weg: alp.store-sealed is er niet");
    CHECK(problems(*Store::open(backup, Mode::read)) == "");
    store::restore(backup, store);
    finds("is weg: alp.store-sealed is er niet");  // putting back a copy does not hide it
}

TEST_CASE("the check finds five times 64 random bytes somewhere in the file, or what is in it is as it was") {
    std::mt19937 random(7);
    int found = 0;
    ExampleStore examples;
    const std::string before = examples.alp("sessions --json").out, whole = file_bytes(examples.folder.store());
    for (int round = 0; round < 8; ++round) {
        CAPTURE(round);
        std::string bytes = whole;
        for (int place = 0; place < 5; ++place) {
            const std::size_t at = random() % (bytes.size() - 64);
            for (std::size_t i = at; i < at + 64; ++i) bytes[i] = static_cast<char>(random());
        }
        write_bytes(examples.folder.store(), bytes);
        const bool said = examples.alp("check").code != 0;
        found += said;
        if (!said) CHECK(examples.alp("sessions --json").out == before);
    }
    CHECK(found >= 6);  // else they fell where nothing is written
}
