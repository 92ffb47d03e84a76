#include "screens/case_text.h"

#include "app/app.h"

#include <alp/ui/widgets.h>

namespace alp::screens {
namespace {

using namespace ui;

Id asked_case, asked_member;
bool with_authorship = false;

std::string months(int count) { return filled(trn("{} month", "{} months", count), count); }

// Read again when something was written, or another day began.
const std::vector<store::CaseText>& told(app::App& app) {
    static std::vector<store::CaseText> list;
    static std::optional<std::tuple<Id, std::optional<Time>, std::uint64_t>> read;
    const std::tuple now{app.team()->id, app.books().save_state().last, app.records().structure()};
    if (read != now) {
        list = app.books().open() ? app.books().reader().case_texts(app.team()->id) : std::vector<store::CaseText>{};
        read = now;
    }
    return list;
}

std::string name_of(app::App& app, const store::CaseText& one) {
    if (!one.title.empty()) return one.title;
    const plugins::Entry* entry = app.catalogue().find(one.instrument);
    return entry ? entry->name : std::string(tr("Meeting"));
}

}  // namespace

bool has_case_text(const Session& session) {
    for (const Contribution* row : session.rows<Contribution>())
        if (row->session == session.id() && row->erase_on && !row->erased) return true;
    return false;
}

bool& case_text_wanted(const Session& session) {
    static std::pair<Id, bool> wanted;
    if (wanted.first != session.id()) wanted = {session.id(), false};
    return wanted.second;
}

void ask_erase_case(const Id& session) { asked_case = session; }

void draw_erase_case(app::App& app) {
    bool open = static_cast<bool>(asked_case);
    if (begin_dialog(tr("Erase this case?"), open)) {
        words(
            tr("What was told about residents in this meeting goes for good: texts, questions, answers and notes, with their history "
               "and in the backups. Lessons, scores and actions stay, and the meeting keeps its place in the timeline."));
        gap(8);
        words(tr("This cannot be taken back."), Face::strong);
        gap(16);
        if (button(tr("Leave it as it is"), Kind::normal)) open = false;
        ImGui::SameLine(0, em(12));
        if (button(tr("Erase this case"), Kind::danger)) {
            app.erase_case(asked_case);
            open = false;
        }
        end_dialog();
    }
    if (!open) asked_case = {};
}

void ask_erase_member(const Id& member) {
    asked_member = member;
    with_authorship = false;
}

void draw_erase_member(app::App& app) {
    const Member* member = app.records().find<Member>(asked_member);
    bool open = member != nullptr;
    if (begin_dialog(tr("Erase this name?"), open) && member) {
        words(filled(
            tr("{} becomes \"team member {}\". Name and role go for good, with their history and in the backups. What was written stays."),
            member->name, member->number));
        gap(8);
        check(tr("Forget as well which contributions are theirs"), with_authorship);
        gap(8);
        words(tr("This cannot be taken back."), Face::strong);
        gap(16);
        if (button(tr("Leave it as it is"), Kind::normal)) open = false;
        ImGui::SameLine(0, em(12));
        if (button(tr("Erase the name"), Kind::danger)) {
            app.erase_member(asked_member, with_authorship);
            open = false;
        }
        end_dialog();
    }
    if (!open) asked_member = {};
}

void draw_case_text_term(app::App& app) {
    const Team& team = *app.team();
    const Id id = team.id;
    heading(tr("What is told about residents"));
    gap(4);
    words(tr("Is erased by itself after:"));
    beside(em(160));
    std::vector<std::string> terms;
    for (int count = 1; count <= 12; ++count) terms.push_back(months(count));
    const int picked = pick("keep", months(team.keep_months), terms);
    if (picked >= 0)
        app.edit_team(tr("Term for case text changed"),
                      [&](Edit& edit) { edit.change<Team>(id, [&](Team& row) { row.keep_months = picked + 1; }); });
    gap(4);
    quiet(
        tr("Or sooner: the day after all actions of a closed meeting are done. Lessons, scores and actions stay. A shorter term counts at "
           "once, a longer one only for what is told from now on."));
    gap(8);
    if (app.team()->example) return quiet(tr("In this example nothing is erased: it is invented."));
    const auto& list = told(app);
    if (list.empty()) return quiet(tr("Nothing is kept now about residents."));
    for (std::size_t i = 0; i < list.size() && i < 6; ++i) {
        const store::CaseText& one = list[i];
        const std::string day = date_in_words(local_date(one.held), false);
        const bool soon = one.actions_done.has_value() || one.until <= app.today();
        words(soon ? filled(tr("{} · {}: is erased at the next start, its time has come"), day, name_of(app, one))
                   : filled(tr("{} · {}: is erased on {}"), day, name_of(app, one), date_in_words(one.until, false)));
    }
    if (list.size() > 6) quiet(filled(tr("and {} more meetings"), list.size() - 6));
}

}  // namespace alp::screens
