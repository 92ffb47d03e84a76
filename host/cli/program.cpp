#include "cli/program.h"

#include "plugins/imgui_guard.h"
#include "screens/add_screens.h"
#include "workspace/store_words.h"

#include <alp/ui/theme.h>
#include <alp/ui/widgets.h>

#include <imgui.h>

namespace alp::cli {

Program::Program(workspace::Options options)
    : clock_(options.clock), workspace_(std::move(options), clock_, toasts_, navigator_), shell_(workspace_, navigator_, toasts_) {
    screens::add_screens(navigator_, workspace_);
    pictures_.attach(workspace_.jobs());
    workspace_.preferences().on_change([](const workspace::Settings& settings) {
        if (!ImGui::GetCurrentContext()) return;
        if (ui::text_scale() != settings.text_scale) ui::set_text_scale(settings.text_scale);
        ui::set_look(settings.look);
    });
    navigator_.settle(workspace_.teams().current() != nullptr);
}

Program::~Program() { navigator_.drop_screens(); }

void Program::frame() {
    plugins::ImGuiGuard guard;
    try {
        workspace_.begin_frame(ImGui::IsAnyItemActive());
        shell_.draw();
        const double wake = ui::take_wake();
        widgets_wake_ = wake < 0 ? std::nullopt : std::optional(now() + std::chrono::milliseconds(static_cast<long>(wake * 1000) + 1));
    } catch (const store::StoreError& error) {
        guard.mend(true);
        if (error.trouble == store::Trouble::busy) toasts_.say(workspace::sentence_of(error));
        else workspace_.recovery().failed(workspace::sentence_of(error));
    }
}

std::optional<Time> Program::next_frame_at() const {
    std::optional<Time> first;
    for (const std::optional<Time>& at : {workspace_.next_frame_at(), toasts_.next_end(), widgets_wake_})
        if (at && (!first || *at < *first)) first = at;
    return first;
}

std::string Program::title() const {
    const Team* team = workspace_.store().team();
    return team ? team->name + " – ALP" : "ALP";
}

void Program::end(const window::WindowSize& size) {
    if (size.width > 0 || size.maximised)
        workspace_.preferences().change([&](workspace::Settings& settings) {
            settings.maximised = size.maximised;
            if (!size.maximised) settings.width = size.width, settings.height = size.height;
        });
    workspace_.end();
}

}  // namespace alp::cli
