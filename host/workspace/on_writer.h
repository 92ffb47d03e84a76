// Work on the store that a job hands to the writer's thread, in turn with what is being typed.
#pragma once

#include "store/writer.h"

#include <functional>

namespace alp::workspace {

// Called on a job's thread: returns when the writer did it, and throws what it threw.
void run_on_writer(store::Writer& writer, std::function<void(store::Store&)> work);

}  // namespace alp::workspace
