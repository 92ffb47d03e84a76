// Whether the file can be loaded at all, and what it calls itself.
#include "plugins/refused.h"
#include "validate/check.h"
#include "validate/subject.h"

#include <algorithm>

namespace alp::validate {
namespace {

void handshake(Subject& subject, Findings& found) {
    if (const auto check = plugins::check_file(subject.file()); !check.why.empty()) found.fail(check.why);
}

void loads(Subject& subject, Findings& found) {
    try {
        subject.load();
        const plugins::PluginObject living(subject.library());
        if (!living.error().empty()) found.fail(living.error());
    } catch (const plugins::Refused& refused) {
        found.fail(refused.what());
    }
}

bool id_of_ones_own(std::string_view id) {
    const auto fine = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '_' || c == '-'; };
    return std::ranges::all_of(id, fine) && std::ranges::count(id, '.') >= 2 && id.front() != '.' && id.back() != '.' &&
           id.find("..") == id.npos;
}

bool three_numbers(std::string_view version) {
    const auto fine = [](char c) { return (c >= '0' && c <= '9') || c == '.'; };
    return std::ranges::all_of(version, fine) && std::ranges::count(version, '.') == 2 && version.front() != '.' && version.back() != '.';
}

void labels(Subject& subject, Findings& found) {
    const plugins::PluginLabels& said = subject.library()->labels();
    if (!id_of_ones_own(said.id))
        found.fail(filled(tr("The id “{}” is not like “nl.yourname.thing”: small letters, digits and at least two dots."), said.id));
    if (said.id.starts_with("nl.example."))
        found.warn(tr("The id begins with “nl.example.”. Choose one of your own before a team uses it: it is stored with every session."));
    if (!three_numbers(said.version)) found.fail(filled(tr("The version “{}” is not like “1.2.0”."), said.version));
    if (said.summary.empty()) found.warn(tr("There is no summary. Say in one sentence what it is."));
    if (said.summary.size() > 200)
        found.warn(filled(tr("The summary has {} characters. Keep it to one sentence of at most 200."), said.summary.size()));
}

}  // namespace

std::vector<Check> file_checks() {
    return {{"handshake", tr("is a plugin built for this program"), handshake, Check::Needs::nothing, true},
            {"loads", tr("loads, and makes its instrument"), loads, Check::Needs::nothing, true},
            {"labels", tr("has an id of its own, a version and a summary"), labels}};
}

}  // namespace alp::validate
