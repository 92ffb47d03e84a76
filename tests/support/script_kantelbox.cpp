// The Kantelbox in its short form: a card of the box, written in silence, tilted, the stair, what is in the way, and an agreement.
#include "support/meeting_scripts.h"

namespace held {

using namespace alp;

namespace {

Act& line(Script& script, const std::string& question, const std::string& text, const std::string& field = "Nieuwe bijdrage") {
    const std::string step = question.substr(0, 4), around = field == "In stilte" ? question : step + ":" + question;
    return script.write(step, question, around + "/" + field, text);
}

void take_a_card(Script& script) {
    script.next("draw", "kb.1");
    script.press("Ik wil een scootmobiel.", [](Run& run) { return !run.session().contributions("kb.1", "kb.1").empty(); });
    script.next("now", "kb.2");
    script.press("Eerst stil schrijven", [](Run& run) { return run.session().progress("kb.2") != nullptr; });
    for (const char* text : {"indicatie aanvragen", "folder meegeven"}) line(script, "kb.2", text, "In stilte").hides = text;
    script.press("Toon wat er staat", [](Run& run) { return run.session().progress("kb.2")->revealed; }).shows = true;
    script.press("–2 aanbodgericht", [](Run& run) { return !run.session().ratings("kantelmeter", "kb.2").empty(); });
}

void tilt_it(Script& script) {
    script.next("need", "kb.3");
    line(script, "kb.3.wil", "onder de mensen komen");
    line(script, "kb.3.kan", "lopen tot de hoek");
    line(script, "kb.3.nodig", "iemand die de eerste keer meegaat");
    script.next("tilt", "kb.4");
    line(script, "kb.4", "Ik wil twee keer per week onder de mensen komen.");
    script.press("contacten en meedoen", [](Run& run) {
        const Json& cards = run.session().document("kaarten");
        return cards.is_object() && cards["cards"][0].value("result", "") == "resultaat.8";
    });
}

void fill_the_stair(Script& script) {
    script.next("stair", "kb.5");
    line(script, "kb.5.trede.1", "zelf bellen met kleinzoon");
    script.press("trede.4/n.v.t. omdat…", [](Run& run) { return run.session().progress("kb.5", "kb.5.trede.4") != nullptr; });
    script.add(
        "the reason", [](Run& run) { run.fill_in("trede.4/Reden", "geen andere wet dit regelt"); },
        [](Run& run) {
            const Progress* rung = run.session().progress("kb.5", "kb.5.trede.4");
            return rung && rung->note == "geen andere wet dit regelt";
        });
}

void agree(Script& script) {
    script.next("agree", "kb.6");
    line(script, "kb.6.mij", "ik wil snel helpen");
    line(script, "kb.6.anderen", "vervoer rijdt niet op zondag");
    script.next("agree", "kb.7");
    line(script, "kb.7.zin", "Wat zou u doen als het vervoer geregeld is?");
    script.press("+1 vooral vraag- en krachtgericht", [](Run& run) { return !run.session().ratings("kantelmeter", "kb.7.zin").empty(); });
    script.press("Maak er een vraag aan anderen van", [](Run& run) { return action_of(run, "vervoer rijdt niet op zondag") != nullptr; });
}

}  // namespace

Script kantelbox_script() {
    Script script("nl.alp.kantelbox", "20 minuten: één kaart, vlot · 20 min");
    script.begin({"Anna", "Bilal", "Carla", "Dirk"}, "Dirk", "Gerrit", "kantelen op maandag");
    take_a_card(script);
    tilt_it(script);
    fill_the_stair(script);
    agree(script);
    script.action("kb.7.2", "kb.7.2/Nieuwe actie", "samen naar de winkel", "Anna", "15 maart 2026", "2026-03-15");
    script.look_back_on("1 april 2026", "2026-04-01");
    script.close("Sluit de bijeenkomst");
    return script;
}

}  // namespace held
