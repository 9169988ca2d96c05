#include "doc/document.h"

#include "base/utf8.h"

namespace dragoman {

namespace {

// A span is inside the text and does not cut a code point.
bool is_place(const Document& doc, Span span) {
    auto is_boundary = [&](uint32_t byte) {
        return byte == doc.text.size() || (static_cast<uint8_t>(doc.text[byte]) & 0xC0) != 0x80;
    };
    return span.begin <= span.end && span.end <= doc.text.size() && is_boundary(span.begin) &&
           is_boundary(span.end);
}

bool is_index(uint32_t index, size_t size) {
    return index == kNone || index < size;
}

// A document read from a file that leaves the tokens out keeps its sentences as bytes.
const char* find_bare_sentence_fault(const Document& doc) {
    uint32_t end = 0;
    for (const Sentence& sentence : doc.sentences) {
        if (!is_place(doc, sentence.span) || sentence.span.empty())
            return "a sentence's bytes are not a place in the text";
        if (sentence.span.begin < end) return "sentences overlap or are out of order";
        end = sentence.span.end;
        if (sentence.tokens != TokenRange{}) return "a sentence's tokens do not exist";
    }
    return nullptr;
}

const char* find_token_fault(const Document& doc) {
    uint32_t end = 0;
    for (const Token& token : doc.tokens) {
        if (!is_place(doc, token.span) || token.span.empty())
            return "a token's bytes are not a place in the text";
        if (token.span.begin < end) return "tokens overlap or are out of order";
        end = token.span.end;
        if (token.sentence >= doc.sentences.size()) return "a token belongs to no sentence";
        if (token.head == kNone) continue;
        if (!doc.sentences[token.sentence].tokens.contains(token.head))
            return "a token's head is in another sentence";
    }
    if (doc.tokens.empty()) return find_bare_sentence_fault(doc);
    uint32_t next = 0;
    for (const Sentence& sentence : doc.sentences) {
        if (sentence.tokens.begin != next || sentence.tokens.empty())
            return "sentences do not tile the tokens";
        next = sentence.tokens.end;
        if (next > doc.tokens.size()) return "a sentence's tokens do not exist";
        if (sentence.span != doc.span(sentence.tokens))
            return "a sentence's bytes are not its tokens' bytes";
    }
    return next == doc.tokens.size() ? nullptr : "sentences do not tile the tokens";
}

const char* find_mention_fault(const Document& doc) {
    uint32_t begin = 0;
    for (const Mention& mention : doc.mentions) {
        if (!is_place(doc, mention.span) || mention.span.empty())
            return "a mention's bytes are not a place in the text";
        if (mention.span.begin < begin) return "mentions are out of order";
        begin = mention.span.begin;
        if (mention.tokens.end > doc.tokens.size() || mention.tokens.begin > mention.tokens.end)
            return "a mention's tokens do not exist";
        if (!is_index(mention.head, doc.tokens.size())) return "a mention's head does not exist";
        if (!is_index(mention.entity, doc.entities.size()))
            return "a mention's entity does not exist";
        if (is_value(mention.type) && mention.entity != kNone)
            return "a value mention has an entity";
        if (mention.score > 1000) return "a score is over 1000";
    }
    return nullptr;
}

const char* find_statement_fault(const Document& doc) {
    for (const Role& role : doc.roles) {
        if (role.person >= doc.entities.size() || !is_index(role.org, doc.entities.size()))
            return "a role's entity does not exist";
        if (!is_place(doc, role.title) || role.title.empty())
            return "a role's title is not a place in the text";
        if (role.score > 1000) return "a score is over 1000";
    }
    uint32_t begin = 0;
    for (const Quote& quote : doc.quotes) {
        if (!is_place(doc, quote.span) || quote.span.empty())
            return "a quote's bytes are not a place in the text";
        if (quote.span.begin < begin) return "quotes are out of order";
        begin = quote.span.begin;
        if (!is_place(doc, quote.cue) || !is_place(doc, quote.speaker_text))
            return "a quote's cue or speaker is not a place in the text";
        if (!is_index(quote.speaker, doc.entities.size()) ||
            !is_index(quote.addressee, doc.entities.size()))
            return "a quote's speaker does not exist";
        if (!is_index(quote.speaker_mention, doc.mentions.size()))
            return "a quote's speaker mention does not exist";
        if (!is_index(quote.cue_token, doc.tokens.size())) return "a quote's cue does not exist";
        if (quote.score > 1000) return "a score is over 1000";
    }
    begin = 0;
    for (const Relation& relation : doc.relations) {
        if (relation.source >= doc.entities.size()) return "a relation has no source";
        if (!is_index(relation.target, doc.entities.size()))
            return "a relation's target does not exist";
        if (!is_index(relation.source_mention, doc.mentions.size()) ||
            !is_index(relation.target_mention, doc.mentions.size()))
            return "a relation's mention does not exist";
        if (!is_place(doc, relation.trigger) || relation.trigger.empty())
            return "a relation's trigger is not a place in the text";
        if (!is_place(doc, relation.evidence))
            return "a relation's evidence is not a place in the text";
        if (relation.trigger.begin < begin) return "relations are out of order";
        begin = relation.trigger.begin;
        if (!is_index(relation.attributed_to, doc.entities.size()))
            return "a relation's source of attribution does not exist";
        if (!is_index(relation.quote, doc.quotes.size()))
            return "a relation's quote does not exist";
        if (!is_index(relation.time, doc.mentions.size()) ||
            !is_index(relation.place, doc.mentions.size()))
            return "a relation's time or place does not exist";
        if (relation.score > 1000) return "a score is over 1000";
    }
    return nullptr;
}

}  // namespace

const char* find_fault(const Document& doc) {
    if (!is_valid_utf8(doc.text)) return "the text is not valid UTF-8";
    if (!is_place(doc, doc.title)) return "the title is not a place in the text";
    if (const char* fault = find_token_fault(doc)) return fault;
    if (const char* fault = find_mention_fault(doc)) return fault;
    return find_statement_fault(doc);
}

uint32_t find_token(const Document& doc, uint32_t byte) {
    uint32_t low = 0, high = static_cast<uint32_t>(doc.tokens.size());
    while (low < high) {
        const uint32_t middle = (low + high) / 2;
        if (doc.tokens[middle].span.begin < byte)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

}  // namespace dragoman
