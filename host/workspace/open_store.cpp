#include "workspace/open_store.h"

#include "store/care/reserve.h"
#include "store/care/sealed.h"
#include "workspace/comparison_session.h"
#include "workspace/store_words.h"

#include <alp/text.h>

#include <algorithm>

namespace alp::workspace {

OpenStore::OpenStore(std::filesystem::path file, std::function<void()> wake) : file_(store::without_links(file)), wake_(std::move(wake)) {
    forget_team();
    open_again();
}

OpenStore::~OpenStore() { shut(); }

void OpenStore::open_again() {
    why_.clear();
    rebuilt_ = false;
    ++openings_;
    Json sealed;
    const auto sealed_at = store::sealed_at(file_);  // opening may write it anew
    try {
        auto writing = store::Store::open(file_, store::Mode::write, tr("Found again after damage"));
        store::OpenReport report = writing->report();
        const bool sealed_gone = !report.sealed_gone.empty();
        if (sealed_.any()) report.sealed_gone.clear();  // it is in memory still, and goes back to the disk below
        why_ = workspace::sentence_of(report);
        rebuilt_ = writing->report().recovered;
        if (!writing->report().read_only) {
            sealed = writing->sealed();
            writer_ = std::make_unique<store::Writer>(std::move(writing), wake_);
            writer_->run([file = file_, sealed_gone](store::Store& open) {
                store::keep_reserve(file);
                if (sealed_gone) open.forget_sealed_gone();
            });
        }
    } catch (const store::StoreError& error) {
        why_ = workspace::sentence_of(error);
    }
    try {
        reader_ = store::Store::open(file_, store::Mode::read);
    } catch (const store::StoreError& error) {
        if (why_.empty()) why_ = workspace::sentence_of(error);
        writer_.reset();
    }
    sealed_.begin(writer_.get(), sealed, sealed_at);
    forget_team();
    read_again();
}

void OpenStore::shut() {
    look_at_disk();
    changes_before_ = ++changes_seen_;
    waiting_.clear();
    if (records_) records_->flush();
    teams_.clear();
    bin_.clear();
    reader_.reset();
    sealed_.end();
    auto writes_on = std::move(writer_);
    forget_team();
    before_.reset();
    writes_on.reset();  // writes what waits; the records that named it are gone
}

store::Store& OpenStore::reader() { return *reader_; }
Journal& OpenStore::journal() { return writer_ ? static_cast<Journal&>(*writer_) : nothing_kept_; }

bool OpenStore::on_disk() {
    records_->flush();
    return !writer_ || writer_->state().saved;
}

bool OpenStore::wait_for_disk(std::chrono::milliseconds at_most) {
    records_->flush();
    const bool all = !writer_ || writer_->wait(at_most);
    look_at_disk();
    return all;
}

void OpenStore::when_on_disk(std::function<void()> then, std::function<void()> late) {
    if (on_disk()) {
        look_at_disk();
        return then();
    }
    waiting_.push_back({std::move(then), std::move(late), now() + std::chrono::seconds(5)});
}

void OpenStore::poll() {
    look_at_disk();
    if (waiting_.empty()) return;
    const bool saved = on_disk();
    const Time at = now();
    std::vector<Waiting> due;
    std::erase_if(waiting_, [&](Waiting& one) {
        if (!saved && at < one.until) return false;
        due.push_back(std::move(one));
        return true;
    });
    for (const Waiting& one : due) (saved ? one.then : one.late)();
}

store::SaveState OpenStore::save_state() const {
    store::SaveState state = writer_ ? writer_->state() : store::SaveState{};
    if (records_->settles_at()) state.saved = false;  // typed, and not yet handed in
    return state;
}

void OpenStore::look_at_disk() {
    if (writer_) changes_seen_ = changes_before_ + writer_->state().changes;
}

const Team* OpenStore::team() const { return team_ ? records_->find<Team>(team_) : nullptr; }

void OpenStore::make_records(Rows rows, std::vector<Operation> history) {
    records_ = std::make_unique<Records>(journal(), std::move(rows), std::move(history));
    records_->use_seals(sealed_);
}

void OpenStore::forget_team() {
    team_ = {};
    actions_.clear();
    actions_revision_ = 0;
    before_ = std::move(records_);
    make_records();
    timeline_.clear();
    place_.clear();
    read_again();
}

void OpenStore::leave_team() {
    if (leaving_) leaving_(false);
    forget_team();
}

bool OpenStore::open_team(const Id& team) {
    if (!reader_) return false;
    if (leaving_) leaving_(true);
    // What waits would be missing from what is read now. Leaving a meeting has just written its pause, which is there in some milliseconds.
    if (!on_disk() && !wait_for_disk(std::chrono::seconds(1))) return false;
    Rows rows = reader_->load_team(team);
    const auto found = std::find_if(rows.of<Team>().begin(), rows.of<Team>().end(), [&](const Team& t) { return t.id == team; });
    if (found == rows.of<Team>().end() || found->deleted) return false;
    forget_team();
    std::vector<Operation> history = reader_->history(team, {});
    // What the team did to rows of its sessions (themes joined, a look-back moved) can be taken back when those rows are here.
    std::vector<std::pair<std::string, Id>> of_sessions;
    for (const Operation& operation : history)
        for (const Change& change : operation.changes)
            if (!store::of_team(change.table)) of_sessions.emplace_back(change.table, change.row);
    std::sort(of_sessions.begin(), of_sessions.end());
    of_sessions.erase(std::unique(of_sessions.begin(), of_sessions.end()), of_sessions.end());
    make_records(std::move(rows), std::move(history));
    if (!of_sessions.empty()) records_->add_rows(reader_->rows_named(of_sessions));
    team_ = team;
    return true;
}

void OpenStore::need_header(const Id& session) {
    if (records_->find<SessionHeader>(session)) return;
    Rows stored = reader_->load_session(session), header;
    header.of<SessionHeader>() = std::move(stored.of<SessionHeader>());
    records_->add_rows(std::move(header));
}

Id OpenStore::create_team(Team team) {
    records_->flush();
    if (leaving_) leaving_(true);
    forget_team();
    if (!team.id) team.id = make_id();
    team_ = team.id;
    records_->edit(team.id, {}, "", [&](Edit& edit) { edit.add(team); });  // no step for undo: all its meetings would go with it
    return team_;
}

void OpenStore::refresh() {
    if (!reader_) return;
    if (read_ == asked_ && changes_seen_ == read_at_) return;
    read_ = asked_, read_at_ = changes_seen_;
    ++lists_;
    teams_ = reader_->teams();
    bin_ = reader_->teams_in_bin();
    timeline_.clear();
    place_.clear();
    if (!team_) return;
    timeline_ = reader_->timeline(team_);
    std::erase_if(timeline_, [](const store::SessionLine& line) {
        return line.header.deleted.has_value() || line.header.instrument == reading_instrument;  // notes on a comparison are no meeting
    });
    for (std::size_t i = 0; i < timeline_.size(); ++i) place_[timeline_[i].header.id] = i;
}

const std::vector<store::TeamLine>& OpenStore::teams() { return refresh(), teams_; }
const std::vector<store::TeamLine>& OpenStore::teams_in_bin() { return refresh(), bin_; }
const std::vector<store::SessionLine>& OpenStore::timeline() { return refresh(), timeline_; }

const store::SessionLine* OpenStore::session(const Id& id) {
    refresh();
    const auto found = place_.find(id);
    return found == place_.end() ? nullptr : &timeline_[found->second];
}

const std::vector<const Action*>& OpenStore::open_actions() {
    if (actions_revision_ == records_->revision()) return actions_;
    actions_revision_ = records_->revision();
    actions_.clear();
    for (const Action* action : records_->table<Action>().rows())
        if (is_open(*action)) actions_.push_back(action);
    std::stable_sort(actions_.begin(), actions_.end(), [](const Action* a, const Action* b) {
        return a->due.value_or(Date::max()) < b->due.value_or(Date::max());  // so the overdue come first
    });
    return actions_;
}

int OpenStore::overdue(Date today) {
    const auto& actions = open_actions();
    return static_cast<int>(std::count_if(actions.begin(), actions.end(), [&](const Action* a) { return a->due && *a->due < today; }));
}

}  // namespace alp::workspace
