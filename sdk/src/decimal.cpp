#include <alp/decimal.h>
#include <alp/text.h>

#include <algorithm>
#include <cmath>

namespace alp {

std::string decimal(double value) {
    std::string said = filled("{:.1f}", std::round(value * 10) / 10);
    if (language() == "nl") std::replace(said.begin(), said.end(), '.', ',');
    return said;
}

}  // namespace alp
