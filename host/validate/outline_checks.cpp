// What it declares: the outline, its plan, its languages.
#include "plugins/refused.h"
#include "validate/check.h"
#include "validate/languages.h"
#include "validate/subject.h"

#include <algorithm>
#include <set>

namespace alp::validate {
namespace {

void outline(Subject& subject, Findings& found) {
    try {
        for (const std::string& problem : problems(subject.outline())) found.fail(filled(tr("In the outline: {}."), problem));
        const plugins::PluginObject other(subject.library());
        if (found.well() && to_json(other.object().outline()) != to_json(subject.outline()))
            found.fail(tr("The outline is another one each time it is asked. Make it from constants only."));
        if (found.well() && to_json(outline_from_json(to_json(subject.outline()))) != to_json(subject.outline()))
            found.fail(tr("The outline is not the same after it was stored and read. Use plain texts and numbers."));
    } catch (const std::exception& error) {
        found.fail(error.what());
    }
}

void plan(Subject& subject, Findings& found) {
    const Outline& asked = subject.outline();
    if (asked.variants.empty())
        found.warn(tr("There is no variant, so the program cannot say how long it takes. Add one with its phases."));
    for (const Variant& variant : asked.variants) {
        const double least = variant.minutes(), most = variant.minutes_for(asked.people_high);
        if (least < 5 || least > 480)
            found.fail(filled(tr("Variant “{}” takes {} minutes. Between 5 and 480 can be planned."), variant.id, least));
        if (most > 480)
            found.warn(filled(tr("Variant “{}” takes {} minutes with {} people. Shorten the turns or lower people_high."), variant.id, most,
                              asked.people_high));
        std::set<std::string> named;
        for (const Phase& phase : variant.phases) named.insert(phase.steps.begin(), phase.steps.end());
        if (named.empty()) found.warn(filled(tr("The phases of variant “{}” name no step, so the clock does not follow."), variant.id));
    }
    for (const Step& step : asked.steps) {
        if (step.title.shown().size() > 40)
            found.warn(filled(tr("The title of step “{}” is longer than 40 characters; the heading is for the whole question."), step.id));
        if ((step.kind == StepKind::rate) && step.scales.empty())
            found.fail(filled(tr("Step “{}” is for scoring and names no scale."), step.id));
    }
    for (const Scale& scale : asked.scales) {
        if (scale.name.empty()) found.fail(filled(tr("Scale “{}” has no name."), scale.id));
        if (scale.high - scale.low > 100) found.warn(filled(tr("Scale “{}” has more than a hundred values."), scale.id));
    }
}

}  // namespace

std::vector<Check> outline_checks() {
    return {{"outline", tr("declares a complete outline with stable ids, the same each time"), outline, Check::Needs::nothing, true},
            {"plan", tr("has minutes and scales that make sense"), plan},
            {"languages", tr("speaks Dutch and English"), look_at_languages}};
}

}  // namespace alp::validate
