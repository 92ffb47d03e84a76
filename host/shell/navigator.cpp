#include "shell/navigator.h"

#include <algorithm>
#include <stdexcept>

namespace alp::shell {

using workspace::Destination;

Screen& Navigator::add(std::unique_ptr<Screen> screen) {
    if (find(screen->id())) throw std::logic_error("two screens with the id " + std::string(screen->id()));
    return *screens_.emplace_back(std::move(screen));
}

void Navigator::drop_screens() {
    current_ = before_replay_ = nullptr;
    screens_.clear();
}

Screen* Navigator::find(std::string_view id) const {
    const auto found = std::ranges::find_if(screens_, [&](const auto& screen) { return screen->id() == id; });
    return found == screens_.end() ? nullptr : found->get();
}

Screen* Navigator::serving(Destination destination) const {
    const auto found = std::ranges::find_if(screens_, [&](const auto& screen) { return screen->serves() == destination; });
    return found == screens_.end() ? nullptr : found->get();
}

void Navigator::show(std::string_view id) {
    if (Screen* screen = find(id)) show(*screen);
}

void Navigator::show(Screen& screen) {
    if (&screen == current_) return;
    if (leaving_) leaving_();
    present(false);
    Screen* before = std::exchange(current_, &screen);
    if (before) before->left();
    current_->entered();
}

bool Navigator::reveal(const Reference& reference) {
    return std::ranges::any_of(screens_, [&](const auto& screen) { return screen->reveal(reference); });
}

std::vector<Navigator::Listed> Navigator::listed() const {
    std::vector<Listed> all;
    int digit = 0;
    for (const auto section : {SidebarItem::Section::top, SidebarItem::Section::foot, SidebarItem::Section::meeting})
        for (const auto& screen : screens_)
            if (const auto item = screen->sidebar(); item && item->section == section)
                all.push_back({screen.get(), *item, section == SidebarItem::Section::meeting ? 9 : ++digit});
    return all;
}

void Navigator::settle(bool has_team) {
    const auto may_be_shown = [&](const Screen* screen) { return screen && screen->available() && (has_team || !screen->needs_team()); };
    if (may_be_shown(current_)) return;
    if (Screen* front = serving(Destination::front); may_be_shown(front)) return show(*front);
    const auto open = std::ranges::find_if(screens_, [&](const auto& screen) { return !screen->needs_team() && screen->available(); });
    if (open != screens_.end()) show(**open);
}

void Navigator::present(bool on) {
    presenting_ = on && current_ && current_->can_present();
    blank_ = false;
    screens_further_ = 0;
}

void Navigator::present_on_next() {
    const int further = screens_further_ + 1;
    present(true);
    if (presenting_) screens_further_ = further;
}

void Navigator::go(Destination destination) {
    if (destination == Destination::back) {
        Screen* to = before_replay_ && before_replay_->available() ? before_replay_ : serving(Destination::front);
        if (to) show(*to);
        return;
    }
    Screen* to = serving(destination);
    if (!to) return;
    if (destination == Destination::replay && current_ != to) before_replay_ = current_;
    show(*to);
}

workspace::Sight Navigator::sight() const { return {current_ ? std::string(current_->id()) : std::string(), presenting_}; }

void Navigator::restore(const workspace::Sight& sight) {
    show(sight.screen);
    if (sight.presenting) present(true);
}

}  // namespace alp::shell
