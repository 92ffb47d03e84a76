#include "plugins/validation.h"

#include "plugins/child.h"

#include <alp/host/json.h>
#include <alp/text.h>

#include <sys/wait.h>

#include <algorithm>
#include <chrono>
#include <cstring>
#include <thread>

namespace alp::plugins {
namespace {

using Clock = std::chrono::steady_clock;

// For a check: what makes an instrument takes as long as it takes a team to lose patience, what draws it all takes longer.
constexpr std::chrono::seconds first_limit{10}, limit{240};

constexpr std::string_view words[] = {"ok", "warning", "failed", "not done"};

Outcome outcome_of(const std::string& word) {
    for (std::size_t i = 0; i < std::size(words); ++i)
        if (words[i] == word) return static_cast<Outcome>(i);
    return Outcome::not_done;
}

// What a child said of its checks, read line by line.
struct Listener {
    std::string rest;
    CheckLine begun;  // the check it is at; no name: none
    std::string outline;
    bool first = false, done = false;
    std::size_t number = 0;  // of that check
    std::vector<CheckLine> lines;
    Clock::time_point since = Clock::now();

    void hear(const std::string& said) {
        rest += said;
        for (std::size_t end; (end = rest.find('\n')) != rest.npos; rest.erase(0, end + 1)) {
            try {
                if (const Json heard = parse_json(std::string_view(rest).substr(0, end)); heard.is_object()) line(heard);
            } catch (const Json::exception&) {
                // not of alp-validate: the plugin wrote here
            }
        }
    }
    void line(const Json& json) {
        since = Clock::now();
        if (json.contains("done")) done = true;
        if (json.contains("outline")) outline = json.at("outline").dump();
        if (json.contains("begin")) {
            begun = {json.at("begin").get<std::string>(), json.at("sentence").get<std::string>(), Outcome::failed, {}};
            first = json.at("first").get<bool>();
            number = json.at("number").get<std::size_t>();
        }
        if (json.contains("outcome")) {
            begun.outcome = outcome_of(json.at("outcome").get<std::string>());
            begun.findings = json.at("findings").get<std::vector<std::string>>();
            lines.push_back(std::exchange(begun, {}));
        }
    }
};

std::chrono::seconds patience(const Listener& heard) { return heard.first ? first_limit : limit; }

std::string how_it_ended(const std::optional<int>& status, std::chrono::seconds waited) {
    if (!status) return filled(tr("It did not answer within {} seconds."), waited.count());
    if (WIFSIGNALED(*status))
        return filled(tr("It crashed ({}). Run the program in a debugger at this check."), ::strsignal(WTERMSIG(*status)));
    return tr("It ended the program. A plugin must never call exit().");
}

bool stopped(const ValidationWish& wish) { return wish.stopped && wish.stopped(); }

}  // namespace

std::string_view word(Outcome outcome) { return words[static_cast<std::size_t>(outcome)]; }

Outcome Validation::worst() const {
    if (!why.empty()) return Outcome::not_done;
    Outcome worst = Outcome::ok;
    for (const CheckLine& line : lines)
        if (line.outcome != Outcome::not_done) worst = std::max(worst, line.outcome);
    return worst;
}

Validation validate(const ValidationWish& wish) {
    Validation all;
    const auto tell = [&](const CheckLine& line) {
        all.lines.push_back(line);
        if (wish.told) wish.told(line);
    };
    if (!std::filesystem::is_regular_file(wish.file)) {
        all.why = filled(std::filesystem::exists(wish.file) ? tr("{} is no file.") : tr("There is no file {}."), wish.file.string());
        return all;
    }
    // After a crash the checks behind it go on in a new process.
    bool draws = true;
    for (std::size_t from = 0;;) {
        Child child(wish.program, {wish.file.string(), wish.language, std::to_string(from), wish.which, draws ? "drawing" : "undrawn"},
                    Speaks::on_third);
        if (!child.started()) {
            all.why = filled(tr("{} cannot be run"), wish.program.string());
            return all;
        }
        Listener heard;
        std::optional<int> status;
        const auto listen = [&] {
            heard.hear(child.take());
            for (const CheckLine& line : std::exchange(heard.lines, {})) tell(line);
        };
        while (!(status = child.ended()) && !stopped(wish)) {
            listen();
            if (Clock::now() - heard.since > patience(heard)) break;
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
        }
        if (!status) child.end();
        listen();
        if (!heard.outline.empty()) all.outline = heard.outline;
        if (stopped(wish)) all.why = tr("It was stopped.");
        if (heard.done || stopped(wish)) return all;
        if (heard.begun.name.empty()) {  // it ended before its first check
            all.why = how_it_ended(status, patience(heard));
            return all;
        }
        heard.begun.findings = {how_it_ended(status, patience(heard))};
        tell(heard.begun);
        if (heard.first) return all;
        from = heard.number + 1;
        draws = false;  // it would most likely end the others too
    }
}

}  // namespace alp::plugins
