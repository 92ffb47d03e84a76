// The one thread that writes. The frame hands it operations and never waits.
#pragma once

#include "store/store.h"

#include <exception>
#include <functional>

namespace alp::store {

// What the top bar shows.
struct SaveState {
    bool saved = true;         // all that was handed in is on disk
    std::size_t waiting = 0;   // operations not yet on disk
    std::optional<Time> last;  // when the last one got there
    std::uint64_t changes = 0;  // rises each time something got there: two within one millisecond are two
    std::exception_ptr trouble;  // why not: most often a StoreError; it goes on trying every two seconds. Null: none
    bool full = false;         // because the disk is full
    std::uint64_t sealed_put_back = 0;  // how often the file with what was given in private was gone or changed, and is whole again
};

class Writer : public Journal {
public:
    // Owns the store from now on. `wake`: called from the writer's thread when the state changed; must be quick.
    Writer(std::unique_ptr<Store> store, std::function<void()> wake);
    ~Writer() override;  // writes what waits, at most 5 s, then closes the store

    void write(Operation operation) override;             // main thread; returns at once
    // Store::seal(), in turn with the operations; when one waits and nothing came since, this takes its place. Main thread; returns at once.
    // `kept`: called on the writer's thread when it is on disk.
    void seal(Json parts, std::function<void()> kept = {});
    void run(std::function<void(Store&)> task);           // something else on the writer's thread, in turn (backup, erase)
    bool wait(std::chrono::milliseconds at_most);         // until all is on disk; false when time ran out
    SaveState state() const;                              // any thread
    std::vector<Operation> waiting() const;               // a copy of what is not on disk: kept on screen, can be exported
    void retry();                                         // now instead of in two seconds
    FileState file_state() const;                         // of the file, when it was last looked at

    // ---- for when the file is written over: the last backup and what was written after it are then all there is.
    // What got to disk since the last backup, the last `most_kept` operations of it. Forgotten with every erasure.
    std::vector<Operation> since_backup() const;
    static constexpr std::size_t most_kept = 2000;
    bool wants_backup() const;                            // half of that is reached
    std::uint64_t additions() const;                      // of rows in one go, which are not kept: each wants a backup at once
    // Before a backup is made, and, when it is good, after: what was on disk at that moment need not be kept any more.
    std::uint64_t on_disk() const;
    void is_in_backup(std::uint64_t on_disk);

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace alp::store
