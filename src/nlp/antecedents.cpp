#include "nlp/antecedents.h"

#include <algorithm>

#include "nlp/words.h"

namespace dragoman {
namespace {

constexpr std::string_view kMenWords =
    "mr mr. sir lord king prince emperor sheikh ayatollah imam pope brother father spokesman "
    "chairman congressman "
    "businessman councilman policeman actor salesman statesman duke baron fr. rev. rev";
constexpr std::string_view kWomenWords =
    "mrs mrs. ms ms. miss madam dame lady queen princess empress sister mother spokeswoman "
    "chairwoman congresswoman "
    "businesswoman councilwoman policewoman actress duchess baroness";

}  // namespace

Antecedents::Antecedents(const Lexicon& lexicon, const Document& doc) : doc_(doc) {
    mention_of_.assign(doc.tokens.size(), kNone);
    first_mention_.assign(doc.sentences.size() + 1, static_cast<uint32_t>(doc.mentions.size()));
    for (uint32_t i = static_cast<uint32_t>(doc.mentions.size()); i-- > 0;) {
        const Mention& mention = doc.mentions[i];
        if (mention.tokens.empty()) continue;
        first_mention_[doc.tokens[mention.tokens.begin].sentence] = i;
        if (mention.entity == kNone) continue;
        for (uint32_t t = mention.tokens.begin; t < mention.tokens.end; ++t)
            if (mention.kind != MentionKind::Nominal || t == mention.head) mention_of_[t] = i;
    }
    for (size_t s = doc.sentences.size(); s-- > 0;)
        first_mention_[s] = std::min(first_mention_[s], first_mention_[s + 1]);
    find_genders(lexicon);
    find_quoted();
}

void Antecedents::find_genders(const Lexicon& lexicon) {
    genders_.assign(doc_.entities.size(), Gender::Unknown);
    auto note = [&](uint32_t entity, Gender gender) {
        if (genders_[entity] == Gender::Unknown) genders_[entity] = gender;
    };
    for (const Mention& mention : doc_.mentions) {
        if (mention.entity == kNone || mention.type != EntityType::Person ||
            mention.kind != MentionKind::Name)
            continue;
        const std::string before =
            mention.tokens.begin > 0 ? small_word(doc_, mention.tokens.begin - 1) : "";
        if (is_in_list(before, kMenWords)) note(mention.entity, Gender::Man);
        if (is_in_list(before, kWomenWords)) note(mention.entity, Gender::Woman);
        const std::string_view known = lexicon.name_facts(plain_name(doc_, mention.tokens)).of('p');
        if (known.starts_with('m')) note(mention.entity, Gender::Man);
        if (known.starts_with('f')) note(mention.entity, Gender::Woman);
    }
    for (const Mention& mention : doc_.mentions) {
        if (mention.entity == kNone || mention.type != EntityType::Person ||
            mention.kind != MentionKind::Name)
            continue;
        if (mention.tokens.length() < 2) continue;
        const char gender =
            lexicon.gender_of_first_name(doc_.words(doc_.tokens[mention.tokens.begin]));
        if (gender == 'm') note(mention.entity, Gender::Man);
        if (gender == 'f') note(mention.entity, Gender::Woman);
    }
}

void Antecedents::find_quoted() {
    quoted_.assign(doc_.tokens.size(), false);
    bool open = false;
    uint32_t paragraph = kNone;
    for (uint32_t t = 0; t < doc_.tokens.size(); ++t) {
        const uint32_t here = doc_.sentences[doc_.tokens[t].sentence].paragraph;
        if (here != paragraph) open = false;
        paragraph = here;
        const std::string_view word = doc_.words(doc_.tokens[t]);
        if (word == "\xe2\x80\x9c")
            open = true;
        else if (word == "\xe2\x80\x9d")
            open = false;
        else if (word == "\"" || word == "``" || word == "''")
            open = !open;
        else
            quoted_[t] = open;
    }
}

uint32_t Antecedents::phrase_head(const Mention& mention) const {
    uint32_t head = mention.head;
    bool apposed = false;
    for (uint32_t depth = 0; depth < 5; ++depth) {
        const Token& token = doc_.tokens[head];
        // "top adviser for regional affairs, Juan González, said": an apposition, even to the last
        // noun.
        if (token.dep != Dep::Conj && token.dep != Dep::Appos &&
            !(apposed && token.dep == Dep::Nmod))
            break;
        if (token.head == kNone) break;
        apposed = apposed || token.dep == Dep::Appos;
        head = token.head;
    }
    return head;
}

bool Antecedents::is_subject(const Mention& mention) const {
    const Dep dep = doc_.tokens[phrase_head(mention)].dep;
    return dep == Dep::Nsubj || dep == Dep::NsubjPass;
}

bool Antecedents::owns_subject(const Mention& mention) const {
    const Token& head = doc_.tokens[mention.head];
    if (head.dep != Dep::NmodPoss || head.head == kNone) return false;
    const Dep owned = doc_.tokens[head.head].dep;
    return owned == Dep::Nsubj || owned == Dep::NsubjPass;
}

uint32_t Antecedents::salience(const Mention& mention) const {
    const Token& head = doc_.tokens[mention.head];
    if (is_subject(mention)) {
        const bool main = head.head != kNone && doc_.tokens[head.head].dep == Dep::Root;
        return main ? 30 : 25;
    }
    switch (head.dep) {
        case Dep::Obj:
        case Dep::Iobj:
            return 12;
        case Dep::Obl:
        case Dep::OblAgent:
            return 8;
        case Dep::Root:
            return 15;
        case Dep::NmodPoss:
            return 10;
        default:
            return 4;
    }
}

Antecedents::Range Antecedents::mentions_near(uint32_t sentence, uint32_t back) const {
    const uint32_t first = sentence > back ? sentence - back : 0;
    return {first_mention_[first], first_mention_[sentence + 1]};
}

}  // namespace dragoman
