#include "plugins/library.h"

#include "plugins/private_copy.h"
#include "plugins/refused.h"

#include <boost/core/demangle.hpp>

#include <algorithm>

namespace alp::plugins {

namespace fs = std::filesystem;

namespace {

// Boost.DLL wraps the loader's sentence in its own and an errno that means nothing; the loader's begins with the path.
std::string loader_message(std::string_view what, const fs::path& loaded) {
    constexpr std::string_view before = "dlerror system message: ";
    if (const auto start = what.find(before); start != what.npos) {
        what.remove_prefix(start + before.size());
        what = what.substr(0, what.rfind("): "));
    }
    if (const std::string path = loaded.string() + ": "; what.starts_with(path)) what.remove_prefix(path.size());
    return std::string(what);
}

Refused not_loaded(const std::string& message) {
    constexpr std::string_view undefined = "undefined symbol: ";
    if (message.starts_with(undefined)) {
        std::string symbol = message.substr(undefined.size());
        symbol.resize(std::min(symbol.size(), symbol.find_first_of(" \t,")));
        return Refused(filled(tr("It uses “{0}”, which is nowhere to be found. Link the library it comes from."),
                              boost::core::demangle(symbol.c_str())));
    }
    return Refused(filled(tr("The system cannot load it: {0}."), message));
}

}  // namespace

std::shared_ptr<Library> Library::load(const fs::path& file, FileCheck check, std::shared_ptr<CrashSentinel> sentinel,
                                       const std::optional<fs::path>& copies) {
    if (check.stamp == FileStamp{} || check.stamp != stamp_of(file)) check = check_file(file);
    if (!check.why.empty()) throw Refused(check.why);
    std::shared_ptr<Library> self(new Library);
    self->called_ = {check.labels.name, CrashSentinel::entry_for(file, check.stamp), std::move(sentinel)};
    self->remark_ = check.remark;
    self->open(file, copies);
    return self;
}

void Library::open(const fs::path& file, const std::optional<fs::path>& copies) {
    std::optional<PrivateCopy> copy;
    if (copies) copy.emplace(file, *copies);
    const fs::path path = copy ? copy->path() : fs::absolute(file);
    std::string failed;
    // noexcept: an exception of a static initialiser that passed through dlopen() would leave the system's loader locked.
    const auto load = [&]() noexcept {
        using boost::dll::load_mode::rtld_local, boost::dll::load_mode::rtld_now;
        try {
            library_.load(path, rtld_now | rtld_local);
        } catch (const boost::dll::fs::system_error& error) {
            failed = loader_message(error.what(), path);
        }
    };
    guarded(called_, Call::load, load);
    if (!failed.empty()) throw not_loaded(failed);
    descriptor_ = &library_.get<const Descriptor>(descriptor_symbol);
    labels_ = labels_of(*descriptor_);
    called_.name = labels_.name;
    if (const std::string why = incomplete(*descriptor_); !why.empty()) throw Refused(why);
}

// Destructors of the plugin's statics run in here.
Library::~Library() {
    guarded(called_, Call::destroy, [&] { library_.unload(); });
}

PluginObject::PluginObject(std::shared_ptr<Library> library) : library_(std::move(library)) {
    error_ = guarded(library_->called(), Call::create, [&] {
        object_ = library_->descriptor().create();
        if (!object_) throw std::runtime_error(tr("it made nothing"));
    });
}

PluginObject::~PluginObject() {
    if (object_) guarded(library_->called(), Call::destroy, [&] { library_->descriptor().destroy(object_); });
}

Outline ask_outline(const std::shared_ptr<Library>& library) {
    const PluginObject living(library);
    if (!living.error().empty()) throw Refused(living.error());
    Outline outline;
    if (const std::string why = guarded(library->called(), Call::outline, [&] { outline = living.object().outline(); }); !why.empty())
        throw Refused(why);
    if (const auto wrong = problems(outline); !wrong.empty()) throw Refused(filled(tr("Its outline will not do: {0}."), wrong.front()));
    return outline;
}

}  // namespace alp::plugins
