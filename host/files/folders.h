// The user's folders, as the XDG specifications name them, and making folders that are one's own alone.
#pragma once

#include <filesystem>

namespace alp::files {

// $HOME, or what the list of users says when it is not set; empty when neither is there. A relative path counts as none, here and below.
std::filesystem::path home_folder();
std::filesystem::path config_home();  // $XDG_CONFIG_HOME, else ~/.config; empty without a home
std::filesystem::path data_home();    // $XDG_DATA_HOME, else ~/.local/share; empty without a home
std::filesystem::path state_home();   // $XDG_STATE_HOME, else ~/.local/state; empty without a home
// $XDG_DOCUMENTS_DIR, that of user-dirs.dirs, else the home folder.
std::filesystem::path documents_folder();

// With those above it that are missing, for their owner alone (0700) whatever the umask. Throws FileError.
void make_private_folder(const std::filesystem::path& folder);

}  // namespace alp::files
