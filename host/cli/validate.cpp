// A line per check of each plugin file: ok, warning, or failed with how to mend it.
#include "cli/command.h"

#include "app/folders.h"
#include "plugins/descriptor.h"
#include "plugins/refused.h"
#include "plugins/validation.h"
#include "workspace/error_words.h"

#include <alp/model.h>
#include <alp/text.h>

#include <unistd.h>
#include <cerrno>
#include <cstdio>
#include <map>

namespace alp::cli {
namespace {

std::string id_of(const std::filesystem::path& file) {
    try {
        return plugins::preview(plugins::ElfFile(file)).labels.id;
    } catch (const plugins::Refused&) {
        return {};  // the handshake tells
    }
}

std::string shown(plugins::Outcome outcome) {
    switch (outcome) {
        case plugins::Outcome::ok: return tr("ok");
        case plugins::Outcome::warning: return tr("warning");
        case plugins::Outcome::failed: return tr("FAILED");
        case plugins::Outcome::not_done: return tr("not done");
    }
    return {};
}

void print(const plugins::CheckLine& line) {
    std::printf("  %-8s  %-10s  %s\n", shown(line.outcome).c_str(), line.name.c_str(), line.sentence.c_str());
    for (const std::string& finding : line.findings) std::printf("  %-8s  %-10s  – %s\n", "", "", finding.c_str());
    std::fflush(stdout);
}

Json as_json(const std::filesystem::path& file, const std::string& id, const plugins::Validation& made) {
    Json lines = Json::array();
    for (const auto& line : made.lines)
        lines.push_back(
            {{"check", line.name}, {"sentence", line.sentence}, {"outcome", plugins::word(line.outcome)}, {"findings", line.findings}});
    return {{"file", file.string()}, {"id", id}, {"outcome", plugins::word(made.worst())}, {"why", made.why}, {"checks", lines}};
}

}  // namespace

int validate(const Common& common, const std::vector<std::filesystem::path>& files, bool json) {
    const std::string asked = common.language.empty() ? language() : common.language;
    std::map<std::string, std::filesystem::path> ids;
    Json all = Json::array();
    bool failed = false, not_run = false;
    for (const auto& file : files) {
        const std::string id = id_of(file);
        if (!json) std::printf("%s\n", file.c_str());
        plugins::ValidationWish wish{.program = app::folders().validator, .file = file, .language = asked};
        if (!json) wish.told = print;
        plugins::Validation made = plugins::validate(wish);
        plugins::CheckLine alone{"unique", tr("has an id that no other file has"), plugins::Outcome::ok, {}};
        if (const auto [other, fresh] = ids.try_emplace(id, file); !fresh && !id.empty()) {
            alone.outcome = plugins::Outcome::failed;
            alone.findings = {filled(tr("{} has the same id “{}”. Give one of them another."), other->second.string(), id)};
        }
        if (!id.empty()) made.lines.push_back(alone);
        if (!id.empty() && !json) print(alone);
        std::fflush(stdout);
        if (!json && !made.why.empty()) std::fprintf(stderr, "alp: %s\n", made.why.c_str());
        failed |= made.worst() == plugins::Outcome::failed;
        not_run |= made.worst() == plugins::Outcome::not_done;
        all.push_back(as_json(file, id, made));
    }
    if (json) std::puts(Json{{"files", all}}.dump(2).c_str());
    return not_run ? 2 : failed ? 1 : 0;
}

int keep_session(const Common& common, const std::filesystem::path& file, const std::filesystem::path& folder) {
    const std::string program = app::folders().validator.string(), asked = common.language.empty() ? language() : common.language;
    execl(program.c_str(), program.c_str(), "--keep", file.c_str(), folder.c_str(), asked.c_str(), static_cast<char*>(nullptr));
    throw std::runtime_error(filled(tr("{} cannot be run: {}"), program, workspace::system_words(errno)));
}

}  // namespace alp::cli
