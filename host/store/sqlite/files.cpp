#include "store/sqlite/files.h"

#include "files/descriptor.h"
#include "files/log.h"
#include "files/whole_file.h"
#include "store/sqlite/db.h"

#include <fcntl.h>
#include <glib.h>
#include <sys/stat.h>
#include <sys/statfs.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <ctime>
#include <optional>

namespace alp::store {
namespace {

// The same in the store's own kinds.
template <typename F>
auto on_disk(F&& f) {
    try {
        return f();
    } catch (const files::FileError& error) {
        const int number = error.number();
        const Trouble kind = number == ENOSPC || number == EDQUOT || number == EFBIG  ? Trouble::full
                             : number == EACCES || number == EROFS || number == EPERM ? Trouble::read_only
                             : number == ENOENT                                       ? Trouble::missing
                                                                                      : Trouble::io;
        throw StoreError(kind, {.file = error.file(), .system_error = number});
    }
}

void must_be_closed(const fs::path& file) {
    // Closing any descriptor of an open store drops SQLite's locks on it.
    if (open_here(file)) throw StoreError(Trouble::busy, {.reason = Reason::open_here, .file = file});
}

void move_file(const fs::path& from, const fs::path& to) {
    on_disk([&] {
        if (rename(from.c_str(), to.c_str()) != 0 && errno != ENOENT) throw files::FileError(from, errno);
    });
}

constexpr std::string_view waiting = ".waiting";

// So that its bytes cannot be read back from the disk's free blocks, as far as the disk itself allows.
void overwrite_with_nothing(const files::Descriptor& file) {
    struct stat there {};
    if (fstat(file.number(), &there) != 0) return;
    file.write(std::string(static_cast<std::size_t>(there.st_size), '\0'));
    file.sync();
}

}  // namespace

fs::path with_suffix(const fs::path& store, std::string_view suffix) { return store.string() + std::string(suffix); }

fs::path without_links(const fs::path& store) {
    std::error_code error;
    const fs::path real = fs::weakly_canonical(store, error);
    return error ? store : real;
}

std::string_view suffix_beside_store(const fs::path& file) {
    const std::string name = file.filename().string();
    for (const std::string_view suffix : {"-wal", "-shm", "-journal", "-reserve", "-sealed", ".lock", ".suspect", ".waiting", ".part",
                                          ".restoring", ".rebuilding", ".sha256", ".erased"})
        if (name.ends_with(suffix)) return suffix;
    return {};
}

std::string stamp(Time at) {
    const std::time_t seconds = std::chrono::floor<std::chrono::seconds>(at).time_since_epoch().count();
    std::tm fields{};
    gmtime_r(&seconds, &fields);
    char text[32];
    std::strftime(text, sizeof text, "%Y%m%d-%H%M%S", &fields);
    return text;
}

std::optional<Time> time_of_stamp(std::string_view text) {
    std::tm fields{};
    if (!strptime(std::string(text.substr(0, 15)).c_str(), "%Y%m%d-%H%M%S", &fields)) return std::nullopt;
    return Time{std::chrono::seconds{timegm(&fields)}};
}

fs::path backup_folder(const fs::path& store) { return store.parent_path() / "backups"; }

std::string name_of_copies(const fs::path& store) {
    if (store.extension() == ".store") return store.stem().string();
    return store.filename().string() + (store.has_extension() ? "" : ".");  // "team" is another store than "team.store"
}

fs::path aside_name(const fs::path& store, std::string_view what) {
    const std::string base = store.string() + "." + std::string(what) + "-" + stamp(now());
    fs::path name = base;
    for (int i = 2; fs::exists(name); ++i) name = base + "-" + std::to_string(i);
    return name;
}

std::uintmax_t size_of(const fs::path& file) {
    std::error_code error;
    const auto size = fs::file_size(file, error);
    return error ? 0 : size;
}

FileStamp stamp_of(const fs::path& file) {
    struct stat info {};
    if (stat(file.c_str(), &info) != 0) return {};
    return {info.st_mtim.tv_sec, info.st_mtim.tv_nsec, info.st_size};
}

bool has_wal(const fs::path& store) { return size_of(with_suffix(store, "-wal")) > 0; }

void write_whole(const fs::path& file, std::string_view text) {
    on_disk([&] { files::write_whole(file, text); });
}

void finish_overwriting(const fs::path& file) {
    const fs::path old = with_suffix(file, ".part");
    if (!fs::exists(old)) return;
    on_disk([&] { overwrite_with_nothing(files::Descriptor(old, O_WRONLY)); });
    fs::remove(old);
}

void overwrite(const fs::path& file, std::string_view content) {
    finish_overwriting(file);
    const fs::path part = with_suffix(file, ".part");
    on_disk([&] {
        try {
            const files::Descriptor fresh(part, O_WRONLY | O_CREAT | O_EXCL);
            fresh.write(content);
            fresh.sync();
        } catch (const files::FileError&) {
            unlink(part.c_str());
            throw;
        }
        // From here on `part` is the old one, where the disk can exchange two names; else the old one is only open.
        std::optional<files::Descriptor> old;
        if (renameat2(AT_FDCWD, part.c_str(), AT_FDCWD, file.c_str(), RENAME_EXCHANGE) != 0) {
            if (fs::exists(file)) old.emplace(file, O_WRONLY);
            if (rename(part.c_str(), file.c_str()) != 0) throw files::FileError(file, errno);
        }
        files::sync_folder(file.parent_path());
        if (old) overwrite_with_nothing(*old);
    });
    finish_overwriting(file);
}

std::string read_whole(const fs::path& file) {
    std::string text;
    if (!fs::exists(file)) return text;
    must_be_closed(file);
    on_disk([&] { files::Descriptor(file, O_RDONLY).read([&](std::string_view block) { text += block; }); });
    return text;
}

void copy_bytes(const fs::path& from, const fs::path& to) {
    must_be_closed(from);
    must_be_closed(to);
    on_disk([&] {
        const files::Descriptor out(to, O_WRONLY | O_CREAT | O_TRUNC);
        files::Descriptor(from, O_RDONLY).read([&](std::string_view block) { out.write(block); });
        out.sync();
    });
}

void sync_file(const fs::path& file) {
    must_be_closed(file);
    on_disk([&] { files::Descriptor(file, O_RDONLY).sync(); });
}

void make_file(const fs::path& file) {
    if (const int made = open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600); made >= 0) close(made);
}

