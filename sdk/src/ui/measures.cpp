#include "measures.h"

#include <utility>

namespace alp::ui {
namespace {
constexpr std::size_t first = 1024, most = std::size_t{1} << 19;  // at most 12 MB; then it starts afresh
}

std::size_t Measures::place(std::uint64_t key) const {
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = static_cast<std::size_t>(key ^ (key >> 32)) & mask;
    while (slots_[at].key && slots_[at].key != key) at = (at + 1) & mask;
    return at;
}

const ImVec2* Measures::find(std::uint64_t key) const {
    if (slots_.empty()) return nullptr;
    const Slot& slot = slots_[place(key ? key : 1)];
    return slot.key ? &slot.size : nullptr;
}

void Measures::keep(std::uint64_t key, ImVec2 size) {
    if (!key) key = 1;
    if (used_ * 2 >= slots_.size()) {
        if (slots_.size() >= most) clear();
        std::vector<Slot> old = std::exchange(slots_, std::vector<Slot>(slots_.empty() ? first : slots_.size() * 2));
        for (const Slot& slot : old)
            if (slot.key) slots_[place(slot.key)] = slot;
    }
    Slot& slot = slots_[place(key)];
    if (!slot.key) ++used_;
    slot = {key, size};
}

void Measures::clear() {
    slots_.clear();
    used_ = 0;
}

}  // namespace alp::ui
