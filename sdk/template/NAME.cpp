// @TITLE@: how the week looks, what helps, and one thing to do. The outline says what there is; the first step is drawn here,
// the guided form draws the others from the outline.
#include <alp/instrument.h>
#include <alp/ui/parts.h>

namespace {

using namespace alp;

constexpr unsigned blue = 0x0369A1;

class @CLASS@ final : public Instrument {
public:
    Outline outline() const override {
        Outline outline;
        outline.name = text("@TITLE@");
        outline.purpose = text("See how the week looks, and agree on one thing that helps.");
        outline.colour = blue;
        outline.steps = {weather(), helps(), actions()};
        outline.scales = {{.id = "people", .name = text("People"), .low = 0, .high = 15, .words = {}, .unknown = false}};
        outline.variants = {{"short", text("Short"), {{"all", text("Together"), 15, {"weather", "helps", "actions"}}}}};
        return outline;
    }

    void draw(Session& session, View& view) override {
        if (view.step != "weather") return draw_guided_form(session, view);
        ui::step_strip(session, view);
        ui::step_heading(session, view);
        const Step step = *session.outline().step("weather");  // a copy: an edit makes the outline anew
        ui::flow(static_cast<int>(step.questions.size()), ui::em(240),
                 [&](int i, float width) { draw_kind(session, step.questions[static_cast<std::size_t>(i)], width); });
        ui::step_buttons(session, view);
    }

    Report report(const Session& session) const override {
        Report report = outline_report(session);
        Bullets told;
        for (const Question& kind : weather().questions)
            if (const int people = people_at(session, kind.id))
                told.items.push_back(filled(trn("{}: {} person", "{}: {} people", people), kind.text.shown(), people));
        if (!told.items.empty()) report.blocks.insert(report.blocks.begin(), {Heading{tr("Our weather")}, told});
        return report;
    }

private:
    static Step weather() {
        return {.id = "weather",
                .title = text("Weather"),
                .heading = text("How does your week look?"),
                .kind = StepKind::rate,
                .minutes = 5,
                .questions = {{"weather.sun", text("Sun"), {}}, {"weather.clouds", text("Clouds"), {}}, {"weather.rain", text("Rain"), {}}},
                .scales = {"people"}};
    }

    static Step helps() {
        return {
            .id = "helps",
            .title = text("Helps"),
            .heading = text("What would help?"),
            .minutes = 5,
            .questions = {{"helps.us", text("What can we do for each other?"), text("An hour without the telephone, a visit together.")}}};
    }

    static Step actions() {
        return {.id = "actions",
                .title = text("Actions"),
                .heading = text("What do we do this week?"),
                .kind = StepKind::actions,
                .minutes = 5};
    }

    static int people_at(const Session& session, std::string_view kind) {
        const auto told = session.ratings("people", kind);
        return told.empty() ? 0 : static_cast<int>(told.front()->value.value_or(0));
    }

    // By the group and not by name: nobody has to explain their weather.
    static void draw_kind(Session& session, const Question& kind, float width) {
        const int people = people_at(session, kind.id);
        ImGui::PushID(kind.id.c_str());
        ui::begin_card("kind", width, blue);
        ui::heading(kind.text.shown());
        ui::quiet(filled(trn("{} person", "{} people", people), people));
        if (people) ui::dots(people, blue);
        if (!session.read_only()) {
            const bool more = ui::button(tr("One more")) && people < 15;
            ui::beside(ui::button_width(tr("One less"), ui::Kind::quiet));
            const bool less = ui::button(tr("One less"), ui::Kind::quiet) && people > 0;
            if (more || less) session.rate("weather", "people", kind.id, {}, people + (more ? 1 : -1));
        }
        ui::end_card();
        ImGui::PopID();
    }
};

}  // namespace

ALP_INSTRUMENT(@CLASS@, .id = "@ID@", .name = "@TITLE@", .version = "1.0.0", .summary = "The week in three kinds of weather.")
