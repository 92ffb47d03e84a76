// The six example teams, marked as examples: into the store and out of it. Both run as jobs. Main thread.
#pragma once

#include "plugins/catalogue.h"
#include "workspace/jobs.h"
#include "workspace/teams.h"

namespace alp::workspace {

class ExampleTeams {
public:
    ExampleTeams(OpenStore& store, Teams& teams, plugins::Catalogue& catalogue, Jobs& jobs, Notifications& notifications,
                 Navigation& navigation);

    bool any();      // there are some
    void add();      // and opens the first; says so when that is not possible
    void remove();   // for good: they are practice

private:
    OpenStore& store_;
    Teams& teams_;
    plugins::Catalogue& catalogue_;
    Jobs& jobs_;
    Notifications& notifications_;
    Navigation& navigation_;
};

}  // namespace alp::workspace
