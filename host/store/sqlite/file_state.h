// The file of an open store may be removed, replaced or written over by others. What was committed is then still in hand: an open file
// lives on without its name.
#pragma once

namespace alp::store {

enum class FileState { whole, removed, replaced, overwritten };

}  // namespace alp::store
