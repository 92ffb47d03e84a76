#include "screens/look_backs.h"

#include "app/app.h"

#include <algorithm>

namespace alp::screens {
namespace {

// Looked back on already: a later session says so.
bool done_already(const std::vector<store::SessionLine>& timeline, const store::SessionLine& line) {
    return std::any_of(timeline.begin(), timeline.end(), [&](const auto& later) { return later.header.looks_back_on == line.header.id; });
}

std::string sentence_for(app::App& app, const SessionHeader& header, bool yearly) {
    const auto* entry = app.catalogue().find(header.instrument);
    const std::string name = entry ? entry->name : header.title, date = date_in_words(local_date(header.held), false);
    const long days = (app.today() - local_date(header.held)).count();
    if (yearly && days >= 700) return filled(tr("{} of {} is {} years old."), name, date, (days + 30) / 365);
    if (yearly) return filled(tr("{} of {} is a year old."), name, date);
    return filled(trn("{} of {} was {} week ago.", "{} of {} was {} weeks ago.", days / 7), name, date, days / 7);
}

}  // namespace

std::vector<LookBack> look_backs_due(app::App& app) {
    const auto& timeline = app.books().timeline();
    std::vector<LookBack> due;
    for (const auto& line : timeline) {
        const SessionHeader& header = line.header;
        if (header.state != State::closed || done_already(timeline, line)) continue;
        const bool yearly = header.recalibrate && *header.recalibrate <= app.today();
        const bool brief = header.look_back && *header.look_back <= app.today();
        if (!yearly && !brief) continue;
        due.push_back({header.id, yearly, yearly ? *header.recalibrate : *header.look_back, sentence_for(app, header, yearly)});
    }
    std::sort(due.begin(), due.end(), [](const LookBack& a, const LookBack& b) { return a.due < b.due; });
    return due;
}

std::optional<Date> next_look_back(app::App& app) {
    std::optional<Date> next;
    for (const auto& line : app.books().timeline())
        for (const auto& day : {line.header.look_back, line.header.recalibrate})
            if (day && *day > app.today() && (!next || *day < *next)) next = day;
    return next;
}

void remind_later(app::App& app, const LookBack& one, Date day) {
    Rows stored = app.books().reader().load_session(one.session), header;
    header.of<SessionHeader>() = stored.of<SessionHeader>();
    if (!app.records().find<SessionHeader>(one.session)) app.records().add_rows(std::move(header));
    app.edit_team(tr("Look-back moved"), [&](Edit& edit) {
        edit.change<SessionHeader>(one.session, [&](SessionHeader& row) { (one.yearly ? row.recalibrate : row.look_back) = day; });
    });
    app.books().read_again();
}

}  // namespace alp::screens
