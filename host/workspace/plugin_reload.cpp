#include "workspace/plugin_reload.h"

#include <alp/text.h>

#include <algorithm>

namespace alp::workspace {

namespace {

// A team's meeting keeps the questions it began with. Who writes an instrument changes them while looking at its meeting.
void ask_as_rebuilt(Meeting& meeting, const plugins::Catalogue& catalogue) {
    Session& session = meeting.session();
    const plugins::Entry* entry = catalogue.find(session.header().instrument);
    if (!entry || entry->own || session.read_only() || session.header().state == State::closed) return;
    if (entry->outline.version != session.outline().version) return;  // older: migrate() takes it over
    const Json outline = to_json(entry->outline);
    if (outline == session.header().outline) return;
    session.edit("", [&](Edit& edit) { edit.change<SessionHeader>(session.id(), [&](SessionHeader& row) { row.outline = outline; }); });
    if (!session.outline().step(meeting.view().step)) meeting.go_to(session.steps().front()->id);
}

// What the user is told after the plugin files were read again: why a file will not do, or that a rebuilt one runs now.
std::vector<std::string> what_changed(const std::vector<plugins::Entry>& before, const std::vector<plugins::Entry>& after, bool built) {
    std::vector<std::string> sentences;
    bool taken = false;
    for (const plugins::Entry& entry : after) {
        const auto same = std::ranges::find(before, entry.file, &plugins::Entry::file);
        const bool known = same != before.end(), fresh = entry.library && !(known && same->library == entry.library);
        taken |= fresh;
        if (!fresh && !entry.why.empty() && (built || !known || same->why != entry.why)) sentences.push_back(entry.name + ": " + entry.why);
    }
    if (taken) sentences.push_back(tr("A rebuilt instrument was taken over."));
    return sentences;
}

}  // namespace

PluginReload::PluginReload(plugins::Catalogue& catalogue, OpenStore& store, Meetings& meetings, DevBuild* build, const Clock& clock,
                           Notifications& notifications)
    : catalogue_(catalogue), store_(store), meetings_(meetings), build_(build), clock_(clock), notifications_(notifications) {}

void PluginReload::begin_frame() {
    if (build_) build_->begin_frame(clock_.now());
    if (clock_.now() - looked_ < std::chrono::seconds(1)) return;
    looked_ = clock_.now();
    if (build_ && build_->phase() == DevBuild::Phase::building) return;  // its file is half written
    const bool built =
        build_ && build_->phase() == DevBuild::Phase::built && std::exchange(builds_seen_, build_->builds()) != build_->builds();
    if (built || catalogue_.changed_on_disk()) reload(built);
}

void PluginReload::reload(bool built) {
    set_language(language());  // catalogues may have been built anew with it
    store_.records().flush();
    const std::vector<plugins::Entry> before = catalogue_.entries();
    catalogue_.look_again();
    Meeting* meeting = meetings_.current();
    if (meeting && build_) ask_as_rebuilt(*meeting, catalogue_);
    if (meeting) meeting->restart(catalogue_);
    for (std::string& sentence : what_changed(before, catalogue_.entries(), built)) notifications_.say(std::move(sentence));
}

}  // namespace alp::workspace
