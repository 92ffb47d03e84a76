// App: backups, paper, folders.
#include "app/inside.h"
#include "files/free_name.h"
#include "files/whole_file.h"
#include "workspace/error_words.h"

#include <alp/text.h>

#include <sys/wait.h>
#include <unistd.h>

namespace alp::app {

namespace fs = std::filesystem;

void App::look_at_backups() {
    if (!books_->writer() || !team()) return;
    if (!inside_->first_backup_asked) {
        inside_->first_backup_asked = true;
        const auto there = store::backups(books_->file());
        if (!there.empty()) inside_->backed_up = there.front().made;
        const auto& report = books_->reader().report();
        const bool fresh = inside_->backed_up && local_date(*inside_->backed_up) == today();
        const bool changed = !inside_->backed_up || (report.last_change && *report.last_change > *inside_->backed_up);
        if (!fresh && changed && report.last_change) backup_now(false);
        if (!inside_->backed_up) inside_->backed_up = now();
        return;
    }
    if (settings_.backup_minutes <= 0 || !inside_->backed_up) return;
    if (now() - *inside_->backed_up < std::chrono::minutes(settings_.backup_minutes)) return;
    const auto last = books_->save_state().last;
    if (last && *last > *inside_->backed_up) backup_now(false);
    else inside_->backed_up = now();  // nothing new: ask again after the next stretch
}

namespace {

// A team's meeting keeps the questions it began with. Who writes an instrument changes them while looking at its meeting.
void ask_as_rebuilt(Meeting& meeting, const plugins::Catalogue& catalogue) {
    Session& session = meeting.session();
    const plugins::Entry* entry = catalogue.find(session.header().instrument);
    if (!entry || entry->own || session.read_only() || session.header().state == State::closed) return;
    if (entry->outline.version != session.outline().version) return;  // older: migrate() takes it over
    const Json outline = to_json(entry->outline);
    if (outline == session.header().outline) return;
    session.edit("", [&](Edit& edit) { edit.change<SessionHeader>(session.id(), [&](SessionHeader& row) { row.outline = outline; }); });
    if (!session.outline().step(meeting.view().step)) meeting.go_to(session.steps().front()->id);
}

// What the user is told after the plugin files were read again: why a file will not do, or that a rebuilt one runs now.
std::vector<std::string> what_changed(const std::vector<plugins::Entry>& before, const std::vector<plugins::Entry>& after, bool built) {
    std::vector<std::string> sentences;
    bool taken = false;
    for (const plugins::Entry& entry : after) {
        const auto same = std::ranges::find(before, entry.file, &plugins::Entry::file);
        const bool known = same != before.end(), fresh = entry.library && !(known && same->library == entry.library);
        taken |= fresh;
        if (!fresh && !entry.why.empty() && (built || !known || same->why != entry.why)) sentences.push_back(entry.name + ": " + entry.why);
    }
    if (taken) sentences.push_back(tr("A rebuilt instrument was taken over."));
    return sentences;
}

}  // namespace

// At most once a second, and only when something is drawn anyway: whoever rebuilds an instrument comes back to this window.
void App::look_at_plugins() {
    if (now() - inside_->plugins_seen < std::chrono::seconds(1)) return;
    inside_->plugins_seen = now();
    const Workshop* workshop = options_.workshop.get();
    if (workshop && workshop->stand() == Workshop::Stand::building) return;  // half a file
    const bool built = workshop && workshop->stand() == Workshop::Stand::built &&
                       std::exchange(inside_->builds_seen, workshop->builds()) != workshop->builds();
    if (!built && !catalogue_->changed_on_disk()) return;
    set_language(language());  // catalogues may have been built anew with it
    records().flush();
    const std::vector<plugins::Entry> before = catalogue_->entries();
    catalogue_->look_again();
    if (meeting_ && workshop) ask_as_rebuilt(*meeting_, *catalogue_);
    if (meeting_) meeting_->restart(*catalogue_);
    for (std::string& sentence : what_changed(before, catalogue_->entries(), built)) say(std::move(sentence));
}

void App::backup_now(bool tell) {
    if (!books_->open()) return;
    records().flush();
    inside_->backed_up = now();
    const fs::path file = books_->file();
    store::Writer* writer = books_->writer();
    jobs_->start(
        tr("Making a backup"),
        [file, writer](Job&) {
            if (writer) writer->wait(std::chrono::seconds(2));
            store::make_backup(*store::Store::open(file, store::Mode::read));
        },
        [this, tell](const std::string& trouble) {
            if (!trouble.empty()) return say(filled(tr("The backup did not succeed: {}"), trouble));
            if (tell)
                say(tr("The backup is made and checked."), tr("Open folder"),
                    [this] { open_folder(store::backup_folder(books_->file())); });
        });
}

void App::restore(const fs::path& backup) {
    if (const std::string wrong = store::verify(backup); !wrong.empty()) return say(wrong);
    leave_session();
    left_meeting_.reset();
    jobs_->wait();
    books_->shut();
    std::string said;
    try {
        const fs::path aside = store::restore(backup, books_->file());
        said = aside.empty() ? tr("The backup is back.")
                             : filled(tr("The backup is back. The store as it was before stands in {}."), aside.filename().string());
    } catch (const std::exception& error) {
        said = error.what();
    }
    books_->open_again();
    const auto& teams = books_->teams();
    if (!teams.empty() && !books_->open_team(settings_.team)) books_->open_team(teams.front().team.id);
    screen_ = team() ? Screen::today : Screen::first_start;
    say(said);
}

void App::open_folder(const fs::path& folder) {
    if (options_.open_folder) return options_.open_folder(folder);
    const pid_t child = fork();
    if (child == 0) {
        if (fork() == 0) {  // not ours to wait for
            execlp("xdg-open", "xdg-open", folder.c_str(), nullptr);
            _exit(127);
        }
        _exit(0);
    }
    if (child > 0) waitpid(child, nullptr, 0);
}

void App::write_report(report::Format format, std::optional<Paper> paper, bool case_text) {
    if (!meeting_) return;
    meeting_->session().flush();
    Report report;
    const bool well = meeting_->trouble().empty();
    try {
        report = meeting_->report(case_text);
    } catch (const std::exception& error) {
        return say(error.what());
    }
    // The general report takes the place of the instrument's own: never without a word.
    if (const std::string& why = meeting_->trouble(); !why.empty()) say(well ? why : filled(tr("This is the general report. {}"), why));
    if (paper) report.paper = *paper;
    const Session& session = meeting_->session();
    std::string name = filled("{} – {} – {}", session.team().name, session.outline().name.shown(), iso(local_date(session.header().held)));
    if (report.confidential) name += filled(" – {}", tr("confidential"));
    write_paper(std::move(report), name, format);
}

void App::write_paper(Report report, const std::string& name, report::Format format) {
    const char* ending = format == report::Format::pdf   ? ".pdf"
                         : format == report::Format::png ? ".png"
                         : format == report::Format::svg ? ".svg"
                                                         : ".md";
    write_in_documents(tr("Writing the report"), [report = std::move(report), format, name, ending](const fs::path& folder, Job& job) {
        std::vector<fs::path> written;
        files::write_under_free_name(folder, files::safe_name(name), ending, [&](const fs::path& file) {
            written = report::write(
                report, format, file, [&](double share) { return job.progress(share); }, true);
        });
        return written;
    });
}

void App::write_file(const std::string& name, const char* ending, std::string bytes) {
    write_in_documents(tr("Writing the file"), [name, ending, bytes = std::move(bytes)](const fs::path& folder, Job&) {
        std::vector<fs::path> written;
        files::write_under_free_name(folder, files::safe_name(name), ending, [&](const fs::path& file) {
            files::write_whole(file, bytes, {files::WriteOptions::There::only_new, false, 0644});
            written = {file};
        });
        return written;
    });
}

void App::write_in_documents(const char* title, const std::function<std::vector<fs::path>(const fs::path&, Job&)>& write) {
    const fs::path folder = options_.documents;
    auto written = std::make_shared<std::vector<fs::path>>();
    jobs_->start(
        title,
        [write, folder, written](Job& job) {
            fs::create_directories(folder);
            *written = write(folder, job);
        },
        [this, written, folder](const std::string& trouble) {
            if (!trouble.empty() || written->empty()) return say(filled(tr("The report was not written: {}"), trouble));
            say(filled(tr("Written: {}"), written->front().string()), tr("Open folder"), [this, folder] { open_folder(folder); });
        });
}

}  // namespace alp::app
