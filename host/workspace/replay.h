// A session as it was at any moment of its history, in its instrument's own form, read-only. Main thread.
#pragma once

#include "workspace/open_store.h"
#include "workspace/meeting.h"

#include <alp/host/null_journal.h>

#include <set>

namespace alp::workspace {

class Replay {
public:
    // Throws std::exception with a sentence when the store does not have the session.
    Replay(OpenStore& store, plugins::Catalogue& catalogue, const Id& session, std::optional<Time> at = {});
    ~Replay();

    const Id& session() const { return session_; }
    // What was done, oldest first: when and what. Never empty. The last one is how it stands now.
    const std::vector<std::pair<Time, std::string>>& moments() const { return moments_; }
    int at() const { return at_; }  // the moment shown
    void go_to(int moment);         // takes effect with draw()
    Meeting& meeting();             // as it was then
    void draw();                    // the step, read-only

    // Goes on by itself, so many moments that the whole takes about half a minute at most.
    bool playing() const { return playing_.has_value(); }
    void play(bool on, Time now);
    std::optional<Time> next(Time now);  // moves on when it is time; when it will move again

private:
    void read();

    OpenStore& store_;
    plugins::Catalogue& catalogue_;
    Id session_;
    std::vector<std::pair<Time, std::string>> moments_;
    int at_ = 0, read_ = -1;
    std::string step_;             // on the screen; stays while the moments change
    std::optional<Time> playing_;  // when it moved last
    std::string led_;     // the step that the meeting was led to, at the moment that was read last
    std::set<Id> known_;  // the rows that were there then
    NullJournal nothing_kept_;  // nothing is written about the past
    std::unique_ptr<Records> records_;
    std::unique_ptr<Meeting> meeting_;
};

// The moments of a session that changed what the team sees: those with a name, and its beginning.
std::vector<std::pair<Time, std::string>> moments_of(OpenStore& store, const Id& session);

}  // namespace alp::workspace
