// A mean or a difference as people read it. Main thread: in the language of the screen.
#pragma once

#include <string>

namespace alp {

std::string decimal(double value);  // "3,4", "3,0", "-0,5": one decimal; half goes away from zero, as it is taught at school

}  // namespace alp
