#include "workspace/meetings.h"

#include "look_back/quarter.h"
#include "workspace/attendance.h"
#include "workspace/error_words.h"
#include "workspace/later_headers.h"
#include "workspace/start_draft.h"
#include "workspace/store_past.h"

#include <alp/host/stored_words.h>
#include <alp/text.h>

#include <algorithm>
#include <utility>

namespace alp::workspace {

namespace {

std::string first_step(const Plan& plan) {
    for (const PlannedPhase& part : plan.phases)
        if (!part.left_out && !part.phase.steps.empty()) return part.phase.steps.front();
    return "";
}

}  // namespace

Plan plan_for(const Outline& outline, const StartRequest& request) {
    Plan declared = declared_plan(outline, request.variant);
    if (request.plan) return with_changes(std::move(declared), changes_of(*request.plan));
    return fitted(std::move(declared), request.minutes, request.people());
}

Meetings::Meetings(OpenStore& store, Teams& teams, plugins::Catalogue& catalogue, const Clock& clock, Notifications& notifications,
                   Navigation& navigation)
    : store_(store), teams_(teams), catalogue_(catalogue), clock_(clock), notifications_(notifications), navigation_(navigation) {
    store_.on_leaving_team([this](bool for_another) { leave_team(for_another); });
}

Meetings::~Meetings() { store_.on_leaving_team({}); }

void Meetings::drop_left() { left_.reset(); }

namespace {
constexpr const char* clock_key = "clock";  // of the meeting that was open last
}

// Beside the history: a minute more is nothing that anybody did.
void Meetings::keep_clock() {
    clock_kept_ = clock_.now();
    store::Writer* writer = store_.writer();
    if (!writer || !meeting_ || meeting_->session().read_only()) return;
    Json kept = meeting_->clock_to_keep(clock_kept_);
    kept["session"] = meeting_->session().id().text();
    writer->run([text = kept.dump()](store::Store& store) { store.set_meta(clock_key, text); });
}

void Meetings::take_up_clock() {
    clock_kept_ = clock_.now();
    const Json kept = Json::parse(store_.reader().meta(clock_key), nullptr, false);
    if (kept.is_object() && kept.value("session", Json()) == meeting_->session().id().text()) meeting_->take_up_seconds(kept);
}

void Meetings::look_at_clock() {
    if (!meeting_ || !meeting_->clock().started) return;
    const Time now = clock_.now();
    meeting_->clock().look(now);
    if (now < clock_kept_ || now - clock_kept_ >= PhaseClock::looked_at) keep_clock();
}

std::optional<Time> Meetings::next_at() const {
    if (!meeting_ || !meeting_->clock().started) return std::nullopt;
    return clock_.now() + PhaseClock::looked_at;
}

void Meetings::drop() {
    asked_to_ = {};
    if (!meeting_) return;
    navigation_.stop_presenting();
    meeting_->session().flush();
    left_ = std::move(meeting_);
    store_.read_again();
}

void Meetings::show(const Id& session, bool read_only) {
    Records& records = store_.records();
    add_later_headers(store_.reader(), records, *records.find<SessionHeader>(session));
    meeting_ = std::make_unique<Meeting>(records, session, catalogue_, read_only,
                                         std::make_unique<StorePast>(store_, *records.find<SessionHeader>(session)));
    undo_ = std::make_unique<MeetingUndo>(records, session, store_.read_only() || meeting_->session().read_only());
    if (!read_only && !meeting_->session().read_only()) {
        take_up_clock();
        meeting_->clock().start(clock_.now());
    }
    navigation_.go(Destination::meeting);
}

void Meetings::ask_start(std::string_view instrument, const Id& looks_back_on) {
    const plugins::Entry* entry = catalogue_.find(instrument);
    if (!entry || !teams_.current()) return;
    if (store_.read_only()) return notifications_.say(tr("This store is opened to read only: no meeting can be started."));
    asked_ = {};
    asked_.instrument = instrument;
    asked_.looks_back_on = looks_back_on;
    if (!entry->outline.variants.empty()) {
        asked_.variant = entry->outline.variants.front().id;
        asked_.minutes = entry->outline.variants.front().minutes();
    }
    asked_.present = teams_.members_today();
    take_up_start(store_, entry->outline, asked_);
    navigation_.go(Destination::start);
}

void Meetings::start(const StartRequest& request) {
    const plugins::Entry* entry = catalogue_.find(request.instrument);
    if (!entry || !teams_.current() || store_.read_only()) return;
    SessionHeader header;
    header.instrument = entry->id;
    header.instrument_version = entry->version;
    header.title = clean_utf8(request.title);
    header.coach = clean_utf8(request.coach);
    header.variant = request.variant;
    header.outline = to_json(entry->outline);
    header.minutes = request.minutes;
    header.looks_back_on = request.looks_back_on;
    header.id = make_id();
    StartRequest asked = request;
    if (!only_space(asked.guest)) asked.guests.push_back(asked.guest);  // who types a name and goes on means it
    const Plan declared = declared_plan(entry->outline, asked.variant), plan = plan_for(entry->outline, asked);
    header.step = first_step(plan);
    begin(header, asked.present, asked.guests, [&](Edit&) {
        const Json changes = changes_of(plan);
        if (changes != changes_of(declared)) Session(store_.records(), header.id).set_document("", plan_part, changes);
    });
}

void Meetings::begin(SessionHeader header, const std::vector<Id>& present, const std::vector<std::string>& guests,
                     const std::function<void(Edit&)>& also) {
    const std::optional<Left> left = running();
    if (meeting_) pause();
    forget_start(store_);
    if (!header.id) header.id = make_id();
    header.team = store_.team_id();
    header.held = clock_.now();
    header.state = State::running;
    const Id id = header.id;
    // Without a label: starting is part of the story of the meeting, but Ctrl+Z does not make a meeting disappear.
    store_.records().edit(store_.team_id(), id, "", [&](Edit& edit) {
        edit.add(header);
        for (const Id& member : present) edit.add(Attendance{Id::derive(id, member, "attendance"), id, member, "", {}});
        for (const std::string& guest : guests)
            if (!guest.empty()) edit.add(Attendance{{}, id, {}, guest_written(guest), {}});
        if (also) also(edit);
    });
    show(id, false);
    tell_left(left);
}

std::optional<Meetings::Left> Meetings::running() const {
    if (!meeting_ || meeting_->session().read_only() || meeting_->session().header().state != State::running) return std::nullopt;
    return Left{meeting_->session().id(), meeting_->session().outline().name.shown(), {}};
}

void Meetings::tell_left(const std::optional<Left>& left) {
    if (!left || (meeting_ && meeting_->session().id() == left->session)) return;
    const std::string sentence = left->team.empty() ? filled(tr("You left {}. It is paused, and all of it is saved."), left->name)
                                                    : filled(tr("{} of {} is paused, and all of it is saved."), left->name, left->team);
    notifications_.say(sentence, tr("Back to it"), [this, id = left->session] { open(id); });
}

void Meetings::leave_team(bool for_another) {
    std::optional<Left> left = running();
    if (left && teams_.current()) left->team = teams_.current()->name;
    leave();
    if (for_another) tell_left(left);
}

void Meetings::open(const Id& session) {
    open_then(session, [](Meeting&) {});
}

void Meetings::open_then(const Id& session, std::function<void(Meeting&)> then) {
    if (meeting_ && meeting_->session().id() == session) {
        navigation_.go(Destination::meeting);
        return then(*meeting_);
    }
    const std::optional<Left> left = running();
    leave();
    store_.when_on_disk(
        [this, session, left, then = std::move(then)] {
            if (open_now(session)) then(*meeting_);
            tell_left(left);
        },
        [this] { notifications_.say(tr("What was typed is not on the disk yet. Try again in a moment.")); });
}

// What was typed is on disk.
bool Meetings::open_now(const Id& session) {
    if (!store_.open()) return false;
    try {
        if (!read_rows(session)) notifications_.say(tr("This meeting is not there any more."));
    } catch (const std::exception& error) {
        notifications_.say(sentence_of(error));
    }
    return meeting_ && meeting_->session().id() == session;
}

// False: there is no such meeting.
bool Meetings::read_rows(const Id& session) {
    Rows rows = store_.reader().load_session(session);
    const auto& headers = rows.of<SessionHeader>();
    const auto header = std::ranges::find(headers, session, &SessionHeader::id);
    if (header == headers.end() || header->deleted) return false;
    const Id team = header->team;
    if (team != store_.team_id() && !teams_.open(team)) return true;  // said why
    const bool read_only = header->state == State::closed || store_.read_only();
    const bool paused = header->paused.has_value();
    Records& records = store_.records();
    records.drop_session(session);
    records.add_rows(std::move(rows), store_.reader().history(team, session));
    if (paused && !read_only)
        records.edit(team, session, "",
                     [&](Edit& edit) { edit.change<SessionHeader>(session, [](SessionHeader& h) { h.paused.reset(); }); });
    show(session, read_only);
    return true;
}

void Meetings::reopen() {
    if (!meeting_ || store_.read_only()) return;
    const Id id = meeting_->session().id();
    if (meeting_->session().header().state != State::closed) return;
    store_.records().edit(store_.team_id(), id, "", [&](Edit& edit) {
        edit.change<SessionHeader>(id, [](SessionHeader& h) { h.state = State::running, h.closed.reset(); });
    });
    drop();
    show(id, false);
}

void Meetings::reread() {
    if (!meeting_) return;
    const Id id = meeting_->session().id();
    const std::string step = meeting_->view().step;
    const Sight sight = navigation_.sight();
    drop();
    open_then(id, [this, step, sight](Meeting& meeting) {
        meeting.go_to(step);
        navigation_.restore(sight);
    });
}

void Meetings::pause() {
    if (!meeting_) return;
    if (!meeting_->session().read_only()) {
        const Id id = meeting_->session().id();
        meeting_->session().flush();
        store_.records().edit(store_.team_id(), id, "", [&](Edit& edit) {
            edit.change<SessionHeader>(id, [&](SessionHeader& h) { h.paused = clock_.now(); });
            meeting_->keep_clock(clock_.now());
        });
        keep_clock();
    }
    drop();
}

void Meetings::leave() {
    if (meeting_ && !meeting_->session().read_only() && meeting_->session().header().state == State::running) pause();
    else drop();
}

void Meetings::close() {
    if (!meeting_ || meeting_->session().read_only()) return;
    const Id id = meeting_->session().id();
    meeting_->session().flush();
    store_.records().edit(store_.team_id(), id, "", [&](Edit& edit) {
        if (meeting_->session().header().instrument == look_back::quarter_id) look_back::keep_moved(meeting_->session(), edit);
        edit.change<SessionHeader>(id, [&](SessionHeader& h) { h.state = State::closed, h.closed = clock_.now(), h.paused.reset(); });
    });
    drop();
    notifications_.say(tr("The meeting is closed. You find it in the timeline."), tr("Open again"),
                       [this, id] { open_then(id, [this](Meeting&) { reopen(); }); });
}

NotShown Meetings::not_shown() const { return meeting_ ? workspace::not_shown(store_.sealed(), meeting_->session()) : NotShown{}; }

// A pause hides nothing that would not be there again: of what was written in silence it is not asked.
void Meetings::ask_first(bool pauses, std::function<void()> then) {
    const NotShown waits = not_shown();
    if (pauses ? !waits.people.has_value() : !waits.any()) return then();
    pauses_ = pauses;
    asked_to_ = std::move(then);
}

void Meetings::ask_to_close(std::function<void()> before) {
    ask_first(false, [this, before = std::move(before)] {
        if (before) before();
        close();
    });
}

void Meetings::ask_to_go_to(const Id& team, std::function<void()> then) {
    if (team == store_.team_id()) return then();
    ask_first(true, std::move(then));
}

void Meetings::go_on() {
    if (const auto then = std::exchange(asked_to_, {})) then();
}

void Meetings::to_bin(const Id& session) {
    if (store_.read_only()) return;
    if (meeting_ && meeting_->session().id() == session) drop();
    const auto remove = [this, session] {
        store_.need_header(session);
        teams_.edit(tr("Meeting to the bin"), [&](Edit& edit) { edit.remove<SessionHeader>(session); });
        notifications_.say(tr("The meeting is in the bin."), tr("Put back"), [this] {
            notifications_.say(filled(tr("Taken back: {}."), in_present_language(store_.records().undo({}).label)));
            store_.read_again();
        });
    };
    if (store_.records().find<SessionHeader>(session)) return remove();
    store_.when_on_disk(remove, [this] { notifications_.say(tr("What was typed is not on the disk yet. Try again in a moment.")); });
}

void Meetings::set_title(const Id& session, const std::string& title) {
    if (store_.read_only()) return;
    // Taken back where it was typed: in the meeting while that goes on, elsewhere with what was done to the team.
    const bool goes_on = meeting_ && meeting_->session().id() == session && !meeting_->session().read_only();
    store_.need_header(session);
    store_.records().type(store_.team_id(), goes_on ? session : Id{}, tr("Meeting named"), filled("title/{}", session.text()),
                          [&](Edit& edit) { edit.change<SessionHeader>(session, [&](SessionHeader& row) { row.title = title; }); });
}

const std::vector<Meetings::Interrupted>& Meetings::interrupted() {
    std::vector<const store::SessionLine*> running;
    std::vector<std::pair<Id, std::optional<Time>>> of;
    for (const store::SessionLine& line : store_.timeline()) {
        if (line.header.state != State::running || (meeting_ && meeting_->session().id() == line.header.id)) continue;
        running.push_back(&line);
        of.emplace_back(line.header.id, line.header.paused);
    }
    if (interrupted_of_ != of) {
        interrupted_.clear();
        for (const store::SessionLine* line : running) {
            Time at = line->header.paused.value_or(line->header.held);
            if (!line->header.paused) {  // the program ended in the middle of it: the last thing that was done
                if (const auto moments = store_.reader().moments(line->header.id); !moments.empty()) at = moments.back().first;
                if (const auto given = store_.sealed().taken_up(line->header.id)) at = std::max(at, std::min(*given, clock_.now()));
            }
            interrupted_.push_back({*line, at});
        }
        std::ranges::stable_sort(interrupted_, [](const Interrupted& a, const Interrupted& b) { return a.at > b.at; });
        interrupted_of_ = std::move(of);
    }
    for (Interrupted& one : interrupted_)
        for (const store::SessionLine* line : running)
            if (line->header.id == one.line.header.id) one.line = *line;  // its name may be another by now
    return interrupted_;
}

}  // namespace alp::workspace
