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
        LookingBack which{.instrument = instrument, .again = true, .copies = copies()};
        for (const store::SessionLine& meeting : store_.timeline()) which.sessions.push_back(meeting.header);
        looked = std::make_unique<LookedBack>(store_.records(), std::move(which));
    }
    return found_[line] = looked->of(line);
}

const std::vector<Contribution>& LooksOnLines::copies() {
    const std::pair wanted(store_.team_id(), store_.lists());
    if (read_for_ == wanted) return copies_;
    read_for_ = wanted;
    copies_.clear();
    for (const store::SessionLine& meeting : store_.timeline()) {
        if (!meeting.header.looks_back_on || meeting.header.state != State::closed) continue;
        const Rows rows = store_.reader().load_session(meeting.header.id);
        for (const Contribution& line : rows.of<Contribution>())
            if (line.earlier && !line.deleted && !line.erase_on && !line.erased) copies_.push_back(line);
    }
    return copies_;
}

}  // namespace alp::workspace
