#include "report/render.h"

#include "cli/command.h"
#include "cli/options.h"
#include "cli/out_file.h"
#include "cli/print.h"
#include "cli/reading.h"
#include "files/free_name.h"
#include "look_back/quarter_form.h"
#include "workspace/meeting.h"

#include <alp/text.h>

#include <algorithm>
#include <cstdio>
#include <stdexcept>

namespace alp::cli {
namespace {

// That of the instrument; when it cannot make one the general report, and the reason on stderr.
Report report_of(const SessionHeader& header, const Session& session, plugins::Catalogue& catalogue) {
    if (const auto instrument = catalogue.open(header.instrument)) {
        Report made = instrument->report(session);
        if (!instrument->error().empty()) std::fprintf(stderr, "alp: %s\n", printable(instrument->error()).c_str());
        return made;
    }
    if (const plugins::Entry* entry = catalogue.find(header.instrument); entry && entry->own) return entry->own()->report(session);
    std::string why = filled(tr("The instrument of this meeting ({}) is not loaded, so this is the general report."), header.instrument);
    const auto& all = catalogue.entries();
    const auto refused = std::ranges::find(all, header.instrument, &plugins::Entry::id);
    if (refused != all.end() && !refused->why.empty()) why += " " + refused->why;
    std::fprintf(stderr, "alp: %s\n", printable(why).c_str());
    return outline_report(session);
}

class ReportCommand : public Command {
public:
    const char* name() const override { return "report"; }
    const char* summary() const override { return tr("Writes the report of a session"); }
    int place() const override { return 70; }
    void add_options(CommandOptions& options) override {
        options.session(asked_);
        options.take(format_, {.name = "--format",
                               .help = tr("pdf, png, svg or md"),
                               .type = tr("FORMAT"),
                               .shows_default = true,
                               .choice = {"pdf", "png", "svg", "md"}});
        options.take(paper_, {.name = "--paper", .help = tr("a4 or a3, both lying"), .type = tr("PAPER"), .choice = {"a4", "a3"}});
        options.flag(case_text_, "--case-text", tr("With what was told about residents; the report says that it is confidential"));
        options.take(out_, {.name = "--out", .help = tr("File to write"), .type = tr("FILE")});
        options.flag(replace_, "--replace", tr("Takes the place of a file that this program did not make"));
    }

    int run(const CommonOptions& common) override {
        ReadSession read(common, asked_, case_text_);
        plugins::Catalogue catalogue(plugin_options(common));
        look_back::add_quarter(catalogue);
        Report paper = report_of(read.header(), read.session(), catalogue);
        paper.confidential |= case_text_;
        workspace::name_meeting(paper, read.header());
        if (!paper_.empty()) paper.paper = paper_ == "a3" ? Paper::a3_landscape : Paper::a4_landscape;
        const auto write = [&](const std::filesystem::path& file) {
            for (const auto& written : report::write(paper, *report::format_from(format_), file, {}, out_.empty()))
                print_line(written.string());
        };
        if (!out_.empty()) must_be_free(out_, common.store_file(), replace_), write(out_);
        else files::write_under_free_name({}, iso(local_date(read.header().held)), "." + format_, write);
        return 0;
    }

private:
    std::string asked_, format_ = "pdf", paper_;
    std::filesystem::path out_;
    bool case_text_ = false, replace_ = false;
};

}  // namespace

std::unique_ptr<Command> make_report_command() { return std::make_unique<ReportCommand>(); }

}  // namespace alp::cli
