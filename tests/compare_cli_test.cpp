// The twelve checks of the field research, read by a script; and the other commands that read.
#include "support/alp_command.h"
#include "support/store_kit.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

using namespace alp;

namespace {

// The example teams in a store of their own; made once.
struct Examples {
    kit::Folder folder;
    std::string store;
    Examples() : store("--store '" + folder.store().string() + "' ") {
        REQUIRE(alp_command(folder.path, store + "--lang nl sample").code == 0);
    }
    Answer run(const std::string& words, bool both = false) const { return alp_command(folder.path, store + "--lang nl " + words, both); }
};
const Examples& examples() {
    static const Examples the_examples;
    return the_examples;
}

// The first cards: what a later example meeting adds does not change what the report says.
const Json& six() {
    static const Json json = [] {
        const Answer said = examples().run("compare --instrument nl.alp.partnerschapskaart --until 2015-02-28 --json");
        REQUIRE(said.code == 0);
        return said.json();
    }();
    return json;
}

const Json& theme(std::string_view step, std::string_view name) {
    for (const Json& row : six().at("themes"))
        if (row.at("step") == step && row.at("theme") == name) return row;
    FAIL("no theme " << name);
    return six();
}
const Json& saying(const Json& row, std::string_view text) {
    for (const Json& one : row.at("sayings"))
        if (one.at("text") == text) return one;
    FAIL("nobody says " << text);
    return row;
}
const Json& crossing(std::string_view name) {
    for (const Json& one : six().at("crossings"))
        if (one.at("theme") == name) return one;
    FAIL("nothing crosses as " << name);
    return six();
}
std::vector<std::string> steps_of(const Json& crossing) {
    std::vector<std::string> steps;
    for (const Json& one : crossing.at("steps")) steps.push_back(one.at("step"));
    return steps;
}

}  // namespace

