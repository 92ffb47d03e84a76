// The user's settings while the program runs: they take effect at once and are saved. Main thread.
#pragma once

#include "workspace/notifications.h"
#include "workspace/settings.h"

#include <functional>

namespace alp::workspace {

class Preferences {
public:
    // `file` empty: kept nowhere. `language` not empty: for this run instead of the one that was saved.
    Preferences(std::filesystem::path file, const std::string& language, Notifications& notifications);

    const Settings& settings() const { return settings_; }
    void change(const std::function<void(Settings&)>& how);
    // Called after each change, for what depends on a setting; at once as well.
    void on_change(std::function<void(const Settings&)> follow);

private:
    void save();

    std::filesystem::path file_;
    Settings settings_;
    std::string saved_language_;  // settings_.language may be another one for this run
    Notifications& notifications_;
    std::function<void(const Settings&)> follow_;
    bool save_failed_ = false;
};

}  // namespace alp::workspace