std::string sha256_of(const fs::path& file) {
    must_be_closed(file);
    const std::unique_ptr<GChecksum, void (*)(GChecksum*)> sum(g_checksum_new(G_CHECKSUM_SHA256), g_checksum_free);
    on_disk([&] {
        files::Descriptor(file, O_RDONLY).read([&](std::string_view block) {
            g_checksum_update(sum.get(), reinterpret_cast<const guchar*>(block.data()), static_cast<gssize>(block.size()));
        });
    });
    return g_checksum_get_string(sum.get());
}

void move_aside(const fs::path& store, const fs::path& aside) {
    must_be_closed(store);
    for (const char* suffix : {"-wal", "-journal"})
        if (size_of(with_suffix(store, suffix)) == 0) fs::remove(with_suffix(store, suffix));
    // The -wal first: a store without its -wal is older, a -wal without its store would be played into the next file of that name.
    for (const char* suffix : {"-wal", "-journal", ""}) move_file(with_suffix(store, suffix), with_suffix(aside, suffix));
    fs::remove(with_suffix(store, "-shm"));
    files::sync_folder(store.parent_path());
}

fs::path swap_in(const fs::path& fresh, const fs::path& store, std::string_view what) {
    must_be_closed(fresh);
    sync_file(fresh);
    move_file(fresh, with_suffix(store, waiting));
    files::sync_folder(store.parent_path());
    fs::path aside;
    if (fs::exists(store)) {
        move_aside(store, aside = aside_name(store, what));
        // Only what comes behind its name, which may be that of a team.
        files::log_warning("the store is set aside with {} behind its name",
                           aside.filename().string().substr(store.filename().string().size()));
    }
    finish_swap(store);
    return aside;
}

void finish_swap(const fs::path& store) {
    const fs::path fresh = with_suffix(store, waiting);
    if (fs::exists(store) || !fs::exists(fresh)) return;
    for (const char* suffix : {"-wal", "-shm", "-journal"}) fs::remove(with_suffix(store, suffix));
    move_file(fresh, store);
    files::sync_folder(store.parent_path());
}

bool folder_writable(const fs::path& folder) { return access(folder.empty() ? "." : folder.c_str(), W_OK) == 0; }
bool file_writable(const fs::path& file) { return access(file.c_str(), W_OK) == 0; }

bool network_kind(long type) {
    constexpr unsigned long kinds[] = {
        0x6969 /* nfs */,    0xFF534D42 /* cifs */, 0xFE534D42 /* smb2 */, 0x517B /* smb */,      0x65735546 /* fuse */,
        0x01021997 /* 9p */, 0x5346414F /* afs */,  0x6B414653 /* kafs */, 0x73757245 /* coda */, 0x00C36400 /* ceph */,
        0x7461636F /* ocfs2 */};
    const unsigned long number = static_cast<unsigned long>(type) & 0xFFFFFFFF;
    return std::find(std::begin(kinds), std::end(kinds), number) != std::end(kinds);
}

static bool ask_the_disk(const fs::path& folder) {
    struct statfs info {};
    return statfs(folder.empty() ? "." : folder.c_str(), &info) == 0 && network_kind(static_cast<long>(info.f_type));
}
bool (*on_network)(const fs::path&) = ask_the_disk;

}  // namespace alp::store
