// What one reading of a plugin file tells, before any of its code runs. Any thread.
#pragma once

#include "plugins/descriptor.h"
#include "plugins/file_stamp.h"

namespace alp::plugins {

struct FileCheck {
    FileStamp stamp;      // of the file that was read
    PluginLabels labels;  // as far as the file says them
    std::string why;      // why this program cannot load it, one sentence; empty when it can
    std::string remark;   // a sentence for its maker; mostly empty
};

FileCheck check_file(const std::filesystem::path& file);

}  // namespace alp::plugins
