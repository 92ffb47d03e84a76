// Which cards lie side by side: an instrument, then meetings of this team or of teams that agreed.
#include "screens/compare.h"

#include <alp/ui/widgets.h>

#include <algorithm>

namespace alp::screens::comparing {
namespace {

using namespace ui;

void choose(app::App& app, const std::string& instrument, std::vector<Id> sessions) {
    try {
        app.cards().choose(instrument, std::move(sessions));
    } catch (const std::exception& error) {
        app.say(error.what());
    }
    look().opened = {};
    look().first_card = 0;
    look().page = Look::Page::table;
}

void choose_instrument(app::App& app, const std::string& instrument) {
    try {
        app.cards().choose_usual(instrument);
    } catch (const std::exception& error) {
        app.say(error.what());
    }
    look().opened = {};
    look().page = Look::Page::table;
}

std::string name_of(app::App& app, const std::string& instrument) {
    const auto* entry = app.catalogue().find(instrument);
    return entry ? entry->name : instrument;
}

void draw_offers(app::App& app) {
    app::Cards& cards = app.cards();
    const std::string instrument = cards.instrument();
    std::vector<const app::Offer*> offers;
    for (const app::Offer& offer : cards.offers())
        if (offer.header.instrument == instrument) offers.push_back(&offer);
    std::stable_sort(offers.begin(), offers.end(), [](const app::Offer* a, const app::Offer* b) {
        return std::tie(b->own, a->team_name) < std::tie(a->own, b->team_name);
    });
    if (button(tr("This team over time"))) {
        std::vector<Id> own;
        for (const app::Offer* offer : offers)
            if (offer->own) own.push_back(offer->header.id);
        return choose(app, instrument, std::move(own));
    }
    beside(button_width(tr("Newest of each team")));
    if (button(tr("Newest of each team"))) {
        std::vector<Id> newest, teams;
        for (const app::Offer* offer : offers)
            if (std::find(teams.begin(), teams.end(), offer->header.team) == teams.end()) {
                teams.push_back(offer->header.team);
                newest.push_back(offer->header.id);
            }
        return choose(app, instrument, std::move(newest));
    }
    gap(8);
    ImGui::BeginChild("offers", {0, std::min(em(320), ImGui::GetIO().DisplaySize.y * 0.45f)}, false, ImGuiWindowFlags_NavFlattened);
    std::vector<Id> chosen = cards.chosen();
    const std::vector<float> heights(offers.size(), em(34));
    clipped(heights, em(2), [&](std::size_t i) {
        const app::Offer& offer = *offers[i];
        const auto at = std::find(chosen.begin(), chosen.end(), offer.header.id);
        bool on = at != chosen.end();
        std::string said = filled("{} · {}", offer.team_name, short_date(local_date(offer.header.held)));
        if (!offer.header.title.empty()) said += " · " + offer.header.title;
        ImGui::PushID(offer.header.id.text().c_str());
        if (check(said.c_str(), on)) {
            if (on) chosen.push_back(offer.header.id);
            else chosen.erase(at);
            choose(app, instrument, chosen);
        }
        ImGui::PopID();
    });
    ImGui::EndChild();
}

}  // namespace

void draw_choice(app::App& app) {
    Look& at = look();
    if (!begin_dialog(tr("Choose cards"), at.choosing, 620)) return;
    const std::vector<std::string> instruments = app.cards().instruments();
    std::vector<std::string> names;
    int chosen = -1;
    for (std::size_t i = 0; i < instruments.size(); ++i) {
        names.push_back(name_of(app, instruments[i]));
        if (instruments[i] == app.cards().instrument()) chosen = static_cast<int>(i);
    }
    if (choice("instrument", names, chosen) && chosen >= 0) choose_instrument(app, instruments[static_cast<std::size_t>(chosen)]);
    gap(8);
    draw_offers(app);
    gap(8);
    quiet(tr("Another team stands here when it agreed: at Team, \"Our cards may lie beside those of other teams\"."));
    gap(8);
    if (button(tr("Lay side by side"), Kind::primary)) at.choosing = false;
    end_dialog();
}

}  // namespace alp::screens::comparing
