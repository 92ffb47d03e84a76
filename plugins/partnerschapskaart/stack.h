// Labels below each other, measured again only when the card, or the room for it, is another.
#pragma once

#include <alp/ui/virtual_list.h>

#include <cstdint>
#include <utility>

namespace pk {

class Stack : public alp::ui::VirtualList {
public:
    struct Key {
        std::uint64_t revision = 0;
        float width = 0, scale = 0;
        bool marks = false;
        bool operator==(const Key&) const = default;
    };

    // height(i): of row i, without the space below it.
    template <typename F>
    void fit(const Key& key, std::size_t count, float between, F&& height) {
        if (key == key_ && size() == count) return;
        key_ = key;
        VirtualList::fit(count, between, std::forward<F>(height));
    }

    void forget() { key_ = {}; }  // a row came out higher or lower than it was said to be

private:
    Key key_;
};

}  // namespace pk
