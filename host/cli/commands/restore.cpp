#include "cli/command.h"
#include "cli/options.h"
#include "cli/print.h"
#include "store/care/backups.h"
#include "workspace/store_words.h"

#include <alp/text.h>

#include <cstdio>

namespace alp::cli {
namespace {

class RestoreCommand : public Command {
public:
    const char* name() const override { return "restore"; }
    const char* summary() const override { return tr("Puts a backup back; the present store is set aside, never overwritten"); }
    int place() const override { return 60; }
    void add_options(CommandOptions& options) override {
        options.take(from_, {.name = tr("file"), .help = tr("The backup"), .type = tr("FILE"), .required = true});
    }

    int run(const CommonOptions& common) override {
        const store::Restored done = store::restore(from_, common.store_file());
        print_line(filled(tr("{} now holds the backup."), common.store_file().string()));
        if (const std::string without = workspace::left_out(done.left_out); !without.empty()) print_line(without);
        if (!done.aside.empty()) print_line(filled(tr("What stood there before is kept as {}."), done.aside.string()));
        return 0;
    }

private:
    std::filesystem::path from_;
};

}  // namespace

std::unique_ptr<Command> make_restore_command() { return std::make_unique<RestoreCommand>(); }

}  // namespace alp::cli
