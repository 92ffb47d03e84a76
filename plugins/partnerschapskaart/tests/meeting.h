// A meeting with the real plugin, loaded from disk, on a screen without a window.
#pragma once

#include <alp/assets.h>
#include <alp/instrument.h>
#include <alp/testing.h>
#include <alp/ui/parts.h>

#include <doctest/doctest.h>

#include <dlfcn.h>

#include <algorithm>
#include <memory>

namespace pk_test {

using namespace alp;

class Plugin {
public:
    Plugin() : file_(dlopen(ALP_BUILD "/plugins/partnerschapskaart.so", RTLD_NOW | RTLD_LOCAL)) {
        if (!file_) throw std::runtime_error(dlerror());
        about_ = static_cast<const Descriptor*>(dlsym(file_, "alp_instrument"));
        if (!about_) throw std::runtime_error("the plugin has no descriptor");
    }
    ~Plugin() { dlclose(file_); }
    std::shared_ptr<Instrument> make() const { return {about_->create(), about_->destroy}; }

private:
    void* file_;
    const Descriptor* about_;
};

struct Kept : Journal {
    std::vector<Operation> operations;
    void write(Operation operation) override {
        for (Operation& there : operations)
            if (there.id == operation.id) return void(there = std::move(operation));
        operations.push_back(std::move(operation));
    }
};

class Meeting {
public:
    explicit Meeting(testing::ScreenOptions options = {}, int people = 9, std::string_view variant = "full") {
        add_catalogue_folder(ALP_BUILD "/share/locale");
        set_asset_folder(ALP_SOURCE "/assets");
        instrument = plugin.make();
        Rows rows;
        Team team;
        team.id = make_id();
        team.name = "Team Dieze";
        rows.of<Team>().push_back(team);
        const char* names[] = {"Anna", "Bilal", "Carla", "Dirk", "Els", "Fatma", "Gerrit", "Hanna", "Ivo", "Joke", "Karim", "Lies"};
        SessionHeader header;
        header.id = make_id();
        header.team = team.id;
        header.instrument = "nl.alp.partnerschapskaart";
        header.instrument_version = "1.0.0";
        header.variant = variant;
        header.coach = "Coach Mieke";
        header.outline = to_json(instrument->outline());
        header.state = State::running;
        header.held = local_time(Date{std::chrono::year{2016} / 1 / 12}, 13, 30);
        rows.of<SessionHeader>().push_back(header);
        for (int i = 0; i < people; ++i) {
            Member member;
            member.id = make_id();
            member.team = team.id;
            member.name = names[i % 12];
            member.number = i + 1;
            rows.of<Member>().push_back(member);
            Attendance there;
            there.id = Id::derive(header.id, member.id, Attendance::table);
            there.session = header.id;
            there.member = member.id;
            rows.of<Attendance>().push_back(there);
        }
        records = std::make_unique<Records>(journal, std::move(rows));
        session = std::make_unique<Session>(*records, header.id);
        view.step = "waarden";
        screen = std::make_unique<testing::Screen>([this] { draw(); }, options);
    }

    void draw() {
        testing::on_page([&] { instrument->draw(*session, view); });
        if (!view.go_to.empty()) view.step = std::exchange(view.go_to, {});
        records->settle(now() + std::chrono::seconds(5));
    }

    void look_read_only() { session = std::make_unique<Session>(*records, Id(session->id()), true); }
    Id line(std::string_view text) const {
        for (const Contribution* row : records->table<Contribution>().rows())
            if (row->text == text) return row->id;
        FAIL("no label says ", std::string(text));
        return {};
    }
    std::vector<std::string> texts(std::string_view step, std::string_view question) const {
        std::vector<std::string> found;
        for (const Contribution* row : session->contributions(step, question)) found.push_back(row->text);
        return found;
    }
    // The field below a question.
    static std::string field(std::string_view question) { return std::string(question); }

    Plugin plugin;
    Kept journal;
    std::shared_ptr<Instrument> instrument;
    std::unique_ptr<Records> records;
    std::unique_ptr<Session> session;
    View view;
    std::unique_ptr<testing::Screen> screen;
};

}  // namespace pk_test
