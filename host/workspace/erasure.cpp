#include "workspace/erasure.h"

#include "workspace/on_writer.h"
#include "workspace/store_words.h"
#include "workspace/team_bin.h"

#include <alp/text.h>

#include <algorithm>

namespace alp::workspace {

Erasure::Erasure(OpenStore& store, Meetings& meetings, Jobs& jobs, const Clock& clock, Notifications& notifications)
    : store_(store), meetings_(meetings), jobs_(jobs), clock_(clock), notifications_(notifications) {}

void Erasure::run(std::string title, Work what, std::function<void(const Result&)> then, std::optional<Date> today) {
    store::Writer* writer = store_.writer();
    if (!writer) return;
    store_.records().flush();
    auto result = std::make_shared<Result>();
    jobs_.start(
        std::move(title),
        [writer, what = std::move(what), result, today, file = store_.file()](Job&) {
            std::optional<Date> day;
            run_on_writer(*writer, [&](store::Store& store) {
                what(store, *result);
                if (today) day = store::believe(store.believed(), *today);
            });
            result->copies = store::clean_copies(file, day);
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

void Erasure::say_erased(const Result& result) {
    const auto count = static_cast<long>(result.erased.sessions.size());
    if (count == 0) return;
    if (say_not_erased(result)) return;
    notifications_.say(
        filled(trn("What was told about residents in {} meeting is erased: its time had come. Lessons, scores and actions stay.",
                   "What was told about residents in {} meetings is erased: its time had come. Lessons, scores and actions stay.", count),
               count));
}

// It stays on the screen: who promised that something is gone must know where it is not.
bool Erasure::say_not_erased(const Result& result) {
    const std::string where = not_erased_in(result.copies.not_erased);
    if (!where.empty()) notifications_.announce(where);
    return !where.empty();
}

// Everything that has had its time: what was told about residents, removed teams, what was set aside.
Erasure::Question Erasure::due_in(store::Store& store, Date today, const std::filesystem::path& file) {
    Question all;
    all.today = today;
    all.due = store.case_texts({});
    std::erase_if(all.due, [&](const store::CaseText& one) { return !one.due(today); });
    for (const store::TeamLine& line : teams_due(today, store.teams_in_bin())) all.teams.push_back(line.team.name);
    for (const store::Copy& copy : store::set_aside(file))
        if (store::goes_on(copy) <= today) all.set_aside.push_back(copy.file.filename().string());
    return all;
}

void Erasure::begin_frame() {
    const Date today = clock_.today();
    const std::pair now(today, store_.openings());
    if (!store_.writer() || looked_ == now) return;
    looked_ = now;
    if (question_ && question_opening_ != store_.openings()) question_.reset();  // it is about another store
    run(
        {},
        [today, store_file = store_.file()](store::Store& store, Result& result) {
            const std::optional<Date> day = store.believe_day(today);
            if (day) result.erased = store.erase_case_text(*day);
            if (day == today) return;
            Question all = due_in(store, today, store_file);
            all.before = day;
            if (!all.empty()) result.question = std::move(all);
        },
        [this](const Result& result) {
            question_ = result.question;
            question_opening_ = store_.openings();
            say_erased(result);
        },
        today);
}

void Erasure::answer(bool date_is_right) {
    if (!question_) return;
    const Date right = question_->today;
    question_.reset();
    if (!date_is_right) return;
    run(
        tr("Erasing the case"),
        [right](store::Store& store, Result& result) {
            store.keep_believed(right);
            result.erased = store.erase_case_text(right);
        },
        [this](const Result& result) {
            ++dates_confirmed_;
            looked_.reset();  // midnight may have passed since: the day after is believed by the answer
            say_erased(result);
        },
        right);
}

void Erasure::erase_case(const Id& session) {
    run(
        tr("Erasing the case"), [session](store::Store& store, Result& result) { result.erased = store.erase_case(session); },
        [this](const Result& result) {
            if (result.erased.texts > 0 && say_not_erased(result)) return;
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
            const bool everywhere = !say_not_erased(result);
            std::string said = filled(everywhere ? tr("The name is erased, here and in the backups: team member {} from now on.")
                                                 : tr("The name is erased here: team member {} from now on."),
                                      number);
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
