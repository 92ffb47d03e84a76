// Vergelijken: cards of one instrument side by side. Of one team over time, or of teams that agreed to it.
#include "screens/compare.h"
#include "screens/reading.h"
#include "screens/screen.h"

#include <alp/ui/widgets.h>

namespace alp::screens {
namespace comparing {

using namespace ui;

Look& look() {
    static Look the_look;
    return the_look;
}

void open(const Opened& what) { look().opened = what; }

namespace {

void write(app::App& app, report::Format format) {
    app::Cards& cards = app.cards();
    cards.flush();
    std::string title = compare::title_of(cards.tables());
    if (const std::size_t colon = title.find(": "); colon != title.npos) title.replace(colon, 1, " –");  // no file name takes a colon
    app.write_paper(compare::report_of(cards.tables(), cards.notes()), filled("{} – {}", title, iso(app.today())), format);
}

void head(app::App& app) {
    app::Cards& cards = app.cards();
    const bool coding = look().page == Look::Page::coding;
    words(compare::title_of(cards.tables()), Face::heading);
    beside(button_width(tr("Choose cards")));
    if (button(tr("Choose cards"))) look().choosing = true;
    if (!cards.chosen().empty()) {
        const char* other = coding ? tr("To the table") : tr("Give themes");
        beside(button_width(other));
        if (button(other)) {
            look().page = coding ? Look::Page::table : Look::Page::coding;
            if (!coding) begin_coding(app);
        }
        const std::string papers[] = {tr("PDF, A4"), tr("Text: Markdown")};
        beside(button_width(tr("Paper")));
        const int picked = pick("paper", tr("Paper"), papers);
        if (picked >= 0) write(app, picked == 0 ? report::Format::pdf : report::Format::markdown);
    }
    gap(4);
    quiet(compare::caution());
    gap(8);
}

void nothing_to_lay_down(app::App& app) {
    words(
        tr("There is nothing to compare yet. After the first meetings this lays them side by side: of one team over time, or of teams that "
           "agreed."));
    gap();
    if (button(tr("To Today"), Kind::primary)) app.show(app::Screen::today);
}

// A ground as high as there is room, with a page of its own in it.
template <typename F>
void panel(const char* id, ImVec2 size, F&& draw) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    ImDrawList* list = ImGui::GetWindowDrawList();
    list->AddRectFilled(at, {at.x + size.x, at.y + size.y}, palette().card, em(12));
    list->AddRect(at, {at.x + size.x, at.y + size.y}, palette().line, em(12));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {em(16), em(14)});
    ImGui::BeginChild(id, size, false,
                      ImGuiWindowFlags_AlwaysUseWindowPadding | ImGuiWindowFlags_NavFlattened | ImGuiWindowFlags_NoBackground);
    ImGui::PopStyleVar();
    draw();
    ImGui::EndChild();
}

void side_by_side(app::App& app) {
    const ImVec2 there = ImGui::GetContentRegionAvail();
    const float between = em(16), right = std::clamp(there.x * 0.3f, em(300), em(440)), left = there.x - right - between;
    const float height = std::max(em(320), there.y);
    const ImVec2 at = ImGui::GetCursorPos();
    draw_table(app, left, true);
    ImGui::SetCursorPos({at.x + left + between, at.y});
    panel("opened", {right, height}, [&] {
        draw_opened(app);
        gap(20);
        draw_crossings(app);
    });
}

void below_each_other(app::App& app) {
    if (look().opened != Opened{}) {
        if (button(tr("Back to the table"))) open({});
        gap(8);
        return draw_opened(app);
    }
    draw_table(app, ImGui::GetContentRegionAvail().x, false);
    gap(16);
    draw_crossings(app);
    gap(16);
    draw_opened(app);
}

}  // namespace
}  // namespace comparing

void show_reading(app::App& app, const Id& session, const Id& note) {
    using namespace comparing;
    app.show(app::Screen::compare);
    app::Cards& cards = app.cards();
    look() = {};
    look().of = &cards;
    try {
        if (!cards.choose_for(session)) return cards.choose_usual(cards.instruments().empty() ? "" : cards.instruments().front());
        const std::optional<std::string> found = cards.key_of_note(note);
        const std::string_view key = found ? std::string_view(*found) : std::string_view();
        const std::size_t slash = key.find('/');  // as note_key() put it together; none: on the whole
        if (slash != key.npos) look().opened.step = key.substr(0, slash), look().opened.key = key.substr(slash + 1);
    } catch (const std::exception& error) {
        app.say(error.what());
    }
}

void draw_compare(app::App& app) {
    using namespace comparing;
    app::Cards& cards = app.cards();
    if (look().of != &cards || (cards.chosen().empty() && !cards.offers().empty() && cards.instrument().empty())) {
        look() = {};
        look().of = &cards;
        try {
            if (const auto instruments = cards.instruments(); !instruments.empty()) cards.choose_usual(instruments.front());
        } catch (const std::exception& error) {
            app.say(error.what());
        }
    }
    if (cards.offers().empty()) return nothing_to_lay_down(app);
    draw_choice(app);
    head(app);
    if (cards.chosen().empty()) return ui::words(tr("No cards are chosen."));
    if (look().page == Look::Page::coding) return draw_coding(app);
    if (ImGui::GetContentRegionAvail().x >= ui::em(860)) side_by_side(app);
    else below_each_other(app);
}

}  // namespace alp::screens
