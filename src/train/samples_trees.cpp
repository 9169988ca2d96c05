// Treebanks -> samples: words, tags, heads and edge labels.
#include <algorithm>

#include "doc/labels.h"
#include "io/file.h"
#include "train/corpus_conllu.h"
#include "train/sample_columns.h"
#include "train/samples.h"

namespace dragoman {

namespace {

struct TreeLabels {
    std::vector<std::string> names;
    int32_t number(std::string_view name) {
        const auto found = std::find(names.begin(), names.end(), name);
        if (found != names.end()) return static_cast<int32_t>(found - names.begin());
        names.emplace_back(name);
        return static_cast<int32_t>(names.size() - 1);
    }
    std::string lines() const {
        std::string out;
        for (const std::string& name : names) out += name + "\n";
        return out;
    }
};

struct TreeSamples {
    SampleColumns samples{4};
    TreeLabels upos, xpos, dep;

    void add(const Tree& tree, const std::vector<std::string>& words, const Vocabulary& vocabulary,
             const Lexicon& lexicon) {
        samples.add(words, vocabulary, lexicon);
        for (size_t i = 0; i < words.size(); ++i) {
            const TreeWord& word = tree.words[i];
            samples.labels[0].push_back(upos.number(name(upos_named(word.upos))));
            samples.labels[1].push_back(xpos.number(name(xpos_named(word.xpos))));
            samples.labels[2].push_back(word.head);
            samples.labels[3].push_back(dep.number(name(dep_named(word.dep))));
        }
    }
};

bool is_leaf(const Tree& tree, size_t word) {
    return std::none_of(tree.words.begin(), tree.words.end(), [&](const TreeWord& other) {
        return other.head == static_cast<int32_t>(word);
    });
}

Error add_trees(const std::string& path, const Vocabulary& vocabulary, const Lexicon& lexicon,
                TreeSamples& out) {
    Result<std::vector<Tree>> trees = read_conllu(path);
    if (!trees) return trees.error();
    for (size_t index = 0; index < trees->size(); ++index) {
        Tree& tree = (*trees)[index];
        if (tree.words.empty() || tree.words.size() > 100) continue;
        std::vector<std::string> words;
        for (const TreeWord& word : tree.words) words.push_back(word.form);
        out.add(tree, words, vocabulary, lexicon);
        Style style;
        if (!repeats(index, words.size(), style)) continue;
        if (ends_in_mark(words) && is_leaf(tree, words.size() - 1)) words.pop_back();
        out.add(tree, restyle(words, style), vocabulary, lexicon);
    }
    return Error::None;
}

}  // namespace

Error write_tree_samples(const SampleSource& source) {
    TreeSamples trees;
    trees.dep.number(name(Dep::Root));
    for (const char* file : {"ewt.train.conllu", "gum.train.conllu", "gum.dev.conllu"}) {
        const Error error =
            add_trees(source.data + "/syntax/" + file, source.vocabulary, source.lexicon, trees);
        if (error != Error::None) return error;
    }
    struct Output {
        const char* file;
        std::string bytes;
    };
    for (const Output& output :
         {Output{"syntax.train", trees.samples.bytes()}, Output{"labels.upos", trees.upos.lines()},
          Output{"labels.xpos", trees.xpos.lines()}, Output{"labels.dep", trees.dep.lines()}}) {
        const Error error = write_file(source.out + "/" + output.file, output.bytes);
        if (error != Error::None) return error;
    }
    return Error::None;
}

}  // namespace dragoman
