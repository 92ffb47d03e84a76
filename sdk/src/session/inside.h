// What a Session is made of. Only for the files that write its functions: reading (session.cpp) and writing (edits.cpp).
#pragma once

#include "records/inside.h"

#include <alp/host/plan.h>
#include <alp/session.h>

#include <map>
#include <set>

namespace alp {

struct Session::Data {
    // What is looked up each frame, made anew when the structure of the rows moved.
    struct Index {
        std::uint64_t structure = 0;
        using ByQuestion = std::map<std::string, std::vector<const Contribution*>, std::less<>>;
        std::map<std::string, ByQuestion, std::less<>> by_step;
        std::unordered_map<Id, std::vector<const Theme*>> themes_of;
        std::set<std::pair<Id, std::string>> used;  // this theme is carried in that step
        std::size_t contributions = 0;
    };

    Data(Records& records, const Id& id, bool read_only, Past* past) : records(records), id(id), read_only(read_only), past(past) {}
    const Index& index();
    const Contribution* contribution(const Id& wanted) const;  // null also when it is left out as text about residents

    Records& records;
    const Id id;
    const bool read_only;
    bool case_text = true;
    Past* past;
    std::optional<Index> looked_up;
    Outline outline;
    Json outline_source;                 // what `outline` was read from
    std::uint64_t outline_structure = 0;  // and when
    std::uint64_t outlines_read = 0;
    // The plan, made anew when the outline, the form or what the team changed of it is another.
    struct KeptPlan {
        Plan plan;
        Json changes;
        std::string variant;
        std::uint64_t outlines_read = 0, revision = 0;
    };
    std::optional<KeptPlan> plan;
};

}  // namespace alp
