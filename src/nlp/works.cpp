#include "nlp/works.h"

#include <algorithm>
#include <string>
#include <vector>

#include "nlp/values.h"
#include "nlp/words.h"

namespace dragoman {
namespace {

constexpr std::string_view kWorkNouns =
    "book books novel novels memoir film films movie movies documentary song songs album series "
    "play musical opera poem painting biography autobiography podcast show comedy drama thriller "
    "sitcom ballet sculpture";

// True when the words between quotation marks are written like a title: "All the Kremlin's Men".
bool is_title_case(const Document& doc, TokenRange tokens) {
    if (tokens.empty() || tokens.length() > 8 || !is_capitalised(doc, tokens.begin) ||
        !is_capitalised(doc, tokens.end - 1))
        return false;
    for (uint32_t t = tokens.begin; t < tokens.end; ++t)
        if (!is_capitalised(doc, t) &&
            !is_in_list(small_word(doc, t), "the a an of and in on for to with at by from 's -"))
            return false;
    return true;
}

// The mark that closes what the mark `open` opens; "" where it opens nothing.
std::string_view closing_mark(std::string_view open) {
    if (open == "\xe2\x80\x9c") return "\xe2\x80\x9d";
    if (open == "\xe2\x80\x98") return "\xe2\x80\x99";
    return open == "\"" ? open : std::string_view();
}

// "“The Salt Road,” a nearly wordless film about": an apposition that ends in a word for a work.
bool has_work_behind(const Document& doc, uint32_t at, uint32_t limit) {
    constexpr uint32_t kReach = 8;
    if (at < limit && small_word(doc, at) == ",") ++at;
    if (at >= limit || !is_in_list(small_word(doc, at), "a an the his her their")) return false;
    limit = std::min(limit, at + kReach);
    for (uint32_t t = at + 1; t < limit; ++t) {
        if (is_in_list(small_word(doc, t), kWorkNouns)) return true;
        const Upos upos = doc.tokens[t].upos;
        if (upos == Upos::Verb || upos == Upos::Adp || upos == Upos::Punct) return false;
    }
    return false;
}

// Roads, laws and products are not quoted; a title that names one is. “Stand Your Ground” laws are.
bool is_misread_title(const Document& doc, TokenRange title, uint32_t next) {
    if (is_in_list(small_word(doc, next), "law laws bill bills act rule policy")) return false;
    return title.length() > 1 &&
           std::any_of(doc.mentions.begin(), doc.mentions.end(), [&](const Mention& m) {
               return m.tokens.end == title.end && m.tokens.begin <= title.begin + 1 &&
                      m.tokens.begin >= title.begin &&
                      (m.type == EntityType::Fac || m.type == EntityType::Law ||
                       m.type == EntityType::Loc);
           });
}

}  // namespace

void find_works(Document& doc) {
    constexpr uint32_t kReach = 25;
    for (const Sentence& sentence : doc.sentences) {
        uint32_t cue = kNone;
        for (uint32_t t = sentence.tokens.begin; t < sentence.tokens.end; ++t) {
            if (is_in_list(small_word(doc, t), kWorkNouns)) cue = t;
            const std::string_view closing = closing_mark(doc.words(doc.tokens[t]));
            if (closing.empty()) continue;
            uint32_t end = t + 1;
            while (end < sentence.tokens.end && doc.words(doc.tokens[end]) != closing) ++end;
            if (end == sentence.tokens.end) continue;
            TokenRange title{t + 1, end};
            while (!title.empty() && is_in_list(small_word(doc, title.end - 1), ", . ; :"))
                --title.end;
            const bool cue_before =
                cue != kNone && t <= cue + kReach && (title.length() > 1 || t < cue + 4);
            if (is_title_case(doc, title) &&
                (cue_before || has_work_behind(doc, end + 1, sentence.tokens.end) ||
                 is_misread_title(doc, title, end + 1))) {
                if (title.length() > 1 && is_in_list(small_word(doc, title.begin), "the a an"))
                    ++title.begin;
                std::erase_if(doc.mentions,
                              [&](const Mention& m) { return m.tokens.overlaps(title); });
                doc.mentions.push_back(make_mention(doc, title, MentionKind::Name,
                                                    EntityType::WorkOfArt, Origin::Rule));
            }
            t = end;
        }
    }
    sort_mentions(doc);
}

}  // namespace dragoman
