// The reader view: the document as plain DOM, beside the canvas from the first moment. Screen
// readers, find-in-page, selection, printing and right-to-left text work here, and so does every
// browser without WebGL2. Its selectors are a contract that tests and extensions rest on:
//
//   #reader article mark[data-mention][data-entity][data-type]     data-entity is "" for values
//   #entities [data-entity][data-type]          #roles [data-role]
//   #quotes [data-quote][data-speaker]          #relations tr[data-relation][data-source]...
//
// The article is untrusted text: it enters the page through textContent only.
import { articles_of } from "./articles.js";
import { paragraphs, selected_place, sort_wraps, to_utf16 } from "./annotated_text.js";

// What can be selected; the numbers are those of ui_select.
export const kKinds = { none: 0, entity: 1, mention: 2, relation: 3, quote: 4, role: 5, sentence: 6 };

const kSliceMilliseconds = 10;
const kSelectingPause = 250;  // milliseconds without a change after which words are taken as selected
const kGroups = [
    ["People", ["PERSON"]],
    ["Organisations", ["ORG"]],
    ["Countries and places", ["GPE", "LOC", "FAC"]],
    ["Peoples and groups", ["NORP"]],
    ["Events, works and laws", ["EVENT", "PRODUCT", "WORK_OF_ART", "LAW"]],
];

export class Reader {
    #root;
    #on_select;
    #doc = null;
    #turn = 0;          // grows with every document: an unfinished older one stops
    #place = null;      // offsets of the document -> UTF-16
    #articles = [];     // of a collection
    #index_of = null;   // Map: id -> place in its list
    #colours = new Map();  // label -> colour, of the reader's own

