// App: what was told in confidence goes when its time has come, or when somebody says so.
#include "app/inside.h"

#include <alp/text.h>

#include <algorithm>

namespace alp::app {

struct App::Erasing {
    store::TextsErased erased;
    int named = 0;  // texts in which an erased name still occurs
    std::string trouble;
};

// On the writer's thread, in turn with what is being typed; the copies after it.
void App::erase(std::string title, std::function<void(store::Store&, Erasing&)> what, std::function<void(const Erasing&)> then) {
    store::Writer* writer = books_->writer();
    if (!writer) return;
    records().flush();
    auto done = std::make_shared<Erasing>();
    auto any = std::make_shared<bool>(false);
    jobs_->start(
        std::move(title),
        [writer, what = std::move(what), done, any, file = books_->file()](Job&) {
            writer->run([what, done, any](store::Store& store) {
                try {
                    what(store, *done);
                    *any = true;
                } catch (const std::exception& error) {
                    done->trouble = error.what();
                }
            });
            writer->wait(std::chrono::minutes(5));
            if (*any) store::erase_from_backups(file);
        },
        [this, done, then = std::move(then)](const std::string& other) {
            if (!other.empty() || !done->trouble.empty()) say(other.empty() ? done->trouble : other);
            const Id open = meeting_ ? meeting_->session().id() : Id{};
            for (const Id& session : done->erased.sessions)
                if (session != open) records().drop_session(session);
            if (std::find(done->erased.sessions.begin(), done->erased.sessions.end(), open) != done->erased.sessions.end() && open) {
                const std::string step = meeting_->view().step;
                const Screen screen = screen_;
                const bool presenting = presenting_;
                drop_meeting();
                if (open_session(open)) {
                    meeting_->go_to(step);
                    screen_ = screen;
                    set_presenting(presenting);
                }
            }
            books_->read_again();
            if (done->trouble.empty()) then(*done);
        });
}

void App::look_at_case_text() {
    if (!books_->writer() || inside_->case_text_seen == today()) return;
    inside_->case_text_seen = today();
    erase(
        {}, [day = today()](store::Store& store, Erasing& done) { done.erased = store.erase_case_text(day); },
        [this](const Erasing& done) {
            const auto count = static_cast<long>(done.erased.sessions.size());
            if (count == 0) return;
            say(filled(
                trn("What was told about residents in {} meeting is erased: its time had come. Lessons, scores and actions stay.",
                    "What was told about residents in {} meetings is erased: its time had come. Lessons, scores and actions stay.", count),
                count));
        });
}

void App::erase_case(const Id& session) {
    erase(
        tr("Erasing the case"), [session](store::Store& store, Erasing& done) { done.erased = store.erase_case(session); },
        [this](const Erasing& done) {
            if (done.erased.texts == 0) return say(tr("There is nothing about residents in this meeting any more."));
            say(tr("The case is erased, here and in the backups. Lessons, scores and actions stay."));
        });
}

void App::erase_member(const Id& member, bool authorship) {
    const Member* row = records().table<Member>().find(member, true);
    if (!row) return;
    leave_session();  // it shows the name
    const Id team = row->team;
    const int number = row->number;
    erase(
        tr("Erasing the name"),
        [member, authorship](store::Store& store, Erasing& done) { done.named = store.erase_member(member, authorship); },
        [this, team, number](const Erasing& done) {
            if (books_->team_id() == team) books_->open_team(team);
            std::string said = filled(tr("The name is erased, here and in the backups: team member {} from now on."), number);
            if (done.named > 0)
                said += " " + filled(trn("It still occurs in {} text; look for it with Ctrl+K.",
                                         "It still occurs in {} texts; look for them with Ctrl+K.", done.named),
                                     done.named);
            say(said);
        });
}

}  // namespace alp::app
