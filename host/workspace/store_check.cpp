#include "workspace/store_check.h"

#include "workspace/store_words.h"

#include <alp/text.h>

#include <algorithm>

namespace alp::workspace {

void StoreCheck::begin_frame() {
    if (!store_.writer() || checked_ == store_.openings()) return;
    checked_ = store_.openings();
    auto found = std::make_shared<std::vector<store::Problem>>();
    jobs_.start(
        {}, [found, file = store_.file()](Job&) { *found = store::Store::open(file, store::Mode::read)->check(); },
        [this, found](const std::string& trouble) {
            // A file that cannot be read is told by who reads it.
            const auto severe = std::find_if(found->begin(), found->end(), [](const store::Problem& problem) { return problem.severe(); });
            if (!trouble.empty() || severe == found->end()) return;
            notifications_.announce(filled(tr("Something in the store is not as it was written. {}"), sentence_of(*severe)));
        });
}

}  // namespace alp::workspace
