#include "screens/instruments/instruments_screen.h"

#include "workspace/workspace.h"

#include <alp/text.h>
#include <alp/ui/icons.h>
#include <alp/ui/widgets.h>

namespace alp::screens {

using namespace ui;

InstrumentsScreen::InstrumentsScreen(const plugins::Options& options, workspace::PluginInstaller& installer, InstrumentList list,
                                     InstallFromFile install)
    : options_(options), installer_(installer), list_(std::move(list)), install_(std::move(install)) {}

std::string InstrumentsScreen::title() const { return tr("Instruments"); }

std::optional<shell::SidebarItem> InstrumentsScreen::sidebar() const {
    return shell::SidebarItem{icons::plus, shell::SidebarItem::Section::foot};
}

void InstrumentsScreen::draw() {
    question(tr("Instruments"));
    if (options_.safe)
        notice(tr("The program was started without instruments (--safe). Sessions can be read; start it without --safe to go on."));
    gap();
    if (list_.draw()) return;
    gap();
    if (!options_.own.empty()) {
        install_.draw_field();
        gap();
    }
    list_.draw_question();
    install_.draw_offer();
    if (button(tr("Look through the folders again"))) return installer_.look_again();
    gap(8);
    quiet(tr("Instruments are looked for in:"));
    for (const auto& folder : options_.folders) quiet(folder.string());
}

void add_instruments(shell::Navigator& navigator, workspace::Workspace& w) {
    InstrumentList list(w.catalogue(), w.installer(), w.meetings(), w.teams());
    InstallFromFile install(w.installer(), w.catalogue(), w.jobs());
    navigator.add(std::make_unique<InstrumentsScreen>(w.options().plugins, w.installer(), std::move(list), std::move(install)));
}

}  // namespace alp::screens
