#include "train/corpus_conllu.h"

#include <charconv>

#include "io/file.h"
#include "train/lines.h"

namespace dragoman {

namespace {

enum Field { kId, kForm, kLemma, kUpos, kXpos, kFeats, kHead, kDeprel, kDeps, kMisc, kFieldCount };

bool parse_number(std::string_view text, int32_t& value) {
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() && value >= 0;
}

bool has_space_after(std::string_view misc) {
    for (std::string_view item : split_fields(misc, '|')) {
        if (item == "SpaceAfter=No") return false;
    }
    return true;
}

// "# text = Hello" -> "Hello" for the key "text"; false for another comment.
bool take_comment(std::string_view line, std::string_view key, std::string& value) {
    line.remove_prefix(1);
    while (!line.empty() && line.front() == ' ') line.remove_prefix(1);
    if (!line.starts_with(key)) return false;
    line.remove_prefix(key.size());
    if (!line.starts_with(" = ")) return false;
    value = line.substr(3);
    return true;
}

// Reads the lines of one sentence.
class TreeReader {
  public:
    bool add(const std::vector<std::string_view>& fields) {
        const std::string_view id = fields[kId];
        if (id.find('.') != std::string_view::npos) return true;
        if (const size_t dash = id.find('-'); dash != std::string_view::npos) {
            int32_t first = 0, last = 0;
            if (!parse_number(id.substr(0, dash), first) ||
                !parse_number(id.substr(dash + 1), last))
                return false;
            if (first != static_cast<int32_t>(tree_.words.size()) + 1 || last < first) return false;
            tree_.surfaces.push_back({static_cast<uint32_t>(first - 1), static_cast<uint32_t>(last),
                                      std::string(fields[kForm])});
            space_after_surface_ = has_space_after(fields[kMisc]);
            return true;
        }
        int32_t number = 0, head = 0;
        if (!parse_number(id, number) || number != static_cast<int32_t>(tree_.words.size()) + 1)
            return false;
        if (!parse_number(fields[kHead], head)) return false;
        bool space_after = has_space_after(fields[kMisc]);
        if (!tree_.surfaces.empty() && static_cast<uint32_t>(number) <= tree_.surfaces.back().end) {
            space_after =
                static_cast<uint32_t>(number) == tree_.surfaces.back().end && space_after_surface_;
        }
        tree_.words.push_back({std::string(fields[kForm]), std::string(fields[kLemma]),
                               std::string(fields[kUpos]), std::string(fields[kXpos]), head - 1,
                               std::string(fields[kDeprel]), space_after});
        return true;
    }

    // The sentence is complete: its heads must exist. The document's name stays for the next one.
    bool finish(std::vector<Tree>& trees) {
        const int32_t count = static_cast<int32_t>(tree_.words.size());
        if (!tree_.surfaces.empty() && tree_.surfaces.back().end > tree_.words.size()) return false;
        for (const TreeWord& word : tree_.words) {
            if (word.head >= count) return false;
        }
        if (count > 0) {
            tree_.doc_id = doc_id_;
            trees.push_back(std::move(tree_));
        }
        tree_ = Tree{};
        return true;
    }

    void add_comment(std::string_view line) {
        if (!take_comment(line, "text", tree_.text)) take_comment(line, "newdoc id", doc_id_);
        if (line.starts_with("# newpar") || line.starts_with("# newdoc"))
            tree_.new_paragraph = true;
    }

  private:
    Tree tree_;
    std::string doc_id_;
    bool space_after_surface_ = true;
};

}  // namespace

Result<std::vector<Tree>> parse_conllu(std::string_view text) {
    std::vector<Tree> trees;
    TreeReader reader;
    std::string_view line;
    while (take_line(text, line)) {
        if (line.empty()) {
            if (!reader.finish(trees)) return Error::CorpusFormat;
        } else if (line[0] == '#') {
            reader.add_comment(line);
        } else {
            const std::vector<std::string_view> fields = split_fields(line, '\t');
            if (fields.size() != kFieldCount || !reader.add(fields)) return Error::CorpusFormat;
        }
    }
    if (!reader.finish(trees)) return Error::CorpusFormat;
    return trees;
}

Result<std::vector<Tree>> read_conllu(const std::string& path) {
    const Result<std::string> text = read_file(path);
    if (!text) return text.error();
    return parse_conllu(*text);
}

std::string write_conllu(const std::vector<Tree>& trees) {
    std::string out, doc_id;
    for (const Tree& tree : trees) {
        if (tree.doc_id != doc_id)
            out += "# newdoc id = " + tree.doc_id + "\n";
        else if (tree.new_paragraph)
            out += "# newpar\n";
        doc_id = tree.doc_id;
        if (!tree.text.empty()) out += "# text = " + tree.text + "\n";
        size_t surface = 0;
        for (size_t i = 0; i < tree.words.size(); ++i) {
            const TreeWord& word = tree.words[i];
            bool inside = surface > 0 && i < tree.surfaces[surface - 1].end;
            if (surface < tree.surfaces.size() && tree.surfaces[surface].begin == i) {
                const SurfaceToken& token = tree.surfaces[surface++];
                out += std::to_string(token.begin + 1) + "-" + std::to_string(token.end) + "\t" +
                       token.form + "\t_\t_\t_\t_\t_\t_\t_\t" +
                       (tree.words[token.end - 1].space_after ? "_" : "SpaceAfter=No") + "\n";
                inside = true;
            }
            out += std::to_string(i + 1) + "\t" + word.form + "\t" + word.lemma + "\t" + word.upos +
                   "\t" + word.xpos + "\t_\t" + std::to_string(word.head + 1) + "\t" + word.dep +
                   "\t_\t" + (word.space_after || inside ? "_" : "SpaceAfter=No") + "\n";
        }
        out += "\n";
    }
    return out;
}

PlacedTree place_words(const Tree& tree) {
    PlacedTree placed;
    placed.places.resize(tree.words.size());
    size_t surface = 0;
    for (size_t i = 0; i < tree.words.size();) {
        const uint32_t begin = static_cast<uint32_t>(placed.text.size());
        size_t end = i + 1;
        if (surface < tree.surfaces.size() && tree.surfaces[surface].begin == i) {
            const SurfaceToken& token = tree.surfaces[surface++];
            end = token.end;
            placed.text += token.form;
        } else {
            placed.text += tree.words[i].form;
        }
        // Divide the bytes among the words where they add up to them.
        const uint32_t stop = static_cast<uint32_t>(placed.text.size());
        std::string joined;
        for (size_t k = i; k < end; ++k) joined += tree.words[k].form;
        const bool adds_up = joined == std::string_view(placed.text).substr(begin);
        uint32_t at = begin;
        for (size_t k = i; k < end; ++k) {
            const uint32_t length = static_cast<uint32_t>(tree.words[k].form.size());
            placed.places[k] = adds_up ? std::pair{at, at + length} : std::pair{begin, stop};
            at += length;
        }
        if (tree.words[end - 1].space_after && end < tree.words.size()) placed.text += ' ';
        i = end;
    }
    return placed;
}

}  // namespace dragoman
