// Putting a copy of the store back: first looks what would go, then asks. Every place that offers it goes through this. Main thread,
// inside a frame.
#pragma once

#include "shell/loss_question.h"
#include "workspace/backups.h"

namespace alp::shell {

class RestoreQuestion {
public:
    explicit RestoreQuestion(workspace::Backups& backups) : backups_(backups) {}
    void ask(const std::filesystem::path& copy, Time made);  // the dialog is there when the copy has been looked at
    void draw();

private:
    struct Looked;
    workspace::Backups& backups_;
    LossQuestion question_;
    std::shared_ptr<Looked> looked_;  // asked for; filled when a job has looked at the copy
};

}  // namespace alp::shell
