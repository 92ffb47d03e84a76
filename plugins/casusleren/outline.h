// What Casusleren declares: the ten steps of a case, six more for other methods, its scales and its five plans.
#pragma once

#include <alp/outline.h>

#include <string>
#include <string_view>
#include <vector>

namespace cl {

inline constexpr std::string_view instrument_id = "nl.alp.casusleren";
inline constexpr unsigned colour = 0xB45309;

// Steps by id. A step's first question has the step's own id, unless said otherwise below.
namespace at {
inline constexpr std::string_view bring_back = "cl.0", choose = "cl.1", ask = "cl.2", tell = "cl.3", clarify = "cl.4", lens = "cl.5",
                                  core = "cl.6", options = "cl.7", harvest = "cl.8", actions = "cl.9";
// Only in a variant: tienstappen, and the appreciative form.
inline constexpr std::string_view weigh = "cl.weigh", answers = "cl.answers", reword = "cl.reword", approach = "cl.approach",
                                  success = "cl.success", elsewhere = "cl.elsewhere";
}  // namespace at

// Further questions. At the lens they are the bakens themselves ("baken.4"), with the options the rungs ("trede.2"): shared terms.
namespace asked {
inline constexpr std::string_view what = "cl.3.what", who = "cl.3.who", did = "cl.3.did", answer = "cl.4.answer", core = "cl.6.core",
                                  me = "cl.8.me", team = "cl.8.team";
}  // namespace asked

inline constexpr std::string_view lens_scale = "lens", effect_scale = "effect", weight_scale = "weight", willing_scale = "willing";
// On the lens "n.v.t." is a score without a value: looked at, and out of every count. So is "nog te vroeg" among the effects.
enum Lens : int { not_visible = 1, partly = 2, visible = 3 };
enum Effect : int { did_not_help = 1, helped_partly = 2, helped = 3 };

alp::Outline outline();
std::vector<alp::Variant> plans();  // plans.cpp
// The question above a step, as this variant asks it.
std::string heading_of(const alp::Step& step, std::string_view variant);

}  // namespace cl
