// App: looking back on an earlier meeting, for a quarter of an hour or as a whole.
#include "app/app.h"

#include "look_back/quarter.h"

#include <alp/team.h>
#include <alp/text.h>

#include <algorithm>

namespace alp::app {

std::vector<Id> App::members_today() {
    std::vector<Id> members;
    for (const Member* member : records().table<Member>().rows())
        if (in_team(*member, today())) members.push_back(member->id);
    return members;
}

bool App::go_on_looking_back(Id on, std::string_view instrument) {
    if (books_->all_on_disk()) books_->read_again();  // the one that was closed just now is not gone on with
    for (const store::SessionLine& line : books_->timeline())
        if (line.header.looks_back_on == on && line.header.instrument == instrument && line.header.state == State::running)
            return open_session(line.header.id);
    return false;
}

bool App::look_back(Id session) {
    if (!team()) return false;
    if (books_->read_only()) return say(tr("This store is opened to read only: no meeting can be started.")), false;
    if (go_on_looking_back(session, look_back::quarter_id)) return true;
    if (!books_->all_on_disk()) return say(tr("What was typed is not on the disk yet. Try again in a moment.")), false;
    const Rows old = books_->reader().load_session(session);
    if (old.of<SessionHeader>().empty()) return say(tr("This meeting is not there any more.")), false;
    const SessionHeader& then = old.of<SessionHeader>().front();

    std::vector<SessionHeader> sessions;
    for (const store::SessionLine& line : books_->timeline()) sessions.push_back(line.header);
    std::vector<look_back::Pick> picks = look_back::worth_looking_at(records(), old, sessions);
    picks.resize(std::min(picks.size(), look_back::most_picks));
    const Outline outline = look_back::quarter_outline(picks.size());
    SessionHeader header;
    header.id = make_id();
    header.instrument = look_back::quarter_id;
    header.instrument_version = ALP_VERSION;
    header.title = filled(tr("On the {} of {}"), outline_from_json(then.outline).name.shown(), date_in_words(local_date(then.held), false));
    header.outline = to_json(outline);
    header.variant = outline.variants.front().id;
    header.step = outline.steps.front().id;
    header.minutes = outline.variants.front().minutes();
    header.looks_back_on = session;
    const Document first = look_back::beginning(header.id, records(), picks);
    begin(std::move(header), members_today(), {}, [&](Edit& edit) { edit.add(first); });
    return true;
}

bool App::recalibrate(const Id& session) {
    if (!team()) return false;
    if (books_->read_only()) return say(tr("This store is opened to read only: no meeting can be started.")), false;
    if (!books_->all_on_disk()) return say(tr("What was typed is not on the disk yet. Try again in a moment.")), false;
    const Rows old = books_->reader().load_session(session);
    if (old.of<SessionHeader>().empty()) return say(tr("This meeting is not there any more.")), false;
    SessionHeader header = old.of<SessionHeader>().front();
    if (go_on_looking_back(session, header.instrument)) return true;
    // As its instrument is now; without it, or with an older one, as it was then.
    Outline outline = outline_from_json(header.outline);
    if (const plugins::Entry* entry = catalogue_->find(header.instrument); entry && entry->outline.version >= outline.version) {
        outline = entry->outline;
        header.instrument_version = entry->version;
    }
    header.id = make_id();
    header.title.clear();  // "Eerste kaart" is not what this one is
    header.outline = to_json(outline);
    if (!outline.variant(header.variant)) header.variant = outline.variants.empty() ? "" : outline.variants.front().id;
    header.step = outline.steps.empty() ? "" : outline.steps_of(header.variant).front()->id;
    header.looks_back_on = session;
    header.look_back = header.recalibrate = std::nullopt;
    header.paused = header.closed = header.deleted = std::nullopt;
    begin(std::move(header), members_today(), {});
    return true;
}

}  // namespace alp::app
