// The practice meeting: played by a program of its own, which sees every label on the screen as a test does (tour/).
#include "cli/command.h"

#include "app/folders.h"
#include "workspace/error_words.h"

#include <alp/text.h>

#include <unistd.h>
#include <cerrno>

namespace alp::cli {

int tour(const Common& common, const std::filesystem::path& out) {
    const auto beside = app::folders().program.parent_path() / "alp-tour";
    const auto program = std::filesystem::exists(beside) ? beside : app::folders().plugins.parent_path() / "alp-tour";
    std::vector<std::string> words{program.string(), "--out", out.string(), "--lang",
                                   common.language.empty() ? language() : common.language};
    std::vector<char*> call;
    for (std::string& word : words) call.push_back(word.data());
    call.push_back(nullptr);
    execv(program.c_str(), call.data());
    throw std::runtime_error(filled(tr("the tour cannot start: {} ({})"), program.string(), workspace::system_words(errno)));
}

}  // namespace alp::cli
