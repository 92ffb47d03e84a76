// Instrumenten: what is loaded, and what is refused and why.
#include "app/app.h"
#include "screens/screen.h"

#include <alp/ui/widgets.h>

#include <algorithm>

namespace alp::screens {
namespace {

using namespace ui;

void draw_declared(const Outline& outline) {
    quiet(filled(trn("{} step", "{} steps", static_cast<long>(outline.steps.size())), outline.steps.size()) +
          filled(tr(" · {}–{} people"), outline.people_low, outline.people_high));
    for (const Variant& variant : outline.variants) quiet(filled(tr("{}: {} minutes"), variant.name.shown(), variant.minutes()));
    if (!outline.our_reading.empty()) quiet(filled(tr("Our reading: {}"), outline.our_reading.shown()));
}

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

std::filesystem::path asked_remove;  // of the dialog that is open; empty: none

void draw_remove(const plugins::Entry& entry) {
    beside(button_width(tr("Remove…"), Kind::quiet));
    if (button(tr("Remove…"), Kind::quiet)) asked_remove = entry.file;
}

void draw_remove_question(app::App& app) {
    bool open = !asked_remove.empty();
    if (begin_dialog(tr("Remove this instrument?"), open)) {
        words(asked_remove.filename().string(), Face::strong);
        words(tr("The meetings held with it stay, and can be read as a plain form. Put the file back to go on with them."));
        gap(16);
        if (button(tr("Remove the instrument"), Kind::danger)) {
            app.remove_plugin(std::filesystem::path(asked_remove));
            open = false;
        }
        ImGui::SameLine(0, em(12));
        if (button(tr("Keep it"))) open = false;
        end_dialog();
    }
    if (!open) asked_remove.clear();
}

// The one in the user's folder whose place the offered file takes; null: it takes none.
const plugins::Entry* replaced_by(app::App& app, const app::App::Offer& offer) {
    if (!offer.replaces) return nullptr;
    const auto& all = app.catalogue().entries();
    const auto found = std::ranges::find_if(all, [&](const plugins::Entry& entry) { return entry.id == offer.id && app.is_own(entry); });
    return found == all.end() ? nullptr : &*found;
}

// True when it may be installed and the user says so.
bool says_install(app::App& app, const app::App::Offer& offer) {
    if (!offer.may_install()) return false;
    const plugins::Entry* before = replaced_by(app, offer);
    if (before)
        words(
            filled(tr("Now “{0}” {1} stands in your plugin folder, with the same id. “{2}” {3} takes its place, also in the meetings held "
                      "with it."),
                   before->name, before->version, offer.name, offer.version));
    const std::string label =
        before ? filled(tr("Replace “{0}” {1} by {2}"), before->name, before->version, offer.version) : std::string(tr("Install"));
    const bool said = button(label.c_str(), Kind::primary);
    ImGui::SameLine(0, em(12));
    return said;
}

// What a plugin file says of itself and what was found, before anything of it is copied.
void draw_offer(app::App& app) {
    const app::App::Offer* offer = app.offered();
    bool open = offer != nullptr;
    if (!open) return;
    if (begin_dialog(tr("An instrument from a file"), open, 640)) {
        words(offer->name + (offer->version.empty() ? "" : " " + offer->version), Face::heading);
        if (!offer->summary.empty()) words(offer->summary);
        if (!offer->outline.steps.empty()) draw_declared(offer->outline);
        quiet(offer->file.string());
        gap(8);
        draw_findings(offer->validation);
        gap(16);
        const bool install = says_install(app, *offer);
        if (button(tr("Do not install")) || install) open = false;
        if (install) app.install_offered();
        end_dialog();
    }
    if (!open) app.drop_offered();
}

void draw_from_file(app::App& app) {
    static std::string path;
    heading(tr("From a file"));
    gap(4);
    quiet(
        tr("A plugin runs with your rights: install one only from somebody you trust. It is looked over first, and nothing is copied "
           "before you say so."));
    gap(8);
    const Typed typed = text_box(tr("File of the instrument##plugin-file"), path,
                                 {.hint = tr("for example /home/anna/Downloads/week_start.so"), .enter_submits = true});
    const bool looks = button(tr("Check this file"));
    if ((!looks && typed != Typed::submitted) || path.empty()) return;
    app.offer_plugin(path);
    if (app.jobs().busy()) path.clear();  // it is being looked over; else it stays, to be mended
}

void draw_loaded(app::App& app, const plugins::Entry& entry, float width) {
    const Outline& outline = entry.outline;
    ImGui::PushID(entry.file.c_str());
    begin_card("entry", width, outline.colour);
    words(entry.name, Face::heading, tone(outline.colour));
    words(outline.purpose.shown());
    gap(4);
    quiet(filled(tr("version {}"), entry.version));
    draw_declared(outline);
    one_line(entry.file.string(), ImGui::GetContentRegionAvail().x, Face::chip, palette().quiet);
    if (!entry.why.empty()) notice(entry.why);
    gap(8);
    ImGui::BeginDisabled(!app.team());
    if (button(tr("Start"), Kind::normal)) app.ask_start(entry.id);
    ImGui::EndDisabled();
    if (app.is_own(entry)) draw_remove(entry);
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
    if (app.is_own(entry)) draw_remove(entry);
    end_card();
    ImGui::PopID();
    if (again) app.catalogue().try_again(std::filesystem::path(entry.file));
    return again;
}

}  // namespace

void draw_instruments(app::App& app) {
    question(tr("Instruments"));
    if (app.options().plugins.safe)
        notice(tr("The program was started without instruments (--safe). Sessions can be read; start it without --safe to go on."));
    gap();
    std::vector<const plugins::Entry*> loaded, refused;
    for (const auto& entry : app.catalogue().entries()) (entry.standing == plugins::Standing::loaded ? loaded : refused).push_back(&entry);
    flow(static_cast<int>(loaded.size()), em(320),
         [&](int i, float width) { draw_loaded(app, *loaded[static_cast<std::size_t>(i)], width); });
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
    if (!app.options().plugins.own.empty()) {
        draw_from_file(app);
        gap();
    }
    draw_remove_question(app);
    draw_offer(app);
    if (button(tr("Look through the folders again"))) {
        app.catalogue().look_again();
        if (app::Meeting* meeting = app.meeting(); meeting && !meeting->trouble().empty()) meeting->restart(app.catalogue());
        app.say(tr("The folders were looked through again."));
        return;
    }
    gap(8);
    quiet(tr("Instruments are looked for in:"));
    for (const auto& folder : app.options().plugins.folders) quiet(folder.string());
}

}  // namespace alp::screens
