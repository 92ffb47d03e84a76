// The Partnerschapskaart in its short plan: dreaming, writing in silence, the round, themes, agreeing, steps 2 to 5, closing.
#include "support/meeting_scripts.h"

#include <algorithm>

namespace held {

using namespace alp;

namespace {

const std::string success = "Ik vind het sociaal wijkteam succesvol als…##field";

Act& label(Script& script, const std::string& step, const std::string& question, const std::string& field, const std::string& text) {
    return script.write(step, question, field, text);
}

Json round_of(Run& run) {
    const Json& all = run.session().document("rounds");
    return all.is_object() ? all.value("waarden", Json::object()) : Json::object();
}

void dream_and_write(Script& script) {
    script.next("dream", "waarden", "Laat elkaar uitpraten: één tegelijk.");
    script.add(
        "Anna picks the bridge",
        [](Run& run) {
            run.click("dream/Anna");
            run.click("dream/brug");
        },
        [](Run& run) {
            const Json& dreams = run.session().document("dream");
            return dreams.is_object() && dreams.contains("cards") && dreams["cards"].size() == 1;
        });
    script.next("write", "waarden");
    for (const char* text : {"bewoners ons weten te vinden", "wij dichtbij werken"})
        label(script, "waarden", "pk.1.1", success, text).hides = text;
    std::size_t number = 0;
    for (const char* name : {"Anna", "Bilal", "Carla"}) {
        ++number;
        script.press(std::string("silence/") + name, [=](Run& run) { return round_of(run)["ready"].size() >= number; });
    }
}

void round_the_table(Script& script) {
    script.next("collect", "waarden").shows = true;
    script.press("Begin de ronde", [](Run& run) { return round_of(run)["now"].is_string() || !round_of(run)["had"].empty(); }).answers =
        "Wie begint?";
    std::size_t number = 0;
    for (const char* text : {"iedereen mee kan doen", "het netwerk meehelpt", "we op tijd komen", "we elkaar kennen"}) {
        label(script, "waarden", "pk.1.1", success, text);
        ++number;
        script.press("turns/Volgende persoon", [=](Run& run) { return round_of(run)["had"].size() >= number; });
    }
}

bool carries(Run& run, const std::string& text, const std::string& theme) {
    const Contribution* row = line_of(run, "waarden", "pk.1.1", text);
    if (!row) return false;
    const auto& themes = run.session().themes_of(row->id);
    return std::any_of(themes.begin(), themes.end(), [&](const Theme* one) { return one->name == theme; });
}

// A theme is made of a label, and named.
void group(Script& script) {
    script.next("group", "waarden");
    const std::string first = "bewoners ons weten te vinden";
    script.add(
        "a theme of “" + first + "”",
        [=](Run& run) {
            const Contribution* row = line_of(run, "waarden", "pk.1.1", first);
            if (run.session().themes_of(row->id).empty()) {
                run.click(row->id.text() + "/" + first);
                run.click("1  Nieuw thema");
                run.go_on("Vindbaar", 0);
                return;
            }
            const Theme* theme = run.session().themes_of(row->id).front();
            const std::string field = theme->id.text() + "/Naam van het thema";
            if (theme->name.starts_with("Thema")) {
                run.click(field);
                run.key("Ctrl+A");
                run.go_on("Vindbaar", 0);
            } else {
                run.fill_in(field, "Vindbaar");
            }
        },
        [=](Run& run) { return carries(run, first, "Vindbaar"); });
    for (const char* text :
         {"wij dichtbij werken", "iedereen mee kan doen", "het netwerk meehelpt", "we op tijd komen", "we elkaar kennen"})
        script.add(
            std::string("“") + text + "” belongs to it",
            [=](Run& run) {
                run.click(line_of(run, "waarden", "pk.1.1", text)->id.text() + "/" + text);
                run.click("1  Vindbaar");
            },
            [=](Run& run) { return carries(run, text, "Vindbaar"); });
    script.next("agree", "waarden");
    script.press("Vindbaar/Eens", [](Run& run) { return !run.session().ratings("consensus").empty(); });
}

void steps_two_to_four(Script& script) {
    script.next("together", "relaties");
    label(script, "relaties", "pk.2.1", "Hoe gaan we kennis delen?##field", "elke maand een casus");
    script.next("together", "handelen");
    label(script, "handelen", "pk.3.2", "Hoe communiceren we?##field", "bellen voor mailen");
    script.next("together", "voorwaarden");
    label(script, "voorwaarden", "pk.4.2", "Wat hebben we nodig?##field", "een vaste ruimte");
    script.press("pk.4.3/Vraag overslaan", [](Run& run) { return run.session().progress("voorwaarden", "pk.4.3") != nullptr; });
    script.add(
        "why it is skipped", [](Run& run) { run.fill_in("pk.4.3/Reden", "dat bespreken we later"); },
        [](Run& run) {
            const Progress* row = run.session().progress("voorwaarden", "pk.4.3");
            return row && row->note == "dat bespreken we later";
        });
    script.next("regroup", "relaties");
    script.next("regroup", "voorwaarden");
}

}  // namespace

Script partnerschapskaart_script() {
    Script script("nl.alp.partnerschapskaart", "Kort: één bijeenkomst, stap 2 tot 5 samen");
    script.begin({"Anna", "Bilal", "Carla", "Dirk"}, "Dirk", "Gerrit", "eerste kaart");
    dream_and_write(script);
    round_the_table(script);
    group(script);
    steps_two_to_four(script);
    script.next("actions", "acties");
    script.action("pk.5.2", "Wat gaan we doen als team op teamniveau?##field", "samen op huisbezoek", "Bilal", "15 maart 2026",
                  "2026-03-15");
    script.next("close", "afsluiten");
    script.look_back_on("1 april 2026", "2026-04-01", "short-other");
    script.close("Sluit de bijeenkomst");
    return script;
}

}  // namespace held
