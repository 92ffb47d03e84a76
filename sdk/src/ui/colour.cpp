#include "colour.h"

#include <alp/ui/theme.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace alp::ui {
namespace {

float channel(ImU32 colour, int shift) { return static_cast<float>((colour >> shift) & 255) / 255.0f; }

float luminance(ImU32 colour) {
    const auto linear = [&](int shift) {
        const float c = channel(colour, shift);
        return c <= 0.04045f ? c / 12.92f : std::pow((c + 0.055f) / 1.055f, 2.4f);
    };
    return 0.2126f * linear(IM_COL32_R_SHIFT) + 0.7152f * linear(IM_COL32_G_SHIFT) + 0.0722f * linear(IM_COL32_B_SHIFT);
}

// Every label asks for the same few colours each frame.
struct Tone {
    unsigned rgb = 0;
    float share = -1;  // below 0: empty; 0: tone(); else wash()
    ImU32 colour = 0;
};
std::array<Tone, 64> tones;

template <typename F>
ImU32 remembered(unsigned value, float share, F&& work_out) {
    const auto slot = (value ^ (value >> 9) ^ static_cast<unsigned>(share * 977.0f)) % tones.size();
    Tone& tone = tones[slot];
    if (tone.rgb != value || tone.share != share) tone = {value, share, work_out()};
    return tone.colour;
}

}  // namespace

ImU32 mix(ImU32 under, ImU32 over, float share) {
    const auto part = [&](int shift) {
        const float from = static_cast<float>((under >> shift) & 255), to = static_cast<float>((over >> shift) & 255);
        return static_cast<int>(std::lround(from + (to - from) * std::clamp(share, 0.0f, 1.0f)));
    };
    return IM_COL32(part(IM_COL32_R_SHIFT), part(IM_COL32_G_SHIFT), part(IM_COL32_B_SHIFT), 255);
}

ImU32 with_alpha(ImU32 colour, float alpha) {
    return (colour & ~IM_COL32_A_MASK) | (static_cast<ImU32>(std::clamp(alpha, 0.0f, 1.0f) * 255.0f) << IM_COL32_A_SHIFT);
}

ImU32 readable(ImU32 colour, ImU32 pole, const ImU32* grounds, int count, float least) {
    for (int step = 0; step <= 64; ++step) {
        const ImU32 tried = mix(colour, pole, static_cast<float>(step) / 64.0f);
        if (std::all_of(grounds, grounds + count, [&](ImU32 ground) { return contrast(tried, ground) >= least; })) return tried;
    }
    return pole;
}

void forget_tones() { tones.fill({}); }

float contrast(ImU32 text, ImU32 ground) {
    const float a = luminance(text), b = luminance(ground);
    return (std::max(a, b) + 0.05f) / (std::min(a, b) + 0.05f);
}

ImU32 text_on(ImU32 ground) {
    return contrast(IM_COL32_WHITE, ground) >= contrast(IM_COL32_BLACK, ground) ? IM_COL32_WHITE : IM_COL32_BLACK;
}

ImU32 tone(unsigned value) {
    return remembered(value, 0, [&] {
        const Palette& p = palette();
        const bool light = look() == Look::light;
        const ImU32 declared = rgb(value), pole = light ? IM_COL32_BLACK : IM_COL32_WHITE;
        const float least = look() == Look::high_contrast ? 7.0f : 4.5f;
        for (int step = 0; step < 64; ++step) {
            const ImU32 tried = mix(declared, pole, static_cast<float>(step) / 64.0f);
            // Also on its own wash: a heading in the colour of its card.
            const ImU32 own = mix(p.card, light ? declared : tried, light ? 0.08f : 0.14f);
            const ImU32 grounds[] = {p.page, p.panel, p.card, own};
            if (std::all_of(std::begin(grounds), std::end(grounds), [&](ImU32 ground) { return contrast(tried, ground) >= least; }))
                return tried;
        }
        return pole;
    });
}

ImU32 wash(unsigned value, float share) {
    return remembered(value, std::max(share, 0.001f), [&] {
        const Palette& p = palette();
        if (look() == Look::light) return mix(p.card, rgb(value), share);
        return mix(p.card, tone(value), share);  // the declared colour itself would not show on a dark card
    });
}

}  // namespace alp::ui
