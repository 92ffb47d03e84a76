#include "workspace/documents.h"

#include "files/folders.h"
#include "files/free_name.h"
#include "files/whole_file.h"
#include "workspace/error_words.h"

#include <alp/text.h>

#include <sys/wait.h>
#include <unistd.h>

namespace alp::workspace {

namespace fs = std::filesystem;

Documents::Documents(fs::path folder, std::function<void(const fs::path&)> open_folder, Jobs& jobs, Notifications& notifications)
    : folder_(folder.empty() ? files::documents_folder() : std::move(folder)),
      open_folder_(std::move(open_folder)),
      jobs_(jobs),
      notifications_(notifications) {}

void Documents::open_folder(const fs::path& folder) {
    if (open_folder_) return open_folder_(folder);
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

void Documents::write_report(Meeting& meeting, report::Format format, std::optional<Paper> paper, bool case_text) {
    meeting.session().flush();
    Report report;
    const bool well = meeting.trouble().empty();
    try {
        report = meeting.report(case_text);
    } catch (const std::exception& error) {
        return notifications_.say(sentence_of(error));
    }
    // The general report takes the place of the instrument's own: never without a word.
    if (const std::string& why = meeting.trouble(); !why.empty())
        notifications_.say(well ? why : filled(tr("This is the general report. {}"), why));
    if (paper) report.paper = *paper;
    const Session& session = meeting.session();
    std::string name = filled("{} – {} – {}", session.team().name, session.outline().name.shown(), iso(local_date(session.header().held)));
    if (report.confidential) name += filled(" – {}", tr("confidential"));
    write_paper(std::move(report), name, format);
}

void Documents::write_paper(Report report, const std::string& name, report::Format format) {
    const char* ending = format == report::Format::pdf   ? ".pdf"
                         : format == report::Format::png ? ".png"
                         : format == report::Format::svg ? ".svg"
                                                         : ".md";
    write(tr("Writing the report"), [report = std::move(report), format, name, ending](const fs::path& folder, Job& job) {
        std::vector<fs::path> written;
        files::write_under_free_name(folder, files::safe_name(name), ending, [&](const fs::path& file) {
            written = report::write(
                report, format, file, [&](double share) { return job.progress(share); }, true);
        });
        return written;
    });
}

void Documents::write_file(const std::string& name, const char* ending, std::string bytes) {
    write(tr("Writing the file"), [name, ending, bytes = std::move(bytes)](const fs::path& folder, Job&) {
        std::vector<fs::path> written;
        files::write_under_free_name(folder, files::safe_name(name), ending, [&](const fs::path& file) {
            files::write_whole(file, bytes, {files::WriteOptions::There::only_new, false, 0644});
            written = {file};
        });
        return written;
    });
}

void Documents::write(const char* title, Write how) {
    auto written = std::make_shared<std::vector<fs::path>>();
    jobs_.start(
        title,
        [how = std::move(how), folder = folder_, written](Job& job) {
            fs::create_directories(folder);
            *written = how(folder, job);
        },
        [this, written](const std::string& trouble) {
            if (!trouble.empty() || written->empty()) return notifications_.say(filled(tr("The report was not written: {}"), trouble));
            notifications_.say(filled(tr("Saved: {}"), written->front().string()), tr("Open folder"), [this] { open_folder(folder_); });
        });
}

}  // namespace alp::workspace
