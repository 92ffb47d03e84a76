// Whether what goes on paper is whole.
#include "report/render.h"
#include "validate/check.h"
#include "validate/subject.h"
#include "workspace/error_words.h"

#include <unistd.h>

namespace alp::validate {
namespace {

void look_at(TrialMeeting& stage, const std::string& language, const char* state, Findings& found) {
    const Report made = stage.report_in(language);
    if (!stage.error().empty()) return found.fail(stage.error());
    for (const std::string& problem : problems(made)) found.fail(filled(tr("The report of a session that is {}: {}."), state, problem));
    if (!found.failed.empty()) return;
    const fs::path folder = fs::temp_directory_path() / ("alp-validate-" + std::to_string(::getpid()));
    fs::create_directories(folder);
    try {
        report::write(made, report::Format::pdf, folder / "report.pdf");
        if (report::markdown(made).empty()) found.fail(tr("There is nothing in the report."));
    } catch (const std::exception& error) {
        found.fail(filled(tr("The report cannot be put on paper: {}"), alp::workspace::sentence_of(error)));
    }
    fs::remove_all(folder);
}

void on_paper(Subject& subject, Findings& found) {
    for (const char* language : {"nl", "en"})
        for (const Content content : {Content::empty, Content::full}) {
            TrialMeeting stage(subject, content);
            look_at(stage, language, content == Content::empty ? tr("empty") : tr("full"), found);
            if (!found.failed.empty()) return;
        }
}

// Everything that was written is on paper, whatever the instrument makes of it.
void tells_all(Subject& subject, Findings& found) {
    TrialMeeting stage(subject, Content::full);
    const std::string paper = report::markdown(stage.report());
    if (!stage.error().empty()) return found.fail(stage.error());
    std::size_t there = 0, all = 0;
    std::string missing;
    for (const Step& step : stage.session().outline().steps)
        for (const Contribution* row : stage.session().contributions(step.id)) {
            const std::string begin = row->text.substr(0, 12);
            ++all;
            if (paper.find(begin) != paper.npos) ++there;
            else if (missing.empty()) missing = step.id;
        }
    if (all && there == 0)
        found.fail(filled(
            tr("Nothing of what was written is in the report, such as that of step “{}”. Begin with outline_report() and add to it."),
            missing));
}

}  // namespace

std::vector<Check> report_checks() {
    return {{"report", tr("makes a report of an empty and of a full session, in both languages"), on_paper, Check::Needs::drawing},
            {"tells", tr("tells in its report what was written"), tells_all, Check::Needs::drawing}};
}

}  // namespace alp::validate
