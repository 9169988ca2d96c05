// The steps over the names of a document, in order.
#include "nlp/names.h"

#include <algorithm>
#include <map>

#include "nlp/dateline.h"
#include "nlp/name_evidence.h"
#include "nlp/name_forms.h"
#include "nlp/name_spans.h"
#include "nlp/name_types.h"
#include "nlp/words.h"
#include "nlp/works.h"

namespace dragoman {
namespace {

// "speaks Japanese", "an English-language statement": a language is no people.
void drop_languages(Document& doc) {
    std::erase_if(doc.mentions, [&](const Mention& mention) {
        if (!is_name(mention) || mention.type != EntityType::Norp) return false;
        const uint32_t begin = mention.tokens.begin, end = mention.tokens.end;
        if (begin > 0 &&
            is_in_list(small_word(doc, begin - 1), "speak speaks spoke spoken speaking fluent"))
            return true;
        const uint32_t next = small_word(doc, end) == "-" ? end + 1 : end;
        return is_in_list(small_word(doc, next),
                          "language languages speaking speaker speakers translation");
    });
}

// "The Financial Times (FT) reported": each FT is a name.
void find_acronyms(Document& doc) {
    std::map<std::string_view, EntityType> types;
    std::vector<bool> taken(doc.tokens.size());
    for (const Mention& mention : doc.mentions) {
        std::fill(taken.begin() + mention.tokens.begin, taken.begin() + mention.tokens.end, true);
        const std::string_view word = doc.words(mention.span);
        const uint32_t begin = mention.tokens.begin;
        if (is_name(mention) && is_acronym(word) && begin > 1 && taken[begin - 2] &&
            small_word(doc, begin - 1) == "(" && small_word(doc, mention.tokens.end) == ")")
            types.emplace(word, mention.type);
    }
    if (types.empty()) return;
    for (uint32_t t = 0; t < doc.tokens.size(); ++t) {
        const auto type = types.find(doc.words(doc.tokens[t]));
        if (!taken[t] && type != types.end())
            doc.mentions.push_back(
                make_mention(doc, {t, t + 1}, MentionKind::Name, type->second, Origin::Rule));
    }
    std::stable_sort(
        doc.mentions.begin(), doc.mentions.end(),
        [](const Mention& a, const Mention& b) { return a.tokens.begin < b.tokens.begin; });
}

}  // namespace

void refine_names(const Lexicon& lexicon, Document& doc) {
    trim_names(lexicon, doc);
    find_works(doc);
    correct_types(lexicon, doc);
    find_agencies(doc);
    weigh_evidence(lexicon, doc);
    agree_types(lexicon, doc);
    find_acronyms(doc);
    drop_languages(doc);
    join_name_parts(doc);
}

}  // namespace dragoman
