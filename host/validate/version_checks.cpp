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

void draw_all(Stage& stage) {
    std::vector<std::string> steps;
    for (const Step& step : stage.session().outline().steps) steps.push_back(step.id);
    for (const std::string& step : steps)
        if (stage.error().empty()) stage.go_to(step);
}

// As the program opens it: taken over when it is older, then drawn. Nothing that was written may get lost.
void open(Subject& subject, Rows rows, const std::string& name, Findings& found) {
    const int version = outline_from_json(rows.of<SessionHeader>().front().outline).version;
    if (version > subject.outline().version)
        return found.fail(
            filled(tr("{} is of outline version {}, newer than this plugin’s {}."), name, version, subject.outline().version));
    const std::size_t written = rows.of<Contribution>().size();
    Stage stage(subject, std::move(rows));
    if (version < subject.outline().version) stage.migrate();
    draw_all(stage);
    if (!stage.error().empty()) return found.fail(filled("{}: {}", name, stage.error()));
    const std::size_t left = stage.records().table<Contribution>().rows().size();
    if (left < written)
        found.fail(filled(tr("{}: {} of {} contributions are gone after migrate(). Move them to a step that is still there."), name,
                          written - left, written));
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
    if (subject.outline().version < 2) return;
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
