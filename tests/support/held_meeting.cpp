#include "support/held_meeting.h"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <sstream>

namespace held {

using namespace alp;
namespace fs = std::filesystem;

namespace {

const Time nine{std::chrono::sys_days{std::chrono::year{2026} / 1 / 12} + std::chrono::hours{9}};
constexpr int most_runs = 20;

std::vector<Interruption> interruptions(unsigned seed, int moves) {
    std::vector<Interruption> all;
    if (!moves) return all;
    std::mt19937 random(seed);
    const auto one_of = [&](int count) { return static_cast<int>(random() % static_cast<unsigned>(count)); };
    for (int i = 0, count = 3 + one_of(3); i < count; ++i) {
        constexpr Breaks ways[] = {Breaks::kill, Breaks::kill, Breaks::kill, Breaks::terminate, Breaks::close, Breaks::sleep};
        all.push_back({.after = one_of(moves),
                       .how = ways[one_of(6)],
                       .frame = one_of(6),
                       .pause = one_of(2) ? 0.1 * one_of(20) : 0,
                       .hours = 1.0 + one_of(30)});
    }
    std::sort(all.begin(), all.end(), [](const Interruption& a, const Interruption& b) { return a.after < b.after; });
    for (std::size_t i = all.size(); i-- > 1;) all[i].after -= all[i - 1].after;  // counted from the one before it
    return all;
}

std::string read_all(int from) {
    std::string all;
    char part[4096];
    for (ssize_t got = 0; (got = read(from, part, sizeof part)) > 0;) all.append(part, static_cast<std::size_t>(got));
    close(from);
    return all;
}

// What may not be on the screen when the first acts are done.
class Sight {
public:
    Sight(Run& run, const std::vector<Act>& acts) : run_(run), acts_(acts) {}

    void look(std::size_t done) const {
        std::size_t shown = 0;
        for (std::size_t i = 0; i < done; ++i)
            if (acts_[i].shows) shown = i + 1;
        for (std::size_t i = 0; i < done; ++i) {
            if (asks(acts_[i])) throw Trouble("asked again: " + acts_[i].answers);
            if (i >= shown && !acts_[i].hides.empty() && run_.shows(acts_[i].hides)) throw Trouble("shown too early: " + acts_[i].hides);
        }
    }

private:
    bool asks(const Act& act) const {
        if (act.answers.empty() || !run_.shows(act.answers)) return false;
        return act.asked_in.empty() || (run_.meeting() && run_.meeting()->view().step == act.asked_in);
    }

    Run& run_;
    const std::vector<Act>& acts_;
};

}  // namespace

// What the runs said so far.
struct HeldMeeting::Told {
    std::vector<std::optional<Time>> did;  // each act, and when
    Time clock = nine;
    std::size_t kept = 0;  // acts that are saved for certain
    Begun begun;
    std::string ended, trouble, rows;
    int moves = 0, slept = 0;

