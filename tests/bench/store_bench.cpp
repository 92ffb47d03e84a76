// The store: what an edit costs beside one without history, and whether a million contributions are felt.
// ALP_BIG_CONTRIBUTIONS: size of the large store (default 1,000,000).
#include "support/big_store.h"
#include "support/store_kit.h"

#include "store/care/open.h"
#include "store/sqlite/db.h"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <map>
#include <random>
#include <sstream>

using namespace kit;

namespace {

// The same edit, durable, in SQLite without our history: an update and its search index.
void edit_without_history(benchmark::State& state) {
    const Folder folder;
    Small small;
    small.write_to(*Store::open(folder.store(), Mode::write));
    store::Db db(folder.store(), {});
    store::prepare(db, true, false);
    int i = 0;
    for (auto _ : state) {
        store::Transaction transaction(db);
        auto update = db.sql("UPDATE \"contribution\" SET \"text\"=$2 WHERE \"id\"=$1");
        const std::string text = "Vertrouwen in elkaar en in de bewoner " + std::to_string(++i);
        update.with(small.contributions[0].id, std::string_view(text)).run();
        transaction.commit();
    }
}

void edit_with_history(benchmark::State& state) {
    const Folder folder;
    Small small;
    const auto store = Store::open(folder.store(), Mode::write);
    small.write_to(*store);
    int i = 0;
    for (auto _ : state) store->write(small.retype(0, "Vertrouwen in elkaar en in de bewoner " + std::to_string(++i)));
}

// One and the other in turn, so that a busy disk hits both: the ratio is what counts.
void edit_ratio(benchmark::State& state) {
    const Folder plain, full;
    Small small;
    small.write_to(*Store::open(plain.store(), Mode::write));
    store::Db db(plain.store(), {});
    store::prepare(db, true, false);
    const auto store = Store::open(full.store(), Mode::write);
    small.write_to(*store);
    std::vector<double> without, with;
    int i = 0;
    for (auto _ : state) {
        const std::string text = "Vertrouwen in elkaar en in de bewoner " + std::to_string(++i);
        const Operation operation = small.retype(0, text);
        const auto a = std::chrono::steady_clock::now();
        {
            store::Transaction transaction(db);
            db.sql("UPDATE \"contribution\" SET \"text\"=$2 WHERE \"id\"=$1").with(small.contributions[0].id, std::string_view(text)).run();
            transaction.commit();
        }
        const auto b = std::chrono::steady_clock::now();
        store->write(operation);
        const auto c = std::chrono::steady_clock::now();
        without.push_back(std::chrono::duration<double, std::micro>(b - a).count());
        with.push_back(std::chrono::duration<double, std::micro>(c - b).count());
    }
    const auto median = [](std::vector<double>& all) {
        std::nth_element(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(all.size() / 2), all.end());
        return all[all.size() / 2];
    };
    state.counters["without_us"] = median(without);
    state.counters["with_us"] = median(with);
    state.counters["ratio"] = median(with) / median(without);
}

struct Big {
    Folder folder;
    BigStore size;
    double seconds = 0;
    std::vector<Id> teams, sessions;
    std::vector<std::string> said;  // words of some sessions, each as often as it was said
    std::string common;             // the one said most
    std::unique_ptr<Store> reader;
    Big() {
        const char* wanted = std::getenv("ALP_BIG_CONTRIBUTIONS");
        size.sessions = (wanted ? std::atoi(wanted) : 1'000'000) / size.contributions;
        const auto begin = std::chrono::steady_clock::now();
        build_big_store(folder.store(), size);
        seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
        reader = Store::open(folder.store(), Mode::read);
        for (const auto& line : reader->teams()) teams.push_back(line.team.id);
        for (std::size_t i = 0; i < teams.size(); i += 7)
            for (const auto& line : reader->timeline(teams[i])) sessions.push_back(line.header.id);
        std::map<std::string, int> times;
        for (std::size_t i = 0; i < sessions.size(); i += 1 + sessions.size() / 40)
            for (const Rows rows = reader->load_session(sessions[i]); const Contribution& row : rows.of<Contribution>()) {
                std::istringstream words(row.text);
                for (std::string word; words >> word; said.push_back(word)) ++times[word];
            }
        for (const auto& [word, count] : times)
            if (common.empty() || count > times[common]) common = word;
    }
};

Big& big() {
    static Big one;
    return one;
}

void big_build(benchmark::State& state) {
    for (auto _ : state) state.counters["seconds"] = big().seconds;
    state.counters["MB"] = static_cast<double>(fs::file_size(big().folder.store())) / 1e6;
}

void big_open(benchmark::State& state) {
    big();
    for (auto _ : state) {
        auto store = Store::open(big().folder.store(), Mode::write);
        benchmark::DoNotOptimize(store);
        state.PauseTiming();
        store.reset();
        state.ResumeTiming();
    }
}

// As `alp check` does, and the program behind its window.
void big_check(benchmark::State& state) {
    for (auto _ : state)
        if (!big().reader->check().empty()) state.SkipWithError("not whole");
}

void big_session(benchmark::State& state) {
    std::mt19937 random(1);
    for (auto _ : state) benchmark::DoNotOptimize(big().reader->load_session(big().sessions[random() % big().sessions.size()]));
}

void big_timeline(benchmark::State& state) {
    std::mt19937 random(1);
    for (auto _ : state) benchmark::DoNotOptimize(big().reader->timeline(big().teams[random() % big().teams.size()]));
}

void big_teams(benchmark::State& state) {
    for (auto _ : state) benchmark::DoNotOptimize(big().reader->teams());
}

void big_open_actions(benchmark::State& state) {
    std::mt19937 random(1);
    for (auto _ : state) benchmark::DoNotOptimize(big().reader->open_actions(big().teams[random() % big().teams.size()]));
}

void big_history(benchmark::State& state) {
    std::mt19937 random(1);
    for (auto _ : state) benchmark::DoNotOptimize(big().reader->history({}, big().sessions[random() % big().sessions.size()]));
}

void big_look_back(benchmark::State& state) {
    std::mt19937 random(1);
    for (auto _ : state) {
        const Id session = big().sessions[random() % big().sessions.size()];
        benchmark::DoNotOptimize(big().reader->session_at(session, session.time() + std::chrono::seconds{40}));
    }
}

void big_search(benchmark::State& state, const std::string& typed, bool one_team) {
    std::size_t found = 0;
    const std::string query = typed == "common word" ? big().common : typed == "two words" ? big().common + " " + big().said[5] : typed;
    for (auto _ : state) found = big().reader->search(query, 50, one_team ? big().teams[3] : Id{}).size();
    state.counters["found"] = static_cast<double>(found);
}

// As a coach types: the beginning of a word, two letters, three, and so on, of words as often as they are said; one in three after another.
void big_search_as_typed(benchmark::State& state) {
    const std::vector<std::string>& words = big().said;
    std::mt19937 random(7);
    std::vector<double> milliseconds;
    for (auto _ : state) {
        const std::string word = words[random() % words.size()];
        std::string query = word.substr(0, 2 + random() % (word.size() - 1));
        if (random() % 3 == 0) query = words[random() % words.size()] + " " + query;
        const auto begin = std::chrono::steady_clock::now();
        benchmark::DoNotOptimize(big().reader->search(query, 40));
        milliseconds.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count());
    }
    std::sort(milliseconds.begin(), milliseconds.end());
    state.counters["median_ms"] = milliseconds[milliseconds.size() / 2];
    state.counters["p99_ms"] = milliseconds[milliseconds.size() * 99 / 100];
    state.counters["worst_ms"] = milliseconds.back();
}

