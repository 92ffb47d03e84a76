// App: starting, opening, pausing and closing a meeting.
#include "app/inside.h"
#include "app/past.h"
#include "look_back/quarter.h"

#include <alp/text.h>

#include <algorithm>

namespace alp::app {

void App::drop_meeting() {
    if (!meeting_) return;
    set_presenting(false);
    meeting_->session().flush();
    left_meeting_ = std::move(meeting_);
    if (screen_ == Screen::session) screen_ = Screen::today;
    books_->read_again();
}

void App::into_view(const Id& session, bool read_only) {
    meeting_ = std::make_unique<Meeting>(records(), session, *catalogue_, read_only,
                                         std::make_unique<StorePast>(*books_, *records().find<SessionHeader>(session)));
    if (!read_only && !meeting_->session().read_only()) meeting_->clock().start(now());
    screen_ = Screen::session;
}

void App::ask_start(std::string_view instrument, const Id& looks_back_on) {
    const plugins::Entry* entry = catalogue_->find(instrument);
    if (!entry || !team()) return;
    if (books_->read_only()) return say(tr("This store is opened to read only: no meeting can be started."));
    asked_ = {};
    asked_.instrument = instrument;
    asked_.looks_back_on = looks_back_on;
    if (!entry->outline.variants.empty()) {
        asked_.variant = entry->outline.variants.front().id;
        asked_.minutes = entry->outline.variants.front().minutes();
    }
    asked_.present = members_today();
    show(Screen::start);
}

void App::start_session(const StartRequest& request) {
    const plugins::Entry* entry = catalogue_->find(request.instrument);
    if (!entry || !team() || books_->read_only()) return;
    SessionHeader header;
    header.instrument = entry->id;
    header.instrument_version = entry->version;
    header.title = clean_utf8(request.title);
    header.coach = clean_utf8(request.coach);
    header.variant = request.variant;
    header.outline = to_json(entry->outline);
    header.step = entry->outline.steps.empty() ? "" : entry->outline.steps_of(request.variant).front()->id;
    header.minutes = request.minutes;
    header.looks_back_on = request.looks_back_on;
    begin(std::move(header), request.present, request.guests);
}

void App::begin(SessionHeader header, const std::vector<Id>& present, const std::vector<std::string>& guests,
                const std::function<void(Edit&)>& also) {
    if (meeting_) pause();
    if (!header.id) header.id = make_id();
    header.team = books_->team_id();
    header.held = now();
    header.state = State::running;
    const Id id = header.id;
    // Without a label: starting is part of the story of the meeting, but Ctrl+Z does not make a meeting disappear.
    records().edit(books_->team_id(), id, "", [&](Edit& edit) {
        edit.add(header);
        for (const Id& member : present) edit.add(Attendance{Id::derive(id, member, "attendance"), id, member, "", {}});
        for (const std::string& guest : guests)
            if (!guest.empty()) edit.add(Attendance{{}, id, {}, clean_utf8(guest), {}});
        if (also) also(edit);
    });
    into_view(id, false);
}

bool App::open_session(const Id& session) {
    if (meeting_ && meeting_->session().id() == session) {
        screen_ = Screen::session;
        return true;
    }
    if (meeting_) {
        if (!meeting_->session().read_only() && meeting_->session().header().state == State::running) pause();
        else drop_meeting();
    }
    if (!books_->open() || !books_->all_on_disk()) {
        say(tr("What was typed is not on the disk yet. Try again in a moment."));
        return false;
    }
    try {
        Rows rows = books_->reader().load_session(session);
        const auto& headers = rows.of<SessionHeader>();
        const auto header = std::find_if(headers.begin(), headers.end(), [&](const SessionHeader& h) { return h.id == session; });
        if (header == headers.end() || header->deleted) {
            say(tr("This meeting is not there any more."));
            return false;
        }
        if (header->team != books_->team_id() && !open_team(header->team)) return false;
        const bool read_only = header->state == State::closed || books_->read_only();
        const bool paused = header->paused.has_value();
        const Id team = header->team;
        records().drop_session(session);
        records().add_rows(std::move(rows), books_->reader().history(team, session));
        if (paused && !read_only)
            records().edit(team, session, "",
                           [&](Edit& edit) { edit.change<SessionHeader>(session, [](SessionHeader& h) { h.paused.reset(); }); });
        into_view(session, read_only);
        return true;
    } catch (const std::exception& error) {
        say(error.what());
        return false;
    }
}

void App::reopen_session() {
    if (!meeting_ || books_->read_only()) return;
    const Id id = meeting_->session().id();
    if (meeting_->session().header().state != State::closed) return;
    records().edit(books_->team_id(), id, "", [&](Edit& edit) {
        edit.change<SessionHeader>(id, [](SessionHeader& h) { h.state = State::running, h.closed.reset(); });
    });
    drop_meeting();
    into_view(id, false);
}

void App::pause() {
    if (!meeting_) return;
    if (!meeting_->session().read_only()) {
        const Id id = meeting_->session().id();
        meeting_->session().flush();
        records().edit(books_->team_id(), id, "", [&](Edit& edit) {
            edit.change<SessionHeader>(id, [&](SessionHeader& h) { h.paused = now(); });
            meeting_->keep_clock(now());
        });
    }
    drop_meeting();
}

void App::leave_session() {
    if (meeting_ && !meeting_->session().read_only() && meeting_->session().header().state == State::running) pause();
    else drop_meeting();
}

void App::close_session() {
    if (!meeting_ || meeting_->session().read_only()) return;
    const Id id = meeting_->session().id();
    meeting_->session().flush();
    records().edit(books_->team_id(), id, "", [&](Edit& edit) {
        if (meeting_->session().header().instrument == look_back::quarter_id) look_back::keep_moved(meeting_->session(), edit);
        edit.change<SessionHeader>(id, [&](SessionHeader& h) { h.state = State::closed, h.closed = now(), h.paused.reset(); });
    });
    drop_meeting();
    say(tr("The meeting is closed. You find it in the timeline."), tr("Open again"), [this, id] {
        if (open_session(id)) reopen_session();
    });
}

void App::delete_session(const Id& session) {
    if (books_->read_only()) return;
    if (meeting_ && meeting_->session().id() == session) drop_meeting();
    try {
        if (!records().find<SessionHeader>(session)) {  // its row is needed to put it in the bin
            if (!books_->all_on_disk()) return;
            records().add_rows(books_->reader().load_session(session));
        }
    } catch (const std::exception& error) {
        return say(error.what());
    }
    edit_team(tr("Meeting to the bin"), [&](Edit& edit) { edit.remove<SessionHeader>(session); });
    say(tr("The meeting is in the bin."), tr("Put back"), [this] { undo(); });
}

std::optional<App::Interrupted> App::interrupted() {
    const auto& lines = books_->timeline();
    const auto line = std::find_if(lines.begin(), lines.end(), [&](const store::SessionLine& l) {
        return l.header.state == State::running && !(meeting_ && meeting_->session().id() == l.header.id);
    });
    if (line == lines.end()) return std::nullopt;
    const std::pair of{line->header.id, line->header.paused};
    if (!inside_->interrupted || inside_->interrupted_of != of) {
        Time at = line->header.paused.value_or(line->header.held);
        if (!line->header.paused)  // the program ended in the middle of it: the last thing that was done
            if (const auto moments = books_->reader().moments(line->header.id); !moments.empty()) at = moments.back().first;
        inside_->interrupted = Interrupted{*line, at};
        inside_->interrupted_of = of;
    }
    inside_->interrupted->line = *line;
    return inside_->interrupted;
}

}  // namespace alp::app