    void read(const std::string& lines) {
        begun = {};
        ended.clear();
        slept = 0;
        std::istringstream in(lines);
        for (std::string line; std::getline(in, line);) hear(line);
        const Time limit = ended == "killed" ? clock - promised : clock;
        while (kept < did.size() && did[kept] && *did[kept] <= limit) ++kept;
        for (std::size_t i = kept; i < did.size(); ++i) did[i].reset();
    }

private:
    void hear(const std::string& line) {
        std::istringstream in(line);
        std::string word;
        long long number = 0;
        in >> word;
        if (word == "did") {
            std::size_t act = 0;
            in >> act >> number;
            did.at(act) = Time(std::chrono::milliseconds(number));
        } else if (word == "ends") {
            in >> ended >> number;
            clock = Time(std::chrono::milliseconds(number));
        } else if (word == "begun") {
            in >> begun.letters;
            std::getline(in, begun.text);
            begun.text.erase(0, 1);
        } else if (word == "moves") {
            in >> number;
            moves += static_cast<int>(number);
        } else if (word == "row") {
            rows += line.substr(4) + "\n";
        } else if (word == "slept") {
            ++slept;
        } else if (word == "trouble") {
            trouble += line.substr(8) + "\n";
        }
    }
};

HeldMeeting::HeldMeeting(const Script& script, testing::Screen& screen) : script_(script), screen_(screen) {
    std::string name = (fs::temp_directory_path() / "alp-held-XXXXXX").string();
    if (!mkdtemp(name.data())) throw std::runtime_error("no folder for a store");
    folder_ = name;
}

HeldMeeting::~HeldMeeting() {
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
}

void HeldMeeting::frame() {
    if (run_) run_->frame();
}

Held HeldMeeting::hold(unsigned seed, int moves) {
    Told told;
    told.did.resize(script_.acts().size());
    std::vector<Interruption> coming = interruptions(seed, moves);
    Held held;
    while (told.trouble.empty() && told.ended != "done") {
        if (++held.runs > most_runs) told.trouble = "it does not come to an end";
        else one_run(told, coming, seed + static_cast<unsigned>(held.runs));
        const bool broken = told.ended == "killed" || told.ended == "terminated" || told.ended == "closed";
        coming.erase(coming.begin(), coming.begin() + std::min<std::ptrdiff_t>(told.slept + broken, std::ssize(coming)));
        const bool next_day = seed % 2 == 0 && told.kept > script_.begins();  // the start card is asked anew on another day
        told.clock += std::chrono::minutes{next_day ? 900 : 3};
    }
    held.trouble = told.trouble;
    held.rows = told.rows;
    held.moves = told.moves;
    return held;
}

void HeldMeeting::one_run(Told& told, std::vector<Interruption> coming, unsigned seed) {
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
    const pid_t process = fork();
    if (process == 0) {
        close(ends[0]);
        child(told, std::move(coming), seed, ends[1]);
    }
    close(ends[1]);
    const std::string lines = read_all(ends[0]);
    int ended = 0;
    waitpid(process, &ended, 0);
    told.read(lines);
    if (told.ended.empty() && told.trouble.empty()) told.trouble = filled("the run ended by itself ({})", ended);
}

void HeldMeeting::child(const Told& told, std::vector<Interruption> coming, unsigned seed, int pipe) {
    const auto tell = [pipe](const std::string& line) {
        const std::string whole = line + "\n";
        if (write(pipe, whole.data(), whole.size()) != static_cast<ssize_t>(whole.size())) _exit(2);
    };
    const auto say = [&](std::string what) {
        std::replace(what.begin(), what.end(), '\n', ' ');
        tell("trouble " + what);
    };
    try {
        Run run(folder_, screen_, told.clock, std::move(coming), told.begun, tell);
        run_ = &run;
        try {
            play(run, told.kept, seed, tell);
        } catch (const Ended&) {
        }
        run.end();
    } catch (const std::exception& error) {
        say(error.what());
    }
    _exit(0);
}

void HeldMeeting::play(Run& run, std::size_t kept, unsigned seed, const Run::Tell& tell) {
    std::mt19937 random(seed);
    run.start();
    const std::vector<Act>& acts = script_.acts();
    if (!run.workspace().meetings().interrupted().empty()) run.click("Ga verder");
    else if (kept > script_.begins() && !acts.back().done(run)) throw Trouble("the meeting is not offered to go on with");
    const Sight sight(run, acts);
    std::size_t there = kept;  // as the program comes back
    while (run.meeting() && there < acts.size() && acts[there].done(run)) ++there;
    if (run.meeting()) sight.look(there);
    for (std::size_t i = acts.back().done(run) ? acts.size() - 1 : 0; i < acts.size(); ++i) {
        const Act& act = acts[i];
        if (!act.done(run)) {
            if (i < kept && !act.goes) throw Trouble("this is gone, or asked again: " + act.what);
            try {
                act.act(run);
            } catch (const testing::NotFound& missing) {
                throw Trouble(act.what + ": " + missing.what());
            }
            if (!act.done(run)) throw Trouble("this did nothing: " + act.what);
            sight.look(i + 1);
        }
        tell(filled("did {} {}", i, run.now().time_since_epoch().count()));
        if (random() % 3 == 0) run.wait(1.3);
    }
    tell(filled("moves {}", run.moves()));
    std::istringstream rows(rows_of_meeting(run));
    for (std::string row; std::getline(rows, row);) tell("row " + row);
    tell(filled("ends done {}", run.now().time_since_epoch().count()));
}

}  // namespace held
