// What the tests of a session share.
#pragma once

#include "support/meeting.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <vector>

namespace alp::test {

// What the index says is what a search through the rows says.
inline void check_index(const testing::TestMeeting& meeting) {
    std::map<std::pair<std::string, std::string>, std::vector<const Contribution*>> slow;
    std::size_t count = 0;
    for (const Contribution* row : meeting.records.table<Contribution>().rows())
        if (row->session == meeting.id) {
            slow[{row->step, row->question}].push_back(row);
            ++count;
        }
    CHECK(meeting.session.contribution_count() == count);
    for (auto& [where, rows] : slow) {
        std::sort(rows.begin(), rows.end(), [](auto* a, auto* b) { return std::tie(a->place, a->id) < std::tie(b->place, b->id); });
        CHECK(meeting.session.contributions(where.first, where.second) == rows);
    }
    for (const Contribution* row : meeting.records.table<Contribution>().rows()) {
        std::size_t marks = 0;
        for (const ThemeMark* mark : meeting.records.table<ThemeMark>().rows())
            marks += mark->session == meeting.id && mark->contribution == row->id && meeting.records.find<Theme>(mark->theme) != nullptr;
        CHECK(meeting.session.themes_of(row->id).size() == marks);
    }
}

inline void remove(Session& session, const Id& contribution) {
    session.edit("removed", [&](Edit& edit) { edit.remove<Contribution>(contribution); });
}

}  // namespace alp::test
