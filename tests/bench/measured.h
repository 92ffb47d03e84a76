// The whole program without a window, for measuring what a frame of it costs: NewFrame() to Render(), without GL.
#pragma once

#include "cli/program.h"

#include <alp/testing.h>

#include <benchmark/benchmark.h>

namespace bench {

struct Measured {
    // `fill`: makes the store at that path before the program opens it; none: an empty one.
    explicit Measured(const std::function<void(const std::filesystem::path&)>& fill = {});
    ~Measured();
    Measured(const Measured&) = delete;

    std::filesystem::path folder;
    std::unique_ptr<alp::testing::Screen> screen;
    std::unique_ptr<alp::cli::Program> program;
};

// Draws a frame a turn, with `before` ahead of each; reports the median and the 99th percentile of the frames.
void time_frames(benchmark::State& state, Measured& measured, const std::function<void()>& before = {});

// `count` more contributions in the open session, spread over its steps and questions, `each` finishing every one.
void fill(alp::Session& session, int count, const std::function<void(alp::Edit&, alp::Contribution&, int)>& each = {});

}  // namespace bench
