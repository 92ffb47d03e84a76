// A report is written whole or not at all, and says why not.
#include "support/covenant.h"
#include "support/nobody.h"
#include "support/paper.h"

#include "workspace/error_words.h"
#include "workspace/store_words.h"

#include <doctest/doctest.h>

#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>
#include <csignal>
#include <fstream>

namespace fs = std::filesystem;

namespace {

// No file may grow beyond that: what a full disk does, without filling one.
class SmallDisk {
public:
    explicit SmallDisk(rlim_t bytes) : handler_(std::signal(SIGXFSZ, SIG_IGN)) {
        getrlimit(RLIMIT_FSIZE, &before_);
        const rlimit small{bytes, before_.rlim_max};
        setrlimit(RLIMIT_FSIZE, &small);
    }
    ~SmallDisk() {
        setrlimit(RLIMIT_FSIZE, &before_);
        std::signal(SIGXFSZ, handler_);
    }

private:
    rlimit before_{};
    void (*handler_)(int);
};

std::string sentence(const PaperFolder& folder, const alp::Report& report, const std::string& name) {
    try {
        folder.write(report, name);
    } catch (const std::exception& error) {
        return alp::workspace::sentence_of(error);
    }
    return "";
}

}  // namespace

TEST_SUITE("report files") {
    const auto paper = [] { return samples::covenant('A', alp::Paper::a4_landscape); };

    TEST_CASE("a folder that is not there is named, with what to do") {
        const PaperFolder folder;
        const std::string said = sentence(folder, paper(), "weg/verslag.pdf");
        CHECK(said.find((folder.path() / "weg").string()) != std::string::npos);
        CHECK(said.find("Kies een andere map.") != std::string::npos);
        CHECK(folder.files() == 0);
    }

    TEST_CASE("a full disk leaves the old file as it was and nothing half beside it") {
        const PaperFolder folder;
        std::ofstream(folder.path() / "verslag.pdf") << "het oude";
        {
            const SmallDisk disk(8192);
            for (const std::string name : {"verslag.pdf", "verslag.png", "verslag.svg"}) {
                CAPTURE(name);
                CHECK(sentence(folder, paper(), name).starts_with("Er is geen ruimte meer voor verslag."));
            }
        }
        CHECK(bytes_of(folder.path() / "verslag.pdf") == "het oude");
        CHECK(folder.files() == 1);
    }

    TEST_CASE("a folder by the name of the report is left alone") {
        const PaperFolder folder;
        fs::create_directory(folder.path() / "verslag.pdf");
        CHECK(sentence(folder, paper(), "verslag.pdf") == "verslag.pdf is een map. Kies een andere naam.");
        CHECK(folder.files() == 1);
    }

    TEST_CASE("a folder where nothing may be written is said") {
        const PaperFolder folder;
        chmod(folder.path().c_str(), 0555);
        CHECK(as_nobody([&] {
            return sentence(folder, paper(), "verslag.pdf") ==
                   "In de map " + folder.path().string() + " mag niets geschreven worden. Kies een andere map.";
        }));
        chmod(folder.path().c_str(), 0700);
    }

    TEST_CASE("stopping leaves nothing, wherever it is stopped") {
        const PaperFolder folder;
        const alp::Report report = samples::full_card(600, alp::Paper::a4_landscape);
        for (const std::string name : {"verslag.pdf", "verslag.svg", "verslag.md"}) {
            for (const double limit : {0.0, 0.2, 0.6, 0.9}) {
                CAPTURE(name);
                CAPTURE(limit);
                const bool stops = limit == 0 || name != "verslag.md";
                const fs::path written = folder.write(report, name, [&](double share) { return share < limit; });
                CHECK(written.empty() == stops);
                fs::remove(folder.path() / name);
                CHECK(folder.files() == 0);
            }
        }
    }

    TEST_CASE("progress goes up to the end") {
        const PaperFolder folder;
        double last = 0;
        int calls = 0;
        folder.write(samples::full_card(300, alp::Paper::a4_landscape), "verslag.pdf", [&](double share) {
            CHECK(share >= last);
            CHECK(share <= 1);
            last = share;
            return ++calls > 0;
        });
        CHECK(last == doctest::Approx(1));
        CHECK(calls > 5);
    }

    TEST_CASE("pictures of several sheets get numbers") {
        const PaperFolder folder;
        const auto files =
            alp::report::write(samples::full_card(200, alp::Paper::a4_landscape), alp::report::Format::svg, folder.path() / "kaart.svg");
        REQUIRE(files.size() > 1);
        CHECK(files[0].filename() == "kaart.svg");
        CHECK(files[1].filename() == "kaart-2.svg");
        CHECK(folder.files() == files.size());
    }

    TEST_CASE("a picture has 200 dots to the inch") {
        const PaperFolder folder;
        const std::string bytes = bytes_of(folder.write(paper(), "kaart.png"));
        const auto number = [&](std::size_t at) {
            return static_cast<unsigned char>(bytes.at(at + 2)) << 8 | static_cast<unsigned char>(bytes.at(at + 3));
        };
        CHECK(bytes.substr(1, 3) == "PNG");
        CHECK(number(16) == 2339);  // 297 mm
        CHECK(number(20) == 1654);  // 210 mm
    }
}
