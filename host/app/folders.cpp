#include "app/folders.h"

#include <alp/assets.h>
#include <alp/text.h>

#include <cstdlib>

namespace fs = std::filesystem;

namespace alp::app {
namespace {

Folders find() {
    Folders found;
    std::error_code failed;
    found.program = fs::read_symlink("/proc/self/exe", failed);
    const fs::path root = found.program.parent_path().parent_path();  // bin/alp -> the build folder, or the prefix
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

const Folders& folders() {
    static const Folders found = find();
    return found;
}

void use_folders() {
    add_catalogue_folder(folders().catalogues.string());
    set_asset_folder(folders().assets);
}

}  // namespace alp::app