void big_sessions_saying(benchmark::State& state, const char* query) {
    std::size_t found = 0;
    for (auto _ : state) found = big().reader->sessions_saying(query, big().teams[3]).size();
    state.counters["found"] = static_cast<double>(found);
}

}  // namespace

BENCHMARK(edit_without_history)->Unit(benchmark::kMicrosecond)->UseRealTime();
BENCHMARK(edit_with_history)->Unit(benchmark::kMicrosecond)->UseRealTime();
BENCHMARK(edit_ratio)->Unit(benchmark::kMicrosecond)->UseRealTime()->Iterations(1000);
BENCHMARK(big_build)->Iterations(1);
BENCHMARK(big_open)->Unit(benchmark::kMillisecond)->UseRealTime()->Iterations(50);
BENCHMARK(big_check)->Unit(benchmark::kMillisecond)->UseRealTime()->Iterations(3);
BENCHMARK(big_session)->Unit(benchmark::kMillisecond);
BENCHMARK(big_timeline)->Unit(benchmark::kMillisecond);
BENCHMARK(big_teams)->Unit(benchmark::kMillisecond);
BENCHMARK(big_open_actions)->Unit(benchmark::kMillisecond);
BENCHMARK(big_history)->Unit(benchmark::kMillisecond);
BENCHMARK(big_look_back)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(big_search, common_word, "common word", false)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(big_search, two_words, "two words", false)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(big_search, two_letters, "sa", false)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(big_search, three_letters, "ver", false)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(big_search, five_letters, "vertr", false)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(big_search, one_letter, "e", false)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(big_search, nothing, "zzzz", false)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(big_search, in_one_team, "vertr", true)->Unit(benchmark::kMillisecond);
BENCHMARK(big_search_as_typed)->Unit(benchmark::kMillisecond)->UseRealTime()->Iterations(2000);
BENCHMARK_CAPTURE(big_sessions_saying, five_letters, "vertr")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(big_sessions_saying, two_letters, "sa")->Unit(benchmark::kMillisecond);
