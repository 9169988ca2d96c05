#include "io/schema_json.h"

#include <simdjson.h>

#include <string>

#include "io/json_text.h"
#include "io/json_values.h"

namespace dragoman {

namespace {

namespace dom = simdjson::dom;

// ---------------------------------------------------------------- writing

std::string colour_words(uint32_t colour) {
    constexpr char kDigits[] = "0123456789ABCDEF";
    std::string out = "#";
    for (int shift = 20; shift >= 0; shift -= 4) out += kDigits[colour >> shift & 15];
    return out;
}

template <class Label>
void write_common(JsonText& json, const Label& label, const char* kind) {
    json.key("name").text(label.name).key("kind").text(kind);
    if (!label.title.empty()) json.key("title").text(label.title);
    json.key("like").text(name(label.like));
    json.key("covers").open('[');
    for (auto type : label.covers) json.text(name(type));
    json.close(']');
}

void write_names(JsonText& json, std::string_view key, const std::vector<std::string>& names) {
    if (names.empty()) return;
    json.key(key).open('[');
    for (const std::string& one : names) json.text(one);
    json.close(']');
}

// ---------------------------------------------------------------- reading

class SchemaReader {
  public:
    SchemaReading read(dom::element root) {
        out_.schema.name = text(root, "name", "the schema");
        dom::element labels;
        dom::array array;
        if (!find_value(root, "labels", labels) || labels.get(array))
            fail("A schema needs a list of “labels”.");
        else
            for (const dom::element label : array) add(label);
        if (out_.problem.empty()) out_.problem = find_schema_fault(out_.schema);
        if (!out_.problem.empty()) out_.schema = {};
        return out_;
    }

  private:
    void fail(std::string sentence) {
        if (out_.problem.empty()) out_.problem = std::move(sentence);
    }

    static std::string shortened(std::string_view words) {
        size_t end = std::min(words.size(), kLongestLabel);
        while (end > 0 && end < words.size() && (static_cast<uint8_t>(words[end]) & 0xC0) == 0x80)
            --end;
        return std::string(words.substr(0, end)) + (end < words.size() ? "…" : "");
    }

    std::string text(dom::element from, std::string_view key, const std::string& where) {
        dom::element value;
        std::string_view words;
        if (find_value(from, key, value) && value.get(words))
            fail("“" + std::string(key) + "” of " + where + " must be text in quotation marks.");
        return std::string(words);
    }

    std::vector<std::string> texts(dom::element from, std::string_view key,
                                   const std::string& where) {
        std::vector<std::string> out;
        for (const dom::element item : list_value(from, key)) {
            std::string_view words;
            if (item.get(words) || out.size() > kMostLabels) {
                fail("“" + std::string(key) + "” of " + where + " must be a list of names.");
                return {};
            }
            out.emplace_back(words);
        }
        return out;
    }

    // Of any label: what it stands on and what it covers.
    template <class Label, class Named>
    void add_types(dom::element from, Label& label, const std::string& where, Named type_named,
                   decltype(Label::like) otherwise) {
        using Type = decltype(Label::like);
        auto named = [&](std::string_view key, std::string_view words) {
            const Type type = type_named(words, Type::Count);
            if (type != Type::Count) return type;
            fail("“" + std::string(key) + "” of " + where + " says “" + shortened(words) +
                 "”, which is no type that Dragoman knows.");
            return otherwise;
        };
        const Type own = type_named(label.name, Type::Count);
        const std::string like = text(from, "like", where);
        label.like = !like.empty() ? named("like", like) : own != Type::Count ? own : otherwise;
        dom::element covers;
        if (find_value(from, "covers", covers)) {
            for (const std::string& words : texts(from, "covers", where))
                label.covers.push_back(named("covers", words));
        } else if (own != Type::Count) {
            label.covers = {own};
        }
    }

    uint32_t colour(dom::element from, const std::string& where) {
        const std::string words = text(from, "colour", where);
        if (words.empty()) return kNoColour;
        uint32_t colour = 0;
        bool good = words.size() == 7 && words[0] == '#';
        for (size_t i = 1; good && i < words.size(); ++i) {
            const char c = words[i];
            const int digit = c >= '0' && c <= '9'   ? c - '0'
                              : c >= 'a' && c <= 'f' ? c - 'a' + 10
                              : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                                     : -1;
            good = digit >= 0;
            colour = colour << 4 | static_cast<uint32_t>(digit & 15);
        }
        if (!good) fail("“colour” of " + where + " must look like #1F63C4.");
        return good ? colour : kNoColour;
    }

    char key(dom::element from, const std::string& where) {
        const std::string words = text(from, "key", where);
        if (words.empty()) return 0;
        const char letter =
            words[0] >= 'a' && words[0] <= 'z' ? static_cast<char>(words[0] - 'a' + 'A') : words[0];
        if (words.size() == 1 && letter >= 'A' && letter <= 'Z') return letter;
        fail("“key” of " + where + " must be one letter from A to Z.");
        return 0;
    }

    void add(dom::element from) {
        Schema& schema = out_.schema;
        dom::object object;
        if (from.get(object)) return fail("Each label must be an object in braces.");
        if (schema.entities.size() + schema.relations.size() > kMostLabels) return;
        const std::string called = text(from, "name", "a label");
        const std::string where = "“" + shortened(called) + "”";
        const std::string kind = text(from, "kind", where);
        if (kind == "entity") {
            EntityLabel label;
            label.name = called;
            label.title = text(from, "title", where);
            label.colour = colour(from, where);
            label.key = key(from, where);
            add_types(from, label, where, entity_type_named, EntityType::Product);
            schema.entities.push_back(std::move(label));
        } else if (kind == "relation") {
            RelationLabel label;
            label.name = called;
            label.title = text(from, "title", where);
            label.sources = texts(from, "sources", where);
            label.targets = texts(from, "targets", where);
            add_types(from, label, where, relation_type_named, RelationType::Other);
            schema.relations.push_back(std::move(label));
        } else {
            fail("“kind” of " + where + " must be “entity” or “relation”.");
        }
    }

    SchemaReading out_;
};

}  // namespace

std::string write_schema(const Schema& schema) {
    JsonText json;
    json.open('{').key("format").text("dragoman-schema").key("version").number(1);
    json.key("name").text(schema.name).key("labels").open('[');
    for (const EntityLabel& label : schema.entities) {
        json.open('{');
        write_common(json, label, "entity");
        if (label.colour != kNoColour) json.key("colour").text(colour_words(label.colour));
        if (label.key) json.key("key").text(std::string(1, label.key));
        json.close('}');
    }
    for (const RelationLabel& label : schema.relations) {
        json.open('{');
        write_common(json, label, "relation");
        write_names(json, "sources", label.sources);
        write_names(json, "targets", label.targets);
        json.close('}');
    }
    json.close(']').close('}');
    return json.take();
}

SchemaReading read_schema(std::string_view json) {
    if (json.size() > kMostSchemaBytes) return {{}, "This file is too large to be a schema."};
    dom::parser parser;
    dom::element root;
    if (parser.parse(json.data(), json.size()).get(root))
        return {{},
                "This is not JSON: a bracket, a comma or a quotation mark is missing somewhere."};
    uint64_t version = 0;
    dom::element value;
    if (text_value(root, "format") != "dragoman-schema" || !find_value(root, "version", value) ||
        value.get(version))
        return {{}, "This is not a schema: “format” must be “dragoman-schema”, and “version” 1."};
    if (version != 1) return {{}, "This schema is of a newer Dragoman."};
    return SchemaReader().read(root);
}

}  // namespace dragoman
