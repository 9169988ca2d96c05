#include "doc/labels.h"

#include <cstddef>

namespace dragoman {

namespace {
constexpr std::string_view kUpos[] = {
    "ADJ",  "ADP",  "ADV",   "AUX",   "CCONJ", "DET", "INTJ", "NOUN", "NUM",
    "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X",
};
static_assert(sizeof(kUpos) / sizeof(*kUpos) == static_cast<size_t>(Upos::Count));

constexpr std::string_view kXpos[] = {
    "_",   "ADD", "AFX",  "CC",    "CD",  ",",   ":",   "DT",  "EX",  "FW",    "GW",  "HYPH", "IN",
    "JJ",  "JJR", "JJS",  "-LRB-", "LS",  "MD",  "NFP", "NN",  "NNP", "NNPS",  "NNS", ".",    "PDT",
    "POS", "PRP", "PRP$", "''",    "``",  "RB",  "RBR", "RBS", "RP",  "-RRB-", "SYM", "TO",   "UH",
    "VB",  "VBD", "VBG",  "VBN",   "VBP", "VBZ", "WDT", "WP",  "WP$", "WRB",   "$",   "XX",
};
static_assert(sizeof(kXpos) / sizeof(*kXpos) == static_cast<size_t>(Xpos::Count));

constexpr std::string_view kDep[] = {
    "root",       "acl",       "acl:relcl",    "advcl",         "advmod",       "amod",
    "appos",      "aux",       "aux:pass",     "case",          "cc",           "ccomp",
    "clf",        "compound",  "compound:prt", "conj",          "cop",          "csubj",
    "csubj:pass", "dep",       "det",          "discourse",     "dislocated",   "expl",
    "fixed",      "flat",      "goeswith",     "iobj",          "list",         "mark",
    "nmod",       "nmod:poss", "nmod:desc",    "nmod:unmarked", "nsubj",        "nsubj:pass",
    "nummod",     "obj",       "obl",          "obl:agent",     "obl:unmarked", "orphan",
    "parataxis",  "punct",     "reparandum",   "vocative",      "xcomp",
};
static_assert(sizeof(kDep) / sizeof(*kDep) == static_cast<size_t>(Dep::Count));

constexpr std::string_view kEntityType[] = {
    "PERSON", "NORP", "ORG",  "GPE",   "LOC",     "FAC",      "EVENT",   "PRODUCT",  "WORK_OF_ART",
    "LAW",    "DATE", "TIME", "MONEY", "PERCENT", "QUANTITY", "ORDINAL", "CARDINAL",
};
static_assert(sizeof(kEntityType) / sizeof(*kEntityType) == static_cast<size_t>(EntityType::Count));

constexpr std::string_view kMentionKind[] = {
    "name",
    "nominal",
    "pronoun",
};
static_assert(sizeof(kMentionKind) / sizeof(*kMentionKind) ==
              static_cast<size_t>(MentionKind::Count));

constexpr std::string_view kOrigin[] = {
    "model",
    "rule",
    "user",
};
static_assert(sizeof(kOrigin) / sizeof(*kOrigin) == static_cast<size_t>(Origin::Count));

constexpr std::string_view kQuoteKind[] = {
    "direct",
    "indirect",
    "mixed",
};
static_assert(sizeof(kQuoteKind) / sizeof(*kQuoteKind) == static_cast<size_t>(QuoteKind::Count));

constexpr std::string_view kPolarity[] = {
    "conflict",
    "cooperation",
    "neutral",
};
static_assert(sizeof(kPolarity) / sizeof(*kPolarity) == static_cast<size_t>(Polarity::Count));

constexpr std::string_view kModality[] = {
    "asserted", "possible", "planned", "desired", "hypothetical",
};
static_assert(sizeof(kModality) / sizeof(*kModality) == static_cast<size_t>(Modality::Count));

constexpr std::string_view kRelationType[] = {
    "AGREE",  "CONSULT", "SUPPORT",  "COOPERATE", "AID",      "YIELD",    "RETREAT", "REQUEST",
    "ACCUSE", "REJECT",  "THREATEN", "PROTEST",   "SANCTION", "MOBILIZE", "COERCE",  "ASSAULT",
    "OWN",    "MEMBER",  "LOCATE",   "COMPETE",   "CREATE",   "FEAR",     "OTHER",
};
static_assert(sizeof(kRelationType) / sizeof(*kRelationType) ==
              static_cast<size_t>(RelationType::Count));

template <class Label, size_t N>
Label find_label(const std::string_view (&names)[N], std::string_view text, Label otherwise) {
    for (size_t i = 0; i < N; ++i) {
        if (names[i] == text) return static_cast<Label>(i);
    }
    return otherwise;
}
}  // namespace

std::string_view name(Upos value) {
    return kUpos[static_cast<size_t>(value)];
}
std::string_view name(Xpos value) {
    return kXpos[static_cast<size_t>(value)];
}
std::string_view name(Dep value) {
    return kDep[static_cast<size_t>(value)];
}
std::string_view name(EntityType value) {
    return kEntityType[static_cast<size_t>(value)];
}
std::string_view name(MentionKind value) {
    return kMentionKind[static_cast<size_t>(value)];
}
std::string_view name(Origin value) {
    return kOrigin[static_cast<size_t>(value)];
}
std::string_view name(QuoteKind value) {
    return kQuoteKind[static_cast<size_t>(value)];
}
std::string_view name(Polarity value) {
    return kPolarity[static_cast<size_t>(value)];
}
std::string_view name(Modality value) {
    return kModality[static_cast<size_t>(value)];
}
std::string_view name(RelationType value) {
    return kRelationType[static_cast<size_t>(value)];
}

Upos upos_named(std::string_view text) {
    return find_label(kUpos, text, Upos::X);
}
Xpos xpos_named(std::string_view text) {
    return find_label(kXpos, text, Xpos::None);
}

Dep dep_named(std::string_view text) {
    const Dep whole = find_label(kDep, text, Dep::Count);
    if (whole != Dep::Count) return whole;
    return find_label(kDep, text.substr(0, text.find(':')), Dep::Dep);
}

EntityType entity_type_named(std::string_view text, EntityType otherwise) {
    return find_label(kEntityType, text, otherwise);
}
MentionKind mention_kind_named(std::string_view text, MentionKind otherwise) {
    return find_label(kMentionKind, text, otherwise);
}
Origin origin_named(std::string_view text, Origin otherwise) {
    return find_label(kOrigin, text, otherwise);
}
QuoteKind quote_kind_named(std::string_view text, QuoteKind otherwise) {
    return find_label(kQuoteKind, text, otherwise);
}
Polarity polarity_named(std::string_view text, Polarity otherwise) {
    return find_label(kPolarity, text, otherwise);
}
Modality modality_named(std::string_view text, Modality otherwise) {
    return find_label(kModality, text, otherwise);
}
RelationType relation_type_named(std::string_view text, RelationType otherwise) {
    return find_label(kRelationType, text, otherwise);
}

Polarity polarity_of(RelationType type) {
    if (type <= RelationType::Retreat) return Polarity::Cooperation;
    if (type == RelationType::Request) return Polarity::Neutral;
    if (type <= RelationType::Assault || type == RelationType::Fear) return Polarity::Conflict;
    return Polarity::Neutral;
}

}  // namespace dragoman
