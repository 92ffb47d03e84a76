// The checks of `alp validate`. A check is data: a name, a sentence that is true when it passes, and a function. One file for each group of
// checks; list.cpp gives their order. No check knows an instrument by name. Main thread.
#pragma once

#include <string>
#include <vector>

namespace alp::validate {

class Subject;

// What a check found, a sentence each: what is wrong and how to mend it.
class Findings {
public:
    void fail(std::string sentence) { failed.push_back(std::move(sentence)); }
    void warn(std::string sentence) { warned.push_back(std::move(sentence)); }
    void tell(std::string sentence) { told.push_back(std::move(sentence)); }  // a remark, not a fault
    bool well() const { return failed.empty() && warned.empty(); }
    std::vector<std::string> failed, warned, told;
};

struct Check {
    std::string name;      // stable, one word: "keyboard"
    std::string sentence;  // true when it passes
    void (*look)(Subject&, Findings&);
    enum class Needs { nothing, drawing } needs = Needs::nothing;  // drawing: left out for a plugin that cannot be drawn
    bool first = false;                                            // when it fails no other check is done
};

std::vector<Check> file_checks();
std::vector<Check> outline_checks();
std::vector<Check> draw_checks();
std::vector<Check> keyboard_checks();
std::vector<Check> session_checks();
std::vector<Check> version_checks();
std::vector<Check> report_checks();
std::vector<Check> memory_checks();

std::vector<Check> all_checks();  // in the order they are done

}  // namespace alp::validate
