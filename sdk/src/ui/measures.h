// Sizes of texts by content, so that a frame with 20,000 rows need not measure them again. Main thread.
#pragma once

#include <imgui.h>

#include <cstdint>
#include <vector>

namespace alp::ui {

class Measures {
public:
    // The size kept under this key; null: none.
    const ImVec2* find(std::uint64_t key) const;
    void keep(std::uint64_t key, ImVec2 size);
    void clear();

private:
    struct Slot {
        std::uint64_t key = 0;  // 0: empty
        ImVec2 size;
    };
    std::size_t place(std::uint64_t key) const;
    std::vector<Slot> slots_;  // open addressing, a power of two, at most half full
    std::size_t used_ = 0;
};

}  // namespace alp::ui
