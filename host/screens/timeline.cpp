// Tijdlijn: the sessions of the team over all instruments, newest first, a heading per year.
#include "screens/timeline.h"

#include "app/app.h"
#include "app/theme_book.h"
#include "screens/instrument_look.h"
#include "screens/screen.h"

#include <alp/ui/widgets.h>

#include <set>

namespace alp::screens {
namespace {

using namespace ui;

struct Line {
    Id session;
    int year = 0;
    bool last = false;
};  // session none: the year's heading; last: of its year

// What the list shows, made anew when a filter or the team's sessions changed.
struct Shown {
    Id team;
    std::uint64_t version = 0, themes = 0, said = 0;
    TimelineFilter filter;
    float scale = 0;
    std::vector<Line> lines;
    std::size_t sessions = 0;
    VirtualList list;
};

// The sessions in which the words were said; looked for in a job.
struct Asked {
    Id team;
    std::string text;
    std::uint64_t version = 0;  // of the books, when it was asked
    std::uint64_t answers = 1;  // rises with each
    bool busy = false;
    std::set<Id> sessions;
};

TimelineFilter filter;
Id filtered_team, pointed_at;
Shown shown_now;
Asked asked;

int year_of(Date day) { return static_cast<int>(std::chrono::year_month_day{day}.year()); }

std::string day_and_month(Date day) {
    const std::string whole = short_date(day);
    return whole.substr(0, whole.rfind(' '));
}

void ask(app::App& app) {
    app::Books& books = app.books();
    const std::uint64_t version = books.lists();
    if (filter.text.empty() || asked.busy) return;
    if (asked.team == books.team_id() && asked.text == filter.text && asked.version == version) return;
    asked.team = books.team_id(), asked.text = filter.text, asked.version = version, asked.busy = true;
    auto found = std::make_shared<std::vector<Id>>();
    app.jobs().start(
        "",
        [file = books.file(), team = asked.team, text = asked.text, found](app::Job&) {
            *found = store::Store::open(file, store::Mode::read)->sessions_saying(text, team);
        },
        [found, &app](const std::string& trouble) {
            asked.busy = false;
            if (!trouble.empty()) return app.say(trouble);
            asked.sessions = {found->begin(), found->end()};
            ++asked.answers;
        });
}

bool fits(app::App& app, const SessionHeader& header) {
    if (!filter.instrument.empty() && header.instrument != filter.instrument) return false;
    if (filter.theme && !app.theme_book().use(filter.theme).sessions.contains(header.id)) return false;
    const Date day = local_date(header.held);
    if (filter.period > 0 && year_of(day) != filter.period) return false;
    if (filter.period == -12 && day < app.today() - std::chrono::days{365}) return false;
    return filter.text.empty() || asked.sessions.contains(header.id);
}

const Shown& fit(app::App& app) {
    Shown& now = shown_now;
    const std::uint64_t version = app.books().lists(), themes = filter.theme ? app.theme_book().version() : 0;
    const std::uint64_t said = filter.text.empty() ? 0 : asked.answers;
    if (now.team == app.books().team_id() && now.version == version && now.themes == themes && now.said == said && now.filter == filter &&
        now.scale == em(1))
        return now;
    now = {app.books().team_id(), version, themes, said, filter, em(1), {}, 0, {}};
    std::vector<float> heights;
    for (const store::SessionLine& session : app.books().timeline()) {
        if (!fits(app, session.header)) continue;
        const int year = year_of(local_date(session.header.held));
        if (now.lines.empty() || now.lines.back().year != year) {
            if (!now.lines.empty()) now.lines.back().last = true;
            now.lines.push_back({{}, year, false});
            heights.push_back(em(26));
        }
        now.lines.push_back({session.header.id, year, false});
        heights.push_back(em(68));
        ++now.sessions;
    }
    if (!now.lines.empty()) now.lines.back().last = true;
    now.list.fit(heights, em(10));
    return now;
}

// One meeting: day, a dot on the rail, and a card to press.
void draw_session_line(app::App& app, const store::SessionLine& line, bool last) {
    const SessionHeader& header = line.header;
    const InstrumentLook& look = instrument_look(app, header);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float date_width = em(58), rail = date_width + em(18), left = rail + em(20), height = em(68);
    const float width = ImGui::GetContentRegionAvail().x - left;
    ImGui::PushID(header.id.text().c_str());
    const std::string day = day_and_month(local_date(header.held));
    const float day_width = face(Face::quiet)->CalcTextSizeA(face(Face::quiet)->FontSize, FLT_MAX, 0, day.c_str()).x;
    ImGui::SetCursorScreenPos({at.x + std::max(0.0f, date_width - day_width), at.y + em(15)});
    one_line(day, date_width, Face::quiet, palette().quiet);
    ImGui::SetCursorScreenPos({at.x + left, at.y});
    const Area press = area(filled("{} {}", look.name, short_date(local_date(header.held))).c_str(), {width, height}, 12);
    ImDrawList* list = ImGui::GetWindowDrawList();
    list->AddLine({at.x + rail, at.y}, {at.x + rail, at.y + height + (last ? 0 : em(10))}, palette().line, em(1.5f));
    list->AddCircleFilled({at.x + rail, at.y + em(24)}, em(6), tone(look.colour));
    const ImVec2 from{at.x + left, at.y}, to{from.x + width, from.y + height};
    list->AddRectFilled(from, to, press.hovered ? wash(look.colour, 0.05f) : palette().card, em(12));
    list->AddRect(from, to, press.hovered ? tone(look.colour) : palette().line, em(12));
    if (press.hovered || press.focused) pointed_at = header.id;

    const std::string counts = filled(trn("{} contribution", "{} contributions", line.contributions), line.contributions) + " · " +
                               filled(trn("{} action", "{} actions", line.actions), line.actions);
    const ImFont* small = face(Face::quiet);
    const float counted = small->CalcTextSizeA(small->FontSize, FLT_MAX, 0, counts.c_str()).x, inner = width - em(32);
    const bool beside_name = counted < inner * 0.5f;
    std::string name = look.name;
    if (header.state == State::running) name += std::string(" · ") + tr("going on");
    ImGui::SetCursorScreenPos({from.x + em(16), from.y + em(12)});
    one_line(name, beside_name ? inner - counted - em(12) : inner, Face::strong, tone(look.colour));
    if (beside_name) {
        ImGui::SetCursorScreenPos({to.x - em(16) - counted, from.y + em(13)});
        one_line(counts, counted + em(2), Face::quiet, palette().quiet);
    }
    std::string about = header.title;
    if (about.empty() && header.looks_back_on)
        if (const std::string old = session_words(app, header.looks_back_on); !old.empty()) about = filled(tr("Looks back on {}"), old);
    if (const std::string said = verdict_words(app, header.id); !said.empty()) about += (about.empty() ? "" : " · ") + said;
    if (about.empty()) about = filled(trn("{} person", "{} people", line.people), line.people);
    ImGui::SetCursorScreenPos({from.x + em(16), from.y + em(36)});
    one_line(about, inner);
    ImGui::PopID();
    if (press.pressed) app.open_session(header.id);
}

// What can be chosen among; made anew when the team's sessions or themes changed.
struct Choices {
    Id team;
    std::uint64_t lists = 0, themes = 0, revision = 0;
    std::string language;
    std::vector<std::string> instruments, instrument_names, theme_names, period_names;
    std::vector<Id> theme_ids;
    std::vector<int> periods;
} choices;

std::string period_word(int period) {
    return period == 0 ? std::string(tr("Every period")) : period == -12 ? std::string(tr("Last twelve months")) : std::to_string(period);
}

const Choices& fit_choices(app::App& app) {
    Choices& now = choices;
    const std::uint64_t lists = app.books().lists(), themes = app.theme_book().version(), revision = app.records().revision();
    if (now.team == app.books().team_id() && now.lists == lists && now.themes == themes && now.revision == revision &&
        now.language == language())
        return now;
    now = {app.books().team_id(), lists, themes, revision, language(), {""}, {tr("Everything")}, {tr("Every theme")}, {}, {Id{}}, {0, -12}};
    for (const store::SessionLine& line : app.books().timeline()) {
        if (const int year = year_of(local_date(line.header.held)); now.periods.back() != year) now.periods.push_back(year);
        if (std::find(now.instruments.begin(), now.instruments.end(), line.header.instrument) != now.instruments.end()) continue;
        now.instruments.push_back(line.header.instrument);
        now.instrument_names.push_back(instrument_look(app, line.header).name);
    }
    for (const int period : now.periods) now.period_names.push_back(period_word(period));
    std::vector<std::pair<std::string, Id>> named;
    for (const Theme* theme : app.records().table<Theme>().rows())
        if (app.theme_book().use(theme->id).words) named.emplace_back(theme->name, theme->id);
    std::sort(named.begin(), named.end());
    for (auto& [name, id] : named) {
        now.theme_names.push_back(std::move(name));
        now.theme_ids.push_back(id);
    }
    return now;
}

void pick_instrument(const Choices& there) {
    int chosen =
        static_cast<int>(std::find(there.instruments.begin(), there.instruments.end(), filter.instrument) - there.instruments.begin());
    if (choice("instrument", there.instrument_names, chosen) && chosen >= 0)
        filter.instrument = there.instruments[static_cast<std::size_t>(chosen)];
}

void pick_theme(app::App& app, const Choices& there) {
    const Theme* now = filter.theme ? app.records().find<Theme>(filter.theme) : nullptr;
    const std::string label = now ? filled(tr("Theme: {}"), now->name) : std::string(tr("Every theme"));
    beside(button_width(label.c_str()));
    if (const int picked = pick("theme", label, there.theme_names); picked >= 0)
        filter.theme = there.theme_ids[static_cast<std::size_t>(picked)];
}

void pick_period(const Choices& there) {
    const std::string label = period_word(filter.period);
    beside(button_width(label.c_str()));
    if (const int picked = pick("period", label, there.period_names); picked >= 0)
        filter.period = there.periods[static_cast<std::size_t>(picked)];
}

void draw_filters(app::App& app, std::size_t found) {
    const Choices& there = fit_choices(app);
    pick_instrument(there);
    gap(8);
    text_box(tr("Search in the timeline##text"), filter.text,
             {.hint = tr("Words that were said…"), .enter_submits = true, .width = em(240)});
    pick_theme(app, there);
    pick_period(there);
    if (filter.empty()) return;
    beside(button_width(tr("Show everything"), Kind::quiet));
    if (button(tr("Show everything"), Kind::quiet)) filter = {};
    gap(4);
    quiet(filled(trn("{} of {} meetings", "{} of {} meetings", static_cast<long>(found)), found, app.books().timeline().size()));
}

}  // namespace

void draw_timeline(app::App& app) {
    if (filtered_team != app.books().team_id()) {
        if (filtered_team) close_bin();
        filtered_team = app.books().team_id(), filter = {}, pointed_at = {};
    }
    if (draw_bin(app)) return;
    const auto& sessions = app.books().timeline();
    if (sessions.empty()) {
        words(tr("Here all meetings of the team will stand, whatever the instrument."));
        if (button(tr("To Today"), Kind::primary)) app.show(app::Screen::today);
        draw_bin_link(app);
        return;
    }
    if (!app.books().session(pointed_at)) pointed_at = sessions.front().header.id;
    if (filter.theme && !app.records().find<Theme>(filter.theme)) filter.theme = {};
    ask(app);
    const ImVec2 start = ImGui::GetCursorPos();
    const float there = ImGui::GetContentRegionAvail().x;
    const bool side = there > em(860);
    const float left = side ? there - em(24) - std::clamp(there * 0.37f, em(320), em(460)) : there;
    ImGui::BeginGroup();
    {
        const Within column(left);
        const Shown& now = fit(app);
        draw_filters(app, now.sessions);
        gap(16);
        if (now.lines.empty()) quiet(asked.busy ? tr("Searching…") : tr("No meeting fits. Choose less, or show everything."));
        now.list.draw(0, now.list.size(), 2, [&](std::size_t i) {
            const Line& line = now.lines[i];
            if (!line.session) heading(std::to_string(line.year));
            else if (const store::SessionLine* session = app.books().session(line.session)) draw_session_line(app, *session, line.last);
        });
        draw_bin_link(app);
    }
    ImGui::EndGroup();
    if (!side) return;
    const ImVec2 after = ImGui::GetCursorPos();
    // Stays in sight while the list goes by, and never makes the page longer.
    static float side_height = 0;
    const float down = std::clamp(after.y - start.y - side_height, 0.0f, ImGui::GetScrollY());
    ImGui::SetCursorPos({start.x + left + em(24), start.y + down});
    ImGui::BeginGroup();
    draw_timeline_side(app, filter.theme, pointed_at, there - left - em(24));
    ImGui::EndGroup();
    side_height = ImGui::GetItemRectSize().y;
    ImGui::SetCursorPos({start.x, std::max(after.y, ImGui::GetCursorPosY())});
    ImGui::Dummy({0, 0});
}

}  // namespace alp::screens
