// For a test program made by alp_add_instrument_test(): a meeting with the plugin that it tests. Main thread.
#pragma once

#include <alp/assets.h>
#include <alp/testing_meeting.h>

namespace alp::testing {

// The plugin as it was just built, with its catalogues and those of the SDK. std::runtime_error when it cannot be loaded.
inline Meeting meet_with_this_plugin(MeetingOptions options = {}) {
    add_catalogue_folder(ALP_SDK_DATA "/locale");
    add_catalogue_folder(ALP_PLUGIN_DATA "/locale");
    set_asset_folder(ALP_SDK_DATA "/alp");
    return Meeting(ALP_PLUGIN_FILE, std::move(options));
}

}  // namespace alp::testing
