#include "workspace/erasure.h"

#include "store/care/backups.h"
#include "workspace/on_writer.h"

#include <alp/text.h>

#include <algorithm>

namespace alp::workspace {

Erasure::Erasure(OpenStore& store, Meetings& meetings, Jobs& jobs, const Clock& clock, Notifications& notifications)
    : store_(store), meetings_(meetings), jobs_(jobs), clock_(clock), notifications_(notifications) {}

void Erasure::run(std::string title, std::function<void(store::Store&, Result&)> what, std::function<void(const Result&)> then) {
    store::Writer* writer = store_.writer();
    if (!writer) return;
    store_.records().flush();
    auto result = std::make_shared<Result>();
    jobs_.start(
        std::move(title),
        [writer, what = std::move(what), result, file = store_.file()](Job&) {
            run_on_writer(*writer, [what, result](store::Store& store) { what(store, *result); });
            store::erase_from_backups(file);
        },
        [this, result, then = std::move(then)](const std::string& trouble) {
            if (!trouble.empty()) notifications_.say(trouble);
            forget_rows(result->erased.sessions);
            store_.read_again();
            if (trouble.empty()) then(*result);
        });
}

// Rows of these sessions in memory still hold what was erased.
void Erasure::forget_rows(const std::vector<Id>& sessions) {
    const Id open = meetings_.current() ? meetings_.current()->session().id() : Id{};
    for (const Id& session : sessions) {
        if (session == open) meetings_.reread();
        else store_.records().drop_session(session);
    }
}

void Erasure::begin_frame() {
    const Date today = clock_.today();
    if (!store_.writer() || looked_ == today) return;
    looked_ = today;
    run(
        {}, [today](store::Store& store, Result& result) { result.erased = store.erase_case_text(today); },
        [this](const Result& result) {
            const auto count = static_cast<long>(result.erased.sessions.size());
            if (count == 0) return;
            notifications_.say(filled(
                trn("What was told about residents in {} meeting is erased: its time had come. Lessons, scores and actions stay.",
                    "What was told about residents in {} meetings is erased: its time had come. Lessons, scores and actions stay.", count),
                count));
        });
}

void Erasure::erase_case(const Id& session) {
    run(
        tr("Erasing the case"), [session](store::Store& store, Result& result) { result.erased = store.erase_case(session); },
        [this](const Result& result) {
            notifications_.say(result.erased.texts == 0
                                   ? tr("There is nothing about residents in this meeting any more.")
                                   : tr("The case is erased, here and in the backups. Lessons, scores and actions stay."));
        });
}

void Erasure::erase_member(const Id& member, bool authorship) {
    const Member* row = store_.records().table<Member>().find(member, true);
    if (!row) return;
    meetings_.leave();  // it shows the name
    run(
        tr("Erasing the name"),
        [member, authorship](store::Store& store, Result& result) { result.named = store.erase_member(member, authorship); },
        [this, team = row->team, number = row->number](const Result& result) {
            if (store_.team_id() == team) store_.open_team(team);
            std::string said = filled(tr("The name is erased, here and in the backups: team member {} from now on."), number);
            if (result.named > 0)
                said += " " + filled(trn("It still occurs in {} text; look for it with Ctrl+K.",
                                         "It still occurs in {} texts; look for them with Ctrl+K.", result.named),
                                     result.named);
            notifications_.say(said);
        });
}

const std::vector<store::CaseText>& Erasure::kept() {
    const std::tuple of{store_.team_id(), store_.disk_changes(), store_.records().structure()};
    if (kept_of_ != of) {
        kept_ = store_.open() && store_.team() ? store_.reader().case_texts(store_.team_id()) : std::vector<store::CaseText>{};
        kept_of_ = of;
    }
    return kept_;
}

}  // namespace alp::workspace
