#include "screens/settings/set_aside_list.h"

#include "workspace/store_words.h"

#include <alp/text.h>
#include <alp/ui/widgets.h>

namespace alp::screens {

using namespace ui;

void SetAsideList::ask_remove(const store::Copy& copy) {
    ui::Loss loss;
    loss.title = tr("Remove what was set aside?");
    loss.about = copy.file.filename().string();
    loss.goes = {
        filled(tr("this file of {}, {}: {}"), date_in_words(local_date(copy.made)), time_of_day(copy.made), workspace::name_of(copy.kind))};
    loss.stays = {tr("the store as it is now, and the backups")};
    loss.leave = tr("Leave it as it is");
    loss.go = tr("Remove it");
    remove_.ask(std::move(loss), [this, copy] { backups_.remove(copy); });
}

void SetAsideList::draw_one(const store::Copy& copy) {
    words(filled(tr("{} at {}"), date_in_words(local_date(copy.made)), time_of_day(copy.made)) + " · " + workspace::name_of(copy.kind));
    quiet(filled(tr("{} · {} kB · kept until {}"), copy.file.filename().string(), (copy.bytes + 1023) / 1024,
                 date_in_words(store::goes_on(copy), false)));
    if (store::is_store(copy.kind)) {
        if (button(tr("Put back…"), Kind::quiet)) restore_.ask(copy.file, copy.made);
    } else if (button(tr("Open folder"), Kind::quiet)) {
        documents_.open_folder(copy.file.parent_path());
    }
    ImGui::SameLine(0, em(12));
    if (button(tr("Remove…"), Kind::quiet)) ask_remove(copy);
}

void SetAsideList::draw() {
    heading(tr("Set aside"));
    gap(4);
    quiet(tr("Nothing is written over: what had to make room is kept for a while. What was told about residents is erased in it too."));
    const std::vector<store::Copy> all = backups_.set_aside();  // a copy: one may be removed meanwhile
    for (const store::Copy& copy : all) {
        ImGui::PushID(copy.file.filename().c_str());
        gap(8);
        draw_one(copy);
        ImGui::PopID();
    }
}

void SetAsideList::draw_questions() {
    restore_.draw();
    remove_.draw();
}

}  // namespace alp::screens
