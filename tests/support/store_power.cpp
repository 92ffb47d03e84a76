#include "support/store_power.h"

#include <sqlite3.h>

#include <algorithm>
#include <cstring>
#include <memory>

namespace kit {
namespace {

struct World {
    Disk disk, safe;
    std::vector<DiskEvent> events;
    bool recording = false;
    std::map<std::string, std::vector<std::unique_ptr<char[]>>> shared;  // the -shm of each store: memory, gone with the power
};
World* world = nullptr;

struct File {
    sqlite3_file base;
    std::string* name;
};

std::string& content(sqlite3_file* file) { return world->disk[*reinterpret_cast<File*>(file)->name]; }
void note(DiskEvent event) {
    if (world->recording) world->events.push_back(std::move(event));
}

int close_file(sqlite3_file* file) {
    delete reinterpret_cast<File*>(file)->name;
    return SQLITE_OK;
}
int read_file(sqlite3_file* file, void* to, int amount, sqlite3_int64 at) {
    const std::string& bytes = content(file);
    const auto from = std::min<std::size_t>(static_cast<std::size_t>(at), bytes.size());
    const auto got = std::min<std::size_t>(static_cast<std::size_t>(amount), bytes.size() - from);
    std::memcpy(to, bytes.data() + from, got);
    if (got == static_cast<std::size_t>(amount)) return SQLITE_OK;
    std::memset(static_cast<char*>(to) + got, 0, static_cast<std::size_t>(amount) - got);
    return SQLITE_IOERR_SHORT_READ;
}
void put(std::string& bytes, long long at, const std::string& what) {
    const auto end = static_cast<std::size_t>(at) + what.size();
    if (bytes.size() < end) bytes.resize(end);
    bytes.replace(static_cast<std::size_t>(at), what.size(), what);
}
int write_file(sqlite3_file* file, const void* from, int amount, sqlite3_int64 at) {
    std::string what(static_cast<const char*>(from), static_cast<std::size_t>(amount));
    put(content(file), at, what);
    note({DiskEvent::What::write, *reinterpret_cast<File*>(file)->name, std::move(what), at});
    return SQLITE_OK;
}
int truncate_file(sqlite3_file* file, sqlite3_int64 size) {
    content(file).resize(static_cast<std::size_t>(size));
    note({DiskEvent::What::truncate, *reinterpret_cast<File*>(file)->name, {}, size});
    return SQLITE_OK;
}
int sync_file(sqlite3_file* file, int) {
    note({DiskEvent::What::sync, *reinterpret_cast<File*>(file)->name, {}, 0});
    return SQLITE_OK;
}
int file_size(sqlite3_file* file, sqlite3_int64* size) {
    *size = static_cast<sqlite3_int64>(content(file).size());
    return SQLITE_OK;
}
int lock(sqlite3_file*, int) { return SQLITE_OK; }
int reserved(sqlite3_file*, int* out) { return *out = 0, SQLITE_OK; }
int control(sqlite3_file*, int, void*) { return SQLITE_NOTFOUND; }
int sector(sqlite3_file*) { return 512; }
int promises(sqlite3_file*) { return 0; }
int shm_map(sqlite3_file* file, int page, int size, int extend, void volatile** out) {
    auto& regions = world->shared[*reinterpret_cast<File*>(file)->name];
    *out = nullptr;
    while (extend && static_cast<int>(regions.size()) <= page) regions.push_back(std::make_unique<char[]>(static_cast<std::size_t>(size)));
    if (page < static_cast<int>(regions.size())) *out = regions[static_cast<std::size_t>(page)].get();
    return SQLITE_OK;
}
int shm_lock(sqlite3_file*, int, int, int) { return SQLITE_OK; }
void shm_barrier(sqlite3_file*) {}
int shm_unmap(sqlite3_file* file, int remove) {
    if (remove) world->shared.erase(*reinterpret_cast<File*>(file)->name);
    return SQLITE_OK;
}

const sqlite3_io_methods methods{2,        close_file,  read_file, write_file, truncate_file, sync_file, file_size,
                                 lock,     lock,        reserved,  control,    sector,        promises,  shm_map,
                                 shm_lock, shm_barrier, shm_unmap, nullptr,    nullptr};

int open_file(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* out) {
    static int unnamed = 0;
    auto* opened = reinterpret_cast<File*>(file);
    opened->name = new std::string(name ? name : "unnamed" + std::to_string(++unnamed));
    file->pMethods = &methods;
    world->disk[*opened->name];
    if (out) *out = flags;
    return SQLITE_OK;
}
int remove_file(sqlite3_vfs*, const char* name, int) {
    world->disk.erase(name);
    note({DiskEvent::What::remove, name, {}, 0});
    return SQLITE_OK;
}
int access_file(sqlite3_vfs*, const char* name, int, int* out) {
    const auto found = world->disk.find(name);
    *out = found != world->disk.end() && !found->second.empty();
    return SQLITE_OK;
}
int full_name(sqlite3_vfs*, const char* name, int size, char* out) {
    sqlite3_snprintf(size, out, "%s", name);
    return SQLITE_OK;
}

sqlite3_vfs* default_disk = nullptr;
sqlite3_vfs power_disk{};

}  // namespace

PowerDisk::PowerDisk(Disk content) {
    world = new World{std::move(content), {}, {}, false, {}};
    default_disk = sqlite3_vfs_find(nullptr);
    power_disk = *default_disk;  // time, randomness and errors as usual
    power_disk.szOsFile = sizeof(File);
    power_disk.zName = "power";
    power_disk.pNext = nullptr;
    power_disk.xOpen = open_file;
    power_disk.xDelete = remove_file;
    power_disk.xAccess = access_file;
    power_disk.xFullPathname = full_name;
    sqlite3_vfs_register(&power_disk, 1);
}

PowerDisk::~PowerDisk() {
    sqlite3_vfs_unregister(&power_disk);
    sqlite3_vfs_register(default_disk, 1);
    delete world;
    world = nullptr;
}

const Disk& PowerDisk::content() const { return world->disk; }
void PowerDisk::start_recording() {
    world->safe = world->disk;
    world->recording = true;
}
void PowerDisk::acknowledge(long long edit) { note({DiskEvent::What::acknowledged, {}, {}, edit}); }
const std::vector<DiskEvent>& PowerDisk::events() const { return world->events; }

Disk PowerDisk::after_power_loss(std::size_t count, std::mt19937& random) const {
    std::map<std::string, std::size_t> synced;  // events before this one are on the disk for sure
    for (std::size_t i = 0; i < count; ++i)
        if (world->events[i].what == DiskEvent::What::sync) synced[world->events[i].file] = i;
    Disk disk = world->safe;
    for (std::size_t i = 0; i < count; ++i) {
        const DiskEvent& event = world->events[i];
        const auto safe = synced.find(event.file);
        const bool sure = safe != synced.end() && i < safe->second;
        if (!sure && random() % 3 == 0) continue;  // never got there
        switch (event.what) {
            case DiskEvent::What::write:
                if (sure || random() % 2) {
                    put(disk[event.file], event.at, event.bytes);
                } else {
                    for (std::size_t at = 0; at < event.bytes.size(); at += 512)  // torn
                        if (random() % 2) put(disk[event.file], event.at + static_cast<long long>(at), event.bytes.substr(at, 512));
                }
                break;
            case DiskEvent::What::truncate: disk[event.file].resize(static_cast<std::size_t>(event.at)); break;
            case DiskEvent::What::remove: disk.erase(event.file); break;
            default: break;
        }
    }
    return disk;
}

}  // namespace kit
