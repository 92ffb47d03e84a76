// The quarter of an hour as a form of the program's own, so that every session of it opens, prints and is listed like that of an
// instrument. Main thread.
#pragma once

#include "plugins/catalogue.h"

#include <alp/instrument.h>

#include <functional>
#include <memory>

namespace alp::look_back {

// Its outline and its paper; drawn as the guided form. What draws it in its own way is made from this.
class QuarterForm : public Instrument {
public:
    Outline outline() const override;
    Report report(const Session& session) const override;
};

// Makes sessions of it known to the catalogue. `make`: what opens them; empty: a QuarterForm, enough for paper.
void add_quarter(plugins::Catalogue& catalogue, std::function<std::unique_ptr<Instrument>()> make = {});

}  // namespace alp::look_back
