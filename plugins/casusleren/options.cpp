// cl.7: what else is possible, placed on the stair from own strength to tailored provision. No rung is better than another.
#include "desk.h"

#include <alp/text.h>

namespace cl {

using namespace alp;

namespace {

constexpr float tread = 18;  // each rung begins so much further to the right

// To another rung, behind the options there; whether it is worth practising does not change.
void place_on(Session& session, const Contribution& option, std::string_view rung) {
    const auto& there = session.contributions(at::options, rung);
    const double place = there.empty() ? 1 : there.back()->place + 1;
    const Id id = option.id;
    session.edit(tr("Option placed on the stair"), [&](Edit& edit) {
        edit.change<Contribution>(id, [&](Contribution& row) {
            row.question = rung;
            row.place = place;
        });
    });
}

void draw_option(Desk& desk, const Contribution& row) {
    const bool practise = row.kind == ContributionKind::option;
    if (!desk.writable()) {
        if (practise) ui::chip(tr("worth practising"));
        return;
    }
    const int picked = draw_pick("rung", term(row.question) ? tr("Other rung") : tr("On which rung?"), [] {
        std::vector<std::string> words;
        for (const Term& rung : rungs()) words.push_back(rung.name.shown());
        words.push_back(tr("Not placed yet"));
        return words;
    });
    if (picked >= 0) {
        const auto to = static_cast<std::size_t>(picked);
        return place_on(desk.session, row, to < rungs().size() ? std::string_view(rungs()[to].id) : at::options);
    }
    ui::beside(ui::em(150));
    if (ui::choice_chip(tr("Worth practising"), practise)) {
        const Id id = row.id;
        desk.session.edit(practise ? tr("No longer worth practising") : tr("Worth practising"), [&](Edit& edit) {
            edit.change<Contribution>(
                id, [&](Contribution& option) { option.kind = practise ? ContributionKind::plain : ContributionKind::option; });
        });
    }
    ui::tooltip(tr("Then it comes back as a card to practise with."));
}

void draw_rung(Desk& desk, const Term& rung, int number) {
    const float left = ui::em(tread) * static_cast<float>(number - 1);
    ImGui::SetCursorPosX(ImGui::GetCursorPosX() + left);
    ImGui::PushID(rung.id.c_str());
    ui::begin_card("rung");
    ui::words(filled("{} {}", number, rung.name.shown()), ui::Face::strong);
    ui::quiet(rung.meaning.shown());
    ui::gap(8);
    ui::contribution_list(desk.session, at::options, rung.id, colour, ui::Face::text,
                          [&](const Contribution& row) { draw_option(desk, row); });
    ui::end_card();
    ImGui::PopID();
    ui::gap(8);
}

}  // namespace

void draw_options(Desk& desk) {
    draw_silence_button(desk, at::options, at::options);
    draw_written(desk, at::options, at::options, [&](const Contribution& row) { draw_option(desk, row); });
    ui::gap(20);
    if (in_silence(desk.session, at::options, at::options)) return;
    ui::heading(tr("The stair: begin at the first rung"));
    ui::quiet(tr("Several rungs at once is normal, and a higher rung is no defeat."));
    ui::gap();
    int number = 0;
    for (const Term& rung : rungs()) draw_rung(desk, rung, ++number);
    ui::gap(8);
}

}  // namespace cl
