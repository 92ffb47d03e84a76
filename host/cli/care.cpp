// check, backup and restore.
#include "cli/command.h"
#include "store/backups.h"

#include <alp/text.h>

#include <cstdio>

namespace alp::cli {

int check(const Common& common, bool quick) {
    const auto store = store::Store::open(common.store_file(), store::Mode::read);
    const auto problems = store->check(!quick);
    for (const auto& problem : problems) std::puts(problem.what.c_str());
    if (!problems.empty()) return 1;
    int sessions = 0;
    const auto teams = store->teams();
    for (const auto& team : teams) sessions += team.sessions;
    const std::string held = filled(trn("{} team", "{} teams", static_cast<long>(teams.size())), teams.size()) + ", " +
                             filled(trn("{} meeting", "{} meetings", sessions), sessions);
    std::puts(filled(tr("{} is whole: {}; history and rows agree."), store->file().string(), held).c_str());
    return 0;
}

int backup(const Common& common, const std::filesystem::path& to) {
    const auto store = store::Store::open(common.store_file(), store::Mode::read);
    const auto made = store::make_backup(*store, to);
    std::puts(filled(tr("Backup made and verified: {} ({} kB)"), made.file.string(), (made.bytes + 1023) / 1024).c_str());
    return 0;
}

int restore(const Common& common, const std::filesystem::path& from) {
    const auto aside = store::restore(from, common.store_file());
    std::puts(filled(tr("{} now holds the backup."), common.store_file().string()).c_str());
    if (!aside.empty()) std::puts(filled(tr("What stood there before is kept as {}."), aside.string()).c_str());
    return 0;
}

}  // namespace alp::cli
