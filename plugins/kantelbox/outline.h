// What the Kantelbox declares: eight steps, the tilt meter, two plans. A meeting tilts one card or more: the questions of a step are there
// once per card, and a session's outline grows with its cards, so that reports and search name what was said about which card.
#pragma once

#include <alp/outline.h>
#include <alp/vocabulary.h>

#include <string>
#include <string_view>
#include <vector>

namespace kb {

inline constexpr unsigned colour = 0xBE185D, front_colour = 0x6B7280;
inline constexpr std::string_view look_back_step = "kb.0", draw_step = "kb.1", now_step = "kb.2", need_step = "kb.3", tilt_step = "kb.4",
                                  stair_step = "kb.5", obstacle_step = "kb.6", agree_step = "kb.7";
inline constexpr std::string_view sentence = "kb.7.zin";     // what we say differently next time
inline constexpr std::string_view meter_scale = "kantelmeter", worked_scale = "gelukt", became_scale = "trede";
inline constexpr std::string_view cards_part = "kaarten", order_part = "trap";  // documents: what is known of each card; the rungs' order
enum Worked : int { did_not = 1, partly = 2, worked = 3 };

alp::Outline outline();

// The id of a question as asked about the card with that number, from 1: "kb.4", "kb.4.kaart-2".
std::string about(std::string_view question, int card);
// "kb.4" of "kb.4.kaart-2".
std::string_view without_card(std::string_view question);
int card_of(std::string_view question);  // 2 of it; 1 where it names none
// The outline with the questions for one more card; as it is when they are there.
alp::Outline with_card(alp::Outline outline, int card);

// The eight results of the model for the Wmo, in our own words: "resultaat.1" …
const std::vector<alp::Term>& results();
const alp::Term* result(std::string_view id);

}  // namespace kb
