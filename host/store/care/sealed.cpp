#include "store/care/sealed.h"

#include "files/log.h"
#include "store/schema/schema.h"
#include "store/sqlite/files.h"

#include <alp/host/json.h>

#include <sodium.h>

#include <array>

namespace alp::store {
namespace {

constexpr std::string_view key_name = "sealing_key";
constexpr std::size_t head_bytes = 16, nonce_bytes = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES,
                      tag_bytes = crypto_aead_xchacha20poly1305_ietf_ABYTES, length_bytes = 8,
                      around = head_bytes + nonce_bytes + tag_bytes + length_bytes;
constexpr std::string_view head("ALP sealed 1\n\0\0", head_bytes);  // of the file; authenticated with the rest

using Key = std::array<unsigned char, crypto_aead_xchacha20poly1305_ietf_KEYBYTES>;

void begin_sodium() {
    if (sodium_init() < 0) throw StoreError(Trouble::io);
}

const unsigned char* bytes_of(std::string_view text) { return reinterpret_cast<const unsigned char*>(text.data()); }

std::optional<Key> key_of(Db& db) {
    const std::string text = get_meta(db, key_name);
    Key key{};
    std::size_t size = 0;
    if (sodium_hex2bin(key.data(), key.size(), text.data(), text.size(), nullptr, &size, nullptr) != 0 || size != key.size())
        return std::nullopt;
    return key;
}

Key key_for_writing(Db& db) {
    if (const auto there = key_of(db)) return *there;
    Key key{};
    randombytes_buf(key.data(), key.size());
    std::string text(key.size() * 2 + 1, '\0');
    sodium_bin2hex(text.data(), text.size(), key.data(), key.size());
    text.pop_back();
    put_meta(db, key_name, text);
    return key;
}

std::string locked(std::string_view text, const Key& key) {
    const std::size_t size = (text.size() + around + sealed_block - 1) / sealed_block * sealed_block;
    std::string plain(size - around + length_bytes, '\0'), file(size, '\0');
    for (std::size_t i = 0; i < length_bytes; ++i) plain[i] = static_cast<char>(text.size() >> (8 * i));
    text.copy(plain.data() + length_bytes, text.size());
    head.copy(file.data(), head_bytes);
    auto* const out = reinterpret_cast<unsigned char*>(file.data());
    randombytes_buf(out + head_bytes, nonce_bytes);
    crypto_aead_xchacha20poly1305_ietf_encrypt(out + head_bytes + nonce_bytes, nullptr, bytes_of(plain), plain.size(), bytes_of(head),
                                               head_bytes, nullptr, out + head_bytes, key.data());
    sodium_memzero(plain.data(), plain.size());
    return file;
}

// None: it is not ours, not whole, or of another key.
std::optional<std::string> opened(std::string_view file, const Key& key) {
    if (file.size() < sealed_block || file.size() % sealed_block != 0 || !file.starts_with(head)) return std::nullopt;
    std::string plain(file.size() - head_bytes - nonce_bytes - tag_bytes, '\0');
    const unsigned char* const in = bytes_of(file);
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(reinterpret_cast<unsigned char*>(plain.data()), nullptr, nullptr,
                                                   in + head_bytes + nonce_bytes, file.size() - head_bytes - nonce_bytes, bytes_of(head),
                                                   head_bytes, in + head_bytes, key.data()) != 0)
        return std::nullopt;
    std::size_t size = 0;
    for (std::size_t i = 0; i < length_bytes; ++i) size |= static_cast<std::size_t>(static_cast<unsigned char>(plain[i])) << (8 * i);
    if (size > plain.size() - length_bytes) return std::nullopt;
    return plain.substr(length_bytes, size);
}

// Of a session or team that was erased for good nothing stays.
Json without_erased(Db& db, const Json& parts) {
    Json kept = Json::object();
    for (const auto& [owner, of] : parts.items())
        if (const auto id = Id::parse(owner); !id || !is_erased(db, *id)) kept[owner] = of;
    return kept;
}

// What the file holds; discarded when it cannot be opened.
Json read_parts(Db& db, const fs::path& file) {
    const Json none(Json::value_t::discarded);
    try {
        const auto key = key_of(db);
        const auto text = key ? opened(read_whole(file), *key) : std::nullopt;
        if (!text) return none;
        const Json parts = parse_json(*text);
        return parts.is_object() ? parts : none;
    } catch (const StoreError&) {
        return none;
    }
}

}  // namespace

fs::path sealed_file(const fs::path& store) { return with_suffix(store, "-sealed"); }

std::optional<Time> sealed_at(const fs::path& store) {
    std::error_code failed;
    const auto at = fs::last_write_time(sealed_file(store), failed);
    if (failed) return std::nullopt;
    return std::chrono::floor<Time::duration>(std::chrono::file_clock::to_sys(at));
}

Unsealed unseal(Db& db, const fs::path& store) {
    const fs::path file = sealed_file(store);
    std::error_code none;
    try {
        begin_sodium();
        finish_overwriting(file);
        if (!fs::exists(file, none)) return {};
        const Json parts = read_parts(db, file);
        if (parts.is_discarded()) {
            const fs::path aside = aside_name(store, "sealed-damaged");
            fs::rename(file, aside);
            files::log_warning("what was given in private cannot be opened: its file is set aside");
            return {nullptr, aside};
        }
        return {without_erased(db, parts) == parts ? parts : seal(db, store, parts), {}};
    } catch (const std::exception&) {
        return {};  // a disk that takes nothing: said when something is to be written
    }
}

Json seal(Db& db, const fs::path& store, const Json& parts) {
    begin_sodium();
    Json kept = without_erased(db, parts);
    if (kept.empty() && !fs::exists(sealed_file(store))) return kept;
    std::string text = kept.dump(-1, ' ', false, Json::error_handler_t::replace);
    overwrite(sealed_file(store), locked(text, key_for_writing(db)));
    sodium_memzero(text.data(), text.size());
    return kept;
}

void take_over_sealing_key(Db& from, Db& to) {
    if (const std::string key = get_meta(from, key_name); !key.empty()) put_meta(to, key_name, key);
}

}  // namespace alp::store
