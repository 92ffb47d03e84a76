#include "workspace/draft_text.h"

#include <utility>

namespace alp::workspace {

std::string& DraftText::text(const Id& owner) {
    const std::pair of{owner, store_->sealed().begun()};
    if (read_ != of) {
        read_ = of;
        const Json& kept = store_->sealed().body(owner, name_);
        text_ = kept.is_string() ? kept.get<std::string>() : std::string();
    }
    return text_;
}

void DraftText::keep() {
    if (read_) store_->sealed().keep(read_->first, name_, text_.empty() ? Json() : Json(text_));
}

void DraftText::clear() {
    text_.clear();
    keep();
}

}  // namespace alp::workspace
