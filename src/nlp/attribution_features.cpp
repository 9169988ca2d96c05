// Words, tags and trees around a candidate, and how it stands to the cue.
#include "nlp/attribution_features.h"

#include <algorithm>

#include "nlp/acts.h"

namespace dragoman {
namespace {

constexpr uint32_t kCueBefore = 5, kCueBehind = 8;  // tokens that a cue may have beside its head
constexpr uint32_t kSourceBefore = 14, kSourceBehind = 30;  // the same of a source
constexpr uint32_t kMoreSentences = 6;                      // that a quotation may go on for

bool is_end_choice(AttributionChoice choice) {
    return choice == AttributionChoice::CueEnd || choice == AttributionChoice::SourceEnd ||
           choice == AttributionChoice::ContentEnd || choice == AttributionChoice::MoreEnd;
}

std::string_view distance_class(int64_t distance) {
    const bool before = distance < 0;
    const int64_t d = before ? -distance : distance;
    if (d == 0) return "0";
    if (d == 1) return before ? "-1" : "1";
    if (d == 2) return before ? "-2" : "2";
    if (d <= 4) return before ? "-4" : "4";
    if (d <= 8) return before ? "-8" : "8";
    if (d <= 16) return before ? "-16" : "16";
    return before ? "-far" : "far";
}

void sort_unique(std::vector<uint32_t>& positions) {
    std::sort(positions.begin(), positions.end());
    positions.erase(std::unique(positions.begin(), positions.end()), positions.end());
}

struct FeatureReader {
    const AttributionContext& context;
    const AttributionFrame& frame;
    FeatureKeys& keys;

    const Document& doc() const { return context.doc; }
    uint32_t end_of_text() const { return static_cast<uint32_t>(doc().tokens.size()); }
    std::string_view word(uint32_t token) const {
        return token < end_of_text() ? std::string_view(context.words[token]) : "<end>";
    }
    std::string_view lemma(uint32_t token) const { return context.lemmas[token]; }
    std::string_view tag(uint32_t token) const {
        return token < end_of_text() ? name(doc().tokens[token].upos) : "<end>";
    }
    std::string_view fine_tag(uint32_t token) const { return name(doc().tokens[token].xpos); }
    std::string_view dep(uint32_t token) const { return name(doc().tokens[token].dep); }
    std::string_view saying(uint32_t token) const {
        const std::string_view verb = context.lexicon.value("saying", lemma(token));
        if (!verb.empty()) return verb;
        return context.lexicon.has("saying_nouns", lemma(token)) ? "noun" : "";
    }

    // The relations from a token up to the cue, "conj<ccomp": at most three; "" where the cue is
    // not above it.
    std::string way_to_cue(uint32_t token) const {
        std::string way;
        uint32_t steps = 0;
        for (; token != kNone && token != frame.cue && steps < 4; ++steps) {
            way += '<';
            way += dep(token);
            token = doc().tokens[token].head;
        }
        return token == frame.cue ? way : "";
    }
    // The same from the cue up to the token.
    std::string way_from_cue(uint32_t token) const {
        std::string way;
        uint32_t at = frame.cue, steps = 0;
        for (; at != kNone && at != token && steps < 3; ++steps) {
            way += '>';
            way += dep(at);
            at = doc().tokens[at].head;
        }
        return at == token ? way : "";
    }

