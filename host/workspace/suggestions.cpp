#include "workspace/suggestions.h"

#include "workspace/store_past.h"

#include <algorithm>
#include <set>

namespace alp::workspace {
namespace {

constexpr long long_ago = 180;  // days

bool asks_for(const Outline& outline, ContributionKind kind) {
    return std::any_of(outline.steps.begin(), outline.steps.end(), [&](const Step& step) {
        return std::any_of(step.questions.begin(), step.questions.end(), [&](const Question& question) { return question.kind == kind; });
    });
}

bool agrees_on_actions(const Outline& outline) {
    return std::any_of(outline.steps.begin(), outline.steps.end(), [](const Step& step) { return step.kind == StepKind::actions; });
}

// It works with what happens in practice: with cases, options, lessons.
bool practises(const Outline& outline) {
    return asks_for(outline, ContributionKind::option) || asks_for(outline, ContributionKind::lesson) ||
           std::any_of(outline.steps.begin(), outline.steps.end(), [](const Step& step) { return step.case_text; });
}

// With a team that has no history yet it can be used as it is: none of its steps looks back. Of several the one with most steps.
const plugins::Entry* to_begin_with(const plugins::Catalogue& catalogue) {
    const plugins::Entry* best = nullptr;
    for (const plugins::Entry& entry : catalogue.entries()) {
        if (entry.standing != plugins::Standing::loaded) continue;
        const auto& steps = entry.outline.steps;
        const bool looks_back = std::ranges::any_of(steps, [](const Step& step) { return step.kind == StepKind::look_back; });
        if (!looks_back && (!best || steps.size() > best->outline.steps.size())) best = &entry;
    }
    return best;
}

class SuggestionReader {
public:
    SuggestionReader(OpenStore& store, const Clock& clock) : store_(store), clock_(clock), past_(store, header_of_now(store, clock)) {
        for (const Action* action : store.records().table<Action>().rows())
            if (action->contribution) with_action_.insert(action->contribution);
    }

    std::string why(const plugins::Entry& entry, std::optional<Time> last) {
        if (asks_for(entry.outline, ContributionKind::option))
            if (const auto count = left(ContributionKind::option, entry.id, last); count > 0)
                return filled(trn("{} idea to practise is waiting", "{} ideas to practise are waiting", count), count);
        if (agrees_on_actions(entry.outline) && !asks_for(entry.outline, ContributionKind::obstacle))
            if (const auto count = left(ContributionKind::obstacle, entry.id, last); count > 0)
                return filled(trn("{} obstacle has no action yet", "{} obstacles have no action yet", count), count);
        if (practises(entry.outline))
            if (const std::string chosen = chosen_since(entry.id, last); !chosen.empty())
                return filled(tr("Chosen to work on: {}"), chosen);
        const long days = last ? (clock_.today() - local_date(*last)).count() : 0;
        if (days >= 2 * 365) return filled(tr("Not used for {} years"), days / 365);
        if (days >= long_ago) return filled(tr("Not used for {} months"), days / 30);
        return {};
    }

private:
    static SessionHeader header_of_now(OpenStore& store, const Clock& clock) {
        SessionHeader header;
        header.team = store.team_id();
        header.held = clock.now();
        return header;
    }

    // Said with other instruments since this one was last used, and without an action.
    long left(ContributionKind kind, const std::string& instrument, std::optional<Time> last) {
        const auto& all = past_.said(kind);
        return std::count_if(all.begin(), all.end(), [&](const Said& said) {
            return said.instrument != instrument && (!last || said.held > *last) && !with_action_.contains(said.row.id) && !said.row.erased;
        });
    }

    // The newest agreement about a shared term that another instrument made.
    std::string chosen_since(const std::string& instrument, std::optional<Time> last) {
        for (const auto& line : store_.timeline()) {
            if (line.header.instrument == instrument || (last && line.header.held <= *last)) continue;
            for (const Agreement* agreement : store_.records().table<Agreement>().rows()) {
                if (agreement->session != line.header.id) continue;
                const Theme* theme = store_.records().find<Theme>(agreement->theme);
                if (theme && !theme->subject.empty()) return theme->name;
            }
        }
        return {};
    }

    OpenStore& store_;
    const Clock& clock_;
    StorePast past_;
    std::set<Id> with_action_;
};

}  // namespace

std::map<std::string, InstrumentSuggestion, std::less<>> suggestions(OpenStore& store, const plugins::Catalogue& catalogue,
                                                                     const Clock& clock, const std::vector<LookBack>& due) {
    std::map<std::string, InstrumentSuggestion, std::less<>> all;
    SuggestionReader reader(store, clock);
    const plugins::Entry* first = store.timeline().empty() ? to_begin_with(catalogue) : nullptr;
    for (const plugins::Entry& entry : catalogue.entries()) {
        if (entry.standing != plugins::Standing::loaded) continue;
        InstrumentSuggestion& one = all[entry.id];
        one.to_begin_with = &entry == first;
        std::optional<Time> last;
        for (const auto& line : store.timeline())
            if (line.header.instrument == entry.id && !last) last = line.header.held;
        one.last = last ? filled(tr("Last: {}"), short_date(local_date(*last))) : std::string(tr("Not used yet"));
        const auto found = std::find_if(due.begin(), due.end(), [&](const LookBack& back) { return back.instrument == entry.id; });
        if (found != due.end()) {
            one.look_back = *found;
            one.sentence = found->whole ? tr("Time to recalibrate") : tr("Time to look back");
        } else {
            one.sentence = reader.why(entry, last);
        }
    }
    return all;
}

}  // namespace alp::workspace
