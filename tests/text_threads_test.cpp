// Words are asked for on any thread, also while the language changes.
#include "support/places.h"

#include <alp/text.h>

#include <doctest/doctest.h>

#include <atomic>
#include <string>
#include <thread>
#include <vector>

using namespace alp;

TEST_CASE("words that other threads ask for and keep stay whole while the language changes a thousand times") {
    add_catalogue_folder(testing::built("share/locale").string());
    set_language("en");
    std::atomic<bool> stop = false;
    std::atomic<int> wrong = 0, dutch = 0, asked = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < 3; ++i)
        threads.emplace_back([&] {
            std::vector<const char*> kept;
            while (!stop) {
                kept.push_back(translate("alp-host", "Undo"));
                const std::string plural = translate_plural("alp-host", "It still occurs in {} text; look for it with Ctrl+K.",
                                                            "It still occurs in {} texts; look for them with Ctrl+K.", 2);
                if (plural.find("{}") == std::string::npos) ++wrong;
                const std::string& code = language();
                if (code != "nl" && code != "en") ++wrong;
                ++asked;
            }
            for (const char* text : kept) {
                const std::string_view word = text;
                if (word == "Ongedaan maken") ++dutch;
                else if (word != "Undo") ++wrong;
            }
        });
    while (asked < 3) std::this_thread::yield();
    for (int i = 0; i < 1000; ++i) set_language(i % 2 ? "en" : "nl");
    set_language("nl");
    while (asked < 20000) std::this_thread::yield();
    stop = true;
    for (std::thread& one : threads) one.join();
    CHECK(wrong == 0);
    CHECK(dutch > 0);
}
