// What it does to the session: the same after writing and reading, and the same after undoing everything.
#include "store/store.h"
#include "validate/check.h"
#include "validate/content.h"
#include "validate/subject.h"
#include "workspace/error_words.h"

#include <alp/host/null_journal.h>

#include <unistd.h>

namespace alp::validate {
namespace {

constexpr unsigned seed = 20260310;  // the same edits each time, so that what is found can be found again
constexpr int random_edits = 10000, clicks_per_step = 25;

// Clicks and types at random, as an impatient team would.
void play(TrialMeeting& stage, std::mt19937& random) {
    constexpr const char* keys[] = {"Tab", "Enter", "Escape", "Space", "Down", "Right"};
    std::vector<std::string> steps;
    for (const Step& step : stage.session().outline().steps) steps.push_back(step.id);
    for (const std::string& step : steps) {
        stage.go_to(step);
        for (int i = 0; i < clicks_per_step && stage.error().empty(); ++i) {
            const auto items = stage.screen().items();
            if (items.empty()) break;
            const testing::Item& item = items[random() % items.size()];
            switch (random() % 4) {
                case 0: stage.screen().key(keys[random() % std::size(keys)]); break;
                case 1: stage.screen().type("één woord"); break;
                default:
                    if (item.visible) stage.screen().click_at({(item.min.x + item.max.x) / 2, (item.min.y + item.max.y) / 2});
            }
        }
    }
    stage.settle();
}

// The first difference between two dumps: "contribution 018f…: text".
std::string difference(const Json& before, const Json& after) {
    for (const Json& step : Json::diff(before, after)) return step.value("path", "") + " (" + step.value("op", "") + ")";
    return {};
}

// Where a store is written for the length of a check.
struct Folder {
    fs::path path = fs::temp_directory_path() / ("alp-validate-store-" + std::to_string(::getpid()));
    Folder() { fs::remove_all(path), fs::create_directories(path); }
    ~Folder() {
        std::error_code ignored;
        fs::remove_all(path, ignored);
    }
};

// The rows there were before the first edit, as the operation that would have made them.
Operation birth_of(const Rows& rows, const Id& team) {
    Operation made{make_id(), team, {}, "", {}, {}};
    rows.each([&]<typename Row>(const std::vector<Row>& list) {
        for (const Row& row : list) {
            Change born{std::string(Row::table), row.id, nullptr, Json::object()};
            each_field(row, [&](std::string_view name, const auto& value) { born.born[std::string(name)] = to_value(value); });
            made.changes.push_back(std::move(born));
        }
    });
    return made;
}

void round_trip(Subject& subject, Findings& found) {
    TrialMeeting stage(subject, Content::full);
    std::mt19937 random(seed);
    play(stage, random);
    if (!stage.error().empty()) return found.fail(stage.error());
    const Folder folder;
    const Id id = stage.session().id(), team = stage.session().team().id;
    try {
        const auto store = store::Store::open(folder.path / "alp.store", store::Mode::write);
        store->write(birth_of(stage.first_rows(), team));
        store->write(stage.operations());
    } catch (const std::exception& error) {
        return found.fail(filled(tr("The session cannot be stored: {}"), alp::workspace::sentence_of(error)));
    }
    const auto store = store::Store::open(folder.path / "alp.store", store::Mode::read);
    NullJournal journal;
    Records read(journal, store->load_team(team));
    read.add_rows(store->load_session(id));
    const Json before = dump(stage.records()), after = dump(read);
    if (before != after)
        found.fail(filled(tr("The session is not the same after it was stored and read: {}. Store finite numbers and clean text."),
                          difference(before, after)));
}

// What a team would miss: not the story of the session itself, such as its plan to look back, nor marks on what is gone.
Json content_of(const Records& records) {
    Json all = dump(records);
    all.erase("session");
    const Json written = all.at("contribution");
    Json& marks = all.at("theme_mark");
    for (auto mark = marks.begin(); mark != marks.end();) {
        const bool stands = written.contains(mark->at("contribution").get<std::string>());
        mark = stands ? std::next(mark) : marks.erase(mark);
    }
    return all;
}

void take_all_back(TrialMeeting& stage) {
    for (int i = 0; stage.error().empty() && !stage.session().undo().label.empty(); ++i)
        if (i % 500 == 0) stage.screen().frames(1);
    stage.screen().frames(2);
    stage.settle();
}

void undo(Subject& subject, Findings& found) {
    TrialMeeting stage(subject, Content::empty);
    std::vector<std::string> steps;
    for (const Step& step : stage.session().outline().steps) steps.push_back(step.id);
    for (const std::string& step : steps) stage.go_to(step);  // what an instrument proposes by itself is there from the start
    stage.settle();
    Json before = content_of(stage.records());
    std::mt19937 random(seed);
    play(stage, random);
    if (!stage.records().shown_label(stage.session().id()).empty()) {  // undo stops there: that is the start, then
        take_all_back(stage);
        before = content_of(stage.records());
    }
    for (int i = 0; i < random_edits && stage.error().empty(); ++i) {
        edit_at_random(stage.session(), random);
        if (i % 500 == 0) stage.screen().frames(1);
    }
    stage.settle();
    take_all_back(stage);
    if (!stage.error().empty()) return found.fail(stage.error());
    if (const Json after = content_of(stage.records()); before != after)
        found.fail(
            filled(tr("After undoing everything the session is not as it was: {}. Make every change inside session.edit() with a label."),
                   difference(before, after)));
}

}  // namespace

std::vector<Check> session_checks() {
    return {{"round_trip", tr("has the same session after writing, closing and reading it"), round_trip, Check::Needs::drawing},
            {"undo", tr("is back at the start after ten thousand edits and as many undos"), undo, Check::Needs::drawing}};
}

}  // namespace alp::validate
