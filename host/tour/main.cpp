// alp-tour --out FOLDER --lang nl|en: the practice meeting, in the real program.
#include "tour/meeting.h"
#include "workspace/error_words.h"
#include "workspace/program_folders.h"

#include <alp/text.h>

#include <cstdio>
#include <cstring>

int main(int argc, char** argv) {
    std::filesystem::path out = "alp-tour";
    std::string language = "nl";
    for (int i = 1; i + 1 < argc; i += 2) {
        if (std::strcmp(argv[i], "--out") == 0) out = argv[i + 1];
        if (std::strcmp(argv[i], "--lang") == 0) language = argv[i + 1];
    }
    try {
        alp::workspace::use_program_folders();
        alp::set_language(language);
        alp::tour::Guide guide(out, language);
        alp::tour::play(guide);
        return 0;
    } catch (const std::exception& error) {
        std::fprintf(stderr, "alp tour: %s\n", alp::workspace::sentence_of(error).c_str());
        return 1;
    }
}
