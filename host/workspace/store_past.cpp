#include "workspace/store_past.h"

namespace alp::workspace {

StorePast::StorePast(std::function<const store::Store*()> store, const SessionHeader& header)
    : store_(std::move(store)), team_(header.team), session_(header.id), before_(header.held) {}

const std::vector<SessionHeader>& StorePast::sessions() {
    if (sessions_) return *sessions_;
    sessions_.emplace();
    if (const store::Store* store = store_())
        for (store::SessionLine& line : store->timeline(team_))
            if (!line.header.deleted && line.header.id != session_ && line.header.held <= before_)
                sessions_->push_back(std::move(line.header));
    return *sessions_;
}

const Rows& StorePast::session(const Id& id) {
    const auto found = rows_.find(id);
    if (found != rows_.end()) return found->second;
    Rows& rows = rows_[id];
    if (const store::Store* store = store_()) rows = store->load_session(id);
    rows.each([](auto& list) { std::erase_if(list, [](const auto& row) { return row.deleted.has_value(); }); });
    return rows;
}

const std::vector<Said>& StorePast::said(ContributionKind kind) {
    const auto found = said_.find(kind);
    if (found != said_.end()) return found->second;
    std::vector<Said>& all = said_[kind];
    if (const store::Store* store = store_()) all = store->said(team_, kind);
    std::erase_if(all, [&](const Said& said) { return said.row.session == session_ || said.held > before_; });
    return all;
}

const std::vector<Scored>& StorePast::scored(std::string_view subject) {
    const auto found = scored_.find(subject);
    if (found != scored_.end()) return found->second;
    std::vector<Scored>& all = scored_[std::string(subject)];
    if (const store::Store* store = store_()) all = store->scored(team_, subject);
    std::erase_if(all, [&](const Scored& scored) { return scored.row.session == session_ || scored.held > before_; });
    return all;
}

}  // namespace alp::workspace