    void read_cue() {
        const uint32_t t = frame.cue;
        const Token& token = doc().tokens[t];
        const std::string_view l = lemma(t);
        keys.add("bias");
        keys.add("lemma", l);
        keys.add("lemma tag", l, fine_tag(t));
        keys.add("tag", fine_tag(t), dep(t));
        keys.add("saying", saying(t), tag(t));
        keys.add("stance", context.lexicon.value("stance", l), tag(t));
        keys.add("act", context.lexicon.value("acts_verb", l), tag(t));
        keys.add("lemma dep", l, dep(t));
        const TokenRange sentence = context.sentence(t);
        keys.add("next", t + 1 < sentence.end ? word(t + 1) : "<end>", tag(t));
        keys.add("last", t > sentence.begin ? word(t - 1) : "<begin>", tag(t));
        keys.add("lemma next", l, t + 1 < sentence.end ? word(t + 1) : "<end>");
        if (t + 2 < sentence.end) keys.add("next two", word(t + 1), word(t + 2));
        if (token.head != kNone) {
            keys.add("head", lemma(token.head), dep(t));
            keys.add("head saying", saying(token.head), dep(t));
        }
        bool subject = false;
        for (uint32_t child : context.dependents.of(t)) {
            const Dep d = doc().tokens[child].dep;
            keys.add("child", dep(child), tag(t));
            keys.add("lemma child", l, dep(child));
            if (d == Dep::Nsubj || d == Dep::NsubjPass || d == Dep::NmodPoss || d == Dep::Obl ||
                d == Dep::OblAgent || d == Dep::Nmod) {
                keys.add("who", dep(child), lemma(child));
                keys.add("who type", dep(child), context.types[child]);
                keys.add("who tag", dep(child), fine_tag(child));
                subject |= d == Dep::Nsubj;
            }
            if (d == Dep::Obj || d == Dep::Ccomp || d == Dep::Xcomp || d == Dep::Advcl ||
                d == Dep::Acl) {
                keys.add("what", dep(child), lemma(child));
                keys.add("what tag", dep(child), fine_tag(child));
                keys.add("what mark", dep(child), context.dependents.mark_words(child));
            }
            if (d == Dep::Aux || d == Dep::AuxPass || d == Dep::Advmod || d == Dep::Mark ||
                d == Dep::Case || d == Dep::CompoundPrt)
                keys.add("helper", dep(child), lemma(child));
            if (d == Dep::Obl || d == Dep::Nmod)
                keys.add("lemma case", l, context.dependents.case_words(child));
        }
        keys.add("subject", subject ? "1" : "0", l);
        keys.add("quoted", context.quotation_of[t] != kNone ? "1" : "0", tag(t));
        bool marks = false;
        for (uint32_t i = sentence.begin; i < sentence.end; ++i)
            marks |= context.quotation_of[i] != kNone && context.quotation_of[t] == kNone;
        keys.add("marks", marks ? "1" : "0", tag(t));
        keys.add("marks lemma", marks ? "1" : "0", l);
        const bool headline = doc().sentences[token.sentence].headline;
        keys.add("headline", headline ? "1" : "0", tag(t));
    }

    void read_source_head(uint32_t n) {
        const std::string_view l = lemma(frame.cue);
        if (n == kNone) {
            keys.add("nobody");
            keys.add("nobody lemma", l);
            keys.add("nobody tag", fine_tag(frame.cue), dep(frame.cue));
            bool subject = false, passive = false;
            for (uint32_t child : context.dependents.of(frame.cue)) {
                subject |= doc().tokens[child].dep == Dep::Nsubj;
                passive |= doc().tokens[child].dep == Dep::AuxPass;
            }
            keys.add("nobody subject", subject ? "1" : "0", passive ? "1" : "0");
            return;
        }
        const std::string up = way_to_cue(n), down = way_from_cue(n);
        const std::string way = up.empty() ? down : up;
        const std::string cases = context.dependents.case_words(n);
        keys.add("way", way.empty() ? "none" : way, fine_tag(frame.cue));
        keys.add("way lemma", way.empty() ? "none" : way, l);
        keys.add("way tag", way, tag(n));
        keys.add("way case", way, cases);
        keys.add("case lemma", cases, l);
        keys.add("word", word(n));
        keys.add("type", context.types[n], tag(n));
        keys.add("fine", fine_tag(n), dep(n));
        const int64_t distance = int64_t{n} - frame.cue;
        keys.add("distance", distance_class(distance), tag(n));
        keys.add("distance way", distance_class(distance), way.empty() ? "none" : "way");
        const bool quoted = context.quotation_of[n] != kNone &&
                            context.quotation_of[n] != context.quotation_of[frame.cue];
        keys.add("quoted", quoted ? "1" : "0");
        // Who else is nearer, and the verb that governs the candidate.
        const uint32_t head = doc().tokens[n].head;
        keys.add("head", head == kNone ? "root" : head == frame.cue ? "cue" : tag(head), dep(n));
        const bool passive = context.dependents.has(frame.cue, Dep::AuxPass);
        keys.add("passive", passive ? "1" : "0", way);
        uint32_t commas = 0;
        for (uint32_t i = std::min(n, frame.cue); i < std::max(n, frame.cue); ++i)
            commas += word(i) == ",";
        keys.add("commas", commas == 0 ? "0" : commas == 1 ? "1" : "2", distance < 0 ? "b" : "a");
        const bool inside = frame.cue_range.contains(n);
        keys.add("in cue", inside ? "1" : "0");
    }

