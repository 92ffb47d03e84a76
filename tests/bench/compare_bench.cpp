// CPU time to build one whole frame of Vergelijken with 50 cards of 200 contributions, and to lay them side by side.
#include "app/app.h"
#include "app/folders.h"
#include "support/places.h"

#include <alp/testing.h>

#include <benchmark/benchmark.h>

#include <cstdlib>

using namespace alp;

namespace {

// Teams that agreed, each with one card; themes by the same names.
struct Desk {
    Desk(int cards, int contributions) {
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
        for (int card = 0; card < cards; ++card) add_card(card, contributions);
        program->show(app::Screen::compare);
        screen->frames(5);
    }
    ~Desk() {
        program.reset();
        screen.reset();
        std::error_code ignored;
        std::filesystem::remove_all(folder, ignored);
    }
    void add_card(int number, int contributions) {
        Team team;
        team.name = "Team " + std::to_string(number);
        team.comparable = true;
        program->create_team(team);
        program->start_session({.instrument = "nl.alp.partnerschapskaart"});
        if (!program->meeting()) return;
        Session& session = program->meeting()->session();
        const auto& steps = session.outline().steps;
        std::vector<Id> themes;
        for (int i = 0; i < 20; ++i)
            themes.push_back(session.add_theme(steps[static_cast<std::size_t>(i) % 5].id, "Thema " + std::to_string(i)));
        session.edit("fill", [&](Edit& edit) {
            for (int i = 0; i < contributions; ++i) {
                const Step& step = steps[static_cast<std::size_t>(i) % 5];
                Contribution row;
                row.session = session.id();
                row.step = step.id;
                row.question = step.questions[static_cast<std::size_t>(i / 5) % step.questions.size()].id;
                row.text = "Bijdrage " + std::to_string((i * 7 + number) % 90) + ": we weten elkaar te vinden in de wijk";
                row.place = i;
                row.perspective = static_cast<Perspective>(i % 4);
                const Id line = edit.add(row);
                for (const int theme : {i % 20, (i + 1) % 20}) {
                    ThemeMark mark;
                    mark.id = Id::derive(line, themes[static_cast<std::size_t>(theme)], ThemeMark::table);
                    mark.session = session.id();
                    mark.contribution = line;
                    mark.theme = themes[static_cast<std::size_t>(theme)];
                    edit.add(mark);
                }
            }
        });
        program->leave_session();
        program->books().all_on_disk();
    }
    std::filesystem::path folder;
    std::unique_ptr<testing::Screen> screen;
    std::unique_ptr<app::App> program;
};

void frame_of_compare(benchmark::State& state) {
    Desk desk(static_cast<int>(state.range(0)), static_cast<int>(state.range(1)));
    if (desk.program->cards().chosen().empty()) return state.SkipWithError("the Partnerschapskaart is not in build/plugins");
    std::vector<double> seconds;
    for (auto _ : state) {
        desk.screen->frames(1);
        state.SetIterationTime(desk.screen->build_seconds());
        seconds.push_back(desk.screen->build_seconds());
    }
    std::sort(seconds.begin(), seconds.end());
    state.counters["median_ms"] = seconds[seconds.size() / 2] * 1e3;
    state.counters["p99_ms"] = seconds[seconds.size() * 99 / 100] * 1e3;
}

void lay_side_by_side(benchmark::State& state) {
    Desk desk(static_cast<int>(state.range(0)), static_cast<int>(state.range(1)));
    const std::vector<Id> chosen = desk.program->cards().chosen();
    for (auto _ : state) {
        desk.program->cards().choose("nl.alp.partnerschapskaart", chosen);
        benchmark::DoNotOptimize(desk.program->cards().tables());
    }
}

BENCHMARK(frame_of_compare)->Args({6, 32})->Args({50, 200})->UseManualTime()->Iterations(300);
BENCHMARK(lay_side_by_side)->Args({50, 200})->Unit(benchmark::kMillisecond)->Iterations(5);

}  // namespace
