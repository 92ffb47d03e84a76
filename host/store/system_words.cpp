// What the system says about a file, in the language of the screen: it knows English only.
#include "store/files.h"

#include <alp/text.h>

#include <cerrno>
#include <cstring>

namespace alp::store {

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

}  // namespace alp::store
