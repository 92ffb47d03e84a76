#include "screens/instruments/install_from_file.h"

#include "screens/instruments/instrument_facts.h"

#include <alp/text.h>
#include <alp/ui/widgets.h>

#include <algorithm>

namespace alp::screens {

using namespace ui;

namespace {

// Only what is off; that all is well takes one line.
void draw_findings(const plugins::Validation& made) {
    if (!made.why.empty()) return notice(made.why, palette().late);
    const auto well = std::ranges::count(made.lines, plugins::Outcome::ok, &plugins::CheckLine::outcome);
    words(filled(tr("{} of {} checks passed."), well, made.lines.size()), Face::strong);
    for (const plugins::CheckLine& line : made.lines) {
        if (line.outcome == plugins::Outcome::ok) continue;
        gap(4);
        const bool failed = line.outcome == plugins::Outcome::failed;
        std::string said = failed ? tr("Failed: ") : tr("Warning: ");
        said += line.sentence;
        for (const std::string& finding : line.findings) said += "\n" + finding;
        notice(said, failed ? palette().late : palette().busy);
    }
}

}  // namespace

// The one in the user's folder that the offered file takes the place of; null: none.
const plugins::Entry* InstallFromFile::replaced_by(const workspace::PluginOffer& offer) const {
    if (!offer.replaces) return nullptr;
    const auto& all = catalogue_.entries();
    const auto found =
        std::ranges::find_if(all, [&](const plugins::Entry& entry) { return entry.id == offer.id && installer_.is_own(entry); });
    return found == all.end() ? nullptr : &*found;
}

// The button, when it may be installed. True when it is pressed.
bool InstallFromFile::draw_install(const workspace::PluginOffer& offer) const {
    if (!offer.may_install()) return false;
    const plugins::Entry* before = replaced_by(offer);
    if (before)
        words(
            filled(tr("Now “{0}” {1} stands in your plugin folder, with the same id. “{2}” {3} takes its place, also in the meetings held "
                      "with it."),
                   before->name, before->version, offer.name, offer.version));
    const std::string label =
        before ? filled(tr("Replace “{0}” {1} by {2}"), before->name, before->version, offer.version) : std::string(tr("Install"));
    const bool pressed = button(label.c_str(), Kind::primary);
    ImGui::SameLine(0, em(12));
    return pressed;
}

void InstallFromFile::draw_offer() {
    const workspace::PluginOffer* offer = installer_.offered();
    bool open = offer != nullptr;
    if (!open) return;
    if (begin_dialog(tr("An instrument from a file"), open, 640)) {
        words(offer->name + (offer->version.empty() ? "" : " " + offer->version), Face::heading);
        if (!offer->summary.empty()) words(offer->summary);
        if (!offer->outline.steps.empty()) draw_instrument_facts(offer->outline);
        quiet(offer->file.string());
        gap(8);
        draw_findings(offer->validation);
        gap(16);
        const bool install = draw_install(*offer);
        if (button(tr("Do not install")) || install) open = false;
        if (install) installer_.install();
        end_dialog();
    }
    if (!open) installer_.drop();
}

void InstallFromFile::draw_field() {
    heading(tr("From a file"));
    gap(4);
    quiet(
        tr("A plugin runs with your rights: install one only from somebody you trust. It is looked over first, and nothing is copied "
           "before you say so."));
    gap(8);
    const Typed typed = text_box(tr("File of the instrument##plugin-file"), path_,
                                 {.hint = tr("for example /home/anna/Downloads/week_start.so"), .enter_submits = true});
    const bool pressed = button(tr("Check this file"));
    if ((!pressed && typed != Typed::submitted) || path_.empty()) return;
    installer_.offer(path_);
    if (jobs_.busy()) path_.clear();  // it is being looked over; else it stays, to be mended
}

}  // namespace alp::screens
