// What commands print on stdout, for scripts.
#pragma once

#include <alp/codec.h>

namespace alp::cli {

// Indented, with a line end. Bytes that are no UTF-8 become the replacement character: a damaged store is shown all the same.
void print_json(const Json& value);

}  // namespace alp::cli
