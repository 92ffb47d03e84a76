#include "support/paper.h"
#include "places.h"

#include <unistd.h>
#include <array>
#include <atomic>
#include <cstdio>
#include <fstream>
#include <memory>
#include <stdexcept>

namespace fs = std::filesystem;

std::string output_of_command(const std::string& command) {
    const std::unique_ptr<FILE, int (*)(FILE*)> pipe(popen(command.c_str(), "r"), pclose);
    if (!pipe) throw std::runtime_error("cannot run " + command);
    std::string all;
    std::array<char, 4096> part{};
    while (const std::size_t length = fread(part.data(), 1, part.size(), pipe.get())) all.append(part.data(), length);
    return all;
}

std::string bytes_of(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

int count_of(const std::string& text, const std::string& what) {
    int found = 0;
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + what.size())) ++found;
    return found;
}

PaperFolder::PaperFolder() : language_(alp::language()) {
    static std::atomic<int> number{0};
    path_ = fs::temp_directory_path() / ("alp-paper-" + std::to_string(getpid()) + "-" + std::to_string(number++));
    fs::create_directories(path_);
    alp::add_catalogue_folder(alp::testing::built("share/locale").string());
    alp::set_language("nl");
}

PaperFolder::~PaperFolder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
    alp::set_language(language_);
}

std::size_t PaperFolder::files() const {
    std::size_t count = 0;
    for (const auto& entry : fs::directory_iterator(path_)) count += entry.exists();
    return count;
}

fs::path PaperFolder::write(const alp::Report& report, const std::string& name, const alp::report::WriteProgress& progress) const {
    const auto dot = name.rfind('.');
    const auto written = alp::report::write(report, *alp::report::format_from(name.substr(dot + 1)), path_ / name, progress);
    return written.empty() ? fs::path() : written.front();
}

std::string PaperFolder::info(const std::string& name) const { return output_of_command("pdfinfo '" + (path_ / name).string() + "' 2>&1"); }
std::string PaperFolder::fonts(const std::string& name) const {
    return output_of_command("pdffonts '" + (path_ / name).string() + "' 2>&1");
}
std::string PaperFolder::text(const std::string& name, const std::string& options) const {
    return output_of_command("pdftotext -enc UTF-8 " + options + " '" + (path_ / name).string() + "' - 2>&1");
}
std::string PaperFolder::structure(const std::string& name) const {
    return output_of_command("pdfinfo -struct-text '" + (path_ / name).string() + "' 2>&1");
}
