// The radar: means on as many axes as there are bakens, now and before. Worked out once, for screen and paper.
#pragma once

#include "measurement.h"

#include <alp/report.h>

namespace bw {

inline constexpr std::size_t least_axes = 3;
inline constexpr unsigned before_colour = 0x475569, wish_colour = 0xB45309;

// In units of its own: `width` × `height`, letters `letter` high. `before` and `wished`, where the team wanted to be by now, may be null. Labels are outside the plot, wrapped.
alp::Figure radar(const Measurement& now, const Measurement* before, const Measurement* wished, double width, double height, double letter);

}  // namespace bw
