#include "plugins/trial.h"

#include "files/no_core.h"
#include "plugins/catalogue.h"
#include "plugins/child.h"
#include "plugins/library.h"
#include "plugins/refused.h"

#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>

#include <algorithm>
#include <cstring>
#include <iostream>
#include <thread>

namespace alp::plugins {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

namespace {

// The child's last line begins with it: a plugin that calls exit() does not get as far.
constexpr std::string_view last_words = "trial-load: ";

struct Trial {
    Child child;
    std::string said;  // the end of it
    LastRun last_run;
    bool done = false;
};

void listen(Trial& trial) {
    constexpr std::size_t keep = 4096;
    trial.said += trial.child.take();
    if (trial.said.size() > 2 * keep) trial.said.erase(0, trial.said.size() - keep);
}

bool said_its_last_words(const Trial& trial) {
    const auto line = trial.said.rfind('\n', trial.said.size() - 2);
    return !trial.said.empty() && trial.said.compare(line == std::string::npos ? 0 : line + 1, last_words.size(), last_words) == 0;
}

// True when the child is done; its last_run is then complete.
bool done(Trial& trial, bool out_of_time) {
    if (trial.done || !trial.child.started()) return true;
    const auto status = trial.child.ended();
    listen(trial);
    if (!status && !out_of_time) return false;
    if (!status) {
        trial.child.end();
        trial.last_run.end = RunEnd::hung;
    } else if (WIFSIGNALED(*status)) {
        trial.last_run = {RunEnd::crashed, WTERMSIG(*status)};
    } else if (!said_its_last_words(trial)) {
        trial.last_run.end = RunEnd::exited;
    }
    return trial.done = true;
}

}  // namespace

std::vector<LastRun> try_out(const fs::path& program, const std::vector<fs::path>& files) {
    std::vector<Trial> trials;
    for (const fs::path& file : files) trials.push_back({Child(program, {"trial-load", file.string()}, Speaks::on_output), {}, {}, false});
    const auto limit = Clock::now() + trial_limit;
    for (bool all = false; !all;) {
        const bool out_of_time = Clock::now() >= limit;
        all = true;
        for (Trial& trial : trials) all &= done(trial, out_of_time);
        if (!all) std::this_thread::sleep_for(std::chrono::milliseconds(2));
    }
    std::vector<LastRun> last_runs;
    for (const Trial& trial : trials) last_runs.push_back(trial.last_run);
    return last_runs;
}

std::string trial_sentence(const LastRun& last_run, const std::string& name) {
    switch (last_run.end) {
        case RunEnd::passed: return {};
        case RunEnd::crashed:
            return filled(tr("“{0}” crashed in its trial ({1}), so it was not loaded. Ask its maker for a better version."), name,
                          ::strsignal(last_run.signal));
        case RunEnd::exited:
            return filled(tr("“{0}” wanted to end the program in its trial, so it was not loaded. Ask its maker for a better version."),
                          name);
        case RunEnd::hung:
            return filled(
                tr("“{0}” did not answer within {1} seconds in its trial, so it was not loaded. Ask its maker for a better version."), name,
                trial_limit.count());
        case RunEnd::ended: return filled(tr("“{0}” ended the program last time, so it was not loaded by itself. Try again?"), name);
    }
    return {};
}

int trial_load(const fs::path& file) {
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    files::leave_no_core();
    std::string why;
    ImGui::CreateContext();  // as there will be when it is loaded for good
    try {
        ask_outline(Library::load(file, check_file(file), nullptr, std::nullopt));
    } catch (const Refused& refused) {
        why = refused.what();
        std::ranges::replace(why, '\n', ' ');  // the last words are one line, whatever a plugin calls itself
    }
    ImGui::DestroyContext();
    std::cout << '\n' << last_words << (why.empty() ? "ok" : why) << std::endl;
    return why.empty() ? 0 : 1;
}

}  // namespace alp::plugins
