// Every command of the program by name.
#include "app/palette.h"

#include "app/app.h"
#include "screens/look_backs.h"
#include "screens/timeline.h"

#include <alp/text.h>

namespace alp::app {

std::vector<Command> commands(App& app) {
    std::vector<Command> all;
    const auto add = [&](std::string name, const char* keys, std::function<void()> run) {
        all.push_back({std::move(name), keys, std::move(run)});
    };
    const bool writes = !app.books().read_only();

    if (Meeting* meeting = app.meeting()) {
        add(filled(tr("Go to the meeting: {}"), meeting->session().outline().name.shown()), "Ctrl+9",
            [&app] { app.show(Screen::session); });
        if (app.screen() == Screen::session) {
            for (const Step* step : meeting->session().steps())
                add(filled(tr("Step: {}"), step->title.shown()), "", [&app, id = step->id] {
                    if (app.meeting()) app.meeting()->go_to(id);
                });
            add(tr("Present"), "F11", [&app] { app.set_presenting(true); });
            add(tr("Paper: PDF, A4"), "", [&app] { app.write_report(report::Format::pdf, Paper::a4_landscape); });
            add(tr("Paper: PDF, A3"), "", [&app] { app.write_report(report::Format::pdf, Paper::a3_landscape); });
            add(tr("Picture: PNG"), "", [&app] { app.write_report(report::Format::png); });
            add(tr("Text: Markdown"), "", [&app] { app.write_report(report::Format::markdown); });
            if (!meeting->session().read_only()) {
                add(tr("Pause the meeting"), "", [&app] { app.pause(); });
                add(tr("Close the meeting"), "", [&app] { app.close_session(); });
            } else {
                add(tr("Leave the meeting"), "", [&app] { app.leave_session(); });
                add(tr("See how it grew"), "", [&app, id = meeting->session().id()] { app.look_at(id); });
            }
        }
    }
    if (app.team()) {
        add(tr("Today"), "Ctrl+1", [&app] { app.show(Screen::today); });
        add(tr("Timeline"), "Ctrl+2", [&app] { app.show(Screen::timeline); });
        add(tr("The bin: meetings that were thrown away"), "", [&app] { screens::show_bin(app); });
        add(tr("Actions"), "Ctrl+3", [&app] { app.show(Screen::actions); });
        add(tr("Themes"), "Ctrl+4", [&app] { app.show(Screen::themes); });
        add(tr("Compare"), "Ctrl+5", [&app] { app.show(Screen::compare); });
        add(tr("Team"), "Ctrl+6", [&app] { app.show(Screen::team); });
        if (writes)
            for (const plugins::Entry& entry : app.catalogue().entries())
                if (entry.standing == plugins::Standing::loaded)
                    add(filled(tr("Start {}"), entry.name), "", [&app, id = entry.id] { app.ask_start(id); });
        if (const Id newest = writes ? screens::newest_to_look_back_on(app) : Id{}) {
            add(tr("Look back now: 15 minutes"), "", [&app, newest] { app.look_back(newest); });
            add(tr("Recalibrate"), "", [&app, newest] { app.recalibrate(newest); });
        }
    }
    add(tr("Instruments"), "Ctrl+7", [&app] { app.show(Screen::instruments); });
    add(tr("Settings"), "Ctrl+8", [&app] { app.show(Screen::settings); });
    if (writes) {
        add(tr("New team…"), "", [&app] { app.show(Screen::first_start); });
        add(tr("Take back"), "Ctrl+Z", [&app] { app.undo(); });
        add(tr("Do again"), "Ctrl+Y", [&app] { app.redo(); });
        add(tr("Make a backup now"), "", [&app] { app.backup_now(); });
    }
    add(tr("Open the folder of the store"), "", [&app] { app.open_folder(app.books().file().parent_path()); });
    add(tr("Open the folder of the reports"), "", [&app] { app.open_folder(app.options().documents); });
    if (app.settings().language != "nl") add("Nederlands", "", [&app] { app.change_settings([](Settings& s) { s.language = "nl"; }); });
    if (app.settings().language != "en") add("English", "", [&app] { app.change_settings([](Settings& s) { s.language = "en"; }); });
    const auto look = [&](const char* name, ui::Look wanted) {
        if (app.settings().look != wanted)
            add(name, "", [&app, wanted] { app.change_settings([wanted](Settings& s) { s.look = wanted; }); });
    };
    look(tr("Look: light"), ui::Look::light);
    look(tr("Look: dark"), ui::Look::dark);
    look(tr("Look: high contrast"), ui::Look::high_contrast);
    const auto size = [&](const char* name, float step) {
        const float wanted = std::clamp(app.settings().text_scale + step, 1.f, 2.f);
        if (wanted != app.settings().text_scale)
            add(name, "", [&app, wanted] { app.change_settings([wanted](Settings& s) { s.text_scale = wanted; }); });
    };
    size(tr("Larger text"), 0.25f);
    size(tr("Smaller text"), -0.25f);
    add(tr("Widgets, for developers"), "", [&app] { app.show(Screen::gallery); });
    add(tr("Keys"), "F1", [&app] { app.show_keys(true); });
    add(tr("Stop"), "Ctrl+Q", [&app] { app.leave(); });
    return all;
}

}  // namespace alp::app
