// Says on disk whose code is running, so that the next start knows which plugin ended the program. Main thread.
//
// A page of a file mapped into memory: entering a plugin writes a few bytes there, which the system keeps whatever becomes of the
// process. Each running program has a file of its own and holds a lock on it; a file without a lock is of a run that ended.
#pragma once

#include "plugins/stamp.h"

#include <vector>

namespace alp::plugins {

class Marker {
public:
    // `folder` empty, or not writable: marks nothing.
    explicit Marker(const std::filesystem::path& folder);
    ~Marker();
    Marker(const Marker&) = delete;

    // In whose code earlier runs ended, as found by the constructor.
    struct Left {
        std::filesystem::path file;
        Stamp stamp;
    };
    const std::vector<Left>& left_behind() const { return left_; }

    static std::string mark(const std::filesystem::path& file, const Stamp& stamp);
    void enter(const std::string& mark) noexcept;
    void leave() noexcept;

private:
    void take(const std::filesystem::path& file);
    void collect(const char* page);

    std::vector<Left> left_;
    int lock_ = -1;
    char* page_ = nullptr;
};

}  // namespace alp::plugins
