#include "cli/command.h"

#include <cstdio>

namespace alp::cli {
namespace {

constexpr std::string_view standings[] = {"loaded", "refused", "quarantined"};

Json as_json(const plugins::Entry& entry) {
    Json json{{"file", entry.file.string()},
              {"standing", standings[static_cast<std::size_t>(entry.standing)]},
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

}  // namespace

int instruments(const Common& common, bool json) {
    const plugins::Catalogue catalogue(plugin_options(common));
    if (json) {
        Json all = Json::array();
        for (const auto& entry : catalogue.entries()) all.push_back(as_json(entry));
        std::puts(Json{{"safe", common.safe}, {"instruments", all}}.dump(2).c_str());
        return 0;
    }
    if (catalogue.entries().empty()) std::puts(common.safe ? tr("Started without instruments.") : tr("No instruments were found."));
    for (const auto& entry : catalogue.entries()) {
        std::string name = entry.name.empty() ? entry.file.filename().string() : entry.name + " " + entry.version;
        if (!entry.id.empty()) name += " (" + entry.id + ")";
        const std::string line = entry.standing == plugins::Standing::loaded ? filled("{}: {}", name, entry.outline.purpose.shown())
                                                                             : filled(tr("{}: not loaded. {}"), name, entry.why);
        std::puts(line.c_str());
    }
    return 0;
}

int trial_load(const std::filesystem::path& file) { return plugins::trial_load(file); }

}  // namespace alp::cli
