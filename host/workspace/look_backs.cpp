#include "workspace/look_backs.h"

#include "look_back/quarter.h"

#include <alp/text.h>

#include <algorithm>

namespace alp::workspace {

LookBacks::LookBacks(OpenStore& store, Teams& teams, Meetings& meetings, plugins::Catalogue& catalogue, Notifications& notifications)
    : store_(store), teams_(teams), meetings_(meetings), catalogue_(catalogue), notifications_(notifications) {}

void LookBacks::look_back(const Id& session) { begin(session, &LookBacks::begin_quarter); }
void LookBacks::recalibrate(const Id& session) { begin(session, &LookBacks::begin_recalibration); }

void LookBacks::begin(const Id& session, Begin how) {
    if (!teams_.current()) return;
    if (store_.read_only()) return notifications_.say(tr("This store is opened to read only: no meeting can be started."));
    store_.when_on_disk(
        [this, session, how] {
            store_.read_again();  // the one that was closed a moment ago is not gone on with
            const Rows then = store_.reader().load_session(session);
            if (then.of<SessionHeader>().empty()) return notifications_.say(tr("This meeting is not there any more."));
            (this->*how)(then);
        },
        [this] { notifications_.say(tr("What was typed is not on the disk yet. Try again in a moment.")); });
}

bool LookBacks::go_on(const Id& session, std::string_view instrument) {
    for (const store::SessionLine& line : store_.timeline()) {
        const SessionHeader& header = line.header;
        if (header.looks_back_on != session || header.instrument != instrument || header.state != State::running) continue;
        meetings_.open(header.id);
        return true;
    }
    return false;
}

void LookBacks::begin_quarter(const Rows& old) {
    const SessionHeader& then = old.of<SessionHeader>().front();
    if (go_on(then.id, look_back::quarter_id)) return;
    std::vector<SessionHeader> sessions;
    for (const store::SessionLine& line : store_.timeline()) sessions.push_back(line.header);
    Records& records = store_.records();
    std::vector<look_back::Pick> picks = look_back::worth_looking_at(records, old, sessions);
    picks.resize(std::min(picks.size(), look_back::most_picks));
    const Outline outline = look_back::quarter_outline(picks.size());
    SessionHeader header;
    header.id = make_id();
    header.instrument = look_back::quarter_id;
    header.instrument_version = ALP_VERSION;
    header.outline = to_json(outline);
    header.variant = outline.variants.front().id;
    header.step = outline.steps.front().id;
    header.minutes = outline.variants.front().minutes();
    header.looks_back_on = then.id;
    const Document first = look_back::beginning(header.id, records, picks);
    meetings_.begin(std::move(header), teams_.members_today(), {}, [&](Edit& edit) { edit.add(first); });
}

void LookBacks::begin_recalibration(const Rows& old) {
    SessionHeader header = old.of<SessionHeader>().front();
    const Id then = header.id;
    if (go_on(then, header.instrument)) return;
    // As its instrument is now; without it, or with an older one, as it was then.
    Outline outline = outline_from_json(header.outline);
    if (const plugins::Entry* entry = catalogue_.find(header.instrument); entry && entry->outline.version >= outline.version) {
        outline = entry->outline;
        header.instrument_version = entry->version;
    }
    header.id = make_id();
    header.title.clear();  // "Eerste kaart" is not what this one is
    header.outline = to_json(outline);
    if (!outline.variant(header.variant)) header.variant = outline.variants.empty() ? "" : outline.variants.front().id;
    header.step = outline.steps.empty() ? "" : outline.steps_of(header.variant).front()->id;
    header.looks_back_on = then;
    header.look_back = header.recalibrate = std::nullopt;
    header.paused = header.closed = header.deleted = std::nullopt;
    meetings_.begin(std::move(header), teams_.members_today(), {});
}

}  // namespace alp::workspace
