#include "screens/add_screens.h"

#include "screens/actions/actions_screen.h"
#include "screens/as_it_was/as_it_was_screen.h"
#include "screens/compare/compare_screen.h"
#include "screens/instruments/instruments_screen.h"
#include "screens/meeting/meeting_screen.h"
#include "screens/settings/settings_screen.h"
#include "screens/start/start_screen.h"
#include "screens/team/team_screen.h"
#include "screens/themes/themes_screen.h"
#include "screens/timeline/timeline_screen.h"
#include "screens/today/today_screen.h"
#include "screens/welcome/welcome_screen.h"
#include "screens/widgets/widgets_screen.h"

namespace alp::screens {

void add_screens(shell::Navigator& navigator, workspace::Workspace& workspace) {
    add_meeting(navigator, workspace);
    add_today(navigator, workspace);
    add_timeline(navigator, workspace);
    add_actions(navigator, workspace);
    add_themes(navigator, workspace);
    add_compare(navigator, workspace);
    add_team(navigator, workspace);
    add_start(navigator, workspace);
    add_welcome(navigator, workspace);
    add_as_it_was(navigator, workspace);
    add_instruments(navigator, workspace);
    add_settings(navigator, workspace);
    add_widgets(navigator, workspace);
}

}  // namespace alp::screens
