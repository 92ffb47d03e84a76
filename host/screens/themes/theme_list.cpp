#include "screens/themes/theme_list.h"

#include "screens/shared/privacy_check.h"

#include "compare/words.h"

#include <alp/text.h>
#include <alp/ui/widgets.h>

#include <algorithm>
#include <tuple>

namespace alp::screens {

using namespace ui;

void ThemeList::forget() {
    show_all();
    listed_.reset();
}

void ThemeList::show_all() {
    which_ = ThemeSelection::all;
    search_.clear();
}

bool ThemeList::wanted(const Theme& theme) {
    const auto& use = themes_.use(theme.id);
    if (which_ == ThemeSelection::without_action && (use.served || !use.words)) return false;
    if (which_ == ThemeSelection::unused && use.words) return false;
    return search_.empty() || compare::folded(theme.name).find(compare::folded(search_)) != std::string::npos;
}

std::vector<const Theme*> ThemeList::ranked() {
    std::vector<const Theme*> all = store_.records().table<Theme>().rows();
    std::erase_if(all, [&](const Theme* theme) { return theme->team != store_.team_id(); });
    const auto rank = [&](const Theme* theme) {
        const auto& use = themes_.use(theme->id);
        return std::tuple(theme->rest, -static_cast<long>(use.sessions.size()), -use.words, compare::folded(theme->name), theme->id);
    };
    std::sort(all.begin(), all.end(), [&](const Theme* a, const Theme* b) { return rank(a) < rank(b); });
    return all;
}

// Depth 0: those that are below none.
void ThemeList::add_below(const std::vector<const Theme*>& all, const Id& parent, int depth) {
    for (const Theme* theme : all) {
        const bool top = !theme->parent || !store_.records().find<Theme>(theme->parent);
        if (depth == 0 ? !top : theme->parent != parent) continue;
        rows_.push_back({theme->id, depth});
        if (depth < 8) add_below(all, theme->id, depth + 1);
    }
}

// A list that is narrowed down stands flat.
void ThemeList::fit_rows() {
    const ThemeListBasis basis{store_.records().revision(), themes_.version(), which_, search_, em(1)};
    if (listed_ == basis) return;
    listed_ = basis;
    rows_.clear();
    const std::vector<const Theme*> all = ranked();
    if (which_ == ThemeSelection::all && search_.empty()) {
        add_below(all, {}, 0);
    } else {
        for (const Theme* theme : all)
            if (wanted(*theme)) rows_.push_back({theme->id, 0});
    }
    list_.fit(std::vector<float>(rows_.size(), em(58)), em(6));
}

std::string ThemeList::about(const Theme& theme) {
    const auto& use = themes_.use(theme.id);
    const long meetings = static_cast<long>(use.sessions.size());
    std::string about = use.words ? filled(trn("{} contribution", "{} contributions", use.words), use.words) + " · " +
                                        filled(trn("{} meeting", "{} meetings", meetings), meetings)
                                  : std::string(tr("not in use"));
    if (use.words && !use.served) about += std::string(" · ") + tr("no action yet");
    if (theme.rest && !compare::says_rest(theme.name)) about += std::string(" · ") + tr("rest theme");
    return about;
}

void ThemeList::draw_row(const ThemeRow& row, Id& chosen) {
    const Theme* theme = store_.records().find<Theme>(row.theme);
    if (!theme) return;
    const float inset = em(20) * static_cast<float>(row.depth);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x - inset, height = em(58);
    ImGui::PushID(theme->id.text().c_str());
    ImGui::SetCursorScreenPos({at.x + inset, at.y});
    const bool here = chosen == theme->id;
    const Area press = area((theme->name + "##theme").c_str(), {width, height});
    ImDrawList* list = ImGui::GetWindowDrawList();
    const ImVec2 from{at.x + inset, at.y}, to{from.x + width, from.y + height};
    list->AddRectFilled(from, to, here ? wash(0x0F766E, 0.12f) : press.hovered ? wash(0x0F766E, 0.05f) : palette().card, em(8));
    list->AddRect(from, to, here ? palette().accent : palette().line, em(8), 0, here ? em(2) : 1.0f);
    ImGui::SetCursorScreenPos({from.x + em(12), from.y + em(9)});
    one_line(theme->name.empty() ? std::string(tr("Without a name")) : theme->name, width - em(24), Face::strong);
    ImGui::SetCursorScreenPos({from.x + em(12), from.y + em(32)});
    one_line(about(*theme), width - em(24), Face::quiet, palette().quiet);
    ImGui::PopID();
    if (press.pressed) chosen = theme->id;
}

void ThemeList::draw_new(Id& chosen) {
    gap(8);
    std::string& name = new_name_.text(store_.team_id());
    const Typed typed = text_box(tr("New theme##new"), name, {.hint = tr("+ New theme… Enter"), .enter_submits = true, .dashed = true});
    privacy_check(store_, "new-theme", name, ImGui::IsItemActive());
    new_name_.keep();
    if (typed != Typed::submitted || only_space(name)) return;
    chosen = edits_.add(name);
    new_name_.clear();
}

void ThemeList::draw(Id& chosen) {
    const std::vector<std::string> names{tr("All themes"), tr("Without an action"), tr("Not in use")};
    int which = static_cast<int>(which_);
    if (choice("which", names, which) && which >= 0) which_ = static_cast<ThemeSelection>(which);
    gap(8);
    text_box(tr("Search a theme##search"), search_, {.hint = tr("Search a theme…"), .enter_submits = true});
    gap(8);
    fit_rows();
    if (rows_.empty())
        quiet(which_ == ThemeSelection::without_action ? tr("Every theme in use has an action.") : tr("There is no such theme."));
    list_.draw(0, list_.size(), 2, [&](std::size_t i) { draw_row(rows_[i], chosen); });
    if (!store_.read_only()) draw_new(chosen);
}

}  // namespace alp::screens
