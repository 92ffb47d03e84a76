#include <alp/assets.h>

namespace alp {
namespace {
std::filesystem::path& folder() {
    static std::filesystem::path where;
    return where;
}
}  // namespace

void set_asset_folder(std::filesystem::path where) { folder() = std::move(where); }
std::filesystem::path asset(std::string_view relative) { return folder() / relative; }

}  // namespace alp
