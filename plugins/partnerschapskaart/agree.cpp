// Agreeing on the values: per theme agreed, a reservation, or not yet. Then the gate to step 2, which the coach may pass.
#include "desk.h"
#include "value_groups.h"

#include <alp/text.h>
#include <alp/ui/privacy.h>
#include <alp/ui/widgets.h>

namespace pk {

using namespace alp;

namespace {

void verdict(Desk& desk, const ThemeCard& card) {
    const std::string words[] = {tr("Agreed"), tr("Reservation"), tr("Not yet agreed")};
    int chosen = card.verdict && card.agreement() ? agreed - card.agreement() : -1;  // what was kept can be asked again
    const std::string subject = card.theme->id.text(), note = card.note();
    if (!card.verdict && card.kept) ui::quiet(said_about(card));
    if (ui::choice("verdict", words, chosen) && desk.writable()) {
        desk.session.rate("waarden", consensus_scale, subject, {}, agreed - chosen, note);
        desk.place.noting = agreed - chosen == agreed ? Id{} : card.theme->id;
        return;  // the field comes with the next frame
    }
    if (!card.verdict || !card.agreement() || card.agreement() == agreed) return;
    std::string text = note;
    const Id id = card.verdict->id;
    const char* hint = card.agreement() == reservation ? tr("What is the reservation?") : tr("What do we not agree on?");
    const bool focus = desk.place.noting == card.theme->id;
    if (focus) desk.place.noting = {};
    ui::gap(8);
    const ui::TextBox box{.hint = hint, .enter_submits = true, .focus = focus, .read_only = !desk.writable()};
    const auto keep = [&](const std::string& words) {
        desk.session.type(tr("Note changed"), filled("verdict/{}", id.text()),
                          [&](Edit& edit) { edit.change<Rating>(id, [&](Rating& row) { row.note = words; }); });
    };
    const ui::Typed typed = ui::text_box(tr("Note##note"), text, box);
    const bool writing = ImGui::IsItemActive();
    if (typed == ui::Typed::changed) keep(text);
    if (desk.writable()) ui::privacy_offer(desk.session, filled("verdict/{}", id.text()), text, writing, keep);
}

void theme_card(Desk& desk, const ThemeCard& card, float width) {
    ImGui::PushID(card.theme->id.text().c_str());
    ui::begin_card(card.theme->name.c_str(), width, column_colours[values]);
    ui::heading(card.theme->name);
    ui::gap(6);
    constexpr std::size_t shown = 12;
    for (std::size_t i = 0; i < std::min(shown, card.labels.size()); ++i) ui::quiet("· " + card.labels[i]->text);
    if (card.labels.size() > shown) {
        const std::size_t more = card.labels.size() - shown;
        ui::quiet(filled(trn("and {} more", "and {} more", static_cast<long>(more)), more));
    }
    ui::gap(10);
    if (card.theme->rest) ui::quiet(tr("It counts as well. You need not agree on the rest theme."));
    else verdict(desk, card);
    ui::end_card();
    ImGui::PopID();
}

void without_theme(Desk& desk, std::size_t labels) {
    if (labels == 0) return;
    ui::words(filled(trn("{} label has no theme yet.", "{} labels have no theme yet.", static_cast<long>(labels)), labels));
    if (ui::text_link(tr("To the themes"))) desk.place.way = Way::themes;
    ui::gap(10);
}

void note_gate(Desk& desk, Stage stage, const char* label) {
    desk.session.set_progress(label, "waarden", "", [&](Progress& row) {
        row.stage = stage;
        if (stage != Stage::passed) row.note.clear();
    });
    desk.place.gate = false;
}

void pass(Desk& desk, Stage stage, const char* label) {
    note_gate(desk, stage, label);
    desk.place.way = Way::card;
    desk.view.go_to = column_ids[relations];
}

void gate(Desk& desk, const Themes& themes) {
    ui::begin_card("gate", 0, 0xB45309);
    ui::heading(tr("Not all values are agreed yet"));
    ui::gap(6);
    std::string names;
    for (const ThemeCard& card : themes.used)
        if (!card.theme->rest && card.agreement() < reservation)
            names += (names.empty() ? "" : ", ") + card.theme->name + (card.agreement() ? "" : std::string(" ") + tr("(not asked yet)"));
    ui::words(names.empty() ? std::string(tr("There are no themes yet.")) : names);
    ui::quiet(tr("First the values, then the rest: that is how the card works. You may go on; it is noted on the card."));
    ui::gap(8);
    const Progress* there = desk.card.column(values).progress;
    std::string why = there ? there->note : std::string();
    const auto keep = [&](const std::string& words) {
        desk.session.type(tr("Note changed"), "gate",
                          [&](Edit&) { desk.session.set_progress("", "waarden", "", [&](Progress& row) { row.note = words; }); });
    };
    if (ui::text_box(tr("Why go on?##why"), why, {.hint = tr("Why go on? (may stay empty)"), .enter_submits = true}) == ui::Typed::changed)
        keep(why);
    ui::privacy_offer(desk.session, "gate", why, ImGui::IsItemActive(), keep);
    ui::gap(8);
    if (ui::button(tr("Back to the themes"))) desk.place.gate = false;
    ImGui::SameLine(0, ui::em(12));
    if (ui::button(tr("Go on all the same"), ui::Kind::primary, 0, 0xB45309))
        pass(desk, Stage::passed, tr("Went on without full agreement"));
    ui::end_card();
    ui::gap(12);
}

}  // namespace

bool pass_gate(Desk& desk) {
    if (!desk.writable() || desk.card.column(values).done()) return true;
    if (!desk.card.agreed_on_values(desk.session)) return false;
    note_gate(desk, Stage::agreed, tr("Agreed on the values"));
    return true;
}

void draw_agree(Desk& desk) {
    const Themes& themes = desk.card.themes(desk.session, values);
    std::vector<const ThemeCard*> cards;
    for (const ThemeCard& card : themes.used)
        if (!card.theme->rest) cards.push_back(&card);
    ImGui::BeginChild("agree", {0, std::max(ui::em(240), ImGui::GetContentRegionAvail().y - ui::em(56))}, false,
                      ImGuiWindowFlags_NavFlattened);
    if (desk.card.agreed_on_values(desk.session)) desk.place.gate = false;  // agreed while it was asked: nothing to pass
    if (desk.place.gate && desk.writable()) gate(desk, themes);
    if (desk.card.column(values).hidden()) {
        draw_silence(desk);
        ImGui::EndChild();
        return;
    }
    for (const ThemeCard& card : themes.used)
        if (card.theme->rest) cards.push_back(&card);  // last
    if (!cards.empty()) without_theme(desk, themes.loose.size());
    else {
        ui::quiet(tr("Group the labels into themes first; then ask per theme whether everyone agrees."));
        if (ui::button(tr("To the themes"))) desk.place.way = Way::themes;
    }
    ui::flow(static_cast<int>(cards.size()), ui::em(300),
             [&](int i, float width) { theme_card(desk, *cards[static_cast<std::size_t>(i)], width); });
    if (desk.writable() && !desk.place.gate) {
        if (desk.card.agreed_on_values(desk.session)) {
            if (ui::button(tr("We agree on the values: on to step 2"), ui::Kind::primary))
                pass(desk, Stage::agreed, tr("Agreed on the values"));
        } else if (ui::button(tr("On to step 2"))) {
            desk.place.gate = true;
        }
    }
    ImGui::EndChild();
}

}  // namespace pk
