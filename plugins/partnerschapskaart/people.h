// Everyone who is here, as chips one can press.
#pragma once

#include "card.h"

#include <functional>

namespace pk {

// `ticked`: a tick behind the name. Returns who was pressed.
std::optional<alp::Id> people_chips(const std::vector<Person>& people, const std::function<bool(const Person&)>& ticked,
                                    const std::function<bool(const Person&)>& chosen);

}  // namespace pk
