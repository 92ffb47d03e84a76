#include "workspace/replay.h"

#include "workspace/store_past.h"

#include <alp/text.h>

#include <algorithm>
#include <set>
#include <type_traits>
#include <utility>

namespace alp::workspace {

using namespace std::chrono_literals;

std::vector<std::pair<Time, std::string>> moments_of(OpenStore& store, const Id& session) {
    std::vector<std::pair<Time, std::string>> all;
    for (auto& moment : store.reader().moments(session)) {
        if (moment.second.empty() && !all.empty()) continue;
        if (!all.empty() && all.back().first == moment.first) all.back() = std::move(moment);  // done in the same millisecond: seen at once
        else all.push_back(std::move(moment));
    }
    return all;
}

namespace {

// The step of what was not there a moment ago; empty: nothing came that belongs to a step.
std::string step_of_new(const Rows& rows, std::set<Id>& known) {
    std::string step;
    std::set<Id> all;
    rows.each([&]<typename Row>(const std::vector<Row>& list) {
        if constexpr (requires(const Row& row) { row.step; } && !std::is_same_v<Row, SessionHeader> && !std::is_same_v<Row, Theme>)
            for (const Row& row : list) {
                all.insert(row.id);
                if (!known.contains(row.id) && !row.step.empty()) step = row.step;
            }
    });
    known = std::move(all);
    return step;
}

}  // namespace

Replay::Replay(OpenStore& store, plugins::Catalogue& catalogue, const Id& session, std::optional<Time> at)
    : store_(store), catalogue_(catalogue), session_(session) {
    moments_ = moments_of(store, session);
    if (moments_.empty()) throw std::runtime_error(tr("Of this meeting no history is kept."));
    at_ = static_cast<int>(moments_.size()) - 1;
    if (at)
        while (at_ > 0 && moments_[static_cast<std::size_t>(at_)].first > *at) --at_;
    read();
}

Replay::~Replay() = default;

void Replay::go_to(int moment) { at_ = std::clamp(moment, 0, static_cast<int>(moments_.size()) - 1); }

void Replay::read() {
    if (read_ == at_) return;
    read_ = at_;
    const bool now = at_ + 1 == static_cast<int>(moments_.size());
    Rows rows = store_.reader().session_at(session_, now ? alp::now() : moments_[static_cast<std::size_t>(at_)].first);
    const auto& headers = rows.of<SessionHeader>();
    if (headers.empty()) throw std::runtime_error(tr("This meeting is not there any more."));
    const SessionHeader header = headers.front();
    if (meeting_) step_ = meeting_->view().step;
    // Goes along to where something was written, or the meeting was led. An example has been at its end from the beginning.
    const std::string written = step_of_new(rows, known_);
    const bool led = std::exchange(led_, header.step) != header.step;
    if (playing_ && at_ == 0) step_.clear();
    else if (playing_ && !written.empty()) step_ = written;
    else if (playing_ && led) step_ = header.step;
    meeting_.reset();
    records_ = std::make_unique<Records>(nothing_kept_, std::move(rows));
    meeting_ = std::make_unique<Meeting>(*records_, session_, catalogue_, true, std::make_unique<StorePast>(store_, header));
    if (step_.empty()) {
        const auto steps = meeting_->session().steps();
        if (!steps.empty()) step_ = steps.front()->id;
    }
    if (meeting_->session().outline().step(step_)) meeting_->view().step = step_;
}

Meeting& Replay::meeting() {
    read();
    return *meeting_;
}

void Replay::draw() { meeting().draw(); }

void Replay::play(bool on, Time now) {
    if (!on) return playing_.reset();
    if (at_ + 1 == static_cast<int>(moments_.size())) at_ = 0;
    playing_ = now;
}

std::optional<Time> Replay::next(Time now) {
    if (!playing_) return std::nullopt;
    const auto count = static_cast<long>(moments_.size());
    const auto pace = std::clamp(std::chrono::milliseconds(30'000 / std::max(1L, count)), 120ms, 800ms);
    if (const auto due = (now - *playing_) / pace; due > 0) {
        at_ = static_cast<int>(std::min<long>(count - 1, at_ + due));
        playing_ = now;
        read();
    }
    if (at_ + 1 == count) playing_.reset();
    return playing_ ? std::optional(*playing_ + pace) : std::nullopt;
}

}  // namespace alp::workspace
