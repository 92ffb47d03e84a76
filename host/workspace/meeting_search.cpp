#include "workspace/meeting_search.h"

namespace alp::workspace {

void MeetingSearch::look_for(const std::string& text) {
    const std::tuple wanted(store_.team_id(), text, store_.lists());
    if (text.empty() || answer_->busy || asked_ == wanted) return;
    asked_ = wanted;
    answer_->busy = true;
    auto found = std::make_shared<std::vector<Id>>();
    jobs_.start(
        "",
        [file = store_.file(), team = store_.team_id(), text, found](Job&) {
            *found = store::Store::open(file, store::Mode::read)->sessions_saying(text, team);
        },
        [found, answer = answer_, &notifications = notifications_](const std::string& trouble) {
            answer->busy = false;
            if (!trouble.empty()) return notifications.say(trouble);
            answer->sessions = {found->begin(), found->end()};
            ++answer->count;
        });
}

}  // namespace alp::workspace
