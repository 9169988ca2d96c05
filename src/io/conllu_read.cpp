// CoNLL-U -> Document: the text is put together from words and spaces, tags and trees become
// tokens, entities in MISC become mentions. Other programs' files differ in what an Entity= holds;
// the header "# global.Entity = " names its fields.
#include <algorithm>
#include <map>

#include "io/document_builder.h"
#include "io/escape.h"
#include "io/foreign_labels.h"
#include "io/foreign_text.h"
#include "io/format_files.h"
#include "io/lines.h"
#include "io/losses.h"

namespace dragoman {

namespace {

using Text = std::string_view;

std::string unescaped_spaces(Text gap) {
    std::string out;
    for (size_t i = 0; i < gap.size(); ++i) {
        const char next = gap[i] == '\\' && i + 1 < gap.size() ? gap[i + 1] : '\0';
        constexpr Text kLetters = "sntrp\\";
        const size_t letter = kLetters.find(next);
        if (next == '\0' || letter == Text::npos) {
            out += gap[i];
            continue;
        }
        out += " \n\t\r|\\"[letter];
        ++i;
    }
    return out;
}

Text misc_value(Text misc, Text key) {
    for (Text item; take_part(misc, '|', item);) {
        if (item.size() > key.size() && item.starts_with(key) && item[key.size()] == '=')
            return item.substr(key.size() + 1);
    }
    return {};
}

// One document while it is read: raw text first, what stands in it by bytes of that.
class ConlluDocument {
  public:
    bool empty() const { return words_.empty(); }

    // Takes a word with its own line; `surface` words share the bytes of one written token.
    bool add_word(const std::vector<Text>& fields) {
        uint32_t number = 0, head = 0;
        if (!parse_number(fields[0], number)) return false;
        Word word;
        word.sentence = sentence_;
        word.number = number;
        word.lemma = fields[2] == "_" && fields[1] != "_" ? Text() : fields[2];
        word.upos = upos_named(fields[3]);
        word.xpos = xpos_named(fields[4]);
        word.dep = dep_named(fields[7]);
        if (fields[6] != "_") {
            if (!parse_number(fields[6], head)) return false;
            word.head = head;
        }
        word.entity = misc_value(fields[9], "Entity");
        if (number <= surface_end_) {
            // Further words of a surface token stand where its first word stands.
            word.span = words_.empty() ? Span{} : words_.back().span;
            word.is_part = number > surface_begin_;
            if (!word.is_part) word.span = surface_;
        } else {
            word.span = add_form(fields[1], fields[9]);
        }
        words_.push_back(std::move(word));
        return true;
    }

    // "3-4 don't": words 3 and 4 are written so.
    bool add_surface(const std::vector<Text>& fields) {
        const size_t dash = fields[0].find('-');
        if (!parse_number(fields[0].substr(0, dash), surface_begin_) ||
            !parse_number(fields[0].substr(dash + 1), surface_end_))
            return false;
        surface_ = add_form(fields[1], fields[9]);
        return true;
    }

    void end_sentence() {
        if (!words_.empty() && words_.back().sentence == sentence_) ++sentence_;
        surface_begin_ = surface_end_ = 0;
    }

    // A paragraph ends here; the file may say itself by which spaces.
    void begin_paragraph() {
        if (!raw_.empty() && !gap_is_known_) gap_ = "\n\n";
    }

    void name_fields(Text names) {
        fields_.clear();
        for (Text field; take_part(names, '-', field);) fields_.emplace_back(field);
    }

    Result<Document> finish(Losses& losses) {
        if (gap_is_known_) raw_ += gap_;
        const ForeignText text(raw_, OffsetUnit::Utf8);
        if (text.error() != Error::None) return text.error();
        DocumentBuilder builder(text.text());
        add_tokens(builder.document(), text, losses);
        add_mentions(builder, losses);
        return builder.finish();
    }

  private:
    struct Word {
        Span span;
        uint32_t sentence = 0, number = 0, head = kNone;  // head: a number, 0 for the root
        bool is_part = false;                             // of a token that another word stands for
        uint32_t token = kNone;
        std::string lemma, entity;
        Upos upos = Upos::X;
        Xpos xpos = Xpos::None;
        Dep dep = Dep::Root;
    };
    struct Open {
        std::string id;
        std::vector<std::string> values;
        uint32_t begin;
    };

