// What is on paper, read back with poppler's tools.
#pragma once

#include "report/render.h"

#include <filesystem>
#include <string>

// A temporary folder that goes away, with reports written into it. Dutch while it lives.
class PaperFolder {
public:
    PaperFolder();
    ~PaperFolder();
    PaperFolder(const PaperFolder&) = delete;

    const std::filesystem::path& path() const { return path_; }
    std::size_t files() const;  // also hidden ones
    std::filesystem::path write(const alp::Report& report, const std::string& name = "paper.pdf", const alp::report::WriteProgress& progress = {}) const;
    // Of that PDF: pdfinfo's lines, pdffonts' lines, the text as it stands or in reading order of the tags.
    std::string info(const std::string& name = "paper.pdf") const;
    std::string fonts(const std::string& name = "paper.pdf") const;
    std::string text(const std::string& name = "paper.pdf", const std::string& options = "-layout") const;
    std::string structure(const std::string& name = "paper.pdf") const;

private:
    std::filesystem::path path_;
    std::string language_;
};

std::string output_of_command(const std::string& command);
std::string bytes_of(const std::filesystem::path& file);
int count_of(const std::string& text, const std::string& what);
