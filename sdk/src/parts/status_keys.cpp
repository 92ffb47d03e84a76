#include <alp/host/status_keys.h>

#include <alp/text.h>
#include <alp/ui/parts.h>

#include <algorithm>
#include <array>

namespace alp {

std::span<const std::pair<char, ActionStatus>> status_keys() {
    static constexpr std::array<std::pair<char, ActionStatus>, 5> keys{{{'g', ActionStatus::done},
                                                                        {'l', ActionStatus::busy},
                                                                        {'v', ActionStatus::stuck},
                                                                        {'x', ActionStatus::dropped},
                                                                        {'o', ActionStatus::open}}};
    return keys;
}

std::optional<ActionStatus> status_of_key(char letter) {
    for (const auto& [key, status] : status_keys())
        if (key == letter) return status;
    return std::nullopt;
}

Date two_weeks_later(const Action& action, Date today) { return weeks_after(std::max(action.due.value_or(today), today), 2); }

std::string status_keys_in_words() {
    return tr("Keys on a status: g done · l in progress · v stuck · x dropped · o open · s two weeks later");
}

}  // namespace alp
