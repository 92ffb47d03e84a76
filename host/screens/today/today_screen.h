// Vandaag, the front page: what did we agree, is it time to look back, and which instrument now.
#pragma once

#include "screens/today/agreed_card.h"
#include "screens/today/instrument_choice.h"
#include "screens/today/interrupted_card.h"
#include "screens/today/look_back_card.h"
#include "workspace/workspace.h"

namespace alp::screens {

// The cards of the page, in the order in which they are drawn.
struct TodayCards {
    InterruptedCard interrupted;
    AgreedCard agreed;
    LookBackCard look_back;
    InstrumentChoice instruments;
};

class TodayScreen : public shell::Screen {
public:
    TodayScreen(const workspace::Teams& teams, const workspace::Clock& clock, TodayOverview overview, TodayCards cards)
        : teams_(teams), clock_(clock), overview_(std::move(overview)), cards_(std::move(cards)) {}

    std::string_view id() const override { return "today"; }
    std::string title() const override;
    void draw() override;
    std::optional<shell::SidebarItem> sidebar() const override;
    bool can_present() const override { return true; }
    std::optional<workspace::Destination> serves() const override { return workspace::Destination::front; }
    void commands(std::vector<shell::Command>& all) override { cards_.look_back.add_commands(all); }

private:
    void draw_side_by_side(const TodayContents& today);

    const workspace::Teams& teams_;
    const workspace::Clock& clock_;
    TodayOverview overview_;
    TodayCards cards_;
};

void add_today(shell::Navigator& navigator, workspace::Workspace& workspace);

}  // namespace alp::screens
