// Casusleren in its short form: the promise, the question, the story, open questions written in silence, three bakens, a lesson, an action.
#include "support/meeting_scripts.h"

namespace held {

using namespace alp;

namespace {

Json case_of(Run& run) {
    const Json& there = run.session().document("case");
    return there.is_object() ? there : Json::object();
}

void before_the_case(Script& script) {
    script.press("Dat spreken we af",
                 [](Run& run) { return run.session().progress("cl.0") && run.session().progress("cl.0")->stage == Stage::agreed; });
    script.add(
        "Bilal brings the case",
        [](Run& run) {
            run.click("role-1");
            run.click("Bilal");
        },
        [](Run& run) { return run.session().document("roles").dump().find("\"") != std::string::npos; });
    script.next("ask", "cl.2");
    script.write_in_box("cl.2", "cl.2", "Leervraag##box", "Hoe blijf ik naast haar staan?");
}

void tell(Script& script) {
    script.next("tell", "cl.3");
    script.write_in_box("cl.3", "cl.3.what", "Wat gebeurde er?##box", "Zij belde drie keer op een dag.");
    // What looks like a name is asked about once.
    script.write_in_box("cl.3", "cl.3.who", "Wie zijn erbij betrokken?##box", "haar buurvrouw Petra de Vries");
    script
        .add(
            "that name is needed",
            [](Run& run) {
                run.click("Wat deed jij?##box");  // a name at the end may go on while it is being written
                run.click("leave");
            },
            [](Run& run) { return !run.session().document("left_alone").is_null(); })
        .answers = "lijkt op een naam";
    script.press("65–80", [](Run& run) { return !case_of(run)["resident"].value("age", "").empty(); });
    script.press("sociaal netwerk", [](Run& run) { return !case_of(run)["resident"]["areas"].empty(); });
}

void ask_in_silence(Script& script) {
    script.next("clarify", "cl.4");
    script.press("Eerst stil schrijven", [](Run& run) { return run.session().progress("cl.4") != nullptr; });
    for (const char* question : {"Wie helpt haar nu al?", "Wanneer ging het goed?"})
        script.write("cl.4", "cl.4", "cl.4/Nieuwe bijdrage", question).hides = question;
    script.press("Toon wat er geschreven is", [](Run& run) { return run.session().progress("cl.4")->revealed; }).shows = true;
    script.add(
        "the answer",
        [](Run& run) { run.fill_in(line_of(run, "cl.4", "cl.4", "Wie helpt haar nu al?")->id.text() + "/Antwoord", "haar dochter"); },
        [](Run& run) { return line_of(run, "cl.4", "cl.4.answer", "haar dochter") != nullptr; });
}

void look_through_three(Script& script) {
    script.next("lens", "cl.5");
    for (const auto& [chip, baken] :
         {std::pair{"1 Vraag achter de vraag##three", "baken.1"}, std::pair{"4 Formeel en informeel##three", "baken.4"},
          std::pair{"6 Integraal werken##three", "baken.6"}})
        script.press(chip,
                     [baken = std::string(baken)](Run& run) { return case_of(run).dump().find('"' + baken + '"') != std::string::npos; });
    script.press("Kijk door deze bakens", [](Run& run) { return !run.shows("Door welke drie bakens kijken we?"); }).answers =
        "Door welke drie bakens kijken we?";
    for (const auto& [baken, mark] : {std::pair{"baken.1", "Zichtbaar"}, std::pair{"baken.4", "Niet"}, std::pair{"baken.6", "n.v.t."}})
        script.press(std::string(baken) + "/" + mark,
                     [baken = std::string(baken)](Run& run) { return !run.session().ratings("lens", baken).empty(); });
    script.add(
        "an example",
        [](Run& run) {
            if (!run.has("baken.4/Waaraan merk je dat?")) run.click("baken.4/open");
            run.fill_in("baken.4/Waaraan merk je dat?", "geen vrijwilliger in beeld");
        },
        [](Run& run) { return line_of(run, "cl.5", "baken.4", "geen vrijwilliger in beeld") != nullptr; });
}

}  // namespace

Script casusleren_script() {
    Script script("nl.alp.casusleren", "Korte vorm: drie bakens · 45 min");
    script.begin({"Anna", "Bilal", "Carla", "Dirk"}, "Dirk", "Gerrit", "casus van januari");
    before_the_case(script);
    tell(script);
    ask_in_silence(script);
    look_through_three(script);
    script.next("harvest", "cl.8");
    const std::string lesson = "Vraag het netwerk in week één.";
    script.write("cl.8", "cl.8.team", "cl.8:cl.8.team/Nieuwe bijdrage", lesson);
    script.add(
        "the lesson is about baken 4",
        [=](Run& run) {
            run.click(line_of(run, "cl.8", "cl.8.team", lesson)->id.text() + "/about");
            run.click("baken 4 · Formeel en informeel");
        },
        [=](Run& run) {
            const Contribution* row = line_of(run, "cl.8", "cl.8.team", lesson);
            return row && !run.session().themes_of(row->id).empty();
        });
    script.next("actions", "cl.9");
    script.press("Maak er een actie van", [=](Run& run) { return action_of(run, lesson) != nullptr; });
    script.action("cl.9.team", "cl.9.team/Nieuwe actie", "netwerkkaart op tafel", "Carla", "15 maart 2026", "2026-03-15");
    script.look_back_on("1 april 2026", "2026-04-01");
    script.close("Sluit de bijeenkomst");
    return script;
}

}  // namespace held
