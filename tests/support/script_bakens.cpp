// Bakens: five people score in private, each at the keyboard or on a paper slip; then the picture, dots, signs and actions.
#include "support/meeting_scripts.h"

#include <alp/text.h>

#include <algorithm>

namespace held {

using namespace alp;

namespace {

// How many have given their scores; all, when they are shown.
std::size_t scored(Run& run, std::size_t asked) {
    if (const auto ratings = run.session().ratings("bw.score"); !ratings.empty()) return ratings.size() / asked;
    const Json& sealed = run.session().sealed("scores");
    return sealed.is_object() ? sealed.value("count", std::size_t{0}) : 0;
}

// How many digits stand on the slip that is on the screen.
std::size_t filled_in(Run& run, std::size_t asked) {
    for (std::size_t left = 1; left <= asked; ++left)
        if (run.shows(left == 1 ? std::string("nog 1 baken") : filled("nog {} bakens", left))) return asked - left;
    return asked;
}

void fill_in_slip(Run& run, const std::string& digits, const std::string& ready) {
    run.scroll_up(ready);  // half way the page is at the next beacon, and how many are left stands at its top
    run.go_on(digits, filled_in(run, digits.size()));
    run.click(ready);
}

void score_alone(Run& run, const std::string& name, const std::string& first, const std::string& digits) {
    if (run.shows("Wie was dat?")) run.click(first);  // the name is not kept beside the scores of one alone
    run.click(name);
    run.click(run.has("Ja, ik ga verder") ? "Ja, ik ga verder" : "Ik ben " + name + ": begin");
    fill_in_slip(run, digits, "Klaar: geef door");
}

void enter_slip(Run& run, const std::string& digits) {
    if (run.has("Ga ermee verder")) run.click("Ga ermee verder");
    else if (run.has("Voer papieren briefjes in")) run.click("Voer papieren briefjes in");
    else if (run.has("Voer het volgende briefje in")) run.click("Voer het volgende briefje in");
    fill_in_slip(run, digits, "Klaar, volgend briefje");
}

void score(Script& script, const std::vector<std::string>& people, Slips slips, bool whole) {
    // Baken 4 is seen most differently.
    const std::vector<std::string> digits = {"44415444", "44424444", "33310333", "44450445", "55555555"};
    for (std::size_t i = 0; i < people.size(); ++i) {
        const std::string name = people[i], given = whole ? digits[i] : std::string{digits[i][0], digits[i][3]};
        Act& act = script.add(
            name + " scores",
            [=, first = people.front()](Run& run) {
                if (slips == Slips::on_paper) enter_slip(run, given);
                else score_alone(run, name, first, given);
            },
            [=](Run& run) { return scored(run, given.size()) > i; });
        if (slips == Slips::each_alone) act.answers = "Ik ben " + name + ": begin", act.asked_in = "bw.1";
    }
    script.press("reveal", [](Run& run) { return !run.session().ratings("bw.score").empty(); }).shows = true;
}

// How many gave their dots; all, when they are shown.
bool gave_dots(Run& run, std::size_t people) {
    const Json& sealed = run.session().sealed("dots/bw.5");
    return !run.session().votes("bw.5").empty() || (sealed.is_object() && sealed.value("count", std::size_t{0}) >= people);
}

// How many dots the one whose turn it is has given.
std::size_t dots_given(Run& run, std::size_t all) {
    for (std::size_t left = 1; left <= all; ++left)
        if (run.shows(left == 1 ? std::string("nog 1 stip te geven") : filled("nog {} stippen te geven", left))) return all - left;
    return all;
}

// A turn that was broken off goes on with what was given in it.
void give_dots(Run& run, const std::string& name) {
    if (run.has("Klaar: geef door")) run.click("Nu niet");
    const std::string begin = "Ik ben " + name + ": begin", again = "Ik ben " + name + ": ga verder";
    run.click(run.has(begin) ? begin : run.has(again) ? again : name);
    if (run.has("Dat was ik: ik ga ermee verder")) run.click("Dat was ik: ik ga ermee verder");
    const std::vector<std::string> all = {"baken.4/+", "baken.4/+", "baken.1/+"};
    run.press_on("dots of " + name, all, dots_given(run, all.size()));
    run.click("Klaar: geef door");
}

void choose(Script& script, const std::vector<std::string>& people) {
    script.next("choose", "bw.5");
    for (std::size_t i = 0; i < people.size(); ++i) {
        Act& act = script.add(
            people[i] + " gives dots", [name = people[i]](Run& run) { give_dots(run, name); },
            [=](Run& run) { return gave_dots(run, i + 1); });
        act.answers = "Ik ben " + people[i] + ": begin";
        act.asked_in = "bw.5";
        if (i + 1 == people.size()) act.hides = "10 stippen";
    }
    script.press("Toon de stippen", [](Run& run) { return run.session().progress("bw.5") && run.session().progress("bw.5")->revealed; })
        .shows = true;
    script.press("baken.4/Hieraan werken we", [](Run& run) { return !run.session().agreements().empty(); });
    const std::string words = "Eerst het netwerk vragen";
    script.add(
        "the agreement in own words",
        [=](Run& run) {
            const std::string there = run.in_field("Afspraak");
            if (words.starts_with(there)) return run.fill_in("Afspraak", words);
            run.click("Afspraak");
            run.key("Ctrl+A");
            run.go_on(words, 0);
        },
        [=](Run& run) {
            const auto& rows = run.session().agreements();
            return !rows.empty() && rows.front()->text == words;
        });
}

}  // namespace

Script bakens_script(bool whole, Slips slips) {
    Script script("nl.alp.bakens", whole ? "Heel: alle acht bakens · 60 min" : "Kort: twee bakens die je zelf kiest · 20 min");
    const std::vector<std::string> people = {"Anna", "Bilal", "Carla", "Els", "Gerrit"};
    script.begin({"Anna", "Bilal", "Carla", "Dirk", "Els"}, "Dirk", "Gerrit", "tweede meting");
    script.next("score", "bw.1");
    if (!whole)
        for (const std::string baken : {"baken.1", "baken.4"})
            script.press("pick/" + baken, [=](Run& run) {
                const Json& there = run.session().document("bakens");
                return there.is_object() && there.contains("picked") && there["picked"].dump().find(baken) != std::string::npos;
            });
    score(script, people, slips, whole);
    if (whole) script.press("baken.4/4 meestal", [](Run& run) { return !run.session().ratings("bw.wish", "baken.4").empty(); });
    script.next("picture", "bw.3");
    script.write("bw.3", "bw.3", "strikes/Nieuwe bijdrage", "het verschil bij vier is groot");
    script.next("talk", "bw.4");
    script.write("bw.4", "bw.4.4", "bw.4:bw.4.4/Nieuwe bijdrage", "de club kende het gezin al");
    choose(script, people);
    script.next("signs", "bw.6");
    script.write("bw.6", "bw.6.4", "baken.4/Nieuwe bijdrage", "bewoners noemen zelf iemand");
    script.next("actions", "bw.7");
    script.action("bw.7.2", "bw.7.2/Nieuwe actie", "eerst het netwerk bellen", "Bilal", "15 maart 2026", "2026-03-15");
    script.look_back_on("1 april 2026", "2026-04-01");
    script.close("Sluit de bijeenkomst");
    return script;
}

}  // namespace held
