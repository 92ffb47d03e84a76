#include "validate/check.h"

namespace alp::validate {

std::vector<Check> all_checks() {
    std::vector<Check> all;
    for (const auto& group :
         {file_checks, outline_checks, draw_checks, keyboard_checks, report_checks, session_checks, version_checks, memory_checks})
        for (Check& check : group()) all.push_back(std::move(check));
    return all;
}

}  // namespace alp::validate
