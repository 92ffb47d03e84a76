// Rode draad: one theme, with its sub-themes, over the years and the instruments. Main thread.
#pragma once

#include <alp/past.h>

namespace alp::app {
class App;
}

namespace alp::screens {

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

struct Thread {
    std::vector<ThreadPoint> points;     // oldest first
    std::vector<Said> words;             // newest session first
    std::vector<ThreadScore> scores;     // newest session first
    std::vector<const Action*> actions;  // that came from it, newest first; of the team's records
    std::vector<const Agreement*> agreements;
    int sessions_of_team = 0, instruments = 0;  // instruments: it came up in so many
};

// The theme and those below it.
std::vector<Id> with_sub_themes(app::App& app, const Id& theme);
// Read anew when the team's history or its records changed; valid until the next call.
const Thread& thread_of(app::App& app, const Id& theme);
// The theme that came back in most sessions; none: the team has no themes in use.
Id most_returned_theme(app::App& app);

// "Komt terug in 5 van 6 bijeenkomsten, in 4 instrumenten"
std::string thread_words(const Thread& thread);
// A circle for each session, as large and as high as many words were said; colour and letter of its instrument. A click opens the session.
void draw_thread_chart(app::App& app, const Thread& thread, float width, float height);

}  // namespace alp::screens
