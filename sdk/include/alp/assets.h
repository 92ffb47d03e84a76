// Files that ship with the program: association cards, example teams, icons. Main thread.
#pragma once

#include <filesystem>
#include <string_view>

namespace alp {

// The folder they are in. The program sets it at start: $ALP_ASSETS, else that of the build, else the installed one.
void set_asset_folder(std::filesystem::path folder);
// "cards/bridge.svg" in that folder. The file need not exist.
std::filesystem::path asset(std::string_view relative);

}  // namespace alp
