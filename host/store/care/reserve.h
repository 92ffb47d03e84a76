// Some room beside the store that can be given up when the disk is full, so that what was typed gets to the disk. Any thread.
#pragma once

#include <cstdint>
#include <filesystem>

namespace alp::store {

inline constexpr std::uintmax_t reserve_bytes = 16u << 20;  // years of a team's texts

// Makes it when it is not there and the disk has plenty. Where that cannot be done there is none, and nothing is said.
void keep_reserve(const std::filesystem::path& store);
bool has_reserve(const std::filesystem::path& store);
// False when there was none.
bool give_up_reserve(const std::filesystem::path& store);

}  // namespace alp::store
