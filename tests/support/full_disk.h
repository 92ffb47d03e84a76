// A disk that fills up, in a process of its own: its limits and mounts stay there.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>

// Runs it in a child process. True when it returned true.
bool in_a_child(const std::function<bool()>& what);

// No file of this process grows beyond that: what a full disk looks like from inside. RLIM_INFINITY ends it.
void limit_files_to(std::uintmax_t bytes);

// In a child process only: a real disk of that many bytes at `folder`, for this process alone. False where the system lets nobody do so.
bool mount_small_disk(const std::filesystem::path& folder, std::uintmax_t bytes);
