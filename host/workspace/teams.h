// The teams in the store: which one is open, making one, and changing the open one as a whole. Main thread.
#pragma once

#include "workspace/clock.h"
#include "workspace/navigation.h"
#include "workspace/notifications.h"
#include "workspace/open_store.h"
#include "workspace/pasted_people.h"
#include "workspace/preferences.h"

namespace alp::workspace {

class Teams {
public:
    Teams(OpenStore& store, Preferences& preferences, const Clock& clock, Notifications& notifications, Navigation& navigation);

    const Team* current() const { return store_.team(); }  // null: none is open
    // Opens the one of last time, else the first there is. No exception but StoreError.
    void open_last();
    bool open(const Id& team);  // says so when it cannot
    Id create(Team team);       // makes and opens it; none when the store is read-only
    // One named operation on the open team as a whole: members, actions, agreements. Taken back by Ctrl+Z outside a meeting.
    void edit(std::string_view label, const std::function<void(Edit&)>& how);
    // Those that are taken, as members from today on, behind the others; one operation.
    void add_members(std::string_view label, const std::vector<PastedPerson>& people);
    std::vector<Id> members_today();  // who is in the open team now, in the order of the team

private:
    OpenStore& store_;
    Preferences& preferences_;
    const Clock& clock_;
    Notifications& notifications_;
    Navigation& navigation_;
};

}  // namespace alp::workspace
