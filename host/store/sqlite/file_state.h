// The file of an open store may be removed, replaced or written over by others. What was committed is then still in hand: an open file
// lives on without its name.
#pragma once

namespace alp::store {

enum class FileState {
    whole,
    removed,
    replaced,
    overwritten,
    log_removed,  // only its -wal, or another file has that name: this connection still has it, and closing puts it into the store
};

constexpr bool can_be_closed(FileState state) { return state == FileState::whole || state == FileState::log_removed; }

}  // namespace alp::store
