// Where the program's own files are: beside it in the build tree, or under the prefix it was installed to.
#pragma once

#include <filesystem>

namespace alp::app {

struct Folders {
    std::filesystem::path program;     // this executable
    std::filesystem::path plugins;     // the instruments that come with it
    std::filesystem::path catalogues;  // share/locale
    std::filesystem::path assets;
};

// Read once. $ALP_ASSETS wins over what is found.
const Folders& folders();
// Tells the SDK: catalogues and assets. Safe to call twice.
void use_folders();

}  // namespace alp::app
