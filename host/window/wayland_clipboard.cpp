#include "window/wayland_clipboard.h"

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>
#include <wayland-client.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <map>
#include <set>
#include <string_view>

namespace alp::window {

// Ends what Wayland made.
struct EndOfWayland {
    void operator()(wl_event_queue* queue) const { wl_event_queue_destroy(queue); }
    void operator()(wl_registry* registry) const { wl_registry_destroy(registry); }
    void operator()(wl_seat* seat) const { wl_seat_destroy(seat); }
    void operator()(wl_data_device_manager* manager) const { wl_data_device_manager_destroy(manager); }
    void operator()(wl_data_device* device) const { wl_data_device_destroy(device); }
    void operator()(wl_data_offer* offer) const { wl_data_offer_destroy(offer); }
};
template <typename T>
using Owned = std::unique_ptr<T, EndOfWayland>;

namespace {

constexpr const char* forms[] = {"text/plain;charset=utf-8", "UTF8_STRING", "text/plain"};  // the best first

// One end of a pipe.
struct Pipe {
    explicit Pipe(int end) : end(end) {}
    Pipe(const Pipe&) = delete;
    ~Pipe() { close(end); }
    const int end;
};

// What the owner writes, until it closes its end.
ClipboardAnswer read_to_end(int pipe, const std::atomic<bool>& stop) {
    ClipboardAnswer answer{ClipboardAnswer::silent};
    std::string bytes;
    char piece[4096];
    auto last = std::chrono::steady_clock::now();
    while (!stop && std::chrono::steady_clock::now() - last < std::chrono::milliseconds(clipboard::patience_ms)) {
        pollfd there{pipe, POLLIN, 0};
        if (poll(&there, 1, 50) <= 0) continue;
        const ssize_t got = read(pipe, piece, sizeof piece);
        if (got < 0 && (errno == EINTR || errno == EAGAIN)) continue;
        if (got < 0 || bytes.size() > clipboard::longest) return answer;
        if (got == 0) return {ClipboardAnswer::text, std::move(bytes)};
        bytes.append(piece, static_cast<std::size_t>(got));
        last = std::chrono::steady_clock::now();
    }
    return answer;
}

}  // namespace

// The parts of Wayland that are needed, in a queue of events of their own: GLFW reads the connection, and its own events stay its own.
struct WaylandClipboard::Seat {
    wl_display* display;
    Owned<wl_event_queue> queue;  // outlives what hands its events to it
    Owned<wl_registry> registry;
    Owned<wl_seat> seat;
    Owned<wl_data_device_manager> manager;
    Owned<wl_data_device> device;
    std::map<wl_data_offer*, std::set<std::string>> forms_of;  // in what forms each can be had
    std::map<wl_data_offer*, Owned<wl_data_offer>> offers;
    wl_data_offer* selection = nullptr;

    explicit Seat(wl_display* display) : display(display), queue(wl_display_create_queue(display)) {
        // What a wrapper makes has its events in our queue from the first on.
        auto* wrapped = static_cast<wl_display*>(wl_proxy_create_wrapper(display));
        wl_proxy_set_queue(reinterpret_cast<wl_proxy*>(wrapped), queue.get());
        registry.reset(wl_display_get_registry(wrapped));
        wl_proxy_wrapper_destroy(wrapped);
        static const wl_registry_listener found{
            [](void* me, wl_registry* registry, std::uint32_t name, const char* interface, std::uint32_t) {
                auto& seat = *static_cast<Seat*>(me);
                const auto bind = [&](const wl_interface& what) { return wl_registry_bind(registry, name, &what, 1); };
                if (interface == std::string_view("wl_seat") && !seat.seat) seat.seat.reset(static_cast<wl_seat*>(bind(wl_seat_interface)));
                if (interface == std::string_view("wl_data_device_manager") && !seat.manager)
                    seat.manager.reset(static_cast<wl_data_device_manager*>(bind(wl_data_device_manager_interface)));
            },
            [](void*, wl_registry*, std::uint32_t) {}};
        wl_registry_add_listener(registry.get(), &found, this);
        wl_display_roundtrip_queue(display, queue.get());
        if (!seat || !manager) return;
        device.reset(wl_data_device_manager_get_data_device(manager.get(), seat.get()));
        listen_to_device();
    }

    void listen_to_device() {
        static const wl_data_offer_listener told_form{
            [](void* me, wl_data_offer* offer, const char* form) { static_cast<Seat*>(me)->forms_of[offer].insert(form); },
            [](void*, wl_data_offer*, std::uint32_t) {}, [](void*, wl_data_offer*, std::uint32_t) {}};
        static const wl_data_device_listener told{[](void* me, wl_data_device*, wl_data_offer* offer) {
                                                      static_cast<Seat*>(me)->offers.emplace(offer, offer);
                                                      wl_data_offer_add_listener(offer, &told_form, me);
                                                  },
                                                  // What is dragged over the window is GLFW's.
                                                  [](void* me, wl_data_device*, std::uint32_t, wl_surface*, wl_fixed_t, wl_fixed_t,
                                                     wl_data_offer* offer) { static_cast<Seat*>(me)->forget(offer); },
                                                  [](void*, wl_data_device*) {},
                                                  [](void*, wl_data_device*, std::uint32_t, wl_fixed_t, wl_fixed_t) {},
                                                  [](void*, wl_data_device*) {},
                                                  [](void* me, wl_data_device*, wl_data_offer* offer) {
                                                      auto& seat = *static_cast<Seat*>(me);
                                                      if (seat.selection && seat.selection != offer) seat.forget(seat.selection);
                                                      seat.selection = offer;
                                                  }};
        wl_data_device_add_listener(device.get(), &told, this);
    }

    void forget(wl_data_offer* offer) {
        forms_of.erase(offer);
        offers.erase(offer);
    }
};

WaylandClipboard::WaylandClipboard(wl_display* display) : seat_(std::make_unique<Seat>(display)) {}
WaylandClipboard::~WaylandClipboard() = default;

AskedClipboard WaylandClipboard::put() {
    const auto answer = [](ClipboardAnswer::Kind kind) { return [kind](const std::atomic<bool>&) { return ClipboardAnswer{kind}; }; };
    if (!seat_->device) return answer(ClipboardAnswer::no_display);
    wl_display_dispatch_queue_pending(seat_->display, seat_->queue.get());
    if (!seat_->selection) return answer(ClipboardAnswer::text);
    const auto& offered = seat_->forms_of[seat_->selection];
    const auto* const form = std::find_if(std::begin(forms), std::end(forms), [&](const char* one) { return offered.contains(one); });
    if (form == std::end(forms)) return answer(ClipboardAnswer::text);  // a picture
    int ends[2];
    if (pipe2(ends, O_CLOEXEC)) return answer(ClipboardAnswer::silent);
    wl_data_offer_receive(seat_->selection, *form, ends[1]);
    wl_display_flush(seat_->display);
    close(ends[1]);
    return [pipe = std::make_shared<Pipe>(ends[0])](const std::atomic<bool>& stop) { return read_to_end(pipe->end, stop); };
}

}  // namespace alp::window
