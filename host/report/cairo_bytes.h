// What cairo and glib hand out, in C++: bytes that are written, and objects that are shared.
#pragma once

#include <cairo.h>
#include <glib-object.h>

#include <memory>
#include <string>

namespace alp::report {

// A cairo_write_func_t that adds to the std::string at `to`.
inline cairo_status_t append_bytes(void* to, const unsigned char* bytes, unsigned count) {
    static_cast<std::string*>(to)->append(reinterpret_cast<const char*>(bytes), count);
    return CAIRO_STATUS_SUCCESS;
}

// Takes over the caller's reference.
template <typename T>
std::shared_ptr<T> owned(T* object) {
    return std::shared_ptr<T>(object, [](T* given) { g_object_unref(given); });
}

}  // namespace alp::report
