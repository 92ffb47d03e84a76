// `alp dev FOLDER`: builds an instrument's folder each time something in it is saved. A build that succeeds leaves a new plugin file,
// which App takes over in the running meeting by itself; of one that does not, the compiler's words are shown. Main thread.
#pragma once

#include "plugins/child.h"

#include <alp/id.h>

#include <map>
#include <memory>

namespace alp::workspace {

class DevBuild {
public:
    // `prefix`: where the SDK is installed, for find_package(alp); empty: where CMake looks by itself.
    DevBuild(std::filesystem::path folder, std::filesystem::path prefix);

    std::filesystem::path plugins() const { return folder_ / "build/plugins"; }
    const std::filesystem::path& folder() const { return folder_; }

    // Once a frame: looks at the files at most each half second, starts a build, listens to it.
    void begin_frame(Time now);
    Time next_look() const { return looked_ + std::chrono::milliseconds(500); }

    enum class Phase { building, built, failed };
    Phase phase() const { return phase_; }
    const std::string& said() const { return said_; }        // by the build that failed: from its first error on
    std::string failure() const;                             // what that means for the meeting, a sentence
    std::string heading() const;                             // one line for people: "week_start.cpp:34: expected ';'"
    int builds() const { return builds_; }                   // that were ended

private:
    using Stamps = std::map<std::filesystem::path, std::filesystem::file_time_type>;
    Stamps sources() const;
    void start();
    void listen();

    std::filesystem::path folder_, prefix_;
    Stamps seen_;
    std::unique_ptr<plugins::Child> child_;
    bool configures_ = false;  // the child is the first of the two steps
    std::string output_, said_;
    Phase phase_ = Phase::building;
    bool runs_ = false;      // a build made a plugin: that one runs on, also when a linker that fails removes its file
    bool made_none_ = false; // the last build went well and made no plugin
    int builds_ = 0;
    Time looked_{};
};

}  // namespace alp::workspace
