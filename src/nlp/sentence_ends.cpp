#include "nlp/sentence_ends.h"

#include "base/utf8.h"
#include "model/container.h"
#include "nlp/word_features.h"
#include "text/character.h"

namespace dragoman {

std::vector<TokenRange> lines_of(const std::vector<SentenceRange>& sentences) {
    std::vector<TokenRange> lines;
    for (size_t i = 0; i < sentences.size(); ++i) {
        if (i > 0 && sentences[i].paragraph == sentences[i - 1].paragraph)
            lines.back().end = sentences[i].tokens.end;
        else
            lines.push_back(sentences[i].tokens);
    }
    return lines;
}

std::vector<uint8_t> end_flags(std::string_view text, const std::vector<Span>& tokens,
                               const std::vector<SentenceRange>& sentences, TokenRange line) {
    std::vector<uint8_t> flags(line.length(), 0);
    for (const SentenceRange& sentence : sentences) {
        if (line.contains(sentence.tokens.end - 1))
            flags[sentence.tokens.end - 1 - line.begin] |= kRulesEndHere;
    }
    bool open = false;
    for (uint32_t i = line.begin; i < line.end; ++i) {
        const CodePoint mark = decode(text, tokens[i].begin);
        if (mark.length == tokens[i].length() && mark.value != '\'' && mark.value != 0x2019) {
            if (is_open_quote(mark.value) && is_close_quote(mark.value))
                open = !open;
            else if (is_open_quote(mark.value) || is_close_quote(mark.value))
                open = is_open_quote(mark.value);
        }
        if (open) flags[i - line.begin] |= kInQuotation;
        if (i + 1 < line.end && tokens[i + 1].begin == tokens[i].end)
            flags[i - line.begin] |= kNextIsGlued;
    }
    return flags;
}

std::vector<bool> SentenceEnds::find(const Reader& reader, std::span<const std::string_view> words,
                                     std::span<const uint8_t> flags) const {
    Rows rows(static_cast<uint32_t>(words.size()), (lstm_.inputs() + 7) & ~7u);
    std::vector<float> values(lstm_.inputs());
    for (uint32_t i = 0; i < rows.count; ++i) {
        const WordFeatures features = find_features(reader.vocabulary(), words[i]);
        float* out = values.data();
        reader.copy_vector(features.word, out);
        out += reader.vector_size();
        for (uint32_t j = 0; j < shape_size_; ++j)
            *out++ = shape_vectors_[features.shape * shape_size_ + j];
        for (uint32_t j = 0; j < kEndFlags; ++j) *out++ = flags[i] >> j & 1 ? 1.0f : 0.0f;
        quantise(values.data(), static_cast<uint32_t>(values.size()), rows.row(i));
    }
    const Rows states = lstm_.apply(rows);
    std::vector<bool> ends(words.size());
    for (uint32_t i = 0; i < states.count; ++i) {
        float score = 0;
        end_.apply(states.row(i), &score);
        ends[i] = score > 0;
    }
    return ends;
}

Result<SentenceEnds> read_sentence_ends(std::string_view bytes, const Reader& reader) {
    const Result<Container> file = read_container(bytes);
    if (!file) return file.error();
    SentenceEnds ends;
    if (file->find("ends.shapes").empty()) return ends;
    const Tensors tensors(*file);
    const Result<Tensor> shapes = tensors.find("ends.shapes", TensorKind::Float32, 2);
    if (!shapes) return shapes.error();
    ends.shape_size_ = shapes->shape[1];
    Result<std::vector<float>> values = tensors.find_floats("ends.shapes", shapes->size());
    if (!values) return values.error();
    ends.shape_vectors_ = std::move(*values);
    Result<BiLstm> lstm = read_bilstm(tensors, "ends.lstm");
    if (!lstm) return lstm.error();
    Result<Linear> end = read_linear(tensors, "ends.end");
    if (!end) return end.error();
    const bool fits = shapes->shape[0] == kShapeCount && end->outputs() == 1 &&
                      end->inputs() == lstm->outputs() &&
                      lstm->inputs() == reader.vector_size() + ends.shape_size_ + kEndFlags;
    if (!fits) return Error::ModelDamaged;
    ends.lstm_ = std::move(*lstm);
    ends.end_ = std::move(*end);
    return ends;
}

std::vector<SentenceRange> split_sentences(const Reader& reader, const SentenceEnds& ends,
                                           std::string_view text, const std::vector<Span>& tokens) {
    const std::vector<SentenceRange> by_rules = split_sentences(text, tokens);
    if (!ends.is_loaded()) return by_rules;
    std::vector<SentenceRange> sentences;
    std::vector<std::string_view> words;
    size_t rule = 0;  // of the sentences by rules, the one that holds the word
    for (const TokenRange line : lines_of(by_rules)) {
        words.clear();
        for (uint32_t i = line.begin; i < line.end; ++i)
            words.push_back(text.substr(tokens[i].begin, tokens[i].length()));
        const std::vector<bool> found =
            ends.find(reader, words, end_flags(text, tokens, by_rules, line));
        uint32_t begin = line.begin;
        for (uint32_t i = line.begin; i < line.end; ++i) {
            while (by_rules[rule].tokens.end <= i) ++rule;
            const uint32_t next = i + 1;
            if (next < line.end && !found[i - line.begin] && next - begin < kMaxSentenceTokens)
                continue;
            const bool headline = next == line.end && by_rules[rule].headline;
            sentences.push_back({{begin, next}, by_rules[rule].paragraph, headline});
            begin = next;
        }
    }
    return sentences;
}

}  // namespace dragoman
