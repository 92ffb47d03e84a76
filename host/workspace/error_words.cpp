#include "workspace/error_words.h"

#include "workspace/store_words.h"

#include <alp/text.h>
#include <nlohmann/json.hpp>

#include <cerrno>
#include <cstring>

namespace alp::workspace {

namespace fs = std::filesystem;

std::string sentence_of(const std::exception& error) {
    if (const auto* store = dynamic_cast<const store::StoreError*>(&error)) return sentence_of(*store);
    if (const auto* file = dynamic_cast<const files::FileError*>(&error)) return sentence_of(*file);
    if (const auto* disk = dynamic_cast<const std::filesystem::filesystem_error*>(&error))
        return filled(tr("{} cannot be used: {}."), disk->path1().string(), system_words(disk->code().value()));
    if (dynamic_cast<const nlohmann::json::exception*>(&error))
        return tr("Something that is stored has a form that this program does not know. `alp check` looks through the store.");
    return clean_utf8(error.what());
}

std::string sentence_of(const std::exception_ptr& error) {
    if (!error) return {};
    try {
        std::rethrow_exception(error);
    } catch (const std::exception& known) {
        return sentence_of(known);
    } catch (...) {
        return "?";
    }
}

static bool is_folder(const fs::path& path) {
    std::error_code none;
    return fs::is_directory(path.empty() ? fs::path(".") : path, none);
}

std::string sentence_of(const files::FileError& error) {
    const fs::path named = error.file().has_filename() ? error.file().filename() : error.file();  // "/" has none
    const std::string name = clean_utf8(named.string()), folder = clean_utf8(error.file().parent_path().string());
    switch (error.number()) {
        case ENOENT:
        case ENOTDIR:
            // Folders of the system itself, as /proc, say so of every new name.
            if (!is_folder(error.file().parent_path())) return filled(tr("The folder {} is not there. Choose another folder."), folder);
            [[fallthrough]];
        case EACCES:
        case EPERM:
        case EROFS: return filled(tr("Nothing may be written in the folder {}. Choose another folder."), folder);
        case ENOSPC:
        case EDQUOT:
        case EFBIG: return filled(tr("There is no room left for {}. Free some space or choose another folder."), name);
        case EISDIR: return filled(tr("{} is a folder. Choose another name."), name);
        case EEXIST: return filled(tr("{} is there already. Choose another name."), name);
        case ENAMETOOLONG: return filled(tr("The name {} is too long. Choose a shorter one."), name);
        default: return filled(tr("{} could not be written: {}."), name, system_words(error.number()));
    }
}

std::string system_words(int error_number) {
    switch (error_number) {
        case EACCES:
        case EPERM: return tr("you may not do that there");
        case ENOENT: return tr("it is not there");
        case ENOTDIR: return tr("a part of that path is a file, not a folder");
        case EISDIR: return tr("it is a folder");
        case EEXIST:
        case ENOTEMPTY: return tr("it is there already");
        case ENOSPC:
        case EDQUOT: return tr("the disk is full");
        case EROFS: return tr("that disk can only be read");
        case ENAMETOOLONG: return tr("the name is too long");
        case ELOOP: return tr("the link leads to itself");
        case EIO: return tr("the disk does not answer as it should");
        default: return std::strerror(error_number);
    }
}

}  // namespace alp::workspace
