// An incremental update as the PDF standard has it (ISO 32000-1, 7.5.6): the catalogue again with two entries more, behind the
// file that cairo wrote. What does not look as expected is left as it is.
#include "report/pdf.h"

#include <alp/text.h>

#include <charconv>

namespace alp::report {
namespace {

std::optional<std::size_t> number_after(std::string_view text, std::string_view word, std::size_t from = 0) {
    std::size_t at = text.find(word, from);
    if (at == std::string_view::npos) return std::nullopt;
    at = text.find_first_not_of(" \r\n", at + word.size());
    std::size_t number = 0;
    if (at == std::string_view::npos || std::from_chars(text.data() + at, text.data() + text.size(), number).ec != std::errc{})
        return std::nullopt;
    return number;
}

}  // namespace

std::string with_language(std::string pdf, std::string_view language) {
    const std::string_view all = pdf;
    const std::size_t trailer = all.rfind("trailer");
    if (trailer == std::string_view::npos) return pdf;
    const auto size = number_after(all, "/Size", trailer), root = number_after(all, "/Root", trailer),
               info = number_after(all, "/Info", trailer);
    const auto table = number_after(all, "startxref", trailer);
    if (!size || !root || !info || !table) return pdf;
    const std::string head = filled("\n{} 0 obj\n<<", *root);
    const std::size_t start = all.rfind(head, trailer);
    if (start == std::string_view::npos) return pdf;
    const std::size_t end = all.find("endobj", start);
    if (end == std::string_view::npos || all.find("/Catalog", start) > end) return pdf;

    std::string catalogue(all.substr(start + head.size(), end - start - head.size()));
    const bool tagged = catalogue.find("/StructTreeRoot") != std::string::npos && catalogue.find("/MarkInfo") == std::string::npos;
    const std::string entries =
        filled(" /Lang ({}) /ViewerPreferences << /DisplayDocTitle true >>{}", language, tagged ? " /MarkInfo << /Marked true >>" : "");
    const std::size_t offset = pdf.size();
    pdf += filled("{} 0 obj\n<<{}{}endobj\n", *root, entries, catalogue);
    const std::size_t xref = pdf.size();
    pdf += filled("xref\n{} 1\n{:010} 00000 n \ntrailer\n<< /Size {} /Root {} 0 R /Info {} 0 R /Prev {} >>\nstartxref\n{}\n%%EOF\n", *root,
                  offset, *size, *root, *info, *table, xref);
    return pdf;
}

}  // namespace alp::report
