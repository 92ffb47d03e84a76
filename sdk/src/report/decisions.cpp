// What was decided: actions, agreements, and verdicts on earlier ones.
#include "parts.h"

#include <alp/dates.h>
#include <alp/ui/parts.h>

#include <algorithm>

namespace alp::outline_parts {
namespace {

const char* word_for(Verdict verdict) {
    switch (verdict) {
        case Verdict::stands: return tr("still stands");
        case Verdict::adjust: return tr("to be adjusted");
        case Verdict::lapses: return tr("lapses");
        case Verdict::done: return tr("is done");
        case Verdict::discuss: return tr("to be talked about");
    }
    return "";
}

const char* heading_for(Level level) {
    switch (level) {
        case Level::individual: return tr("Individual level");
        case Level::team: return tr("Team level");
        case Level::external: return tr("External level");
    }
    return "";
}

std::string theme_name(const Session& session, const Id& id) {
    const Theme* theme = session.find<Theme>(id);
    return theme ? theme->name : std::string();
}

std::string with_note(std::string said, const std::string& note) { return note.empty() ? said : said + "\n" + note; }

}  // namespace

void add_actions(Report& report, const Session& session) {
    const auto actions = session.actions();
    for (const Level level : {Level::individual, Level::team, Level::external}) {
        Grid grid{{tr("Action"), tr("Who"), tr("When"), tr("Status")}, {}, {4, 2.2, 1.8, 2.2}};
        for (const Action* action : actions) {
            if (action->level != level) continue;
            const std::string owner = ui::owner_words(session, *action);
            grid.rows.push_back({action->text, owner.empty() ? tr("nobody yet") : owner,
                                 action->due ? date_in_words(*action->due, false) : tr("no date"),
                                 with_note(ui::word_for(action->status), action->effect)});
        }
        if (grid.rows.empty()) continue;
        report.blocks.push_back(Heading{heading_for(level), 2});
        report.blocks.push_back(std::move(grid));
    }
}

void add_agreements(Report& report, const Session& session) {
    const auto agreements = session.agreements();
    if (agreements.empty()) return;
    report.blocks.push_back(Heading{tr("Agreements")});
    Grid grid{{tr("Agreement"), tr("Theme"), tr("Holds until we look at it on"), tr("Since then")}, {}, {4, 2, 2, 2}};
    bool reviewed = false;
    // The meeting's time: an id may have been made at another.
    const auto held = [&](const Review& review) {
        const SessionHeader* header = session.find<SessionHeader>(review.session);
        return header ? header->held : review.id.time();
    };
    for (const Agreement* agreement : agreements) {
        const Review* last = nullptr;
        for (const Review* review : session.rows<Review>())
            if (review->agreement == agreement->id && (!last || held(*review) > held(*last))) last = review;
        reviewed = reviewed || last;
        const auto day = review_day(session, *agreement);
        grid.rows.push_back({agreement->text, theme_name(session, agreement->theme), day ? date_in_words(*day, false) : tr("no date"),
                             last ? with_note(word_for(last->verdict), last->note) : std::string()});
    }
    if (!reviewed) {  // then that column says nothing
        grid.head.pop_back();
        grid.widths.pop_back();
        for (auto& row : grid.rows) row.pop_back();
    }
    report.blocks.push_back(std::move(grid));
}

void add_reviews(Report& report, const Session& session) {
    Grid grid{{tr("Looked back on"), tr("Verdict"), tr("Remark")}, {}, {4, 1.6, 3}};
    for (const Review* review : session.rows<Review>()) {
        if (review->session != session.id()) continue;
        const Agreement* agreement = session.find<Agreement>(review->agreement);
        const Contribution* contribution = session.contribution(review->contribution);
        const std::string about = agreement ? agreement->text : contribution ? contribution->text : std::string(tr("no longer there"));
        grid.rows.push_back({about, word_for(review->verdict), review->note});
    }
    if (!grid.rows.empty()) report.blocks.push_back(std::move(grid));
}

}  // namespace alp::outline_parts
