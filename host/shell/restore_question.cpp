#include "shell/restore_question.h"

#include <alp/text.h>

namespace alp::shell {

namespace {

constexpr std::size_t names_listed = 5;

std::string listed(const std::vector<std::string>& names) {
    std::string all;
    for (std::size_t i = 0; i < names.size() && i < names_listed; ++i) all += (i ? ", " : "") + names[i];
    if (names.size() > names_listed) all += filled(tr(" and {} more"), names.size() - names_listed);
    return all;
}

std::string moment_of(Time at) { return filled(tr("{} at {}"), date_in_words(local_date(at)), time_of_day(at)); }

std::vector<std::string> what_goes(const store::Replacement& found) {
    if (!found.known) return {tr("what stands in the store that is there now: it cannot be read, so this cannot be told")};
    std::vector<std::string> lines;
    if (const auto count = static_cast<long>(found.teams.size()))
        lines.push_back(filled(trn("{} team that is not in it: {}", "{} teams that are not in it: {}", count), count, listed(found.teams)));
    if (const long count = found.meetings)
        lines.push_back(filled(trn("{} meeting that is not in it", "{} meetings that are not in it", count), count));
    if (const long count = found.changed)
        lines.push_back(filled(trn("what was done since in {} other meeting", "what was done since in {} other meetings", count), count));
    if (found.operations > 0 && found.since)
        lines.push_back(filled(tr("all that was typed and changed since {}"), moment_of(*found.since)));
    return lines;
}

std::string what_stays(const store::Replacement& found) {
    const long teams = found.copy_teams, meetings = found.copy_meetings;
    const std::string held =
        filled(trn("{} team", "{} teams", teams), teams) + ", " + filled(trn("{} meeting", "{} meetings", meetings), meetings);
    if (!found.copy_newest) return filled(tr("what is in the copy: {}"), held);
    return filled(tr("what is in the copy: {}; last changed on {}"), held, moment_of(*found.copy_newest));
}

}  // namespace

struct RestoreQuestion::Looked {
    std::filesystem::path copy;
    Time made{};
    std::optional<store::Replacement> found;
};

void RestoreQuestion::ask(const std::filesystem::path& copy, Time made) {
    looked_ = std::make_shared<Looked>(Looked{copy, made, {}});
    backups_.look_at(copy, [looked = looked_](const store::Replacement& found) { looked->found = found; });
}

void RestoreQuestion::draw() {
    if (looked_ && looked_->found) {
        const std::shared_ptr<Looked> looked = std::move(looked_);
        ui::Loss loss;
        loss.title = tr("Put this backup back?");
        loss.about = moment_of(looked->made);
        loss.goes = what_goes(*looked->found);
        loss.stays = {what_stays(*looked->found)};
        loss.back =
            filled(tr("What is there now is set aside, not lost: it stays beside the store for {} days, and Settings can put it back."),
                   store::kept_aside.count());
        loss.leave = tr("Leave it as it is");
        loss.go = tr("Put the backup back");
        question_.ask(std::move(loss), [&backups = backups_, copy = looked->copy] { backups.restore(copy); });
    }
    question_.draw();
}

}  // namespace alp::shell
