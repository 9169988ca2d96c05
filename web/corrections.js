// Corrections in the reader view, with the page's own controls. The form `#correct` is for what was
// chosen last: an entity (its name, its kind, whom it is the same as, a new relation of it), a
// relation, a quotation (who says it), or words of the text (a name, a quotation). The drawn interface carries out what is asked for.
import { kKinds, words } from "./reader.js";

const kTones = [["cooperation", "Cooperation"], ["conflict", "Conflict"], ["neutral", "Neutral"]];
const kModalities = [["asserted", "Fact"], ["possible", "Possible"], ["planned", "Planned"], ["desired", "Wished"],
                     ["hypothetical", "Supposed"]];
const kRemove = { entity: "It is no name", relation: "Delete the relation", quote: "It is no quotation" };
const kOfTheKind = ["", "As of this kind"];

export class Corrections {
    #form;
    #ui;
    #doc = null;
    #goes_back = false;  // what was asked for in the form is on its way; the keyboard returns then
    #chosen = null;  // {is, index, thing}; is: "entity", "claim" (a new relation of one), "relation", "quote",
                     // "words", "quotation" (words that become one)

    // ui(): the drawn interface, which carries corrections out, or null
    constructor(form, ui) {
        this.#form = form;
        this.#ui = ui;
        form.addEventListener("submit", (event) => {
            event.preventDefault();
            this.#save();
        });
        const { act, tone, relate, quotation, turn, remove, undo, close } = form.elements;
        act.addEventListener("change", () => { tone.value = ""; });
        relate.addEventListener("click", () => this.#show("claim", this.#chosen.index, this.#chosen.thing));
        quotation.addEventListener("click", () => this.#show("quotation", 0, this.#chosen.thing));
        turn.addEventListener("click", () => this.#correct("turn"));
        remove.addEventListener("click", () => this.#correct("delete"));
        undo.addEventListener("click", () => ui().command("undo"));
        close.addEventListener("click", () => this.#hide(this.#row()));
        form.addEventListener("keydown", (event) => {
            if (event.key === "Escape") this.#hide(this.#row());
        });
    }

    // What was chosen of a document, by its number (kKinds); for anything that is no entity, relation
    // or quotation there is nothing to correct.
    choose(doc, kind, index) {
        this.#doc = doc;
        if (kind === kKinds.mention) {
            const { entity } = doc.mentions[index];
            return this.choose(doc, kKinds.entity, doc.entities.findIndex(({ id }) => id === entity));
        }
        const [is, list] = kind === kKinds.entity ? ["entity", doc.entities]
            : kind === kKinds.relation ? ["relation", doc.relations]
            : kind === kKinds.quote ? ["quote", doc.quotes] : ["", []];
        return this.#show(is, index, list[index]);
    }

    // Words of the article: {begin, end} as JavaScript counts. A browser may tell of the same selection
    // again: what was already filled in for these words stays.
    choose_words(doc, place) {
        const { is, thing } = this.#chosen ?? {};
        const stands = ["words", "quotation"].includes(is) && thing.begin === place.begin && thing.end === place.end;
        if (stands && this.#doc === doc) return;
        this.#doc = doc;
        this.#show("words", 0, place);
    }

    // The keyboard goes into the form; with Escape or after Save it is back on what the form is about.
    enter() {
        if (!this.#form.hidden) this.#form.querySelector("label:not([hidden]) :is(input, select)").focus({ preventScroll: true });
    }

    // After a correction: the same thing in the new document, told by its name or its place.
    follow(doc) {
        this.#find_again(doc);
        if (this.#goes_back && this.#form.contains(document.activeElement)) this.#row()?.focus();
        this.#goes_back = false;
    }

    #find_again(doc) {
        const before = this.#doc;
        this.#doc = doc;
        if (!this.#chosen) return undefined;
        const { is, thing } = this.#chosen;
        if (is === "entity") {
            return this.choose(doc, kKinds.entity, doc.entities.findIndex(({ name }) => name === thing.name));
        }
        if (is === "quote") {
            return this.choose(doc, kKinds.quote, doc.quotes.findIndex(({ start }) => start === thing.start));
        }
        if (is === "words" || is === "quotation") {
            const at = [...doc.text.slice(0, thing.begin)].length;
            const [kind, list] = is === "words" ? [kKinds.mention, doc.mentions] : [kKinds.quote, doc.quotes];
            const index = list.findIndex(({ start }) => start === at);
            return index < 0 ? this.#hide() : this.choose(doc, kind, index);
        }
        const known = new Set(before.relations.map((relation) => this.#told(relation, before)));
        const told = is === "relation" && this.#told(thing, before);
        return this.choose(doc, kKinds.relation, doc.relations.findIndex((relation) => {
            const now = this.#told(relation, doc);
            return is === "relation" ? now === told : !known.has(now);  // a new one is the one that was added
        }));
    }

    // Where it stands and between whom, whichever way round.
    #told({ trigger, source, target }, { entities }) {
        const name = (wanted) => entities.find(({ id }) => id === wanted)?.name ?? "";
        return JSON.stringify([trigger.start, ...[name(source), name(target)].sort()]);
    }

    // The keyboard, where it was in the form, goes to `row`, or to the reader view as a whole.
    #hide(row = null) {
        const had_focus = this.#form.contains(document.activeElement);
        this.#chosen = null;
        this.#form.hidden = true;
        if (!had_focus) return;
        if (row) row.focus();
        else document.getElementById("reader").focus({ preventScroll: true });
    }

    // The button of what the form is about; null for words.
    #row() {
        const { is, thing } = this.#chosen ?? {};
        const rows = { entity: "#entities [data-entity", claim: "#entities [data-entity", relation: "#relations [data-relation",
                       quote: "#quotes [data-quote" };
        return rows[is] ? document.querySelector(`${rows[is]}="${thing.id}"] button`) : null;
    }

    // The form lies over the findings, but not over what it is about.
    #uncover() {
        const row = this.#row();
        if (!row?.checkVisibility()) return;
        const [a, b] = [row, this.#form].map((part) => part.getBoundingClientRect());
        document.documentElement.style.setProperty("--form", `${Math.ceil(b.height) + 12}px`);
        if (a.top < b.bottom && b.top < a.bottom) row.scrollIntoView({ block: "nearest", behavior: "instant" });
    }

    #show(is, index, thing) {
        if (!thing || !this.#ui()) return this.#hide();
        this.#chosen = { is, index, thing: { ...thing } };
        for (const part of this.#form.querySelectorAll("[data-for]")) {
            part.hidden = !part.dataset.for.split(" ").includes(is);
        }
        const { remove, target } = this.#form.elements;
        remove.textContent = kRemove[is] ?? "";
        if (is === "entity") this.#fill_entity(thing);
        else if (is === "quote") this.#fill_quote(thing);
        else if (is === "words") this.#fill_words(thing);
        else if (is === "quotation") this.#fill_speaker(this.#doc.text.slice(thing.begin, thing.end), "");
        else this.#fill_claim(thing);
        this.#form.hidden = false;
        this.#uncover();
        if (is === "claim") target.focus();
        return undefined;
    }

    #title(heading) {
        this.#form.querySelector("h2").textContent = heading;
    }

    #fill_words({ begin, end }) {
        const fields = this.#form.elements;
        const said = this.#doc.text.slice(begin, end);
        this.#title(`Mark “${shortened(said)}”`);
        fill(fields.label, this.#labels("entity"), null);
        const places = this.#doc.text.split(said).length - 1;
        fields.everywhere.checked = false;
        fields.everywhere.closest("label").hidden = places < 2;
        fields.everywhere.nextElementSibling.textContent = `In all ${places} places`;
    }

    #fill_entity({ id, name, tag, type, wikidata }) {
        const fields = this.#form.elements;
        this.#title(`Correct “${name}”`);
        fields.name.value = name;
        fields.wikidata.value = wikidata ?? "";
        fill(fields.label, this.#labels("entity"), tag ?? type);
        fill(fields.same, [["", "Nobody else"], ...this.#entities(id)], "");
    }

    // Offsets of the document are code points.
    #fill_quote({ start, end, speaker }) {
        this.#fill_speaker([...this.#doc.text].slice(start, end).join(""), this.#index(speaker));
    }

    #fill_speaker(said, speaker) {
        this.#title(`Who says “${shortened(said)}”?`);
        fill(this.#form.elements.speaker, [["", "Nobody who is named"], ...this.#entities()], speaker);
    }

    // A relation, or an entity of which a new one is told.
    #fill_claim(thing) {
        const fields = this.#form.elements;
        const is_new = this.#chosen.is === "claim";
        const { id, name, source, target, label, tag, type, polarity, modality, negated, attributed_to } = thing;
        const who = is_new ? name : this.#doc.entities[this.#index(source)].name;
        const whom = is_new ? "…" : this.#doc.entities[this.#index(target)]?.name ?? "nobody";
        this.#title(`${who} → ${whom}`);
        const labels = this.#labels("relation");
        fill(fields.act, labels, is_new ? labels.at(-1)?.[0] : tag ?? type);
        fill(fields.target, [...this.#entities(is_new ? id : source), ["", "Nobody"]], null);
        fields.words.value = is_new ? "" : label;
        fill(fields.tone, [kOfTheKind, ...kTones], is_new ? "" : polarity);
        fill(fields.modality, kModalities, is_new ? "asserted" : modality);
        fill(fields.claimant, [["", "The article itself"], ...this.#entities()], is_new ? "" : this.#index(attributed_to));
        fields.denied.checked = !is_new && negated;
    }

    // [value, title] of the labels that one works with.
    #labels(kind) {
        return JSON.parse(this.#ui().schema()).labels.filter((label) => label.kind === kind)
            .map(({ name, title }) => [name, title ?? words(name)]);
    }

    #entities(without = "") {
        return this.#doc.entities.map(({ id, name }, index) => [id, String(index), name])
            .filter(([id]) => id !== without).map(([, index, name]) => [index, name]);
    }

    // The number of an entity as a select has it; "" for none.
    #index(entity) {
        const index = this.#doc.entities.findIndex(({ id }) => id === entity);
        return index < 0 ? "" : String(index);
    }

    #correct(verb, what = "") {
        const { is, index } = this.#chosen;
        const kind = is === "claim" ? kKinds.entity : kKinds[is] ?? kKinds.none;
        this.#ui().correct(kind, index, verb, what);
    }

    #save() {
        const fields = this.#form.elements;
        const { is, thing } = this.#chosen;
        this.#goes_back = true;
        if (is === "entity") return this.#save_entity(fields, thing);
        if (is === "quote") return this.#correct("speaker", fields.speaker.value);
        if (is === "words") {
            const everywhere = fields.everywhere.checked ? "1" : "";
            return this.#correct("mark", [...this.#bytes(thing), fields.label.value, everywhere].join("\t"));
        }
        if (is === "quotation") {
            return this.#correct("quote", [...this.#bytes(thing), fields.speaker.value].join("\t"));
        }
        return this.#correct(is === "claim" ? "relate" : "change", [
            fields.target.value, fields.act.value, fields.words.value.replace(/\s+/g, " ").trim(), fields.tone.value,
            fields.modality.value, fields.denied.checked ? "1" : "", fields.claimant.value,
        ].join("\t"));
    }

    // The interface counts bytes.
    #bytes({ begin, end }) {
        return [begin, end].map((at) => new TextEncoder().encode(this.#doc.text.slice(0, at)).length);
    }

    #save_entity({ name, label, same, wikidata }, thing) {
        const wanted = name.value.trim();
        if (same.value) {  // it goes under the other's name and kind
            thing.name = this.#doc.entities[same.value].name;
            return this.#correct("merge", same.value);
        }
        if (wanted && wanted !== thing.name) {
            thing.name = wanted;
            this.#correct("rename", wanted);
        }
        if (wikidata.value !== (thing.wikidata ?? "")) this.#correct("wikidata", wikidata.value);
        if (label.value && label.value !== (thing.tag ?? thing.type)) this.#correct("label", label.value);
        return undefined;
    }
}

function shortened(said) {
    const letters = [...said.replace(/\s+/g, " ")];
    return letters.length > 48 ? `${letters.slice(0, 46).join("")}…` : letters.join("");
}

// Options [value, title] with the one that is so now; what is in no list stands before them.
function fill(select, options, now) {
    select.replaceChildren(...options.map(([value, title]) => new Option(title, value, value === now, value === now)));
    if (now && !options.some(([value]) => value === now)) select.prepend(new Option(now, "", true, true));
}
