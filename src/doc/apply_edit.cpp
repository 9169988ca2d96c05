// Which function does an edit. Each first finds everything that the edit names and gives up with a
// sentence where something is gone; only then it changes the document.
#include "doc/edit.h"
#include "doc/edit_claims.h"
#include "doc/edit_names.h"

namespace dragoman {

std::string apply(Document& doc, const Edit& edit) {
    switch (edit.kind) {
        case EditKind::SetMention:
            return set_mention(doc, edit);
        case EditKind::DeleteMention:
            return delete_marked(doc, edit);
        case EditKind::MoveMention:
            return move_marked(doc, edit);
        case EditKind::SetEntityType:
            return set_type(doc, edit);
        case EditKind::MergeEntities:
            return merge_both(doc, edit);
        case EditKind::SplitMention:
            return split(doc, edit);
        case EditKind::DeleteEntity:
            return delete_whole(doc, edit);
        case EditKind::RenameEntity:
        case EditKind::SetWikidata:
            return describe_entity(doc, edit);
        case EditKind::AddRelation:
            return add_claim(doc, edit);
        case EditKind::EditRelation:
        case EditKind::TurnRelation:
        case EditKind::DeleteRelation:
            return change_claim(doc, edit);
        case EditKind::AddQuote:
            return add_quotation(doc, edit);
        case EditKind::SetSpeaker:
        case EditKind::DeleteQuote:
            return change_quotation(doc, edit);
        case EditKind::DeleteRole:
            return delete_office(doc, edit);
        case EditKind::Count:
            break;
    }
    return {};
}

}  // namespace dragoman
