#include "cli/print.h"

#include <cstdio>

namespace alp::cli {

void print_json(const Json& value) { std::puts(value.dump(2, ' ', false, Json::error_handler_t::replace).c_str()); }

}  // namespace alp::cli
