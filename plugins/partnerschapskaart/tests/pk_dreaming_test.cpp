// Dreaming with association cards, and the team's own pictures.
#include "filled_card.h"

#include <alp/text.h>

#include <unistd.h>
#include <filesystem>
#include <fstream>

using namespace pk_test;

namespace fs = std::filesystem;

TEST_CASE("while the team dreams the coach reads the question that the beamer asks") {
    set_language("nl");
    Meeting m({}, 3);
    m->click("ways/Dromen");
    m->frames(2);
    CHECK(m->shows("Welk beeld laat zien waar je met dit team van droomt?"));
    CHECK_FALSE(m->shows("Wanneer zijn we succesvol?"));
    m->click("ways/Thema's");
    m->frames(2);
    CHECK(m->shows("Wanneer zijn we succesvol?"));
    CHECK(m->shows("Thema's van stap 1 · invullen van rechts naar links"));
    CHECK_FALSE(m->shows("Stap 1 van 5"));
}

TEST_CASE("everyone dreams with a card; the team's own pictures stand first") {
    const fs::path home = fs::temp_directory_path() / ("alp-pk-" + std::to_string(::getpid()));
    const char* before = std::getenv("XDG_DATA_HOME");
    const std::string kept = before ? before : "";
    setenv("XDG_DATA_HOME", home.c_str(), 1);
    {
        set_language("nl");
        Meeting m({}, 3);
        const fs::path folder = home / ("alp/pictures/Team Dieze " + m.session().team().id.text().substr(28));
        fs::create_directories(folder);
        std::ofstream(folder / "strand.jpg") << "no real picture, but a file";
        m->click("ways/Dromen");
        CHECK(m->has("strand"));
        std::ofstream(folder / "bos.png") << "put there while the program runs";
        fs::last_write_time(folder, fs::file_time_type::clock::now() + std::chrono::hours(1));
        m->frames(2);
        CHECK(m->has("bos"));
        m.session().edit("", [&](Edit& edit) { edit.change<Team>(m.session().team().id, [](Team& team) { team.name = "Team Maas"; }); });
        m->frames(2);
        CHECK(m->has("bos"));  // by another name it is the same team
        m->click("Bilal");
        m->click("brug");
        CHECK(m->item("brug").visible);  // what was picked leaves room for what there is to pick
        m->click("Carla");
        m->click("strand");
        const Json& dream = m.session().document("dream");
        REQUIRE(dream.at("cards").size() == 2);
        CHECK(dream.at("cards")[0].at("file") == "bridge.svg");
        CHECK(dream.at("cards")[1].at("file") == "own/strand.jpg");
        CHECK(m.session().undo_label() == "Associatiekaart gekozen");
        m.session().undo();
        CHECK(m.session().document("dream").at("cards").size() == 1);
        const Report report = m.instrument().report(m.session());
        const auto pictures = blocks<Picture>(report);
        REQUIRE(pictures.size() == 1);
        CHECK(fs::exists(pictures[0]->file));
        CHECK(m->duplicates().empty());
    }
    if (before) setenv("XDG_DATA_HOME", kept.c_str(), 1);
    else unsetenv("XDG_DATA_HOME");
    fs::remove_all(home);
}

TEST_CASE("under each association card on paper stands who picked it, or that it is of all") {
    set_language("nl");
    Meeting m({}, 3);
    m->click("ways/Om de beurt");
    m->click("Begin de ronde");  // whose turn it is picks no card
    m->click("ways/Dromen");
    m->click("vuurtoren");
    m->click("Bilal");
    m->click("brug");
    const Report report = m.instrument().report(m.session());
    const auto pictures = blocks<Picture>(report);
    REQUIRE(pictures.size() == 2);
    CHECK(pictures[0]->file.ends_with("lighthouse.svg"));
    CHECK(pictures[0]->caption == "van ons allemaal");
    CHECK(pictures[0]->described == "vuurtoren");
    CHECK(pictures[1]->file.ends_with("bridge.svg"));
    CHECK(pictures[1]->caption == "Bilal");
}

TEST_CASE("there are at least 24 pictures to dream with, each a file and a word in both languages") {
    std::ifstream in(testing::sources("assets/cards/cards.json"));
    const Json cards = Json::parse(in);
    CHECK(cards.size() >= 24);
    for (const Json& card : cards) {
        CHECK(fs::exists(testing::sources("assets/cards") / card.at("file").get<std::string>()));
        CHECK_FALSE(card.at("nl").get<std::string>().empty());
        CHECK_FALSE(card.at("en").get<std::string>().empty());
    }
}
