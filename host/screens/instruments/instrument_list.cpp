#include "screens/instruments/instrument_list.h"

#include "screens/instruments/instrument_facts.h"

#include <alp/text.h>
#include <alp/ui/widgets.h>

namespace alp::screens {

using namespace ui;

void InstrumentList::draw_remove(const plugins::Entry& entry) {
    beside(button_width(tr("Remove…"), Kind::quiet));
    if (!button(tr("Remove…"), Kind::quiet)) return;
    ui::Loss loss;
    loss.title = tr("Remove this instrument?");
    loss.about = entry.name.empty() ? entry.file.filename().string() : entry.name;
    loss.goes = {filled(tr("the file {}"), entry.file.string())};
    loss.stays = {tr("the meetings held with it, to be read as a plain form")};
    loss.back = tr("Put the file back to go on with them.");
    loss.leave = tr("Keep it");
    loss.go = tr("Remove the instrument");
    question_.ask(std::move(loss), [this, file = entry.file] { installer_.remove(file); });
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
