#include "train/given_tokens.h"

#include "text/tokeniser.h"

namespace dragoman {

namespace {
void add_words(Document& doc, const std::vector<std::string>& words, uint32_t sentence) {
    for (size_t i = 0; i < words.size(); ++i) {
        if (i > 0) doc.text += ' ';
        Token token;
        token.span.begin = static_cast<uint32_t>(doc.text.size());
        doc.text += words[i];
        token.span.end = static_cast<uint32_t>(doc.text.size());
        token.sentence = sentence;
        doc.tokens.push_back(std::move(token));
    }
}

bool closes_sentence(std::string_view word) {
    constexpr std::string_view kClosing[] = {".", "!", "?", "...", "…", "\"", "''", "”",
                                             "’", "'", ")", ":",   ";", ",",  "]",  "-RRB-"};
    for (std::string_view closing : kClosing) {
        if (word == closing) return true;
    }
    return false;
}
}  // namespace

Document document_of_words(const std::vector<std::vector<std::string>>& sentences) {
    Document doc;
    uint32_t paragraph = 0;
    bool new_line = false;
    for (const std::vector<std::string>& words : sentences) {
        if (words.empty()) continue;
        Sentence sentence;
        sentence.headline = !closes_sentence(words.back());
        if (!doc.text.empty()) {
            new_line = new_line || sentence.headline;
            doc.text += new_line ? '\n' : ' ';
            paragraph += new_line;
        }
        sentence.paragraph = paragraph;
        sentence.tokens.begin = static_cast<uint32_t>(doc.tokens.size());
        add_words(doc, words, static_cast<uint32_t>(doc.sentences.size()));
        sentence.tokens.end = static_cast<uint32_t>(doc.tokens.size());
        sentence.span = doc.span(sentence.tokens);
        doc.sentences.push_back(sentence);
        new_line = sentence.headline;
    }
    return doc;
}

Document document_of_paragraphs(const std::vector<std::vector<std::string>>& paragraphs) {
    Document doc;
    for (const std::vector<std::string>& words : paragraphs) {
        if (!doc.text.empty()) doc.text += '\n';
        add_words(doc, words, kNone);
    }
    std::vector<Span> spans;
    for (const Token& token : doc.tokens) spans.push_back(token.span);
    for (const SentenceRange& range : split_sentences(doc.text, spans)) {
        for (uint32_t i = range.tokens.begin; i < range.tokens.end; ++i)
            doc.tokens[i].sentence = static_cast<uint32_t>(doc.sentences.size());
        doc.sentences.push_back(
            {doc.span(range.tokens), range.tokens, range.headline, range.paragraph});
    }
    return doc;
}

uint32_t head_of(const Document& doc, TokenRange range) {
    for (uint32_t i = range.begin; i < range.end; ++i) {
        const uint32_t head = doc.tokens[i].head;
        if (head == kNone || !range.contains(head)) return i;
    }
    return range.end - 1;
}

}  // namespace dragoman
