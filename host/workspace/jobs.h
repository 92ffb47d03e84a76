// Work that would make a frame wait: PDF, backup, import. One worker thread; results come back on the main thread.
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace alp::workspace {

// What the work sees of itself, on the worker's thread.
class Job {
public:
    bool progress(double share);  // 0 to 1; false: the user cancelled, stop soon
    bool cancelled() const;

private:
    friend class Jobs;
    struct State;
    explicit Job(std::shared_ptr<State> state) : state_(std::move(state)) {}
    std::shared_ptr<State> state_;
};

class Jobs {
public:
    // `wake` is called from the worker when there is something new to draw.
    explicit Jobs(std::function<void()> wake);
    ~Jobs();  // cancels what waits and runs, and waits for the end of it

    // `work` runs on the worker, one at a time and in order. Then, from collect(): `done` with an empty sentence, or with that of
    // the exception which `work` threw. Not called when the user cancelled. An empty title: not shown.
    void start(std::string title, std::function<void(Job&)> work, std::function<void(const std::string& trouble)> done = {});
    void collect();  // main thread, once a frame: calls what is done
    void cancel(std::uint64_t number);
    bool busy() const;
    void wait();     // until nothing waits or runs, and all is collected; for tests and leaving

    struct Shown { std::uint64_t number; std::string title; double share; };  // share < 0: not known
    std::vector<Shown> shown() const;  // waiting and running ones with a title

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace alp::workspace
