// CPU time to build one whole frame of Vergelijken with 50 cards of 200 contributions, and to lay them side by side.
#include "bench/measured.h"

using namespace alp;
using bench::Measured;

namespace {

// A team that agreed to be compared, with one card; themes by the same names.
void add_card(cli::Program& program, int number, int contributions) {
    Team team;
    team.name = "Team " + std::to_string(number);
    team.comparable = true;
    program.workspace().teams().create(team);
    program.workspace().meetings().start({.instrument = "nl.alp.partnerschapskaart"});
    if (!program.workspace().meetings().current()) return;
    Session& session = program.workspace().meetings().current()->session();
    std::vector<Id> themes;
    for (int i = 0; i < 20; ++i)
        themes.push_back(session.add_theme(session.outline().steps[static_cast<std::size_t>(i) % 5].id, "Thema " + std::to_string(i)));
    bench::fill(session, contributions, [&](Edit& edit, Contribution& row, int i) {
        row.text = "Bijdrage " + std::to_string((i * 7 + number) % 90) + ": we weten elkaar te vinden in de wijk";
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
    });
    program.workspace().meetings().leave();
    program.workspace().store().wait_for_disk(std::chrono::seconds(5));
}

void lay_out(Measured& desk, const benchmark::State& state) {
    for (int card = 0; card < static_cast<int>(state.range(0)); ++card) add_card(*desk.program, card, static_cast<int>(state.range(1)));
    desk.program->navigator().show("compare");
    desk.screen->frames(5);
}

void frame_of_compare(benchmark::State& state) {
    Measured desk;
    lay_out(desk, state);
    if (desk.program->workspace().comparison().session()->chosen().empty())
        return state.SkipWithError("the Partnerschapskaart is not in build/plugins");
    bench::time_frames(state, desk);
}

void lay_side_by_side(benchmark::State& state) {
    Measured desk;
    lay_out(desk, state);
    const std::vector<Id> chosen = desk.program->workspace().comparison().session()->chosen();
    for (auto _ : state) {
        desk.program->workspace().comparison().session()->choose("nl.alp.partnerschapskaart", chosen);
        benchmark::DoNotOptimize(desk.program->workspace().comparison().session()->tables());
    }
}

BENCHMARK(frame_of_compare)->Args({6, 32})->Args({50, 200})->UseManualTime()->Iterations(300);
BENCHMARK(lay_side_by_side)->Args({50, 200})->Unit(benchmark::kMillisecond)->Iterations(5);

}  // namespace
