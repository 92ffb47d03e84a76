// What the program has inside and screens need not see. Included by host/app/*.cpp only.
#pragma once

#include "app/app.h"
#include "app/key_sheet.h"
#include "app/palette.h"
#include "app/pictures.h"
#include "app/shell.h"

namespace alp::app {

struct App::Inside {
    Toasts toasts;
    Shell shell;
    CommandPalette palette;
    KeySheet key_sheet;
    Pictures pictures;
    bool had_active_item = false;            // text may be held back as long as its field has the keyboard
    bool first_backup_asked = false;
    std::optional<Date> case_text_seen;      // the day on which it was last looked through
    int builds_seen = 0;                     // of the workshop, when the plugin files were last looked at
    Time plugins_seen{};                     // when the plugin files were last compared
    std::optional<Time> backed_up;           // newest backup known
    std::optional<Interrupted> interrupted;  // for the session and pause it was looked up for
    std::pair<Id, std::optional<Time>> interrupted_of;
    std::optional<Time> widgets_wake;        // a clock or a tooltip asked for a frame
    bool settings_trouble = false;
    Id began = make_id();                    // this run of the program: what has an earlier id is of before it
    std::pair<Id, Time> undo_asked;          // an operation of before this run, and when the user was asked about it
    std::optional<Offer> offer;              // a plugin file that was looked over and may be installed

    // ---- the file of the store while it is open: app_lost_store.cpp
    Time store_seen{};                       // when its file was last looked at
    std::optional<Time> store_failed_at;     // when it last could not be read
    void look_at_store(App& app, bool at_once = false);   // goes on in a whole copy when the file is gone or another
    void store_failed(App& app, const std::string& why);  // opens it again, with what was typed
    void let_go(App& app);
    std::string reopen(App& app, const std::function<std::string()>& meanwhile);
};

}  // namespace alp::app
