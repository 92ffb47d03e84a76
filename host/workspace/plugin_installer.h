// Instruments that the user installs from a file, and removes again. Main thread; a file is looked over in a job.
#pragma once

#include "plugins/validation.h"
#include "workspace/jobs.h"
#include "workspace/meetings.h"

namespace alp::workspace {

// A plugin file that was looked over and may be installed.
struct PluginOffer {
    std::filesystem::path file;
    std::string id, name, version, summary;
    Outline outline;        // without steps: it could not be asked
    plugins::Validation validation;
    bool replaces = false;  // an installed one with the same id
    bool may_install() const {
        return validation.worst() != plugins::Outcome::failed && validation.worst() != plugins::Outcome::not_done;
    }
};

class PluginInstaller {
public:
    // `options` outlive this.
    PluginInstaller(const plugins::Options& options, plugins::Catalogue& catalogue, OpenStore& store, Meetings& meetings, Jobs& jobs,
                    Notifications& notifications);

    // Looks a file over in a job; then offered() holds what was found, until it is installed or dropped.
    void offer(const std::filesystem::path& file);
    const PluginOffer* offered() const { return offer_ ? &*offer_ : nullptr; }  // null: none
    void install();  // what is offered: copies it with its catalogues to the user's folder and loads it
    void drop() { offer_.reset(); }

    void look_again();  // through the folders; a meeting that is in trouble starts its instrument anew

    bool is_own(const plugins::Entry& entry) const;  // it stands in the user's folder, and can be removed
    void remove(const std::filesystem::path& file);  // its meetings stay, and are read as a plain form

private:
    void read_catalogue_again();

    const plugins::Options& options_;
    plugins::Catalogue& catalogue_;
    OpenStore& store_;
    Meetings& meetings_;
    Jobs& jobs_;
    Notifications& notifications_;
    std::optional<PluginOffer> offer_;
};

}  // namespace alp::workspace
