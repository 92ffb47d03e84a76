// What people gave in private and is not shown yet, and what stands half typed in a form of the program: in memory for the frame, and on the
// disk by the writer, encrypted beside the store (store/care/sealed.h). Main thread.
#pragma once

#include "store/writer.h"

#include <alp/host/seals.h>

#include <atomic>
#include <memory>

namespace alp::workspace {

class SealedParts : public Seals {
public:
    // A store is opened: takes what its file holds, or, when what is in memory did not get there, writes that. `writer` null: read-only.
    // `at`: when it was written.
    void begin(store::Writer* writer, const Json& on_disk, std::optional<Time> at = {});
    void end() { writer_ = nullptr; }
    bool any() const { return !all_.empty(); }

    // What was given in a session and waits to be shown. The number of people is that of the part which most gave to; none: nothing waits.
    std::optional<int> waiting(const Id& session) const;
    // When the file was written that was taken up, if it holds something of that session: nothing else tells that people went on giving in private.
    std::optional<Time> taken_up(const Id& session) const { return parts(session).empty() ? std::nullopt : taken_up_; }
    std::uint64_t begun() const { return begun_; }  // rises with begin(): what was read before is read again

private:
    void changed() override;

    store::Writer* writer_ = nullptr;
    std::uint64_t begun_ = 0;
    std::optional<Time> taken_up_{};
    std::uint64_t changes_ = 0;                                                             // in memory
    std::shared_ptr<std::atomic<std::uint64_t>> on_disk_ = std::make_shared<std::atomic<std::uint64_t>>(0);  // of these
};

}  // namespace alp::workspace
