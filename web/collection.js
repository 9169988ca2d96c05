// The strip `#collection`: the articles of a collection, in which of them the chosen thing stands,
// and the way to each.
import { to_utf16 } from "./annotated_text.js";
import { articles_of } from "./articles.js";
import { kKinds } from "./reader.js";

export class Collection {
    #strip;
    #list;
    #go;
    #doc = null;
    #place = null;       // offsets of the document -> UTF-16
    articles = [];

    // go(sentence): the reader asks for an article, told by the index of its first sentence.
    constructor(strip, go) {
        this.#strip = strip;
        this.#list = strip.querySelector("ol");
        this.#go = go;
        this.#list.addEventListener("click", (event) => {
            const button = event.target.closest("button");
            if (button) this.#go(this.#first_sentence(Number(button.dataset.article)));
        });
    }

    show(doc) {
        this.#doc = doc;
        this.#place = to_utf16(doc);
        this.articles = articles_of(doc);
        const is_shown = this.articles.length > 0;
        if (is_shown) document.documentElement.dataset.collection = "";
        else delete document.documentElement.dataset.collection;
        this.#list.replaceChildren(...this.articles.map((article, index) => row_of(article, index)));
    }

    // Which articles the chosen thing is in; the one whose words are shown is the current one.
    select(kind, index) {
        if (!this.articles.length) return;
        const places = this.#places(kind, index).map((offset) => this.article_at(offset));
        for (const button of this.#list.querySelectorAll("button")) {
            const article = Number(button.dataset.article);
            const count = places.filter((place) => place === article).length;
            const badge = button.querySelector(".count");
            badge.textContent = kind === kKinds.entity && count ? `${count}×` : "";
            button.classList.toggle("has", count > 0);
            if (article === places[0]) button.setAttribute("aria-current", "true");
            else button.removeAttribute("aria-current");
        }
        this.#list.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest", inline: "nearest" });
    }

    // The article that an offset of the document lies in; -1 outside of all.
    article_at(offset) {
        const at = this.#place(offset);
        return this.articles.findIndex(({ begin, end }) => begin <= at && at < end);
    }

    #places(kind, index) {
        const { mentions, entities, relations, quotes, roles, sentences } = this.#doc;
        const one = (start) => (start === undefined ? [] : [start]);
        switch (kind) {
            case kKinds.entity:
                return mentions.filter(({ entity }) => entity === entities[index]?.id).map(({ start }) => start);
            case kKinds.mention: return one(mentions[index]?.start);
            case kKinds.relation: return one(relations[index]?.trigger.start);
            case kKinds.quote: return one(quotes[index]?.start);
            case kKinds.role: return one(roles[index]?.title.start);
            case kKinds.sentence: return one(sentences[index]?.start);
            default: return [];
        }
    }

    #first_sentence(article) {
        const { begin } = this.articles[article];
        return this.#doc.sentences.findIndex(({ start }) => this.#place(start) >= begin);
    }
}

function row_of({ title }, index) {
    const row = document.createElement("li");
    const button = document.createElement("button");
    const [number, words, count] = ["b", "bdi", "span"].map((name) => document.createElement(name));
    button.type = "button";
    button.dataset.article = index;
    button.title = title;
    number.textContent = `${index + 1}`;
    words.textContent = title;
    count.className = "count";
    button.append(number, " ", words, " ", count);
    row.append(button);
    return row;
}
