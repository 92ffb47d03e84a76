#include "report/files.h"

#include <alp/text.h>

#include <fcntl.h>
#include <unistd.h>
#include <atomic>
#include <cerrno>
#include <cstring>
#include <stdexcept>

namespace alp::report {

namespace fs = std::filesystem;

namespace {

[[noreturn]] void refuse(const fs::path& file, int error) {
    const std::string name = clean_utf8(file.filename().string()), folder = clean_utf8(file.parent_path().string());
    switch (error) {
        case ENOENT:
        case ENOTDIR: throw std::runtime_error(filled(tr("The folder {} is not there. Choose another folder."), folder));
        case EACCES:
        case EPERM:
        case EROFS: throw std::runtime_error(filled(tr("Nothing may be written in the folder {}. Choose another folder."), folder));
        case ENOSPC:
        case EDQUOT:
        case EFBIG: throw std::runtime_error(filled(tr("There is no room left for {}. Free some space or choose another folder."), name));
        case EISDIR: throw std::runtime_error(filled(tr("{} is a folder. Choose another name."), name));
        case ENAMETOOLONG: throw std::runtime_error(filled(tr("The name {} is too long. Choose a shorter one."), name));
        default: throw std::runtime_error(filled(tr("{} could not be written: {}"), name, std::strerror(error)));
    }
}

fs::path temporary_name(const fs::path& file) {
    static std::atomic<unsigned> count{0};
    return file.parent_path() / filled(".alp-{}-{}.part", getpid(), count++);
}

// The first error, or 0. Not forced to the disk: a report can be made again, and waiting for a slow disk takes seconds.
int write_all(int to, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(to, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return errno;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return 0;
}

}  // namespace

Files::~Files() {
    std::error_code ignored;
    for (const Draft& draft : drafts_) fs::remove(draft.temporary, ignored);
}

void Files::add(const fs::path& given, std::string_view bytes) {
    const fs::path file = fs::absolute(given);
    std::error_code none;
    if (fs::is_directory(file, none)) refuse(file, EISDIR);
    const fs::path temporary = temporary_name(file);
    const int to = open(temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644);
    if (to < 0) refuse(file, errno);
    drafts_.push_back({temporary, file});
    const int failed = write_all(to, bytes);
    const int closed = ::close(to) == 0 ? 0 : errno;
    if (failed || closed) refuse(file, failed ? failed : closed);
}

std::vector<fs::path> Files::keep() {
    std::vector<fs::path> kept;
    for (const Draft& draft : drafts_) {
        if (std::rename(draft.temporary.c_str(), draft.file.c_str()) != 0) refuse(draft.file, errno);
        kept.push_back(draft.file);
    }
    drafts_.clear();
    return kept;
}

}  // namespace alp::report
