#include <doctest/doctest.h>

#include "io/edits_json.h"
#include "io/sample_document.h"

using namespace dragoman;

TEST_CASE("edits json: every kind and every field comes back") {
    const Document doc = sample_document();
    RelationDraft draft;
    draft.source = 0;
    draft.target = 2;
    draft.trigger = doc.relations[0].trigger;
    draft.evidence = doc.sentences[0].span;
    draft.type = RelationType::Own;
    draft.polarity = Polarity::Conflict;
    draft.modality = Modality::Desired;
    draft.negated = true;
    draft.attributed_to = 1;
    draft.label = "wants \"all\" of 😊";
    std::vector<Edit> edits = {
        mark_mention(doc, doc.mentions[0].span, EntityType::Law, true),
        delete_mention(doc, 1, false),
        move_mention(doc, 1, doc.tokens[5].span),
        split_mention(doc, 2, true),
        set_entity_type(doc, 1, EntityType::WorkOfArt),
        merge_entities(doc, 1, 0),
        delete_entity(doc, 2),
        rename_entity(doc, 0, "Li\nShangfu"),
        set_wikidata(doc, 0, ""),
        add_relation(doc, draft),
        edit_relation(doc, 1, draft),
        change_relation(doc, EditKind::TurnRelation, 0),
        change_relation(doc, EditKind::DeleteRelation, 0),
        set_speaker(doc, 0, kNone),
        delete_quote(doc, 1),
        delete_role(doc, 0),
    };
    const Result<SavedEdits> read = read_edits(write_edits(edits, 7));
    REQUIRE(read);
    CHECK(read->edits == edits);
    CHECK(read->done == 7);
}

TEST_CASE("edits json: what is not in the form is refused") {
    CHECK(read_edits("{").error() == Error::JsonSyntax);
    CHECK(read_edits("[]").error() == Error::JsonShape);
    CHECK(read_edits("{\"format\":\"dragoman\",\"version\":1}").error() == Error::JsonShape);
    const std::string head = "{\"format\":\"dragoman-edits\",\"version\":1,\"done\":9,\"edits\":[";
    REQUIRE(read_edits(head + "]}"));
    CHECK(read_edits(head + "]}")->done == 0);
    CHECK(read_edits(head + "{\"kind\":\"nonsense\"}]}").error() == Error::JsonShape);
    CHECK(read_edits(head + "{\"place\":{\"at\":-1,\"words\":\"x\"}}]}").error() ==
          Error::JsonShape);
    CHECK(read_edits(head + "{\"place\":{\"at\":4294967290,\"words\":\"x\"}}]}").error() ==
          Error::JsonShape);
    CHECK(read_edits(head + "{\"place\":7}]}").error() == Error::JsonShape);
}
