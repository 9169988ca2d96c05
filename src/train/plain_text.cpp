#include "train/plain_text.h"

namespace dragoman {

std::vector<DocumentRange> documents_of(const std::vector<Tree>& trees) {
    std::vector<DocumentRange> documents;
    for (size_t i = 0; i < trees.size(); ++i) {
        if (i > 0 && trees[i].doc_id == trees[i - 1].doc_id)
            documents.back().end = i + 1;
        else
            documents.push_back({i, i + 1});
    }
    return documents;
}

PlainDocument plain_document(const std::vector<Tree>& trees, DocumentRange range) {
    PlainDocument plain;
    for (size_t i = range.begin; i < range.end; ++i) {
        const Tree& tree = trees[i];
        if (i > range.begin) {
            const bool space = trees[i - 1].words.back().space_after;
            if (tree.new_paragraph)
                plain.text += "\n\n";
            else if (space)
                plain.text += ' ';
        }
        const PlacedTree placed = place_words(tree);
        const uint32_t begin = static_cast<uint32_t>(plain.text.size()),
                       first = static_cast<uint32_t>(plain.words.size());
        plain.text += placed.text;
        plain.sentences.push_back({begin, static_cast<uint32_t>(plain.text.size())});
        for (size_t k = 0; k < tree.words.size(); ++k) {
            plain.words.push_back(
                {begin + placed.places[k].first, begin + placed.places[k].second});
            plain.nodes.push_back(&tree.words[k]);
            plain.heads.push_back(
                tree.words[k].head < 0 ? kNone : first + static_cast<uint32_t>(tree.words[k].head));
        }
    }
    return plain;
}

}  // namespace dragoman