    Span add_form(Text form, Text misc) {
        if (raw_.empty())
            raw_ = unescaped_spaces(misc_value(misc, "SpacesBefore"));
        else
            raw_ += gap_;
        const Span span{static_cast<uint32_t>(raw_.size()),
                        static_cast<uint32_t>(raw_.size() + form.size())};
        raw_ += form;
        const Text spaces = misc_value(misc, "SpacesAfter");
        gap_is_known_ = !spaces.empty();
        gap_ = gap_is_known_                            ? unescaped_spaces(spaces)
               : misc_value(misc, "SpaceAfter") == "No" ? ""
                                                        : " ";
        return span;
    }

    void add_tokens(Document& doc, const ForeignText& text, Losses& losses) {
        std::map<std::pair<uint32_t, uint32_t>, uint32_t> tokens;  // sentence, number -> token
        for (Word& word : words_) {
            if (!word.is_part) {
                Token token;
                token.span = text.span(word.span.begin, word.span.end);
                if (token.span.empty()) {
                    losses.add("word without a form", "words without forms");
                    continue;
                }
                token.sentence = word.sentence;
                token.lemma = word.lemma;
                token.upos = word.upos;
                token.xpos = word.xpos;
                token.dep = word.dep;
                doc.tokens.push_back(std::move(token));
            } else {
                losses.say("Words that are written as one token keep the tags of the first.");
            }
            if (doc.tokens.empty()) continue;
            word.token = static_cast<uint32_t>(doc.tokens.size() - 1);
            tokens[{word.sentence, word.number}] = word.token;
        }
        for (const Word& word : words_) {
            const auto head = tokens.find({word.sentence, word.head});
            if (word.token == kNone || word.is_part || head == tokens.end()) continue;
            if (head->second != word.token) doc.tokens[word.token].head = head->second;
        }
        cut_at_sentences(doc);
    }

    // Sentences as the file has them; whether one is a headline and where paragraphs begin as our
    // own splitter says.
    static void cut_at_sentences(Document& doc) {
        Document cut;
        cut.text = doc.text;
        cut_sentences(cut);
        uint32_t number = 0;
        for (uint32_t i = 0; i < doc.tokens.size();) {
            Sentence sentence;
            const uint32_t own = doc.tokens[i].sentence;
            sentence.tokens.begin = i;
            while (i < doc.tokens.size() && doc.tokens[i].sentence == own)
                doc.tokens[i++].sentence = number;
            sentence.tokens.end = i;
            sentence.span = doc.span(sentence.tokens);
            const uint32_t other = find_sentence(cut, sentence.span.begin);
            if (other != kNone) {
                sentence.headline = cut.sentences[other].headline;
                sentence.paragraph = cut.sentences[other].paragraph;
            }
            doc.sentences.push_back(sentence);
            ++number;
        }
        doc.title = cut.title;
    }

    void add_mentions(DocumentBuilder& builder, Losses& losses) {
        std::vector<Open> open;
        for (const Word& word : words_) {
            if (word.token == kNone) continue;
            Text rest = word.entity;
            while (!rest.empty()) {
                if (rest[0] == '(') {
                    const size_t end = std::min(rest.find_first_of("()", 1), rest.size());
                    const Text inside = rest.substr(1, end - 1);
                    open.push_back(open_entity(inside, word.token));
                    rest.remove_prefix(end);
                    if (rest.starts_with(')')) {
                        add_mention(builder, open.back(), word.token, losses);
                        open.pop_back();
                        rest.remove_prefix(1);
                    }
                    continue;
                }
                const size_t end = std::min(rest.find_first_of("()"), rest.size());
                close_entity(builder, open, rest.substr(0, end), word.token, losses);
                rest.remove_prefix(std::min(end + 1, rest.size()));
            }
        }
        losses.add("mention that does not end", "mentions that do not end",
                   static_cast<uint32_t>(open.size()));
    }

    Open open_entity(Text inside, uint32_t token) const {
        Open open{"", {}, token};
        for (Text value; take_part(inside, '-', value);) open.values.emplace_back(value);
        open.id = value_of(open, "eid");
        if (open.id.empty()) open.id = value_of(open, "GRP");
        return open;
    }

    void close_entity(DocumentBuilder& builder, std::vector<Open>& open, Text id, uint32_t token,
                      Losses& losses) const {
        // A part of a mention in several pieces is written "e1[1/2]".
        id = id.substr(0, id.find('['));
        for (size_t i = open.size(); i > 0; --i) {
            if (open[i - 1].id != id) continue;
            add_mention(builder, open[i - 1], token, losses);
            open.erase(open.begin() + static_cast<ptrdiff_t>(i - 1));
            return;
        }
        losses.add("end of a mention that never began", "ends of mentions that never began");
    }

