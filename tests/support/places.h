// Where the tests find what was built and what they were built from.
#pragma once

#include <filesystem>

namespace alp::testing {

std::filesystem::path built(const std::filesystem::path& relative);    // "plugins/partnerschapskaart.so" in the build folder
std::filesystem::path sources(const std::filesystem::path& relative);  // "assets/cards" in the project

}  // namespace alp::testing
