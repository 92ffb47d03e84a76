// Something the user can do by name, from the palette.
#pragma once

#include <functional>
#include <string>

namespace alp::shell {

struct Command {
    std::string name;
    std::string keys = {};  // the shortcut, for reading; empty: none
    std::function<void()> run;
};

}  // namespace alp::shell
