// What it declares: the outline, its plan, its languages.
#include "plugins/refused.h"
#include "validate/check.h"
#include "validate/subject.h"

#include <alp/vocabulary.h>

#include <algorithm>
#include <set>

namespace alp::validate {
namespace {

void outline(Subject& subject, Findings& found) {
    try {
        for (const std::string& problem : problems(subject.outline())) found.fail(filled(tr("In the outline: {}."), problem));
        const plugins::Living other(subject.library());
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

class Languages {
public:
    explicit Languages(Findings& findings) : found(findings) {
        for (const auto* terms : {&bakens(), &rungs(), &life_areas()})
            for (const Term& term : *terms) shared.insert(term.name.shown()), shared.insert(term.brief.shown());
    }
    void look(const std::string& where, const Text& text) {
        if (text.empty()) return;
        for (const char* language : {"nl", "en"}) {
            const auto said = text.by_language.find(language);
            if (said == text.by_language.end() || said->second.empty())
                found.fail(filled(tr("{} is not there in “{}”. Add it to po/ and use text()."), where, language));
            else if (clean_utf8(said->second) != said->second) found.fail(filled(tr("{} is no clean UTF-8 in “{}”."), where, language));
        }
        if (!text.by_language.contains("nl") || !text.by_language.contains("en")) return;
        const std::string& dutch = text.by_language.at("nl");
        if (dutch == text.by_language.at("en") && std::ranges::count(dutch, ' ') >= 2 && !shared.contains(dutch))
            found.warn(filled(tr("{} says the same in both languages: “{}”. Translate it in po/nl.po."), where, dutch));
    }

private:
    Findings& found;
    std::set<std::string> shared;  // names of the field: the same in both
};

void languages(Subject& subject, Findings& found) {
    const Outline& asked = subject.outline();
    Languages in(found);
    in.look(tr("The purpose"), asked.purpose);
    in.look(tr("“Our reading”"), asked.our_reading);
    for (const Step& step : asked.steps) {
        in.look(filled(tr("The title of step “{}”"), step.id), step.title);
        in.look(filled(tr("The heading of step “{}”"), step.id), step.heading);
        for (const Question& question : step.questions) {
            in.look(filled(tr("Question “{}”"), question.id), question.text);
            in.look(filled(tr("The hint of question “{}”"), question.id), question.hint);
        }
    }
    for (const Scale& scale : asked.scales)
        for (const Text& word : scale.words) in.look(filled(tr("A word of scale “{}”"), scale.id), word);
    for (const Variant& variant : asked.variants) {
        in.look(filled(tr("The name of variant “{}”"), variant.id), variant.name);
        for (const Phase& phase : variant.phases) in.look(filled(tr("The title of phase “{}”"), phase.id), phase.title);
    }
}

}  // namespace

std::vector<Check> outline_checks() {
    return {{"outline", tr("declares a complete outline with stable ids, the same each time"), outline, Check::Needs::nothing, true},
            {"plan", tr("has minutes and scales that make sense"), plan},
            {"languages", tr("speaks Dutch and English"), languages}};
}

}  // namespace alp::validate
