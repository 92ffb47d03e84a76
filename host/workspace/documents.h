// What leaves the program as a file in the user's documents folder: reports and small files, written in jobs. Main thread.
#pragma once

#include "report/render.h"
#include "workspace/jobs.h"
#include "workspace/meeting.h"
#include "workspace/notifications.h"

namespace alp::workspace {

class Documents {
public:
    // `folder`: where files go. `open_folder`: shows a folder to the user; empty: with xdg-open.
    Documents(std::filesystem::path folder, std::function<void(const std::filesystem::path&)> open_folder, Jobs& jobs,
              Notifications& notifications);

    const std::filesystem::path& folder() const { return folder_; }
    // The paper of a meeting; says where it is. `case_text`: also what was told about residents.
    void write_report(Meeting& meeting, report::Format format, std::optional<Paper> paper = {}, bool case_text = false);
    void write_paper(Report report, const std::string& name, report::Format format);  // the same of any report
    void write_file(const std::string& name, const char* ending, std::string bytes);  // a small file beside the reports
    void open_folder(const std::filesystem::path& folder);

private:
    using Write = std::function<std::vector<std::filesystem::path>(const std::filesystem::path& folder, Job&)>;
    void write(const char* title, Write how);

    std::filesystem::path folder_;
    std::function<void(const std::filesystem::path&)> open_folder_;
    Jobs& jobs_;
    Notifications& notifications_;
};

}  // namespace alp::workspace
