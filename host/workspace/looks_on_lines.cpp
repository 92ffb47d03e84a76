#include "workspace/looks_on_lines.h"

namespace alp::workspace {

const Since& LooksOnLines::of(const Id& line, const std::string& instrument) {
    const std::tuple<const Records*, Id, std::uint64_t, std::uint64_t> now(&store_.records(), store_.team_id(), store_.records().revision(),
                                                                           store_.lists());
    if (made_for_ != now) {
        made_for_ = now;
        by_instrument_.clear();
        found_.clear();
    }
    if (const auto found = found_.find(line); found != found_.end()) return found->second;
    std::unique_ptr<LookedBack>& looked = by_instrument_[instrument];
    if (!looked) {
        LookingBack which{.instrument = instrument};
        for (const store::SessionLine& meeting : store_.timeline()) which.sessions.push_back(meeting.header);
        looked = std::make_unique<LookedBack>(store_.records(), std::move(which));
    }
    return found_[line] = looked->of(line);
}

}  // namespace alp::workspace
