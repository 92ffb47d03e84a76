#include <alp/host/plan.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>

namespace alp {
namespace {

constexpr int longest_phase = 480;

Phase phase_of(const Step& step) { return {step.id, step.title, step.minutes, {step.id}}; }

// An id names one phase of the plan: those of an outline need not be unique.
void make_unique(Plan& plan) {
    std::set<std::string> used;
    for (std::size_t i = 0; i < plan.phases.size(); ++i) {
        std::string& id = plan.phases[i].phase.id;
        if (id.empty() || used.contains(id)) id = filled("{}#{}", id, i + 1);
        used.insert(id);
    }
}

// Together exactly `minutes`: each its least, and of the rest its share of what it would have liked more.
void shorten(std::vector<PlannedPhase*>& parts, const std::vector<int>& least, const std::vector<int>& wanted, int minutes) {
    const int lowest = std::reduce(least.begin(), least.end()), highest = std::reduce(wanted.begin(), wanted.end());
    const double share = highest > lowest ? std::clamp(double(minutes - lowest) / (highest - lowest), 0.0, 1.0) : 0;
    int given = 0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        parts[i]->minutes = least[i] + static_cast<int>(share * (wanted[i] - least[i]));
        given += parts[i]->minutes;
    }
    for (std::size_t i = 0; given < minutes && i < parts.size(); ++i)
        if (parts[i]->minutes < wanted[i]) ++parts[i]->minutes, ++given;
}

}  // namespace

int Plan::minutes() const {
    int sum = 0;
    for (const PlannedPhase& part : phases) sum += part.left_out ? 0 : part.minutes;
    return sum;
}

std::size_t Plan::place_of(std::string_view phase) const {
    const auto found = std::find_if(phases.begin(), phases.end(), [&](const PlannedPhase& part) { return part.phase.id == phase; });
    return static_cast<std::size_t>(found - phases.begin());
}

Plan declared_plan(const Outline& outline, std::string_view id) {
    Plan plan;
    const Variant* variant = outline.variant(id);
    if (!variant && !outline.variants.empty()) variant = &outline.variants.front();
    bool names_steps = false;
    if (variant)
        for (const Phase& phase : variant->phases) {
            plan.phases.push_back({phase, phase.minutes});
            std::erase_if(plan.phases.back().phase.steps, [&](const std::string& step) { return !outline.step(step); });
            names_steps |= !plan.phases.back().phase.steps.empty();
        }
    if (!names_steps)
        for (const Step& step : outline.steps) plan.phases.push_back({phase_of(step), step.minutes});
    make_unique(plan);
    return plan;
}

Plan with_changes(Plan declared, const Json& changes) {
    const auto kept = changes.is_object() ? changes.find("phases") : changes.end();
    if (!changes.is_object() || kept == changes.end() || !kept->is_array()) return declared;
    Plan plan;
    for (const Json& one : *kept) {
        if (!one.is_object() || !one.contains("id") || !one["id"].is_string()) continue;
        const std::size_t place = declared.place_of(one["id"].get_ref<const std::string&>());
        if (place == declared.phases.size()) continue;
        PlannedPhase part = std::move(declared.phases[place]);
        declared.phases.erase(declared.phases.begin() + static_cast<long>(place));
        if (const auto minutes = one.find("minutes"); minutes != one.end() && minutes->is_number())
            part.minutes = static_cast<int>(std::clamp(minutes->get<double>(), 0.0, double(longest_phase)));
        if (const auto out = one.find("left_out"); out != one.end() && out->is_boolean()) part.left_out = *out;
        plan.phases.push_back(std::move(part));
    }
    for (PlannedPhase& part : declared.phases) plan.phases.push_back(std::move(part));  // came with a newer outline
    return plan;
}

Json changes_of(const Plan& plan) {
    Json phases = Json::array();
    for (const PlannedPhase& part : plan.phases)
        phases.push_back({{"id", part.phase.id}, {"minutes", part.minutes}, {"left_out", part.left_out}});
    return {{"phases", std::move(phases)}};
}

int turns_minutes(const Phase& phase, int people) { return static_cast<int>(std::ceil(people * phase.turn_minutes * phase.rounds)); }

int least_minutes(const Phase& phase, int people) {
    if (phase.least > 0) return phase.least;
    const bool round = phase.turn_minutes > 0 && phase.rounds > 0;
    const double least = round ? people * phase.turn_minutes / 2 : phase.minutes / 2.0;
    return std::max(phase.minutes > 0 || round ? 1 : 0, static_cast<int>(std::ceil(least)));
}

int rounds_in(const Phase& phase, int minutes, int people) {
    if (phase.turn_minutes <= 0 || phase.rounds <= 0) return 0;
    return std::clamp(static_cast<int>(minutes / (std::max(1, people) * phase.turn_minutes)), 1, phase.rounds);
}

Plan fitted(Plan plan, int minutes, int people) {
    for (PlannedPhase& part : plan.phases) {
        part.left_out = false;
        part.minutes = std::max(part.phase.minutes, turns_minutes(part.phase, people));
    }
    if (minutes <= 0 || plan.minutes() <= minutes) return plan;
    for (;;) {
        std::vector<PlannedPhase*> parts;
        std::vector<int> least, wanted;
        for (PlannedPhase& part : plan.phases)
            if (!part.left_out) {
                parts.push_back(&part);
                wanted.push_back(part.minutes);
                least.push_back(std::min(part.minutes, least_minutes(part.phase, people)));
            }
        const auto first_to_go = [](const PlannedPhase* a, const PlannedPhase* b) {
            return a->phase.spare && (!b->phase.spare || a->phase.spare < b->phase.spare);
        };
        const auto spare = std::min_element(parts.begin(), parts.end(), first_to_go);
        if (std::reduce(least.begin(), least.end()) > minutes && spare != parts.end() && (*spare)->phase.spare) {
            (*spare)->left_out = true;
            continue;
        }
        if (plan.minutes() > minutes) shorten(parts, least, wanted, minutes);
        return plan;
    }
}

}  // namespace alp
