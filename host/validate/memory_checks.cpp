// Whether it leaves when it is asked to: loaded again, and nothing left behind.
#include "plugins/refused.h"
#include "validate/check.h"
#include "validate/subject.h"

#include <dlfcn.h>
#include <malloc.h>

namespace alp::validate {
namespace {

// Caches fill in the first rounds; what still grows in the last ones is a leak.
constexpr int rounds_before = 40, rounds = 30;
constexpr std::size_t may_grow = 32 * 1024;

void leak(Subject& subject, Findings& found) {
    TrialMeeting stage(subject, Content::full);
    stage.screen().watch(false);
    std::vector<std::string> steps;
    for (const Step& step : stage.session().outline().steps) steps.push_back(step.id);
    std::size_t before = 0;
    for (int round = 0; round < rounds_before + rounds; ++round) {
        if (round == rounds_before) before = mallinfo2().uordblks;
        stage.new_object();
        stage.view().step = steps[static_cast<std::size_t>(round) % steps.size()];
        stage.screen().frames(2);
        stage.report();
        if (!stage.error().empty()) break;
    }
    const std::size_t after = mallinfo2().uordblks;
    stage.screen().watch(true);
    if (!stage.error().empty()) return found.fail(stage.error());
    if (after > before + may_grow)
        found.fail(filled(tr("It holds {} kB more after it was made, drawn and destroyed {} times. Free what it makes, in its destructor."),
                          (after - before) / 1024, rounds));
}

void reload(Subject& subject, Findings& found) {
    try {
        subject.unload();
        if (void* still = ::dlopen(subject.file().c_str(), RTLD_NOW | RTLD_NOLOAD)) {
            ::dlclose(still);
            found.fail(
                tr("It stays in memory after it is closed, so a rebuilt one cannot take its place. Build it with alp_add_instrument."));
        }
        subject.load();
        if (!subject.library()->remark().empty()) found.fail(subject.library()->remark());
        TrialMeeting stage(subject, Content::full);
        stage.screen().frames(2);
        if (!stage.error().empty()) found.fail(stage.error());
    } catch (const plugins::Refused& refused) {
        found.fail(refused.what());
    }
}

}  // namespace

std::vector<Check> memory_checks() {
    return {{"leak", tr("holds on to nothing when it is destroyed"), leak, Check::Needs::drawing},
            {"reload", tr("can be closed and loaded again"), reload, Check::Needs::drawing}};
}

}  // namespace alp::validate
