// The dialogue `#comparison`: two articles on one story, or two annotations of one text, beside each
// other. It only shows what the core found (dragoman.compare); all words enter as text.
import { paragraphs, sort_wraps, to_utf16 } from "./annotated_text.js";
import { articles_of } from "./articles.js";
import { make } from "./reader.js";

const kMeasures = [
    ["places", "Names and values, place"], ["mentions", "… and type"], ["links", "Pairs of one entity"],
    ["quotes", "Quotations"], ["speakers", "… and speaker"], ["roles", "Offices"],
    ["relations", "Relations"], ["relation_types", "… and type"], ["relation_tones", "… and tone"],
];
const kStandings = {
    contradicted: "They contradict each other", shared: "Both say so", alone: "Only one says so",
};

export class Comparison {
    #dialog;
    #body;
    #title;
    #note;
    #core;
    #go;
    #open_other;
    #differences = [];  // elements of the list, and of the text: [{row, marks}]
    #chosen = -1;

    // go(article, offset): the reader asks for a place of an article (offset in code points, from
    // its beginning). open_other(document): for the second annotation instead of the first.
    constructor(dialog, core, { go, open_other }) {
        this.#dialog = dialog;
        [this.#body, this.#title, this.#note] =
            [".body", "h2", "[role=status]"].map((name) => dialog.querySelector(name));
        this.#core = core;
        this.#go = go;
        this.#open_other = open_other;
        dialog.addEventListener("keydown", (event) => this.#pressed(event));
    }

    // Two of the articles of a collection: the document's bytes and which ones.
    async open_articles(json, doc, first = 0, second = 1) {
        const titles = articles_of(doc).map(({ title }) => title);
        const [a, b] = await Promise.all([first, second].map((index) => this.#core.call("article", json, index)));
        const result = await this.#core.call("compare", a, b);
        const choose = (side, index) => {
            const pair = side === 0 ? [index, second] : [first, index];
            return this.open_articles(json, doc, ...pair);
        };
        const heads = [first, second].map((index, side) => chooser_of(titles, index, side, choose));
        if (result.kind === "annotations") this.#show_annotations(a, b, result, "These two articles have the same words.");
        else this.#show_stories(result, heads, [first, second]);
    }

    // Two annotations of one text, each a document or its bytes; names: what they are called.
    async open_annotations(first, second, names) {
        const [a, b] = [first, second].map(parsed);
        const result = await this.#core.call("compare", a, b);
        this.#show_annotations(a, b, result, `A is ${names[0]}, B is ${names[1]}.`);
        const button = make("button", { type: "button", class: "plain" }, "Open B instead of A");
        button.addEventListener("click", () => {
            this.#dialog.close();
            this.#open_other(b);
        });
        this.#note.append(" ", button);
    }

    #show(title, note, ...parts) {
        this.#title.textContent = title;
        this.#note.textContent = note;
        this.#body.replaceChildren(...parts);
        this.#body.scrollTop = 0;
        if (!this.#dialog.open) this.#dialog.showModal();
    }

    // --- two articles ---

    #show_stories(result, heads, articles) {
        const told = new Story(result, (side, offset) => {
            this.#dialog.close();
            this.#go(articles[side], offset);
        });
        this.#differences = [];
        const counts = (standing) => result.pairs.filter((pair) => pair.standing === standing).length;
        const both = result.entities.filter(({ mentions: [a, b] }) => a && b).length;
        const note = `${both} of ${result.entities.length} names are in both articles. What they say of whom: ` +
            `${counts("contradicted")} × against each other, ${counts("shared")} × alike, ` +
            `${counts("alone")} × in one of them only.`;
        this.#show("Two articles, one story", note,
            make("div", { class: "heads" }, ...heads),
            ...told.sections());
    }

    // --- two annotations ---

    #show_annotations(a, b, result, note) {
        const { differences } = result;
        const measures = make("table", {},
            make("thead", {}, row_of("th", ["What", "both", "only A", "only B", "F1"])),
            make("tbody", {}, ...kMeasures.map(([key, name]) => {
                const { both, only_a, only_b, f1 } = result[key];
                return row_of("td", [name, both, only_a, only_b, f1.toFixed(3)]);
            }), row_of("td", ["Cohen's kappa of the words' types", "", "", "", result.kappa.toFixed(3)])));
        const list = make("ol", { class: "differences" });
        const article = make("div", { class: "text", dir: "auto", tabindex: 0, role: "group", "aria-label": "The text" });
        this.#write_differences(a, differences, list, article);
        const split = make("section", { class: "split", "aria-label": "Differences" },
            make("div", {}, make("h3", {}, `Differences (${differences.length})`),
                 make("p", { class: "hint" }, "Arrow keys go from one to the next."), list), article);
        const agreement = make("section", { "aria-label": "Agreement" }, make("h3", {}, "Agreement"),
            make("div", { class: "wide" }, measures));
        const parts = differences.length ? [split, agreement]
            : [make("p", { class: "none" }, "The two annotations agree in everything."), agreement];
        this.#show("Two annotations of one text", note, ...parts);
        this.#chosen = -1;
        this.#choose(0);
    }

    #write_differences(doc, differences, list, article) {
        const place = to_utf16(doc);
        const title_end = doc.title ? place(doc.title.end) : 0;
        const marks = differences.map(() => []);
        const wraps = sort_wraps(differences.map(({ start, end }, index) => ({
            begin: place(start), end: place(end), level: 0,
            make: () => {
                const mark = make("mark", { "data-difference": index });
                marks[index].push(mark);
                return mark;
            },
        })).filter(({ begin, end }) => begin < end));
        article.append(...paragraphs(doc.text, wraps, (begin) => begin < title_end));
        this.#differences = differences.map(({ start, end, kind, side, words: what }, index) => {
            const at = doc.text.slice(place(start), place(end)).replace(/\s+/g, " ");
            const [in_a, in_b] = side === "only A" ? [what, "–"] : side === "only B" ? ["–", what] : what.split(" / ");
            const button = make("button", { type: "button", "data-difference": index },
                make("bdi", { class: "at" }, at.length > 80 ? `${at.slice(0, 80)}…` : at),
                make("small", {}, kind),
                make("span", { class: "sides" }, make("b", {}, "A "), in_a ?? what, make("b", {}, " B "), in_b ?? ""));
            button.addEventListener("click", () => this.#choose(index));
            list.append(make("li", {}, button));
            return { row: button, marks: marks[index] };
        });
        article.addEventListener("click", ({ target }) => {
            const index = target.closest("[data-difference]")?.dataset.difference;
            if (index !== undefined) this.#choose(Number(index));
        });
    }

    #choose(index) {
        const next = this.#differences[index];
        if (!next) return;
        const last = this.#differences[this.#chosen];
        for (const mark of last?.marks ?? []) mark.classList.remove("selected");
        last?.row.removeAttribute("aria-current");
        this.#chosen = index;
        next.row.setAttribute("aria-current", "true");
        next.row.focus({ preventScroll: true });
        next.row.scrollIntoView({ block: "nearest" });
        for (const mark of next.marks) mark.classList.add("selected");
        const text = this.#body.querySelector(".text");
        if (next.marks[0] && text.scrollHeight > text.clientHeight) {
            text.scrollTop = next.marks[0].offsetTop - text.clientHeight / 2;
        }
    }

    #pressed(event) {
        const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
        if (!step || !this.#differences.length || event.target.matches("select")) return;
        event.preventDefault();
        this.#choose(Math.min(Math.max(this.#chosen + step, 0), this.#differences.length - 1));
    }
}

