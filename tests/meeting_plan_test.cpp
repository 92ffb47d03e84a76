// Agenda, clock and screen of a meeting are one thing: "Next" alone goes through every phase, each opens its page, and the clock goes along.
#include "support/program.h"

#include <alp/text.h>
#include <alp/ui/parts.h>

#include <doctest/doctest.h>

#include <algorithm>

using namespace alp;

namespace {

const char* const card = "nl.alp.partnerschapskaart";

void make_eight(Program& program) { program.make_team("Team Noord", {"Anna", "Bert", "Cem", "Dilan", "Els", "Fatma", "Gerrit", "Hanna"}); }

void add_open_action(Program& program) {
    Action row;
    row.team = program.workspace().teams().current()->id;
    row.text = "Rooster maken";
    program.workspace().teams().edit("actie", [&](Edit& edit) { edit.add(row); });
    program.settle();
}

void start(Program& program, const std::string& instrument, int minutes, const std::string& variant) {
    program.workspace().meetings().start(
        {.instrument = instrument, .variant = variant, .minutes = minutes, .present = program.workspace().teams().members_today()});
    program->frames(3);
}

const PlannedPhase& now_in(Program& program) { return program.meeting()->plan().phases[program.meeting()->phase()]; }

bool at_last_phase(Program& program) { return !program.meeting()->next_stop(); }

// Step 1 of the card has a gate, for which the team agrees on a theme.
void agree_on_a_theme(Session& session) {
    const Id line = session.add_contribution("waarden", "pk.1.1", "dichtbij"), theme = session.add_theme("waarden", "Dichtbij");
    session.mark_theme(line, theme, true);
    session.rate("waarden", "consensus", theme.text(), {}, 3);
}

// On the screen is what the plan says, the clock shows its minutes, and the top bar the step as the page counts it.
void check_page(Program& program) {
    const workspace::Meeting& meeting = *program.meeting();
    const PlannedPhase part = now_in(program);
    CAPTURE(part.phase.id);
    View view = program.meeting()->view();
    if (part.phase.steps.empty()) CHECK(program.meeting()->on_phase_page());
    else CHECK(std::ranges::find(part.phase.steps, view.step) != part.phase.steps.end());
    if (!part.phase.way.empty()) CHECK(view.way == part.phase.way);
    CHECK(program.meeting()->clock().phase == program.meeting()->phase());
    if (const auto step = ui::step_number(meeting.session(), view.step); step && !program.meeting()->on_phase_page())
        CHECK(program->shows(filled("{}/{}", step->number, step->of)));
    if (!part.phase.steps.empty()) CHECK(meeting.session().header().step == view.step);
}

// The ids of the phases that "Next" goes through, once each in a row, and the steps it stood at.
struct Walk {
    std::vector<std::string> phases, steps;
};

Walk walk(Program& program, bool by_mouse) {
    Walk seen;
    for (int i = 0; i < 60; ++i) {
        check_page(program);
        const PlannedPhase part = now_in(program);
        if (seen.phases.empty() || seen.phases.back() != part.phase.id) seen.phases.push_back(part.phase.id);
        if (!part.phase.steps.empty() && (seen.steps.empty() || seen.steps.back() != program.meeting()->view().step))
            seen.steps.push_back(program.meeting()->view().step);
        if (program.meeting()->view().way == "agree" && program.meeting()->session().contribution_count() == 0)
            agree_on_a_theme(program.meeting()->session()), program->frames(2);
        if (at_last_phase(program)) return seen;
        if (by_mouse) program->click("bar/onwards");
        else program->key("F9");
        program->frames(3);
    }
    FAIL("it never ends");
    return seen;
}

std::vector<std::string> not_left_out(const Plan& plan) {
    std::vector<std::string> ids;
    for (const PlannedPhase& part : plan.phases)
        if (!part.left_out) ids.push_back(part.phase.id);
    return ids;
}

}  // namespace

