// Where the program's own files are: beside it in the build tree, or under the prefix it was installed to.
#pragma once

#include <filesystem>

namespace alp::workspace {

struct ProgramFolders {
    std::filesystem::path program;     // this executable
    std::filesystem::path plugins;     // the instruments that come with it
    std::filesystem::path catalogues;  // share/locale
    std::filesystem::path assets;
    std::filesystem::path sdk;         // where find_package(alp) looks for the SDK
    std::filesystem::path validator;   // the program alp-validate
    std::filesystem::path sdk_template;  // of `alp new-instrument`; there when the SDK is
};

// Read once. $ALP_ASSETS wins over what is found.
const ProgramFolders& program_folders();
// Tells the SDK: catalogues and assets. Safe to call twice.
void use_program_folders();

}  // namespace alp::workspace
