#include "train/lemma_tables.h"

#include <algorithm>

#include "io/file.h"
#include "model/container.h"
#include "nlp/lemmatiser.h"
#include "text/normal.h"
#include "train/corpus_conllu.h"

namespace dragoman {

namespace {

constexpr const char* kTreebanks[] = {"ewt.train.conllu", "gum.train.conllu"};

bool is_plain_word(std::string_view word) {
    return word.size() > 1 &&
           std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

// Column `column` of every line of a TSV file but its header.
Error add_column(const std::string& path, size_t column, TableLines& out) {
    const Result<std::string> text = read_file(path);
    if (!text) return text.error();
    size_t begin = text->find('\n');
    while (begin != std::string::npos && ++begin < text->size()) {
        const size_t end = std::min(text->find('\n', begin), text->size());
        std::string_view line(text->data() + begin, end - begin);
        for (size_t i = 0; i < column && !line.empty(); ++i) {
            const size_t tab = line.find('\t');
            line = tab == std::string_view::npos ? std::string_view() : line.substr(tab + 1);
        }
        const std::string_view field = line.substr(0, line.find('\t'));
        if (is_plain_word(field)) out.emplace(field, "");
        begin = end == text->size() ? std::string::npos : end;
    }
    return Error::None;
}

std::string table_section(const TableLines& lines) {
    std::string out;
    for (const auto& [key, value] : lines) out += key + "\t" + value + "\n";
    return out;
}

}  // namespace

Result<TableLines> make_verb_table(const std::string& data_dir) {
    TableLines verbs;
    if (const Error e = add_column(data_dir + "/knowledge/verbs_propbank_rolesets.tsv", 2, verbs);
        e != Error::None)
        return e;
    if (const Error e =
            add_column(data_dir + "/knowledge/wordnet30_noun_verb_derivations.tsv", 1, verbs);
        e != Error::None)
        return e;
    for (const char* file : kTreebanks) {
        const Result<std::vector<Tree>> trees = read_conllu(data_dir + "/syntax/" + file);
        if (!trees) return trees.error();
        for (const Tree& tree : *trees) {
            for (const TreeWord& word : tree.words) {
                if (word.upos == "VERB" && is_plain_word(word.lemma)) verbs.emplace(word.lemma, "");
            }
        }
    }
    return verbs;
}

Result<TableLines> make_lemma_table(const std::string& data_dir, const TableLines& verbs) {
    const Result<Lexicon> only_verbs =
        read_lexicon(write_container({{"table:verbs", table_section(verbs)}}));
    if (!only_verbs) return only_verbs.error();

    // The lemmas that annotators gave each form, and what the rules say.
    struct Votes {
        std::map<std::string, int> lemmas;
        std::string by_rule;
    };
    std::map<std::string, Votes> forms;
    TableLines table;
    for (const char* file : kTreebanks) {
        const Result<std::vector<Tree>> trees = read_conllu(data_dir + "/syntax/" + file);
        if (!trees) return trees.error();
        for (const Tree& tree : *trees) {
            for (const TreeWord& word : tree.words) {
                const Upos upos = upos_named(word.upos);
                if (upos == Upos::Propn || upos == Upos::Num || upos == Upos::Punct ||
                    upos == Upos::Sym || upos == Upos::X)
                    continue;
                Votes& votes = forms[lower_word(normal_word(word.form)) + "/" + word.upos];
                ++votes.lemmas[word.lemma];
                votes.by_rule = lemmatise(*only_verbs, word.form, upos, xpos_named(word.xpos));
                if (upos == Upos::Adj && word.lemma.ends_with('e') && is_plain_word(word.lemma))
                    table[word.lemma + "/ADJ"] = word.lemma;
            }
        }
    }
    for (const auto& [form, votes] : forms) {
        const auto most =
            std::max_element(votes.lemmas.begin(), votes.lemmas.end(),
                             [](const auto& a, const auto& b) { return a.second < b.second; });
        if (most->first != votes.by_rule && form.find('\t') == std::string::npos)
            table[form] = most->first;
    }
    return table;
}

}  // namespace dragoman
