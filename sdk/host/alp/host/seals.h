// What people give in private until it is shown to all, apart from rows and history. This keeps it in memory; the program's own puts it on the
// disk as well (workspace/sealed_parts.h). For the program only: instruments see it through Session. Main thread.
#pragma once

#include <alp/codec.h>
#include <alp/id.h>

#include <map>
#include <string>
#include <string_view>

namespace alp {

class Seals {
public:
    struct Part {
        Json body;
        int people = 0;  // how many gave what is in it
        bool operator==(const Part&) const = default;
    };
    using Parts = std::map<std::string, Part, std::less<>>;
    // Before the name of a field: which row is half written there, in silence. The row itself is with the others, so nothing waits to be shown.
    static constexpr std::string_view half_written = "half written: ";

    Seals() = default;
    Seals(const Seals&) = delete;
    virtual ~Seals() = default;

    // `owner`: a session or a team; none: the program as a whole.
    const Json& body(const Id& owner, std::string_view part) const {
        static const Json none;
        const Part* there = find(owner, part);
        return there ? there->body : none;
    }
    const Parts& parts(const Id& owner) const {
        static const Parts none;
        const auto of = all_.find(owner);
        return of == all_.end() ? none : of->second;
    }
    void keep(const Id& owner, std::string_view part, Json body, int people = 0) {
        const Part* there = find(owner, part);
        if (body.is_null() ? !there : there && *there == Part{body, people}) return;
        if (!body.is_null()) {
            all_[owner].insert_or_assign(std::string(part), Part{std::move(body), people});
        } else {
            Parts& of = all_[owner];
            of.erase(of.find(part));
            if (of.empty()) all_.erase(owner);
        }
        changed();
    }
    void forget_half_written(const Id& owner) {
        const auto of = all_.find(owner);
        if (of == all_.end() || std::erase_if(of->second, [](const auto& part) { return part.first.starts_with(half_written); }) == 0) return;
        if (of->second.empty()) all_.erase(of);
        changed();
    }
    void forget(const Id& owner) {
        if (all_.erase(owner) > 0) changed();
    }

protected:
    virtual void changed() {}  // something was kept, or cleared

    std::map<Id, Parts> all_;

private:
    const Part* find(const Id& owner, std::string_view part) const {
        const Parts& of = parts(owner);
        const auto found = of.find(part);
        return found == of.end() ? nullptr : &found->second;
    }
};

}  // namespace alp
