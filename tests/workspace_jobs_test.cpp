// Work beside the frame.
#include "workspace/jobs.h"

#include <doctest/doctest.h>

#include <atomic>
#include <thread>

using namespace alp::workspace;

TEST_CASE("jobs run one after another, and tell the result on the thread that collects") {
    std::atomic<int> woken = 0;
    Jobs jobs([&] { ++woken; });
    std::string order;
    const auto here = std::this_thread::get_id();
    jobs.start(
        "een", [&](Job& job) { job.progress(0.5), order += "a"; },
        [&](const std::string& trouble) {
            CHECK(trouble.empty());
            CHECK(std::this_thread::get_id() == here);
            order += "A";
        });
    jobs.start(
        "twee",
        [&](Job&) {
            order += "b";
            throw std::runtime_error("vol");
        },
        [&](const std::string& trouble) {
            CHECK(trouble == "vol");
            order += "B";
        });
    jobs.wait();
    CHECK(order == "abAB");
    CHECK(woken >= 2);
    CHECK_FALSE(jobs.busy());
}

TEST_CASE("a cancelled job stops and says nothing") {
    Jobs jobs([] {});
    std::atomic<bool> began = false;
    bool told = false;
    jobs.start(
        "lang",
        [&](Job& job) {
            began = true;
            while (job.progress(0.1)) std::this_thread::yield();
        },
        [&](const std::string&) { told = true; });
    while (!began) std::this_thread::yield();
    REQUIRE(jobs.shown().size() == 1);
    jobs.cancel(jobs.shown().front().number);
    jobs.wait();
    CHECK_FALSE(told);
}
