#include "workspace/look_back_plans.h"

#include "look_back/quarter.h"
#include "report/calendar.h"

#include <algorithm>

namespace alp::workspace {
namespace {

using Lines = std::vector<store::SessionLine>;

bool is_quarter(const SessionHeader& header) { return header.instrument == look_back::quarter_id; }

const SessionHeader* find(const Lines& timeline, const Id& id) {
    const auto found = std::find_if(timeline.begin(), timeline.end(), [&](const auto& line) { return line.header.id == id; });
    return found == timeline.end() ? nullptr : &found->header;
}

// The newest closed session of each instrument: what a team goes by now.
std::vector<const SessionHeader*> present_ones(const Lines& timeline) {
    std::vector<const SessionHeader*> newest;
    for (const auto& line : timeline) {  // newest first
        const SessionHeader& header = line.header;
        const bool there =
            std::any_of(newest.begin(), newest.end(), [&](const auto* other) { return other->instrument == header.instrument; });
        if (header.state == State::closed && !is_quarter(header) && !there) newest.push_back(&header);
    }
    return newest;
}

}  // namespace

std::string LookBackPlans::sentence_for(const SessionHeader& about, const SessionHeader& planned_in, bool whole) {
    const std::string name = name_of(about), date = date_in_words(local_date(about.held), false);
    const long days = (clock_.today() - local_date(planned_in.held)).count(), weeks = std::max(0L, days / 7);
    const bool in_years = whole || planned_in.id == about.id;
    if (in_years && days >= 700) return filled(tr("{} of {} is {} years old."), name, date, (days + 30) / 365);
    if (in_years && days >= 330) return filled(tr("{} of {} is a year old."), name, date);
    if (planned_in.id != about.id)
        return filled(trn("You looked back on {} of {} {} week ago.", "You looked back on {} of {} {} weeks ago.", weeks), name, date,
                      weeks);
    return filled(trn("{} of {} was {} week ago.", "{} of {} was {} weeks ago.", weeks), name, date, weeks);
}

// What is planned on a session: by itself, or by the last look back on it.
std::vector<LookBack> LookBackPlans::planned_on(const SessionHeader& about) {
    const SessionHeader* last = &about;
    bool again = false;  // it was gone through again, and that is not closed yet
    for (const auto& line : store_.timeline()) {
        if (line.header.looks_back_on != about.id) continue;
        if (is_quarter(line.header)) last = last == &about || line.header.held > last->held ? &line.header : last;
        else again |= line.header.instrument == about.instrument;
    }
    std::vector<LookBack> planned;
    if (again) return planned;
    const auto add = [&](const SessionHeader& in, const std::optional<Date>& day, bool whole) {
        if (day) planned.push_back({about.id, in.id, about.instrument, whole, *day, sentence_for(about, in, whole)});
    };
    add(about, about.recalibrate, true);
    if (last->state == State::closed) add(*last, last->look_back, false);
    return planned;
}

std::vector<LookBack> LookBackPlans::due() {
    std::vector<LookBack> due;
    for (const SessionHeader* header : present_ones(store_.timeline())) {
        std::vector<LookBack> planned = planned_on(*header);
        std::erase_if(planned, [&](const LookBack& one) { return one.due > clock_.today(); });
        if (!planned.empty()) due.push_back(std::move(planned.front()));  // the whole before the quarter
    }
    std::stable_sort(due.begin(), due.end(), [](const LookBack& a, const LookBack& b) { return a.due < b.due; });
    return due;
}

std::optional<LookBack> LookBackPlans::next() {
    std::optional<LookBack> next;
    for (const SessionHeader* header : present_ones(store_.timeline()))
        for (LookBack& one : planned_on(*header))
            if (one.due > clock_.today() && (!next || one.due < next->due)) next = std::move(one);
    return next;
}

Id LookBackPlans::newest() {
    const auto newest = present_ones(store_.timeline());
    return newest.empty() ? Id{} : newest.front()->id;
}

std::optional<GoingOn> LookBackPlans::going_on() {
    const Lines& timeline = store_.timeline();
    for (const auto& line : timeline) {  // newest first
        const SessionHeader* about = line.header.state == State::running ? find(timeline, line.header.looks_back_on) : nullptr;
        if (!about || (!is_quarter(line.header) && line.header.instrument != about->instrument)) continue;
        const char* sentence = is_quarter(line.header) ? tr("You are looking back on {} of {}; it is not closed yet.")
                                                       : tr("You are going through {} of {} again; it is not closed yet.");
        return GoingOn{line.header.id, filled(sentence, name_of(*about), date_in_words(local_date(about->held), false))};
    }
    return std::nullopt;
}

void LookBackPlans::remind_later(const LookBack& one, Date day) {
    store_.need_header(one.planned_in);
    teams_.edit(tr("Look-back moved"), [&](Edit& edit) {
        edit.change<SessionHeader>(one.planned_in, [&](SessionHeader& row) { (one.whole ? row.recalibrate : row.look_back) = day; });
    });
    store_.read_again();
}

void LookBackPlans::put_in_agenda(const SessionHeader& about, Date day, bool whole) {
    const SessionHeader* root = is_quarter(about) ? find(store_.timeline(), about.looks_back_on) : &about;
    const SessionHeader& on = root ? *root : about;
    const std::string name = name_of(on), held = date_in_words(local_date(on.held), false);
    report::CalendarDay entry;
    entry.about = on.id;
    entry.kind = whole ? "recalibrate" : "look-back";
    entry.day = day;
    entry.title = filled(whole ? tr("{}: go through it again ({})") : tr("{}: look back for a quarter of an hour ({})"), name,
                         teams_.current() ? teams_.current()->name : std::string());
    entry.notes = filled(tr("On the meeting of {}. No preparation is needed: open the program, it stands on the first screen."), held);
    entry.made = clock_.now();
    documents_.write_file(filled("{} – {}", teams_.current() ? teams_.current()->name : name, iso(day)), ".ics", report::calendar(entry));
}

}  // namespace alp::workspace
