// Step kb.5: the stair. Each rung is looked at: something is written, or it does not apply and why. A higher rung is no defeat, and
// nothing here counts or compares rungs.
#include "desk.h"

#include <alp/text.h>
#include <alp/ui/icons.h>
#include <alp/ui/parts.h>
#include <alp/ui/privacy.h>

#include <algorithm>

namespace kb {

using namespace alp;

namespace {

// "n.v.t. omdat…": the rung was looked at, and does not apply here.
void skip_link(Desk& desk, const std::string& question, bool skipped) {
    if (!desk.writable() || (!skipped && !desk.session.contributions(stair_step, question).empty())) return;
    if (!ui::text_link(skipped ? tr("It does apply") : tr("does not apply, because…"))) return;
    desk.place.because = skipped ? std::string() : question;
    desk.session.set_progress(skipped ? tr("Rung taken up again") : tr("Rung does not apply"), stair_step, question,
                              [&](Progress& row) { row.stage = skipped ? Stage::open : Stage::skipped; });
}

void reason_field(Desk& desk, const std::string& question) {
    const Progress* there = desk.session.progress(stair_step, question);
    if (!there) return;
    const Id id = there->id;
    std::string reason = there->note;
    ui::words(tr("does not apply, because…"), ui::Face::quiet);
    const bool focus = desk.place.because == question;
    if (focus) desk.place.because.clear();
    ui::text_box(tr("Reason##reason"), reason,
                 {.hint = tr("because…"), .enter_submits = true, .focus = focus, .read_only = !desk.writable()});
    if (!desk.writable()) return;
    const bool writing = ImGui::IsItemActive();
    const auto keep = [&](const std::string& text) {
        desk.session.type(tr("Reason changed"), filled("reason/{}", id.text()),
                          [&](Edit& edit) { edit.change<Progress>(id, [&](Progress& row) { row.note = text; }); });
    };
    if (reason != there->note) keep(reason);
    ui::privacy_offer(desk.session, filled("reason/{}", id.text()), reason, writing, keep);
}

void order_buttons(Desk& desk, std::size_t place, std::size_t count) {
    if (place > 0 && ui::icon_button(tr("Rung up"), ui::icons::up, nullptr)) move_rung(desk.session, place, place - 1);
    if (place > 0 && place + 1 < count) ImGui::SameLine(0, ui::em(4));
    if (place + 1 < count && ui::icon_button(tr("Rung down"), ui::icons::down, nullptr)) move_rung(desk.session, place, place + 1);
}

void left_bar(ImU32 ink) {
    const ImVec2 low = ImGui::GetItemRectMin(), high = ImGui::GetItemRectMax();
    ImDrawList* list = ImGui::GetWindowDrawList();
    list->PushClipRect(low, {low.x + ui::em(5), high.y}, true);
    list->AddRectFilled(low, {low.x + ui::em(40), high.y}, ink, ui::em(12));
    list->PopClipRect();
}

void rung_name(Desk& desk, const Term& rung, const std::string& question, std::size_t place, std::size_t count, bool skipped) {
    ui::words(filled("{} {}", place + 1, rung.name.shown()), desk.presenter() ? ui::Face::room : ui::Face::strong, ui::tone(colour));
    if (desk.presenter()) return;
    if (desk.place.order && desk.writable()) order_buttons(desk, place, count);
    skip_link(desk, question, skipped);
}

// The name at the left with what was written on it beside it; below each other where it is narrow.
void draw_rung(Desk& desk, const Card& card, const Term& rung, std::size_t place, std::size_t count) {
    const std::string question = about("kb.5." + rung.id, card.number);
    const Progress* progress = desk.session.progress(stair_step, question);
    const bool skipped = progress && progress->stage == Stage::skipped,
               seen = skipped || !desk.session.contributions(stair_step, question).empty();
    ui::begin_card(rung.id.c_str());
    const float there = ImGui::GetContentRegionAvail().x, left = ui::em(desk.presenter() ? 380 : 190), between = ui::em(16);
    const bool wide = there > left + ui::em(300);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    ImGui::BeginGroup();
    {
        const ui::Within room(wide ? left : there);
        rung_name(desk, rung, question, place, count, skipped);
    }
    ImGui::EndGroup();
    if (wide) ImGui::SetCursorScreenPos({at.x + left + between, at.y});
    ImGui::BeginGroup();
    {
        const ui::Within room(wide ? there - left - between : there);
        if (skipped) reason_field(desk, question);
        else draw_lines(desk, "kb.5." + rung.id, desk.presenter() ? ui::Face::room : ui::Face::text);
        if (!seen && !desk.presenter()) ui::quiet(rung.meaning.shown());
    }
    ImGui::EndGroup();
    ui::end_card();
    left_bar(seen ? ui::tone(colour) : ui::palette().quiet);
}

}  // namespace

void draw_stair(Desk& desk) {
    const Card* found = desk.card();
    if (!found) return;
    const Card card = *found;  // an edit makes the box anew
    const auto order = rung_order(desk.session);
    const float there = ImGui::GetContentRegionAvail().x;
    const float indent = std::clamp((there - ui::em(320)) / static_cast<float>(order.size()), 0.0f, ui::em(34));
    if (!desk.presenter()) {
        ui::quiet(filled(tr("{} of {} rungs looked at. A higher rung is no defeat; several at once is normal."),
                         rungs_seen(desk.session, card), order.size()));
        const char* label = desk.place.order ? tr("Done changing the order") : tr("Change the order");
        const ImFont* font = ui::face(ui::Face::quiet);
        if (desk.writable()) ui::beside(font->CalcTextSizeA(font->FontSize, 1e9f, 0, label).x);
        if (desk.writable() && ui::text_link(label)) desk.place.order = !desk.place.order;
        ui::gap(8);
    }
    for (std::size_t place = 0; place < order.size(); ++place) {
        const float inward = indent * static_cast<float>(place);
        if (place) ImGui::Indent(inward);
        draw_rung(desk, card, *order[place], place, order.size());
        if (place) ImGui::Unindent(inward);
    }
    if (desk.presenter()) draw_needs(desk, card, 3);
}

}  // namespace kb
