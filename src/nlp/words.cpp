#include "nlp/words.h"

#include <algorithm>

#include "base/utf8.h"
#include "text/character.h"
#include "text/normal.h"

namespace dragoman {

bool is_in_list(std::string_view word, std::string_view list) {
    if (word.empty() || word.find(' ') != std::string_view::npos) return false;
    for (size_t at = list.find(word); at != std::string_view::npos; at = list.find(word, at + 1)) {
        const size_t end = at + word.size();
        if ((at == 0 || list[at - 1] == ' ') && (end == list.size() || list[end] == ' '))
            return true;
    }
    return false;
}

std::string small_word(const Document& doc, uint32_t token) {
    if (token >= doc.tokens.size()) return {};
    return lower_word(gazetteer_key(doc.words(doc.tokens[token])));
}

bool is_capitalised(const Document& doc, uint32_t token) {
    return is_upper(decode(doc.text, doc.tokens[token].span.begin).value);
}

bool is_sentence_begin(const Document& doc, uint32_t token) {
    const uint32_t begin = doc.sentences[doc.tokens[token].sentence].tokens.begin;
    while (token > begin && doc.tokens[token - 1].upos == Upos::Punct) --token;
    return token == begin;
}

bool is_cue(const Lexicon& lexicon, std::string_view word, std::string_view cue) {
    auto lists = [&](std::string_view classes) {
        while (!classes.empty()) {
            const size_t end = std::min(classes.find(','), classes.size());
            if (classes.substr(0, end) == cue) return true;
            classes.remove_prefix(std::min(end + 1, classes.size()));
        }
        return false;
    };
    const LexiconTable& cues = lexicon.table("cues");
    return lists(cues.value(word)) || lists(cues.value(title_word(word)));
}

namespace {

// "SEOUL", "NICARAGUA": five capitals or more and nothing small.
bool is_shouted(std::string_view word) {
    uint32_t capitals = 0;
    for (char c : word) {
        if ((c >= 'a' && c <= 'z') || c == '.' || static_cast<uint8_t>(c) >= 0x80) return false;
        capitals += c >= 'A' && c <= 'Z';
    }
    return capitals >= 5;
}

}  // namespace

std::string plain_name(const Document& doc, TokenRange tokens) {
    std::string name;
    // A lone word in capitals inside a sentence is an acronym: "CAFTA".
    const bool changes =
        tokens.length() > 1 || (!tokens.empty() && is_sentence_begin(doc, tokens.begin));
    // "NEW YORK"; "US" and "UN" are too short to be sure.
    const std::string_view whole = doc.words(doc.span(tokens));
    const bool all_capitals =
        tokens.length() > 1 && whole.size() > 6 &&
        std::none_of(whole.begin(), whole.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    for (uint32_t i = tokens.begin; i < tokens.end; ++i) {
        const std::string_view written = doc.words(doc.tokens[i]);
        const bool glued =
            i > tokens.begin && doc.tokens[i - 1].span.end == doc.tokens[i].span.begin;
        if (i > tokens.begin && !glued) name += ' ';
        name += changes && (is_shouted(written) || (all_capitals && written.size() > 2))
                    ? title_word(written)
                    : gazetteer_key(written);
    }
    return name;
}

bool is_possessive(const Document& doc, uint32_t token) {
    return is_in_list(small_word(doc, token), "'s '");
}

uint32_t head_token(const Document& doc, TokenRange tokens) {
    for (uint32_t i = tokens.begin; i < tokens.end; ++i) {
        const uint32_t head = doc.tokens[i].head;
        if (head == kNone || !tokens.contains(head))
            return doc.tokens[i].head == kNone && tokens.end - i > 1 &&
                           doc.tokens[tokens.end - 1].head == kNone
                       ? tokens.end - 1
                       : i;
    }
    return tokens.end - 1;
}

Mention make_mention(const Document& doc, TokenRange tokens, MentionKind kind, EntityType type,
                     Origin origin) {
    Mention mention;
    mention.tokens = tokens;
    mention.span = doc.span(tokens);
    mention.kind = kind;
    mention.type = type;
    mention.head = head_token(doc, tokens);
    mention.origin = origin;
    return mention;
}

}  // namespace dragoman
