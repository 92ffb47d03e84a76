#include "screens/themes/theme_operations.h"

#include "screens/shared/privacy_check.h"

#include <alp/text.h>
#include <alp/ui/widgets.h>

#include <algorithm>

namespace alp::screens {

using namespace ui;

namespace {

// A button that opens a list of themes; the one that was picked.
std::optional<Id> pick_theme(const char* id, const char* label, const std::vector<std::pair<std::string, Id>>& themes) {
    std::vector<std::string> names;
    for (const auto& [name, theme] : themes) names.push_back(name);
    beside(button_width(label));
    const int picked = pick(id, label, names);
    return picked < 0 ? std::nullopt : std::optional(themes[static_cast<std::size_t>(picked)].second);
}

}  // namespace

void ThemeOperations::draw_name(const Theme& theme) {
    std::string name = theme.name;
    const TextBox box{
        .hint = tr("Name of the theme"), .enter_submits = true, .face = Face::question, .read_only = store_.read_only(), .frame = false};
    const Typed typed = text_box(filled("{}##name", tr("Name of the theme")).c_str(), name, box);
    if (privacy_check(store_, filled("theme/{}", theme.id.text()), name, ImGui::IsItemActive()).replaced || typed == Typed::changed)
        edits_.rename(theme.id, name);
}

// Not when the user went elsewhere while something was still on its way to the disk.
void ThemeOperations::show(const Id& theme) {
    if (navigator_.shows("themes")) navigator_.reveal({store::Found::What::theme, theme});
}

ThemeOperations::NamedThemes ThemeOperations::others(const Id& theme, const std::function<bool(const Theme&)>& may) const {
    NamedThemes all;
    for (const Theme* other : store_.records().table<Theme>().rows())
        if (other->id != theme && other->team == store_.team_id() && may(*other)) all.emplace_back(other->name, other->id);
    std::sort(all.begin(), all.end());
    return all;
}

// True: they are joined.
bool ThemeOperations::draw_join(const Theme& theme) {
    const Id id = theme.id;
    // A theme that stands for a shared term stays, or instruments would make it again: the other one goes up in it.
    const NamedThemes joins = others(id, [&](const Theme& other) {
        return (theme.subject.empty() || other.subject.empty()) && edits_.may_be_below(id, other.id) && edits_.may_be_below(other.id, id);
    });
    if (joins.empty()) return false;
    const std::optional<Id> picked = pick_theme("join", tr("Join with…"), joins);
    if (!picked) return false;
    const Id stays = theme.subject.empty() ? *picked : id, goes = theme.subject.empty() ? id : *picked;
    const std::string sentence = filled(tr("“{}” and “{}” are one theme now."), theme.name, store_.records().find<Theme>(*picked)->name);
    edits_.merge(goes, stays, [this, stays, sentence] {
        undo_.offer(sentence);
        show(stays);
    });
    return true;
}

// True: it is below another one now, or on its own.
bool ThemeOperations::draw_put_below(const Theme& theme) {
    const Id id = theme.id, parent = theme.parent;
    const NamedThemes parents = others(id, [&](const Theme& other) { return other.id != parent && edits_.may_be_below(id, other.id); });
    if (!parents.empty())
        if (const auto below = pick_theme("below", tr("Put below…"), parents)) return edits_.put_below(id, *below), true;
    if (!parent || !store_.records().find<Theme>(parent)) return false;
    beside(button_width(tr("Put on its own")));
    if (!button(tr("Put on its own"))) return false;
    edits_.put_below(id, {});
    return true;
}

void ThemeOperations::draw_buttons(const Theme& theme) {
    const std::string name = theme.name;
    if (button(tr("Split…"))) split_ = {true, {}};
    if (draw_join(theme) || draw_put_below(theme)) return;
    beside(button_width(tr("Remove"), Kind::quiet));
    if (button(tr("Remove##theme"), Kind::quiet))
        edits_.remove(theme.id, [this, name] { undo_.offer(filled(tr("The theme “{}” is removed; what was said stays."), name)); });
}

void ThemeOperations::draw_choice(const Theme& theme, const workspace::ThemeThread& thread) {
    ImGui::BeginChild("words", {0, std::min(em(320), ImGui::GetIO().DisplaySize.y * 0.45f)}, false, ImGuiWindowFlags_NavFlattened);
    for (const Said& said : thread.words) {
        if (std::ranges::find(said.themes, theme.id) == said.themes.end()) continue;  // of a sub-theme
        bool on = split_.chosen.contains(said.row.id);
        if (check(filled("{}##{}", said.row.text, said.row.id.text()).c_str(), on)) {
            if (on) split_.chosen.insert(said.row.id);
            else split_.chosen.erase(said.row.id);
        }
    }
    ImGui::EndChild();
}

void ThemeOperations::split(const Theme& theme) {
    edits_.split(theme.id, {split_.chosen.begin(), split_.chosen.end()}, split_name_.text(store_.team_id()),
                 [this, name = theme.name](const Id& made) {
                     undo_.offer(filled(tr("The theme “{}” is split."), name));
                     show(made);
                 });
    split_.open = false;
    split_name_.clear();
}

void ThemeOperations::draw_split(const Theme& theme, const workspace::ThemeThread& thread) {
    if (!begin_dialog(tr("Split the theme"), split_.open, 640)) return;
    quiet(tr("Choose what goes to a new theme. The rest stays where it is."));
    gap(8);
    std::string& name = split_name_.text(store_.team_id());
    text_box(tr("Name of the new theme##split"), name, {.hint = tr("Name of the new theme"), .enter_submits = true});
    privacy_check(store_, "split-theme", name, ImGui::IsItemActive());
    split_name_.keep();
    gap(8);
    draw_choice(theme, thread);
    gap(12);
    const bool ready = !split_.chosen.empty() && !only_space(name);
    if (!ready) quiet(tr("Give it a name and choose at least one contribution."));
    else if (button(tr("Make the new theme"), Kind::primary)) split(theme);
    if (ready) ImGui::SameLine(0, em(8));
    if (button(tr("Cancel"))) {
        split_.open = false;
        split_name_.clear();
    }
    end_dialog();
}

}  // namespace alp::screens
