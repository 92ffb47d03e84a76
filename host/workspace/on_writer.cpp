#include "workspace/on_writer.h"

#include <future>
#include <memory>

namespace alp::workspace {

void run_on_writer(store::Writer& writer, std::function<void(store::Store&)> work) {
    auto task = std::make_shared<std::packaged_task<void(store::Store&)>>(std::move(work));
    std::future<void> done = task->get_future();
    writer.run([task](store::Store& store) { (*task)(store); });
    task.reset();  // a writer that ends without doing it breaks the promise, and get() throws
    done.get();
}

}  // namespace alp::workspace
