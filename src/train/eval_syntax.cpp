// Scores tags and trees against CoNLL-U, on the file's own words or on its plain text.
#include <algorithm>
#include <unordered_map>

#include "nlp/analyse.h"
#include "train/corpus_conllu.h"
#include "train/evaluation.h"
#include "train/given_tokens.h"
#include "train/plain_text.h"
#include "train/tally.h"

namespace dragoman {

namespace {

std::string_view without_subtype(std::string_view dep) {
    return dep.substr(0, dep.find(':'));
}

// The tree that the analysis gave a sentence.
Tree tree_of(const Document& doc, const Sentence& sentence) {
    Tree tree;
    tree.text = doc.words(sentence.span);
    for (char& c : tree.text) {
        if (c == '\n') c = ' ';
    }
    for (uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
        const Token& token = doc.tokens[i];
        TreeWord word;
        word.form = doc.words(token);
        word.lemma = token.lemma.empty() ? "_" : token.lemma;
        word.upos = name(token.upos);
        word.xpos = name(token.xpos);
        word.head =
            token.head == kNone ? -1 : static_cast<int32_t>(token.head - sentence.tokens.begin);
        word.dep = name(token.dep);
        word.space_after =
            i + 1 < sentence.tokens.end && doc.tokens[i + 1].span.begin > token.span.end;
        tree.words.push_back(std::move(word));
    }
    return tree;
}

// A measure and its counts in each document.
struct Row {
    std::string name;
    std::vector<Tally> units;
};

Evaluation finish(std::string report, const std::vector<Row>& rows, bool accuracy,
                  const std::vector<Tree>& predicted) {
    Evaluation evaluation;
    evaluation.report = std::move(report);
    if (!accuracy) evaluation.report += tally_header("");
    for (const Row& row : rows) {
        evaluation.report +=
            accuracy ? accuracy_row(row.name, row.units) : tally_row(row.name, row.units);
        evaluation.scores.emplace_back(row.name, sum(row.units).f1());
    }
    evaluation.predictions = write_conllu(predicted);
    return evaluation;
}

Evaluation evaluate_words(const Models& models, const std::vector<Tree>& gold) {
    std::vector<Row> rows = {{"UPOS", {}}, {"XPOS", {}}, {"lemma", {}},
                             {"UAS", {}},  {"LAS", {}},  {"LAS with subtypes", {}}};
    std::vector<Tree> predicted;
    size_t words = 0;
    for (const DocumentRange& range : documents_of(gold)) {
        std::vector<std::vector<std::string>> sentences;
        for (size_t i = range.begin; i < range.end; ++i) {
            sentences.emplace_back();
            for (const TreeWord& word : gold[i].words) sentences.back().push_back(word.form);
        }
        const Document doc = analyse_tokens(models, document_of_words(sentences));
        for (Row& row : rows) row.units.emplace_back();
        for (size_t i = range.begin; i < range.end; ++i) {
            Tree tree = tree_of(doc, doc.sentences[i - range.begin]);
            for (size_t k = 0; k < tree.words.size(); ++k) {
                const TreeWord &right = gold[i].words[k], &found = tree.words[k];
                const bool head = right.head == found.head;
                const bool dep = head && without_subtype(right.dep) == without_subtype(found.dep);
                const bool hits[] = {right.upos == found.upos,
                                     right.xpos == found.xpos,
                                     right.lemma == found.lemma,
                                     head,
                                     dep,
                                     head && right.dep == found.dep};
                for (size_t r = 0; r < rows.size(); ++r) rows[r].units.back() += {hits[r], 1, 1};
            }
            words += tree.words.size();
            tree.doc_id = gold[i].doc_id;
            tree.text = gold[i].text;
            tree.surfaces = gold[i].surfaces;
            for (size_t k = 0; k < tree.words.size(); ++k)
                tree.words[k].space_after = gold[i].words[k].space_after;
            predicted.push_back(std::move(tree));
        }
    }
    return finish("tags and trees on given words, in percent: " + std::to_string(gold.size()) +
                      " sentences, " + std::to_string(words) + " words\n",
                  rows, true, predicted);
}

uint64_t key(Span span) {
    return uint64_t{span.begin} << 32 | span.end;
}

Evaluation evaluate_text(const Models& models, const std::vector<Tree>& gold) {
    std::vector<Row> rows = {
        {"words", {}}, {"sentences", {}}, {"UPOS", {}}, {"UAS", {}}, {"LAS", {}}};
    std::vector<Tree> predicted;
    for (const DocumentRange& range : documents_of(gold)) {
        const PlainDocument plain = plain_document(gold, range);
        const Document doc = analyse(models, plain.text);
        // Words and sentences with the same bytes.
        std::unordered_map<uint64_t, uint32_t> gold_word, gold_sentence;
        for (uint32_t i = 0; i < plain.words.size(); ++i) gold_word.emplace(key(plain.words[i]), i);
        for (uint32_t i = 0; i < plain.sentences.size(); ++i)
            gold_sentence.emplace(key(plain.sentences[i]), i);
        std::vector<uint32_t> partner(doc.tokens.size(), kNone);
        uint64_t words = 0, sentences = 0, upos = 0, uas = 0, las = 0;
        for (uint32_t i = 0; i < doc.tokens.size(); ++i) {
            const auto found = gold_word.find(key(doc.tokens[i].span));
            if (found != gold_word.end()) partner[i] = found->second;
        }
        for (const Sentence& sentence : doc.sentences)
            sentences += gold_sentence.count(key(sentence.span));
        for (uint32_t i = 0; i < doc.tokens.size(); ++i) {
            if (partner[i] == kNone) continue;
            const Token& token = doc.tokens[i];
            const TreeWord& right = *plain.nodes[partner[i]];
            ++words;
            upos += right.upos == name(token.upos);
            const uint32_t head = token.head == kNone ? kNone : partner[token.head];
            const bool head_is_right =
                plain.heads[partner[i]] == head && (head != kNone || token.head == kNone);
            uas += head_is_right;
            las += head_is_right && without_subtype(right.dep) == without_subtype(name(token.dep));
        }
        const uint64_t gold_words = plain.words.size(), found_words = doc.tokens.size();
        rows[0].units.push_back({words, found_words, gold_words});
        rows[1].units.push_back({sentences, doc.sentences.size(), plain.sentences.size()});
        rows[2].units.push_back({upos, found_words, gold_words});
        rows[3].units.push_back({uas, found_words, gold_words});
        rows[4].units.push_back({las, found_words, gold_words});
        for (const Sentence& sentence : doc.sentences) {
            predicted.push_back(tree_of(doc, sentence));
            predicted.back().doc_id = gold[range.begin].doc_id;
        }
    }
    return finish("words, sentences, tags and trees on plain text: " +
                      std::to_string(rows[0].units.size()) + " documents\n",
                  rows, false, predicted);
}

}  // namespace

Result<Evaluation> evaluate_syntax(const Models& models, const std::string& gold_path, bool raw) {
    const Result<std::vector<Tree>> gold = read_conllu(gold_path);
    if (!gold) return gold.error();
    return raw ? evaluate_text(models, *gold) : evaluate_words(models, *gold);
}

}  // namespace dragoman
