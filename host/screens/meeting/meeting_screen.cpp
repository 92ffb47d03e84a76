#include "screens/meeting/meeting_screen.h"

#include "screens/meeting/phase_page.h"
#include "screens/meeting/quarter/quarter_page.h"
#include "screens/shared/of_meeting.h"
#include "shell/cut_words.h"

#include <alp/host/keyboard.h>
#include <alp/text.h>
#include <alp/ui/icons.h>
#include <alp/ui/keys.h>
#include <alp/ui/widgets.h>

namespace alp::screens {

namespace {

bool over_page() { return ImGui::IsPopupOpen(nullptr, ImGuiPopupFlags_AnyPopupId | ImGuiPopupFlags_AnyPopupLevel); }

}  // namespace

void InstrumentWishes::fulfil(workspace::Meeting& meeting) {
    const View& view = meeting.view();
    if (!view.say.empty()) notifications_.say(view.say);
    const auto write = [this, write_pdf = view.write_pdf] {
        workspace::Meeting* open = write_pdf ? meetings_.current() : nullptr;
        if (open) documents_.write_report(*open, report::Format::pdf);
    };
    if (view.close) meetings_.ask_to_close(write);  // nothing is on paper before the team meant to close
    else if (view.write_pdf) documents_.write_report(meeting, report::Format::pdf);
}

std::string MeetingScreen::title() const {
    const workspace::Meeting* meeting = meetings_.current();
    if (!meeting) return tr("Meeting");
    const std::string& name = meeting->session().header().title;
    return joined({meeting->session().outline().name.shown(), name}, " · ");
}

// Without room the instrument's name is cut first: it stands in the sidebar as well.
std::string MeetingScreen::title_in(float width) const {
    constexpr auto face = ui::Face::strong;
    const std::string whole = title();
    const workspace::Meeting* meeting = meetings_.current();
    if (!meeting || shell::width_of(whole, face) <= width) return whole;
    const std::string& name = meeting->session().header().title;
    if (name.empty()) return {};
    const float beside_name = width - shell::width_of(" · " + name, face);
    if (beside_name < ui::em(60)) return shell::cut_at_end(name, width, face);
    return shell::cut_at_end(meeting->session().outline().name.shown(), beside_name, face) + " · " + name;
}

std::optional<shell::SidebarItem> MeetingScreen::sidebar() const {
    const workspace::Meeting* meeting = meetings_.current();
    if (!meeting) return std::nullopt;
    const Outline& outline = meeting->session().outline();
    return shell::SidebarItem{
        .icon = ui::icons::play, .section = shell::SidebarItem::Section::meeting, .label = outline.name.shown(), .colour = outline.colour};
}

// A meeting, or what was written or agreed in one: opens it, at the step where it was written.
bool MeetingScreen::reveal(const shell::Reference& reference) {
    using What = store::Found::What;
    const bool of_meeting = reference.what == What::session || reference.what == What::contribution || reference.what == What::agreement ||
                            reference.what == What::note || reference.what == What::guest;
    // Notes on a comparison are kept like a meeting, but have no page of their own.
    if (!of_meeting || !reference.session || reference.instrument == workspace::reading_instrument) return false;
    meetings_.open_then(reference.session, [id = reference.id](workspace::Meeting& meeting) {
        const Session& session = meeting.session();
        if (const auto* row = session.find<Contribution>(id)) meeting.go_to(row->step);
        else if (const auto* score = session.find<Rating>(id)) meeting.go_to(score->step);
        else if (const auto* progress = session.find<Progress>(id)) meeting.go_to(progress->step);
    });
    return true;
}

void MeetingScreen::commands(std::vector<shell::Command>& all) {
    const bool on_screen = navigator_.shows(id());
    parts_.commands.add(all, on_screen);
    const workspace::Meeting* meeting = meetings_.current();
    if (!meeting || !on_screen) return;
    if (!meeting->session().read_only())
        all.push_back({tr("Who is here? Late, early, guests"), "F2", [this] { parts_.bar.ask_who_is_here(); }});
    if (!store_.read_only())
        all.push_back({tr("Name of the meeting…"), "", [this, id = meeting->session().id()] { parts_.bar.ask_name(id); }});
}

float MeetingScreen::draw_bar(float right, bool narrow) {
    workspace::Meeting* meeting = meetings_.current();
    return meeting ? parts_.bar.draw(*meeting, right, narrow) : right;  // null: it was closed earlier in this frame
}

void MeetingScreen::draw() {
    workspace::Meeting* open = meetings_.current();
    if (!open) return;  // closed earlier in this frame
    workspace::Meeting& meeting = *open;
    const bool presenting = navigator_.presenting();
    const workspace::Meeting::Followed followed = meeting.follow(clock_.now());
    if (followed.page) {
        ImGui::SetScrollY(0);
        ui::drop_letters();
        parts_.notifications.pass_by();
    }
    if (followed.phase) say_where(meeting);
    if (!presenting) parts_.notices.draw(meeting);
    if (meetings_.current() != &meeting) return;
    meeting.view().presenter = presenting;
    const bool covered = ImGui::IsPopupOpen(nullptr, ImGuiPopupFlags_AnyPopupId | ImGuiPopupFlags_AnyPopupLevel);
    if (!covered && ui::plain_pressed(ui::key_f2)) parts_.bar.ask_who_is_here();
    parts_.bar.draw_dialogs(meeting);
    if (meetings_.current() != &meeting) return;
    const OfMeeting lists_of_its_own(meeting.session());
    if (meeting.beside()) return parts_.recalibrate.draw(meeting);
    if (meeting.recalibrates() && !presenting) draw_way_back(meeting);
    if (meeting.on_phase_page()) draw_phase_page(meeting, presenting);
    else meeting.draw();
    parts_.wishes.fulfil(meeting);
    // Also while a field has the keyboard, and on the beamer: nothing of the page is lost by it.
    if (meetings_.current() == &meeting && ui::plain_pressed(ui::key_f9) && !over_page()) parts_.next.go();
}

// The team went on by another way than "Next".
void MeetingScreen::say_where(workspace::Meeting& meeting) const {
    parts_.notifications.say(filled(tr("In the plan you are now at: {}."), meeting.plan().phases[meeting.phase()].phase.title.shown()));
}

void add_meeting(shell::Navigator& navigator, workspace::Workspace& workspace) {
    workspace::OpenStore& store = workspace.store();
    workspace::Meetings& meetings = workspace.meetings();
    workspace::Replays& replays = workspace.replays();
    workspace::Documents& documents = workspace.documents();
    workspace::Notifications& notifications = workspace.notifications();
    const workspace::Clock& clock = workspace.clock();
    add_quarter_page(workspace.catalogue(), meetings, documents, workspace.look_back_plans(), clock);
    MeetingMenu menu(store, meetings, documents, EraseCaseDialog(workspace.erasure()));
    const NextPhase next(meetings, clock, notifications);
    MeetingParts parts{MeetingBar(store, meetings, clock, navigator, next, std::move(menu)),
                       MeetingNotices(store, meetings, replays, workspace.catalogue()),
                       RecalibratePage(documents, notifications, clock, navigator),
                       InstrumentWishes(meetings, documents, notifications),
                       MeetingCommands(meetings, replays, documents, navigator, next),
                       next,
                       notifications};
    navigator.add(std::make_unique<MeetingScreen>(store, meetings, clock, navigator, std::move(parts)));
}

}  // namespace alp::screens
