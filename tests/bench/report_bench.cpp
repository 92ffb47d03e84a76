// Paper: how long a coach waits for the covenant.
#include "report/layout.h"
#include "report/render.h"
#include "support/covenant.h"

#include <benchmark/benchmark.h>

#include <unistd.h>
#include <filesystem>

namespace {

std::filesystem::path paper(const char* ending) {
    return std::filesystem::temp_directory_path() / ("alp-bench-" + std::to_string(getpid()) + ending);
}

void write(benchmark::State& state, const alp::Report& report, alp::report::Format format, const char* ending) {
    const auto file = paper(ending);
    for (auto _ : state) benchmark::DoNotOptimize(alp::report::write(report, format, file));
    state.counters["pages"] = alp::report::pages(report);
    std::filesystem::remove(file);
}

// Budget: 150 ms.
void report_covenant_pdf_a4_of_200_labels(benchmark::State& state) {
    write(state, samples::full_card(200, alp::Paper::a4_landscape), alp::report::Format::pdf, ".pdf");
}
void report_covenant_pdf_a4_of_an_example_team(benchmark::State& state) {
    write(state, samples::covenant('E', alp::Paper::a4_landscape), alp::report::Format::pdf, ".pdf");
}
void report_covenant_png_a4_of_an_example_team(benchmark::State& state) {
    write(state, samples::covenant('E', alp::Paper::a4_landscape), alp::report::Format::png, ".png");
}
void report_layout_of_5000_labels(benchmark::State& state) {
    const alp::Report report = samples::full_card(5000, alp::Paper::a4_landscape);
    for (auto _ : state) benchmark::DoNotOptimize(alp::report::lay_out(report).pages.size());
}
void report_markdown_of_200_labels(benchmark::State& state) {
    const alp::Report report = samples::full_card(200, alp::Paper::a4_landscape);
    for (auto _ : state) benchmark::DoNotOptimize(alp::report::markdown(report));
}

}  // namespace

BENCHMARK(report_covenant_pdf_a4_of_200_labels)->Unit(benchmark::kMillisecond);
BENCHMARK(report_covenant_pdf_a4_of_an_example_team)->Unit(benchmark::kMillisecond);
BENCHMARK(report_covenant_png_a4_of_an_example_team)->Unit(benchmark::kMillisecond);
BENCHMARK(report_layout_of_5000_labels)->Unit(benchmark::kMillisecond)->Iterations(3);
BENCHMARK(report_markdown_of_200_labels)->Unit(benchmark::kMillisecond);
