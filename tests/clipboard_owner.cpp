// Has the clipboard of $DISPLAY, for window_test.sh, until it is ended: gives the text of its first word, or with --silent no answer at all.
#include <xcb/xcb.h>

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>

int main(int count, char** words) {
    const char* text = count > 1 ? words[1] : "";
    const bool silent = std::strcmp(text, "--silent") == 0;
    xcb_connection_t* c = xcb_connect(nullptr, nullptr);
    if (xcb_connection_has_error(c)) return 1;
    const auto atom = [&](const char* name) {
        xcb_intern_atom_reply_t* reply =
            xcb_intern_atom_reply(c, xcb_intern_atom(c, 0, static_cast<std::uint16_t>(std::strlen(name)), name), nullptr);
        const xcb_atom_t atom = reply ? reply->atom : xcb_atom_t{XCB_NONE};
        std::free(reply);
        return atom;
    };
    const xcb_atom_t clipboard = atom("CLIPBOARD"), utf8 = atom("UTF8_STRING");
    const xcb_screen_t* screen = xcb_setup_roots_iterator(xcb_get_setup(c)).data;
    const xcb_window_t window = xcb_generate_id(c);
    xcb_create_window(c, 0, window, screen->root, 0, 0, 1, 1, 0, XCB_WINDOW_CLASS_INPUT_ONLY, screen->root_visual, 0, nullptr);
    xcb_set_selection_owner(c, window, clipboard, XCB_CURRENT_TIME);
    xcb_flush(c);
    std::puts("ready");
    std::fflush(stdout);
    while (xcb_generic_event_t* event = xcb_wait_for_event(c)) {
        if ((event->response_type & 0x7F) == XCB_SELECTION_REQUEST && !silent) {
            const auto* asked = reinterpret_cast<const xcb_selection_request_event_t*>(event);
            const bool can = asked->target == utf8;
            if (can)
                xcb_change_property(c, XCB_PROP_MODE_REPLACE, asked->requestor, asked->property, utf8, 8,
                                    static_cast<std::uint32_t>(std::strlen(text)), text);
            xcb_selection_notify_event_t answer{};
            answer.response_type = XCB_SELECTION_NOTIFY;
            answer.time = asked->time;
            answer.requestor = asked->requestor;
            answer.selection = asked->selection;
            answer.target = asked->target;
            answer.property = can ? asked->property : xcb_atom_t{XCB_NONE};
            xcb_send_event(c, 0, asked->requestor, 0, reinterpret_cast<const char*>(&answer));
            xcb_flush(c);
        }
        std::free(event);
    }
    return 0;
}
