#include "screens/meeting/meeting_commands.h"

#include <alp/text.h>

namespace alp::screens {

using shell::Command;

void MeetingCommands::add_steps(std::vector<Command>& all, const Session& session) {
    for (const Step* step : session.steps())
        all.push_back({filled(tr("Step: {}"), step->title.shown()), "",
                       [this, id = step->id] {
                           if (meetings_.current()) meetings_.current()->go_to(id);
                       },
                       shell::command_words::step});
}

void MeetingCommands::add_papers(std::vector<Command>& all) {
    namespace words = shell::command_words;
    const auto add = [&](const char* name, std::string_view found_by, report::Format format, std::optional<Paper> paper = {}) {
        all.push_back({name, "",
                       [this, format, paper] {
                           if (workspace::Meeting* meeting = meetings_.current()) documents_.write_report(*meeting, format, paper);
                       },
                       found_by});
    };
    add(tr("Paper: PDF, A4"), words::paper, report::Format::pdf, Paper::a4_landscape);
    add(tr("Paper: PDF, A3"), words::paper, report::Format::pdf, Paper::a3_landscape);
    add(tr("Picture: PNG"), words::picture, report::Format::png);
    add(tr("Text: Markdown"), words::text, report::Format::markdown);
}

void MeetingCommands::add_endings(std::vector<Command>& all, const Session& session) {
    if (session.read_only()) {
        all.push_back({tr("Leave the meeting"), "", [this] { meetings_.leave(); }, shell::command_words::leave});
        all.push_back({tr("See how it grew"), "", [this, id = session.id()] { replays_.open(id); }, shell::command_words::growth});
    } else {
        all.push_back({tr("Pause the meeting"), "", [this] { meetings_.pause(); }, shell::command_words::pause});
        all.push_back({tr("Close the meeting"), "", [this] { meetings_.ask_to_close(); }, shell::command_words::close});
    }
}

void MeetingCommands::add(std::vector<Command>& all, bool on_screen) {
    const workspace::Meeting* meeting = meetings_.current();
    if (!meeting) return;
    const Session& session = meeting->session();
    all.push_back({filled(tr("Go to the meeting: {}"), session.outline().name.shown()), "Ctrl+9",
                   [this] { navigator_.go(workspace::Destination::meeting); }, shell::command_words::to_meeting});
    add_papers(all);
    if (!on_screen) return;
    if (next_.possible()) all.push_back({next_.name(), "F9", [this] { next_.go(); }});
    add_steps(all, session);
    if (navigator_.presenting()) return;  // what ends the meeting leads to another page: presenting ends first
    all.push_back({tr("Present"), "F11", [this] { navigator_.present(true); }, shell::command_words::present});
    add_endings(all, session);
}

}  // namespace alp::screens
