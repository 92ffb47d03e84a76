#include "bench/measured.h"

#include "support/places.h"
#include "workspace/program_folders.h"

#include <algorithm>
#include <cstdlib>

using namespace alp;

namespace bench {

Measured::Measured(const std::function<void(const std::filesystem::path&)>& fill) {
    workspace::use_program_folders();
    std::string name = (std::filesystem::temp_directory_path() / "alp-bench-XXXXXX").string();
    folder = ::mkdtemp(name.data());
    if (fill) fill(folder / "alp.store");
    screen = std::make_unique<testing::Screen>(
        [this] {
            if (program) program->frame();
        },
        testing::ScreenOptions{1920, 1080});
    screen->watch(false);
    workspace::Options options;
    options.store = folder / "alp.store";
    options.plugins.folders = {testing::built("plugins")};
    program = std::make_unique<cli::Program>(std::move(options));
    screen->frames(3);
}

Measured::~Measured() {
    program.reset();
    screen.reset();
    std::error_code ignored;
    std::filesystem::remove_all(folder, ignored);
}

void time_frames(benchmark::State& state, Measured& measured, const std::function<void()>& before) {
    std::vector<double> seconds;
    for (auto _ : state) {
        if (before) before();
        measured.screen->frames(1);
        seconds.push_back(measured.screen->build_seconds());
        state.SetIterationTime(seconds.back());
    }
    std::sort(seconds.begin(), seconds.end());
    state.counters["median_ms"] = seconds[seconds.size() / 2] * 1e3;
    state.counters["p99_ms"] = seconds[seconds.size() * 99 / 100] * 1e3;
}

void fill(Session& session, int count, const std::function<void(Edit&, Contribution&, int)>& each) {
    const std::vector<Step> steps = session.outline().steps;
    session.edit("fill", [&](Edit& edit) {
        for (int i = 0; i < count; ++i) {
            const Step& step = steps[static_cast<std::size_t>(i) % steps.size()];
            Contribution row;
            row.session = session.id();
            row.step = step.id;
            if (!step.questions.empty())
                row.question = step.questions[static_cast<std::size_t>(i) / steps.size() % step.questions.size()].id;
            row.text = "Bijdrage " + std::to_string(i) + ": we weten elkaar te vinden in de wijk";
            row.place = i;
            if (each) each(edit, row, i);
            else edit.add(row);
        }
    });
}

}  // namespace bench
