// Grouping labels into themes: by mouse (a label onto a theme or onto another label) and by keyboard (Enter, then a number).
#include "desk.h"
#include "edits.h"

#include <alp/text.h>
#include <alp/ui/keys.h>
#include <alp/ui/privacy.h>
#include <alp/ui/widgets.h>

namespace pk {

using namespace alp;

namespace {

constexpr const char* payload = "pk.label";
constexpr const char* more = "…";
constexpr float least_beside = 220;  // design pixels: of labels side by side
constexpr std::size_t many = 8;      // more value themes than a team keeps in mind

// Down to the buttons under the page.
float page_height() { return std::max(ui::em(280), ImGui::GetContentRegionAvail().y - ui::em(56)); }

// Whoever comes here, with large letters on a small screen, sees the labels: the question above them scrolls away.
void come_into_sight(Place& place, float height) {
    const int frame = ImGui::GetFrameCount();
    if (place.themes_last < frame - 1) place.themes_from = frame;
    place.themes_last = frame;
    if (frame > place.themes_from + 2) return;  // until the program has shown the new page from its top
    const float top = ImGui::GetCursorPosY(), hidden = top + height - ImGui::GetWindowHeight();
    if (hidden > 0) ImGui::SetScrollY(std::min(hidden, top));
}

void drag_from(const Contribution& row) {
    if (!ImGui::BeginDragDropSource()) return;
    ImGui::SetDragDropPayload(payload, row.id.bytes.data(), row.id.bytes.size());
    ui::one_line(row.text, ui::em(260));
    ImGui::EndDragDropSource();
}

std::optional<Id> dropped() {
    std::optional<Id> id;
    if (!ImGui::BeginDragDropTarget()) return id;
    if (const ImGuiPayload* got = ImGui::AcceptDragDropPayload(payload); got && got->DataSize == 16) {
        id.emplace();
        std::copy_n(static_cast<const std::uint8_t*>(got->Data), 16, id->bytes.begin());
    }
    ImGui::EndDragDropTarget();
    return id;
}

Id rest_theme(Desk& desk, const Themes& themes, const std::vector<Id>& lines) {
    if (!themes.rest) return new_theme(desk.session, desk.column(), lines, true);
    give_theme(desk.session, lines, themes.rest->id);
    return themes.rest->id;
}

// The label without a theme below this one, else the first other; none: every label has its theme.
Id next_loose(const Themes& themes, const Id& label) {
    const auto& all = themes.loose;
    const auto here = std::find_if(all.begin(), all.end(), [&](const Contribution* row) { return row->id == label; });
    if (here != all.end() && here + 1 != all.end()) return (*(here + 1))->id;
    return all.empty() || all.front()->id == label ? Id{} : all.front()->id;
}

void give_keyboard(Desk& desk, const Id& label) {
    desk.place.next_label = label;
    desk.place.next_label_frame = ImGui::GetFrameCount() + 3;
    ui::wake_in(0);
}

// "Which theme?" for the keyboard: a number, or the arrows and Enter.
void choose_theme(Desk& desk, const Themes& themes) {
    if (desk.place.giving && !desk.place.asked) ImGui::OpenPopup("give");
    desk.place.asked = bool(desk.place.giving);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {ui::em(12), ui::em(10)});
    const bool open = ImGui::BeginPopup("give");
    ImGui::PopStyleVar();
    if (!open) {
        desk.place.giving = {};
        return;
    }
    const Id label = desk.place.giving, next = next_loose(themes, label);
    int number = 0;
    bool done = false;
    const auto offer = [&](std::string_view words) {
        ++number;
        const bool key = number <= 9 && ui::plain_pressed('0' + number);
        return ui::list_line(filled("{}  {}", number, words).c_str()) || key;
    };
    ui::quiet(tr("Which theme?"));
    const auto give = [&](const Id& theme) {
        give_theme(desk.session, {label}, theme);
        done = true;
    };
    for (const auto* list : {&themes.used, &themes.unused})
        for (const ThemeCard& card : *list)
            if (!card.theme->rest && offer(card.theme->name)) give(card.theme->id);
    if (offer(tr("New theme"))) {
        name_new(desk, new_theme(desk.session, desk.column(), {label}));
        done = true;
    }
    if (offer(tr("Rest theme"))) {
        rest_theme(desk, themes, {label});
        done = true;
    }
    if (!desk.session.themes_of(label).empty() && offer(tr("Out of its theme"))) give({});
    if (done && !desk.place.name_theme) give_keyboard(desk, next);  // a new one is named first
    if (done || ui::plain_pressed(ui::key_escape)) ImGui::CloseCurrentPopup();
    ImGui::EndPopup();
}

void one_label(Desk& desk, const Contribution& row, const Theme* theme) {
    ImGui::PushID(row.id.text().c_str());
    std::vector<ui::LabelMark> marks;
    if (row.perspective != Perspective::none) marks.push_back({ui::word_for(row.perspective)});
    if (desk.place.next_label == row.id && ImGui::GetFrameCount() <= desk.place.next_label_frame && !desk.place.giving) {
        desk.place.next_label = {};
        ImGui::SetKeyboardFocusHere();
    }
    const bool pressed =
        ui::label(row.text.substr(0, 80).c_str(), row.text, column_colours[desk.column()], marks, desk.place.giving == row.id);
    if (desk.writable()) {
        if (pressed) desk.place.giving = row.id, desk.place.asked = false;
        drag_from(row);
        if (const auto other = dropped(); other && *other != row.id) {
            if (theme) give_theme(desk.session, {*other}, theme->id);
            else name_new(desk, new_theme(desk.session, desk.column(), {row.id, *other}));
        }
    }
    ImGui::PopID();
}

void labels(Desk& desk, const char* stack_name, const std::vector<const Contribution*>& rows, const Theme* theme) {
    const float width = ImGui::GetContentRegionAvail().x, gap = ui::em(8);
    const auto abreast = std::clamp<std::size_t>(static_cast<std::size_t>((width + gap) / (ui::em(least_beside) + gap)), 1, 3);
    const float cell = std::floor((width - gap * static_cast<float>(abreast - 1)) / static_cast<float>(abreast));
    Stack& stack = desk.place.stacks[stack_name];
    stack.fit({desk.card.revision(), width, ui::text_scale(), true}, (rows.size() + abreast - 1) / abreast, gap, [&](std::size_t r) {
        float highest = 0;
        for (std::size_t i = r * abreast; i < std::min(rows.size(), (r + 1) * abreast); ++i)
            highest = std::max(highest, ui::label_height(rows[i]->text, rows[i]->perspective != Perspective::none, cell));
        return highest;
    });
    stack.draw([&](std::size_t r) {
        ImVec2 at = ImGui::GetCursorScreenPos();
        for (std::size_t i = r * abreast; i < std::min(rows.size(), (r + 1) * abreast); ++i, at.x += cell + gap) {
            ImGui::SetCursorScreenPos(at);
            const ui::Within room(cell);
            one_label(desk, *rows[i], theme);
        }
    });
}

void menu(Desk& desk, const ThemeCard& card, const Themes& themes) {
    std::vector<std::string> words;
    std::vector<Id> into;
    for (const ThemeCard& other : themes.used)
        if (other.theme != card.theme) {
            words.push_back(filled(tr("Join with “{}”"), other.theme->name));
            into.push_back(other.theme->id);
        }
    words.push_back(tr("Remove the theme, keep the labels"));
    const int picked = ui::pick("menu", more, words);
    if (picked < 0) return;
    if (static_cast<std::size_t>(picked) < into.size()) merge_themes(desk.session, card, into[static_cast<std::size_t>(picked)]);
    else remove_theme(desk.session, card);
}

void theme_card(Desk& desk, const ThemeCard& card, const Themes& themes, float width) {
    const std::string id = card.theme->id.text();
    ImGui::PushID(id.c_str());
    ui::begin_card("theme", width, column_colours[desk.column()]);
    const Id theme = card.theme->id;
    Place::Fresh& fresh = desk.place.fresh;
    const bool unnamed = fresh.theme == theme;
    std::string name = unnamed && card.theme->name == fresh.name ? "" : card.theme->name;
    const bool focus = desk.place.name_theme == theme;
    if (focus) desk.place.name_theme = {};
    const float beside = desk.writable() ? ui::button_width(more) + ui::em(8) : 0;
    const ui::TextBox box{.hint = unnamed ? fresh.name : tr("Name this theme"),
                          .enter_submits = true,
                          .focus = focus,
                          .width = ImGui::GetContentRegionAvail().x - beside,
                          .face = ui::Face::strong,
                          .read_only = !desk.writable(),
                          .frame = false};
    const ui::Typed typed = ui::text_box(filled("{}##name", tr("Name of the theme")).c_str(), name, box);
    if (typed == ui::Typed::submitted) give_keyboard(desk, next_loose(themes, {}));
    if (typed == ui::Typed::changed) type_theme(desk.session, theme, unnamed && name.empty() ? fresh.name : name);
    const bool writing = ImGui::IsItemActive();
    if (unnamed && !focus && !writing) fresh = {};
    if (desk.writable()) {
        const float middle = (ImGui::GetItemRectMin().y + ImGui::GetItemRectMax().y) / 2;
        ImGui::SameLine(0, ui::em(8));
        ImGui::SetCursorScreenPos({ImGui::GetCursorScreenPos().x, middle - ui::em(18)});  // half a button
        menu(desk, card, themes);
        ui::privacy_offer(desk.session, filled("theme/{}", theme.text()), name, writing,
                          [&](const std::string& text) { type_theme(desk.session, theme, text); });
    }
    if (card.labels.empty()) ui::quiet(tr("No label of today."));
    labels(desk, id.c_str(), card.labels, card.theme);
    ui::end_card();
    if (const auto label = desk.writable() ? dropped() : std::nullopt) give_theme(desk.session, {*label}, theme);
    ImGui::PopID();
}

void rest_card(Desk& desk, const Themes& themes, float width) {
    ui::begin_card("rest", width);
    ui::words(tr("Rest theme"), ui::Face::strong);
    ui::quiet(tr("Drop here what fits nowhere. It counts as well."));
    ui::end_card();
    if (const auto label = dropped()) rest_theme(desk, themes, {*label});
}

}  // namespace

