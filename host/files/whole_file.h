// Files that are written whole or not at all: whoever reads the name finds the old content or the new, also after a kill or a full disk.
//
// The content goes to a temporary name in the same folder (".alp-….part") and is then renamed. A link is followed and stays a link. A file
// that is there keeps its owner and mode. What is no regular file (a device, a pipe, /dev/stdout) is written into, never replaced.
// A temporary file is locked while its writer lives; the next write in that folder removes those of writers that were killed.
// Any thread. Throws FileError; then nothing has changed.
#pragma once

#include "files/file_error.h"

#include <string_view>
#include <vector>

#include <sys/types.h>

namespace alp::files {

struct WriteOptions {
    // What becomes of a file that has the name already: `replace` takes its place, `only_new` throws FileError with EEXIST, also when it
    // appears at the last moment.
    enum class There { replace, only_new } there = There::replace;
    bool durable = true;  // on the disk when it returns; false for what can be made again: a slow disk takes seconds
    mode_t mode = 0600;   // of a new file, less the umask
};

void write_whole(const std::filesystem::path& file, std::string_view content, const WriteOptions& options = {});
void copy_whole(const std::filesystem::path& from, const std::filesystem::path& to, const WriteOptions& options = {});

// Several files that belong together: all drafts get their names in keep(), one after another. What is not kept is removed. When one that
// is only to be new turns out to be there, those that were given their names just before are taken away again.
class WholeFiles {
public:
    explicit WholeFiles(const WriteOptions& options = {});
    WholeFiles(const WholeFiles&) = delete;
    ~WholeFiles();

    void add(const std::filesystem::path& file, std::string_view content) { add(file, content, options_); }
    void add(const std::filesystem::path& file, std::string_view content, const WriteOptions& options);
    std::vector<std::filesystem::path> keep();  // the names as they were given, made absolute

private:
    struct Draft;
    WriteOptions options_;
    std::vector<Draft> drafts_;
};

// /dev/stdout, /dev/fd/3 and links to them: what the caller of the program opened for it.
bool is_own_descriptor(const std::filesystem::path& file);

// Gives a file another name unless something has it: FileError with EEXIST. Both names are on one disk.
void rename_new(const std::filesystem::path& from, const std::filesystem::path& to);

// Temporary files that writers of this program left in the folder when they were killed. Returns how many are gone now.
int remove_leftovers(const std::filesystem::path& folder) noexcept;

}  // namespace alp::files
