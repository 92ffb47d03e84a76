#include "cli/command.h"
#include "cli/options.h"
#include "cli/print.h"
#include "store/store.h"

#include <alp/text.h>

#include <cstdio>

namespace alp::cli {
namespace {

class BackupCommand : public Command {
public:
    const char* name() const override { return "backup"; }
    const char* summary() const override { return tr("Makes a backup and verifies it"); }
    int place() const override { return 50; }
    void add_options(CommandOptions& options) override {
        options.take(to_, {.name = tr("file"), .help = tr("Where to; otherwise beside the store"), .type = tr("FILE")});
    }

    int run(const CommonOptions& common) override {
        const auto store = store::Store::open(common.store_file(), store::Mode::read);
        const auto made = store->back_up(to_);
        print_line(filled(tr("Backup made and verified: {} ({} kB)"), made.file.string(), (made.bytes + 1023) / 1024));
        return 0;
    }

private:
    std::filesystem::path to_;
};

}  // namespace

std::unique_ptr<Command> make_backup_command() { return std::make_unique<BackupCommand>(); }

}  // namespace alp::cli
