#include "train/corpus_iob2.h"

#include "io/file.h"
#include "train/lines.h"

namespace dragoman {

namespace {
bool is_tag(std::string_view tag) {
    return tag == "O" || (tag.size() > 2 && (tag[0] == 'B' || tag[0] == 'I') && tag[1] == '-');
}
}  // namespace

Result<std::vector<TaggedSentence>> parse_iob2(std::string_view text) {
    constexpr std::string_view kDocument = "# doc ";
    std::vector<TaggedSentence> sentences;
    TaggedSentence sentence;
    std::string_view line;
    auto finish_sentence = [&] {
        if (sentence.words.empty()) return;
        sentences.push_back(sentence);
        sentence.words.clear();
        sentence.tags.clear();
    };
    while (take_line(text, line)) {
        const size_t tab = line.find('\t');
        if (line.empty()) {
            finish_sentence();
        } else if (tab != std::string_view::npos) {
            const std::string_view tag = line.substr(tab + 1);
            if (tab == 0 || !is_tag(tag)) return Error::CorpusFormat;
            sentence.words.emplace_back(line.substr(0, tab));
            sentence.tags.emplace_back(tag);
        } else if (line.starts_with(kDocument)) {
            finish_sentence();
            sentence.doc = line.substr(kDocument.size());
        } else {
            return Error::CorpusFormat;
        }
    }
    finish_sentence();
    return sentences;
}

Result<std::vector<TaggedSentence>> read_iob2(const std::string& path) {
    const Result<std::string> text = read_file(path);
    if (!text) return text.error();
    return parse_iob2(*text);
}

std::string write_iob2(const std::vector<TaggedSentence>& sentences) {
    std::string out, doc;
    for (const TaggedSentence& sentence : sentences) {
        if (sentence.doc != doc) out += "# doc " + sentence.doc + "\n";
        doc = sentence.doc;
        for (size_t i = 0; i < sentence.words.size(); ++i) {
            out += sentence.words[i] + "\t" + sentence.tags[i] + "\n";
        }
        out += "\n";
    }
    return out;
}

std::vector<TaggedSpan> spans_of_tags(const std::vector<std::string>& tags) {
    std::vector<TaggedSpan> spans;
    bool open = false;
    for (size_t i = 0; i < tags.size(); ++i) {
        if (tags[i].size() < 3) {
            open = false;
            continue;
        }
        const std::string type = tags[i].substr(2);
        if (open && tags[i][0] == 'I' && spans.back().type == type) {
            spans.back().end = i + 1;
        } else {
            spans.push_back({i, i + 1, type});
        }
        open = true;
    }
    return spans;
}

std::vector<std::string> tags_of_spans(const std::vector<TaggedSpan>& spans, size_t word_count) {
    std::vector<std::string> tags(word_count, "O");
    for (const TaggedSpan& span : spans) {
        for (size_t i = span.begin; i < span.end; ++i) {
            tags[i] = (i == span.begin ? "B-" : "I-") + span.type;
        }
    }
    return tags;
}

}  // namespace dragoman
