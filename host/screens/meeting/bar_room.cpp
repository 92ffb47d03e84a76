#include "screens/meeting/bar_room.h"

#include <algorithm>

namespace alp::screens {

BarRoom share_bar(const BarWishes& wishes) {
    constexpr float small_bar = 300, some_words = 150, longest_title = 320;
    BarRoom shared;
    shared.between = wishes.room < small_bar ? 4 : 8;
    float left = wishes.room - bar_more - shared.between;
    const auto place = [&](float& part, float width) {
        if (width <= 0 || left < width + shared.between) return false;
        part = width;
        left -= width + shared.between;
        return true;
    };
    const auto widen = [&](float& part, float to) {
        const float more = std::clamp(to - part, 0.0f, std::max(0.0f, left));
        part += more;
        left -= more;
    };
    if (wishes.next > 0) place(shared.next, bar_next_sign);
    place(shared.people, wishes.people);
    if (wishes.next > 0) place(shared.clock, bar_clock);
    place(shared.plan, wishes.plan);
    widen(shared.next, std::min(some_words, wishes.next));
    float title = 0;
    if (wishes.title > 0) place(title, wishes.title_least);
    widen(shared.next, wishes.next);
    if (title > 0) widen(title, std::min(longest_title, wishes.title));
    if (place(shared.present, wishes.present_key) && left >= wishes.present_words - wishes.present_key)
        widen(shared.present, wishes.present_words);
    if (shared.plan > 0 && left >= wishes.plan_words - wishes.plan) widen(shared.plan, wishes.plan_words);
    return shared;
}

}  // namespace alp::screens