void name_new(Desk& desk, const Id& theme) {
    const Theme* row = desk.session.find<Theme>(theme);
    desk.place.name_theme = theme;
    desk.place.fresh = {theme, row ? row->name : ""};
}

void draw_themes(Desk& desk) {
    if (desk.card.column(desk.column()).hidden()) {
        ImGui::BeginChild("hidden", {0, page_height()}, false, ImGuiWindowFlags_NavFlattened);
        draw_silence(desk);
        ImGui::EndChild();
        return;
    }
    const Themes& themes = desk.card.themes(desk.session, desk.column());
    const std::size_t named = static_cast<std::size_t>(
        std::count_if(themes.used.begin(), themes.used.end(), [](const ThemeCard& card) { return !card.theme->rest; }));
    if (desk.column() == values && named > many) {
        ui::notice(filled(tr("{} themes. A team keeps five to eight in mind: which can be joined?"), named), ui::palette().busy);
        ui::gap(8);
    }
    // Before there are themes the labels have the room.
    const float there = ImGui::GetContentRegionAvail().x;
    const float share = themes.loose.size() <= 6 ? 0.3f : themes.used.empty() ? 0.6f : 0.45f;
    const float height = page_height(), left = std::max(ui::em(200), there * share);
    come_into_sight(desk.place, height);
    if (desk.place.themes_from == ImGui::GetFrameCount() && desk.writable()) give_keyboard(desk, next_loose(themes, {}));
    ImGui::BeginChild("loose", {left, height}, false, ImGuiWindowFlags_NavFlattened);
    ui::heading(tr("Without a theme"));
    ui::gap(6);
    if (desk.card.column(desk.column()).labels == 0) ui::quiet(tr("Nothing is written yet."));
    else if (themes.loose.empty()) ui::quiet(tr("Every label has its theme."));
    else if (desk.writable()) ui::quiet(tr("Drag a label onto a theme or onto another label. Or press Enter on it."));
    ui::gap(8);
    labels(desk, "loose", themes.loose, nullptr);
    ImGui::EndChild();
    ImGui::SameLine(0, ui::em(20));
    ImGui::BeginChild("themes", {0, height}, false, ImGuiWindowFlags_NavFlattened);
    std::vector<const ThemeCard*> cards;
    for (const auto* list : {&themes.used, &themes.unused})
        for (const ThemeCard& card : *list) cards.push_back(&card);
    const bool rest = desk.writable() && !themes.rest;
    ui::flow(static_cast<int>(cards.size()) + rest, ui::em(250), [&](int i, float width) {
        if (i < static_cast<int>(cards.size())) theme_card(desk, *cards[static_cast<std::size_t>(i)], themes, width);
        else rest_card(desk, themes, width);
    });
    if (desk.writable() && ui::button(tr("New theme"))) name_new(desk, new_theme(desk.session, desk.column(), {}));
    ImGui::EndChild();
    choose_theme(desk, themes);
}

}  // namespace pk
