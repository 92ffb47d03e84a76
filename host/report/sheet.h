// The paper: its size, its margins and the sizes of type, in points.
#pragma once

#include <alp/report.h>

namespace alp::report {

struct Sheet {
    double width, height;
    double side;            // margin left and right
    double top, bottom;     // margins above and below the text; header and footer are in them
    double title, body;     // sizes of type
    double card_low, card_usual, card_high;  // of the labels of a card: the smallest that can be read, that of a card on more sheets, the largest
    bool landscape;

    double text_width() const { return width - 2 * side; }
    double text_height() const { return height - top - bottom; }
};

constexpr double points(double mm) { return mm * 72 / 25.4; }

inline Sheet sheet_of(Paper paper) {
    switch (paper) {
        case Paper::a4_landscape:
            return {points(297), points(210), points(12), points(14), points(13), 19, 9, 7.5, 8, 11, true};
        case Paper::a3_landscape:
            return {points(420), points(297), points(15), points(18), points(16), 26, 11, 8.5, 10, 14.5, true};
        case Paper::a4_portrait: break;
    }
    return {points(210), points(297), points(20), points(20), points(19), 22, 10, 7.5, 8.5, 10, false};
}

}  // namespace alp::report
