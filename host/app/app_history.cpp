// App: looking at a session as it was.
#include "app/inside.h"

#include <alp/text.h>

namespace alp::app {

void App::look_at(const Id& session, std::optional<Time> moment, bool playing) {
    if (!books_->open() || !books_->all_on_disk()) return say(tr("What was typed is not on the disk yet. Try again in a moment."));
    try {
        auto replay = std::make_unique<Replay>(*books_, *catalogue_, session, moment);
        if (playing) replay->play(true, now());
        left_replay_ = std::exchange(replay_, std::move(replay));
    } catch (const std::exception& error) {
        return say(error.what());
    }
    if (screen_ != Screen::as_it_was) replay_from_ = screen_;
    show(Screen::as_it_was);
}

void App::leave_replay() {
    left_replay_ = std::move(replay_);
    show(replay_from_ == Screen::session && !meeting_ ? Screen::timeline : replay_from_);
}

}  // namespace alp::app
