#include "window/pictures.h"

#include <alp/ui/picture.h>

#include <cmath>

namespace alp::window {

namespace {
constexpr int frames_kept = 600;  // of not being asked for
constexpr float largest = 2048;
}  // namespace

void Pictures::attach(workspace::Jobs& jobs) {
    jobs_ = &jobs;
    ui::set_picture_loader([this](std::string_view file, ImVec2 size) { return get(file, size); });
}

Pictures::~Pictures() {
    *alive_ = false;
    ui::set_picture_loader({});
    if (textures_.drop)
        for (const auto& [name, picture] : pictures_)
            if (picture.texture) textures_.drop(picture.texture);
}

ImTextureID Pictures::get(std::string_view file, ImVec2 size) {
    if (!textures_.make || size.x < 1 || size.y < 1) return nullptr;
    const int width = static_cast<int>(std::lround(std::min(size.x, largest))),
              height = static_cast<int>(std::lround(std::min(size.y, largest)));
    const std::string key = std::string(file) + "\n" + std::to_string(width) + "x" + std::to_string(height);
    Picture& picture = pictures_[key];
    picture.used = ImGui::GetFrameCount();
    if (picture.used - dropped_ > frames_kept) drop_unused();
    if (picture.asked) return picture.texture;
    picture.asked = true;
    auto pixels = std::make_shared<std::vector<unsigned char>>();
    jobs_->start(
        "", [pixels, path = std::filesystem::path(file), width, height](workspace::Job&) { *pixels = read_picture(path, width, height); },
        [this, pixels, key, width, height, alive = alive_](const std::string& trouble) {
            if (*alive && trouble.empty() && !pixels->empty()) pictures_[key].texture = textures_.make(pixels->data(), width, height);
        });
    return nullptr;
}

void Pictures::drop_unused() {
    dropped_ = ImGui::GetFrameCount();
    std::erase_if(pictures_, [&](const auto& entry) {
        const bool old = entry.second.asked && dropped_ - entry.second.used > frames_kept;
        if (old && entry.second.texture) textures_.drop(entry.second.texture);
        return old;
    });
}

}  // namespace alp::window
