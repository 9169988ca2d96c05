// spaCy's Doc.to_json(): Doc(vocab).from_json(json) reads it. Offsets are code points. What lies
// between words beside one space is a token of its own there. "ents" may not overlap: of names
// inside names the outer one; all mentions, with their entities, are the span group "mentions".
#include "io/document_builder.h"
#include "io/format_files.h"
#include "io/json_text.h"
#include "io/losses.h"
#include "io/offsets.h"
#include "io/spans_and_links.h"

namespace dragoman {

namespace {

struct SpacyToken {
    Span span;
    uint32_t token = kNone;  // ours; kNone for spaces
    uint32_t after = kNone;  // spaces hang on the spaCy token before them
};

class SpacyWriter {
  public:
    explicit SpacyWriter(const Document& doc)
        : doc_(doc), offsets_(doc.text, OffsetUnit::CodePoint) {
        place_tokens();
        for (const Token& token : doc.tokens) has_tags_ = has_tags_ || token.upos != Upos::X;
    }

    std::string write() {
        json_.open('{').key("text").text(doc_.text);
        add_names();
        json_.key("sents").open('[');
        for (const Sentence& sentence : doc_.sentences)
            json_.open('{'), add_ends(sentence_stretch(sentence)), json_.close('}');
        json_.close(']').key("tokens").open('[');
        for (uint32_t i = 0; i < tokens_.size(); ++i) add_token(i);
        json_.close(']').key("spans").open('{');
        json_.key("mentions").open('[');
        for (const Mention& mention : doc_.mentions) {
            const bool has_id = mention.entity != kNone;
            add_span(on_tokens(mention.span), name(mention.type),
                     !has_id ? ""
                     : doc_.entities[mention.entity].wikidata.empty()
                         ? id_of('e', mention.entity)
                         : doc_.entities[mention.entity].wikidata);
        }
        json_.close(']').key("quotes").open('[');
        for (const Quote& quote : doc_.quotes)
            add_span(on_tokens(quote.span), name(quote.kind), "");
        json_.close(']').key("triggers").open('[');
        for (const Relation& relation : doc_.relations)
            add_span(on_tokens(relation.trigger), name(relation.type), "");
        json_.close(']').close('}').close('}');
        return json_.take() + "\n";
    }

    std::vector<std::string> losses() {
        if (!doc_.relations.empty())
            losses_.say("spaCy has no field for relations: only their words are kept.");
        losses_.add("role", "roles", static_cast<uint32_t>(doc_.roles.size()));
        return losses_.take();
    }

  private:
    // A gap's first space belongs to the token before it, the rest is a token.
    void place_tokens() {
        uint32_t end = 0;
        const uint32_t size = static_cast<uint32_t>(doc_.text.size());
        for (uint32_t i = 0; i <= doc_.tokens.size(); ++i) {
            const uint32_t next = i < doc_.tokens.size() ? doc_.tokens[i].span.begin : size;
            uint32_t begin = end;
            if (i > 0 && begin < next && doc_.text[begin] == ' ') ++begin;
            if (begin < next) {
                const uint32_t before = static_cast<uint32_t>(tokens_.size());
                tokens_.push_back({{begin, next}, kNone, before == 0 ? kNone : before - 1});
            }
            if (i == doc_.tokens.size()) break;
            place_of_.push_back(static_cast<uint32_t>(tokens_.size()));
            tokens_.push_back({doc_.tokens[i].span, i, kNone});
            end = doc_.tokens[i].span.end;
        }
    }

    // Sentences must hold every token: up to where the next one begins.
    Span sentence_stretch(const Sentence& sentence) const {
        const uint32_t first = place_of_[sentence.tokens.begin];
        uint32_t last = place_of_[sentence.tokens.end - 1];
        while (last + 1 < tokens_.size() && tokens_[last + 1].token == kNone) ++last;
        const bool is_first = sentence.tokens.begin == 0;
        return {tokens_[is_first ? 0 : first].span.begin, tokens_[last].span.end};
    }

    // The whole tokens that a span touches.
    Span on_tokens(Span span) const {
        Span result = span;
        for (uint32_t i = find_token(doc_, span.begin); i > 0; --i) {
            if (doc_.tokens[i - 1].span.end > span.begin)
                result.begin = doc_.tokens[i - 1].span.begin;
            break;
        }
        const uint32_t after = find_token(doc_, span.end);
        if (after > 0 && doc_.tokens[after - 1].span.end > span.end)
            result.end = doc_.tokens[after - 1].span.end;
        return result;
    }

    void add_names() {
        json_.key("ents").open('[');
        uint32_t end = 0;
        for (const Mention& mention : doc_.mentions) {
            if (mention.kind != MentionKind::Name) continue;
            const Span span = on_tokens(mention.span);
            if (span != mention.span)
                losses_.say("Names that are parts of words were given the whole words.");
            if (span.begin < end) {
                losses_.say("Names inside other names stand only among the spans.");
                continue;
            }
            end = span.end;
            json_.open('{');
            add_ends(span);
            json_.key("label").text(name(mention.type)).close('}');
        }
        json_.close(']');
    }

    void add_token(uint32_t index) {
        const SpacyToken& place = tokens_[index];
        json_.open('{').key("id").number(index);
        add_ends(place.span);
        if (has_tags_) {
            const Token* token = place.token == kNone ? nullptr : &doc_.tokens[place.token];
            const bool is_root = token && token->head == kNone;
            const uint32_t head = !token    ? (place.after == kNone ? index : place.after)
                                  : is_root ? index
                                            : place_of_[token->head];
            json_.key("tag").text(token ? name(token->xpos) : "_SP");
            json_.key("pos").text(token ? name(token->upos) : "SPACE");
            json_.key("morph").text("");
            json_.key("lemma").text(token ? std::string_view(token->lemma)
                                          : doc_.words(place.span));
            json_.key("dep").text(!token ? "dep" : is_root ? "ROOT" : name(token->dep));
            json_.key("head").number(head);
        }
        json_.close('}');
    }

    void add_span(Span span, std::string_view label, std::string_view id) {
        json_.open('{');
        add_ends(span);
        json_.key("label").text(label).key("kb_id").text(id).close('}');
    }

    void add_ends(Span span) {
        json_.key("start").number(offsets_.from_byte(span.begin));
        json_.key("end").number(offsets_.from_byte(span.end));
    }

    const Document& doc_;
    OffsetTable offsets_;
    JsonText json_;
    Losses losses_;
    std::vector<SpacyToken> tokens_;
    std::vector<uint32_t> place_of_;  // our token -> spaCy's
    bool has_tags_ = false;
};

}  // namespace

Exported write_spacy(const Document& given, const ExportOptions& options) {
    const Document doc = with_tokens(given);
    SpacyWriter writer(doc);
    std::string json = writer.write();
    return {{{options.stem + ".spacy.json", std::move(json)}}, writer.losses()};
}

}  // namespace dragoman
