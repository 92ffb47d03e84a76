// A meeting with each instrument, from the team that is made to the meeting that is closed, over every step of its plan.
#pragma once

#include "support/script.h"

namespace held {

enum class Slips { each_alone, on_paper };

Script partnerschapskaart_script();
Script bakens_script(bool whole, Slips slips);
Script casusleren_script();
Script kantelbox_script();

}  // namespace held
