// What a team did before a session, read from the store when an instrument asks. Main thread.
#pragma once

#include "workspace/open_store.h"

#include <alp/past.h>

#include <functional>
#include <map>

namespace alp::workspace {

class StorePast : public Past {
public:
    // Of the sessions of `header`'s team that were held before it. `store` gives what to read from; null: there is nothing just now.
    StorePast(std::function<const store::Store*()> store, const SessionHeader& header);
    // The store outlives this; while it is shut there is nothing to read.
    StorePast(OpenStore& store, const SessionHeader& header)
        : StorePast([&store] { return store.open() ? &store.reader() : nullptr; }, header) {}

    const std::vector<SessionHeader>& sessions() override;
    const Rows& session(const Id& id) override;
    const std::vector<Said>& said(ContributionKind kind) override;
    const std::vector<Scored>& scored(std::string_view subject) override;

private:
    std::function<const store::Store*()> store_;
    Id team_, session_;
    Time before_;
    std::optional<std::vector<SessionHeader>> sessions_;
    std::map<Id, Rows> rows_;
    std::map<ContributionKind, std::vector<Said>> said_;
    std::map<std::string, std::vector<Scored>, std::less<>> scored_;
};

}  // namespace alp::workspace
