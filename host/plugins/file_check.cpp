#include "plugins/file_check.h"

#include "plugins/refused.h"

#include <alp/text.h>

namespace alp::plugins {

FileCheck check_file(const std::filesystem::path& file) {
    FileCheck check;
    check.stamp = stamp_of(file);  // before reading: a file that changes meanwhile then has another one
    try {
        const ElfFile elf(file);
        const Preview before = preview(elf);
        check.labels = before.labels;
        check.why = before.why;
        if (!elf.unique_symbols().empty())
            check.remark =
                tr("It stays in memory after it is loaded again. Build it with alp_add_instrument, which leaves out GNU unique symbols.");
    } catch (const Refused& refused) {
        check.why = refused.what();
    }
    return check;
}

}  // namespace alp::plugins
