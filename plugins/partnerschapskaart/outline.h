// What the Partnerschapskaart declares: five steps and the closing, fifteen guiding questions, two plans.
#pragma once

#include <alp/outline.h>

#include <array>
#include <string>
#include <string_view>

namespace pk {

// The columns of the card, numbered from 0 as their steps: filled from 0 to 4, read aloud from 4 to 0.
inline constexpr std::size_t values = 0, relations = 1, acting = 2, conditions = 3, actions = 4, column_count = 5;
inline constexpr std::array<std::string_view, column_count> column_ids = {"waarden", "relaties", "handelen", "voorwaarden", "acties"};
inline constexpr std::array<unsigned, column_count> column_colours = {0x4F46E5, 0x0369A1, 0x0F766E, 0xB45309, 0xBE185D};
inline constexpr std::string_view closing_id = "afsluiten";
inline constexpr std::string_view consensus_scale = "consensus";
inline constexpr std::string_view external_question = "pk.5.3";  // what others are asked to do
// The pages of a step, for the phases of a plan.
inline constexpr std::string_view way_dream = "dream", way_write = "write", way_turns = "turns", way_themes = "themes", way_agree = "agree";
enum Consensus : int { not_agreed = 1, reservation = 2, agreed = 3 };

alp::Outline outline();
// column_count for the closing and for what is not of this instrument.
std::size_t column_of(std::string_view step);
// The question as it is asked to this team: that of step 1 names the partnership.
std::string asked(const alp::Question& question, const std::string& partnership);

}  // namespace pk
