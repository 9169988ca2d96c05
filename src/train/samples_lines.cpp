// Documents -> samples for the sentence splitter (nlp/sentence_ends.h): one "sentence" is a line of
// text, its labels are the splitter's flags of each word and whether a sentence ends behind it.
#include <algorithm>

#include "io/file.h"
#include "nlp/sentence_ends.h"
#include "text/tokeniser.h"
#include "train/plain_text.h"
#include "train/raw_words.h"
#include "train/sample_columns.h"
#include "train/samples.h"

namespace dragoman {

namespace {

constexpr size_t kRawDocuments = 3000;  // of news, which the rules cut well
constexpr size_t kRawDocumentStep = 61;

// `ends` holds one sign a token. Line ends divide; a long line is cut as the splitter would.
void add_document(const SampleSource& source, std::string_view text,
                  const std::vector<Span>& tokens, const std::vector<bool>& ends,
                  SampleColumns& out) {
    const std::vector<SentenceRange> ranges = split_sentences(text, tokens);
    for (const TokenRange line : lines_of(ranges)) {
        std::vector<std::string> words;
        for (uint32_t i = line.begin; i < line.end; ++i)
            words.emplace_back(text.substr(tokens[i].begin, tokens[i].length()));
        const std::vector<uint8_t> flags = end_flags(text, tokens, ranges, line);
        out.add(words, source.vocabulary, source.lexicon);
        for (uint32_t i = 0; i < line.length(); ++i) {
            out.labels[0].push_back(flags[i]);
            out.labels[1].push_back(ends[line.begin + i]);
        }
    }
}

Error add_treebank(const SampleSource& source, const char* file, SampleColumns& out) {
    const Result<std::vector<Tree>> trees = read_conllu(source.data + "/syntax/" + file);
    if (!trees) return trees.error();
    for (const DocumentRange& range : documents_of(*trees)) {
        const PlainDocument plain = plain_document(*trees, range);
        const std::vector<Span> tokens = tokenise(plain.text);
        std::vector<bool> ends(tokens.size(), false);
        size_t token = 0;
        for (const Span& sentence : plain.sentences) {
            while (token + 1 < tokens.size() && tokens[token + 1].begin < sentence.end) ++token;
            if (token < tokens.size()) ends[token] = true;
        }
        add_document(source, plain.text, tokens, ends, out);
    }
    return Error::None;
}

Error add_news(const SampleSource& source, SampleColumns& out) {
    size_t index = 0;
    return for_each_raw_document(source.data + "/raw", [&](std::string_view text) {
        if (index++ % kRawDocumentStep != 0 || index > kRawDocuments * kRawDocumentStep) return;
        const std::vector<Span> tokens = tokenise(text);
        std::vector<bool> ends(tokens.size(), false);
        for (const SentenceRange& range : split_sentences(text, tokens))
            ends[range.tokens.end - 1] = true;
        add_document(source, text, tokens, ends, out);
    });
}

}  // namespace

Error write_line_samples(const SampleSource& source) {
    SampleColumns train(2), dev(2);
    for (const char* file : {"ewt.train.conllu", "gum.train.conllu"}) {
        if (const Error error = add_treebank(source, file, train); error != Error::None)
            return error;
    }
    if (const Error error = add_news(source, train); error != Error::None) return error;
    for (const char* file : {"ewt.dev.conllu", "gum.dev.conllu"}) {
        if (const Error error = add_treebank(source, file, dev); error != Error::None) return error;
    }
    const Error error = write_file(source.out + "/lines.train", train.bytes());
    return error != Error::None ? error : write_file(source.out + "/lines.dev", dev.bytes());
}

}  // namespace dragoman
