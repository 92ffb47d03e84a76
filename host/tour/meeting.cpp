#include "tour/meeting.h"

#include "tour/history.h"
#include "tour/instruments.h"
#include "tour/look_back.h"

#include <cstdio>

namespace alp::tour {
namespace {

void look_at_compare(Guide& guide) {
    guide.app().navigator().show("compare");
    guide.settle();
    const compare::StepTable& first = guide.workspace().comparison().session()->tables().steps.front();
    guide.hands().click(filled("{}/{}/{}", first.id, first.rows.back().key, tr("named")));
    guide.picture("compare", tr("Six cards side by side: themes by card, and what returns."));
    guide.click(tr("Give themes"));
    guide.picture("coding", tr("Giving themes by keyboard."));
}

void look_round(Guide& guide) {
    guide.picture("welcome", tr("First start: make a team, or practise."));
    guide.click(tr("Practise with example teams"));
    guide.settle();
    guide.picture("today", tr("Today: what is open, is it time to look back, which instrument."));
    const std::pair<const char*, const char*> screens[] = {{"timeline", tr("The meetings of the team.")},
                                                           {"team", tr("Who is in the team, and since when.")},
                                                           {"instruments", tr("What is loaded, and what is refused and why.")},
                                                           {"settings", tr("Language, size of the text, colours, backups.")}};
    for (const auto& [screen, what] : screens) {
        guide.app().navigator().show(screen);
        guide.picture(screen, what);
    }
    look_at_compare(guide);
    guide.app().navigator().show("timeline");
    guide.settle();
    guide.workspace().meetings().open(guide.workspace().store().timeline().back().header.id);
    guide.picture("filled-card", tr("A card of 2015, as it was."));
    guide.workspace().meetings().leave();
}

// One or two contributions for each question of a step, as a scribe types them.
void write(Guide& guide, const Step& step, int seed) {
    const char* thoughts[] = {tr("knowing each other's strengths"), tr("being easy to find in the neighbourhood"),
                              tr("going on home visits together"),  tr("saying it when it is too much"),
                              tr("a fixed moment for cases"),       tr("asking the resident first")};
    for (const Question& question : step.questions) {
        Session& session = guide.meeting()->session();
        for (int i = 0; i < 2; ++i)
            session.add_contribution(step.id, question.id, thoughts[static_cast<std::size_t>(seed++) % std::size(thoughts)]);
    }
}

// A word of the card's own catalogue.
const char* of_card(const char* english) { return translate("partnerschapskaart", english); }

// Themes are named, everyone agrees on them: only then the gate to step 2 opens.
void agree_on_values(Guide& guide, const Step& step) {
    Session& session = guide.meeting()->session();
    const Id strengths = session.add_theme(step.id, tr("Knowing each other's strengths")),
             near = session.add_theme(step.id, tr("Near the residents"));
    bool first = true;
    for (const Contribution* row : session.contributions(step.id)) {
        session.mark_theme(row->id, first ? strengths : near, true);
        first = false;
    }
    guide.hands().click(filled("meeting/{}", of_card("Themes")));  // not the screen of that name
    guide.picture("themes", tr("What belongs together gets a name; the words stay."));
    guide.click(of_card("Agree"));
    for (const Id& theme : {strengths, near}) guide.hands().click(theme.text() + "/" + of_card("Agreed"));
    guide.picture("agree", tr("Everyone agrees on the values: the gate to step 2 is open."));
    guide.click(of_card("We agree on the values: on to step 2"));
}

void play_card(Guide& guide, const plugins::Entry& entry) {
    guide.app().navigator().show("today");
    guide.settle();
    guide.hands().scroll_to(filled("{}/{}", entry.id, tr("Start")));
    guide.hands().click(filled("{}/{}", entry.id, tr("Start")));
    guide.picture("start", tr("Who is here, and how much time is there?"));
    guide.click(tr("Begin"));
    guide.settle();
    guide.picture("rules", tr("The welcome: the rules of dialogue are on the screen."));
    int seed = 0;
    for (const Step& step : entry.outline.steps) {
        workspace::Meeting* meeting = guide.meeting();
        meeting->go_to(step.id);
        guide.settle();
        write(guide, step, seed++);
        guide.picture(step.id, step.heading.shown());
        if (&step == &entry.outline.steps.front()) agree_on_values(guide, step);
    }
    guide.app().navigator().present(true);
    guide.picture("presenter", tr("For the beamer: the one question, very large."));
    guide.app().navigator().present(false);
    guide.settle();
    guide.write_report(report::Format::pdf, Paper::a4_landscape);
    guide.settle();
    guide.workspace().meetings().close();
    guide.picture("closed", tr("The meeting is closed; its look-back is planned."));
    guide.read_remarks();
}

void looks(Guide& guide) {
    guide.app().navigator().show("today");
    guide.workspace().preferences().change([](workspace::Settings& settings) { settings.look = ui::Look::dark; });
    guide.picture("today-dark", tr("The same in dark."));
    guide.workspace().preferences().change([](workspace::Settings& settings) { settings.look = ui::Look::light, settings.text_scale = 2; });
    guide.picture("today-large", tr("The same with text of 200 %."));
    guide.workspace().preferences().change([](workspace::Settings& settings) { settings.text_scale = 1; });
    guide.hands().key("F1");
    guide.picture("keys", tr("F1: every key."));
    guide.hands().key("Escape");
}

}  // namespace

void play(Guide& guide) {
    std::puts(tr("A practice meeting, in the real program:"));
    look_round(guide);
    look_back(guide);
    const auto* entry = guide.workspace().catalogue().find("nl.alp.partnerschapskaart");
    if (!entry) throw std::runtime_error(tr("the instrument of the examples is not loaded; alp instruments says why"));
    play_card(guide, *entry);
    look_at_instruments(guide, entry->id);
    look_at_history(guide);
    looks(guide);
    std::puts(filled(tr("{} pictures and the covenant are in {}."), guide.pictures(), guide.out().string()).c_str());
}

}  // namespace alp::tour
