// The private part of Instance.
#pragma once

#include "plugins/catalogue.h"
#include "plugins/slot.h"

namespace alp::plugins {

struct Instance::Impl {
    std::shared_ptr<Slot> slot;
    std::unique_ptr<PluginObject> living;
    std::string error;
    double slowest_frame_ms = 0;

    explicit Impl(std::shared_ptr<Slot> of) : slot(std::move(of)) { restart(); }
    void restart();
    // Calls through the fault wall; after a fault it calls nothing any more. False when it was not called or failed.
    bool call(Call what, const std::function<void(Instrument&)>& code);
};

}  // namespace alp::plugins
