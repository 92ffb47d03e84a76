#include "workspace/store_words.h"

#include "workspace/error_words.h"

#include <alp/model.h>
#include <alp/text.h>

#include <algorithm>

namespace alp::workspace {

using store::Facts;
using store::FileState;
using store::OpenReport;
using store::Problem;
using store::Reason;
using store::Trouble;

namespace {

const char* sentence_of(Trouble trouble) {
    switch (trouble) {
        case Trouble::busy: return tr("Another program is using the store.");
        case Trouble::full: return tr("The disk is full. What you typed last is kept on the screen and is not saved yet.");
        case Trouble::read_only: return tr("The store can be read, not written.");
        case Trouble::damaged: return tr("The store is damaged.");
        case Trouble::newer: return tr("The store was made by a newer version of this program.");
        case Trouble::not_ours: return tr("This file is not a store of this program.");
        case Trouble::io: return tr("The disk does not answer as it should.");
        case Trouble::missing: return tr("There is no store at that place.");
        case Trouble::broken_rule: return tr("This change does not fit what is in the store.");
    }
    return "";
}

std::string with_place(const std::string& sentence, const Facts& facts) { return filled("{} ({})", sentence, facts.file.string()); }

// Where the trouble says it all: with what the system or SQLite said of it.
std::string plain(Trouble trouble, const Facts& facts) {
    const std::string sentence = sentence_of(trouble);
    if (facts.system_error != 0) return filled("{} ({}: {})", sentence, facts.file.string(), system_words(facts.system_error));
    if (!facts.detail.empty()) return filled("{} ({})", sentence, facts.detail);
    return facts.file.empty() ? sentence : with_place(sentence, facts);
}

// Why a file will not be opened as a store. Empty: none of these reasons.
std::string why_not_opened(const Facts& facts) {
    switch (facts.reason) {
        case Reason::not_a_store: return tr("This file is not a store of this program. It is left as it is.");
        case Reason::empty_file: return tr("This file is empty: it is not a store. It is left as it is.");
        case Reason::other_database: return tr("This is a database, but not a store of this program. It is left as it is.");
        case Reason::other_program: return tr("This file belongs to another program. It is left as it is.");
        case Reason::newer_program:
            return filled(tr("This store was made by version {} of this program. Use that version or a newer one to open it."),
                          facts.detail);
        case Reason::a_folder: return tr("This is a folder, not a store.");
        case Reason::no_ordinary_file: return tr("This is no ordinary file, so not a store. It is left as it is.");
        case Reason::link_to_nothing:
            return filled(tr("This is a link to {}, which is not there now. Is that disk connected?"), facts.detail);
        case Reason::cannot_look: return filled(tr("The place cannot be looked at: {}."), system_words(facts.system_error));
        case Reason::cannot_use: return filled(tr("The place cannot be used: {}."), system_words(facts.system_error));
        case Reason::cannot_make: return tr("No store can be made at that place: it may not be written.");
        default: return {};
    }
}

// What is wrong with a backup, or with the place for one. Empty: none of these reasons.
std::string about_copy(const Facts& facts) {
    const std::string file = facts.file.string();
    switch (facts.reason) {
        case Reason::copy_is_no_store: return filled(tr("{} is not a store of this program."), file);
        case Reason::copy_is_damaged: return filled(tr("{} is damaged: {}"), file, facts.detail);
        case Reason::copy_fails_check:
            return filled(tr("{} does not pass the check, so it is not put back. What is wrong with it is said by alp check --store with "
                             "this file."),
                          file);
        case Reason::copy_has_changed: return filled(tr("{} is not as it was made: its checksum differs."), file);
        case Reason::copy_is_missing: return filled(tr("{} is not there."), file);
        case Reason::copy_is_no_file: return filled(tr("{} is not a file, so not a backup."), file);
        case Reason::copy_cannot_be_read:
            if (facts.cause) return filled("{}: {}", file, workspace::sentence_of(*facts.cause));
            return filled(tr("{} cannot be looked at: {}."), file, system_words(facts.system_error));
        case Reason::copy_name_taken: return filled(tr("{} is there already; a backup never goes over a file."), file);
        case Reason::copy_name_ours:
            return filled(
                tr("{}: names that end like this are for files that the program keeps beside a store. Give the backup another name, "
                   "such as “copy.store”."),
                file);
        case Reason::copy_folder_read_only: return filled(tr("The folder {} cannot be written to, so no backup can be put there."), file);
        case Reason::copy_place: return filled(tr("No backup can be put at {}: {}."), file, system_words(facts.system_error));
        default: return {};
    }
}

std::string name_of_row(std::string_view table) {
    if (table == Team::table) return tr("team");
    if (table == Member::table) return tr("member");
    if (table == SessionHeader::table) return tr("meeting");
    if (table == Contribution::table) return tr("contribution");
    if (table == Theme::table) return tr("theme");
    if (table == Rating::table) return tr("score");
    if (table == Action::table) return tr("action");
    if (table == Agreement::table) return tr("agreement");
    return tr("entry");
}

// "contribution “Vertrouwen in elkaar” in the meeting “Onze kaart” of Wijkteam Oost"
std::string place_of(const Problem& problem) {
    constexpr std::size_t enough = 60;
    std::string thing = name_of_row(problem.table);
    if (!problem.says.empty()) {
        const bool all = problem.says.size() <= enough;
        std::string_view begin = std::string_view(problem.says).substr(0, enough);
        while (!all && (static_cast<unsigned char>(problem.says[begin.size()]) & 0xC0) == 0x80) begin.remove_suffix(1);  // a whole letter
        thing += filled(" “{}{}”", begin, all ? "" : "…");
    }
    if (!problem.meeting.empty()) return filled(tr("{0} in the meeting “{1}” of {2}"), thing, problem.meeting, problem.team);
    return problem.team.empty() ? thing : filled(tr("{0} of {1}"), thing, problem.team);
}

std::string row_sentence(const Problem& row) {
    const bool by_disk = row.what == Problem::What::row_damaged;
    const char* const back = by_disk ? tr("Damaged on the disk, and there again as it was written: {}.")
                                     : tr("Changed by another program, and there again as it was written here: {}.");
    const char* const stays =
        by_disk
            ? tr("Damaged on the disk, and no backup has what was written: {}. It stays as it is; look whether it is right.")
            : tr("Changed by another program, and no backup has what was written here: {}. It stays as it is; look whether it is right.");
    return filled(row.back ? back : stays, place_of(row));
}

// The rows that stay as they are first: somebody has to look at them.
std::string row_sentences(const store::Recovery& recovery) {
    constexpr std::size_t told = 5;
    std::vector<Problem> rows = recovery.rows;
    std::stable_sort(rows.begin(), rows.end(), [](const Problem& a, const Problem& b) { return a.back < b.back; });
    std::string text;
    for (std::size_t i = 0; i < std::min(told, rows.size()); ++i) text += row_sentence(rows[i]) + " ";
    if (const auto more = static_cast<long>(rows.size() - std::min(told, rows.size())))
        text += filled(trn("The same holds for {} other entry.", "The same holds for {} other entries.", more), more) + " ";
    return text;
}

std::string sentence_of(const store::Recovery& recovery) {
    if (recovery.whole) {
        const auto more = static_cast<long>(recovery.from_backup);
        return (recovery.rows.empty() ? tr("The end of what was saved was missing.") + std::string(" ") : row_sentences(recovery)) +
               (more ? filled(trn("{} entry came from a backup.", "{} entries came from a backup.", more), more) + " " : std::string()) +
               filled(tr("The file as it was found is kept as {}."), recovery.aside.filename().string());
    }
    std::string text = filled(tr("The store was damaged. It is set aside and made anew: {} entries could be read."), recovery.read);
    if (recovery.backup_made)
        text += " " + filled(tr("{} came from the backup of {}, {}."), recovery.from_backup,
                             date_in_words(local_date(*recovery.backup_made)), time_of_day(*recovery.backup_made));
    else text += std::string(" ") + tr("There was no good backup.");
    if (const auto lost = static_cast<long>(recovery.lost))
        text += " " + filled(trn("{} entry could not be brought back.", "{} entries could not be brought back.", lost), lost);
    if (!recovery.rows.empty()) text += " " + row_sentences(recovery);
    else text += " ";
    return text + filled(tr("The damaged file is kept as {}."), recovery.aside.filename().string());
}

}  // namespace

std::string sentence_of(const store::StoreError& error) {
    const Facts& facts = error.facts;
    switch (facts.reason) {
        case Reason::plain: return plain(error.trouble, facts);
        case Reason::foreign_item:
            return filled(tr("This store holds something that does not belong there ({}). It is left as it is."), facts.detail);
        case Reason::in_use: return sentence_of(facts.holder.value_or(store::Holder{}));
        case Reason::other_name:
            return filled(tr("{} has another name as well, and is open under that one. Open it there."), facts.file.string());
        case Reason::open_here: return filled(tr("{} is open in this program."), facts.file.string());
        case Reason::moved: return tr("The store was moved or replaced while it was open. Open it again.");
        case Reason::removed: return sentence_of(FileState::removed);
        case Reason::replaced: return sentence_of(FileState::replaced);
        case Reason::overwritten: return sentence_of(FileState::overwritten);
        case Reason::log_removed: return sentence_of(FileState::log_removed);
        case Reason::closed: return tr("The store is closed.");
        case Reason::nothing_readable:
            return filled(tr("The store is damaged and nothing of it can be read ({}). It is left as it is."), facts.file.string());
        case Reason::no_such_team: return tr("This team is not in the store.");
        case Reason::no_such_member: return tr("This member is not in the store.");
        default: break;
    }
    const std::string copy = about_copy(facts);
    return copy.empty() ? with_place(why_not_opened(facts), facts) : copy;
}

std::string counted(const store::ErasedContents& contents) {
    std::vector<std::string> what;
    const auto also = [&](const char* words, std::int64_t count) {
        if (count > 0) what.push_back(filled(words, count));
    };
    also(trn("{} team", "{} teams", static_cast<long>(contents.teams)), contents.teams);
    also(trn("{} meeting", "{} meetings", static_cast<long>(contents.meetings)), contents.meetings);
    also(trn("{} text or name", "{} texts or names", static_cast<long>(contents.texts)), contents.texts);
    if (what.empty()) also(trn("{} entry", "{} entries", static_cast<long>(contents.rows)), contents.rows);
    return joined(what, ", ");
}

std::string left_out(const store::ErasedContents& contents) {
    if (!contents.any()) return {};
    return filled(tr("Left out is what was erased for good since that copy was made, or has had its time: {}."), counted(contents));
}

std::string sentence_of(const OpenReport& report) {
    if (!report.sealed_aside.empty()) {
        OpenReport others = report;
        others.sealed_aside.clear();
        const std::string before = sentence_of(others);
        return (before.empty() ? "" : before + " ") +
               filled(tr("What was given in private and not shown yet cannot be opened. Its file is kept as {}."),
                      report.sealed_aside.filename().string());
    }
    if (!report.sealed_gone.empty()) {
        OpenReport others = report;
        others.sealed_gone.clear();
        const std::string before = sentence_of(others);
        std::vector<std::string> meetings;
        for (const store::GoneInPrivate& one : report.sealed_gone) {
            const std::string day = date_in_words(local_date(one.held));
            meetings.push_back(one.title.empty() ? filled("{} ({})", day, one.team) : filled("{}, {} ({})", one.title, day, one.team));
        }
        return (before.empty() ? "" : before + " ") +
               filled(
                   tr("What was given in private and not shown yet is gone: the file that it was kept in is not there any more. It is about "
                      "this meeting: {}. Let everyone give it once more."),
                   joined(meetings, "; "));
    }
    if (report.end_lost) {
        OpenReport others = report;
        others.end_lost.reset();
        const std::string before = sentence_of(others);
        return (before.empty() ? "" : before + " ") +
               filled(tr("The end of what was saved is missing: what was typed last, until {}, {}, is not in the store any more. Look "
                         "whether the last meeting is complete."),
                      date_in_words(local_date(*report.end_lost)), time_of_day(*report.end_lost));
    }
    if (report.erased_again.any()) {
        OpenReport others = report;
        others.erased_again = {};
        const std::string before = sentence_of(others);
        return (before.empty() ? "" : before + " ") +
               filled(tr("Another file was put in the place of the store, and what was erased stood in it again: {}. It is erased again."),
                      counted(report.erased_again));
    }
    if (report.recovered) return sentence_of(report.recovery);
    switch (report.remark) {
        case OpenReport::Remark::none: return {};
        case OpenReport::Remark::newer_program:
            return filled(tr("This store was made by version {}. You can look and make reports; writing needs that version."),
                          report.version);
        case OpenReport::Remark::not_writable:
            return tr("The store, or the folder it lies in, may not be written. You can look and make reports.");
        case OpenReport::Remark::network_disk:
            return tr("The store lies on a network disk. It works, but more slowly and less safely: better keep it on this computer.");
    }
    return {};
}

std::string sentence_of(const Problem& problem) {
    using What = Problem::What;
    const std::string& table = problem.table;
    switch (problem.what) {
        case What::damaged: return filled(tr("The file is damaged: {}"), problem.detail);
        case What::orphan: return filled(tr("A row of {} belongs to nothing"), table);
        case What::unreadable: return filled(tr("Unreadable content in {}.{} of {}"), table, problem.column, problem.row.text());
        case What::row_damaged:
            return filled(tr("Damaged on the disk: {}. The next start puts back what was written, where that can still be found."),
                          place_of(problem));
        case What::row_changed:
            return filled(tr("Changed by another program: {}. The next start puts back what was written here, and keeps the changed file."),
                          place_of(problem));
        case What::changes_without_row: return filled(tr("{} changes in the history of {} have no row"), problem.count, table);
        case What::history_differs: return filled(tr("History and row disagree on {}.{} of {}"), table, problem.column, problem.row.text());
        case What::no_birth: return filled(tr("{} {} has no beginning in the history"), table, problem.row.text());
        case What::unreadable_history: return filled(tr("{} entries of the history cannot be read"), problem.count);
        case What::erased_is_back: return filled(tr("{} rows or texts that were erased are there again"), problem.count);
        case What::index_incomplete: return filled(tr("The search index of {} is not complete"), table);
        case What::sealed_gone:
            return filled(
                tr("What was given in private and not shown yet is gone: {0} is not there. It was given in the meeting “{1}” of {2}."),
                problem.detail, problem.meeting, problem.team);
        case What::sealed_unreadable:
            return filled(tr("{} cannot be opened. If something was given in private and is not shown yet, it stood in that file."),
                          problem.detail);
        case What::index_differs: return tr("The search index does not fit the texts. It is made anew when the store is next opened.");
    }
    return {};
}

std::string sentence_of(FileState state) {
    switch (state) {
        case FileState::whole: return {};
        case FileState::removed:
            return tr("The file of the store was removed while the program was open. What was typed is kept on the screen.");
        case FileState::replaced:
            return tr("The file of the store was replaced while the program was open. What was typed is kept on the screen.");
        case FileState::overwritten:
            return tr("The file of the store was written over while the program was open. What was typed is kept on the screen.");
        case FileState::log_removed:
            return tr(
                "A file that belongs to the store (its name ends in -wal) was removed while the program was open. All is in the store again.");
    }
    return {};
}

std::string name_of(store::CopyKind kind) {
    using store::CopyKind;
    switch (kind) {
        case CopyKind::backup: return tr("backup");
        case CopyKind::before_restore: return tr("as it was before something was put back");
        case CopyKind::damaged: return tr("damaged, as it was found");
        case CopyKind::replaced: return tr("put in the place of the store by another program");
        case CopyKind::rescued: return tr("the store, saved when its file was removed or replaced");
        case CopyKind::waiting: return tr("a store that did not come to its place");
        case CopyKind::unsaved: return tr("a text file with what could not be saved");
        case CopyKind::half_made: return tr("a copy that was never finished");
        case CopyKind::read_copy: return tr("a copy that was made to read the store");
    }
    return {};
}

std::string not_erased_in(const std::vector<store::Copy>& copies) {
    if (copies.empty()) return {};
    std::string names;
    for (const store::Copy& copy : copies) names += (names.empty() ? "" : ", ") + copy.file.filename().string();
    const auto count = static_cast<long>(copies.size());
    return filled(
        trn("It is erased here. It may still stand in a copy that could not be cleaned: {}. In Settings you can remove it.",
            "It is erased here. It may still stand in copies that could not be cleaned: {}. In Settings you can remove them.", count),
        names);
}

std::string sentence_of(const store::Holder& holder) {
    if (holder.host.empty()) return tr("Another program has the store open.");
    return filled(tr("{0} has the store open on computer {1} since {2}, {3} (process {4})."), holder.user, holder.host,
                  date_in_words(local_date(holder.since)), time_of_day(holder.since), holder.process);
}

}  // namespace alp::workspace
