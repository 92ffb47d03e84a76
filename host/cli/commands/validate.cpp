// A line per check of each plugin file: ok, warning, or failed with how to mend it.
#include "cli/command.h"
#include "cli/options.h"
#include "cli/print.h"
#include "plugins/file_check.h"
#include "plugins/validation.h"
#include "workspace/error_words.h"
#include "workspace/program_folders.h"

#include <alp/model.h>
#include <alp/text.h>

#include <unistd.h>
#include <cerrno>
#include <cstdio>
#include <map>

namespace alp::cli {
namespace {

using FilesById = std::map<std::string, std::filesystem::path>;

std::string outcome_words(plugins::Outcome outcome) {
    switch (outcome) {
        case plugins::Outcome::ok: return tr("ok");
        case plugins::Outcome::warning: return tr("warning");
        case plugins::Outcome::failed: return tr("FAILED");
        case plugins::Outcome::not_done: return tr("not done");
    }
    return {};
}

void print_check(const plugins::CheckLine& line) {
    std::printf("  %-8s  %-10s  %s\n", outcome_words(line.outcome).c_str(), printable(line.name).c_str(),
                printable(line.sentence, true).c_str());
    for (const std::string& finding : line.findings) std::printf("  %-8s  %-10s  – %s\n", "", "", printable(finding, true).c_str());
    std::fflush(stdout);
}

// The one check that compares the files of a call with each other.
plugins::CheckLine check_id_alone(FilesById& seen, const std::string& id, const std::filesystem::path& file) {
    plugins::CheckLine line{"unique", tr("has an id that no other file has"), plugins::Outcome::ok, {}};
    if (const auto [other, fresh] = seen.try_emplace(id, file); !fresh) {
        line.outcome = plugins::Outcome::failed;
        line.findings = {filled(tr("{} has the same id “{}”. Give one of them another."), other->second.string(), id)};
    }
    return line;
}

Json json_of_validation(const std::filesystem::path& file, const std::string& id, const plugins::Validation& made) {
    Json lines = Json::array();
    for (const auto& line : made.lines)
        lines.push_back(
            {{"check", line.name}, {"sentence", line.sentence}, {"outcome", plugins::word(line.outcome)}, {"findings", line.findings}});
    return {{"file", file.string()}, {"id", id}, {"outcome", plugins::word(made.worst())}, {"why", made.why}, {"checks", lines}};
}

class ValidateCommand : public Command {
public:
    const char* name() const override { return "validate"; }
    const char* summary() const override { return tr("Looks a plugin over before others use it, a line per check"); }
    int place() const override { return 85; }
    void add_options(CommandOptions& options) override {
        options.take_many(files_, {.name = tr("file"), .help = tr("The plugins, NAME.so"), .type = tr("FILE"), .required = true});
        options.json(json_);
        options.take(keep_in_, {.name = "--keep",
                                .help = tr("Keeps a session of the plugin as it is now in that folder, to look at with later versions"),
                                .type = tr("FOLDER")});
    }

    int run(const CommonOptions& common) override {
        if (!keep_in_.empty()) return keep_session(common);
        FilesById seen;
        Json all = Json::array();
        bool failed = false, not_run = false;
        for (const auto& file : files_) {
            const std::string id = plugins::check_file(file).labels.id;
            const plugins::Validation made = validated(common, file, id, seen);
            failed |= made.worst() == plugins::Outcome::failed;
            not_run |= made.worst() == plugins::Outcome::not_done;
            all.push_back(json_of_validation(file, id, made));
        }
        if (json_) print_json(Json{{"files", all}});
        return not_run ? 2 : failed ? 1 : 0;
    }

private:
    plugins::Validation validated(const CommonOptions& common, const std::filesystem::path& file, const std::string& id,
                                  FilesById& seen) const {
        plugins::ValidationWish wish{.program = workspace::program_folders().validator, .file = file, .language = common.shown_language()};
        if (!json_) wish.told = print_check, print_line(file.string());
        plugins::Validation made = plugins::validate(wish);
        if (!id.empty()) {
            made.lines.push_back(check_id_alone(seen, id, file));
            if (!json_) print_check(made.lines.back());
        }
        std::fflush(stdout);
        if (!json_ && !made.why.empty()) std::fprintf(stderr, "alp: %s\n", printable(made.why).c_str());
        return made;
    }

    // By alp-validate, which takes the place of this process.
    int keep_session(const CommonOptions& common) const {
        if (files_.size() > 1) throw CallError(tr("--keep takes one plugin at a time"));
        const std::string program = workspace::program_folders().validator.string(), asked = common.shown_language();
        execl(program.c_str(), program.c_str(), "--keep", files_.front().c_str(), keep_in_.c_str(), asked.c_str(),
              static_cast<char*>(nullptr));
        throw std::runtime_error(filled(tr("{} cannot be run: {}"), program, workspace::system_words(errno)));
    }

    std::vector<std::filesystem::path> files_;
    std::filesystem::path keep_in_;
    bool json_ = false;
};

}  // namespace

std::unique_ptr<Command> make_validate_command() { return std::make_unique<ValidateCommand>(); }

}  // namespace alp::cli
