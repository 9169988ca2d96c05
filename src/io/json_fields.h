// Fields of JSON objects, checked before they are believed. Only for the files of io.
#pragma once
#include <simdjson.h>

#include <algorithm>
#include <string_view>
#include <unordered_map>

#include "base/error.h"
#include "doc/labels.h"
#include "io/offsets.h"

namespace dragoman {

// The indices of the things in one array, by their ids.
using Ids = std::unordered_map<std::string_view, uint32_t>;

// Reads the fields of objects. The first thing that is wrong is kept; what follows is then moot.
class FieldReader {
  public:
    explicit FieldReader(const OffsetTable& offsets) : offsets_(offsets) {}
    Error error() const { return error_; }
    void fail(Error error) {
        if (error_ == Error::None) error_ = error;
    }

    // The value of a field; false where it is missing or null.
    bool find(simdjson::dom::object object, std::string_view key, simdjson::dom::element& value) {
        return !object.at_key(key).get(value) && !value.is_null();
    }

    std::string_view text(simdjson::dom::object object, std::string_view key) {
        simdjson::dom::element value;
        std::string_view result;
        if (find(object, key, value) && value.get(result)) fail(Error::JsonShape);
        return result;
    }

    bool flag(simdjson::dom::object object, std::string_view key) {
        simdjson::dom::element value;
        bool result = false;
        if (find(object, key, value) && value.get(result)) fail(Error::JsonShape);
        return result;
    }

    // A whole number below kNone; kNone where there is none.
    uint32_t index(simdjson::dom::object object, std::string_view key) {
        simdjson::dom::element value;
        uint64_t result = 0;
        if (!find(object, key, value)) return kNone;
        if (value.get(result) || result >= kNone) fail(Error::JsonShape);
        return static_cast<uint32_t>(result);
    }

    // A decimal number as a multiple of 1/scale: 0.99 with 1000 -> 990.
    int32_t decimal(simdjson::dom::object object, std::string_view key, int32_t scale,
                    int32_t lowest, int32_t highest, int32_t otherwise) {
        simdjson::dom::element value;
        double number = 0;
        if (!find(object, key, value)) return otherwise;
        if (value.get(number) ||
            !(number * scale >= lowest - 0.5 && number * scale <= highest + 0.5)) {
            fail(Error::JsonShape);
            return otherwise;
        }
        const double scaled = number * scale;
        return std::clamp(static_cast<int32_t>(scaled < 0 ? scaled - 0.5 : scaled + 0.5), lowest,
                          highest);
    }

    uint16_t score(simdjson::dom::object object) {
        return static_cast<uint16_t>(decimal(object, "score", 1000, 0, 1000, 1000));
    }

    Span ends(simdjson::dom::object object) {
        uint64_t start = 0, end = 0;
        if (object.at_key("start").get(start) || object.at_key("end").get(end)) {
            fail(Error::JsonShape);
            return {};
        }
        const Span span{offsets_.to_byte(start), offsets_.to_byte(end)};
        if (span.begin == kNone || span.end == kNone || span.begin > span.end) {
            fail(Error::JsonSpan);
            return {};
        }
        return span;
    }

    Span span(simdjson::dom::object object, std::string_view key) {
        simdjson::dom::object inner;
        return this->object(object, key, inner) ? ends(inner) : Span{};
    }

    bool object(simdjson::dom::object object, std::string_view key, simdjson::dom::object& inner) {
        simdjson::dom::element value;
        if (!find(object, key, value)) return false;
        if (!value.get(inner)) return true;
        fail(Error::JsonShape);
        return false;
    }

    uint32_t reference(simdjson::dom::object object, std::string_view key, const Ids& ids) {
        const std::string_view id = text(object, key);
        if (id.empty()) return kNone;
        const auto found = ids.find(id);
        if (found == ids.end()) fail(Error::JsonShape);
        return found == ids.end() ? kNone : found->second;
    }

    // A label of one of the closed lists; `otherwise` where the field is missing, an error where
    // the label is unknown.
    template <class Label>
    Label label(simdjson::dom::object object, std::string_view key,
                Label (*named)(std::string_view, Label), Label otherwise) {
        const std::string_view word = text(object, key);
        if (word.empty()) return otherwise;
        const Label found = named(word, Label::Count);
        if (found == Label::Count) fail(Error::JsonShape);
        return found == Label::Count ? otherwise : found;
    }

    Origin origin(simdjson::dom::object object) {
        return label(object, "origin", origin_named, Origin::Model);
    }

  private:
    const OffsetTable& offsets_;
    Error error_ = Error::None;
};

}  // namespace dragoman
