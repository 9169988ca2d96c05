#include "doc/anchor.h"

#include <algorithm>

#include "base/utf8.h"
#include "text/character.h"

namespace dragoman {

namespace {

constexpr uint32_t kEnoughContext = 6;    // bytes that tell one of several equal words from another
constexpr uint32_t kLong = 3 * kContext;  // bytes of a stretch that is known by its ends

bool is_continuation(char byte) {
    return (static_cast<uint8_t>(byte) & 0xC0) == 0x80;
}

uint32_t same_end(std::string_view a, std::string_view b) {
    uint32_t count = 0;
    while (count < a.size() && count < b.size() &&
           a[a.size() - 1 - count] == b[b.size() - 1 - count])
        ++count;
    return count;
}

uint32_t same_begin(std::string_view a, std::string_view b) {
    uint32_t count = 0;
    while (count < a.size() && count < b.size() && a[count] == b[count]) ++count;
    return count;
}

uint32_t context_of(std::string_view text, Span span, const Anchor& anchor) {
    return same_end(text.substr(0, span.begin), anchor.before) +
           same_begin(text.substr(span.end), anchor.after);
}

// A letter that joins with its neighbour to one word; ideographs stand for themselves.
bool is_word_part(char32_t c) {
    return (is_letter(c) || is_digit(c)) && !is_ideograph(c);
}

char32_t code_point_before(std::string_view text, size_t at) {
    size_t begin = at - 1;
    while (begin > 0 && is_continuation(text[begin])) --begin;
    return decode(text, begin).value;
}

char32_t code_point_at(std::string_view text, size_t at) {
    return decode(text, at).value;
}

bool cuts_word(std::string_view text, size_t at) {
    return at > 0 && at < text.size() && is_word_part(code_point_before(text, at)) &&
           is_word_part(code_point_at(text, at));
}

// The words as they are.
Span find_words(std::string_view text, const Anchor& anchor) {
    const uint32_t length = static_cast<uint32_t>(anchor.words.size());
    const uint32_t whole = static_cast<uint32_t>(anchor.before.size() + anchor.after.size());
    const Span old = anchor.span;
    Span best;
    uint32_t most = 0, least_away = UINT32_MAX, count = 0;
    for (size_t at = text.find(anchor.words); at != text.npos;
         at = text.find(anchor.words, at + 1)) {
        const Span span{static_cast<uint32_t>(at), static_cast<uint32_t>(at) + length};
        if (cuts_word(text, span.begin) || cuts_word(text, span.end)) continue;
        const uint32_t context = context_of(text, span, anchor);
        const uint32_t away =
            span.begin > old.begin ? span.begin - old.begin : old.begin - span.begin;
        if (++count == 1 || context > most || (context == most && away < least_away)) {
            best = span;
            most = context;
            least_away = away;
        }
    }
    return count == 1 || most >= std::min(kEnoughContext, whole) ? best : Span{};
}

// A quotation in which a word was mended: from where it began to where it ended.
Span find_between_ends(std::string_view text, const Anchor& anchor) {
    const std::string_view words = anchor.words;
    if (words.size() < kLong) return {};
    const size_t head = words.rfind(' ', kContext), tail = words.find(' ', words.size() - kContext);
    if (head == words.npos || tail == words.npos) return {};
    const std::string inside(words.substr(head, tail + 1 - head));
    const uint32_t tail_at = anchor.span.begin + static_cast<uint32_t>(tail) + 1;
    const Span first =
        find_words(text, {{anchor.span.begin, anchor.span.begin + static_cast<uint32_t>(head)},
                          std::string(words.substr(0, head)),
                          anchor.before,
                          inside.substr(0, kContext)});
    const Span last = find_words(text, {{tail_at, anchor.span.end},
                                        std::string(words.substr(tail + 1)),
                                        inside.substr(inside.size() - kContext),
                                        anchor.after});
    const Span whole{first.begin, last.end};
    const bool is_like_it = first.end <= last.begin && whole.length() > words.size() / 2 &&
                            whole.length() < words.size() * 2;
    return !first.empty() && !last.empty() && is_like_it ? whole : Span{};
}

}  // namespace

Anchor anchor_at(std::string_view text, Span span) {
    uint32_t begin = span.begin > kContext ? span.begin - kContext : 0;
    while (begin < span.begin && is_continuation(text[begin])) ++begin;
    uint32_t end = std::min(span.end + kContext, static_cast<uint32_t>(text.size()));
    while (end < text.size() && end > span.end && is_continuation(text[end])) --end;
    return {span, std::string(text.substr(span.begin, span.length())),
            std::string(text.substr(begin, span.begin - begin)),
            std::string(text.substr(span.end, end - span.end))};
}

Span find_place(std::string_view text, const Anchor& anchor) {
    if (anchor.words.empty()) return {};
    const uint32_t length = static_cast<uint32_t>(anchor.words.size());
    const uint32_t whole = static_cast<uint32_t>(anchor.before.size() + anchor.after.size());
    const Span old = anchor.span;
    if (old.end <= text.size() && old.length() == length &&
        text.substr(old.begin, length) == anchor.words && context_of(text, old, anchor) == whole)
        return old;
    const Span same = find_words(text, anchor);
    return same.empty() ? find_between_ends(text, anchor) : same;
}

std::vector<Span> find_all(std::string_view text, std::string_view words) {
    std::vector<Span> out;
    if (words.empty()) return out;
    for (size_t at = text.find(words); at != text.npos;) {
        const size_t end = at + words.size();
        if (cuts_word(text, at) || cuts_word(text, end)) {
            at = text.find(words, at + 1);
        } else {
            out.push_back({static_cast<uint32_t>(at), static_cast<uint32_t>(end)});
            at = text.find(words, end);
        }
    }
    return out;
}

EntityRef ref_of(const Document& doc, uint32_t entity) {
    if (entity == kNone) return {};
    EntityRef ref{{}, doc.entities[entity].name, doc.entities[entity].type};
    for (const Mention& mention : doc.mentions) {
        if (mention.entity != entity) continue;
        const bool is_name = mention.kind == MentionKind::Name;
        if (is_name || ref.mention.words.empty()) ref.mention = anchor_at(doc.text, mention.span);
        if (is_name) break;
    }
    return ref;
}

uint32_t find_entity(const Document& doc, const EntityRef& ref) {
    if (ref.empty()) return kNone;
    const Span place = find_place(doc.text, ref.mention);
    if (!place.empty()) {
        const uint32_t exact = find_mention(doc, place);
        if (exact != kNone && doc.mentions[exact].entity != kNone)
            return doc.mentions[exact].entity;
    }
    // Its words are marked otherwise now, or gone: then its name says which it is.
    for (bool same_type : {true, false})
        for (uint32_t i = 0; i < doc.entities.size(); ++i)
            if (doc.entities[i].name == ref.name &&
                (!same_type || doc.entities[i].type == ref.type))
                return i;
    if (!place.empty())
        for (const Mention& mention : doc.mentions)
            if (mention.entity != kNone && mention.span.overlaps(place)) return mention.entity;
    return kNone;
}

uint32_t find_mention(const Document& doc, Span span) {
    auto at = std::partition_point(
        doc.mentions.begin(), doc.mentions.end(),
        [&](const Mention& mention) { return mention.span.begin < span.begin; });
    for (; at != doc.mentions.end() && at->span.begin == span.begin; ++at)
        if (at->span == span) return static_cast<uint32_t>(at - doc.mentions.begin());
    return kNone;
}

Span sentence_of(const Document& doc, Span place) {
    for (const Sentence& sentence : doc.sentences)
        if (sentence.span.begin <= place.begin && place.begin < sentence.span.end)
            return sentence.span;
    return place;
}

}  // namespace dragoman