    Text value_of(const Open& open, Text field) const {
        for (size_t i = 0; i < fields_.size() && i < open.values.size(); ++i)
            if (fields_[i] == field) return open.values[i];
        return {};
    }

    void add_mention(DocumentBuilder& builder, const Open& open, uint32_t last,
                     Losses& losses) const {
        const Text label = value_of(open, "etype");
        const EntityType type = foreign_entity_type(label);
        if (type == EntityType::Count) {
            const std::string kind = "of the type " + std::string(label.empty() ? "\"\"" : label);
            losses.add("mention " + kind, "mentions " + kind);
            return;
        }
        const Document& doc = builder.document();
        const TokenRange tokens{open.begin, last + 1};
        const MentionKind kind = mention_kind_named(value_of(open, "kind"), kind_of(doc, tokens));
        const bool is_alone = open.id.starts_with('v') && !value_of(open, "kind").empty();
        // A pronoun without a key belongs to no entity.
        const uint32_t index =
            builder.add_mention(doc.span(tokens), type, is_alone ? MentionKind::Pronoun : kind,
                                is_alone ? "" : open.id);
        Mention& mention = builder.mention_at(index);
        mention.kind = kind;
        mention.tokens = tokens;
        uint32_t head = 0;
        if (parse_number(value_of(open, "head"), head) && head >= 1 && head <= tokens.length())
            mention.head = tokens.begin + head - 1;
        if (mention.entity == kNone) return;
        Entity& entity = builder.entity_at(mention.entity);
        entity.type = entity_type_named(value_of(open, "group"), entity.type);
        const std::string called = percent_unescaped(value_of(open, "identity"));
        if (entity.name.empty()) entity.name = called;
        const std::string wikidata = percent_unescaped(value_of(open, "wikidata"));
        if (!wikidata.empty()) entity.wikidata = wikidata;
    }

    // Files of others do not say what kind of words a mention is; its tags do.
    static MentionKind kind_of(const Document& doc, TokenRange tokens) {
        bool is_pronoun = tokens.length() == 1;
        for (uint32_t i = tokens.begin; i < tokens.end; ++i) {
            if (doc.tokens[i].upos == Upos::Propn) return MentionKind::Name;
            is_pronoun = is_pronoun && doc.tokens[i].upos == Upos::Pron;
        }
        return is_pronoun ? MentionKind::Pronoun : MentionKind::Nominal;
    }

    std::string raw_, gap_;
    bool gap_is_known_ = false;
    uint32_t sentence_ = 0, surface_begin_ = 0, surface_end_ = 0;
    Span surface_;
    std::vector<Word> words_;
    std::vector<std::string> fields_ = {"eid", "etype"};
};

}  // namespace

Result<Imported> read_conllu(Files files) {
    if (files.empty()) return Error::FormatDamaged;
    Imported result;
    Losses losses;
    ConlluDocument document;
    std::string names;
    const auto finish = [&]() -> Error {
        if (document.empty()) return Error::None;
        Result<Document> doc = document.finish(losses);
        if (!doc) return doc.error();
        result.documents.push_back(std::move(*doc));
        document = ConlluDocument();
        if (!names.empty()) document.name_fields(names);
        return Error::None;
    };
    Text rest = files[0].bytes, line;
    if (rest.starts_with("\xEF\xBB\xBF")) rest.remove_prefix(3);
    while (take_line(rest, line)) {
        if (line.empty()) {
            document.end_sentence();
            continue;
        }
        if (line.starts_with('#')) {
            if (line.starts_with("# newdoc")) {
                if (const Error error = finish(); error != Error::None) return error;
            }
            if (line.starts_with("# newpar")) document.begin_paragraph();
            if (line.starts_with("# global.Entity = ")) {
                names = line.substr(18);
                document.name_fields(names);
            }
            continue;
        }
        std::vector<Text> fields;
        for (Text field; take_part(line, '\t', field);) fields.push_back(field);
        if (fields.size() != 10) return Error::FormatDamaged;
        if (fields[0].find('.') != Text::npos) {
            losses.add("empty node", "empty nodes");
            continue;
        }
        const bool is_surface = fields[0].find('-') != Text::npos;
        if (is_surface ? !document.add_surface(fields) : !document.add_word(fields))
            return Error::FormatDamaged;
    }
    if (const Error error = finish(); error != Error::None) return error;
    if (result.documents.empty()) return Error::FormatDamaged;
    result.left_out = losses.take();
    return result;
}

}  // namespace dragoman
