// Pictures on the screen: read and scaled in a job, kept as textures while they are used. SVG by librsvg, PNG and JPEG by stb. Main thread.
#pragma once

#include "workspace/jobs.h"

#include <imgui.h>

#include <filesystem>
#include <map>

namespace alp::window {

// Main thread, with the window's GL context current.
struct TextureFunctions {
    ImTextureID (*make)(const unsigned char* rgba, int width, int height) = nullptr;
    void (*drop)(ImTextureID) = nullptr;
};

class Pictures {
public:
    ~Pictures();
    void attach(workspace::Jobs& jobs);  // from now on ui::picture() shows them
    // How textures are made: of the window that shows them, which outlives this. Without (tests) there are no pictures.
    void use(const TextureFunctions& textures) { textures_ = textures; }

private:
    struct Picture {
        ImTextureID texture = nullptr;
        int used = 0;       // the frame it was last asked for
        bool asked = false;
    };
    ImTextureID get(std::string_view file, ImVec2 size);
    void drop_unused();

    TextureFunctions textures_;
    workspace::Jobs* jobs_ = nullptr;
    std::map<std::string, Picture> pictures_;  // by file and size
    int dropped_ = 0;
    std::shared_ptr<bool> alive_ = std::make_shared<bool>(true);
};

// RGBA, straight alpha, at most `width` × `height` with the picture's own proportions, centred on a clear ground of that size.
// Empty when the file is no picture. Any thread.
std::vector<unsigned char> read_picture(const std::filesystem::path& file, int width, int height);

}  // namespace alp::window
