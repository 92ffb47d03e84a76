#include "screens/widgets/widgets_screen.h"

#include <alp/text.h>
#include <alp/ui/gallery.h>

namespace alp::screens {

std::string WidgetsScreen::title() const { return tr("Widgets"); }

void WidgetsScreen::draw() { ui::draw_gallery(); }

void WidgetsScreen::commands(std::vector<shell::Command>& all) {
    all.push_back({tr("Widgets, for developers"), "", [this] { navigator_.show(id()); }, shell::command_words::widgets});
}

void add_widgets(shell::Navigator& navigator, workspace::Workspace&) { navigator.add(std::make_unique<WidgetsScreen>(navigator)); }

}  // namespace alp::screens
