#include "look_back/quarter_form.h"

#include "look_back/quarter.h"

namespace alp::look_back {

Outline QuarterForm::outline() const { return quarter_outline(); }

Report QuarterForm::report(const Session& session) const { return quarter_report(session); }

void add_quarter(plugins::Catalogue& catalogue, std::function<std::unique_ptr<Instrument>()> make) {
    plugins::Entry entry;
    entry.id = quarter_id;
    entry.outline = quarter_outline();
    entry.name = entry.outline.name.shown();
    entry.version = ALP_VERSION;
    entry.own = make ? std::move(make) : [] { return std::make_unique<QuarterForm>(); };
    catalogue.add_own(std::move(entry));
}

}  // namespace alp::look_back
