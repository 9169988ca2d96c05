#include "nlp/reader.h"

#include <algorithm>
#include <string>

#include "model/math.h"
#include "nlp/spanning_tree.h"
#include "text/span.h"

namespace dragoman {

namespace {

std::vector<std::string_view> split_lines(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const size_t end = std::min(text.find('\n'), text.size());
        lines.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

uint32_t argmax(const float* scores, uint32_t count) {
    return static_cast<uint32_t>(std::max_element(scores, scores + count) - scores);
}

// A linear layer and the rectifier behind it, for all rows.
std::vector<float> apply_rectified(const Linear& layer, const Rows& states, uint32_t stride) {
    std::vector<float> out(size_t{states.count} * stride, 0.0f);
    for (uint32_t i = 0; i < states.count; ++i) {
        float* row = &out[size_t{i} * stride];
        layer.apply(states.row(i), row);
        for (uint32_t j = 0; j < layer.outputs(); ++j) row[j] = row[j] > 0 ? row[j] : 0;
    }
    return out;
}

uint32_t round_up(uint32_t count) {
    return (count + 7) & ~7u;
}

}  // namespace

void Reader::copy_vector(uint32_t word, float* out) const {
    const int8_t* vector = &word_vectors_[size_t{word} * word_size_];
    for (uint32_t j = 0; j < word_size_; ++j)
        out[j] = static_cast<float>(vector[j]) * word_scales_[j];
}

void Reader::convolve(const WordFeatures& features, float* out) const {
    const uint32_t size = character_size_;
    uint32_t length = 0;
    while (length < kWordCharacters && features.characters[length]) ++length;
    for (uint32_t j = 0; j < size; ++j) out[j] = 0;
    auto part = [&](uint32_t at, uint32_t place) {
        return &character_table_[(size_t{features.characters[at]} * 3 + place) * size];
    };
    // One place behind the last character still sees it; all places behind that see only the bias.
    for (uint32_t at = 0; at < kWordCharacters && at <= length + 1; ++at) {
        const float* left = at > 0 ? part(at - 1, 0) : nullptr;
        const float* right = at + 1 < kWordCharacters ? part(at + 1, 2) : nullptr;
        const float* middle = part(at, 1);
        for (uint32_t j = 0; j < size; ++j) {
            float value = character_bias_[j] + middle[j];
            if (left) value += left[j];
            if (right) value += right[j];
            out[j] = value > out[j] ? value : out[j];
        }
    }
}

// Row 0 is the place before the sentence; word i is row i + 1.
Rows Reader::embed(std::span<const std::string_view> words,
                   std::span<const uint32_t> gazetteer) const {
    Rows rows(static_cast<uint32_t>(words.size()) + 1, round_up(shared_.inputs()));
    std::vector<float> values(shared_.inputs());
    for (uint32_t i = 0; i < rows.count; ++i) {
        const WordFeatures features = i ? find_features(vocabulary_, words[i - 1]) : WordFeatures{};
        float* out = values.data();
        copy_vector(features.word, out);
        out += word_size_;
        convolve(features, out);
        out += character_size_;
        for (uint32_t j = 0; j < shape_size_; ++j)
            *out++ = shape_vectors_[features.shape * shape_size_ + j];
        const uint32_t bits = i ? gazetteer[i - 1] : 0;
        for (uint32_t j = 0; j < gazetteer_size_; ++j) *out++ = bits >> j & 1 ? 1.0f : 0.0f;
        quantise(values.data(), static_cast<uint32_t>(values.size()), rows.row(i));
    }
    return rows;
}

void Reader::read_tags(const Rows& states, Reading& reading) const {
    std::vector<float> scores(std::max(upos_.outputs(), xpos_.outputs()));
    for (uint32_t i = 1; i < states.count; ++i) {
        upos_.apply(states.row(i), scores.data());
        reading.upos.push_back(labels_.upos[argmax(scores.data(), upos_.outputs())]);
        xpos_.apply(states.row(i), scores.data());
        reading.xpos.push_back(labels_.xpos[argmax(scores.data(), xpos_.outputs())]);
    }
}

void Reader::read_tree(const Rows& states, Reading& reading) const {
    const uint32_t n = states.count, size = round_up(arc_.outputs());
    const std::vector<float> heads = apply_rectified(arc_head_, states, size);
    const std::vector<float> dependents = apply_rectified(arc_dependent_, states, size);
    std::vector<float> scores(size_t{n} * n, 0.0f);
    std::vector<int16_t> quantised(arc_.stride(), 0);
    std::vector<float> query(size, 0.0f);
    for (uint32_t d = 1; d < n; ++d) {
        quantise(&dependents[size_t{d} * size], arc_.inputs(), quantised.data());
        arc_.apply(quantised.data(), query.data());
        for (uint32_t h = 0; h < n; ++h)
            scores[size_t{d} * n + h] = dot(query.data(), &heads[size_t{h} * size], size);
    }
    const std::vector<uint32_t> tree = find_spanning_tree(std::move(scores), n);

    // Label each word's edge to its head.
    const uint32_t hidden = label_.inputs();
    std::vector<float> dependent(size_t{n} * hidden), head(size_t{n} * hidden),
        labels(label_.outputs());
    for (uint32_t i = 0; i < n; ++i) {
        label_dependent_.apply(states.row(i), &dependent[size_t{i} * hidden]);
        label_head_.apply(states.row(i), &head[size_t{i} * hidden]);
    }
    std::vector<int16_t> edge(label_.stride(), 0);
    for (uint32_t d = 1; d < n; ++d) {
        for (uint32_t j = 0; j < hidden; ++j) {
            const float value =
                dependent[size_t{d} * hidden + j] + head[size_t{tree[d]} * hidden + j];
            edge[j] = value > 0 ? quantise(value) : int16_t{0};
        }
        label_.apply(edge.data(), labels.data());
        reading.heads.push_back(tree[d] == 0 ? kNone : tree[d] - 1);
        // Only the root's child is a root.
        if (tree[d] == 0) {
            reading.deps.push_back(Dep::Root);
            continue;
        }
        uint32_t best = 0;
        for (uint32_t k = 1; k < label_.outputs(); ++k) {
            const bool better = labels[k] > labels[best] || labels_.deps[best] == Dep::Root;
            if (better && labels_.deps[k] != Dep::Root) best = k;
        }
        reading.deps.push_back(labels_.deps[best]);
    }
}

Reading Reader::read(std::span<const std::string_view> words,
                     std::span<const uint32_t> gazetteer) const {
    Reading reading;
    if (words.empty()) return reading;
    reading.states = shared_.apply(embed(words, gazetteer));
    const Rows syntax = syntax_.apply(reading.states);
    read_tags(syntax, reading);
    read_tree(syntax, reading);
    return reading;
}

void Reader::copy_context(const Rows& states, uint32_t word, float* out) const {
    context_.apply(states.row(word + 1), out);
    for (uint32_t j = 0; j < context_.outputs(); ++j) out[j] = hyperbolic_tangent(splat(out[j]))[0];
}

std::vector<float> Reader::score_names(const Rows& states,
                                       std::span<const float* const> contexts) const {
    const uint32_t own = shared_.outputs(), size = context_.outputs();
    Rows inputs(states.count, round_up(naming_.inputs()));
    for (uint32_t i = 0; i < states.count; ++i) {
        int16_t* row = inputs.row(i);
        std::copy_n(states.row(i), own, row);
        const float* context = i > 0 ? contexts[i - 1] : nullptr;
        if (!context) continue;
        quantise(context, size, row + own);
        row[own + size] = quantise(1.0f);
    }
    const Rows named = naming_.apply(inputs);
    const uint32_t labels = name_.outputs();
    std::vector<float> scores(contexts.size() * labels);
    for (uint32_t i = 0; i < contexts.size(); ++i)
        name_.apply(named.row(i + 1), &scores[size_t{i} * labels]);
    name_chain_.spread(scores);
    return scores;
}

Error Reader::load(std::string_view bytes) {
    const Result<Container> file = read_container(bytes);
    if (!file) return file.error();
    const Tensors tensors(*file);
    vocabulary_ = Vocabulary(file->find("words"));

    // Labels
    for (std::string_view line : split_lines(file->find("labels.upos")))
        labels_.upos.push_back(upos_named(line));
    for (std::string_view line : split_lines(file->find("labels.xpos")))
        labels_.xpos.push_back(xpos_named(line));
    for (std::string_view line : split_lines(file->find("labels.dep")))
        labels_.deps.push_back(dep_named(line));
    for (std::string_view line : split_lines(file->find("labels.name"))) {
        labels_.name_types.push_back(entity_type_named(line, EntityType::Org));
    }

    // Inputs
    const Result<Tensor> vectors = tensors.find("word.vectors", TensorKind::Int4, 2);
    if (!vectors) return vectors.error();
    word_size_ = vectors->shape[1];
    if (vectors->shape[0] != vocabulary_.size() + kFirstWord) return Error::ModelDamaged;
    word_vectors_.resize(vectors->size());
    for (uint32_t i = 0; i < vectors->size(); ++i) word_vectors_[i] = vectors->integer(i);
    const Result<Tensor> table = tensors.find("character.table", TensorKind::Float32, 3);
    if (!table) return table.error();
    if (table->shape[0] != kCharacterCount || table->shape[1] != 3) return Error::ModelDamaged;
    character_size_ = table->shape[2];
    const Result<Tensor> shapes = tensors.find("shape.vectors", TensorKind::Float32, 2);
    if (!shapes) return shapes.error();
    if (shapes->shape[0] != kShapeCount) return Error::ModelDamaged;
    shape_size_ = shapes->shape[1];
    struct Floats {
        const char* name;
        uint32_t size;
        std::vector<float>& into;
    };
    for (const Floats& part : {Floats{"word.scales", word_size_, word_scales_},
                               Floats{"character.table", table->size(), character_table_},
                               Floats{"character.bias", character_size_, character_bias_},
                               Floats{"shape.vectors", shapes->size(), shape_vectors_}}) {
        Result<std::vector<float>> values = tensors.find_floats(part.name, part.size);
        if (!values) return values.error();
        part.into = std::move(*values);
    }

    // Layers
    struct Layer {
        const char* name;
        BiLstm& into;
    };
    for (const Layer& layer :
         {Layer{"shared", shared_}, Layer{"syntax", syntax_}, Layer{"naming", naming_}}) {
        Result<BiLstm> lstm = read_bilstm(tensors, layer.name);
        if (!lstm) return lstm.error();
        layer.into = std::move(*lstm);
    }
    struct Head {
        const char* name;
        Linear& into;
        uint32_t inputs;
    };
    for (const Head& head :
         {Head{"upos", upos_, syntax_.outputs()}, Head{"xpos", xpos_, syntax_.outputs()},
          Head{"arc.dependent", arc_dependent_, syntax_.outputs()},
          Head{"arc.head", arc_head_, syntax_.outputs()}, Head{"arc", arc_, 0},
          Head{"label.dependent", label_dependent_, syntax_.outputs()},
          Head{"label.head", label_head_, syntax_.outputs()}, Head{"label", label_, 0},
          Head{"context", context_, shared_.outputs()}, Head{"name", name_, naming_.outputs()}}) {
        Result<Linear> linear = read_linear(tensors, head.name);
        if (!linear) return linear.error();
        if (head.inputs && linear->inputs() != head.inputs) return Error::ModelDamaged;
        head.into = std::move(*linear);
    }
    Result<Chain> chain = read_chain(tensors, "name.moves");
    if (!chain) return chain.error();
    name_chain_ = std::move(*chain);
    const uint32_t known = word_size_ + character_size_ + shape_size_;
    const bool fits =
        shared_.inputs() >= known && shared_.inputs() - known <= 32 &&
        syntax_.inputs() == shared_.outputs() &&
        naming_.inputs() == shared_.outputs() + context_.outputs() + 1 &&
        upos_.outputs() == labels_.upos.size() && xpos_.outputs() == labels_.xpos.size() &&
        label_.outputs() == labels_.deps.size() &&
        name_.outputs() == 1 + 2 * labels_.name_types.size() &&
        name_chain_.labels() == name_.outputs() && arc_.inputs() == arc_dependent_.outputs() &&
        arc_.outputs() == arc_head_.outputs() && label_.inputs() == label_dependent_.outputs() &&
        label_.inputs() == label_head_.outputs();
    if (!fits) return Error::ModelDamaged;
    gazetteer_size_ = shared_.inputs() - known;
    return Error::None;
}

Result<Reader> read_reader(std::string_view bytes) {
    Reader reader;
    if (const Error error = reader.load(bytes); error != Error::None) return error;
    return reader;
}

}  // namespace dragoman
