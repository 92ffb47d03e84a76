// The dialog that chooses which cards are compared: an instrument, then meetings of this team or of teams that agreed.
#pragma once

#include "plugins/catalogue.h"
#include "screens/compare/compare_view.h"
#include "workspace/comparison_session.h"
#include "workspace/notifications.h"

namespace alp::screens {

class CardChoice {
public:
    CardChoice(const plugins::Catalogue& catalogue, workspace::Notifications& notifications)
        : catalogue_(catalogue), notifications_(notifications) {}

    void open() { open_ = true; }
    void close() { open_ = false; }
    // The dialog while it is open. When other cards are chosen `view` goes back to the table.
    void draw(workspace::ComparisonSession& session, CompareView& view);

    // Both choose without asking, and say so when the cards cannot be read.
    void lay_down_usual(workspace::ComparisonSession& session);                    // of the instrument with most meetings
    void lay_down_for(workspace::ComparisonSession& session, const Id& reading);   // what these notes are about, else the usual ones

private:
    void try_to(const std::function<void()>& choose);
    void choose(workspace::ComparisonSession& session, CompareView& view, std::vector<Id> cards);
    void choose_instrument(workspace::ComparisonSession& session, CompareView& view, const std::string& instrument);
    void draw_instruments(workspace::ComparisonSession& session, CompareView& view);
    bool draw_quick_choices(workspace::ComparisonSession& session, CompareView& view,
                            const std::vector<const workspace::ComparisonOffer*>& offers);
    void draw_offers(workspace::ComparisonSession& session, CompareView& view);

    const plugins::Catalogue& catalogue_;
    workspace::Notifications& notifications_;
    bool open_ = false;
};

}  // namespace alp::screens
