// Instrumenten: what is loaded, and what is refused and why.
#include "app/app.h"
#include "screens/screen.h"

#include <alp/ui/widgets.h>

namespace alp::screens {
namespace {

using namespace ui;

void draw_loaded(app::App& app, const plugins::Entry& entry, float width) {
    const Outline& outline = entry.outline;
    ImGui::PushID(entry.file.c_str());
    begin_card("entry", width, outline.colour);
    words(entry.name, Face::heading, tone(outline.colour));
    words(outline.purpose.shown());
    gap(4);
    quiet(filled(trn("version {} · {} step", "version {} · {} steps", static_cast<long>(outline.steps.size())), entry.version, outline.steps.size()) +
          filled(tr(" · {}–{} people"), outline.people_low, outline.people_high));
    for (const Variant& variant : outline.variants) quiet(filled(tr("{}: {} minutes"), variant.name.shown(), variant.minutes()));
    if (!outline.our_reading.empty()) quiet(filled(tr("Our reading: {}"), outline.our_reading.shown()));
    one_line(entry.file.string(), ImGui::GetContentRegionAvail().x, Face::chip, palette().quiet);
    if (!entry.why.empty()) notice(entry.why);
    gap(8);
    ImGui::BeginDisabled(!app.team());
    if (button(tr("Start"), Kind::normal)) app.ask_start(entry.id);
    ImGui::EndDisabled();
    end_card();
    ImGui::PopID();
}

// Returns true when the list changed.
bool draw_refused(app::App& app, const plugins::Entry& entry) {
    ImGui::PushID(entry.file.c_str());
    begin_card("entry", 0, 0, palette().late);
    words(entry.name.empty() ? entry.file.filename().string() : entry.name, Face::strong);
    words(entry.why);
    quiet(entry.file.string());
    gap(8);
    const bool again = button(tr("Try it again"));
    end_card();
    ImGui::PopID();
    if (again) app.catalogue().try_again(std::filesystem::path(entry.file));
    return again;
}

}  // namespace

void draw_instruments(app::App& app) {
    question(tr("Instruments"));
    if (app.options().plugins.safe) notice(tr("The program was started without instruments (--safe). Sessions can be read; start it without --safe to go on."));
    gap();
    std::vector<const plugins::Entry*> loaded, refused;
    for (const auto& entry : app.catalogue().entries()) (entry.standing == plugins::Standing::loaded ? loaded : refused).push_back(&entry);
    flow(static_cast<int>(loaded.size()), em(320), [&](int i, float width) { draw_loaded(app, *loaded[static_cast<std::size_t>(i)], width); });
    if (loaded.empty()) words(tr("No instrument is loaded."));
    if (!refused.empty()) {
        gap();
        heading(tr("Not loaded"));
        gap(8);
        for (const auto* entry : refused) {
            if (draw_refused(app, *entry)) return;
            gap(8);
        }
    }
    gap();
    if (button(tr("Look again"))) {
        app.catalogue().look_again();
        app.say(tr("The folders were looked through again."));
        return;
    }
    gap(8);
    quiet(tr("Instruments are looked for in:"));
    for (const auto& folder : app.options().plugins.folders) quiet(folder.string());
}

}  // namespace alp::screens
