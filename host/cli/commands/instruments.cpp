#include "cli/command.h"
#include "cli/options.h"
#include "cli/print.h"
#include "plugins/catalogue.h"

#include <alp/text.h>

#include <cstdio>

namespace alp::cli {
namespace {

constexpr std::string_view plugin_states[] = {"loaded", "refused", "quarantined"};

Json json_of_entry(const plugins::Entry& entry) {
    Json json{{"file", entry.file.string()},
              {"standing", plugin_states[static_cast<std::size_t>(entry.standing)]},
              {"id", entry.id},
              {"name", entry.name},
              {"version", entry.version},
              {"summary", entry.summary},
              {"why", entry.why}};
    if (entry.standing != plugins::Standing::loaded) return json;
    const Outline& outline = entry.outline;
    Json steps = Json::array(), variants = Json::array();
    for (const Step& step : outline.steps) steps.push_back({{"id", step.id}, {"title", step.title.shown()}, {"minutes", step.minutes}});
    for (const Variant& variant : outline.variants)
        variants.push_back({{"id", variant.id}, {"name", variant.name.shown()}, {"minutes", variant.minutes()}});
    json.update({{"purpose", outline.purpose.shown()},
                 {"our_reading", outline.our_reading.shown()},
                 {"people", {outline.people_low, outline.people_high}},
                 {"steps", steps},
                 {"variants", variants}});
    return json;
}

class InstrumentsCommand : public Command {
public:
    const char* name() const override { return "instruments"; }
    const char* summary() const override { return tr("What is loaded, and what is refused and why"); }
    int place() const override { return 30; }
    void add_options(CommandOptions& options) override { options.json(json_); }

    int run(const CommonOptions& common) override {
        const plugins::Catalogue catalogue(plugin_options(common));
        if (json_) {
            Json all = Json::array();
            for (const auto& entry : catalogue.entries()) all.push_back(json_of_entry(entry));
            print_json(Json{{"safe", common.safe}, {"instruments", all}});
            return 0;
        }
        if (catalogue.entries().empty()) print_line(common.safe ? tr("Started without instruments.") : tr("No instruments were found."));
        for (const auto& entry : catalogue.entries()) {
            std::string name = entry.name.empty() ? entry.file.filename().string() : entry.name + " " + entry.version;
            if (!entry.id.empty()) name += " (" + entry.id + ")";
            const std::string line = entry.standing == plugins::Standing::loaded ? filled("{}: {}", name, entry.outline.purpose.shown())
                                                                                 : filled(tr("{}: not loaded. {}"), name, entry.why);
            print_line(line);
        }
        return 0;
    }

private:
    bool json_ = false;
};

}  // namespace

std::unique_ptr<Command> make_instruments_command() { return std::make_unique<InstrumentsCommand>(); }

}  // namespace alp::cli
