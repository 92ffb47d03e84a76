#include "plugins/instance.h"

#include <chrono>

namespace alp::plugins {

void Instance::Impl::restart() {
    living.reset();
    slowest_frame_ms = 0;
    living = std::make_unique<PluginObject>(slot->library);
    error = living->error();
}

bool Instance::Impl::call(Call what, const std::function<void(Instrument&)>& code) {
    if (!error.empty()) return false;
    error = guarded(living->library().called(), what, [&] { code(living->object()); });
    return error.empty();
}

Instance::Instance(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Instance::~Instance() = default;

const std::string& Instance::error() const { return impl_->error; }
double Instance::slowest_frame_ms() const { return impl_->slowest_frame_ms; }
void Instance::restart() { impl_->restart(); }

void Instance::draw(Session& session, View& view) {
    using Clock = std::chrono::steady_clock;
    const auto start = Clock::now();
    impl_->call(Call::draw, [&](Instrument& instrument) { instrument.draw(session, view); });
    const double took = std::chrono::duration<double, std::milli>(Clock::now() - start).count();
    impl_->slowest_frame_ms = std::max(impl_->slowest_frame_ms, took);
    impl_->slot->slowest_frame_ms = std::max(impl_->slot->slowest_frame_ms, took);
}

// Only an empty report is refused: the paper mends what is wrong in one (host/report).
Report Instance::report(const Session& session) {
    Report report;
    const bool made = impl_->call(Call::report, [&](Instrument& instrument) {
        report = instrument.report(session);
        if (report.blocks.empty()) throw std::runtime_error(tr("there is nothing in it"));
    });
    if (!made) return outline_report(session);
    if (report.title.empty()) report.title = outline_report(session).title;
    return report;
}

void Instance::migrate(Session& session) {
    impl_->call(Call::migrate, [&](Instrument& instrument) {
        // One operation around all its edits: they are undone together, and a fault half-way takes back what it did.
        // From here on the session runs with the present outline; the one before is in its history.
        session.edit(tr("Taken over from an older version of the instrument"), [&](Edit& edit) {
            instrument.migrate(session);
            const Json outline = to_json(instrument.outline());
            const std::string version = impl_->living->library().labels().version;
            edit.change<SessionHeader>(session.id(), [&](SessionHeader& header) {
                header.outline = outline;
                header.instrument_version = version;
            });
        });
    });
}

}  // namespace alp::plugins
