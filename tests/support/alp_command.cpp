#include "support/alp_command.h"

#include "support/places.h"

#include <doctest/doctest.h>

#include <sys/wait.h>
#include <array>
#include <cstdio>

Answer alp_command(const std::filesystem::path& home, const std::string& words, bool both) {
    const std::string at = home.string();
    const std::string command = "XDG_DATA_HOME='" + at + "/data' XDG_CONFIG_HOME='" + at + "/config' XDG_STATE_HOME='" + at +
                                "/state' XDG_CACHE_HOME='" + at + "/cache' '" + alp::testing::built("bin/alp").string() + "' " + words +
                                (both ? " 2>&1" : " 2>/dev/null");
    FILE* pipe = popen(command.c_str(), "r");
    REQUIRE(pipe);
    Answer said;
    std::array<char, 65536> part{};
    while (const std::size_t length = fread(part.data(), 1, part.size(), pipe)) said.out.append(part.data(), length);
    const int status = pclose(pipe);
    said.code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    return said;
}
