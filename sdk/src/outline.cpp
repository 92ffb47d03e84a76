#include <alp/outline.h>

#include <algorithm>
#include <cmath>
#include <set>

namespace alp {
namespace {

template <typename List>
auto find_by_id(const List& list, std::string_view id) {
    const auto found = std::find_if(list.begin(), list.end(), [&](const auto& item) { return item.id == id; });
    return found == list.end() ? nullptr : &*found;
}

bool stable_id(std::string_view id) {
    return !id.empty() && id.size() <= 60 && std::all_of(id.begin(), id.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '_' || c == '-';
    });
}

class Findings {
public:
    std::vector<std::string> all;
    template <typename... A>
    void add(const char* pattern, const A&... arguments) {
        all.push_back(filled(pattern, arguments...));
    }
    // An id that is of the right form and not used before by its kind.
    void check_id(std::set<std::string>& used, const char* kind, const std::string& id) {
        if (!stable_id(id)) add(tr("{} \"{}\": an id is 1 to 60 of a-z, 0-9, dot, dash and underscore"), kind, id);
        if (!used.insert(id).second) add(tr("{} \"{}\" is there twice"), kind, id);
    }
};

}  // namespace

std::string Scale::word_for_none() const {
    const auto values = static_cast<std::size_t>(std::max(0, high - low + 1));
    return words.size() > values ? words[values].shown() : std::string(tr("don't know"));
}

int Variant::minutes() const {
    int sum = 0;
    for (const auto& phase : phases) sum += phase.minutes;
    return sum;
}

double Variant::minutes_for(int people) const {
    double sum = 0;
    for (const auto& phase : phases) sum += std::max<double>(phase.minutes, people * phase.turn_minutes * phase.rounds);
    return sum;
}

const Step* Outline::step(std::string_view id) const { return find_by_id(steps, id); }
const Scale* Outline::scale(std::string_view id) const { return find_by_id(scales, id); }
const Variant* Outline::variant(std::string_view id) const { return find_by_id(variants, id); }

const Question* Outline::question(std::string_view id) const {
    for (const auto& step : steps)
        if (const Question* found = find_by_id(step.questions, id)) return found;
    return nullptr;
}

std::vector<const Step*> Outline::steps_of(std::string_view id) const {
    std::vector<const Step*> found;
    if (const Variant* plan = variant(id))
        for (const Phase& phase : plan->phases)
            for (const std::string& name : phase.steps)
                if (const Step* named = step(name); named && std::find(found.begin(), found.end(), named) == found.end())
                    found.push_back(named);
    if (found.empty())
        for (const Step& step : steps) found.push_back(&step);
    return found;
}

std::vector<std::string> problems(const Outline& outline) {
    Findings found;
    std::set<std::string> steps, questions, scales, variants;
    if (outline.version < 1) found.add(tr("the outline's version is {}; it starts at 1"), outline.version);
    if (outline.name.empty()) found.add(tr("the outline has no name"));
    if (outline.purpose.empty()) found.add(tr("the outline does not say what it is for"));
    if (outline.people_low < 1 || outline.people_high < outline.people_low)
        found.add(tr("a group of {} to {} people is not possible"), outline.people_low, outline.people_high);
    if (outline.steps.empty()) found.add(tr("the outline has no steps"));
    constexpr std::size_t most_steps = 200;  // a meeting of hours has some twenty
    if (outline.steps.size() > most_steps) {
        found.add(tr("the outline has {} steps; more than {} is no meeting"), outline.steps.size(), most_steps);
        return found.all;
    }
    for (const auto& scale : outline.scales) {
        found.check_id(scales, tr("scale"), scale.id);
        if (scale.high <= scale.low) found.add(tr("scale \"{}\" runs from {} to {}"), scale.id, scale.low, scale.high);
        else if (const auto values = static_cast<std::size_t>(scale.high - scale.low + 1);
                 !scale.words.empty() && scale.words.size() != values && !(scale.unknown && scale.words.size() == values + 1))
            found.add(tr("scale \"{}\" has {} words for {} values"), scale.id, scale.words.size(), scale.high - scale.low + 1);
    }
    for (const auto& step : outline.steps) {
        found.check_id(steps, tr("step"), step.id);
        if (step.title.empty()) found.add(tr("step \"{}\" has no title"), step.id);
        if (step.minutes < 0 || step.minutes > 480) found.add(tr("step \"{}\" takes {} minutes"), step.id, step.minutes);
        for (const auto& question : step.questions) {
            found.check_id(questions, tr("question"), question.id);
            if (question.text.empty()) found.add(tr("question \"{}\" has no text"), question.id);
        }
        for (const auto& scale : step.scales)
            if (!outline.scale(scale)) found.add(tr("step \"{}\" uses scale \"{}\", which is not there"), step.id, scale);
    }
    for (const auto& variant : outline.variants) {
        found.check_id(variants, tr("variant"), variant.id);
        if (variant.name.empty()) found.add(tr("variant \"{}\" has no name"), variant.id);
        for (const auto& phase : variant.phases) {
            if (!std::isfinite(phase.turn_minutes))
                found.add(tr("phase \"{}\" of variant \"{}\": turn_minutes is no number"), phase.id, variant.id);
            if (phase.minutes < 0 || phase.minutes > 480 || phase.turn_minutes < 0 || phase.rounds < 0 || phase.least < 0 ||
                phase.spare < 0)
                found.add(tr("phase \"{}\" of variant \"{}\" has impossible minutes"), phase.id, variant.id);
            for (const auto& step : phase.steps)
                if (!outline.step(step)) found.add(tr("phase \"{}\" names step \"{}\", which is not there"), phase.id, step);
        }
    }
    return found.all;
}

}  // namespace alp
