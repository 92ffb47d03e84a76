// Report -> PDF, PNG, SVG and Markdown. cairo and pango; no ImGui, no SQL. Any thread; one report per call. Equal reports give
// equal bytes.
#pragma once

#include <alp/report.h>

#include <filesystem>
#include <functional>
#include <optional>

namespace alp::report {

namespace fs = std::filesystem;

enum class Format { pdf, png, svg, markdown };
std::optional<Format> format_from(std::string_view word);  // "pdf" "png" "svg" "md"

// Fractions 0 to 1 while it goes on, on the caller's thread; return false to stop (then nothing is written).
using Progress = std::function<bool(double)>;

// Writes through a temporary name, so that a failure leaves no half file. Several PNG or SVG pages: name-2.png and so on.
// Returns the files; none when stopped. Throws files::FileError, or std::runtime_error
// with a sentence when there is nothing in the report.
// `only_new`: `file` is a name of the program's own making and must not be there; the names of further pages never may be.
std::vector<fs::path> write(const Report& report, Format format, const fs::path& file, const Progress& progress = {},
                            bool only_new = false);
std::string markdown(const Report& report);
int pages(const Report& report);

}  // namespace alp::report
