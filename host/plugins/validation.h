// Starts the program alp-validate (host/validate/), which checks a plugin file in a process of its own, and reads what it finds. There is an
// answer whatever the plugin does. Any thread; one at a time.
#pragma once

#include <atomic>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace alp::plugins {

enum class Outcome { ok, warning, failed, not_done };

struct CheckLine {
    std::string name, sentence;         // of the check
    Outcome outcome = Outcome::ok;
    std::vector<std::string> findings;  // what is wrong and how to mend it; of a check that passed: a remark
};

struct Validation {
    std::vector<CheckLine> lines;
    std::string why;                    // why the checks could not be run at all
    std::string outline;                // JSON, when it could be asked for
    Outcome worst() const;              // not_done when it could not be run
};

struct ValidationWish {
    std::filesystem::path program;      // alp-validate
    std::filesystem::path file;
    std::string language = "nl";
    std::string which = "all";          // "all"; "quick": without the slow ones, before a plugin is installed; or the name of one
    std::function<void(const CheckLine&)> told = {};  // each line as it comes
    std::function<bool()> stopped = {};                     // asked again and again; true: stop
};
Validation validate(const ValidationWish& wish);

std::string_view word(Outcome outcome);  // "ok", "warning", "failed", "not done": for files

}  // namespace alp::plugins
