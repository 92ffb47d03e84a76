#include "screens/compare/card_choice.h"

#include "workspace/error_words.h"

#include <alp/text.h>
#include <alp/ui/widgets.h>

#include <algorithm>

namespace alp::screens {

using namespace ui;
using workspace::ComparisonOffer, workspace::ComparisonSession;

namespace {

// Those of the chosen instrument: of the own team first, then by name of the team.
std::vector<const ComparisonOffer*> offers_of_instrument(const ComparisonSession& session) {
    std::vector<const ComparisonOffer*> offers;
    for (const ComparisonOffer& offer : session.offers())
        if (offer.header.instrument == session.instrument()) offers.push_back(&offer);
    std::ranges::stable_sort(offers, [](const ComparisonOffer* a, const ComparisonOffer* b) {
        return std::tie(b->own, a->team_name) < std::tie(a->own, b->team_name);
    });
    return offers;
}

std::string offer_in_words(const ComparisonOffer& offer) {
    std::string said = filled("{} · {}", offer.team_name, short_date(local_date(offer.header.held)));
    if (!offer.header.title.empty()) said += " · " + offer.header.title;
    return said;
}

}  // namespace

void CardChoice::try_to(const std::function<void()>& choose) {
    try {
        choose();
    } catch (const std::exception& error) {
        notifications_.say(workspace::sentence_of(error));
    }
}

void CardChoice::lay_down_usual(ComparisonSession& session) {
    try_to([&] {
        const auto instruments = session.instruments();
        for (const std::string& instrument : instruments) {  // the first of which something was written down
            session.choose_usual(instrument);
            if (!session.tables().sentences.empty()) return;
        }
        if (!instruments.empty()) session.choose_usual(instruments.front());
    });
}

void CardChoice::lay_down_for(ComparisonSession& session, const Id& reading) {
    try_to([&] {
        if (!session.choose_for(reading)) lay_down_usual(session);
    });
}

void CardChoice::choose(ComparisonSession& session, CompareView& view, std::vector<Id> cards) {
    try_to([&] { session.choose(std::string(session.instrument()), std::move(cards)); });
    view.selected = {};
    view.first_card = 0;
    view.page = CompareView::Page::table;
}

void CardChoice::choose_instrument(ComparisonSession& session, CompareView& view, const std::string& instrument) {
    try_to([&] { session.choose_usual(instrument); });
    view.selected = {};
    view.page = CompareView::Page::table;
}

void CardChoice::draw_instruments(ComparisonSession& session, CompareView& view) {
    const std::vector<std::string> instruments = session.instruments();
    std::vector<std::string> names;
    int chosen = -1;
    for (std::size_t i = 0; i < instruments.size(); ++i) {
        const plugins::Entry* entry = catalogue_.find(instruments[i]);
        names.push_back(entry ? entry->name : instruments[i]);
        if (instruments[i] == session.instrument()) chosen = static_cast<int>(i);
    }
    if (choice("instrument", names, chosen) && chosen >= 0) choose_instrument(session, view, instruments[static_cast<std::size_t>(chosen)]);
}

// True when one was pressed.
bool CardChoice::draw_quick_choices(ComparisonSession& session, CompareView& view, const std::vector<const ComparisonOffer*>& offers) {
    if (button(tr("This team over time"))) {
        std::vector<Id> own;
        for (const ComparisonOffer* offer : offers)
            if (offer->own) own.push_back(offer->header.id);
        return choose(session, view, std::move(own)), true;
    }
    beside(button_width(tr("Newest of each team")));
    if (!button(tr("Newest of each team"))) return false;
    std::vector<Id> newest, teams;
    for (const ComparisonOffer* offer : offers)
        if (std::ranges::find(teams, offer->header.team) == teams.end()) {
            teams.push_back(offer->header.team);
            newest.push_back(offer->header.id);
        }
    return choose(session, view, std::move(newest)), true;
}

void CardChoice::draw_offers(ComparisonSession& session, CompareView& view) {
    const std::vector<const ComparisonOffer*> offers = offers_of_instrument(session);
    if (draw_quick_choices(session, view, offers)) return;
    gap(8);
    ImGui::BeginChild("offers", {0, std::min(em(320), ImGui::GetIO().DisplaySize.y * 0.45f)}, false, ImGuiWindowFlags_NavFlattened);
    std::vector<Id> chosen = session.chosen();
    const std::vector<float> heights(offers.size(), em(34));
    clipped(heights, em(2), [&](std::size_t i) {
        const ComparisonOffer& offer = *offers[i];
        const auto at = std::ranges::find(chosen, offer.header.id);
        bool on = at != chosen.end();
        ImGui::PushID(offer.header.id.text().c_str());
        if (check(offer_in_words(offer).c_str(), on)) {
            if (on) chosen.push_back(offer.header.id);
            else chosen.erase(at);
            choose(session, view, chosen);
        }
        ImGui::PopID();
    });
    ImGui::EndChild();
}

void CardChoice::draw(ComparisonSession& session, CompareView& view) {
    if (!begin_dialog(tr("Choose cards"), open_, 620)) return;
    draw_instruments(session, view);
    gap(8);
    draw_offers(session, view);
    gap(8);
    quiet(tr("Another team stands here when it agreed: at Team, \"Our cards may lie beside those of other teams\"."));
    gap(8);
    if (button(tr("Lay side by side"), Kind::primary)) open_ = false;
    end_dialog();
}

}  // namespace alp::screens