    // The highest word below the cue whose words begin (or end) right at a position.
    uint32_t highest_at(uint32_t position, bool end) const {
        uint32_t token = end ? position - 1 : position;
        if (token >= end_of_text() || context.dependents.extent(token).contains(frame.cue))
            return kNone;
        auto fits = [&](uint32_t t) {
            const TokenRange extent = context.dependents.extent(t);
            return (end ? extent.end : extent.begin) == position && !extent.contains(frame.cue);
        };
        if (!fits(token)) return kNone;
        while (doc().tokens[token].head != kNone && fits(doc().tokens[token].head))
            token = doc().tokens[token].head;
        return token;
    }

    void read_boundary(uint32_t p, bool end, uint32_t begin) {
        if (p == kNone) {
            keys.add("no more");
            keys.add("no more lemma", lemma(frame.cue));
            const bool behind = frame.content.begin >= frame.cue;
            keys.add("no more side", behind ? "1" : "0");
            const bool quoted =
                !frame.content.empty() && context.quotation_of[frame.content.begin] != kNone;
            keys.add("no more quoted", quoted ? "1" : "0", behind ? "1" : "0");
            return;
        }
        const uint32_t left = p == 0 ? end_of_text() : p - 1;
        const std::string_view cue = lemma(frame.cue);
        const std::string_view side = p <= frame.cue ? "before" : "behind";
        keys.add("right", word(p), side);
        keys.add("left", word(left), side);
        keys.add("tags", tag(left), tag(p));
        keys.add("tags side", tag(p), side);
        keys.add("left tag side", tag(left), side);
        keys.add("words", word(left), word(p));
        keys.add("distance", distance_class(int64_t{p} - frame.cue));
        keys.add("distance lemma", distance_class(int64_t{p} - frame.cue), cue);
        const uint32_t highest = highest_at(p, end);
        std::string way = "none";
        if (highest != kNone) {
            way = way_to_cue(highest);
            if (way.empty()) way = "far";
            const uint32_t head = doc().tokens[highest].head;
            keys.add("way head", way, head == kNone ? "root" : tag(head));
        }
        keys.add("way", way, side);
        keys.add("way lemma", way, cue);
        keys.add("way tag", way, fine_tag(frame.cue));
        if (highest != kNone) keys.add("way top", way, tag(highest));
        // Where it stands to what is known already.
        auto near = [&](std::string_view kind, TokenRange range) {
            if (range.empty()) return keys.add(kind, "none");
            if (p > range.begin && p < range.end) return keys.add(kind, "in");
            keys.add(kind, p == range.begin ? "begin" : p == range.end ? "end" : "away", side);
            if (p == range.end + 1) keys.add(kind, "after", word(range.end));
            if (p + 1 == range.begin) keys.add(kind, "ahead", word(p));
        };
        near("cue", frame.cue_range);
        near("source", frame.source);
        near("content", frame.content);
        const TokenRange sentence = context.sentence(frame.cue);
        const bool at_begin = p == sentence.begin, at_end = p == sentence.end;
        keys.add("sentence",
                 at_begin             ? "begin"
                 : at_end             ? "end"
                 : p > sentence.end   ? "later"
                 : p < sentence.begin ? "earlier"
                                      : "inside",
                 end ? "e" : "b");
        if (at_end || p + 1 == sentence.end) keys.add("sentence end", word(left), word(p));
        const uint32_t q_left = left < end_of_text() ? context.quotation_of[left] : kNone;
        const uint32_t q_right = p < end_of_text() ? context.quotation_of[p] : kNone;
        const std::string_view marks = q_left == q_right  ? (q_left == kNone ? "out" : "in")
                                       : q_left == kNone  ? "opens"
                                       : q_right == kNone ? "closes"
                                                          : "changes";
        keys.add("marks", marks, side);
        keys.add("marks lemma", marks, cue);
        keys.add("marks way", marks, way);
        if (!end || begin == kNone) return;
        // An end for a begin.
        const uint32_t top = highest_at(begin, false);
        const bool same = top != kNone && context.dependents.extent(top).end == p;
        const bool same_top = top != kNone && highest != kNone && top == highest;
        keys.add("same", same ? "1" : "0", same_top ? "1" : "0");
        if (top != kNone) keys.add("same way", same ? "1" : "0", way_to_cue(top));
        const uint32_t q_begin = begin < end_of_text() ? context.quotation_of[begin] : kNone;
        keys.add("quotation", marks,
                 q_begin == kNone    ? "out"
                 : q_begin == q_left ? "own"
                                     : "other");
        keys.add("length", distance_class(p - begin), top == kNone ? "none" : tag(top));
        const bool holds_cue = begin <= frame.cue && frame.cue < p;
        keys.add("holds cue", holds_cue ? "1" : "0");
        const bool holds_source =
            !frame.source.empty() && begin <= frame.source.begin && frame.source.end <= p;
        keys.add("holds source", holds_source ? "1" : "0");
        const bool starts_sentence = begin == sentence.begin;
        keys.add("from sentence", starts_sentence ? "1" : "0", at_end ? "end" : near_cue(p));
        keys.add("last word", word(left), q_left == kNone ? "out" : "in");
    }

