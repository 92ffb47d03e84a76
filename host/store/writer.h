// The one thread that writes. The frame hands it operations and never waits.
#pragma once

#include "store/store.h"

#include <functional>

namespace alp::store {

// What the top bar shows.
struct SaveState {
    bool saved = true;         // all that was handed in is on disk
    std::size_t waiting = 0;   // operations not yet on disk
    std::optional<Time> last;  // when the last one got there
    std::string trouble;       // why not, a sentence; it goes on trying every two seconds
    bool full = false;         // because the disk is full
};

class Writer : public Journal {
public:
    // Owns the store from now on. `wake`: called from the writer's thread when the state changed; must be quick.
    Writer(std::unique_ptr<Store> store, std::function<void()> wake);
    ~Writer() override;  // writes what waits, at most 5 s, then closes the store

    void write(Operation operation) override;             // main thread; returns at once
    void run(std::function<void(Store&)> task);           // something else on the writer's thread, in turn (backup, erase)
    bool wait(std::chrono::milliseconds at_most);         // until all is on disk; false when time ran out
    SaveState state() const;                              // any thread
    const std::vector<Operation> waiting() const;         // a copy of what is not on disk: kept on screen, can be exported
    void retry();                                         // now instead of in two seconds

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace alp::store
