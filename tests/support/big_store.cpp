#include "support/big_store.h"

#include "store/care/open.h"
#include "store/write/gateway.h"

#include <random>

namespace kit {

using namespace alp;

namespace {

// Dutch-looking words, few that are common and many that are rare, as in real texts.
class Words {
public:
    explicit Words(unsigned seed) : random_(seed) {
        static constexpr const char* syllables[] = {"ver",  "trou", "wen",  "sa",    "men",    "wer",  "ken",  "be",   "wo",   "ner",
                                                    "luis", "ter",  "zorg", "buurt", "kracht", "open", "heid", "wijk", "team", "stap",
                                                    "vra",  "gen",  "ge",   "leer",  "doen",   "kan",  "sen",  "rui",  "mte",  "één"};
        for (int i = 0; i < 20'000; ++i) {
            std::string word;
            for (unsigned part = 0; part < 2 + random_() % 3; ++part) word += syllables[random_() % std::size(syllables)];
            words_.push_back(word);
        }
    }
    std::string text(unsigned from, unsigned to) {
        std::string out;
        for (unsigned left = from + static_cast<unsigned>(random_() % (to - from)); left; --left) {
            const double x = static_cast<double>(random_() % 1'000'000) / 1e6;
            out += words_[static_cast<std::size_t>(x * x * x * x * 19'999)];
            if (left > 1) out += ' ';
        }
        return out;
    }
    std::uint64_t number() { return random_(); }

private:
    std::mt19937_64 random_;
    std::vector<std::string> words_;
};

template <typename Row>
Change born(const Row& row) {
    // Only that it was born is kept; the row itself holds the values.
    return {std::string(Row::table), row.id, nullptr, Json::object()};
}

struct Builder {
    store::Db& db;
    Words words;
    Clock clock;
    Rows rows{};
    std::vector<Operation> operations{};

    template <typename Row>
    void add(const Id& team, const Id& session, const char* label, Row row) {
        operations.push_back({clock.make(), team, session, label, {}, {born(row)}});
        rows.of<Row>().push_back(std::move(row));
    }
    void flush() {
        store::add_rows(db, rows, operations);
        rows = {};
        operations.clear();
    }
};

void add_session(Builder& to, const Team& team, const std::vector<Member>& members, const BigStore& size, Time held) {
    to.clock = Clock(held);
    SessionHeader session;
    session.id = to.clock.make();
    session.team = team.id;
    session.instrument = "nl.alp.partnerschapskaart";
    session.title = to.words.text(2, 5);
    session.held = held;
    session.state = State::closed;
    session.step = "acties";
    session.outline = {{"version", 1}, {"name", {{"nl", "Partnerschapskaart"}}}};
    to.add(team.id, session.id, "Sessie begonnen", session);
    static constexpr const char* steps[] = {"waarden", "relaties", "handelen", "voorwaarden", "acties"};
    for (int i = 0; i < size.contributions; ++i) {
        Contribution one;
        one.id = to.clock.make();
        one.session = session.id;
        one.step = steps[i % 5];
        one.text = to.words.text(4, 14);
        one.place = i;
        if (i % 3 == 0) one.author = members[to.words.number() % members.size()].id;
        const bool edited = i % 10 == 0;
        to.add(team.id, session.id, "Bijdrage toegevoegd", one);
        if (edited)
            to.operations.push_back({to.clock.make(),
                                     team.id,
                                     session.id,
                                     "Tekst",
                                     {},
                                     {{"contribution", one.id, {{"text", {to.words.text(4, 14), one.text}}}, nullptr}}});
    }
    for (int i = 0; i < 3; ++i) {
        Action action;
        action.id = to.clock.make();
        action.team = team.id;
        action.session = session.id;
        action.text = to.words.text(4, 10);
        action.status = to.words.number() % 4 ? ActionStatus::done : ActionStatus::open;
        action.due = std::chrono::floor<std::chrono::days>(held) + std::chrono::days{42};
        to.add(team.id, session.id, "Actie toegevoegd", action);
    }
}

}  // namespace

void build_big_store(const std::filesystem::path& file, const BigStore& size) {
    store::make_new_store(file);
    store::Db db(file, {});
    store::prepare(db, true, false);
    // Nobody waits for this one: made anew when the power goes.
    db.run("PRAGMA synchronous=OFF; PRAGMA cache_size=-200000");
    Builder to{db, Words(size.seed), Clock(Time{})};
    const Time begin = now() - std::chrono::days{365 * size.years};
    std::vector<Team> teams;
    std::vector<std::vector<Member>> members;
    {
        store::Transaction transaction(db);
        to.clock = Clock(begin);
        for (int i = 0; i < size.teams; ++i) {
            Team team;
            team.id = to.clock.make();
            team.name = "Team " + to.words.text(1, 3);
            to.add(team.id, {}, "Team gemaakt", team);
            members.emplace_back();
            for (int m = 0; m < 8; ++m) {
                Member member;
                member.id = to.clock.make();
                member.team = team.id;
                member.name = to.words.text(1, 3);
                member.number = m + 1;
                members.back().push_back(member);
                to.add(team.id, {}, "Lid toegevoegd", member);
            }
            teams.push_back(std::move(team));
        }
        to.flush();
        transaction.commit();
    }
    const auto step =
        std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::days{365 * size.years - 2}) / std::max(1, size.sessions);
    for (int i = 0; i < size.sessions;) {
        store::Transaction transaction(db);
        for (const int end = std::min(size.sessions, i + 100); i < end; ++i) {
            const std::size_t which = static_cast<std::size_t>(i) % teams.size();
            add_session(to, teams[which], members[which], size, begin + std::chrono::days{1} + step * i);
        }
        to.flush();
        transaction.commit();
    }
    db.run("PRAGMA analysis_limit=200; PRAGMA optimize; PRAGMA wal_checkpoint(TRUNCATE)");
}

}  // namespace kit
