// All themes of the team: those that came back most first, each with what is below it. Main thread, inside a frame.
#pragma once

#include <alp/ui/virtual_list.h>
#include "workspace/draft_text.h"
#include "workspace/team_themes.h"
#include "workspace/theme_edits.h"

#include <optional>

namespace alp::screens {

class ThemeList {
public:
    ThemeList(workspace::OpenStore& store, workspace::TeamThemes& themes, workspace::ThemeEdits edits)
        : store_(store), themes_(themes), edits_(std::move(edits)), new_name_(store, "new-theme") {}

    void draw(Id& chosen);  // which a click changes
    void forget();          // what was searched for, for another team
    void show_all();        // without what narrows it down

private:
    enum class ThemeSelection { all, without_action, unused };
    struct ThemeRow {
        Id theme;
        int depth = 0;
    };
    // What the rows were made from.
    struct ThemeListBasis {
        std::uint64_t revision, themes;
        ThemeSelection which;
        std::string search;
        float scale;
        bool operator==(const ThemeListBasis&) const = default;
    };
    bool wanted(const Theme& theme);
    std::vector<const Theme*> ranked();
    void add_below(const std::vector<const Theme*>& all, const Id& parent, int depth);
    void fit_rows();
    std::string about(const Theme& theme);
    void draw_row(const ThemeRow& row, Id& chosen);
    void draw_new(Id& chosen);

    workspace::OpenStore& store_;
    workspace::TeamThemes& themes_;
    workspace::ThemeEdits edits_;
    ThemeSelection which_ = ThemeSelection::all;
    std::string search_;
    workspace::DraftText new_name_;
    std::optional<ThemeListBasis> listed_;
    std::vector<ThemeRow> rows_;
    ui::VirtualList list_;
};

}  // namespace alp::screens
