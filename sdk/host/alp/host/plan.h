// The plan of one meeting: the phases of its variant as this team goes through them, in which order, how long, and which are left out.
// What differs from the outline is kept with the session, as the document "plan"; the outline stays as it was declared.
#pragma once

#include <alp/outline.h>

namespace alp {

class Session;

struct PlannedPhase {
    Phase phase;           // as declared; its id is unique within the plan
    int minutes = 0;       // in this meeting
    bool left_out = false;
};

struct Plan {
    std::vector<PlannedPhase> phases;  // those that are left out stand in their place
    int minutes() const;               // of those that are not left out
    std::size_t place_of(std::string_view phase) const;  // phases.size(): there is none
};

inline constexpr const char* plan_part = "plan";

// As the outline declares it. Without a variant, or when its phases name no step, a phase for each step.
Plan declared_plan(const Outline& outline, std::string_view variant);
// With what a team made of it, as changes_of() gave it; what does not fit is passed over.
Plan with_changes(Plan declared, const Json& changes);
Json changes_of(const Plan& plan);
const Plan& plan_of(const Session& session);  // good until the next edit

// Minutes that so many people need for their turns in a phase; 0: it is not a round.
int turns_minutes(const Phase& phase, int people);
// With how few minutes it still makes sense.
int least_minutes(const Phase& phase, int people);
// How many rounds so many people can do in that time, at least 1; 0: it is not a round.
int rounds_in(const Phase& phase, int minutes, int people);

// What is left out and how long each phase takes, so that it fits: everything in its own time when there is enough; else what is spare is left out until
// the rest fits, and that is shortened, none below its least. The order stays. When even that takes too long, each has its least.
Plan fitted(Plan plan, int minutes, int people);

}  // namespace alp
