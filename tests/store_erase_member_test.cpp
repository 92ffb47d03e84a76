// A member's name is gone when they ask for it, everywhere; what they wrote stays.
#include "store/care/open.h"
#include "store/erase/erase.h"
#include "store/erase/erase_text.h"
#include "store/sqlite/files.h"
#include "store/write/gateway.h"
#include "support/store_kit.h"

#include <alp/host/records.h>

#include <doctest/doctest.h>

using namespace kit;

namespace {

constexpr std::string_view secret = "eheimpj";  // of every form of the word

}  // namespace

TEST_CASE("a member's name and role go everywhere; what they wrote stays, with or without saying that it was theirs") {
    for (const bool authorship : {false, true}) {
        const Folder folder;
        Small small;
        small.anna.name = "Anna Geheimpje";
        small.anna.role = "geheimpjesbewaarder";
        small.anna.number = 3;
        Id hers;
        {
            const auto store = Store::open(folder.store(), Mode::write);
            small.write_to(*store);
            Member renamed = small.anna;
            renamed.name = "Anna Geheimpjes";
            store->write(operation(small.team.id, {}, "Naam", {changed(small.anna, renamed)}));
            Contribution row = contribution(small.session.id, "Haar woorden");
            row.author = small.joep.id;
            store->write(operation(small.team.id, small.session.id, "Bijdrage", {born(row)}));
            Contribution after = row;
            after.author = small.anna.id;
            store->write(operation(small.team.id, small.session.id, "Naam erbij", {changed(row, after)}));
            hers = row.id;
            store->back_up();
            CHECK(store->erase_member(small.anna.id, authorship) == 0);
            CHECK(problems(*store) == "");
            store->back_up();
            const Rows team = store->load_team(small.team.id);
            for (const Member& member : team.of<Member>())
                if (member.id == small.anna.id) {
                    CHECK(member.name == "");
                    CHECK(member.role == "");
                    CHECK(member.number == 3);
                }
            const auto said = row_of<Contribution>(*store, small.session.id, hers);
            CHECK(said.text == "Haar woorden");
            CHECK((said.author == small.anna.id) == !authorship);
            for (const auto& [when, label] : store->moments(small.session.id))
                for (const Rows rows = store->session_at(small.session.id, when); const Contribution& then : rows.of<Contribution>())
                    if (authorship) CHECK(then.author != small.anna.id);
            // She may get another name later.
            Member named = small.anna;
            named.name = named.role = "";
            Member again = named;
            again.name = "Wim";
            store->write(operation(small.team.id, {}, "Naam", {changed(named, again)}));
            CHECK(problems(*store) == "");
        }
        CHECK(bytes_found(folder.path, secret) == 0);
    }
}

TEST_CASE("a name that others wrote down is counted, so that somebody can look at it") {
    const Folder folder;
    Small small;
    small.anna.name = "Geertruida";
    const auto store = Store::open(folder.store(), Mode::write);
    small.write_to(*store);
    store->write(small.say("Geertruida belt de school"));
    CHECK(store->erase_member(small.anna.id, false) == 1);
    CHECK_THROWS_AS(store->erase_member(make_id(), false), store::StoreError);
}