TEST_SUITE("compare on the command line") {
    TEST_CASE("1: six cards, themes per step 5, 5, 3, 3, 3, fifteen guiding questions") {
        CHECK(six().at("cards").size() == 6);
        CHECK(six().at("questions").size() == 15);
        std::map<std::string, int> per_step;
        for (const Json& row : six().at("themes"))
            if (row.at("below").is_null()) ++per_step[row.at("step")];
        CHECK(per_step == std::map<std::string, int>{{"waarden", 5}, {"relaties", 5}, {"handelen", 3}, {"voorwaarden", 3}, {"acties", 3}});
    }
    TEST_CASE("2: Proactief is named by exactly three of six teams") {
        CHECK(theme("waarden", "Proactief").at("reads") == "3 van 6");
        std::set<std::string> teams;
        for (const Json& one : theme("waarden", "Proactief").at("sentences")) teams.insert(one.at("team").get<std::string>());
        CHECK(teams.size() == 3);
    }
    TEST_CASE("3: generalist work is named by all in step 3, and crosses three steps") {
        CHECK(saying(theme("handelen", "Wat moeten we kunnen?"), "generalistisch werken").at("reads") == "6 van 6");
        CHECK(steps_of(crossing("Generalistisch werken")) == std::vector<std::string>{"waarden", "relaties", "handelen"});
    }
    TEST_CASE("4: time is asked by three of the four that answered, with the blanks said") {
        const Json& row = theme("voorwaarden", "Wat vragen we van de omgeving?");
        CHECK(row.at("answered") == 4);
        CHECK(saying(row, "tijd voor verbindingen en een plek in de wijk").at("reads") == "3 van 4 (2 niet ingevuld)");
    }
    TEST_CASE("5: own strength crosses steps 1 and 2, its viewpoints apart") {
        const Json& own = crossing("Eigen kracht");
        const auto steps = steps_of(own);
        CHECK(std::find(steps.begin(), steps.end(), "waarden") != steps.end());
        CHECK(std::find(steps.begin(), steps.end(), "relaties") != steps.end());
        std::map<std::string, std::set<std::string>> seen;
        for (const Json& viewpoint : own.at("viewpoints"))
            for (const Json& step : viewpoint.at("steps")) seen[viewpoint.at("perspective")].insert(step.at("step").get<std::string>());
        CHECK(seen.at("resident") == std::set<std::string>{"waarden"});
        CHECK(seen.at("professional") == std::set<std::string>{"relaties"});
    }
    TEST_CASE("6: dealing with each other is the rest theme of step 2") {
        CHECK(theme("relaties", "Omgaan met elkaar").at("rest") == true);
        int rest = 0;
        for (const Json& row : six().at("themes")) rest += row.at("rest").get<bool>();
        CHECK(rest == 1);
    }
    TEST_CASE("7: what two teams said is said by two teams") {
        CHECK(saying(theme("relaties", "In eigen kracht blijven"), "trots zijn op onszelf").at("named") == 2);
        CHECK(saying(theme("relaties", "In eigen kracht blijven"), "humor").at("named") == 2);
        CHECK(saying(theme("relaties", "Besluiten samen nemen"), "keuzes in het team voorleggen; besluit bij consensus of democratisch")
                  .at("named") == 2);
        CHECK(saying(theme("waarden", "Vindbaar zijn"), "professionals weten ook de burgers te vinden").at("named") == 2);
        CHECK(saying(theme("waarden", "Eigen kracht"), "welzijn verbeteren door meer eigen regie en kracht van de burger").at("named") ==
              2);
    }
    TEST_CASE("8: what only one team said is kept") {
        int alone = 0;
        for (const Json& row : six().at("themes"))
            for (const Json& one : row.at("sayings")) alone += one.at("named") == 1;
        CHECK(alone == 17);  // thirteen that the report tells so, and four of the invented spread
        CHECK(saying(theme("acties", "Teamniveau"), "elke maand ruimte op de agenda om te mopperen").at("named") == 1);
    }
    TEST_CASE("9: several teams means at least two, as many as there are sentences of") {
        for (const char* text : {"bereid mee te doen, inzet voor succes, teamwaarden onderschrijven"}) {
            const Json& one = saying(theme("voorwaarden", "Wat vragen we van mensen?"), text);
            CHECK(one.at("named").get<int>() >= 2);
            std::set<std::string> teams;
            for (const Json& sentence : theme("voorwaarden", "Wat vragen we van mensen?").at("sentences"))
                if (sentence.at("text") == text) teams.insert(sentence.at("team").get<std::string>());
            CHECK(static_cast<int>(teams.size()) == one.at("named"));
        }
    }
    TEST_CASE("10: the cards have their dates, autumn 2014 and early 2015") {
        std::set<std::string> months;
        for (const Json& card : six().at("cards")) months.insert(card.at("date").get<std::string>().substr(0, 7));
        CHECK(months == std::set<std::string>{"2014-10", "2015-01", "2015-02"});
    }
    TEST_CASE("11: 191 sentences; making it workable once on the first card, six to nine times on each other") {
        int all = 0;
        for (const Json& card : six().at("cards")) all += card.at("sentences").get<int>();
        CHECK(all == 191);
        const Json& workable = crossing("Werkbaar maken").at("per_card");
        for (std::size_t i = 0; i < workable.size(); ++i) {
            const bool first = six().at("cards")[i].at("date").get<std::string>().starts_with("2014");
            if (first) CHECK(workable[i] == 1);
            else CHECK((workable[i] >= 6 && workable[i] <= 9));
        }
    }
    TEST_CASE("12: in Samenwerking most teams feel responsible together") {
        CHECK(theme("waarden", "Samenwerking").at("sayings").front().at("text") == "(gezamenlijk) verantwoordelijk voelen");
    }

    TEST_CASE("no name of who wrote a sentence is in a comparison") {
        CHECK(six().dump().find("Marieke") == std::string::npos);
        CHECK(six().dump().find("author") == std::string::npos);
        CHECK(six().at("caution").get<std::string>().find("verkenning") != std::string::npos);
    }
    TEST_CASE("exit codes: 0 done, 1 not possible, 2 the words are off") {
        CHECK(examples().run("compare --instrument nl.alp.partnerschapskaart").code == 0);
        CHECK(examples().run("compare --instrument nl.bestaat.niet --json").code == 2);
        CHECK(examples().run("compare --instrument nl.alp.partnerschapskaart --team Niemand --json").code == 1);
        CHECK(examples().run("compare --json").code == 2);
        CHECK(examples().run("compare --instrument x --until ooit").code == 2);
        CHECK(examples().run("show niets --json").code == 1);
        CHECK(examples().run("compare --instrument nl.alp.partnerschapskaart --team Niemand", true).out.find("er is geen team ‘Niemand’") !=
              std::string::npos);
    }
    TEST_CASE("an instrument that is not there: which ones there are") {
        const Answer said = examples().run("compare --instrument kaart", true);
        CHECK(said.code == 2);
        CHECK(said.out.find("er is geen instrument ‘kaart’") != std::string::npos);
        CHECK(said.out.find("nl.alp.partnerschapskaart") != std::string::npos);
        CHECK(examples().run("instruments").out.find("(nl.alp.partnerschapskaart)") != std::string::npos);
    }
    TEST_CASE("an instrument's short name does, in any case") {
        const std::string whole = examples().run("compare --json --instrument nl.alp.partnerschapskaart").out;
        CHECK(examples().run("compare --json --instrument partnerschapskaart").out == whole);
        CHECK(examples().run("compare --json --instrument Partnerschapskaart").out == whole);
    }
    TEST_CASE("a short name that two instruments have: which ones, and none is taken") {
        const kit::Folder folder;
        const std::string at = "--store '" + folder.store().string() + "' --lang nl ";
        REQUIRE(alp_command(folder.path, at + "sample").code == 0);
        const auto store = kit::Store::open(folder.store(), kit::Mode::write);
        SessionHeader elsewhere = kit::session(store->teams().front().team.id, "Elders");
        elsewhere.instrument = "nl.elders.partnerschapskaart";
        store->write(kit::operation(elsewhere.team, elsewhere.id, "Begonnen", {kit::born(elsewhere)}));
        const Answer said = alp_command(folder.path, at + "compare --instrument partnerschapskaart", true);
        CHECK(said.code == 2);
        CHECK(said.out.find("nl.alp.partnerschapskaart, nl.elders.partnerschapskaart") != std::string::npos);
        CHECK(said.out.find("nl.alp.kantelbox") == std::string::npos);
        CHECK(alp_command(folder.path, at + "compare --instrument nl.alp.partnerschapskaart").code == 0);
    }
    TEST_CASE("a card that was only just begun does not take the place of the earlier one") {
        const kit::Folder folder;
        const std::string at = "--store '" + folder.store().string() + "' ";
        REQUIRE(alp_command(folder.path, at + "sample").code == 0);
        const std::string asked =
            at + "compare --instrument nl.alp.partnerschapskaart --team 'Voorbeeldteam A' --team 'Voorbeeldteam B' --json";
        const Json before = alp_command(folder.path, asked).json();
        const auto store = kit::Store::open(folder.store(), kit::Mode::write);
        const auto lines = store->teams();
        const auto team = std::find_if(lines.begin(), lines.end(), [](const auto& line) { return line.team.name == "Voorbeeldteam A"; });
        REQUIRE(team != lines.end());
        SessionHeader begun = kit::session(team->team.id, "Net begonnen");
        begun.instrument = "nl.alp.partnerschapskaart";
        begun.state = State::running;
        begun.held = now();
        store->write(kit::operation(team->team.id, begun.id, "Begonnen", {kit::born(begun)}));
        CHECK(alp_command(folder.path, asked).json() == before);
        const Contribution first = kit::contribution(begun.id, "Vertrouwen");
        store->write(kit::operation(team->team.id, begun.id, "Gezegd", {kit::born(first)}));
        CHECK(alp_command(folder.path, asked).json() != before);
    }
    TEST_CASE("a recalibration that is still going on does not take the place of the closed card before it") {
        const kit::Folder folder;
        const std::string at = "--store '" + folder.store().string() + "' ";
        REQUIRE(alp_command(folder.path, at + "sample").code == 0);
        const std::string asked = at + "compare --instrument nl.alp.partnerschapskaart --team 'Voorbeeldteam A' --json";
        const Json before = alp_command(folder.path, asked).json();
        const auto store = kit::Store::open(folder.store(), kit::Mode::write);
        SessionHeader begun;
        for (const auto& line : store->teams())
            if (line.team.name == "Voorbeeldteam A") begun = kit::session(line.team.id, "Herijking");
        begun.instrument = "nl.alp.partnerschapskaart";
        begun.state = State::running;
        begun.held = now();
        for (const auto& line : store->timeline(begun.team))
            if (line.header.instrument == begun.instrument) begun.looks_back_on = line.header.id;
        store->write(kit::operation(begun.team, begun.id, "Begonnen", {kit::born(begun)}));
        const Contribution first = kit::contribution(begun.id, "Vertrouwen");
        store->write(kit::operation(begun.team, begun.id, "Gezegd", {kit::born(first)}));
        CHECK(alp_command(folder.path, asked).json() == before);
        SessionHeader closed = begun;
        closed.state = State::closed;
        closed.closed = now();
        store->write(kit::operation(begun.team, begun.id, "Afgerond", {kit::changed(begun, closed)}));
        CHECK(alp_command(folder.path, asked).json() != before);
    }
    TEST_CASE("a session as text for reading has no signs of markup") {
        const std::string shown = examples().run("show last").out;
        REQUIRE(shown.size() > 200);
        for (const char* sign : {"&amp;", "\\(", "\\_", "**", "# ", "| ---"}) CHECK(shown.find(sign) == shown.npos);
    }
    TEST_CASE("in plain text an action says whose it is") {
        const Json all = examples().run("actions --json").json().at("actions");
        const std::string plain = examples().run("actions").out;
        const auto owned = std::find_if(all.begin(), all.end(), [](const Json& a) { return a.at("owner") != "" && a.at("outside") == ""; });
        REQUIRE(owned != all.end());
        CHECK(plain.find("  " + owned->at("owner").get<std::string>() + "  " + owned->at("text").get<std::string>()) != plain.npos);
    }
    TEST_CASE("sessions are newest first over all teams; without any there is a sentence") {
        const Json all = examples().run("sessions --json").json().at("sessions");
        REQUIRE(all.size() > 2);
        for (std::size_t i = 1; i < all.size(); ++i) CHECK(all[i - 1].at("date") >= all[i].at("date"));
        const kit::Folder folder;
        const std::string at = "--store '" + folder.store().string() + "' ";
        kit::Store::open(folder.store(), kit::Mode::write);
        CHECK(alp_command(folder.path, at + "--lang nl sessions").out == "Er zijn nog geen bijeenkomsten.\n");
        CHECK(alp_command(folder.path, at + "sessions --json").json().at("sessions").empty());
        CHECK(alp_command(folder.path, at + "--lang nl sample --remove").out == "Er waren geen voorbeeldteams.\n");
    }
    TEST_CASE("one team is compared over time, several teams by name") {
        const Json one = examples().run("compare --instrument nl.alp.partnerschapskaart --team 'voorbeeldteam f' --json").json();
        REQUIRE(one.at("cards").size() >= 1);
        for (const Json& card : one.at("cards")) CHECK(card.at("team") == "Voorbeeldteam F");
        const Json two = examples()
                             .run("compare --instrument nl.alp.partnerschapskaart --team 'Voorbeeldteam A' --team 'Voorbeeldteam B' --json")
                             .json();
        CHECK(two.at("cards").size() == 2);
    }
    TEST_CASE("a team that is named twice is read once") {
        const std::string twice = " --team 'Voorbeeldteam A' --team 'voorbeeldteam a' --json";
        CHECK(examples().run("compare --instrument nl.alp.partnerschapskaart --until 2015-02-28" + twice).json().at("cards").size() == 1);
        CHECK(examples().run("sessions" + twice).json() == examples().run("sessions --team 'Voorbeeldteam A' --json").json());
    }
    TEST_CASE("sessions, actions, themes and one session can be read") {
        const Json sessions = examples().run("sessions --team 'Voorbeeldteam E' --json").json().at("sessions");
        REQUIRE_FALSE(sessions.empty());
        const Json card = sessions.back();
        CHECK(card.at("instrument") == "nl.alp.partnerschapskaart");
        CHECK(card.at("contributions") == 33);
        const Json all = examples().run("actions --json").json().at("actions"),
                   open = examples().run("actions --open --json").json().at("actions");
        CHECK(open.size() < all.size());
        for (const Json& action : open)
            CHECK((action.at("status") == "open" || action.at("status") == "busy" || action.at("status") == "stuck"));
        const Json themes = examples().run("themes --team 'Voorbeeldteam E' --json").json().at("themes");
        CHECK(std::any_of(themes.begin(), themes.end(),
                          [](const Json& t) { return t.at("name") == "Vindbaar zijn" && t.at("sentences") >= 3; }));
        const Json shown = examples().run("show " + card.at("id").get<std::string>() + " --json").json();
        CHECK(shown.at("contributions").size() == 33);
        CHECK(shown.at("actions").size() == 5);
        CHECK(shown.at("verdicts").empty());
        CHECK(shown.at("looks_back_on").is_null());
        CHECK(examples().run("show " + card.at("id").get<std::string>()).out.find("Voorbeeldteam E") != std::string::npos);
    }
}
