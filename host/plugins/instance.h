// What is behind an Instance.
#pragma once

#include "plugins/catalogue.h"
#include "plugins/slot.h"

namespace alp::plugins {

struct Instance::Impl {
    std::shared_ptr<Slot> slot;
    std::unique_ptr<Living> living;
    std::string error;
    double slowest_frame_ms = 0;

    explicit Impl(std::shared_ptr<Slot> of) : slot(std::move(of)) { restart(); }
    void restart();
    // Through the fault wall; nothing after a fault. False when it was not called or went wrong.
    bool call(Call what, const std::function<void(Instrument&)>& code);
};

}  // namespace alp::plugins
