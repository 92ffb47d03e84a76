#include "desk.h"

#include <alp/text.h>

namespace cl {

using namespace alp;

namespace {

// Dots of the candidates are hidden by the step, what is written by the question: each has its own moment.
std::string_view hider(std::string_view step, std::string_view question) { return step == at::choose ? question : std::string_view(); }

}  // namespace

bool in_silence(const Session& session, std::string_view step, std::string_view question) {
    return ui::written_in_silence(session, step, question);
}

void draw_silence_button(Desk& desk, std::string_view step, std::string_view question) {
    if (!desk.writable()) return;
    const ui::SilenceWords words{.begin = tr("First write in silence"),
                                 .show = tr("Show what was written"),
                                 .begun = tr("Writing in silence begun"),
                                 .shown = tr("What was written is shown")};
    ui::silence_button(desk.session, step, hider(step, question), words, colour);
    ui::gap();
}

void draw_written(Desk& desk, std::string_view step, std::string_view question, const ui::Below& below) {
    const auto& list = desk.session.contributions(step, question);
    if (desk.place.fresh && desk.writable() && list.empty()) ImGui::SetKeyboardFocusHere();
    if (!in_silence(desk.session, step, question))
        return ui::contribution_list(desk.session, step, question, colour, ui::Face::text, below);
    const long count = ui::hidden_count(desk.session, step, question);
    ui::quiet(count ? filled(trn("{} contribution, not shown yet", "{} contributions, not shown yet", count), count)
                    : std::string(tr("Everyone writes in silence. Then all is shown at once.")));
    ui::gap(8);
    ImGui::PushID(std::string(question).c_str());
    ui::contribution_field(desk.session, tr("New contribution##new"), step, question, tr("+ Write, Enter: it is kept and hidden"));
    ImGui::PopID();
}

void draw_question(const Session& session, std::string_view id) {
    const Question* question = session.outline().question(id);
    if (!question) return;
    ui::words(question->text.shown(), ui::Face::strong);
    if (!question->hint.empty()) ui::quiet(question->hint.shown());
    ui::gap(8);
}

void draw_box_card(Desk& desk, std::string_view step, std::string_view question, const char* hint) {
    ui::begin_card(std::string(question).c_str());
    draw_question(desk.session, question);
    const bool focus = desk.place.fresh && desk.writable() && desk.session.contributions(step, question).empty();
    ui::contribution_box(desk.session, filled("{}##box", desk.session.outline().question(question)->text.shown()).c_str(), step, question,
                         {.hint = hint, .enter_submits = step == at::reword, .focus = focus, .least_lines = 2});
    if (focus) desk.place.fresh = false;  // the keyboard goes to the first
    ui::end_card();
    ui::gap();
}

std::optional<std::size_t> draw_toggles(const std::vector<Toggle>& toggles) {
    std::optional<std::size_t> pressed;
    const ImFont* font = ui::face(ui::Face::quiet);
    for (std::size_t i = 0; i < toggles.size(); ++i) {
        const std::string& label = toggles[i].label;
        const char* end = label.data() + std::min(label.find("##"), label.size());
        if (i) ui::beside(font->CalcTextSizeA(font->FontSize, 1e9f, 0, label.data(), end).x + ui::em(25));
        if (ui::choice_chip(label.c_str(), toggles[i].on)) pressed = i;
    }
    return pressed;
}

int draw_pick(const char* id, std::string_view shown, const std::function<std::vector<std::string>()>& words) {
    const bool open = ImGui::IsPopupOpen(id);
    return ui::pick(id, shown, open ? words() : std::vector<std::string>());
}

void draw_area_chips(const Case& about) {
    bool first = true;
    for (const Term& area : life_areas()) {
        if (!about.has_area(area.id)) continue;
        const std::string& word = area.name.shown();
        const ImFont* font = ui::face(ui::Face::chip);
        if (!std::exchange(first, false)) ui::beside(font->CalcTextSizeA(font->FontSize, 1e9f, 0, word.c_str()).x + ui::em(18));
        ui::chip(word);
    }
}

std::string erase_line(const Reading& reading) {
    if (reading.erase_on())
        return filled(tr("No names of residents · this text is erased on {} at the latest"), short_date(*reading.erase_on()));
    if (reading.erased()) return tr("What was told about residents has been erased.");
    return tr("No names of residents: this is for learning, not for a file.");
}

}  // namespace cl
