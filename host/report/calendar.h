// A day for an agenda, as a file that every calendar program reads (iCalendar, RFC 5545). Any thread; equal days give equal bytes.
#pragma once

#include <alp/id.h>

#include <string>

namespace alp::report {

struct CalendarDay {
    Id about;           // the session it is about; with `kind` it names the entry, so that a later file moves the entry instead of adding one
    std::string kind;   // "look-back"
    Date day{};
    std::string title;
    std::string notes;  // what to do then; may have more lines
    Time made{};
};

// The whole file: UTF-8, a day long, with a reminder a week ahead.
std::string calendar(const CalendarDay& day);

}  // namespace alp::report
