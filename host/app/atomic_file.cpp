#include "app/atomic_file.h"

#include "store/files.h"

#include <alp/text.h>

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <stdexcept>

namespace alp::app {

void write_file(const std::filesystem::path& file, std::string_view content) {
    try {
        store::make_folder(file.parent_path());
    } catch (const std::filesystem::filesystem_error&) {
        // Opening the file tells.
    }
    const std::string part = file.string() + ".part";
    const int out = ::open(part.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    bool good = out >= 0;
    for (std::size_t at = 0; good && at < content.size();) {
        const ssize_t written = ::write(out, content.data() + at, content.size() - at);
        if (written <= 0) good = false;
        else at += static_cast<std::size_t>(written);
    }
    good = good && ::fsync(out) == 0;
    const int error = errno;
    if (out >= 0) ::close(out);
    if (good && std::rename(part.c_str(), file.c_str()) == 0) return;
    ::unlink(part.c_str());
    throw std::runtime_error(filled(tr("{} could not be written: {}."), file.string(), store::system_words(error)));
}

}  // namespace alp::app
