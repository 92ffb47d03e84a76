// Everything people typed is found by its words and their beginnings.
#include "support/store_kit.h"

#include <alp/text.h>

#include <doctest/doctest.h>

#include <random>

using namespace kit;
using What = store::Found::What;

namespace {

struct Library {
    Folder folder;
    Small small;
    std::unique_ptr<Store> store = Store::open(folder.store(), Mode::write);
    Library() { small.write_to(*store); }
    void say(const std::string& text) { store->write(small.say(text)); }
    std::vector<std::string> found(std::string_view query, int limit = 50) {
        std::vector<std::string> all;
        for (const auto& one : store->search(query, limit)) all.push_back(one.text);
        return all;
    }
};

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("words and beginnings of words are found, accents and capitals aside") {
    Library library;
    library.say("Eén coördinatie voor de reünie in 's-Hertogenbosch");
    CHECK(library.found("een coordinatie").size() == 1);
    CHECK(library.found("REÜN").size() == 1);
    CHECK(library.found("'s-Hertog").size() == 1);
    CHECK(library.found("re\xC3\xBCnie").size() == 1);
    CHECK(library.found("reu\xCC\x88nie").size() == 1);    // u and a loose trema
    CHECK(library.found("ordinatie").empty());             // not the middle of a word
    CHECK(library.found("coordinatie zaterdag").empty());  // all words
    library.say("mail naar jan@voorbeeld.nl of https://voorbeeld.nl/pad");
    CHECK(library.found("voorbeeld").size() == 1);
    CHECK(library.found("jan@voorbeeld").size() == 1);
    library.say("cafe\xCC\x81 met een losse accent");
    CHECK(library.found("café").size() == 1);
}

TEST_CASE("what is changed is found by its new words only, and the bin not at all") {
    Library library;
    library.store->write(library.small.retype(0, "Eerlijkheid"));
    CHECK(library.found("vertrouwen").empty());
    CHECK(library.found("eerlijk") == Texts{"Eerlijkheid"});
    Contribution gone = library.small.contributions[0];
    gone.deleted = now();
    library.store->write(
        operation(library.small.team.id, library.small.session.id, "Weg", {changed(library.small.contributions[0], gone)}));
    CHECK(library.found("eerlijk").empty());
    CHECK(problems(*library.store) == "");
}

TEST_CASE("the newest comes first, also when old meetings were taken in later") {
    Library library;
    library.say("woord nieuw");
    Contribution old = contribution(library.small.session.id, "woord oud");
    old.id = Clock(Time{std::chrono::milliseconds{1'420'000'000'000}}).make();
    library.store->write(operation(library.small.team.id, library.small.session.id, "Oud", {born(old)}));
    library.say("woord nieuwst");
    CHECK(library.found("woord") == Texts{"woord nieuwst", "woord nieuw", "woord oud"});
    CHECK(library.found("woord", 2) == Texts{"woord nieuwst", "woord nieuw"});
}

TEST_CASE("a long word that everybody says is found as any other: the same rows, newest first") {
    Library library;
    const Texts words{"samen",       "samenwerking", "Samenwérken", "sámenhang",  "same",          "Straße",   "strasse",
                      "coördinatie", "coordinator",  "cooperatie",  "a",          "jan@voorbeeld", "İstanbul", "istanbul",
                      "Ωμέγα",       "ωμεγα",        "日本語の",    "vertrouwen", "verte",         "ver"};
    std::mt19937 random(3);
    const auto word = [&] { return words[random() % words.size()]; };
    std::vector<Change> changes;
    for (int i = 0; i < 12000; ++i) {
        std::string text = i < 60 ? "samenkomst" : word();  // not among the newest thousands
        for (int more = static_cast<int>(random() % 5); more > 0; --more) text += ' ' + word();
        changes.push_back(born(contribution(library.small.session.id, text + ' ' + std::to_string(i))));
    }
    library.store->write(operation(library.small.team.id, library.small.session.id, "Gesprek", std::move(changes)));
    for (int i = 0; i < 400; ++i) {
        std::string query;
        for (int more = static_cast<int>(random() % 3); more >= 0; --more) {
            const std::string whole = random() % 8 ? word() : "samenkomst";
            std::size_t end = random() % 3 ? 1 + random() % whole.size() : whole.size();
            while (end < whole.size() && (static_cast<unsigned char>(whole[end]) & 0xC0) == 0x80) ++end;
            query += whole.substr(0, end) + ' ';
        }
        CAPTURE(query);
        for (const int limit : {1, 7, 40}) {
            const auto any = library.store->search(query, limit), of_team = library.store->search(query, limit, library.small.team.id);
            REQUIRE(any.size() == of_team.size());  // asked for one team, the index alone answers
            for (std::size_t at = 0; at < any.size(); ++at) REQUIRE(any[at].id == of_team[at].id);
        }
    }
}

TEST_CASE("themes, sessions, members, teams, actions and agreements are found, with where they are") {
    Library library;
    const Id team = library.small.team.id, session = library.small.session.id;
    Theme theme;
    theme.id = make_id();
    theme.team = team;
    theme.name = "Kerstboom thema";
    Action action;
    action.id = make_id();
    action.team = team;
    action.session = session;
    action.text = "Kerstboom actie";
    Action loose = action;
    loose.id = make_id();
    loose.session = {};
    loose.text = "Kerstboom losse actie";
    Agreement agreement;
    agreement.id = make_id();
    agreement.team = team;
    agreement.text = "Kerstboom afspraak";
    SessionHeader other = kit::session(team, "Kerstboom sessie");
    Team tree = kit::team("Kerstboom team");
    library.store->write(operation(
        team, {}, "Alles",
        {born(theme), born(action), born(loose), born(agreement), born(other), born(tree), born(member(tree.id, "Kerstboom lid"))}));
    library.say("Kerstboom bijdrage");
    std::map<What, std::vector<store::Found>> found;
    for (auto& one : library.store->search("kerst")) found[one.what].push_back(one);
    REQUIRE(found.size() == 7);
    CHECK(found[What::action].size() == 2);
    const auto& said = found[What::contribution].front();
    CHECK(said.text == "Kerstboom bijdrage");
    CHECK(said.team == team);
    CHECK(said.session == session);
    CHECK(said.team_name == "Wijkteam Oost");
    CHECK(said.instrument == "nl.alp.test");
    CHECK(found[What::session].front().id == other.id);
    CHECK(found[What::session].front().when == other.held);
    CHECK(found[What::member].front().team == tree.id);

    CHECK(library.store->search("kerst", 50, tree.id).size() == 2);
    CHECK(library.store->search("kerst", 50, team).size() == 6);
}

TEST_CASE("every text that people wrote is found: effects, owners, reservations, verdicts, reasons, roles, places and guests") {
    Library library;
    const Id team = library.small.team.id, session = library.small.session.id;
    Action action;
    action.id = make_id();
    action.team = team;
    action.session = session;
    action.text = "Bel de corporatie";
    action.outside = "woonbedrijf Salland";
    action.effect = "een nieuwe woning gevonden";
    Review review;
    review.id = Id::derive(session, team, "review");
    review.team = team;
    review.session = session;
    review.note = "het verdict luidt anders";
    Rating rating;
    rating.id = Id::derive(session, team, "rating");
    rating.session = session;
    rating.note = "kritiek op het tempo";
    Progress progress;
    progress.id = make_id();
    progress.session = session;
    progress.note = "overgeslagen wegens tijdgebrek";
    Attendance guest;
    guest.id = make_id();
    guest.session = session;
    guest.guest = "wethouder Berends";
    Member role = member(team, "Karin");
    role.role = "kwartiermaker";
    Team place = kit::team("Team Zuid");
    place.place = "Kampereiland";
    place.partnership = "krachtwijkteam";
    library.store->write(operation(team, session, "Alles",
                                   {born(action), born(review), born(rating), born(progress), born(guest), born(role), born(place)}));
    const auto only = [&](const char* words) {
        const auto found = library.store->search(words);
        REQUIRE_MESSAGE(found.size() == 1, words);
        return found.front();
    };
    const auto effect = only("woning gevond");
    CHECK(effect.what == What::action);
    CHECK(effect.id == action.id);
    CHECK(effect.text == "een nieuwe woning gevonden");
    CHECK(effect.field == "effect");
    CHECK(effect.of == "Bel de corporatie");
    CHECK(only("salland").text == "woonbedrijf Salland");
    CHECK(only("corporatie").of == "");
    CHECK(only("corporatie gevonden").text == "Bel de corporatie");  // words in two texts of one row
    CHECK(only("verdict").id == review.id);
    CHECK(only("kritiek").what == What::note);
    CHECK(only("kritiek").session == session);
    CHECK(only("tijdgebrek").id == progress.id);
    CHECK(only("berends").what == What::guest);
    CHECK(only("kwartiermaker").of == "Karin");
    CHECK(only("kampereil").id == place.id);
    CHECK(only("krachtwijk").text == "krachtwijkteam");
    CHECK(library.store->sessions_saying("kritiek", team) == std::vector{session});
    CHECK(library.store->sessions_saying("gevonden", team) == std::vector{session});
    Action emptied = action;
    emptied.effect = "";
    library.store->write(operation(team, session, "Leeg", {changed(action, emptied)}));
    CHECK(library.found("gevonden").empty());
    Rating filled_in = rating;
    filled_in.note = "";
    library.store->write(operation(team, session, "Leeg", {changed(rating, filled_in)}));
    CHECK(library.found("kritiek").empty());
    CHECK(problems(*library.store) == "");
}

TEST_CASE("a note with a score that is not shown yet is not found") {
    Library library;
    Rating rating;
    rating.id = make_id();
    rating.session = library.small.session.id;
    rating.step = "scoren";
    rating.note = "nog geheim";
    Progress silence;
    silence.id = make_id();
    silence.session = rating.session;
    silence.step = "scoren";
    silence.revealed = false;
    library.store->write(operation(library.small.team.id, rating.session, "Stil", {born(rating), born(silence)}));
    CHECK(library.found("geheim").empty());
    Progress shown = silence;
    shown.revealed = true;
    library.store->write(operation(library.small.team.id, rating.session, "Getoond", {changed(silence, shown)}));
    CHECK(library.found("geheim").size() == 1);
}

TEST_CASE("a line of a card that became an action or an agreement is found once") {
    Library library;
    const Id team = library.small.team.id, session = library.small.session.id;
    Contribution line = contribution(session, "Paasei zoeken"), other = contribution(session, "Paasei schilderen");
    Action action;
    action.id = make_id();
    action.team = team;
    action.session = session;
    action.contribution = line.id;
    action.text = line.text;
    Agreement agreement;
    agreement.id = make_id();
    agreement.team = team;
    agreement.session = session;
    agreement.contribution = other.id;
    agreement.text = other.text;
    library.store->write(operation(team, session, "Kaart", {born(line), born(other), born(action), born(agreement)}));
    const auto found = library.store->search("paasei");
    REQUIRE(found.size() == 2);
    CHECK((found[0].what == What::agreement || found[1].what == What::agreement));
    CHECK((found[0].what == What::action || found[1].what == What::action));
    Action later = action;
    later.text = "Eieren zoeken";  // said otherwise since: both are found
    library.store->write(operation(team, session, "Anders", {changed(action, later)}));
    CHECK(library.found("zoeken").size() == 2);
}

TEST_CASE("a text is found whatever ligatures, soft hyphens and invisible characters it has, and so has what is typed") {
    Library library;
    library.say("verant\u00ADwoorde\u00ADlijk\u00ADheid van de \uFB01ets");
    library.say("samen\u200Bwerking met Y\u0131lmaz uit \u0141\u00F3d\u017A, \u0132sselmeer");
    CHECK(library.found("verantwoordelijk").size() == 1);
    CHECK(library.found("woordelijkheid").empty());
    CHECK(library.found("fiets").size() == 1);
    CHECK(library.found("\uFB01et").size() == 1);
    CHECK(library.found("verant\u00ADwoord").size() == 1);
    CHECK(library.found("\u200Esamenwerking").size() == 1);
    CHECK(library.found("yilmaz").size() == 1);
    CHECK(library.found("lodz").size() == 1);
    CHECK(library.found("ijsselmeer").size() == 1);
    CHECK(library.found("\u0133sselm").size() == 1);
    CHECK(problems(*library.store) == "");
}

TEST_CASE("what is no word finds nothing and breaks nothing") {
    Library library;
    for (const std::string query :
         {"", "   ", "-", "\"", "\"\"\"", "* *", "()", "AND", "NEAR(", "text:", "^", "'", "\\", "a\" OR \"b", "{}", "--", "\x01"})
        CHECK(library.found(query).size() <= 3);
    CHECK(library.found("").empty());
    CHECK(library.found("- tijd") == Texts{"Tijd om te luisteren"});
    CHECK(library.found("tijd OR vertrouwen").empty());  // words, no operators
    CHECK(library.found(std::string("tijd\0 om", 8)) == Texts{"Tijd om te luisteren"});
    CHECK(library.found("tijd \xFF\xFE").size() <= 1);
    CHECK(library.found(std::string(100'000, 'x')).empty());
}

TEST_CASE("a theme for a shared term, whose id tells no time, is found with the day it was made") {
    Library library;
    Theme theme;
    theme.id = Id::derive(library.small.team.id, {}, "theme/baken.4");
    theme.team = library.small.team.id;
    theme.subject = "baken.4";
    theme.name = "Formeel en informeel";
    library.store->write(operation(theme.team, {}, "Thema benoemd", {born(theme)}));
    const auto found = library.store->search("informeel");
    REQUIRE(found.size() == 1);
    CHECK(local_date(found[0].when) == local_date(now()));
}
