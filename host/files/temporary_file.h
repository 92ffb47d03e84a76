// A file with a temporary name that is about to get its own. Part of whole_file.h. Throws FileError.
#pragma once

#include "files/descriptor.h"

namespace alp::files {

// ".alp-0123456789abcdef.part" in the folder; made, and locked as long as the descriptor is open.
Descriptor make_temporary(const std::filesystem::path& folder, mode_t mode);
bool is_temporary_name(std::string_view name);

}  // namespace alp::files
