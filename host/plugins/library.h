// One plugin file in memory. Main thread.
#pragma once

#include "plugins/descriptor.h"
#include "plugins/fault.h"

#include <alp/instrument.h>

#include <boost/dll/shared_library.hpp>

namespace alp::plugins {

class Library {
public:
    // Checks the file, then loads a private copy of it, so that the file can be built again while this one runs.
    // `copies`: where the copy may stand for as long as loading takes; none: loads the file itself. Throws Refused.
    static std::shared_ptr<Library> load(const std::filesystem::path& file, std::shared_ptr<Marker> marker,
                                         const std::optional<std::filesystem::path>& copies);
    ~Library();
    Library(const Library&) = delete;

    const Labels& labels() const { return labels_; }
    const Guest& guest() const { return guest_; }
    const Descriptor& descriptor() const { return *descriptor_; }
    const std::string& remark() const { return remark_; }  // a sentence for its maker; mostly empty

private:
    Library() = default;
    void open(const std::filesystem::path& file, const std::optional<std::filesystem::path>& copies);

    Guest guest_;
    Labels labels_;
    std::string remark_;
    boost::dll::shared_library library_;
    const Descriptor* descriptor_ = nullptr;
};

// One object of a plugin's class; keeps its library loaded and goes through the fault wall to be made and destroyed.
class Living {
public:
    explicit Living(std::shared_ptr<Library> library);  // error() when it could not be made
    ~Living();
    Living(const Living&) = delete;

    const std::string& error() const { return error_; }
    Instrument& object() const { return *object_; }
    const Library& library() const { return *library_; }

private:
    std::shared_ptr<Library> library_;
    Instrument* object_ = nullptr;
    std::string error_;
};

// Makes one instrument, asks its outline and checks that. Throws Refused.
Outline ask_outline(const std::shared_ptr<Library>& library);

}  // namespace alp::plugins
