// CPU time to build one whole frame of the program with a session open.
#include "bench/measured.h"

#include <algorithm>

using namespace alp;
using bench::Measured;

namespace {

void card(benchmark::State& state, bool typing) {
    Measured desk;
    Team team;
    team.name = "Team";
    desk.program->workspace().teams().create(team);
    desk.program->workspace().meetings().start({.instrument = "nl.alp.partnerschapskaart"});
    if (!desk.program->workspace().meetings().current()) return state.SkipWithError("the Partnerschapskaart is not in build/plugins");
    Session& session = desk.program->workspace().meetings().current()->session();
    bench::fill(session, static_cast<int>(state.range(0)));
    desk.screen->frames(5);
    const Id row = session.contributions(session.outline().steps.front().id).front()->id;
    int i = 0;
    bench::time_frames(state, desk, [&] {
        if (typing) session.set_text(row, "Bijdrage die groeit " + std::string(static_cast<std::size_t>(i++ % 40), 'x'));
    });
}

void frame_with_a_card(benchmark::State& state) { card(state, false); }
void frame_while_typing(benchmark::State& state) { card(state, true); }

BENCHMARK(frame_with_a_card)->Arg(200)->Arg(20'000)->UseManualTime()->Iterations(300);
BENCHMARK(frame_while_typing)->Arg(200)->Arg(20'000)->UseManualTime()->Iterations(300);

// The fullest example session of an instrument, writable, with contributions up to 200: its dearest step.
void frame_of_an_instrument(benchmark::State& state, const char* instrument) {
    Measured desk;
    cli::Program& program = *desk.program;
    program.workspace().example_teams().add();
    program.workspace().jobs().wait();
    desk.screen->frames(3);
    Id fullest, whose;
    long most = -1;
    const auto teams = program.workspace().store().teams();  // a copy: opening a team reads the list again
    for (const auto& line : teams) {
        program.workspace().teams().open(line.team.id);
        for (const auto& session : program.workspace().store().timeline())
            if (session.header.instrument == instrument && session.contributions > most)
                most = session.contributions, fullest = session.header.id, whose = line.team.id;
    }
    program.workspace().teams().open(whose);
    program.workspace().meetings().open(fullest);
    if (!program.workspace().meetings().current()) return state.SkipWithError("no example session of it");
    program.workspace().meetings().reopen();
    desk.screen->frames(3);
    Session& session = program.workspace().meetings().current()->session();
    bench::fill(session, 200 - static_cast<int>(std::min<std::size_t>(session.contribution_count(), 200)));
    std::string dearest;
    double cost = 0;
    for (const Step* step : session.steps()) {
        program.workspace().meetings().current()->go_to(step->id);
        desk.screen->frames(5);
        std::vector<double> seconds;
        for (int i = 0; i < 50; ++i) {
            desk.screen->frames(1);
            seconds.push_back(desk.screen->build_seconds());
        }
        std::nth_element(seconds.begin(), seconds.begin() + 25, seconds.end());
        if (seconds[25] > cost) cost = seconds[25], dearest = step->id;
    }
    program.workspace().meetings().current()->go_to(dearest);
    desk.screen->frames(5);
    state.SetLabel(dearest);
    bench::time_frames(state, desk);
}

BENCHMARK_CAPTURE(frame_of_an_instrument, partnerschapskaart, "nl.alp.partnerschapskaart")->UseManualTime()->Iterations(300);
BENCHMARK_CAPTURE(frame_of_an_instrument, casusleren, "nl.alp.casusleren")->UseManualTime()->Iterations(300);
BENCHMARK_CAPTURE(frame_of_an_instrument, bakens, "nl.alp.bakens")->UseManualTime()->Iterations(300);
BENCHMARK_CAPTURE(frame_of_an_instrument, kantelbox, "nl.alp.kantelbox")->UseManualTime()->Iterations(300);

}  // namespace
