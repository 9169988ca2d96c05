#include "model/container.h"

#include "base/hash.h"

namespace dragoman {

namespace {

constexpr uint32_t kVersion = 1;
constexpr size_t kHeaderBytes = 24;  // magic, version, count, length, hash
constexpr size_t kHashAt = 16;

template <class T>
void put(std::string& out, T value) {
    for (size_t i = 0; i < sizeof(T); ++i) out += static_cast<char>(value >> (8 * i));
}

template <class T>
T get(std::string_view bytes, size_t at) {
    T value = 0;
    for (size_t i = 0; i < sizeof(T); ++i)
        value |= T{static_cast<uint8_t>(bytes[at + i])} << (8 * i);
    return value;
}

size_t round_up(size_t size) {
    return (size + 15) & ~size_t{15};
}

}  // namespace

std::string_view Container::find(std::string_view name) const {
    for (const Entry& entry : entries_) {
        if (entry.name == name) return std::string_view(bytes_).substr(entry.offset, entry.size);
    }
    return {};
}

bool Container::has(std::string_view name) const {
    for (const Entry& entry : entries_) {
        if (entry.name == name) return true;
    }
    return false;
}

std::vector<std::string> Container::names() const {
    std::vector<std::string> names;
    for (const Entry& entry : entries_) names.push_back(entry.name);
    return names;
}

std::string write_container(const std::vector<Section>& sections) {
    size_t directory = kHeaderBytes;
    for (const Section& section : sections) directory += 12 + section.name.size();
    size_t at = round_up(directory);
    std::string body;
    for (const Section& section : sections) {
        put<uint32_t>(body, static_cast<uint32_t>(at));
        put<uint32_t>(body, static_cast<uint32_t>(section.bytes.size()));
        put<uint32_t>(body, static_cast<uint32_t>(section.name.size()));
        body += section.name;
        at = round_up(at + section.bytes.size());
    }
    for (const Section& section : sections) {
        body.resize(round_up(kHeaderBytes + body.size()) - kHeaderBytes);
        body += section.bytes;
    }
    std::string out = "DRGM";
    put<uint32_t>(out, kVersion);
    put<uint32_t>(out, static_cast<uint32_t>(sections.size()));
    put<uint32_t>(out, static_cast<uint32_t>(kHeaderBytes + body.size()));
    put<uint64_t>(out, hash(body));
    return out + body;
}

Result<Container> read_container(std::string_view bytes) {
    if (bytes.substr(0, 4) != "DRGM") return Error::ModelBadMagic;
    if (bytes.size() < kHeaderBytes) return Error::ModelTruncated;
    if (get<uint32_t>(bytes, 4) != kVersion) return Error::ModelBadVersion;
    if (get<uint32_t>(bytes, 12) > bytes.size()) return Error::ModelTruncated;
    if (get<uint32_t>(bytes, 12) < bytes.size()) return Error::ModelDamaged;
    if (get<uint64_t>(bytes, kHashAt) != hash(bytes.substr(kHeaderBytes)))
        return Error::ModelDamaged;
    Container file;
    file.bytes_ = bytes;
    size_t at = kHeaderBytes;
    for (uint32_t n = get<uint32_t>(bytes, 8); n > 0; --n) {
        if (at + 12 > bytes.size()) return Error::ModelDamaged;
        const uint32_t offset = get<uint32_t>(bytes, at);
        const uint32_t size = get<uint32_t>(bytes, at + 4);
        const uint32_t length = get<uint32_t>(bytes, at + 8);
        if (length > bytes.size() - at - 12) return Error::ModelDamaged;
        if (offset > bytes.size() || size > bytes.size() - offset) return Error::ModelDamaged;
        file.entries_.push_back({std::string(bytes.substr(at + 12, length)), offset, size});
        at += 12 + length;
    }
    return file;
}

}  // namespace dragoman
