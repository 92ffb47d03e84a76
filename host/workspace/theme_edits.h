// What can be done to the themes of the open team: each is one named operation on the team as a whole, taken back by Ctrl+Z. Over all its
// sessions, whatever their instrument. Main thread.
#pragma once

#include "workspace/teams.h"

#include <functional>
#include <string_view>
#include <vector>

namespace alp::workspace {

class ThemeEdits {
public:
    ThemeEdits(OpenStore& store, Teams& teams, Notifications& notifications)
        : store_(store), teams_(teams), notifications_(notifications) {}

    // ---- at once
    Id add(std::string_view name, const Id& parent = {});       // none: the store is read-only
    void rename(const Id& theme, std::string_view name);        // while typing
    void put_below(const Id& theme, const Id& parent);          // parent none: on its own
    // Whether `theme` may come below `parent`: not itself, not what is below it.
    bool may_be_below(const Id& theme, const Id& parent) const;

    // ---- when what was typed is on disk, because the marks in all sessions are read; `then` is called right after, when it was done
    // Everything of `from` goes to `into`, also what is below it. Not when `into` is below `from`.
    void merge(const Id& from, const Id& into, std::function<void()> then = {});
    // These contributions leave the theme for a new one of that name. None: no new theme.
    void split(const Id& theme, std::vector<Id> contributions, std::string name, std::function<void(const Id& made)> then = {});
    void remove(const Id& theme, std::function<void()> then = {});  // what was said stays, without it

private:
    void with_marks(std::vector<Id> themes, std::function<void()> how);
    void merge_now(const Id& from, const Id& into);
    Id split_now(const Id& theme, const std::vector<Id>& contributions, std::string_view name);
    void remove_now(const Id& theme);
    std::vector<Rating> take_scores(const Id& from, const Id& into);

    OpenStore& store_;
    Teams& teams_;
    Notifications& notifications_;
};

}  // namespace alp::workspace
