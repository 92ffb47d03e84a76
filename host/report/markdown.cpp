// A report as Markdown (CommonMark with tables). What a team wrote stays text: nothing of it becomes markup.
#include "report/render.h"

#include <algorithm>

namespace alp::report {
namespace {

// Without signs that turn the direction of what follows: one that is not closed would turn the rest of the file around. Letters that are written from
// right to left need none.
std::string without_turns(std::string text) {
    const auto turns = [&](std::size_t at) {
        const std::string_view sign = std::string_view(text).substr(at, 3);
        return (sign >= "\u202A" && sign <= "\u202E") || (sign >= "\u2066" && sign <= "\u2069");
    };
    for (std::size_t at = text.find('\xE2'); at != text.npos; at = text.find('\xE2', at)) {
        if (turns(at)) text.erase(at, 3);
        else ++at;
    }
    return text;
}

// On one line; every sign that may mean something is escaped, also where it happens to mean nothing.
std::string inline_text(std::string_view raw, std::string_view line_break = " ") {
    const std::string text = without_turns(clean_utf8(raw));
    std::string out;
    for (const char c : trimmed(text)) {
        switch (c) {
            case '\n': out += line_break; break;
            case '\t': out += ' '; break;
            case '<': out += "&lt;"; break;
            case '>': out += "&gt;"; break;
            case '&': out += "&amp;"; break;
            default:
                if (std::string_view("\\`*_{}[]()#!|~^$\"").find(c) != std::string_view::npos) out += '\\';
                out += c;
        }
    }
    return out;
}

// What would begin a list, a rule or a heading at the start of a line: "- ", "1. ", "===".
std::string at_start(std::string line) {
    if (line.empty()) return line;
    if (std::string_view("-+=").find(line.front()) != std::string_view::npos) return "\\" + line;
    const std::size_t digits = line.find_first_not_of("0123456789");
    if (digits > 0 && digits != std::string::npos && (line[digits] == '.' || line.compare(digits, 2, "\\)") == 0)) {
        if (line[digits] == '.') line.insert(digits, "\\");
    }
    return line;
}

std::string paragraph(std::string_view raw) {
    const std::string text = clean_utf8(raw);
    std::string out;
    for (std::size_t from = 0; from <= text.size();) {
        const std::size_t to = std::min(text.find('\n', from), text.size());
        const std::string line = at_start(inline_text(std::string_view(text).substr(from, to - from)));
        if (line.empty() && !out.empty() && out.back() != '\n') out += "\n\n";
        else if (!line.empty()) out += (out.empty() || out.back() == '\n' ? "" : "\\\n") + line;
        from = to + 1;
    }
    return out;
}

std::string emphasised(std::string_view raw, std::string_view mark) {
    const std::string text = inline_text(raw);
    return text.empty() ? text : std::string(mark) + text + std::string(mark);
}

class MarkdownWriter {
public:
    std::string out;

    void heading(int level, std::string_view text) {
        if (const std::string line = inline_text(text); !line.empty())
            out += std::string(static_cast<std::size_t>(level), '#') + " " + line + "\n\n";
    }
    void item(const std::string& line) { out += "- " + at_start(line) + "\n"; }
    void end_list() { out += "\n"; }

    void group(const LabelGroup& group, int level) {
        heading(level, group.heading);
        for (const Label& label : group.labels) {
            const std::string small = inline_text(label.small);
            item(inline_text(label.text) + (small.empty() ? "" : " (" + small + ")"));
        }
        if (group.labels.empty() && !group.blank.empty()) out += emphasised(group.blank, "*") + "\n";
        end_list();
    }

    void operator()(const Heading& block) { heading(std::clamp(block.level, 1, 3) + 1, block.text); }
    void operator()(const Paragraph& block) {
        if (const std::string text = paragraph(block.text); !text.empty()) out += text + "\n\n";
    }
    void operator()(const Bullets& block) {
        for (const std::string& one : block.items) item(inline_text(one));
        end_list();
    }
    void operator()(const Grid& block) {
        std::size_t count = block.head.size();
        for (const auto& row : block.rows) count = std::max(count, row.size());
        if (count == 0) return;
        row(block.head, count);
        for (std::size_t i = 0; i < count; ++i) out += "| --- ";
        out += "|\n";
        for (const auto& cells : block.rows) row(cells, count);
        end_list();
    }
    void operator()(const Columns& block) {
        for (std::size_t i = 0; i < block.columns.size(); ++i) {
            const Column& column = block.columns[i];
            const bool shares = !column.over.empty();
            if (shares && (i == 0 || block.columns[i - 1].over != column.over)) heading(2, column.over);
            heading(shares ? 3 : 2, column.note.empty() ? column.title : column.title + " · " + column.note);
            for (const LabelGroup& one : column.groups) group(one, shares ? 4 : 3);
        }
    }
    void operator()(const Labels& block) {
        for (const LabelGroup& one : block.groups) group(one, 4);
    }
    void operator()(const Figure& block) { described(block.described); }
    void operator()(const Picture& block) {
        described(block.described);
        described(block.caption);
    }
    void operator()(const Signatures& block) {
        heading(3, block.heading);
        for (const std::string& name : block.names) item(inline_text(name) + ": \\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_");
        end_list();
    }
    void operator()(const PageBreak&) { out += "---\n\n"; }

private:
    void described(std::string_view text) {
        if (const std::string line = emphasised(text, "*"); !line.empty()) out += line + "\n\n";
    }
    void row(const std::vector<std::string>& cells, std::size_t count) {
        for (std::size_t i = 0; i < count; ++i) out += "| " + (i < cells.size() ? inline_text(cells[i], "<br>") : std::string()) + " ";
        out += "|\n";
    }
};

}  // namespace

std::string markdown(const Report& report) {
    MarkdownWriter writer;
    writer.heading(1, report.title);
    writer(Paragraph{report.subtitle});
    if (report.example) writer.out += emphasised(tr("example"), "**") + "\n\n";
    if (report.confidential) writer.out += emphasised(tr("confidential"), "**") + "\n\n";
    for (const auto& [name, said] : report.facts) writer.item("**" + inline_text(name) + ":** " + inline_text(said));
    if (!report.facts.empty()) writer.end_list();
    for (const Block& block : report.blocks) std::visit(writer, block);
    while (writer.out.ends_with("\n\n")) writer.out.pop_back();
    return writer.out;
}

}  // namespace alp::report
