#include "window/x_clipboard.h"

#include <poll.h>
#include <xcb/xcb.h>

#include <chrono>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <string_view>

namespace alp::window {
namespace {

struct Free {
    void operator()(void* reply) const { std::free(reply); }
};
template <typename T>
using Reply = std::unique_ptr<T, Free>;

std::string from_latin_1(std::string_view bytes) {
    std::string utf8;
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x80) utf8 += c;
        else utf8 += static_cast<char>(0xC0 | byte >> 6), utf8 += static_cast<char>(0x80 | (byte & 0x3F));
    }
    return utf8;
}

// One question to the owner of the clipboard, on a connection of its own.
class XQuestion {
public:
    explicit XQuestion(const std::atomic<bool>& stop) : stop_(stop), connection_(xcb_connect(nullptr, nullptr), xcb_disconnect) {}

    ClipboardAnswer ask() {
        xcb_connection_t* c = connection_.get();
        if (xcb_connection_has_error(c)) return {ClipboardAnswer::no_display};
        const xcb_screen_t* screen = xcb_setup_roots_iterator(xcb_get_setup(c)).data;
        const xcb_atom_t clipboard = atom("CLIPBOARD"), utf8 = atom("UTF8_STRING");
        incr_ = atom("INCR"), property_ = atom("ALP_PASTE");
        const Reply<xcb_get_selection_owner_reply_t> owner(
            xcb_get_selection_owner_reply(c, xcb_get_selection_owner(c, clipboard), nullptr));
        if (!owner || owner->owner == XCB_NONE) return {ClipboardAnswer::text};
        window_ = xcb_generate_id(c);
        const std::uint32_t events = XCB_EVENT_MASK_PROPERTY_CHANGE;
        xcb_create_window(c, 0, window_, screen->root, 0, 0, 1, 1, 0, XCB_WINDOW_CLASS_INPUT_ONLY, screen->root_visual, XCB_CW_EVENT_MASK,
                          &events);
        for (const xcb_atom_t target : {utf8, xcb_atom_t{XCB_ATOM_STRING}}) {
            xcb_convert_selection(c, window_, clipboard, target, property_, XCB_CURRENT_TIME);
            const auto event = next(XCB_SELECTION_NOTIFY);
            if (!event) return {ClipboardAnswer::silent};
            if (reinterpret_cast<const xcb_selection_notify_event_t*>(event.get())->property == XCB_NONE) continue;  // not in this form
            std::string bytes;
            if (!read(bytes)) return {ClipboardAnswer::silent};
            return {ClipboardAnswer::text, target == utf8 ? std::move(bytes) : from_latin_1(bytes)};
        }
        return {ClipboardAnswer::text};  // a picture
    }

private:
    xcb_atom_t atom(std::string_view name) {
        const auto cookie = xcb_intern_atom(connection_.get(), 0, static_cast<std::uint16_t>(name.size()), name.data());
        const Reply<xcb_intern_atom_reply_t> reply(xcb_intern_atom_reply(connection_.get(), cookie, nullptr));
        return reply ? reply->atom : xcb_atom_t{XCB_NONE};
    }

    // The next event of this kind; none when it does not come in time.
    Reply<xcb_generic_event_t> next(int kind) {
        xcb_flush(connection_.get());
        const auto until = std::chrono::steady_clock::now() + std::chrono::milliseconds(clipboard::patience_ms);
        while (!stop_ && std::chrono::steady_clock::now() < until) {
            while (Reply<xcb_generic_event_t> event{xcb_poll_for_event(connection_.get())})
                if ((event->response_type & 0x7F) == kind) return event;
            if (xcb_connection_has_error(connection_.get())) break;
            pollfd there{xcb_get_file_descriptor(connection_.get()), POLLIN, 0};
            poll(&there, 1, 50);
        }
        return {};
    }

    // What the owner put there, and takes it away, which asks for the next piece of a long one. The type it has.
    xcb_atom_t take_property(std::string& bytes) {
        const auto cookie =
            xcb_get_property(connection_.get(), 1, window_, property_, XCB_GET_PROPERTY_TYPE_ANY, 0, clipboard::longest / 4);
        const Reply<xcb_get_property_reply_t> reply(xcb_get_property_reply(connection_.get(), cookie, nullptr));
        if (!reply) return XCB_NONE;
        if (reply->type != incr_)
            bytes.append(static_cast<const char*>(xcb_get_property_value(reply.get())),
                         static_cast<std::size_t>(xcb_get_property_value_length(reply.get())));
        return reply->type;
    }

    bool read(std::string& bytes) {
        if (take_property(bytes) != incr_) return true;
        while (bytes.size() < clipboard::longest) {  // in pieces, until an empty one
            const auto event = next(XCB_PROPERTY_NOTIFY);
            if (!event) return false;
            const auto* notified = reinterpret_cast<const xcb_property_notify_event_t*>(event.get());
            if (notified->atom != property_ || notified->state != XCB_PROPERTY_NEW_VALUE) continue;
            const std::size_t before = bytes.size();
            take_property(bytes);
            if (bytes.size() == before) return true;
        }
        return false;
    }

    const std::atomic<bool>& stop_;
    std::unique_ptr<xcb_connection_t, decltype(&xcb_disconnect)> connection_;
    xcb_window_t window_ = XCB_NONE;
    xcb_atom_t incr_ = XCB_NONE, property_ = XCB_NONE;
};

}  // namespace

ClipboardAnswer ask_x_clipboard(const std::atomic<bool>& stop) { return XQuestion(stop).ask(); }

}  // namespace alp::window
