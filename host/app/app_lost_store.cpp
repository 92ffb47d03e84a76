// App: the file of the store is removed, replaced or damaged by others while it is open. Nothing that was typed is lost by it.
#include "app/inside.h"
#include "store/files.h"
#include "store/lost.h"

#include <alp/text.h>

namespace alp::app {

namespace fs = std::filesystem;

namespace {

// For people, and for who helps them: every text of these operations.
std::string readable(const std::vector<Operation>& operations) {
    std::string all;
    for (const Operation& operation : operations) {
        all += iso(local_date(operation.id.time())) + " " + time_of_day(operation.id.time()) + " " + operation.label + "\n";
        for (const Change& change : operation.changes) {
            const Json& fields = change.is_birth() ? change.born : change.fields;
            if (!fields.is_object()) continue;
            for (const auto& [name, value] : fields.items()) {
                const Json& now = change.is_birth() || !value.is_array() || value.size() != 2 ? value : value[1];
                if (now.is_string() && !now.get_ref<const std::string&>().empty())
                    all += "    " + change.table + "." + name + ": " + now.get<std::string>() + "\n";
            }
        }
    }
    return all;
}

// What was typed, in a file beside the store until it is in the store again.
class Unsaved {
public:
    Unsaved(const fs::path& store, std::vector<Operation> operations) : operations_(std::move(operations)) {
        if (operations_.empty()) return;
        try {
            const fs::path file = store::with_suffix(store::aside_name(store, "unsaved"), ".txt");
            store::write_whole(file, readable(operations_));
            file_ = file;
        } catch (const std::exception&) {
            // A disk that takes nothing: it may still go into the store.
        }
    }
    // Into the store that is open now. Returns a sentence for what must be told about it.
    std::string put_back(Books& books) {
        if (operations_.empty()) return {};
        for (const Operation& operation : operations_)
            if (books.writer()) books.writer()->write(operation);
        if (books.writer() && books.writer()->wait(std::chrono::seconds(5)) && books.writer()->waiting().empty()) {
            std::error_code none;
            fs::remove(file_, none);
            return tr("What was typed since is in it again.");
        }
        return file_.empty() ? std::string() : filled(tr("What was typed since stands in {}."), file_.string());
    }

private:
    std::vector<Operation> operations_;
    fs::path file_;
};

}  // namespace

// Everything that reads or writes the store.
void App::Inside::let_go(App& app) {
    app.leave_session();
    app.left_meeting_.reset();
    app.replay_.reset();
    app.cards_.reset();
    app.records().flush();
    app.jobs_->wait();
}

// Shuts the store, does something with its file, opens it, and comes back to where the user was. Returns what must be told.
std::string App::Inside::reopen(App& app, const std::function<std::string()>& meanwhile) {
    Books& books = *app.books_;
    const Id team = books.team_id(), session = app.meeting_ ? app.meeting_->session().id() : Id{};
    const std::string step = session ? app.meeting_->view().step : std::string();
    const Screen screen = app.screen_;
    const bool presenting = app.presenting_;
    let_go(app);
    Unsaved unsaved(books.file(), books.writer() ? books.writer()->waiting() : std::vector<Operation>{});
    books.shut();
    std::string said = meanwhile();
    books.open_again();
    for (const std::string& more : {books.why(), unsaved.put_back(books)})
        if (!more.empty()) said += (said.empty() ? "" : " ") + more;
    books.read_again();
    const auto& teams = books.teams();
    if (!teams.empty() && !books.open_team(team)) books.open_team(teams.front().team.id);
    app.screen_ = !app.team() ? Screen::first_start : screen == Screen::session || screen == Screen::as_it_was ? Screen::today : screen;
    if (session && app.team() && books.session(session) && app.open_session(session)) {
        app.meeting_->go_to(step);
        app.screen_ = screen;
        app.set_presenting(presenting);
    }
    return said;
}

void App::Inside::look_at_store(App& app, bool at_once) {
    if (!app.books_->writer()) return;
    const bool troubled = !app.books_->save_state().trouble.empty();
    if (!at_once && !troubled && alp::now() - store_seen < std::chrono::seconds(1)) return;
    store_seen = alp::now();
    const fs::path file = app.books_->file();
    const store::Standing standing = store::standing(file);
    if (standing == store::Standing::whole) return;
    if (standing == store::Standing::overwritten) return store_failed(app, store::sentence(standing));
    fs::path copy;
    try {
        app.records().flush();
        copy = store::copy_of_lost(app.books_->reader());
    } catch (const std::exception&) {
        return;  // the writer's strip says why nothing is saved; it is tried again with every try of the writer
    }
    shell.tell(reopen(app, [&]() -> std::string {
        try {
            const fs::path aside = store::put_in_place(copy, file);
            if (aside.empty()) return tr("The file of the store was removed while the program was open. It is whole in its place again.");
            return filled(tr("The file of the store was replaced while the program was open. Your own is in its place again; the other "
                             "one stands in {}."),
                          aside.filename().string());
        } catch (const std::exception& error) {
            return filled(tr("The file of the store was replaced while the program was open. A whole copy of your own stands in {}. {}"),
                          copy.string(), error.what());
        }
    }));
}

void App::Inside::store_failed(App& app, const std::string& why) {
    try {
        // It failed just after it was opened again: now the page for that, with the ways on.
        const bool again = store_failed_at && alp::now() - *store_failed_at < std::chrono::seconds(10);
        store_failed_at = alp::now();
        store::look_over_at_next_start(app.books_->file());
        std::string said = why;
        if (again) {
            let_go(app);
            app.books_->shut();
        } else if (const std::string more = reopen(app, [] { return std::string(); }); !more.empty()) {
            said += " " + more;
        }
        shell.tell(said);
    } catch (const std::exception& error) {
        shell.tell(why + " " + error.what());
        app.books_->shut();
    }
}

}  // namespace alp::app
