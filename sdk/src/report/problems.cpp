// What is wrong with a report, for who makes an instrument.
#include <alp/report.h>

#include <algorithm>

namespace alp {
namespace {

class Check {
public:
    std::vector<std::string> found;

    void text(const std::string& said) {
        if (bad_text_ || clean_utf8(said) == said) return;
        bad_text_ = true;
        found.push_back(filled(tr("a text is no valid UTF-8: {}"), clean_utf8(said)));
    }
    void group(const LabelGroup& group) {
        text(group.heading);
        text(group.blank);
        for (const Label& label : group.labels) text(label.text), text(label.small);
    }

    void operator()(const Heading& block) {
        text(block.text);
        if (block.level < 1 || block.level > 3) found.push_back(filled(tr("a heading has level {}; there are 1 to 3"), block.level));
    }
    void operator()(const Paragraph& block) { text(block.text); }
    void operator()(const Bullets& block) {
        for (const std::string& item : block.items) text(item);
    }
    void operator()(const Grid& block) {
        for (const std::string& cell : block.head) text(cell);
        const std::size_t width = block.head.empty() && !block.rows.empty() ? block.rows.front().size() : block.head.size();
        const bool equal = std::all_of(block.rows.begin(), block.rows.end(), [&](const auto& row) { return row.size() == width; });
        if (!equal || (!block.widths.empty() && block.widths.size() != width))
            found.push_back(filled(tr("a table has rows that are not as wide as its head ({} columns)"), width));
        for (const auto& row : block.rows)
            for (const std::string& cell : row) text(cell);
    }
    void operator()(const Columns& block) {
        if (block.columns.empty()) found.push_back(tr("a card has no columns"));
        for (const Column& column : block.columns) {
            text(column.title), text(column.over), text(column.note);
            for (const LabelGroup& one : column.groups) group(one);
        }
    }
    void operator()(const Labels& block) {
        for (const LabelGroup& one : block.groups) group(one);
    }
    void operator()(const Figure& block) {
        if (!(block.width > 0 && block.height > 0)) found.push_back(tr("a figure has no size"));
        text(block.described);
        if (block.described.empty()) found.push_back(tr("a figure is not described for who cannot see it"));
        for (const Lettering& one : block.letterings) text(one.text);
    }
    void operator()(const Picture& block) { text(block.described), text(block.caption); }
    void operator()(const Signatures& block) {
        text(block.heading);
        for (const std::string& name : block.names) text(name);
    }
    void operator()(const PageBreak&) {}

private:
    bool bad_text_ = false;
};

}  // namespace

std::vector<std::string> problems(const Report& report) {
    Check check;
    if (report.title.empty()) check.found.push_back(tr("the report has no title"));
    if (report.blocks.empty()) check.found.push_back(tr("there is nothing in the report"));
    check.text(report.title);
    check.text(report.subtitle);
    for (const auto& [name, said] : report.facts) check.text(name), check.text(said);
    for (const Block& block : report.blocks) std::visit(check, block);
    return check.found;
}

}  // namespace alp
