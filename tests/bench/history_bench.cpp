// CPU time to build a frame of Tijdlijn and Acties for a team with 2,000 meetings, NewFrame() to Render(), without GL.
#include "app/app.h"
#include "app/folders.h"
#include "support/big_store.h"
#include "support/places.h"

#include <alp/testing.h>

#include <benchmark/benchmark.h>

#include <algorithm>
#include <cstdlib>

using namespace alp;

namespace {

struct OldTeam {
    OldTeam() {
        app::use_folders();
        std::string name = (std::filesystem::temp_directory_path() / "alp-bench-XXXXXX").string();
        folder = ::mkdtemp(name.data());
        kit::build_big_store(folder / "alp.store", {.teams = 1, .sessions = 2000, .contributions = 20});
        screen = std::make_unique<testing::Screen>(
            [this] {
                if (program) program->frame();
            },
            testing::ScreenOptions{1920, 1080});
        screen->watch(false);
        app::AppOptions options;
        options.store = folder / "alp.store";
        options.plugins.folders = {alp::testing::built("plugins")};
        program = std::make_unique<app::App>(std::move(options));
        screen->frames(3);
    }
    ~OldTeam() {
        program.reset();
        screen.reset();
        std::error_code ignored;
        std::filesystem::remove_all(folder, ignored);
    }
    std::filesystem::path folder;
    std::unique_ptr<testing::Screen> screen;
    std::unique_ptr<app::App> program;
};

void frame_of(benchmark::State& state, app::Screen screen) {
    OldTeam team;
    team.program->show(screen);
    team.screen->frames(3);
    team.program->jobs().wait();
    team.screen->frames(3);
    std::vector<double> seconds;
    for (auto _ : state) {
        ImGui::GetIO().MousePos = {700, 600};
        ImGui::GetIO().MouseWheel = -1;  // the list goes by
        team.screen->frames(1);
        state.SetIterationTime(team.screen->build_seconds());
        seconds.push_back(team.screen->build_seconds());
    }
    std::sort(seconds.begin(), seconds.end());
    state.counters["median_ms"] = seconds[seconds.size() / 2] * 1e3;
    state.counters["p99_ms"] = seconds[seconds.size() * 99 / 100] * 1e3;
}

void frame_of_a_timeline_of_2000(benchmark::State& state) { frame_of(state, app::Screen::timeline); }
void frame_of_6000_actions(benchmark::State& state) { frame_of(state, app::Screen::actions); }

BENCHMARK(frame_of_a_timeline_of_2000)->UseManualTime()->Iterations(500);
BENCHMARK(frame_of_6000_actions)->UseManualTime()->Iterations(500);

}  // namespace
