#include "workspace/older_plan.h"

#include <alp/edit.h>

#include <algorithm>

namespace alp::workspace {

namespace {

bool says_pages(const Variant& variant) {
    return std::ranges::any_of(variant.phases, [](const Phase& phase) { return !phase.way.empty() || !phase.says.empty(); });
}

// True: something was given.
bool give(Variant& kept, const Variant& declared) {
    bool given = false;
    for (Phase& phase : kept.phases) {
        const auto same = std::ranges::find(declared.phases, phase.id, &Phase::id);
        if (same == declared.phases.end() || same->steps != phase.steps) continue;
        phase.way = same->way;
        phase.says = same->says;
        given |= !phase.way.empty() || !phase.says.empty();
    }
    return given;
}

}  // namespace

void give_phases_their_pages(Session& session, const Outline& declared) {
    Outline kept = session.outline();
    bool given = false;
    for (Variant& variant : kept.variants)
        if (const Variant* there = declared.variant(variant.id); there && !says_pages(variant)) given |= give(variant, *there);
    if (!given) return;
    const Json outline = to_json(kept);
    session.edit("", [&](Edit& edit) {
        edit.change<SessionHeader>(session.id(), [&](SessionHeader& header) { header.outline["variants"] = outline.at("variants"); });
    });
}

}  // namespace alp::workspace
