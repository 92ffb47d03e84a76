// The thread of a theme: where it and its sub-themes came up over the years and the instruments, and what came of that. Main thread.
#pragma once

#include "workspace/open_store.h"

#include <alp/past.h>

#include <optional>
#include <string>
#include <tuple>
#include <vector>

namespace alp::workspace {

// A session in which the theme came up.
struct ThreadPoint {
    Id session;
    std::string instrument;
    Time held{};
    int words = 0;  // contributions that carry it
};

// What was scored about it in one step of a session, on one scale.
struct ThreadScore {
    Id session;
    std::string instrument, step;  // step: its title
    Time held{};
    double mean = 0;
    int scorers = 0;        // 0: the group as one
    int low = 0, high = 0;  // of the scale; both 0: not known
    std::string word;       // of the scale, for a value of the group; may be empty
};

struct ThemeThread {
    std::vector<ThreadPoint> points;     // oldest first
    std::vector<Said> words;             // newest session first
    std::vector<ThreadScore> scores;     // newest session first
    std::vector<const Action*> actions;  // that came from it, newest first; of the team's records
    std::vector<const Agreement*> agreements;
    int sessions_of_team = 0, instruments = 0;  // instruments: it came up in so many
    std::uint64_t version = 0;                  // another one each time the words were read, for caches
};

// The theme and those below it.
std::vector<Id> with_sub_themes(const Records& records, const Id& theme);

// "Komt terug in 5 van 6 bijeenkomsten, in 4 instrumenten"
std::string thread_words(const ThemeThread& thread);

// Reads threads from the store, and keeps the last one until the team's history changes.
class ThemeThreads {
public:
    explicit ThemeThreads(OpenStore& store) : store_(store) {}
    const ThemeThread& of(const Id& theme);  // valid until the next call

private:
    void read(const std::vector<Id>& themes);
    void find_what_came(const std::vector<Id>& themes);

    OpenStore& store_;
    ThemeThread thread_;
    std::vector<Id> carriers_;                                            // its contributions, sorted
    std::vector<Id> leading_;                                             // those, and what leads to them by a link; sorted
    std::optional<std::tuple<Id, Id, std::uint64_t, std::string>> read_;  // team, theme, lists and language that thread_ was read for
    std::uint64_t revision_ = 0;                                          // of the records, for the actions and agreements
    std::uint64_t version_ = 0;
};

}  // namespace alp::workspace
