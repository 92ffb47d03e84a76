// Names of days and months in the language of the screen. Main thread.
#pragma once

namespace alp {

const char* weekday_name(unsigned sunday_based);  // 0: Sunday
const char* month_name(unsigned month);           // 1: January

}  // namespace alp
