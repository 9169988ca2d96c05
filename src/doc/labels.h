// The closed lists of labels and the names they carry in files. Each table stands in labels.cpp.
#pragma once
#include <cstdint>
#include <string_view>

namespace dragoman {

enum class Upos : uint8_t {
    Adj,
    Adp,
    Adv,
    Aux,
    Cconj,
    Det,
    Intj,
    Noun,
    Num,
    Part,
    Pron,
    Propn,
    Punct,
    Sconj,
    Sym,
    Verb,
    X,
    Count
};

// Penn tags as in EWT and GUM.
enum class Xpos : uint8_t {
    None,
    Add,
    Afx,
    Cc,
    Cd,
    Comma,
    Colon,
    Dt,
    Ex,
    Fw,
    Gw,
    Hyph,
    In,
    Jj,
    Jjr,
    Jjs,
    Lrb,
    Ls,
    Md,
    Nfp,
    Nn,
    Nnp,
    Nnps,
    Nns,
    Period,
    Pdt,
    Pos,
    Prp,
    PrpDollar,
    CloseQuote,
    OpenQuote,
    Rb,
    Rbr,
    Rbs,
    Rp,
    Rrb,
    Sym,
    To,
    Uh,
    Vb,
    Vbd,
    Vbg,
    Vbn,
    Vbp,
    Vbz,
    Wdt,
    Wp,
    WpDollar,
    Wrb,
    Dollar,
    Xx,
    Count
};

// Universal dependency relations; of the subtypes only those that the later stages use.
enum class Dep : uint8_t {
    Root,
    Acl,
    AclRelcl,
    Advcl,
    Advmod,
    Amod,
    Appos,
    Aux,
    AuxPass,
    Case,
    Cc,
    Ccomp,
    Clf,
    Compound,
    CompoundPrt,
    Conj,
    Cop,
    Csubj,
    CsubjPass,
    Dep,
    Det,
    Discourse,
    Dislocated,
    Expl,
    Fixed,
    Flat,
    Goeswith,
    Iobj,
    List,
    Mark,
    Nmod,
    NmodPoss,
    NmodDesc,
    NmodUnmarked,
    Nsubj,
    NsubjPass,
    Nummod,
    Obj,
    Obl,
    OblAgent,
    OblUnmarked,
    Orphan,
    Parataxis,
    Punct,
    Reparandum,
    Vocative,
    Xcomp,
    Count
};

// The ten name types, then the seven value types (gold/GUIDELINES.md, after OntoNotes).
enum class EntityType : uint8_t {
    Person,
    Norp,
    Org,
    Gpe,
    Loc,
    Fac,
    Event,
    Product,
    WorkOfArt,
    Law,
    Date,
    Time,
    Money,
    Percent,
    Quantity,
    Ordinal,
    Cardinal,
    Count
};
inline bool is_value(EntityType type) {
    return type >= EntityType::Date;
}

enum class MentionKind : uint8_t { Name, Nominal, Pronoun, Count };
enum class Origin : uint8_t { Model, Rule, User, Count };
enum class QuoteKind : uint8_t { Direct, Indirect, Mixed, Count };
enum class Polarity : uint8_t { Conflict, Cooperation, Neutral, Count };
enum class Modality : uint8_t { Asserted, Possible, Planned, Desired, Hypothetical, Count };

// PLOVER's sixteen root types, then the plain ones.
enum class RelationType : uint8_t {
    Agree,
    Consult,
    Support,
    Cooperate,
    Aid,
    Yield,
    Retreat,
    Request,
    Accuse,
    Reject,
    Threaten,
    Protest,
    Sanction,
    Mobilize,
    Coerce,
    Assault,
    Own,
    Member,
    Locate,
    Compete,
    Create,
    Fear,
    Other,
    Count
};

// The name in files and JSON: "PROPN", "NNP", "nsubj:pass", "WORK_OF_ART", "cooperation",
// "SANCTION".
std::string_view name(Upos value);
std::string_view name(Xpos value);
std::string_view name(Dep value);
std::string_view name(EntityType value);
std::string_view name(MentionKind value);
std::string_view name(Origin value);
std::string_view name(QuoteKind value);
std::string_view name(Polarity value);
std::string_view name(Modality value);
std::string_view name(RelationType value);

// The value with that name; `otherwise` if there is none. A relation subtype that is not kept falls
// back to its plain relation: "nmod:npmod" -> nmod.
Upos upos_named(std::string_view text);
Xpos xpos_named(std::string_view text);
Dep dep_named(std::string_view text);
EntityType entity_type_named(std::string_view text, EntityType otherwise);
MentionKind mention_kind_named(std::string_view text, MentionKind otherwise);
Origin origin_named(std::string_view text, Origin otherwise);
QuoteKind quote_kind_named(std::string_view text, QuoteKind otherwise);
Polarity polarity_named(std::string_view text, Polarity otherwise);
Modality modality_named(std::string_view text, Modality otherwise);
RelationType relation_type_named(std::string_view text, RelationType otherwise);

// The polarity that a type has by its quad class (cooperation, conflict); REQUEST and the plain
// types are neutral, FEAR is conflict.
Polarity polarity_of(RelationType type);

}  // namespace dragoman
