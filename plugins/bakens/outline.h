// What Bakens declares: eight steps, two scales, the whole measurement and a short one on two bakens.
#pragma once

#include <alp/outline.h>

#include <array>
#include <string>
#include <string_view>
#include <utility>

namespace bw {

inline constexpr std::size_t baken_count = 8;
inline constexpr std::string_view look_back = "bw.0", score = "bw.1", wish = "bw.2", picture = "bw.3", differences = "bw.4",
                                  choose = "bw.5", signs = "bw.6", actions = "bw.7";
inline constexpr std::string_view score_scale = "bw.score", wish_scale = "bw.wish";
inline constexpr std::string_view short_form = "two";  // two bakens that the team picks
inline constexpr unsigned colour = 0x0F766E;

alp::Outline outline();

// Of a baken, 0 to 7: the shared term "baken.1" and its place, and the question of a step that is asked for it, "bw.4.1".
const std::string& term_id(std::size_t baken);
std::string question_of(std::string_view step, std::size_t baken);
// baken_count for what is no baken.
std::size_t baken_of(std::string_view term);
// "4 Formeel en informeel"
std::string named(std::size_t baken);
// Two questions to think along, in the language of the screen.
std::pair<std::string, std::string> prompts(std::size_t baken);

}  // namespace bw
