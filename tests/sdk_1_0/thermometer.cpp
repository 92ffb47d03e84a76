// Written for SDK 1.0 and never changed since: it stands for the plugins of others, which nobody can rebuild. It uses a bit of everything.
#include <alp/instrument.h>
#include <alp/ui/icons.h>
#include <alp/ui/parts.h>
#include <alp/vocabulary.h>

namespace {

using namespace alp;

Text both(const char* dutch, const char* english) { return {{{"nl", dutch}, {"en", english}}}; }

class Thermometer final : public Instrument {
public:
    Outline outline() const override {
        Outline outline;
        outline.version = 2;
        outline.name = both("Thermometer", "Thermometer");
        outline.purpose = both("Meet hoe warm het team erbij zit.", "Take the temperature of the team.");
        outline.our_reading = both("De woorden zijn van ons.", "The words are ours.");
        outline.people_low = 3;
        outline.people_high = 12;
        outline.colour = 0xBE185D;
        outline.steps = {{.id = "warm",
                          .title = both("Warm", "Warm"),
                          .heading = both("Hoe warm is het?", "How warm is it?"),
                          .kind = StepKind::rate,
                          .minutes = 5,
                          .questions = {{"warm.team", both("In het team", "In the team"), {}}},
                          .scales = {"degrees"}},
                         {.id = "why",
                          .title = both("Waarom", "Why"),
                          .heading = both("Wat maakt het zo?", "What makes it so?"),
                          .minutes = 10,
                          .questions = {{"why.cold", both("Wat maakt koud?", "What makes it cold?"), both("Denk klein.", "Think small."),
                                         ContributionKind::obstacle}},
                          .own_points = true,
                          .case_text = false,
                          .colour = 0x0369A1},
                         {.id = "do",
                          .title = both("Doen", "Do"),
                          .heading = both("Wat doen we?", "What do we do?"),
                          .kind = StepKind::actions,
                          .minutes = 5}};
        outline.scales = {{.id = "degrees",
                           .name = both("Graden", "Degrees"),
                           .low = 1,
                           .high = 3,
                           .words = {both("koud", "cold"), both("lauw", "lukewarm"), both("warm", "warm")},
                           .unknown = true}};
        outline.variants = {{"short", both("Kort", "Short"), {{"all", both("Samen", "Together"), 20, {"warm", "why", "do"}, 1.0, 1}}}};
        return outline;
    }

    void draw(Session& session, View& view) override {
        if (view.step != "why" || view.presenter) return draw_guided_form(session, view);
        ui::step_strip(session, view);
        ui::step_heading(session, view);
        ui::begin_card("cold", 0, 0x0369A1);
        ui::contribution_list(session, "why", "why.cold", 0x0369A1);
        ui::end_card();
        ui::gap();
        if (!session.read_only() && ui::button(tr("Mark the first with a baken"), ui::Kind::primary)) mark_first(session, view);
        for (const Contribution* row : session.contributions("why", "why.cold"))
            for (const Theme* theme : session.themes_of(row->id)) ui::chip(theme->name);
        if (ui::area("Thermometer", {ui::em(40), ui::em(40)}).pressed) session.set_document("Measured", "tube", {{"height", 37}});
        ImGui::GetWindowDrawList()->AddRectFilled(ImGui::GetItemRectMin(), ImGui::GetItemRectMax(), ui::wash(0xBE185D), ui::em(6));
        ui::step_buttons(session, view);
    }

    Report report(const Session& session) const override {
        Report report = outline_report(session);
        report.blocks.insert(report.blocks.begin(), Paragraph{session.document("tube").is_null() ? "not measured" : "measured"});
        return report;
    }

    void migrate(Session& session) override {
        for (const Contribution* row : std::vector(session.contributions("reason", "reason.cold")))
            session.move_contribution(row->id, "why", "why.cold", {});
    }

private:
    static void mark_first(Session& session, View& view) {
        const auto rows = session.contributions("why", "why.cold");
        if (rows.empty()) return;
        const Id first = rows.front()->id;
        session.edit("Marked", [&](Edit&) { session.mark_theme(first, session.theme_for(bakens().front()), true); });
        view.say = "Marked.";
    }
};

}  // namespace

ALP_INSTRUMENT(Thermometer, .id = "nl.alp.test.thermometer", .name = "Thermometer", .version = "1.0.0", .summary = "How warm the team is.")
