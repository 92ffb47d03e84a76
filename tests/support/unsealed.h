// What people gave in private, read past the program: as who has both the store and the file beside it could.
#pragma once

#include "store/care/sealed.h"
#include "store/schema/schema.h"
#include "support/store_kit.h"

#include <doctest/doctest.h>
#include <sodium.h>

namespace kit {

// The text in the file of a closed store; empty when the key does not open it.
inline std::string unsealed_text(const fs::path& file_of_store) {
    REQUIRE(sodium_init() >= 0);
    std::string hex;
    {
        store::Db db(file_of_store, {.write = false});
        hex = store::get_meta(db, "sealing_key");
    }
    unsigned char key[32];
    REQUIRE(sodium_hex2bin(key, sizeof key, hex.data(), hex.size(), nullptr, nullptr, nullptr) == 0);
    const std::string file = file_bytes(store::sealed_file(file_of_store));
    const auto* const in = reinterpret_cast<const unsigned char*>(file.data());
    std::string plain(file.size() - 16 - 24 - 16, '\0');
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(reinterpret_cast<unsigned char*>(plain.data()), nullptr, nullptr, in + 40,
                                                   file.size() - 40, in, 16, in + 16, key) != 0)
        return {};
    return plain.c_str() + 8;
}

}  // namespace kit
