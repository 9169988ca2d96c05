#include "io/edits_json.h"

#include <simdjson.h>

#include <algorithm>

#include "io/json_fields.h"
#include "io/json_text.h"

namespace dragoman {

namespace {

namespace dom = simdjson::dom;

constexpr size_t kMostWords = 1u << 20;  // bytes of one anchor

// ---------------------------------------------------------------- writing

void write_anchor(JsonText& json, std::string_view key, const Anchor& anchor) {
    if (anchor.words.empty()) return;
    json.key(key).open('{').key("at").number(anchor.span.begin);
    json.key("words").text(anchor.words);
    json.key("before").text(anchor.before).key("after").text(anchor.after).close('}');
}

void write_entity(JsonText& json, std::string_view key, const EntityRef& entity) {
    if (entity.empty()) return;
    json.key(key).open('{').key("name").text(entity.name);
    json.key("type").text(name(entity.type));
    write_anchor(json, "place", entity.mention);
    json.close('}');
}

void write_edit(JsonText& json, const Edit& edit) {
    const Edit plain;
    json.open('{').key("kind").text(name(edit.kind));
    write_anchor(json, "place", edit.place);
    write_anchor(json, "other_place", edit.other_place);
    write_entity(json, "entity", edit.entity);
    write_entity(json, "other", edit.other);
    write_entity(json, "speaker", edit.speaker);
    if (edit.type != plain.type) json.key("type").text(name(edit.type));
    if (edit.relation != plain.relation) json.key("relation").text(name(edit.relation));
    if (edit.old_relation != plain.old_relation)
        json.key("old_relation").text(name(edit.old_relation));
    if (edit.polarity != plain.polarity) json.key("polarity").text(name(edit.polarity));
    if (edit.modality != plain.modality) json.key("modality").text(name(edit.modality));
    if (edit.negated) json.key("negated").flag(true);
    if (edit.everywhere) json.key("everywhere").flag(true);
    if (!edit.text.empty()) json.key("text").text(edit.text);
    if (!edit.tag.empty()) json.key("tag").text(edit.tag);
    json.close('}');
}

// ---------------------------------------------------------------- reading

class EditReader {
  public:
    EditReader() : offsets_("", OffsetUnit::Utf8), fields_(offsets_) {}
    Error error() const { return fields_.error(); }

    Result<SavedEdits> read(dom::object root) {
        SavedEdits saved;
        dom::element value;
        dom::array array;
        if (!fields_.find(root, "edits", value) || value.get(array)) return Error::JsonShape;
        for (dom::element item : array) {
            dom::object object;
            if (item.get(object)) return Error::JsonShape;
            saved.edits.push_back(edit(object));
        }
        const uint32_t done = fields_.index(root, "done");
        saved.done = std::min(done, static_cast<uint32_t>(saved.edits.size()));
        if (error() != Error::None) return error();
        return saved;
    }

  private:
    Anchor anchor(dom::object object, std::string_view key) {
        Anchor out;
        dom::object inner;
        if (!fields_.object(object, key, inner)) return out;
        const uint32_t at = fields_.index(inner, "at");
        out.words = fields_.text(inner, "words");
        out.before = fields_.text(inner, "before");
        out.after = fields_.text(inner, "after");
        if (at == kNone || at > UINT32_MAX / 2 || out.words.size() > kMostWords ||
            out.words.empty()) {
            fields_.fail(Error::JsonShape);
            return out;
        }
        out.span = {at, at + static_cast<uint32_t>(out.words.size())};
        return out;
    }

    EntityRef entity(dom::object object, std::string_view key) {
        EntityRef out;
        dom::object inner;
        if (!fields_.object(object, key, inner)) return out;
        out.name = fields_.text(inner, "name");
        out.type = fields_.label(inner, "type", entity_type_named, EntityType::Org);
        out.mention = anchor(inner, "place");
        return out;
    }

    Edit edit(dom::object object) {
        Edit out;
        out.kind = fields_.label(object, "kind", edit_kind_named, EditKind::SetMention);
        out.place = anchor(object, "place");
        out.other_place = anchor(object, "other_place");
        out.entity = entity(object, "entity");
        out.other = entity(object, "other");
        out.speaker = entity(object, "speaker");
        out.type = fields_.label(object, "type", entity_type_named, out.type);
        out.relation = fields_.label(object, "relation", relation_type_named, out.relation);
        out.old_relation =
            fields_.label(object, "old_relation", relation_type_named, out.old_relation);
        out.polarity = fields_.label(object, "polarity", polarity_named, out.polarity);
        out.modality = fields_.label(object, "modality", modality_named, out.modality);
        out.negated = fields_.flag(object, "negated");
        out.everywhere = fields_.flag(object, "everywhere");
        out.text = fields_.text(object, "text");
        out.tag = fields_.text(object, "tag");
        return out;
    }

    OffsetTable offsets_;
    FieldReader fields_;
};

}  // namespace

std::string write_edits(const std::vector<Edit>& edits, uint32_t done) {
    JsonText json;
    json.open('{').key("format").text("dragoman-edits").key("version").number(1);
    json.key("done").number(done).key("edits").open('[');
    for (const Edit& edit : edits) write_edit(json, edit);
    json.close(']').close('}');
    return json.take();
}

Result<SavedEdits> read_edits(std::string_view json) {
    dom::parser parser;
    dom::element root;
    if (const simdjson::error_code code = parser.parse(json.data(), json.size()).get(root))
        return code == simdjson::MEMALLOC ? Error::OutOfMemory : Error::JsonSyntax;
    dom::object object;
    std::string_view format;
    uint64_t version = 0;
    if (root.get(object) || object.at_key("format").get(format) ||
        object.at_key("version").get(version) || format != "dragoman-edits" || version != 1)
        return Error::JsonShape;
    return EditReader().read(object);
}

}  // namespace dragoman
