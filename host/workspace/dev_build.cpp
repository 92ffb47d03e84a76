#include "workspace/dev_build.h"

#include <alp/text.h>

#include <sys/wait.h>
#include <algorithm>

namespace alp::workspace {

namespace fs = std::filesystem;

namespace {

// The line that holds this place.
std::string line_at(const std::string& text, std::size_t at) {
    const auto before = text.rfind('\n', at), from = before == text.npos ? 0 : before + 1;
    return text.substr(from, text.find('\n', at) - from);
}

// What compiler and CMake say of a place in a file. "collect2: error:" tells only that the linker said something before.
bool says_error(const std::string& line) {
    const bool error =
        line.find(": error:") != line.npos || line.find(": fatal error:") != line.npos || line.find("CMake Error") != line.npos;
    return error && !line.starts_with("collect2:");
}

// Where what matters begins: the first error; else behind the call that failed, which Ninja repeats on a line; else all of it.
std::size_t first_error(const std::string& output) {
    std::size_t failed = 0;
    for (std::size_t from = 0, end; from < output.size(); from = end + 1) {
        end = std::min(output.find('\n', from), output.size());
        const std::string line = output.substr(from, end - from);
        if (says_error(line)) return from;
        if (!failed && line.starts_with("FAILED: "))
            if (const auto call = output.find('\n', end + 1); call != output.npos) failed = call + 1;
    }
    return failed;
}

bool holds_plugin(const fs::path& folder) {
    std::error_code none;
    const fs::directory_iterator files(folder, none);
    return std::any_of(begin(files), end(files), [](const fs::directory_entry& file) { return file.path().extension() == ".so"; });
}

}  // namespace

DevBuild::DevBuild(fs::path folder, fs::path prefix) : folder_(fs::absolute(folder).lexically_normal()), prefix_(std::move(prefix)) {
    if (folder_.filename().empty()) folder_ = folder_.parent_path();
    if (!fs::is_regular_file(folder_ / "CMakeLists.txt"))
        throw std::runtime_error(
            filled(tr("{} holds no instrument: there is no CMakeLists.txt. `alp new-instrument` makes one."), folder_.string()));
    runs_ = holds_plugin(plugins());
}

// What the build is made from; not what it makes, and not what an editor leaves behind.
DevBuild::Stamps DevBuild::sources() const {
    Stamps found;
    std::error_code none;
    for (fs::recursive_directory_iterator at(folder_, fs::directory_options::skip_permission_denied, none), end; at != end && !none;
         at.increment(none)) {
        const std::string name = at->path().filename().string(), ending = at->path().extension().string();
        if (name.starts_with('.') || (at->is_directory(none) && name.starts_with("build"))) {
            at.disable_recursion_pending();
            continue;
        }
        constexpr std::string_view endings[] = {".cpp", ".cc", ".cxx", ".c", ".h", ".hpp", ".hh", ".hxx", ".inl", ".po", ".cmake"};
        const bool source = name == "CMakeLists.txt" || std::ranges::find(endings, ending) != std::end(endings);
        if (source && at->is_regular_file(none)) found[at->path()] = at->last_write_time(none);
    }
    return found;
}

void DevBuild::begin_frame(Time now) {
    listen();
    if (now < next_look()) return;
    looked_ = now;
    if (child_) return;  // one after the other: what is saved meanwhile is seen then
    Stamps there = sources();
    if (there == seen_) return;
    seen_ = std::move(there);
    start();
}

void DevBuild::start() {
    const fs::path build = folder_ / "build";
    output_.clear();
    phase_ = Phase::building;
    made_none_ = false;
    // A first step that failed leaves its cache, and nothing to build with: it is done again.
    const bool known = fs::exists(build / "CMakeCache.txt");
    configures_ = !known || !(fs::exists(build / "build.ninja") || fs::exists(build / "Makefile"));
    std::vector<std::string> words{"--build", build.string()};
    if (configures_) {
        words = {"-S", folder_.string(), "-B", build.string()};
        if (!known) words.insert(words.end(), {"-G", "Ninja", "-DCMAKE_BUILD_TYPE=Release"});
        if (!prefix_.empty()) words.push_back("-DCMAKE_PREFIX_PATH=" + prefix_.string());
    }
    child_ = std::make_unique<plugins::Child>("cmake", words, plugins::Speaks::on_both, folder_);
    if (child_->started()) return;
    child_.reset();
    phase_ = Phase::failed;
    said_ = tr("cmake cannot be run. Install the package alp-sdk-dev, which brings all that a build needs.");
}

void DevBuild::listen() {
    if (!child_) return;
    const auto status = child_->ended();
    output_ += child_->take();
    if (!status) return;
    child_.reset();
    const bool well = WIFEXITED(*status) && WEXITSTATUS(*status) == 0;
    if (well && configures_) return start();
    ++builds_;
    const bool made = well && holds_plugin(plugins());
    phase_ = made ? Phase::built : Phase::failed;
    runs_ |= made;
    made_none_ = well && !made;
    if (made) return said_.clear();
    if (made_none_) {
        said_ = filled(tr("No plugin file (.so) stands in {}. The call alp_add_instrument in CMakeLists.txt makes one there."),
                       plugins().string());
        return;
    }
    said_ = clean_utf8(output_.substr(first_error(output_)));
    constexpr std::size_t longest = 4000;
    if (said_.size() > longest) said_ = clean_utf8(said_.substr(0, longest)) + "\n…";
}

std::string DevBuild::failure() const {
    if (made_none_) return tr("The build went well, but no instrument came out of it.");
    return runs_ ? tr("The build failed; the version before it still runs.")
                 : tr("The build failed, and there is no version before it that runs.");
}

std::string DevBuild::heading() const {
    std::string line = said_.substr(0, said_.find('\n'));
    if (const auto missing = said_.find("undefined reference"); !says_error(line) && missing != said_.npos) line = line_at(said_, missing);
    if (const std::string inside = folder_.string() + "/"; line.starts_with(inside)) line.erase(0, inside.size());
    return line;
}

}  // namespace alp::workspace
