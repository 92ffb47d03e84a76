#include "places.h"

namespace alp::testing {

std::filesystem::path built(const std::filesystem::path& relative) { return std::filesystem::path(ALP_BUILD) / relative; }
std::filesystem::path sources(const std::filesystem::path& relative) { return std::filesystem::path(ALP_SOURCE) / relative; }

}  // namespace alp::testing
