#include "workspace/team_themes.h"

namespace alp::workspace {

void TeamThemes::look() {
    if (!store_.open()) return;
    if (team_ != store_.team_id()) {
        team_ = store_.team_id();
        read_ = 0, ready_ = false;
        uses_.clear();
        served_.clear();
        ++version_;
    }
    const std::uint64_t wanted = store_.lists();
    if (busy_ || read_ == wanted || !team_) return;
    busy_ = true;
    read_ = wanted;
    auto found = std::make_shared<store::ThemeUses>();
    jobs_.start(
        "", [file = store_.file(), team = team_, found](Job&) { *found = store::Store::open(file, store::Mode::read)->theme_uses(team); },
        [this, found, team = team_](const std::string& trouble) {
            busy_ = false;
            if (!trouble.empty() || team != team_) return;
            uses_.clear();
            for (const store::ThemeUse& use : found->uses) {
                Use& one = uses_[use.theme];
                one.words += use.words;
                one.sessions[use.session] += use.words;
            }
            for (const Id& theme : found->served_themes) uses_[theme].served = true;
            served_ = {found->served_lines.begin(), found->served_lines.end()};
            ready_ = true;
            ++version_;
        });
}

const TeamThemes::Use& TeamThemes::use(const Id& theme) {
    static const Use none;
    look();
    const auto found = uses_.find(theme);
    return found == uses_.end() ? none : found->second;
}

bool TeamThemes::served(const Id& contribution) { return look(), served_.contains(contribution); }

Id TeamThemes::most_returned() {
    Id best;
    std::pair<std::size_t, int> most;
    for (const Theme* theme : store_.records().table<Theme>().rows()) {
        const Use& one = use(theme->id);
        if (const std::pair now(one.sessions.size(), one.words); !theme->rest && now > most) most = now, best = theme->id;
    }
    return best;
}

bool TeamThemes::ready() { return look(), ready_; }

}  // namespace alp::workspace
