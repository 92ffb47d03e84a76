// A disk in memory that can lose its power: writes that were not synced are dropped, torn at 512 bytes or kept, in any mix.
#pragma once

#include <map>
#include <random>
#include <string>
#include <vector>

namespace kit {

using Disk = std::map<std::string, std::string>;  // content by path

struct DiskEvent {
    enum class What { write, truncate, sync, remove, acknowledged } what;
    std::string file, bytes;
    long long at = 0;  // offset, new size, or number of the edit that was acknowledged
};

// While it lives it is SQLite's disk for every new connection of this process.
class PowerDisk {
public:
    explicit PowerDisk(Disk content = {});
    ~PowerDisk();
    PowerDisk(const PowerDisk&) = delete;

    const Disk& content() const;
    void start_recording();          // what is there now is safe
    void acknowledge(long long edit);
    const std::vector<DiskEvent>& events() const;
    // The disk as it may be found when the power went just after the first `count` events.
    Disk after_power_loss(std::size_t count, std::mt19937& random) const;
};

}  // namespace kit
