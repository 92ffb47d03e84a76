#include "ballots.h"

#include <alp/text.h>

#include <algorithm>
#include <map>

namespace bw {

using namespace alp;

namespace {

constexpr int enough_to_hide_in = 4;  // fewer, and names beside scores tell too much

// Small first, "don't know" at the end: the one order that a heap has whoever put in what.
bool before(int a, int b) { return a != dont_know && (b == dont_know || a < b); }

// Who scored, for the count of those who scored both times. In the order of their ids, which does not tell the order of their turns.
Json scorers_of(const Session& session, const std::vector<Id>& people, int count) {
    Json said{{"people", count}};
    if (count < enough_to_hide_in) return said;
    std::vector<std::string> members;
    for (const Attendance* row : session.present())
        if (row->member && std::find(people.begin(), people.end(), row->id) != people.end()) members.push_back(row->member.text());
    std::sort(members.begin(), members.end());
    if (!members.empty()) said["members"] = members;
    return said;
}

}  // namespace

bool Slip::complete(const std::vector<std::size_t>& asked) const {
    return std::all_of(asked.begin(), asked.end(), [&](std::size_t baken) { return given[baken] != not_given; });
}

void Ballots::add(const Slip& slip, const std::vector<std::size_t>& asked) {
    for (const std::size_t baken : asked) {
        std::vector<int>& heap = heaps_[baken];
        heap.insert(std::upper_bound(heap.begin(), heap.end(), slip.given[baken], before), slip.given[baken]);
    }
    if (slip.person) note_scorer(slip.person, true);
    else paper_ = true;
    ++count_;
}

void Ballots::note_scorer(const Id& person, bool on) {
    std::erase(scorers_, person);
    if (on) scorers_.push_back(person);
}

bool Ballots::has_scored(const Id& person) const { return std::find(scorers_.begin(), scorers_.end(), person) != scorers_.end(); }

void Ballots::reveal(Session& session) {
    session.edit(tr("Scores shown"), [&](Edit& edit) {
        for (std::size_t baken = 0; baken < baken_count; ++baken)
            for (const int value : heaps_[baken]) {
                Rating row;
                row.session = session.id();
                row.step = score;
                row.scale = score_scale;
                row.subject = term_id(baken);
                if (value != dont_know) row.value = value;
                edit.add(row);
            }
        session.set_document("", "scorers", scorers_of(session, scorers_, count_));
    });
    *this = {};
}

Ballots& ballots_of(const Session& session) {
    static std::map<Id, Ballots> all;
    return all[session.id()];
}

}  // namespace bw
