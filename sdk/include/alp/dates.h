// Days: as people type them, the Dutch holidays, and the one day on which a team looks back on a meeting. Main thread.
#pragma once

#include <alp/id.h>

#include <optional>
#include <string>
#include <string_view>

namespace alp {

class Session;
struct Agreement;
struct SessionHeader;

// Where a day that is told without its year ("12 maart") or by its weekday ("dinsdag") is looked for: from today on, or until today.
enum class Towards { coming, past };

struct TypedDate {
    std::optional<Date> day;
    std::string why_not = {};  // a sentence in the language of the screen; empty with a day, and for a text of nothing but spaces
};

// "1-1-26", "1 jan", "2027-01-01", "di 12 januari 2027", "morgen", "over 6 weken", "volgende week dinsdag", "eind maart": Dutch and English,
// whatever the language of the screen, with any kind of spaces and dashes.
TypedDate read_date(std::string_view text, Date today, Towards towards = Towards::coming);

// "Eerste kerstdag"; empty: it is none. The public holidays of the Netherlands, Good Friday and Liberation Day among them.
std::string holiday(Date day);
// So many weeks later, to meet or to have done something: a holiday gives way to the next working day.
Date weeks_after(Date day, int weeks);
// "dinsdag 29 december 2026", for a day that weeks_after() gave; with ", na Eerste kerstdag" when it gave way to that.
std::string weeks_after_in_words(Date day, int weeks);

// One day comes out of a meeting: SessionHeader::look_back. Proposes it, `brief` weeks on, and `whole` weeks on for going through all of it
// again; 0: not that one. Once in a run of the program, and not when it has one of them already, is closed or is only read.
void propose_look_back(Session& session, int brief, int whole);
// When an agreement is looked at again: on a day of its own (Agreement::review), else when its meeting is looked back on.
std::optional<Date> review_day(const Agreement& agreement, const SessionHeader* its_meeting);
std::optional<Date> review_day(const Session& session, const Agreement& agreement);

}  // namespace alp
