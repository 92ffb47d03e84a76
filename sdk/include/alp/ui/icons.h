// The icons there are: glyphs of Font Awesome 4.7, baked into the text face. Never use one without a word or a tooltip.
#pragma once

namespace alp::ui::icons {

inline constexpr const char* search = "\xEF\x80\x82";         // f002
inline constexpr const char* star = "\xEF\x80\x85";           // f005
inline constexpr const char* check = "\xEF\x80\x8C";          // f00c
inline constexpr const char* close = "\xEF\x80\x8D";          // f00d
inline constexpr const char* settings = "\xEF\x80\x93";       // f013
inline constexpr const char* clock = "\xEF\x80\x97";          // f017
inline constexpr const char* download = "\xEF\x80\x99";       // f019
inline constexpr const char* lock = "\xEF\x80\xA3";           // f023
inline constexpr const char* picture = "\xEF\x80\xBE";        // f03e
inline constexpr const char* edit = "\xEF\x81\x80";           // f040
inline constexpr const char* move = "\xEF\x81\x87";           // f047
inline constexpr const char* play = "\xEF\x81\x8B";           // f04b
inline constexpr const char* pause = "\xEF\x81\x8C";          // f04c
inline constexpr const char* left = "\xEF\x81\x93";           // f053
inline constexpr const char* right = "\xEF\x81\x94";          // f054
inline constexpr const char* help = "\xEF\x81\x99";           // f059
inline constexpr const char* info = "\xEF\x81\x9A";           // f05a
inline constexpr const char* expand = "\xEF\x81\xA5";         // f065
inline constexpr const char* plus = "\xEF\x81\xA7";           // f067
inline constexpr const char* eye = "\xEF\x81\xAE";            // f06e
inline constexpr const char* eye_off = "\xEF\x81\xB0";        // f070
inline constexpr const char* warning = "\xEF\x81\xB1";        // f071
inline constexpr const char* calendar = "\xEF\x81\xB3";       // f073
inline constexpr const char* up = "\xEF\x81\xB7";             // f077
inline constexpr const char* down = "\xEF\x81\xB8";           // f078
inline constexpr const char* folder = "\xEF\x81\xBC";         // f07c
inline constexpr const char* people = "\xEF\x83\x80";         // f0c0
inline constexpr const char* link = "\xEF\x83\x81";           // f0c1
inline constexpr const char* copy = "\xEF\x83\x85";           // f0c5
inline constexpr const char* menu = "\xEF\x83\x89";           // f0c9
inline constexpr const char* undo = "\xEF\x83\xA2";           // f0e2
inline constexpr const char* more = "\xEF\x85\x81";           // f141
inline constexpr const char* bin = "\xEF\x87\xB8";            // f1f8

}  // namespace alp::ui::icons
