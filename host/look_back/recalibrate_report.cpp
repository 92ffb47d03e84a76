// "Toen, nu, waarom".
#include "look_back/quarter.h"
#include "look_back/recalibrate.h"

#include <alp/text.h>
#include <alp/ui/parts.h>

namespace alp::look_back {
namespace {

std::string now_words(const RecalibrationLine& line) {
    if (line.fresh()) return line.says;
    if (!line.verdict) return tr("not gone through");
    switch (*line.verdict) {
        case Verdict::stands:
            if (line.finished) return ui::word_for(line.was);
            return line.held() == line.said ? std::string(tr("stays")) : line.held();
        case Verdict::adjust: return line.says == line.held() ? std::string(tr("to be said otherwise")) : line.says;
        case Verdict::lapses: return tr("gone");
        case Verdict::done: return tr("ready");
        case Verdict::discuss: return tr("to be talked about");
    }
    return {};
}

// "12 van 14 regels bekeken: 10 blijven, 1 wordt anders, 1 gaat weg. 2 regels zijn nieuw."
std::string counts(const RecalibrationTally& tally) {
    std::vector<std::string> parts;
    const auto of = [&](Verdict verdict) { return tally.of[static_cast<int>(verdict)]; };
    const auto add = [&](int number, const char* sentence) {
        if (number) parts.push_back(filled(sentence, number));
    };
    const int stay = of(Verdict::stands), other = of(Verdict::adjust), gone = of(Verdict::lapses), ready = of(Verdict::done),
              talk = of(Verdict::discuss);
    add(stay, trn("{} line stays", "{} lines stay", stay));
    add(other, trn("{} line is said otherwise", "{} lines are said otherwise", other));
    add(gone, trn("{} line is gone", "{} lines are gone", gone));
    add(ready, trn("{} line is ready", "{} lines are ready", ready));
    add(talk, trn("{} line is to be talked about", "{} lines are to be talked about", talk));
    std::string said = filled(trn("{} of {} line gone through", "{} of {} lines gone through", tally.lines), tally.judged, tally.lines);
    if (!parts.empty()) said += ": " + joined(parts, ", ");
    said += ".";
    if (tally.fresh) said += " " + filled(trn("{} line is new.", "{} lines are new.", tally.fresh), tally.fresh);
    return said;
}

// The earlier words, and what became of them before the team went through them again.
std::string then_words(const RecalibrationLine& line) {
    const std::string since = in_words(line.since);
    return since.empty() ? line.said : line.said + "\n" + since;
}

}  // namespace

Report then_now_why(Session& session) {
    Recalibration both(session);
    const SessionHeader& header = session.header();
    Report report;
    report.title = session.outline().name.shown();
    report.subtitle = tr("Then, now, why");
    report.colour = session.outline().colour;
    report.paper = Paper::a4_landscape;
    report.example = session.team().example;
    report.date = local_date(header.held);
    report.facts.emplace_back(tr("Team"), session.team().name);
    report.facts.emplace_back(tr("Then"), date_in_words(local_date(both.then().held)));
    report.facts.emplace_back(tr("Now"), date_in_words(*report.date));
    std::string joined;
    for (const Member* member : both.joined_since()) joined += (joined.empty() ? "" : ", ") + session.name_of(member->id);
    if (!joined.empty()) report.facts.emplace_back(tr("Joined since"), joined);
    report.blocks.push_back(Paragraph{counts(both.tally())});
    std::string heading;
    for (const RecalibrationPart& part : *both.parts()) {
        if (part.lines.empty()) continue;
        if (heading != part.heading) report.blocks.push_back(Heading{part.heading});
        heading = part.heading;
        if (!part.asked.empty()) report.blocks.push_back(Heading{part.asked, 3});
        Grid grid{{tr("Then"), tr("Now"), tr("Why")}, {}, {4, 4, 3}};
        for (const RecalibrationLine& line : part.lines)
            grid.rows.push_back({line.fresh() ? std::string(tr("new")) : then_words(line), now_words(line), line.why});
        report.blocks.push_back(std::move(grid));
    }
    if (both.tally().about_residents > 0)
        report.blocks.push_back(Paragraph{tr("What was told about residents stays behind and is not on this paper."), true});
    return report;
}

}  // namespace alp::look_back
