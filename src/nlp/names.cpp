// The steps over the names of a document, in order.
#include "nlp/names.h"

#include "nlp/dateline.h"
#include "nlp/name_evidence.h"
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

}  // namespace

void refine_names(const Lexicon& lexicon, Document& doc) {
    trim_names(lexicon, doc);
    find_works(doc);
    correct_types(lexicon, doc);
    find_agencies(doc);
    weigh_evidence(lexicon, doc);
    agree_types(lexicon, doc);
    drop_languages(doc);
    join_name_parts(doc);
}

}  // namespace dragoman
