#include "report/plain.h"

#include <alp/text.h>

#include <algorithm>

namespace alp::report {
namespace {

std::string on_one_line(std::string_view raw) {
    std::string text(trimmed(clean_utf8(raw)));
    std::replace_if(
        text.begin(), text.end(), [](char c) { return c == '\n' || c == '\t'; }, ' ');
    return text;
}

class PlainWriter {
public:
    std::string out;

    void line(const std::string& text) {
        if (!text.empty()) out += text + "\n";
    }
    // An empty line before what comes, and never two.
    void space() {
        if (!out.empty() && !out.ends_with("\n\n")) out += "\n";
    }
    void item(const std::string& text) { line(text.empty() ? text : "- " + text); }

    void group(const LabelGroup& group) {
        space();
        line(on_one_line(group.heading));
        for (const Label& label : group.labels) {
            const std::string small = on_one_line(label.small);
            item(on_one_line(label.text) + (small.empty() ? "" : " (" + small + ")"));
        }
        if (group.labels.empty()) line(on_one_line(group.blank));
    }

    void operator()(const Heading& block) {
        space();
        line(on_one_line(block.text));
    }
    void operator()(const Paragraph& block) {
        space();
        std::string text = clean_utf8(block.text);
        text.erase(text.find_last_not_of(" \n\t") + 1);
        line(text);
    }
    void operator()(const Bullets& block) {
        for (const std::string& one : block.items) item(on_one_line(one));
    }
    void operator()(const Grid& block) {
        space();
        row(block.head);
        for (const auto& cells : block.rows) row(cells);
    }
    void operator()(const Columns& block) {
        for (std::size_t i = 0; i < block.columns.size(); ++i) {
            const Column& column = block.columns[i];
            space();
            if (!column.over.empty() && (i == 0 || block.columns[i - 1].over != column.over)) line(on_one_line(column.over)), space();
            line(on_one_line(column.note.empty() ? column.title : column.title + " · " + column.note));
            for (const LabelGroup& one : column.groups) group(one);
        }
    }
    void operator()(const Labels& block) {
        for (const LabelGroup& one : block.groups) group(one);
    }
    void operator()(const Figure& block) { line(on_one_line(block.described)); }
    void operator()(const Picture& block) {
        line(on_one_line(block.described));
        line(on_one_line(block.caption));
    }
    void operator()(const Signatures& block) {
        space();
        line(on_one_line(block.heading));
        for (const std::string& name : block.names) item(on_one_line(name) + ": ________________");
    }
    void operator()(const PageBreak&) { space(); }

private:
    void row(const std::vector<std::string>& cells) {
        std::string text;
        for (const std::string& cell : cells)
            if (const std::string one = on_one_line(cell); !one.empty()) text += (text.empty() ? "" : " | ") + one;
        item(text);
    }
};

}  // namespace

std::string plain_text(const Report& report) {
    PlainWriter writer;
    writer.line(on_one_line(report.title));
    writer.line(on_one_line(report.subtitle));
    if (report.example) writer.line(tr("example"));
    if (report.confidential) writer.line(tr("confidential"));
    writer.space();
    for (const auto& [name, said] : report.facts) writer.line(on_one_line(name) + ": " + on_one_line(said));
    for (const Block& block : report.blocks) std::visit(writer, block);
    while (writer.out.ends_with("\n")) writer.out.pop_back();
    return writer.out + "\n";
}

}  // namespace alp::report