    std::string_view near_cue(uint32_t p) const {
        if (p == frame.cue_range.begin || p + 1 == frame.cue_range.begin) return "cue";
        if (p == frame.source.begin || p + 1 == frame.source.begin) return "source";
        return "away";
    }
};

// Positions where a content may begin: anywhere in the cue's sentence, at quotations that reach
// into it from before, and at the next sentence.
void add_content_begins(const AttributionContext& context, uint32_t cue,
                        std::vector<uint32_t>& out) {
    const TokenRange sentence = context.sentence(cue);
    const uint32_t index = context.doc.tokens[cue].sentence;
    for (uint32_t p = sentence.begin; p < sentence.end; ++p) out.push_back(p);
    if (sentence.end < context.doc.tokens.size()) out.push_back(sentence.end);
    const uint32_t q = context.quotation_of[sentence.begin];
    if (q != kNone) out.push_back(context.quotations[q].tokens.begin);
    if (index > 0) {
        const TokenRange before = context.doc.sentences[index - 1].tokens;
        out.push_back(before.begin);
        const uint32_t last = context.quotation_of[before.end - 1];
        if (last != kNone) out.push_back(context.quotations[last].tokens.begin);
    }
}

void add_content_ends(const AttributionContext& context, uint32_t cue, uint32_t begin,
                      std::vector<uint32_t>& out) {
    const uint32_t own = context.doc.tokens[cue].sentence;
    const uint32_t first = context.doc.tokens[begin].sentence;
    const auto count = static_cast<uint32_t>(context.doc.sentences.size());
    for (uint32_t s = first; s < count && s <= std::max(own, first) + kMoreSentences; ++s) {
        const TokenRange tokens = context.doc.sentences[s].tokens;
        if (s == own || s == first)
            for (uint32_t p = std::max(tokens.begin, begin) + 1; p <= tokens.end; ++p)
                out.push_back(p);
        else
            out.push_back(tokens.end);
        const uint32_t q = context.quotation_of[tokens.end - 1];
        if (q == kNone && s > own) break;
        if (q != kNone) out.push_back(context.quotations[q].tokens.end);
    }
}

}  // namespace

AttributionContext::AttributionContext(const Lexicon& lexicon, const Document& doc)
    : lexicon(lexicon),
      doc(doc),
      dependents(doc),
      quotations(find_quotations(doc)),
      quotation_of(doc.tokens.size(), kNone),
      types(doc.tokens.size()) {
    for (uint32_t q = 0; q < quotations.size(); ++q)
        for (uint32_t t = quotations[q].tokens.begin; t < quotations[q].tokens.end; ++t)
            quotation_of[t] = q;
    for (uint32_t t = 0; t < doc.tokens.size(); ++t) {
        words.push_back(small_letters(doc.words(doc.tokens[t])));
        lemmas.push_back(lemma_of(doc, t));
    }
    for (const Mention& mention : doc.mentions)
        for (uint32_t t = mention.tokens.begin; t < mention.tokens.end; ++t)
            types[t] = name(mention.type);
}

std::vector<uint32_t> cue_candidates(const AttributionContext& context) {
    std::vector<uint32_t> out;
    for (uint32_t t = 0; t < context.doc.tokens.size(); ++t) {
        const Upos upos = context.doc.tokens[t].upos;
        if (upos == Upos::Verb || upos == Upos::Noun || upos == Upos::Adj || upos == Upos::Adp ||
            context.words[t] == ":")
            out.push_back(t);
    }
    return out;
}

std::vector<uint32_t> attribution_candidates(const AttributionContext& context,
                                             const AttributionFrame& frame,
                                             AttributionChoice choice, uint32_t begin) {
    std::vector<uint32_t> out;
    const TokenRange sentence = context.sentence(frame.cue);
    auto add_positions = [&](uint32_t from, uint32_t to) {
        for (uint32_t p = from; p <= to; ++p) out.push_back(p);
    };
    const uint32_t n = frame.source_head;
    switch (choice) {
        case AttributionChoice::CueBegin:
            add_positions(std::max(sentence.begin, frame.cue - std::min(frame.cue, kCueBefore)),
                          frame.cue);
            break;
        case AttributionChoice::CueEnd:
            add_positions(frame.cue + 1, std::min(sentence.end, frame.cue + kCueBehind));
            break;
        case AttributionChoice::SourceHead:
            out.push_back(kNone);
            for (uint32_t t = sentence.begin; t < sentence.end; ++t) {
                const Upos upos = context.doc.tokens[t].upos;
                if (t != frame.cue &&
                    (upos == Upos::Noun || upos == Upos::Propn || upos == Upos::Pron ||
                     upos == Upos::Num || upos == Upos::Det || upos == Upos::Adj))
                    out.push_back(t);
            }
            break;
        case AttributionChoice::SourceBegin:
            add_positions(std::max(sentence.begin, n - std::min(n, kSourceBefore)), n);
            break;
        case AttributionChoice::SourceEnd:
            add_positions(n + 1, std::min(sentence.end, n + kSourceBehind));
            break;
        case AttributionChoice::ContentBegin:
        case AttributionChoice::MoreBegin:
            add_content_begins(context, frame.cue, out);
            sort_unique(out);
            if (choice == AttributionChoice::MoreBegin) {
                std::erase_if(out, [&](uint32_t p) {
                    return p >= frame.content.begin && p < frame.content.end;
                });
                out.insert(out.begin(), kNone);
            }
            return out;
        case AttributionChoice::ContentEnd:
        case AttributionChoice::MoreEnd:
            add_content_ends(context, frame.cue, begin, out);
            sort_unique(out);
            return out;
        case AttributionChoice::Cue:
        case AttributionChoice::Count:
            break;
    }
    return out;
}

std::vector<uint32_t> attribution_features(const AttributionContext& context,
                                           const AttributionFrame& frame, AttributionChoice choice,
                                           uint32_t begin, uint32_t candidate) {
    FeatureKeys keys(choice);
    FeatureReader reader{context, frame, keys};
    if (choice == AttributionChoice::Cue)
        reader.read_cue();
    else if (choice == AttributionChoice::SourceHead)
        reader.read_source_head(candidate);
    else
        reader.read_boundary(candidate, is_end_choice(choice), begin);
    return keys.keys();
}

}  // namespace dragoman
