#include "shell/no_store.h"

#include <alp/text.h>
#include <alp/ui/widgets.h>

namespace alp::shell {

using namespace ui;

void draw_no_store(workspace::Workspace& workspace, RestoreQuestion& restore) {
    workspace::OpenStore& store = workspace.store();
    question(tr("The store cannot be opened"));
    gap();
    words(store.why());
    gap();
    quiet(store.file().string());
    gap();
    if (button(tr("Try again"), Kind::primary)) workspace.recovery().try_again();
    ImGui::SameLine(0, em(8));
    if (button(tr("Open folder"))) workspace.documents().open_folder(store.file().parent_path());
    const store::Backup* newest = workspace.backups().newest_kept();
    if (!newest) return;
    ImGui::SameLine(0, em(8));
    if (button(filled(tr("Put back the backup of {} at {}"), date_in_words(local_date(newest->made)), time_of_day(newest->made)).c_str()))
        restore.ask(newest->file, newest->made);
}

}  // namespace alp::shell
