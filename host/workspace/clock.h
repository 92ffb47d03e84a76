// The time as the program sees it: the computer's, or that of a test or the practice meeting.
#pragma once

#include <alp/id.h>
#include <alp/text.h>

#include <functional>

namespace alp::workspace {

class Clock {
public:
    explicit Clock(std::function<Time()> source = {}) : source_(std::move(source)) {}  // empty: the computer's clock
    Time now() const { return source_ ? source_() : alp::now(); }
    Date today() const { return local_date(now()); }  // on this computer's calendar

private:
    std::function<Time()> source_;
};

}  // namespace alp::workspace
