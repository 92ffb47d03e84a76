// CPU time to build one whole frame of the program with a card open, NewFrame() to Render(), without GL.
#include "app/app.h"
#include "app/folders.h"
#include "support/places.h"

#include <alp/testing.h>

#include <benchmark/benchmark.h>

#include <cstdlib>

using namespace alp;

namespace {

// The first loaded instrument of the build: the Partnerschapskaart.
struct Desk {
    explicit Desk(int contributions) {
        app::use_folders();
        std::string name = (std::filesystem::temp_directory_path() / "alp-bench-XXXXXX").string();
        folder = ::mkdtemp(name.data());
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
        Team team;
        team.name = "Team";
        program->create_team(team);
        program->start_session({.instrument = "nl.alp.partnerschapskaart"});
        if (!program->meeting()) return;
        Session& session = program->meeting()->session();
        session.edit("fill", [&](Edit& edit) {
            const auto& steps = session.outline().steps;
            for (int i = 0; i < contributions; ++i) {
                const Step& step = steps[static_cast<std::size_t>(i) % steps.size()];
                Contribution row;
                row.session = session.id();
                row.step = step.id;
                if (!step.questions.empty()) row.question = step.questions[static_cast<std::size_t>(i / 5) % step.questions.size()].id;
                row.text = "Bijdrage " + std::to_string(i) + ": we weten elkaar te vinden in de wijk";
                row.place = i;
                edit.add(row);
            }
        });
        screen->frames(5);
    }
    ~Desk() {
        program.reset();
        screen.reset();
        std::error_code ignored;
        std::filesystem::remove_all(folder, ignored);
    }
    std::filesystem::path folder;
    std::unique_ptr<testing::Screen> screen;
    std::unique_ptr<app::App> program;
};

void frame(benchmark::State& state, bool typing) {
    Desk desk(static_cast<int>(state.range(0)));
    if (!desk.program->meeting()) return state.SkipWithError("the Partnerschapskaart is not in build/plugins");
    Session& session = desk.program->meeting()->session();
    const Id row = session.contributions(session.outline().steps.front().id).front()->id;
    std::vector<double> seconds;
    int i = 0;
    for (auto _ : state) {
        if (typing) session.set_text(row, "Bijdrage die groeit " + std::string(static_cast<std::size_t>(i++ % 40), 'x'));
        desk.screen->frames(1);
        state.SetIterationTime(desk.screen->build_seconds());
        seconds.push_back(desk.screen->build_seconds());
    }
    std::sort(seconds.begin(), seconds.end());
    state.counters["median_ms"] = seconds[seconds.size() / 2] * 1e3;
    state.counters["p99_ms"] = seconds[seconds.size() * 99 / 100] * 1e3;
}

void frame_with_a_card(benchmark::State& state) { frame(state, false); }
void frame_while_typing(benchmark::State& state) { frame(state, true); }

BENCHMARK(frame_with_a_card)->Arg(200)->Arg(20'000)->UseManualTime()->Iterations(300);
BENCHMARK(frame_while_typing)->Arg(200)->Arg(20'000)->UseManualTime()->Iterations(300);

}  // namespace
