#include "files/whole_file.h"

#include "files/temporary_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <charconv>
#include <cstdio>
#include <functional>
#include <memory>
#include <optional>

namespace alp::files {

namespace fs = std::filesystem;

namespace {

using There = WriteOptions::There;
using Fill = std::function<void(const Descriptor&)>;

// The name at the end of the links, which need not be there yet.
fs::path at_the_end_of_links(fs::path file) {
    for (int links = 0; links < 40; ++links) {
        std::error_code error;
        if (!fs::is_symlink(fs::symlink_status(file, error))) return file;
        const fs::path target = fs::read_symlink(file, error);
        if (error) throw FileError(file, error.value());
        file = target.is_absolute() ? target : file.parent_path() / target;
    }
    throw FileError(file, ELOOP);
}

// The number N when the path leads through /proc/self/fd/N, as /dev/stdout and /dev/fd/3 do.
std::optional<int> own_descriptor(fs::path file) {
    for (int links = 0; links < 40; ++links) {
        std::error_code error;
        const std::string folder = fs::canonical(file.parent_path(), error).string(), name = file.filename().string();
        int number = -1;
        if (!error && folder == "/proc/" + std::to_string(::getpid()) + "/fd" &&
            std::from_chars(name.data(), name.data() + name.size(), number).ptr == name.data() + name.size() && number >= 0)
            return number;
        const fs::path target = fs::read_symlink(file, error);
        if (error) return std::nullopt;
        file = target.is_absolute() ? target : file.parent_path() / target;
    }
    return std::nullopt;
}

// A new file at `name` takes over who owns the one that is there, and who may read it.
void take_over_rights(const Descriptor& fresh, const struct stat& there) {
    struct stat own {};
    if (::fstat(fresh.number(), &own) == 0 && (own.st_uid != there.st_uid || own.st_gid != there.st_gid) &&
        ::fchown(fresh.number(), there.st_uid, there.st_gid) != 0 && ::fchown(fresh.number(), static_cast<uid_t>(-1), there.st_gid) != 0) {
        // Only root may give a file away. The content counts.
    }
    if (::fchmod(fresh.number(), there.st_mode & 07777) != 0) {
        // A disk that knows no rights.
    }
}

// Something that has no name to be replaced: a device, a pipe, what standard output leads to.
std::optional<Descriptor> opened_to_write_into(const fs::path& file, const struct stat& there) {
    if (const auto number = own_descriptor(file)) {
        const int copy = ::fcntl(*number, F_DUPFD_CLOEXEC, 0);
        if (copy < 0) throw FileError(file, errno);
        return Descriptor(file, copy, nullptr);
    }
    if (S_ISREG(there.st_mode)) return std::nullopt;
    if (S_ISDIR(there.st_mode)) throw FileError(file, EISDIR);
    return Descriptor(file, O_WRONLY | O_NOCTTY);
}

void rename_over(const fs::path& from, const fs::path& to) {
    if (::rename(from.c_str(), to.c_str()) != 0) throw FileError(to, errno);
}

}  // namespace

struct WholeFiles::Draft {
    fs::path asked;                // as the caller knows it
    fs::path file;                 // what gets the content: `asked` with its links followed
    std::optional<Descriptor> to;  // the temporary file, still locked; or what is written into
    std::string kept_back;         // content for what is written into: not before keep()
    WriteOptions options;
    bool temporary = true, named = false;  // it has its own name by now
};

namespace {

Descriptor filled_temporary(const fs::path& file, const WriteOptions& options, const struct stat* there, const Fill& fill) {
    remove_leftovers(file.parent_path());
    fs::path temporary;
    try {
        Descriptor made = make_temporary(file.parent_path(), options.mode);
        temporary = made.file();
        fill(made);
        if (there) take_over_rights(made, *there);
        if (options.durable) made.sync();
        return made;
    } catch (const FileError& error) {
        if (!temporary.empty()) ::unlink(temporary.c_str());
        throw FileError(file, error.number());
    }
}

}  // namespace

bool is_own_descriptor(const fs::path& file) { return own_descriptor(fs::absolute(file)).has_value(); }

void rename_new(const fs::path& from, const fs::path& to) {
    if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0) return;
    if (errno != EINVAL && errno != ENOSYS) throw FileError(to, errno);
    // A disk without it: a second name fails as well when there is one.
    if (::link(from.c_str(), to.c_str()) == 0) {
        ::unlink(from.c_str());
        return;
    }
    if (errno != EPERM && errno != EOPNOTSUPP) throw FileError(to, errno);
    // Nor second names: an empty file takes the name first, and only if it is free.
    Descriptor(to, O_WRONLY | O_CREAT | O_EXCL).close();
    rename_over(from, to);
}

WholeFiles::WholeFiles(const WriteOptions& options) : options_(options) {}

WholeFiles::~WholeFiles() {
    for (const Draft& draft : drafts_)
        if (draft.temporary && !draft.named) ::unlink(draft.to->file().c_str());
}

void WholeFiles::add(const fs::path& asked, std::string_view content, const WriteOptions& options) {
    const fs::path name = fs::absolute(asked);
    struct stat there {};
    const bool is_there = ::stat(name.c_str(), &there) == 0;
    if (is_there && options.there == There::only_new) throw FileError(name, S_ISDIR(there.st_mode) ? EISDIR : EEXIST);
    if (is_there)
        if (auto into = opened_to_write_into(name, there)) {
            drafts_.push_back({name, name, std::move(into), std::string(content), options, false});
            return;
        }
    // A link that leads nowhere is a name that is taken, when names must be new.
    const fs::path file = options.there == There::only_new ? name : at_the_end_of_links(name);
    drafts_.push_back({name,
                       file,
                       filled_temporary(file, options, is_there ? &there : nullptr, [&](const Descriptor& to) { to.write(content); }),
                       {},
                       options});
}

std::vector<fs::path> WholeFiles::keep() {
    std::vector<fs::path> kept;
    try {
        for (Draft& draft : drafts_) {
            if (!draft.temporary) draft.to->write(draft.kept_back);
            else if (draft.options.there == There::only_new) rename_new(draft.to->file(), draft.file);
            else rename_over(draft.to->file(), draft.file);
            draft.named = true;
            if (draft.temporary && draft.options.durable) sync_folder(draft.file.parent_path());
            kept.push_back(draft.asked);
        }
    } catch (const FileError&) {
        for (const Draft& draft : drafts_)
            if (draft.named && draft.temporary && draft.options.there == There::only_new) ::unlink(draft.file.c_str());
        throw;
    }
    drafts_.clear();
    return kept;
}

void write_whole(const fs::path& file, std::string_view content, const WriteOptions& options) {
    WholeFiles one(options);
    one.add(file, content);
    one.keep();
}

void copy_whole(const fs::path& from, const fs::path& to, const WriteOptions& options) {
    std::string content;
    Descriptor(from, O_RDONLY).read([&](std::string_view block) { content += block; });
    write_whole(to, content, options);
}

}  // namespace alp::files
