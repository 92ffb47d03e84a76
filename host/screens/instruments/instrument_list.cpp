#include "screens/instruments/instrument_list.h"

#include "screens/instruments/instrument_facts.h"

#include <alp/text.h>
#include <alp/ui/widgets.h>

namespace alp::screens {

using namespace ui;

void InstrumentList::draw_remove(const plugins::Entry& entry) {
    beside(button_width(tr("Remove…"), Kind::quiet));
    if (button(tr("Remove…"), Kind::quiet)) asked_remove_ = entry.file;
}

void InstrumentList::draw_question() {
    bool open = !asked_remove_.empty();
    if (begin_dialog(tr("Remove this instrument?"), open)) {
        words(asked_remove_.filename().string(), Face::strong);
        words(tr("The meetings held with it stay, and can be read as a plain form. Put the file back to go on with them."));
        gap(16);
        if (button(tr("Remove the instrument"), Kind::danger)) {
            installer_.remove(asked_remove_);
            open = false;
        }
        ImGui::SameLine(0, em(12));
        if (button(tr("Keep it"))) open = false;
        end_dialog();
    }
    if (!open) asked_remove_.clear();
}

void InstrumentList::draw_loaded(const plugins::Entry& entry, float width) {
    const Outline& outline = entry.outline;
    ImGui::PushID(entry.file.c_str());
    begin_card("entry", width, outline.colour);
    words(entry.name, Face::heading, tone(outline.colour));
    words(outline.purpose.shown());
    gap(4);
    quiet(filled(tr("version {}"), entry.version));
    draw_instrument_facts(outline);
    one_line(entry.file.string(), ImGui::GetContentRegionAvail().x, Face::chip, palette().quiet);
    if (!entry.why.empty()) notice(entry.why);
    gap(8);
    ImGui::BeginDisabled(!teams_.current());
    if (button(tr("Start"), Kind::normal)) meetings_.ask_start(entry.id);
    ImGui::EndDisabled();
    if (installer_.is_own(entry)) draw_remove(entry);
    end_card();
    ImGui::PopID();
}

// True when it was tried again.
bool InstrumentList::draw_refused(const plugins::Entry& entry) {
    ImGui::PushID(entry.file.c_str());
    begin_card("entry", 0, 0, palette().late);
    words(entry.name.empty() ? entry.file.filename().string() : entry.name, Face::strong);
    words(entry.why);
    quiet(entry.file.string());
    gap(8);
    const bool again = button(tr("Try it again"));
    if (installer_.is_own(entry)) draw_remove(entry);
    end_card();
    ImGui::PopID();
    if (again) catalogue_.try_again(std::filesystem::path(entry.file));  // a copy: the entry goes
    return again;
}

bool InstrumentList::draw() {
    std::vector<const plugins::Entry*> loaded, refused;
    for (const plugins::Entry& entry : catalogue_.entries())
        (entry.standing == plugins::Standing::loaded ? loaded : refused).push_back(&entry);
    flow(static_cast<int>(loaded.size()), em(320), [&](int i, float width) { draw_loaded(*loaded[static_cast<std::size_t>(i)], width); });
    if (loaded.empty()) words(tr("No instrument is loaded."));
    if (refused.empty()) return false;
    gap();
    heading(tr("Not loaded"));
    gap(8);
    for (const plugins::Entry* entry : refused) {
        if (draw_refused(*entry)) return true;
        gap(8);
    }
    return false;
}

}  // namespace alp::screens
