// The commands of the program as a whole, behind those of the screens.
#include "shell/shell.h"

#include <alp/host/plain.h>
#include <alp/text.h>

#include <algorithm>

namespace alp::shell {

namespace {

using workspace::Settings;

void add_looks(std::vector<Command>& all, workspace::Preferences& preferences) {
    const auto add = [&](const char* name, ui::Look wanted) {
        if (preferences.settings().look != wanted)
            all.push_back({name, "", [&preferences, wanted] { preferences.change([wanted](Settings& s) { s.look = wanted; }); },
                           command_words::look});
    };
    add(tr("Look: light"), ui::Look::light);
    add(tr("Look: dark"), ui::Look::dark);
    add(tr("Look: high contrast"), ui::Look::high_contrast);
}

void add_text_sizes(std::vector<Command>& all, workspace::Preferences& preferences) {
    const auto add = [&](const char* name, float step) {
        const float wanted = std::clamp(preferences.settings().text_scale + step, 1.f, 2.f);
        if (wanted != preferences.settings().text_scale)
            all.push_back({name, "", [&preferences, wanted] { preferences.change([wanted](Settings& s) { s.text_scale = wanted; }); },
                           command_words::text_size});
    };
    add(tr("Larger text"), 0.25f);
    add(tr("Smaller text"), -0.25f);
}

void add_languages(std::vector<Command>& all, workspace::Preferences& preferences) {
    for (const auto& [name, code] : {std::pair{"Nederlands", "nl"}, std::pair{"English", "en"}})
        if (preferences.settings().language != code)
            all.push_back({name, "", [&preferences, code = code] { preferences.change([code](Settings& s) { s.language = code; }); },
                           command_words::language});
}

bool begins_a_word(std::string_view text, std::string_view word) {
    for (std::size_t at = text.find(word); at != text.npos; at = text.find(word, at + 1))
        if (at == 0 || text[at - 1] == ' ') return true;
    return false;
}

}  // namespace

bool fits(const Command& command, std::string_view typed) {
    const std::string name = plain(command.name), words = plain(command.words), asked = plain(typed);
    for (std::size_t at = 0; at < asked.size();) {
        const std::size_t end = std::min(asked.find(' ', at), asked.size());
        const std::string_view word = std::string_view(asked).substr(at, end - at);
        if (!word.empty() && name.find(word) == name.npos && !(word.size() > 1 && begins_a_word(words, word))) return false;
        at = end + 1;
    }
    return true;
}

std::vector<Command> Shell::commands() {
    std::vector<Command> all;
    std::vector<Navigator::Listed> listed = navigator_.listed();
    const bool has_team = workspace_.teams().current() != nullptr;
    const bool beamer = navigator_.presenting();  // from there nothing leads to another page, which may be of other teams or private
    for (const auto& screen : navigator_.screens()) {
        if (screen->needs_team() && !has_team) continue;
        if (beamer && screen.get() != navigator_.current()) continue;
        const auto item = std::ranges::find(listed, screen.get(), &Navigator::Listed::screen);
        if (!beamer && item != listed.end() && item->item.section != SidebarItem::Section::meeting)
            all.push_back({screen->title(), "Ctrl+" + std::to_string(item->digit), [this, id = screen->id()] { navigator_.show(id); }});
        screen->commands(all);
    }
    const Screen* here = navigator_.current();
    if (here && here->can_present() && !here->draws_large() && !navigator_.presenting())
        all.push_back({tr("Present"), "F11", [this] { navigator_.present(true); }});
    if (beamer) all.push_back({tr("Stop presenting"), "F11", [this] { navigator_.present(false); }, command_words::present});
    if (!workspace_.store().read_only()) {
        all.push_back({tr("Take back"), "Ctrl+Z", [this] { undo(); }, command_words::take_back});
        all.push_back({tr("Do again"), "Ctrl+Y", [this] { redo(); }, command_words::do_again});
        all.push_back({tr("Make a backup now"), "", [this] { workspace_.backups().make(); }, command_words::backup});
    }
    if (!beamer) add_folders(all);
    add_languages(all, workspace_.preferences());
    add_looks(all, workspace_.preferences());
    add_text_sizes(all, workspace_.preferences());
    all.push_back({tr("Keys"), "F1", [this] { key_sheet_.show(true); }, command_words::keys});
    all.push_back({tr("Stop"), "Ctrl+Q", [this] { leave(); }, command_words::stop});
    return all;
}

void Shell::add_folders(std::vector<Command>& all) {
    all.push_back({tr("Open the folder of the store"), "",
                   [this] { workspace_.documents().open_folder(workspace_.store().file().parent_path()); }, command_words::folder});
    all.push_back({tr("Open the folder of the reports"), "",
                   [this] { workspace_.documents().open_folder(workspace_.documents().folder()); }, command_words::reports});
}

}  // namespace alp::shell
