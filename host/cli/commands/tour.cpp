// The practice meeting: played by a program of its own, which sees every label on the screen as a test does (tour/).
#include "cli/command.h"
#include "cli/options.h"
#include "cli/out_file.h"
#include "workspace/error_words.h"
#include "workspace/program_folders.h"

#include <alp/text.h>

#include <unistd.h>
#include <cerrno>

namespace alp::cli {
namespace {

class TourCommand : public Command {
public:
    const char* name() const override { return "tour"; }
    const char* summary() const override { return tr("Plays a practice meeting and takes a picture of every screen"); }
    int place() const override { return 10; }
    void add_options(CommandOptions& options) override {
        options.take(out_, {.name = "--out", .help = tr("Folder for the pictures"), .type = tr("FOLDER"), .shows_default = true});
        options.flag(replace_, "--replace", tr("Also in a folder that holds other files; those with the same names are replaced"));
    }

    int run(const CommonOptions& common) override {
        must_be_free_for_tour(out_, replace_);
        const auto beside = workspace::program_folders().program.parent_path() / "alp-tour";
        const auto program = std::filesystem::exists(beside) ? beside : workspace::program_folders().plugins.parent_path() / "alp-tour";
        std::vector<std::string> words{program.string(), "--out", out_.string(), "--lang", common.shown_language()};
        std::vector<char*> call;
        for (std::string& word : words) call.push_back(word.data());
        call.push_back(nullptr);
        execv(program.c_str(), call.data());
        throw std::runtime_error(filled(tr("the tour cannot start: {} ({})"), program.string(), workspace::system_words(errno)));
    }

private:
    std::filesystem::path out_ = "alp-tour";
    bool replace_ = false;
};

}  // namespace

std::unique_ptr<Command> make_tour_command() { return std::make_unique<TourCommand>(); }

}  // namespace alp::cli
