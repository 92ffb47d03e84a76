#include "window/clipboard.h"

namespace alp::window {

Clipboard::~Clipboard() {
    stop_ = true;
    if (thread_.joinable()) thread_.join();
}

void Clipboard::ask() {
    if (asking_) return;
    asking_ = true;
    answered_ = false;
    thread_ = std::thread([this, asked = put_()] {
        answer_ = asked(stop_);
        answered_ = true;
        wake_();
    });
}

ClipboardAnswer Clipboard::take() {
    ask();
    thread_.join();
    asking_ = false;
    return std::move(answer_);
}

}  // namespace alp::window
