// CPU time to build a frame of Tijdlijn and Acties for a team with 2,000 meetings.
#include "bench/measured.h"
#include "support/big_store.h"

using namespace alp;
using bench::Measured;

namespace {

void frame_of(benchmark::State& state, const char* screen) {
    Measured team(
        [](const std::filesystem::path& store) { kit::build_big_store(store, {.teams = 1, .sessions = 2000, .contributions = 20}); });
    team.program->navigator().show(screen);
    team.screen->frames(3);
    team.program->workspace().jobs().wait();
    team.screen->frames(3);
    bench::time_frames(state, team, [] {
        ImGui::GetIO().MousePos = {700, 600};
        ImGui::GetIO().MouseWheel = -1;  // the list goes by
    });
}

void frame_of_a_timeline_of_2000(benchmark::State& state) { frame_of(state, "timeline"); }
void frame_of_6000_actions(benchmark::State& state) { frame_of(state, "actions"); }

BENCHMARK(frame_of_a_timeline_of_2000)->UseManualTime()->Iterations(500);
BENCHMARK(frame_of_6000_actions)->UseManualTime()->Iterations(500);

}  // namespace
