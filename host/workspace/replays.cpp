#include "workspace/replays.h"

#include "workspace/error_words.h"

#include <alp/text.h>

namespace alp::workspace {

void Replays::open(const Id& session, std::optional<Time> moment, bool playing) {
    store_.when_on_disk(
        [this, session, moment, playing] {
            if (!store_.open()) return;
            try {
                auto replay = std::make_unique<Replay>(store_, catalogue_, session, moment);
                if (playing) replay->play(true, clock_.now());
                left_ = std::exchange(replay_, std::move(replay));
            } catch (const std::exception& error) {
                return notifications_.say(sentence_of(error));
            }
            navigation_.go(Destination::replay);
        },
        [this] { notifications_.say(tr("What was typed is not on the disk yet. Try again in a moment.")); });
}

void Replays::leave() {
    close();
    navigation_.go(Destination::back);
}

void Replays::close() {
    if (replay_) left_ = std::move(replay_);
}

void Replays::drop_left() { left_.reset(); }

}  // namespace alp::workspace
