#include "support/covenant.h"
#include "places.h"

#include <nlohmann/json.hpp>

#include <fstream>
#include <map>

namespace samples {
namespace {

using nlohmann::json;

struct Part {
    const char* id;
    const char* title;
    unsigned colour;
    const char* over;
    std::vector<std::pair<const char*, const char*>> questions;
};

const std::vector<Part>& parts() {
    static const std::vector<Part> all{
        {"acties",
         "Acties",
         0xBE185D,
         "",
         {{"pk.5.1", "Wat ga ik doen op individueel niveau?"},
          {"pk.5.2", "Wat gaan we doen als team op teamniveau?"},
          {"pk.5.3", "Wat vragen we anderen te doen op extern niveau?"}}},
        {"voorwaarden",
         "Voorwaarden",
         0xB45309,
         "",
         {{"pk.4.1", "Wat vragen we van mensen?"}, {"pk.4.2", "Wat hebben we nodig?"}, {"pk.4.3", "Wat hebben we van de omgeving nodig?"}}},
        {"handelen",
         "Handelen",
         0x0F766E,
         "Samenwerking",
         {{"pk.3.1", "Wat moeten we kunnen?"}, {"pk.3.2", "Hoe communiceren we?"}, {"pk.3.3", "Hoe betrekken we iedereen?"}}},
        {"relaties",
         "Relaties",
         0x0369A1,
         "Samenwerking",
         {{"pk.2.1", "Hoe gaan we kennis delen?"},
          {"pk.2.2", "Hoe gaan we zeggenschap delen?"},
          {"pk.2.3", "Hoe blijft ieder in zijn eigen kracht?"},
          {"pk.2.4", "Hoe beslissen we samen?"},
          {"pk.2.5", "(Hoe) gaan we met elkaar om?"}}},
        {"waarden", "Waarden", 0x4F46E5, "", {{"pk.1.1", "Ik vind het sociaal wijkteam succesvol als…"}}}};
    return all;
}

std::string owner(const json& action, const json& team) {
    const auto member = [&](const char* key) {
        return action.at(key).is_number() ? team.at("members").at(action.at(key).get<std::size_t>()).at("name").get<std::string>()
                                          : std::string();
    };
    if (action.at("outside_nl").is_string()) return action.at("outside_nl").get<std::string>() + " (vraagt: " + member("asked_by") + ")";
    return member("owner_member").empty() ? "het team" : member("owner_member");
}

}  // namespace

alp::Report covenant(char key, alp::Paper paper) {
    std::ifstream in(alp::testing::sources("assets/sample/teams.json"));
    const json file = json::parse(in);
    const json& team = file.at("teams").at(static_cast<std::size_t>(key - 'A'));
    std::map<std::string, std::string> themes;
    for (const json& theme : file.at("themes")) themes[theme.at("id")] = theme.at("name_nl");
    std::map<std::string, const json*> labels;
    for (const json& label : file.at("labels")) labels[label.at("id")] = &label;
    std::map<std::string, const json*> actions;
    for (const json& action : team.at("actions")) actions[action.at("label")] = &action;

    alp::Report report;
    report.paper = paper;
    report.language = "nl";
    report.colour = 0x4F46E5;
    report.example = true;
    report.date = alp::parse_iso_date(team.at("held").get<std::string>());
    report.title = "Partnerschapskaart";
    report.subtitle = "Samenwerkingsconvenant van " + team.at("name_nl").get<std::string>();
    std::string present;
    alp::Signatures signatures{"Wij werken zo samen", {}};
    for (const std::size_t index : team.at("present")) {
        const std::string name = team.at("members").at(index).at("name");
        present += (present.empty() ? "" : ", ") + name;
        signatures.names.push_back(name);
    }
    report.facts = {
        {"Team", team.at("name_nl")}, {"Datum", alp::date_in_words(*report.date)}, {"Coach", "Voorbeeldcoach"}, {"Aanwezig", present}};

    alp::Columns card;
    for (const Part& part : parts()) {
        alp::Column column{part.title, part.colour, part.over, {}, {}};
        for (const auto& [id, asked] : part.questions) {
            alp::LabelGroup group{asked, {}, "niet ingevuld"};
            for (const json& skipped : team.at("skipped"))
                if (skipped.at("question") == id) group.blank = "overgeslagen: " + skipped.at("reason_nl").get<std::string>();
            for (const std::string name : team.at("labels")) {
                const json& label = *labels.at(name);
                if (label.at("question") != id) continue;
                alp::Label made{label.at("nl"), part.id == std::string("waarden") ? themes.at(label.at("theme")) : std::string()};
                if (const auto found = actions.find(name); found != actions.end()) made.small = owner(*found->second, team);
                group.labels.push_back(made);
            }
            column.groups.push_back(std::move(group));
        }
        card.columns.push_back(std::move(column));
    }
    report.blocks = {std::move(card), std::move(signatures)};
    return report;
}

alp::Report full_card(int count, alp::Paper paper) {
    alp::Report report = covenant('D', paper);
    auto& card = std::get<alp::Columns>(report.blocks.front());
    std::vector<alp::Label> words;
    std::vector<alp::LabelGroup*> groups;
    for (alp::Column& column : card.columns)
        for (alp::LabelGroup& group : column.groups) {
            for (alp::Label& label : group.labels) words.push_back(std::move(label));
            group.labels.clear();
            groups.push_back(&group);
        }
    for (int i = 0; i < count; ++i) {
        const auto at = static_cast<std::size_t>(i);
        groups[at % groups.size()]->labels.push_back(words[at % words.size()]);
    }
    return report;
}

}  // namespace samples
