#include <alp/ui/parts.h>

namespace alp::ui {

std::string word_for(Level level) {
    const char* words[] = {tr("individual"), tr("team"), tr("external")};
    return words[static_cast<std::size_t>(level)];
}

std::string word_for(ActionStatus status) {
    const char* words[] = {tr("Open"), tr("In progress"), tr("Done"), tr("Stuck"), tr("Dropped")};
    return words[static_cast<std::size_t>(status)];
}

std::string word_for(Perspective perspective) {
    const char* words[] = {"", tr("resident"), tr("professional"), tr("the team"), tr("partner"), tr("surroundings")};
    return words[static_cast<std::size_t>(perspective)];
}

ImU32 ground_for(ActionStatus status) {
    const Palette& colours = palette();
    switch (status) {
        case ActionStatus::done: return colours.done;
        case ActionStatus::busy: return colours.busy;
        case ActionStatus::stuck: return colours.late;
        default: return colours.card;
    }
}

std::string due_words(const Action& action, Date today) {
    if (!action.due) return {};
    const bool finished = action.status == ActionStatus::done || action.status == ActionStatus::dropped;
    const auto late = (today - *action.due).count();
    const std::string date = filled(tr("by {}"), short_date(*action.due));
    if (finished || late <= 0) return date;
    if (late < 14) return filled(trn("{} · {} day late", "{} · {} days late", late), date, late);
    if (late < 365) return filled(trn("{} · {} week late", "{} · {} weeks late", late / 7), date, late / 7);
    return filled(trn("{} · {} year late", "{} · {} years late", late / 365), date, late / 365);
}

std::string owner_words(const Session& session, const Action& action) {
    if (!action.outside.empty())
        return action.asks ? filled(tr("{}, asked by {}"), action.outside, session.name_of(action.asks)) : action.outside;
    if (action.owner) return session.name_of(action.owner);
    return action.level == Level::team ? tr("the team") : "";
}

}  // namespace alp::ui
