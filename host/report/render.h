// A report as PDF, PNG, SVG or Markdown, with cairo and pango. Any thread; one report a call. Equal reports give equal bytes.
#pragma once

#include <alp/report.h>

#include <filesystem>
#include <functional>
#include <optional>

namespace alp::report {

namespace fs = std::filesystem;

enum class Format { pdf, png, svg, markdown };
std::optional<Format> format_from(std::string_view word);  // "pdf" "png" "svg" "md"

// Called with 0 to 1 on the caller's thread as the work goes on; returns false to stop, and then nothing is written.
using WriteProgress = std::function<bool(double)>;

// Writes through a temporary name, so that a failure leaves no half file. Several PNG or SVG pages: name-2.png and so on.
// Returns the files; none when stopped. Throws files::FileError, or std::runtime_error with a sentence when there is nothing in the report.
// `only_new`: the program made the name `file` itself, so a file of that name may not be there; those of further pages never may.
std::vector<fs::path> write(const Report& report, Format format, const fs::path& file, const WriteProgress& progress = {},
                            bool only_new = false);
std::string markdown(const Report& report);
int pages(const Report& report);

}  // namespace alp::report
