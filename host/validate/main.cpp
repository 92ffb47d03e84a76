// alp-validate FILE LANGUAGE FROM all|quick|NAME drawing|undrawn: does the checks on one plugin file, from number FROM on, and tells of each
// on file descriptor 3 as a line of JSON. `alp validate` starts it: what a plugin does here ends only this process.
// alp-validate --keep FILE FOLDER LANGUAGE: writes a full session of the plugin as it is now into FOLDER.
#include "files/no_core.h"
#include "plugins/catalogue.h"
#include "plugins/refused.h"
#include "validate/check.h"
#include "validate/kept_session.h"
#include "workspace/error_words.h"
#include "workspace/program_folders.h"

#include <sys/prctl.h>
#include <unistd.h>

#include <signal.h>
#include <algorithm>
#include <cstdio>
#include <cstring>

namespace {

using namespace alp;
using namespace alp::validate;

constexpr const char* slow_ones[] = {"undo", "leak", "keyboard"};

void tell(const Json& json) {
    const std::string line = json.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
    if (::write(3, line.data(), line.size()) < 0) std::_Exit(3);
}

void look(const Check& check, Subject& subject, Findings& found) {
    try {
        check.look(subject, found);
    } catch (const std::exception& error) {
        found.fail(alp::workspace::sentence_of(error));
    }
}

struct CheckRequest {
    std::size_t from = 0;  // the number of the first check to tell of
    std::string which;     // "all", "quick", or the name of one
    bool drawing = true;   // false: a run before this one crashed while it was drawn

    bool wants(const Check& check) const {
        if (which == "all" || check.first) return true;
        return which == "quick" ? std::ranges::find(slow_ones, check.name) == std::end(slow_ones) : check.name == which;
    }
};

int check_all(Subject& subject, const CheckRequest& wish) {
    const auto checks = all_checks();
    subject.draws = wish.drawing;
    for (std::size_t i = 0; i < checks.size(); ++i) {
        const Check& check = checks[i];
        if (!wish.wants(check) || (i < wish.from && !check.first)) continue;
        const bool drawing = check.needs == Check::Needs::drawing, told = i >= wish.from;
        if (told) tell({{"begin", check.name}, {"sentence", check.sentence}, {"first", check.first}, {"number", i}});
        Findings found;
        const bool done = subject.draws || !drawing;
        if (done) look(check, subject, found);
        else found.warn(tr("It could not be drawn, so this could not be looked at."));
        std::vector<std::string> all = found.failed;
        for (const auto* more : {&found.warned, &found.told}) all.insert(all.end(), more->begin(), more->end());
        const char* outcome = !done ? "not done" : !found.failed.empty() ? "failed" : !found.warned.empty() ? "warning" : "ok";
        if (told) tell({{"outcome", outcome}, {"findings", all}});
        if (check.first && !found.failed.empty()) break;
        if (check.name == "outline") tell({{"outline", to_json(subject.outline())}});
    }
    tell({{"done", true}});
    std::_Exit(0);  // a plugin that fails while the process ends has nothing more to tell
}

int keep(const char* file, const fs::path& folder) {
    Subject subject(fs::absolute(file));
    try {
        subject.load();
        const fs::path to = folder / ("version-" + std::to_string(subject.outline().version) + ".json");
        if (fs::exists(to)) throw std::runtime_error(filled(tr("{} is there already; a kept session is never overwritten"), to.string()));
        write_kept(full_session(subject), to);
        std::puts(to.c_str());
        return 0;
    } catch (const std::exception& error) {
        std::fprintf(stderr, "alp validate: %s\n", alp::workspace::sentence_of(error).c_str());
        return 1;
    }
}

}  // namespace

int main(int argc, char** argv) {
    workspace::use_program_folders();
    const bool keeps = argc == 5 && std::strcmp(argv[1], "--keep") == 0;
    if (argc != 6 && !keeps) return 2;
    const fs::path file = fs::absolute(argv[keeps ? 2 : 1]);
    plugins::add_catalogues_beside(file.parent_path());
    if (keeps) {
        set_language(argv[4]);
        return keep(argv[2], argv[3]);
    }
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    files::leave_no_core();
    set_language(argv[2]);
    Subject subject(file);
    return check_all(subject, {std::stoul(argv[3]), argv[4], std::strcmp(argv[5], "drawing") == 0});
}