TEST_SUITE("the plan in a meeting") {
    TEST_CASE("the card in 90, 60 and 30 minutes: Next alone goes through each phase once, and each opens its page") {
        for (const int minutes : {90, 60, 30})
            for (const bool by_mouse : {false, true}) {
                CAPTURE(minutes);
                Program program({"partnerschapskaart"});
                make_eight(program);
                start(program, card, minutes, "short");
                const Plan plan = program.meeting()->plan();
                CHECK(plan.minutes() <= minutes);
                CHECK(plan.minutes() > minutes - 5);
                CHECK(not_left_out(plan).size() == (minutes == 30 ? 8 : 10));
                CHECK(walk(program, by_mouse).phases == not_left_out(plan));
                program->click("bar/onwards");  // "Sluit de bijeenkomst"
                program.settle();
                CHECK_FALSE(program.meeting());
            }
    }

    TEST_CASE("the same in all four instruments, in every form, over every step") {
        for (const char* plugin : {"partnerschapskaart", "bakens", "casusleren", "kantelbox"}) {
            CAPTURE(plugin);
            Program program({plugin});
            make_eight(program);
            add_open_action(program);  // Bakens looks back only when there is something to look back on
            const Outline outline = program.workspace().catalogue().entries().front().outline;
            for (const Variant& variant : outline.variants) {
                CAPTURE(variant.id);
                start(program, program.first_instrument(), 0, variant.id);
                std::vector<std::string> steps;
                for (const Step* step : outline.steps_of(variant.id)) steps.push_back(step->id);
                const Walk seen = walk(program, false);
                CHECK(seen.phases == not_left_out(program.meeting()->plan()));
                std::vector<std::string> first_times;
                for (const std::string& step : seen.steps)
                    if (std::ranges::find(first_times, step) == first_times.end()) first_times.push_back(step);
                CHECK(first_times == steps);
                program.workspace().meetings().close();
                program.settle();
            }
        }
    }

    TEST_CASE("the welcome shows the rules of dialogue, on the beamer too") {
        Program program({"partnerschapskaart"});
        make_eight(program);
        start(program, card, 90, "short");
        CHECK(program->shows("Laat elkaar uitpraten: er is er één aan het woord."));
        CHECK(program->shows("Anna, Bert"));
        program->resize(1366, 768);
        program->frames(2);
        program->key("F11");
        program->frames(2);
        CHECK(program->shows("Laat elkaar uitpraten: er is er één aan het woord."));
        CHECK_FALSE(program->shows("Anna, Bert"));
        program->key("F9");  // Next works there as well
        program->frames(3);
        CHECK(now_in(program).phase.id == "dream");
        CHECK(program->has("vuurtoren"));
    }

    TEST_CASE("the start page makes the plan that fits the time, says what it leaves out, and does it") {
        Program program({"partnerschapskaart"});
        make_eight(program);
        program->resize(1366, 900);
        program.workspace().meetings().ask_start(card);
        program->frames(3);
        CHECK(program->shows("Het plan: 90 minuten"));
        CHECK(program->shows("Het past met 8 mensen."));
        program->click("time/60 min");
        CHECK(program->shows("Het plan: 60 minuten"));
        CHECK_FALSE(program->shows("weggelaten"));
        program->click("time/30 min");
        CHECK(program->shows("In 30 minuten past niet alles. Weggelaten: Dromen, Thema's van stap 2 tot en met 4."));
        program->click("Begin");
        program.settle();
        REQUIRE(program.meeting());
        CHECK(program.meeting()->plan().minutes() <= 30);
        CHECK(program.meeting()->plan().phases[1].left_out);
        program->key("F9");
        program->frames(3);
        CHECK(now_in(program).phase.id == "write");
        CHECK(program->shows("Weggelaten: Dromen."));
    }

    TEST_CASE("on the start page a phase is left out, put back, made longer and moved; the meeting keeps to it") {
        Program program({"partnerschapskaart"});
        make_eight(program);
        program->resize(1366, 900);
        program.workspace().meetings().ask_start(card);
        program->frames(3);
        program->click("dream/out");
        CHECK(program->shows("Het plan: 80 minuten"));
        program->click("group/longer");
        CHECK(program->shows("Het plan: 85 minuten"));
        program->click("agree/shorter");
        CHECK(program->shows("Het plan: 84 minuten"));
        program->click("collect/earlier");
        program->click("regroup/out");
        program->click("regroup/in");
        CHECK(program->shows("Het plan: 84 minuten"));
        program->click("Begin");
        program.settle();
        REQUIRE(program.meeting());
        const Plan& plan = program.meeting()->plan();
        CHECK(plan.phases[1].left_out);
        CHECK(plan.phases[2].phase.id == "collect");
        CHECK(plan.phases[3].phase.id == "write");
        CHECK(plan.phases[4].minutes == 15);
        program->key("F9");
        program->frames(3);
        CHECK(now_in(program).phase.id == "collect");
    }

    TEST_CASE("more time is asked than there is: the start page says so, and one may begin") {
        Program program({"partnerschapskaart"});
        make_eight(program);
        program.workspace().meetings().ask_start(card);
        program->frames(3);
        program->click("group/longer");
        CHECK(program->shows("Dit duurt 95 minuten; er zijn er 90."));
        program->click("Terug naar het voorgestelde plan");
        CHECK(program->shows("Het past met 8 mensen."));
    }

    TEST_CASE("a phase that is left out during the meeting is passed over and named, until that is taken back") {
        Program program({"partnerschapskaart"});
        make_eight(program);
        start(program, card, 90, "short");
        program->click("bar/plan");
        program->click("dream/out");
        program->frames(3);
        CHECK(program.meeting()->session().undo_label() == "Dromen weggelaten");
        program->key("Escape");
        program->frames(3);
        const testing::Item next = program->item("bar/onwards");
        program->click("bar/onwards");
        CHECK(now_in(program).phase.id == "write");
        CHECK(program->shows("Weggelaten: Dromen."));
        CHECK(program->item("bar/onwards").min.x == next.min.x);
        CHECK(program->item("bar/onwards").max.x == next.max.x);
        program.meeting()->session().undo();  // the silence that began
        program.meeting()->session().undo();
        program->frames(2);
        CHECK_FALSE(program.meeting()->plan().phases[1].left_out);
        CHECK(now_in(program).phase.id == "write");
    }

    TEST_CASE("a phase that is moved while it goes on keeps going on, with its clock") {
        Program program({"partnerschapskaart"});
        make_eight(program);
        program->set_time(program.app().now());
        start(program, card, 90, "short");
        program.meeting()->go_to_phase(2, program.app().now());
        program->pass(60);
        program->click("bar/plan");
        program->click("write/earlier");
        program->frames(2);
        CHECK(now_in(program).phase.id == "write");
        CHECK(program.meeting()->phase() == 1);
        CHECK(program.meeting()->clock().seconds(program.app().now()) >= 60);
    }

    TEST_CASE("a page that is opened by hand brings its phase along, quietly; coming back the clock goes on") {
        Program program({"partnerschapskaart"});
        make_eight(program);
        program->set_time(program.app().now());
        start(program, card, 90, "short");
        program->key("F9");
        program->pass(120);
        program->click("ways/Thema's");
        program->frames(3);
        CHECK(now_in(program).phase.id == "group");
        CHECK(program->shows("In het plan zijn jullie nu bij: Groeperen en thema's benoemen."));
        CHECK(program.meeting()->clock().seconds(program.app().now()) < 60);
        program->click("ways/Dromen");
        program->frames(3);
        CHECK(now_in(program).phase.id == "dream");
        CHECK(program.meeting()->clock().seconds(program.app().now()) >= 120);
        program.meeting()->go_to("acties");
        program->frames(3);
        CHECK(program.meeting()->view().step == "waarden");  // the gate
        CHECK(now_in(program).phase.id == "agree");
        agree_on_a_theme(program.meeting()->session());
        program.meeting()->go_to("acties");
        program->frames(3);
        CHECK(now_in(program).phase.id == "actions");
    }

    TEST_CASE("the phase is there again after a crash") {
        Program program({"partnerschapskaart"});
        make_eight(program);
        start(program, card, 90, "short");
        program->key("F9");
        program->key("F9");
        program->key("F9");
        program->frames(3);
        REQUIRE(now_in(program).phase.id == "collect");
        program.settle();
        program.crash();
        program.start();
        program->click("Ga verder");
        program->frames(3);
        REQUIRE(program.meeting());
        CHECK(now_in(program).phase.id == "collect");
        CHECK(program->has("Begin de ronde"));
    }

    TEST_CASE("an instrument with only steps has a phase a step, and its step that is left out is no step") {
        Program program;
        program.make_team("Team Noord", {"Anna"});
        program.workspace().meetings().start({.instrument = program.first_instrument()});
        program->frames(3);
        const std::size_t steps = program.meeting()->session().steps().size();
        REQUIRE(steps > 1);
        CHECK(walk(program, true).steps.size() == steps);
    }
}
