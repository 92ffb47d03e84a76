// Debian's ImGui has its asserts on, so one PopID() too many in a plugin would end the process. libalp.so is linked with
// --wrap=__assert_fail: in here, and only here, a failed assert is an exception that ends at the fault wall.
#include <fmt/core.h>

#include <stdexcept>

extern "C" [[noreturn]] void __wrap___assert_fail(const char* assertion, const char* file, unsigned line, const char*) {
    throw std::logic_error(fmt::format("wrong use of ImGui: {} ({}:{})", assertion, file, line));
}
