// Thema's: all themes of the team on the left, the thread of the chosen one on the right.
#include "screens/themes.h"

#include "app/app.h"
#include "screens/screen.h"
#include "screens/thread.h"

#include <alp/ui/widgets.h>

#include <algorithm>

namespace alp::screens {
namespace {

using namespace ui;

struct Line {
    Id theme;
    int depth = 0;
};

enum class Which { all, without_action, unused };

// What a coach set on this page, and the list made from it.
struct Page {
    Id team, chosen;
    Which which = Which::all;
    std::string search, new_name;
    std::uint64_t revision = 0, themes = 0;
    Which listed_which = Which::all;
    std::string listed_search;
    float scale = 0;
    std::vector<Line> lines;
    VirtualList list;
} page;

std::string folded(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return text;
}

bool wanted(app::App& app, const Theme& theme) {
    const auto& use = app.theme_book().use(theme.id);
    if (page.which == Which::without_action && (use.served || !use.words)) return false;
    if (page.which == Which::unused && use.words) return false;
    return page.search.empty() || folded(theme.name).find(folded(page.search)) != std::string::npos;
}

// Those that came back most first, each with what is below it. A list that is narrowed down stands flat.
void list_themes(app::App& app) {
    const std::uint64_t themes = app.theme_book().version(), revision = app.records().revision();
    if (page.revision == revision && page.themes == themes && page.listed_which == page.which && page.listed_search == page.search &&
        page.scale == em(1))
        return;
    page.revision = revision, page.themes = themes, page.listed_which = page.which, page.listed_search = page.search, page.scale = em(1);
    std::vector<const Theme*> all = app.records().table<Theme>().rows();
    std::erase_if(all, [&](const Theme* theme) { return theme->team != app.books().team_id(); });
    const auto rank = [&](const Theme* theme) {
        const auto& use = app.theme_book().use(theme->id);
        return std::tuple(theme->rest, -static_cast<long>(use.sessions.size()), -use.words, folded(theme->name), theme->id);
    };
    std::sort(all.begin(), all.end(), [&](const Theme* a, const Theme* b) { return rank(a) < rank(b); });
    page.lines.clear();
    const bool flat = page.which != Which::all || !page.search.empty();
    const std::function<void(const Id&, int)> add_below = [&](const Id& parent, int depth) {
        for (const Theme* theme : all) {
            const bool top = !theme->parent || !app.records().find<Theme>(theme->parent);
            if (depth == 0 ? !top : theme->parent != parent) continue;
            page.lines.push_back({theme->id, depth});
            if (depth < 8) add_below(theme->id, depth + 1);
        }
    };
    if (!flat) add_below({}, 0);
    else
        for (const Theme* theme : all)
            if (wanted(app, *theme)) page.lines.push_back({theme->id, 0});
    page.list.fit(std::vector<float>(page.lines.size(), em(58)), em(6));
}

void draw_line(app::App& app, const Line& line) {
    const Theme* theme = app.records().find<Theme>(line.theme);
    if (!theme) return;
    const auto& use = app.theme_book().use(theme->id);
    const float inset = em(20) * static_cast<float>(line.depth);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x - inset, height = em(58);
    ImGui::PushID(theme->id.text().c_str());
    ImGui::SetCursorScreenPos({at.x + inset, at.y});
    const bool chosen = page.chosen == theme->id;
    const Area press = area((theme->name + "##theme").c_str(), {width, height});
    ImDrawList* list = ImGui::GetWindowDrawList();
    const ImVec2 from{at.x + inset, at.y}, to{from.x + width, at.y + height};
    list->AddRectFilled(from, to, chosen ? wash(0x0F766E, 0.12f) : press.hovered ? wash(0x0F766E, 0.05f) : palette().card, em(8));
    list->AddRect(from, to, chosen ? palette().accent : palette().line, em(8), 0, chosen ? em(2) : 1.0f);
    ImGui::SetCursorScreenPos({from.x + em(12), from.y + em(9)});
    one_line(theme->name.empty() ? std::string(tr("Without a name")) : theme->name, width - em(24), Face::strong);
    std::string about = use.words
                            ? filled(trn("{} contribution", "{} contributions", use.words), use.words) + " · " +
                                  filled(trn("{} meeting", "{} meetings", static_cast<long>(use.sessions.size())), use.sessions.size())
                            : std::string(tr("not in use"));
    if (use.words && !use.served) about += std::string(" · ") + tr("no action yet");
    if (theme->rest) about += std::string(" · ") + tr("rest theme");
    ImGui::SetCursorScreenPos({from.x + em(12), from.y + em(32)});
    one_line(about, width - em(24), Face::quiet, palette().quiet);
    ImGui::PopID();
    if (press.pressed) page.chosen = theme->id;
}

void draw_list(app::App& app) {
    const std::vector<std::string> names{tr("All themes"), tr("Without an action"), tr("Not in use")};
    int which = static_cast<int>(page.which);
    if (choice("which", names, which) && which >= 0) page.which = static_cast<Which>(which);
    gap(8);
    text_box(tr("Search a theme##search"), page.search, {.hint = tr("Search a theme…"), .enter_submits = true});
    gap(8);
    list_themes(app);
    if (page.lines.empty())
        quiet(page.which == Which::without_action ? tr("Every theme in use has an action.") : tr("There is no such theme."));
    page.list.draw(0, page.list.size(), 2, [&](std::size_t i) { draw_line(app, page.lines[i]); });
    if (app.books().read_only()) return;
    gap(8);
    const Typed typed =
        text_box(tr("New theme##new"), page.new_name, {.hint = tr("+ New theme… Enter"), .enter_submits = true, .dashed = true});
    if (typed == Typed::submitted && page.new_name.find_first_not_of(" \t\n") != std::string::npos) {
        page.chosen = add_theme(app, page.new_name);
        page.new_name.clear();
    }
}

}  // namespace

void show_theme(app::App& app, const Id& theme) {
    page.team = app.books().team_id();
    page.chosen = theme;
    page.which = Which::all;
    page.search.clear();
    app.show(app::Screen::themes);
}

void draw_themes(app::App& app) {
    if (page.team != app.books().team_id()) page = {}, page.team = app.books().team_id();
    const Theme* chosen = page.chosen ? app.records().find<Theme>(page.chosen) : nullptr;
    if (!chosen) page.chosen = {};
    const auto& rows = app.records().table<Theme>().rows();
    const bool any = std::any_of(rows.begin(), rows.end(), [&](const Theme* theme) { return theme->team == page.team; });
    if (!any) {
        words(tr("Themes bind what is said in different meetings together. Instruments make them; you can make one here as well."));
        gap();
    }
    const float there = ImGui::GetContentRegionAvail().x;
    const bool wide = there > em(820);
    if (wide && !chosen)
        if ((chosen = app.records().find<Theme>(most_returned_theme(app)))) page.chosen = chosen->id;
    if (!wide && chosen) {  // one at a time
        if (button(tr("Back to all themes"), Kind::quiet)) page.chosen = {};
        gap(8);
        return draw_thread(app, *chosen);
    }
    const ImVec2 start = ImGui::GetCursorPos();
    const float left = wide ? std::clamp(there * 0.36f, em(300), em(420)) : there;
    ImGui::BeginGroup();
    {
        const Within column(left);
        draw_list(app);
    }
    ImGui::EndGroup();
    if (!wide) return;
    const float bottom = ImGui::GetCursorPosY();
    ImGui::SetCursorPos({start.x + left + em(24), start.y});
    ImGui::BeginGroup();
    {
        const Within column(there - left - em(24));
        if (chosen) draw_thread(app, *chosen);
    }
    ImGui::EndGroup();
    ImGui::SetCursorPos({start.x, std::max(bottom, ImGui::GetCursorPosY())});
    ImGui::Dummy({0, 0});
}

}  // namespace alp::screens