// Two articles on one story as sections of three columns: who, in A, in B.
class Story {
    #result;
    #doc;
    #place;
    #by_id = new Map();
    #begin;            // of each article, in code points
    #go;

    // go(side, offset): to a place of article 0 or 1, counted from its beginning.
    constructor(result, go) {
        this.#result = result;
        this.#doc = result.document;
        this.#place = to_utf16(this.#doc);
        this.#go = go;
        for (const list of [this.#doc.entities, this.#doc.relations, this.#doc.quotes]) {
            for (const item of list) this.#by_id.set(item.id, item);
        }
        const begin = articles_of(this.#doc).map(({ begin: at }) => [...this.#doc.text.slice(0, at)].length);
        this.#begin = begin.length ? begin : [0, 0];
    }

    sections() {
        const { pairs, voices } = this.#result;
        const parts = Object.entries(kStandings).map(([standing, title]) =>
            this.#section(title, standing, pairs.filter((pair) => pair.standing === standing).map((pair) => this.#pair(pair))));
        parts.push(this.#section("Who is quoted", "voices", voices.map((voice) => this.#voice(voice))));
        parts.push(this.#who());
        return parts.filter(Boolean);
    }

    #section(title, name, rows) {
        if (!rows.length) return null;
        return make("section", { class: name, "aria-label": title }, make("h3", {}, `${title} (${rows.length})`), ...rows);
    }

    #row(title, sides) {
        return make("div", { class: "row" }, make("h4", {}, title),
            ...sides.map((items, side) => make("div", { class: "side", "data-side": "AB"[side] },
                ...(items.length ? items : [make("p", { class: "nothing" }, "–")]))));
    }

    #pair({ first, second, claims }) {
        const title = second ? `${this.#name(first)} and ${this.#name(second)}` : this.#name(first);
        return this.#row(title, claims.map((list, side) => list.map(({ relation, standing }) =>
            this.#claim(this.#by_id.get(relation), standing, side))));
    }

    // What is said, in words, and the sentence that says so; leads to it.
    #claim(relation, standing, side) {
        const { source, label, target, negated, modality, polarity, attributed_to, trigger } = relation;
        const sentence = this.#doc.sentences.find(({ start, end }) => start <= trigger.start && trigger.end <= end);
        const claim = [this.#name(source), label, this.#name(target)].filter(Boolean).join(" ");
        const how = [polarity, negated ? "denied" : "", modality === "asserted" ? "" : modality,
                     attributed_to ? `says ${this.#name(attributed_to)}` : ""].filter(Boolean).join(", ");
        const button = make("button", { type: "button", class: `claim ${standing}`, title: "Show it in the article" },
            make("span", { class: `polarity ${polarity}` }, claim), make("small", {}, how),
            make("q", { dir: "auto" }, ...this.#marked(sentence ?? trigger, trigger)));
        button.addEventListener("click", () => this.#go(side, trigger.start - this.#begin[side]));
        return button;
    }

    #voice({ speaker, quotes }) {
        const said = quotes.map((ids, side) => ids.map((id) => {
            const quote = this.#by_id.get(id);
            const named = quote.speaker_text && !speaker ? `${this.#words(quote.speaker_text)}: ` : "";
            const button = make("button", { type: "button", class: "claim", title: "Show it in the article" },
                make("small", {}, named + quote.kind), make("q", { dir: "auto" }, this.#words(quote)));
            button.addEventListener("click", () => this.#go(side, quote.start - this.#begin[side]));
            return button;
        }));
        return this.#row(speaker ? this.#name(speaker) : "Somebody not named", said);
    }

    #who() {
        const { entities } = this.#result;
        if (!entities.length) return null;
        const list = (fits) => make("ul", { class: "names" }, ...entities.filter(({ mentions }) => fits(...mentions)).map(
            ({ entity, mentions: [a, b] }) => make("li", { "data-type": this.#by_id.get(entity).type },
                make("bdi", {}, this.#name(entity)), make("small", {}, ` ${a} / ${b}`))));
        const group = (title, names) => (names.childElementCount ? [make("h4", {}, title), names] : []);
        return make("section", { class: "who", "aria-label": "Who is in it" },
            make("h3", {}, "Who is in it, how often in A / in B"),
            ...group("In both", list((a, b) => a && b)),
            ...group("Only in A", list((a, b) => !b)),
            ...group("Only in B", list((a) => !a)));
    }

    #name(id) {
        return id ? this.#by_id.get(id).name : "";
    }

    #words({ start, end }) {
        return this.#doc.text.slice(this.#place(start), this.#place(end)).replace(/\s+/g, " ");
    }

    // The words of a place with those that name the act in <mark>.
    #marked({ start, end }, trigger) {
        return [this.#words({ start, end: trigger.start }), make("mark", {}, this.#words(trigger)), this.#words({ start: trigger.end, end })];
    }
}

function parsed(document) {
    return document instanceof Uint8Array ? JSON.parse(new TextDecoder().decode(document)) : document;
}

function row_of(kind, cells) {
    return make("tr", {}, ...cells.map((cell, i) => make(i === 0 ? "th" : kind, kind === "th" ? { scope: "col" } : i === 0 ? { scope: "row" } : {}, `${cell}`)));
}

function chooser_of(titles, chosen, side, choose) {
    const letter = "AB"[side];
    const list = make("select", { "aria-label": `Article ${letter}` }, ...titles.map((title, i) => {
        const option = make("option", { value: i }, `${i + 1}  ${title}`);
        option.selected = i === chosen;
        return option;
    }));
    list.addEventListener("change", () => choose(side, Number(list.value)));
    return make("label", {}, make("b", {}, letter), list);
}

