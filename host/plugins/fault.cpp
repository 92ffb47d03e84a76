#include "plugins/fault.h"

#include "files/log.h"
#include "plugins/imgui_guard.h"

#include <alp/text.h>

#include <cstring>
#include <exception>

namespace alp::plugins {

namespace {

// An exception's words as part of a sentence: one line, clean, not endless, no full stop.
std::string as_clause(const char* what) {
    constexpr std::size_t longest = 300;
    std::string text = what ? std::string(what, ::strnlen(what, longest + 1)) : std::string();
    if (text.size() > longest) {
        text.resize(longest);
        while (!text.empty() && (text.back() & 0xC0) == 0x80) text.pop_back();  // not through a character
        if (!text.empty() && (text.back() & 0x80)) text.pop_back();
        text += "…";
    }
    text = clean_utf8(text);
    for (char& c : text)
        if (c == '\n' || c == '\t') c = ' ';
    while (!text.empty() && (text.back() == '.' || text.back() == ' ')) text.pop_back();
    return text.empty() ? tr("an error without a description") : text;
}

const char* word_for(Call call) {
    switch (call) {
        case Call::load: return "load";
        case Call::create: return "create";
        case Call::outline: return "outline";
        case Call::draw: return "draw";
        case Call::report: return "report";
        case Call::migrate: return "migrate";
        case Call::destroy: return "destroy";
    }
    return "";
}

std::string fault_sentence(const CalledPlugin& plugin, Call call, const std::string& what) {
    const auto say = [&](const char* pattern) { return filled(pattern, plugin.name, what); };
    switch (call) {
        case Call::load: return what;
        case Call::create: return say(tr("“{0}” could not start: {1}."));
        case Call::outline: return say(tr("“{0}” could not say what its steps are: {1}."));
        case Call::draw: return say(tr("“{0}” stopped while drawing: {1}. What was typed is kept."));
        case Call::report: return say(tr("“{0}” could not make its report: {1}. The general report takes its place."));
        case Call::migrate: return say(tr("“{0}” could not take over this older session: {1}. The session is unchanged."));
        case Call::destroy: return say(tr("“{0}” could not close: {1}."));
    }
    return what;
}

}  // namespace

std::string guarded(const CalledPlugin& plugin, Call call, const std::function<void()>& code) {
    ImGuiGuard imgui;
    std::string what;
    if (plugin.sentinel) plugin.sentinel->enter(plugin.sentinel_entry);
    try {
        code();
    } catch (const std::exception& error) {
        what = as_clause(error.what());
    } catch (...) {
        what = tr("an error of an unknown kind");
    }
    if (plugin.sentinel) plugin.sentinel->leave();
    const bool thrown = !what.empty();
    const std::string imbalance = imgui.mend(!what.empty());
    if (what.empty()) what = imbalance;
    // Not what it says: an exception of an instrument may quote what the team wrote.
    if (!what.empty())
        files::log_warning("“{}” failed at {}: {}", plugin.name, word_for(call), thrown ? "an exception" : "ImGui was left unbalanced");
    return what.empty() ? what : fault_sentence(plugin, call, what);
}

}  // namespace alp::plugins