    // on_select(kind, index, by_keyboard): the reader chose something here; on_words({begin, end}): words of the
    // article, as JavaScript counts.
    constructor(root, on_select, on_words) {
        this.#root = root;
        this.#on_select = on_select;
        root.addEventListener("click", (event) => this.#clicked(event));
        root.addEventListener("mouseover", (event) => this.#light(entity_under(event.target)));
        root.addEventListener("mouseleave", () => this.#light(""));
        let pause = 0;
        document.addEventListener("selectionchange", () => {
            clearTimeout(pause);
            pause = setTimeout(() => {
                const place = this.#doc && selected_place(getSelection(), this.#part("article"), this.#doc.text);
                if (place) on_words(place);
            }, kSelectingPause);
        });
    }

    // The colours of the reader's own labels, [{name, colour}]; for what is written from now on.
    use_labels(labels) {
        this.#colours = new Map(labels.filter(({ colour }) => colour).map(({ name, colour }) => [name, colour]));
    }

    clear() {
        ++this.#turn;
        this.#doc = null;
        for (const part of this.#root.querySelectorAll("[data-part]")) part.replaceChildren();
        this.#root.dataset.empty = "";
    }

    // Writes the whole document in slices; false when a newer one came in between.
    async show(doc) {
        this.clear();
        const turn = this.#turn;
        this.#doc = doc;
        this.#place = to_utf16(doc);
        this.#articles = articles_of(doc);
        this.#index_of = new Map();
        for (const list of [doc.mentions, doc.entities, doc.roles, doc.quotes, doc.relations]) {
            list.forEach((item, index) => this.#index_of.set(item.id, index));
        }
        delete this.#root.dataset.empty;
        let slice_end = performance.now() + kSliceMilliseconds;
        for (const step of this.#write()) {
            if (performance.now() < slice_end) continue;
            await new Promise((resolve) => setTimeout(resolve));
            if (turn !== this.#turn) return false;
            slice_end = performance.now() + kSliceMilliseconds;
        }
        return true;
    }

    // Marks what was selected here or in the diagram, and brings its words into view.
    select(kind, index) {
        for (const element of this.#root.querySelectorAll(".selected, .evidence")) {
            element.classList.remove("selected", "evidence");
        }
        const chosen = this.#doc && this.#find(kind, index);
        if (!chosen) return;
        for (const element of chosen.elements) element.classList.add("selected");
        for (const element of chosen.evidence) element.classList.add("evidence");
        const target = chosen.evidence[0] ?? chosen.elements[0];
        target?.scrollIntoView({ block: "center", behavior: "instant" });
    }

    // The document that is shown, or null.
    get document() {
        return this.#doc;
    }

    hover(kind, index) {
        const entity = kind === kKinds.entity ? this.#doc?.entities[index]?.id : "";
        this.#light(entity ?? "");
    }

    // --- writing ---

    *#write() {
        const article = this.#part("article");
        for (const paragraph of paragraphs(this.#doc.text, this.#wraps(), this.#titles())) {
            yield article.append(paragraph);
        }
        yield* this.#write_entities();
        yield* this.#write_list("relations", this.#doc.relations, (item) => this.#relation_row(item));
        yield* this.#write_list("outline", this.#connected(), (entity) => this.#outline_item(entity));
        yield* this.#write_list("quotes", this.#doc.quotes, (item) => this.#quote_item(item));
        yield* this.#write_list("roles", this.#doc.roles, (item) => this.#role_item(item));
    }

    *#write_list(part, list, write_item) {
        const element = this.#part(part);
        element.closest("section").hidden = list.length === 0;
        for (const item of list) yield element.append(write_item(item));
    }

    *#write_entities() {
        const { entities, mentions } = this.#doc;
        const counts = new Map();
        for (const { entity } of mentions) counts.set(entity, (counts.get(entity) ?? 0) + 1);
        const element = this.#part("entities");
        element.closest("section").hidden = entities.length === 0;
        for (const [title, types] of kGroups) {
            const group = entities.filter(({ type }) => types.includes(type));
            if (!group.length) continue;
            group.sort((a, b) => (counts.get(b.id) ?? 0) - (counts.get(a.id) ?? 0));
            const list = make("ul", {}, ...group.map((entity) =>
                this.#entity_item(entity, counts.get(entity.id) ?? 0)));
            yield element.append(make("h3", {}, title), list);
        }
    }

    #entity_item({ id, name, type, tag }, count) {
        const times = make("span", { class: "count" }, count === 1 ? "once" : `${count} times`);
        const button = make("button", { type: "button" }, make("bdi", {}, name), " ", times);
        return this.#in_colour(make("li", { "data-entity": id, "data-type": type }, button), tag ?? type);
    }

    #in_colour(element, label) {
        if (this.#colours.has(label)) element.style.setProperty("--type", this.#colours.get(label));
        return element;
    }

    #relation_row(relation) {
        const statement = make("button", { type: "button" },
            make("span", { class: "claim" }, this.#claim(relation)),
            make("span", { class: "source" }, this.#source(relation)));
        const cells = [
            make("td", {}, statement),
            make("td", { class: "type" }, words(relation.tag ?? relation.type)),
            make("td", { class: `polarity ${relation.polarity}` }, relation.polarity),
        ];
        return make("tr", {
            "data-relation": relation.id,
            "data-source": relation.source,
            "data-target": relation.target ?? "",
            "data-type": relation.type,
            "data-polarity": relation.polarity,
            "data-negated": relation.negated,
            "data-modality": relation.modality,
            "data-attributed-to": relation.attributed_to ?? "",
        }, ...cells);
    }

    // Entities that act or are acted on, who has most to do with others first.
    #connected() {
        const { entities, relations } = this.#doc;
        const counts = new Map();
        for (const { source, target } of relations) {
            for (const id of new Set([source, target])) counts.set(id, (counts.get(id) ?? 0) + 1);
        }
        return entities.filter(({ id }) => counts.has(id)).sort((a, b) => counts.get(b.id) - counts.get(a.id));
    }

    // A node of the diagram with its edges: what it does, then what is done to it.
    #outline_item({ id, name, type }) {
        const { relations } = this.#doc;
        const edges = [...relations.filter(({ source }) => source === id),
                       ...relations.filter(({ source, target }) => target === id && source !== id)];
        const node = make("button", { type: "button" }, make("bdi", {}, name));
        return make("li", { "data-entity": id, "data-type": type }, node, ` (${words(type)})`,
                    make("ul", {}, ...edges.map((relation) => this.#outline_edge(relation))));
    }

    #outline_edge(relation) {
        return make("li", { "data-relation": relation.id },
                    make("button", { type: "button" }, this.say(relation)));
    }

    // "China rejects meeting with United States, reported by Financial Times, sentence 2"
    say(relation) {
        return this.#claim(relation) + this.#source(relation);
    }

    // What was chosen, in words; "" for what has none.
    described(kind, index) {
        if (!this.#doc) return "";
        if (kind === kKinds.relation && this.#doc.relations[index]) return this.say(this.#doc.relations[index]);
        if (kind === kKinds.entity && this.#doc.entities[index]) {
            const { id, name, type } = this.#doc.entities[index];
            const edges = this.#doc.relations.filter(({ source, target }) => source === id || target === id);
            return `${name}, ${words(type)}, ${edges.length} ${edges.length === 1 ? "relation" : "relations"}`;
        }
        return "";
    }

    // "China rejects meeting with United States"
    #claim({ source, label, target }) {
        return [this.#name(source), label, this.#name(target)].filter(Boolean).join(" ");
    }

    // ", planned, reported by Financial Times, sentence 2"
    #source({ evidence, negated, modality, attributed_to }) {
        let line = negated ? ", negated" : "";
        if (modality !== "asserted") line += `, ${modality}`;
        if (attributed_to) line += `, reported by ${this.#name(attributed_to)}`;
        return `${line}, ${this.#place_words(this.#sentence_at(evidence.start))}`;
    }

    // "sentence 3"; in a collection "article 2, sentence 3"
    #place_words(sentence) {
        if (!this.#articles.length) return `sentence ${sentence + 1}`;
        const { sentences } = this.#doc;
        const at = this.#place(sentences[sentence].start);
        const article = this.#articles.findLastIndex(({ begin }) => begin <= at);
        const first = sentences.findIndex(({ start }) => this.#place(start) >= this.#articles[article].begin);
        return `article ${article + 1}, sentence ${sentence - first + 1}`;
    }

    #quote_item(quote) {
        const named = quote.speaker_text ? this.#words(quote.speaker_text) : "Someone not named";
        const speaker = this.#name(quote.speaker) || named;
        const who = make("button", { type: "button" }, make("bdi", {}, speaker));
        const said = make("blockquote", { dir: "auto" }, this.#words(quote));
        const how = make("p", {}, who, ` (${quote.kind})`);
        return make("li", { "data-quote": quote.id, "data-speaker": quote.speaker ?? "",
                            "data-kind": quote.kind }, how, said);
    }

    #role_item({ id, person, title, org }) {
        const who = make("button", { type: "button" }, make("bdi", {}, this.#name(person)));
        const where = org ? `, ${this.#name(org)}` : "";
        return make("li", { "data-role": id, "data-person": person, "data-org": org ?? "" },
                    who, `: ${this.#words(title)}${where}`);
    }

    // What is a headline: the title, and the first lines of the articles of a collection.
    #titles() {
        const { title, sentences } = this.#doc;
        const heads = new Set(sentences.filter(({ headline }) => headline).map(({ start }) => this.#place(start)));
        const begins = new Set(this.#articles.map(({ begin }) => begin).filter((begin) => heads.has(begin)));
        const end = title ? this.#place(title.end) : 0;
        return (begin) => begin < end || begins.has(begin);
    }

    // Sentences lie outside, quotes within them, mentions innermost.
    #wraps() {
        const { sentences, quotes, mentions, entities } = this.#doc;
        const wrap = ({ start, end }, level, make_piece) =>
            ({ begin: this.#place(start), end: this.#place(end), level, make: make_piece });
        return sort_wraps([
            ...sentences.map((sentence, index) => wrap(sentence, 0, () =>
                make("span", { "data-sentence": index }))),
            ...quotes.map((quote) => wrap(quote, 1, () =>
                make("span", { class: "said", "data-said": quote.id }))),
            ...mentions.map((mention) => wrap(mention, 2, () => {
                const entity = entities[this.#index_of.get(mention.entity)];
                const label = mention.tag ?? mention.type;
                const title = entity ? `${entity.name} (${words(label)})` : words(label);
                const mark = make("mark", { "data-mention": mention.id, "data-entity": mention.entity ?? "",
                                            "data-type": mention.type, "data-kind": mention.kind, title });
                if (mention.tag) mark.dataset.tag = mention.tag;
                return this.#in_colour(mark, label);
            })),
        ]);
    }

    // --- looking things up ---

    #part(name) {
        return this.#root.querySelector(`[data-part="${name}"]`);
    }

    #name(entity) {
        return this.#doc.entities[this.#index_of.get(entity)]?.name ?? "";
    }

    #words({ start, end }) {
        return this.#doc.text.slice(this.#place(start), this.#place(end));
    }

    #sentence_at(offset) {
        const { sentences } = this.#doc;
        let low = 0;
        let high = Math.max(sentences.length - 1, 0);
        while (low < high) {
            const middle = (low + high) >> 1;
            if (offset < sentences[middle].end) high = middle;
            else low = middle + 1;
        }
        return low;
    }

    #all(selector) {
        return [...this.#root.querySelectorAll(selector)];
    }

    #find(kind, index) {
        const { entities, mentions, relations, quotes, roles } = this.#doc;
        const sentence = (range) => this.#all(`[data-sentence="${this.#sentence_at(range.start)}"]`);
        switch (kind) {
            case kKinds.entity:
                return found(entities[index], ({ id }) => this.#all(`[data-entity="${id}"]`));
            case kKinds.mention:
                return found(mentions[index], ({ id }) => this.#all(`[data-mention="${id}"]`));
            case kKinds.relation:
                return found(relations[index], ({ id }) => this.#all(`[data-relation="${id}"]`),
                             ({ evidence }) => sentence(evidence));
            case kKinds.quote:
                return found(quotes[index], ({ id }) => this.#all(`[data-quote="${id}"]`),
                             ({ id }) => this.#all(`[data-said="${id}"]`));
            case kKinds.role:
                return found(roles[index], ({ id }) => this.#all(`[data-role="${id}"]`),
                             ({ title }) => sentence(title));
            case kKinds.sentence:
                return { elements: [], evidence: this.#all(`[data-sentence="${index}"]`) };
            default:
                return null;
        }
    }

    #light(entity) {
        for (const element of this.#root.querySelectorAll(".lit")) element.classList.remove("lit");
        if (!entity) return;
        for (const element of this.#all(`[data-entity="${entity}"]`)) element.classList.add("lit");
    }

    #clicked(event) {
        if (!this.#doc || !getSelection().isCollapsed) return;
        const item = event.target.closest("[data-relation], [data-quote], [data-role], [data-mention], [data-entity]");
        if (!item) return;
        const { relation, quote, role, mention, entity } = item.dataset;
        const [kind, id] = relation ? [kKinds.relation, relation] : quote ? [kKinds.quote, quote]
            : role ? [kKinds.role, role] : mention ? [kKinds.mention, mention] : [kKinds.entity, entity];
        const index = this.#index_of.get(id);
        this.select(kind, index);
        this.#on_select(kind, index, event.detail === 0);
    }
}

function found(item, elements, evidence = () => []) {
    return item && { elements: elements(item), evidence: evidence(item) };
}

function entity_under(element) {
    return element.closest("[data-entity]")?.dataset.entity ?? "";
}

// "WORK_OF_ART" -> "work of art"
export function words(label) {
    return label.toLowerCase().replaceAll("_", " ");
}

export function make(name, attributes, ...children) {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.append(...children);
    return element;
}
