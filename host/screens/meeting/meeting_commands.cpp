#include "screens/meeting/meeting_commands.h"

#include <alp/text.h>

namespace alp::screens {

using shell::Command;

void MeetingCommands::add_steps(std::vector<Command>& all, const Session& session) {
    for (const Step* step : session.steps())
        all.push_back({filled(tr("Step: {}"), step->title.shown()), "", [this, id = step->id] {
                           if (meetings_.current()) meetings_.current()->go_to(id);
                       }});
}

void MeetingCommands::add_papers(std::vector<Command>& all) {
    const auto add = [&](const char* name, report::Format format, std::optional<Paper> paper = {}) {
        all.push_back({name, "", [this, format, paper] {
                           if (workspace::Meeting* meeting = meetings_.current()) documents_.write_report(*meeting, format, paper);
                       }});
    };
    add(tr("Paper: PDF, A4"), report::Format::pdf, Paper::a4_landscape);
    add(tr("Paper: PDF, A3"), report::Format::pdf, Paper::a3_landscape);
    add(tr("Picture: PNG"), report::Format::png);
    add(tr("Text: Markdown"), report::Format::markdown);
}

void MeetingCommands::add_endings(std::vector<Command>& all, const Session& session) {
    if (session.read_only()) {
        all.push_back({tr("Leave the meeting"), "", [this] { meetings_.leave(); }});
        all.push_back({tr("See how it grew"), "", [this, id = session.id()] { replays_.open(id); }});
    } else {
        all.push_back({tr("Pause the meeting"), "", [this] { meetings_.pause(); }});
        all.push_back({tr("Close the meeting"), "", [this] { meetings_.ask_to_close(); }});
    }
}

void MeetingCommands::add(std::vector<Command>& all, bool on_screen) {
    const workspace::Meeting* meeting = meetings_.current();
    if (!meeting) return;
    const Session& session = meeting->session();
    all.push_back({filled(tr("Go to the meeting: {}"), session.outline().name.shown()), "Ctrl+9",
                   [this] { navigator_.go(workspace::Destination::meeting); }});
    if (!on_screen) return;
    add_steps(all, session);
    all.push_back({tr("Present"), "F11", [this] { navigator_.present(true); }});
    add_papers(all);
    add_endings(all, session);
}

}  // namespace alp::screens
