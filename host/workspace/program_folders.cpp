#include "workspace/program_folders.h"

#include <alp/assets.h>
#include <alp/text.h>

#include <cstdlib>

namespace fs = std::filesystem;

namespace alp::workspace {
namespace {

ProgramFolders find_folders() {
    ProgramFolders found;
    std::error_code failed;
    found.program = fs::read_symlink("/proc/self/exe", failed);
    const std::string folder = found.program.parent_path().string(), helpers = "/" ALP_LIBDIR "/alp";
    // The build folder, or the prefix: above bin/alp, or above the folder of the programs that it starts.
    const fs::path root =
        folder.ends_with(helpers) ? fs::path(folder.substr(0, folder.size() - helpers.size())) : found.program.parent_path().parent_path();
    if (fs::exists(root / "CMakeCache.txt")) {
        found.plugins = root / "plugins";
        found.assets = ALP_SOURCE_ASSETS;
        found.sdk = root;
        found.validator = root / "bin/alp-validate";
        found.sdk_template = found.assets.parent_path() / "sdk/template";
    } else {
        found.plugins = root / ALP_LIBDIR / "alp/plugins";
        found.assets = root / "share/alp";
        found.sdk = root;
        found.validator = root / ALP_LIBDIR / "alp/alp-validate";
        found.sdk_template = found.assets / "template";
    }
    found.catalogues = root / "share/locale";
    if (const char* elsewhere = std::getenv("ALP_ASSETS"); elsewhere && *elsewhere) found.assets = elsewhere;
    return found;
}

}  // namespace

const ProgramFolders& program_folders() {
    static const ProgramFolders found = find_folders();
    return found;
}

void use_program_folders() {
    add_catalogue_folder(program_folders().catalogues.string());
    set_asset_folder(program_folders().assets);
}

}  // namespace alp::workspace
