// "Kies een instrument voor vandaag": when each was last used, and what suggests it now. Main thread, inside a frame.
#pragma once

#include "screens/today/today_overview.h"
#include "shell/navigator.h"
#include "workspace/look_backs.h"

namespace alp::screens {

class InstrumentChoice {
public:
    InstrumentChoice(const plugins::Catalogue& catalogue, workspace::Meetings& meetings, workspace::LookBacks& look_backs,
                     shell::Navigator& navigator)
        : catalogue_(catalogue), meetings_(meetings), look_backs_(look_backs), navigator_(navigator) {}

    void draw(const TodayContents& today);

private:
    // Cards side by side keep their lines level: the highest of each; 0: none has it.
    struct SharedHeights {
        float name = 0, purpose = 0, sentence = 0;
    };
    using Entries = std::vector<const plugins::Entry*>;
    static SharedHeights shared_heights(const Entries& loaded, const TodayContents& today, float width);
    void draw_instrument(const plugins::Entry& entry, const workspace::InstrumentSuggestion& suggestion, float width,
                         const SharedHeights& level);
    void draw_buttons(const plugins::Entry& entry, const workspace::InstrumentSuggestion& suggestion);

    const plugins::Catalogue& catalogue_;
    workspace::Meetings& meetings_;
    workspace::LookBacks& look_backs_;
    shell::Navigator& navigator_;
};

}  // namespace alp::screens
