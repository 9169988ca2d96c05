#include "nlp/dateline.h"

#include <algorithm>

#include "nlp/words.h"

namespace dragoman {

namespace {

constexpr uint32_t kReach = 14;  // tokens, the dash with them

bool is_dash(std::string_view word) {
    return word == "-" || word == "--" || word == "\xe2\x80\x93" || word == "\xe2\x80\x94";
}

bool is_shouted(std::string_view word) {
    return word.size() > 2 && std::none_of(word.begin(), word.end(), [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
           });
}

bool is_number(std::string_view word) {
    return !word.empty() && word[0] >= '0' && word[0] <= '9';
}

// "NATO — the alliance — said" has no dateline, "SEOUL — The minister said" has one.
bool begins_sentence(const Document& doc, uint32_t token, const Sentence& sentence) {
    if (token >= sentence.tokens.end) return false;
    const std::string_view word = doc.words(doc.tokens[token]);
    return is_capitalised(doc, token) || is_number(word) || word[0] == '"' || word[0] == '\'' ||
           word.starts_with("\xe2\x80\x9c") || word.starts_with("\xe2\x80\x98");
}

}  // namespace

TokenRange dateline_of(const Document& doc, const Sentence& sentence) {
    const TokenRange none{sentence.tokens.begin, sentence.tokens.begin};
    if (sentence.headline) return none;
    const uint32_t begin = sentence.tokens.begin,
                   limit = std::min(begin + kReach, sentence.tokens.end);
    bool date = false, inside = false, bracket = false;
    for (uint32_t t = begin; t < limit; ++t) {
        const std::string_view word = doc.words(doc.tokens[t]);
        if (is_dash(word) && !inside) {
            const bool place = is_shouted(doc.words(doc.tokens[begin]));
            return (place || date || bracket) && t > begin && begins_sentence(doc, t + 1, sentence)
                       ? TokenRange{begin, t + 1}
                       : none;
        }
        // What stands in brackets before the dash is the agency; behind it comes nothing.
        if (bracket) return none;
        if (word == "(" || word == ")") {
            bracket = inside && word == ")";
            inside = word == "(";
        } else if (!inside) {
            if (is_number(word)) date = true;
            if (!is_number(word) && word != "," && word != "." && !is_capitalised(doc, t))
                return none;
        }
    }
    return none;
}

bool is_in_dateline(const Document& doc, const Mention& mention) {
    const uint32_t begin = mention.tokens.begin;
    return dateline_of(doc, doc.sentences[doc.tokens[begin].sentence]).contains(begin);
}

void find_agencies(Document& doc) {
    for (Mention& mention : doc.mentions) {
        const uint32_t begin = mention.tokens.begin;
        if (mention.kind == MentionKind::Name && begin > 0 &&
            doc.words(doc.tokens[begin - 1]) == "(" && is_in_dateline(doc, mention))
            mention.type = EntityType::Org;
    }
}

}  // namespace dragoman
