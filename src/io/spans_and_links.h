// What annotation tools share that know labelled stretches of text and labelled links between them,
// and nothing of entities: doccano and Label Studio. Mentions of one entity are chained by links
// with the label COREF.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "doc/document.h"
#include "io/document_builder.h"
#include "io/losses.h"

namespace dragoman {

inline constexpr std::string_view kSameEntity = "COREF";

struct SpanLink {
    uint32_t from = kNone;  // mention
    uint32_t to = kNone;
    std::string label;
    bool operator==(const SpanLink&) const = default;
};

// Each link once, sorted by from, to and label. Tells `losses` what cannot be said by links.
std::vector<SpanLink> links_of(const Document& doc, Losses& losses);

struct ForeignSpan {
    std::string id;
    Span span;  // empty: not in the text
    std::string label;
};
struct ForeignLink {
    std::string from, to;
    std::string label;
};

// The document of such a file. Where it has COREF links, these alone say what belongs together;
// else names of the same words and type do.
Result<Document> build_from_links(std::string text, const std::vector<ForeignSpan>& spans,
                                  const std::vector<ForeignLink>& links, Losses& losses);

// What of a document a format has no place for.
enum Part : uint8_t { kQuotes = 1, kRoles = 2, kRelations = 4, kNamesOfEntities = 8 };
void tell_missing(const Document& doc, uint8_t parts, Losses& losses);

}  // namespace dragoman
