#include "store/care/sealed.h"

#include "files/log.h"
#include "store/schema/schema.h"
#include "store/sqlite/files.h"

#include <alp/host/json.h>
#include <alp/text.h>

#include <sodium.h>

#include <algorithm>
#include <array>

namespace alp::store {
namespace {

constexpr std::string_view key_name = "sealing_key", waiting_name = "sealed_waits";
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

// Returns where the file stands then.
fs::path put_aside(const fs::path& store) {
    const fs::path aside = aside_name(store, "sealed-damaged");
    fs::rename(sealed_file(store), aside);
    files::log_warning("what was given in private cannot be opened: its file is set aside");
    return aside;
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

// Ids with a space between them.
std::string waiting_in(const Json& parts) {
    std::string owners;
    for (const auto& [owner, of] : parts.items()) {
        if (!Id::parse(owner) || !of.is_object()) continue;
        const auto gave = [](const Json& part) { return part.is_object() && part.contains("people") && part["people"] > 0; };
        if (std::any_of(of.begin(), of.end(), gave)) owners += (owners.empty() ? "" : " ") + owner;
    }
    return owners;
}

void put_waiting(Db& db, const std::string& owners) {
    if (get_meta(db, waiting_name) != owners) put_meta(db, waiting_name, owners);
}

bool is_there(const fs::path& file) {
    std::error_code none;
    return fs::symlink_status(file, none).type() != fs::file_type::not_found;
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
        if (parts.is_discarded()) return {nullptr, put_aside(store)};
        Unsealed kept{without_erased(db, parts) == parts ? parts : seal(db, store, parts), {}};
        remember_waiting(db, kept.parts);
        return kept;
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

bool holds_sealed(Db& db, const fs::path& store, const Json& parts) {
    begin_sodium();
    return read_parts(db, sealed_file(store)) == parts;
}

void set_aside_unopened(Db& db, const fs::path& store) {
    begin_sodium();
    const fs::path file = sealed_file(store);
    if (is_there(file) && (fs::is_symlink(file) || read_parts(db, file).is_discarded())) put_aside(store);
}

void remember_waiting(Db& db, const Json& parts) { put_waiting(db, waiting_in(parts)); }
void forget_waiting(Db& db) { put_waiting(db, {}); }

std::vector<GoneInPrivate> gone_in_private(Db& db, const fs::path& store) {
    std::vector<GoneInPrivate> gone;
    if (is_there(sealed_file(store))) return gone;
    const std::string owners = get_meta(db, waiting_name);
    for (std::size_t at = 0; at < owners.size();) {
        const std::size_t end = std::min(owners.find(' ', at), owners.size());
        const auto id = Id::parse(owners.substr(at, end - at));
        at = end + 1;
        if (!id) continue;
        Statement of = db.sql(R"(SELECT s."title", t."name", s."held" FROM "session" s JOIN "team" t ON t."id"=s."team" WHERE s."id"=$1)");
        if (of.with(*id).step())
            gone.push_back({std::string(of.text(1)), std::string(of.text(0)), Time{std::chrono::milliseconds{of.integer(2)}}});
    }
    return gone;
}

std::vector<Problem> inspect_sealed(Db& db, const fs::path& store) {
    begin_sodium();
    std::vector<Problem> problems;
    const fs::path file = sealed_file(store);
    const std::string name = file.filename().string();
    for (const GoneInPrivate& one : gone_in_private(db, store)) {
        const std::string day = iso(local_date(one.held));
        problems.push_back({.what = Problem::What::sealed_gone,
                            .detail = name,
                            .team = one.team,
                            .meeting = one.title.empty() ? day : one.title + ", " + day});
    }
    if (is_there(file) && read_parts(db, file).is_discarded())
        problems.push_back({.what = Problem::What::sealed_unreadable, .detail = name});
    return problems;
}

void take_over_sealing(Db& from, Db& to) {
    if (const std::string key = get_meta(from, key_name); !key.empty()) put_meta(to, key_name, key);
    put_waiting(to, get_meta(from, waiting_name));
}

}  // namespace alp::store
