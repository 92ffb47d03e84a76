// The widgets as the SDK's pages show them. ALP_PICTURES=sdk/docs/pictures build/bin/alp_tests --test-case="*gallery*" makes the pictures anew.
#include "support/places.h"

#include <alp/assets.h>
#include <alp/testing.h>
#include <alp/text.h>
#include <alp/ui/gallery.h>
#include <alp/ui/widgets.h>

#include <doctest/doctest.h>

#include <cstdlib>

using namespace alp;

namespace {
constexpr const char* narrow = "Een knop die smaller is dan zijn woorden";  // to be seen so
}

TEST_SUITE("gallery") {
    TEST_CASE("each part of the gallery is drawn with nothing cut off, and its picture is in the documentation") {
        set_asset_folder(testing::sources("assets"));
        add_catalogue_folder(testing::built("share/locale").string());
        set_language("nl");
        for (const ui::GalleryPart& part : ui::gallery_parts()) {
            CAPTURE(part.name);
            const bool wide = std::string_view(part.name) == "cards";
            float height = 0;
            testing::Screen screen(
                [&] {
                    testing::on_page([&] {
                        const float top = ImGui::GetCursorScreenPos().y;
                        part.draw();
                        height = ImGui::GetCursorScreenPos().y - top;
                    });
                },
                {wide ? 1000.0f : 560.0f, 2000});
            screen.resize(wide ? 1000 : 560, height + 48);
            for (const testing::Text& text : screen.all_texts()) CHECK_MESSAGE((!text.cut || text.text == narrow), text.text);
            const auto name = std::string(part.name) + ".png";
            if (const char* folder = std::getenv("ALP_PICTURES")) screen.picture(std::filesystem::path(folder) / name);
            CHECK(std::filesystem::exists(testing::sources("sdk/docs/pictures") / name));
        }
    }
}
