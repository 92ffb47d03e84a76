// A folder of its own in that for temporary files, with a copy of a store that lies where nothing can be written. It goes when it was
// read; of a program that was killed meanwhile, the next one takes it away.
#pragma once

#include "store/sqlite/store_error.h"

namespace alp::store {

class ReadCopy {
public:
    ReadCopy() = default;
    static ReadCopy make();  // throws io
    ReadCopy(ReadCopy&& other) noexcept;
    ReadCopy& operator=(ReadCopy&& other) noexcept;
    ~ReadCopy();
    explicit operator bool() const { return !folder_.empty(); }
    const fs::path& folder() const { return folder_; }
    void remove();

private:
    fs::path folder_;  // empty: none
    int lock_ = -1;    // says that it is in use
};

// Of programs of this user that are not there any more.
std::vector<fs::path> forgotten_read_copies();
void remove_forgotten_read_copies();

}  // namespace alp::store
