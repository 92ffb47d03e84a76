// Checks that every text of an outline is there in Dutch and in English.
#pragma once

#include "validate/check.h"

namespace alp::validate {

void look_at_languages(Subject& subject, Findings& found);

}  // namespace alp::validate
