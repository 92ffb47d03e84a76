// One plugin file, loaded. Main thread.
#pragma once

#include "plugins/fault.h"
#include "plugins/file_check.h"

#include <alp/instrument.h>

#include <boost/dll/shared_library.hpp>

namespace alp::plugins {

class Library {
public:
    // Loads a private copy of the file, so that the file can be built again while this one runs. `check`: of this file; where that changed
    // since, it is checked again. `copies`: the folder for the copy, which is needed only while loading; none: loads the file itself.
    // Throws Refused.
    static std::shared_ptr<Library> load(const std::filesystem::path& file, FileCheck check, std::shared_ptr<CrashSentinel> sentinel,
                                         const std::optional<std::filesystem::path>& copies);
    ~Library();
    Library(const Library&) = delete;

    const PluginLabels& labels() const { return labels_; }
    const CalledPlugin& called() const { return called_; }
    const Descriptor& descriptor() const { return *descriptor_; }
    const std::string& remark() const { return remark_; }  // a sentence for the plugin's maker; mostly empty

private:
    Library() = default;
    void open(const std::filesystem::path& file, const std::optional<std::filesystem::path>& copies);

    CalledPlugin called_;
    PluginLabels labels_;
    std::string remark_;
    boost::dll::shared_library library_;
    const Descriptor* descriptor_ = nullptr;
};

// One object of a plugin's class, made and destroyed through the fault wall. Keeps its library loaded.
class PluginObject {
public:
    explicit PluginObject(std::shared_ptr<Library> library);  // error() says why it could not be made
    ~PluginObject();
    PluginObject(const PluginObject&) = delete;

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
