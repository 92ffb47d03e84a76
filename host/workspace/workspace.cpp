#include "workspace/workspace.h"

#include "store/sqlite/files.h"
#include "workspace/store_words.h"

#include <algorithm>

namespace alp::workspace {

namespace {

Options completed(Options options) {
    if (options.store.empty()) options.store = store::default_file();
    if (!options.wake) options.wake = [] {};
    return options;
}

}  // namespace

Workspace::Workspace(Options options, const Clock& clock, Notifications& notifications, Navigation& navigation)
    : options_(completed(std::move(options))),
      clock_(clock),
      notifications_(notifications),
      navigation_(navigation),
      preferences_(options_.settings, options_.language, notifications),
      store_(options_.store, options_.wake),
      jobs_(options_.wake),
      catalogue_(options_.plugins),
      team_themes_(store_, jobs_),
      teams_(store_, preferences_, clock, notifications, navigation),
      example_teams_(store_, teams_, catalogue_, jobs_, notifications, navigation),
      comparison_(store_),
      meetings_(store_, teams_, catalogue_, clock, notifications, navigation),
      look_backs_(store_, teams_, meetings_, catalogue_, notifications),
      replays_(store_, catalogue_, clock, notifications, navigation),
      documents_(options_.documents, options_.open_folder, jobs_, notifications),
      looks_(store_, catalogue_),
      actions_(store_, teams_, looks_, clock),
      look_back_plans_(store_, teams_, looks_, documents_, clock),
      recovery_(store_, teams_, meetings_, replays_, comparison_, jobs_, notifications, navigation),
      store_check_(store_, jobs_, notifications),
      backups_(store_, recovery_, preferences_, documents_, jobs_, clock, notifications),
      erasure_(store_, meetings_, jobs_, clock, notifications),
      team_bin_(store_, teams_, jobs_, clock, notifications, navigation),
      installer_(options_.plugins, catalogue_, store_, meetings_, jobs_, notifications),
      plugin_reload_(catalogue_, store_, meetings_, options_.dev_build.get(), clock, notifications),
      team_undo_(store_),
      undo_(store_, team_undo_, clock, notifications) {
    try {
        teams_.open_last();
    } catch (const store::StoreError& error) {
        recovery_.failed(sentence_of(error));
    }
    if (store_.why().empty() || !store_.open()) return;
    // That something was damaged may not be missed; that it can only be read is in the top bar too.
    if (store_.read_only() || store::on_network(store_.file().parent_path())) notifications_.say(store_.why());
    else notifications_.announce(store_.why());
}

Workspace::~Workspace() = default;

void Workspace::begin_frame(bool field_active) {
    meetings_.drop_left();
    meetings_.look_at_clock();
    replays_.drop_left();
    recovery_.check_file();
    const bool typing_ended = std::exchange(field_was_active_, field_active) && !field_active;
    if (typing_ended) store_.records().flush();
    else store_.records().settle(now());
    comparison_.begin_frame(now(), typing_ended);
    store_.poll();
    jobs_.collect();  // what a job's result says of the store is read after the store was looked at
    store_check_.begin_frame();
    backups_.begin_frame();
    erasure_.begin_frame();
    team_bin_.begin_frame(erasure_.dates_confirmed());
    plugin_reload_.begin_frame();
}

std::optional<Time> Workspace::next_frame_at() const {
    std::optional<Time> first;
    const auto also = [&](std::optional<Time> at) {
        if (at && (!first || *at < *first)) first = at;
    };
    // Records goes by the computer's clock.
    const auto in_our_time = [&](std::optional<Time> at) { return at ? std::optional(clock_.now() + (*at - now())) : std::nullopt; };
    also(in_our_time(store_.settles_at()));
    also(in_our_time(comparison_.settles_at()));
    if (options_.dev_build) also(options_.dev_build->next_look());
    also(backups_.next_at());
    also(meetings_.next_at());
    return first;
}

void Workspace::end() {
    store_.records().flush();
    recovery_.check_file(true);
    comparison_.close_at_once();
    Meeting* meeting = meetings_.current();
    if (meeting && !meeting->session().read_only() && meeting->session().header().state == State::running) meetings_.pause();
    backups_.make_last();
}

}  // namespace alp::workspace
