#include "workspace/preferences.h"

#include "workspace/error_words.h"

#include <alp/text.h>

namespace alp::workspace {

Preferences::Preferences(std::filesystem::path file, const std::string& language, Notifications& notifications)
    : file_(std::move(file)), settings_(file_.empty() ? Settings{} : load_settings(file_)), notifications_(notifications) {
    saved_language_ = settings_.language;
    if (!language.empty()) settings_.language = language;
    set_language(settings_.language);
}

void Preferences::on_change(std::function<void(const Settings&)> follow) {
    follow_ = std::move(follow);
    follow_(settings_);
}

void Preferences::change(const std::function<void(Settings&)>& how) {
    const Settings before = settings_;
    how(settings_);
    if (settings_ == before) return;
    if (settings_.language != before.language) {
        set_language(settings_.language);
        saved_language_ = settings_.language;  // chosen by the user, not only asked for on the command line
    }
    if (follow_) follow_(settings_);
    save();
}

void Preferences::save() {
    if (file_.empty()) return;
    try {
        Settings kept = settings_;
        kept.language = saved_language_;
        save_settings(kept, file_);
    } catch (const std::exception& error) {
        if (!std::exchange(save_failed_, true)) notifications_.say(sentence_of(error));
    }
}

}  // namespace alp::workspace
