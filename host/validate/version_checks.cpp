// Sessions of its earlier versions.
#include "validate/check.h"
#include "validate/kept_session.h"
#include "validate/subject.h"

#include <algorithm>

namespace alp::validate {
namespace {

std::vector<fs::path> kept_files(const Subject& subject) {
    std::vector<fs::path> files;
    std::error_code none;
    for (const auto& entry : fs::directory_iterator(subject.kept(), none))
        if (entry.path().extension() == ".json") files.push_back(entry.path());
    std::ranges::sort(files);
    return files;
}

void draw_all(TrialMeeting& stage) {
    std::vector<std::string> steps;
    for (const Step& step : stage.session().outline().steps) steps.push_back(step.id);
    for (const std::string& step : steps)
        if (stage.error().empty()) stage.go_to(step);
}

using Ids = std::vector<std::string>;

// Ids that the earlier outline has and the present one has not.
Ids steps_gone(const Outline& then, const Outline& now) {
    Ids gone;
    for (const Step& step : then.steps)
        if (!now.step(step.id)) gone.push_back(step.id);
    return gone;
}

Ids questions_gone(const Outline& then, const Outline& now) {
    Ids gone;
    for (const Step& step : then.steps)
        for (const Question& question : step.questions)
            if (!now.question(question.id)) gone.push_back(question.id);
    return gone;
}

// An id that is renamed without a new version takes what was written under it away from every team.
void same_version(const Outline& then, const Outline& now, const std::string& name, Findings& found) {
    const auto fail = [&](const Ids& gone, const char* sentence) {
        if (!gone.empty()) found.fail(filled(sentence, name, gone.front(), now.version));
    };
    fail(steps_gone(then, now), tr("{0}: step “{1}” of outline version {2} is not in the outline any more. Give it its id back, or raise "
                                   "outline.version and move in migrate() what was written there."));
    fail(questions_gone(then, now), tr("{0}: question “{1}” of outline version {2} is not in the outline any more. Give it its id back, "
                                       "or raise outline.version and move in migrate() what was written there."));
}

// What migrate() left under an id that went is shown nowhere.
void left_behind(const TrialMeeting& stage, const Outline& then, const Outline& now, const std::string& name, Findings& found) {
    const Ids steps = steps_gone(then, now), questions = questions_gone(then, now);
    const auto has = [](const Ids& ids, const std::string& id) { return std::ranges::find(ids, id) != ids.end(); };
    for (const Contribution* row : stage.records().table<Contribution>().rows()) {
        if (row->session != stage.session().id()) continue;
        if (has(steps, row->step))
            return found.fail(filled(tr("{}: after migrate() there is still something written in step “{}”, which the outline has no more. "
                                        "Move it to a step that is there."),
                                     name, row->step));
        if (has(questions, row->question))
            return found.fail(filled(tr("{}: after migrate() there is still something written under question “{}”, which the outline has "
                                        "no more. Move it to a question that is there."),
                                     name, row->question));
    }
}

// As the program opens it: taken over when it is older, then drawn. Nothing that was written may get lost.
void open(Subject& subject, Rows rows, const std::string& name, Findings& found) {
    const Outline then = outline_from_json(rows.of<SessionHeader>().front().outline), &now = subject.outline();
    if (then.version > now.version)
        return found.fail(filled(tr("{} is of outline version {}, newer than this plugin’s {}."), name, then.version, now.version));
    const std::size_t written = rows.of<Contribution>().size();
    TrialMeeting stage(subject, std::move(rows));
    const bool older = then.version < now.version;
    if (older) stage.migrate();
    draw_all(stage);
    if (!stage.error().empty()) return found.fail(filled("{}: {}", name, stage.error()));
    const std::size_t left = stage.records().table<Contribution>().rows().size();
    if (left < written)
        found.fail(filled(tr("{}: {} of {} contributions are gone after migrate(). Move them to a step that is still there."), name,
                          written - left, written));
    if (older) left_behind(stage, then, now, name, found);
    else same_version(then, now, name, found);
}

void earlier(Subject& subject, Findings& found) {
    const auto files = kept_files(subject);
    for (const fs::path& file : files) {
        try {
            open(subject, read_kept(file), file.filename().string(), found);
        } catch (const std::exception& error) {
            found.fail(filled("{}: {}", file.filename().string(), error.what()));
        }
    }
    if (subject.outline().version < 2) {
        if (files.empty())
            found.tell(tr("No session is kept yet, so renamed ids are not noticed. Keep one once a team uses it: alp validate --keep."));
        return;
    }
    Rows rows = full_session(subject);
    Outline before = subject.outline();
    --before.version;
    rows.of<SessionHeader>().front().outline = to_json(before);
    open(subject, std::move(rows), filled(tr("A session of outline version {}"), before.version), found);
    if (files.empty())
        found.warn(
            tr("The outline has a version after 1, and no session of an earlier one is kept. Keep one in sessions/ with each version: alp "
               "validate --keep."));
}

}  // namespace

std::vector<Check> version_checks() {
    return {{"earlier", tr("opens the sessions of its earlier versions"), earlier, Check::Needs::drawing}};
}

}  // namespace alp::validate
