#include "plain_document.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <vector>

#include "text/normal.h"

namespace dragoman {
namespace {

std::vector<std::string_view> cut(std::string_view text, char between) {
    std::vector<std::string_view> parts;
    for (;;) {
        const size_t end = std::min(text.find(between), text.size());
        parts.push_back(text.substr(0, end));
        if (end == text.size()) return parts;
        text.remove_prefix(end + 1);
    }
}

bool is_in(std::string_view word, std::initializer_list<std::string_view> list) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

void add_token(Document& doc, uint32_t sentence_begin, std::string_view word, bool& glue) {
    const std::vector<std::string_view> fields = cut(word, '|');
    const std::string_view form = fields[0];
    if (is_in(form, {",", ".", ";", ":", "?", "!", ")", "'s", "’s", "'", "n't", "”", "%", "-"})) glue = true;
    if (!doc.text.empty() && doc.text.back() != '\n' && !glue) doc.text += ' ';
    glue = is_in(form, {"(", "$", "“", "-"});
    Token token;
    token.span.begin = static_cast<uint32_t>(doc.text.size());
    doc.text += form;
    token.span.end = static_cast<uint32_t>(doc.text.size());
    token.sentence = static_cast<uint32_t>(doc.sentences.size());
    if (fields.size() > 1) token.upos = upos_named(fields[1]);
    if (fields.size() > 2) token.xpos = xpos_named(fields[2]);
    if (fields.size() > 3) {
        const int head = std::atoi(std::string(fields[3]).c_str());
        token.head = head ? sentence_begin + static_cast<uint32_t>(head) - 1 : kNone;
    }
    if (fields.size() > 4) token.dep = dep_named(fields[4]);
    token.lemma = fields.size() > 5 ? std::string(fields[5])
                  : token.upos == Upos::Propn ? std::string(form) : lower_word(form);
    doc.tokens.push_back(token);
}

}  // namespace

Document plain_document(std::string_view lines) {
    Document doc;
    uint32_t paragraph = 0;
    bool glue = false;
    for (std::string_view line : cut(lines, '\n')) {
        const uint32_t begin = static_cast<uint32_t>(doc.tokens.size());
        for (std::string_view word : cut(line, ' '))
            if (!word.empty()) add_token(doc, begin, word, glue);
        if (begin == doc.tokens.size()) {
            if (!doc.text.empty()) doc.text += '\n', ++paragraph;
            continue;
        }
        const TokenRange tokens{begin, static_cast<uint32_t>(doc.tokens.size())};
        doc.sentences.push_back({doc.span(tokens), tokens, false, paragraph});
    }
    return doc;
}

uint32_t find_mention(const Document& doc, std::string_view words, uint32_t nth) {
    for (uint32_t i = 0; i < doc.mentions.size(); ++i)
        if (doc.words(doc.mentions[i].span) == words && --nth == 0) return i;
    return kNone;
}

uint32_t add_mention(Document& doc, std::string_view words, EntityType type, MentionKind kind, uint32_t nth) {
    for (size_t at = doc.text.find(words); at != std::string::npos; at = doc.text.find(words, at + 1)) {
        const Span span{static_cast<uint32_t>(at), static_cast<uint32_t>(at + words.size())};
        const uint32_t first = find_token(doc, span.begin), last = find_token(doc, span.end);
        if (first >= last || doc.span({first, last}) != span || --nth != 0) continue;
        Mention mention;
        mention.span = span;
        mention.tokens = {first, last};
        mention.type = type;
        mention.kind = kind;
        mention.head = last - 1;
        for (uint32_t i = last; i-- > first;)
            if (doc.tokens[i].head == kNone || !mention.tokens.contains(doc.tokens[i].head)) mention.head = i;
        const auto place = std::find_if(doc.mentions.begin(), doc.mentions.end(), [&](const Mention& other) {
            return other.span.begin > span.begin || (other.span.begin == span.begin && other.span.end < span.end);
        });
        const uint32_t index = static_cast<uint32_t>(place - doc.mentions.begin());
        doc.mentions.insert(place, mention);
        return index;
    }
    FAIL("no such words in the document: ", std::string(words));
    return kNone;
}

std::string list_mentions(const Document& doc) {
    std::string list;
    for (const Mention& mention : doc.mentions) {
        if (!list.empty()) list += "; ";
        list.append(doc.words(mention.span)).append("/").append(name(mention.type));
    }
    return list;
}

}  // namespace dragoman
