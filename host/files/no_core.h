// A crash of this process leaves no core file, and no other process of the user reads its memory: what people gave in private is in there,
// open. Its children may leave one again once they run a program of their own and raise the limit. Any thread; never fails.
#pragma once

namespace alp::files {

void leave_no_core() noexcept;

}  // namespace alp::files
