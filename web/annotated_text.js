// The article as paragraphs with its sentences, quotes and mentions wrapped around the words.
// Ranges may nest and cross; where two cross, the later one is split into pieces.
//
//   text "China rejects talks", mention [0,5)  ->
//   <p><span data-sentence="0"><mark data-mention="m1" ...>China</mark> rejects talks</span></p>

// A function from the document's offsets to JavaScript's (UTF-16 code units).
export function to_utf16({ text, offset_unit }) {
    if (offset_unit === "utf16") return (offset) => offset;
    const size_of = offset_unit === "utf8" ? utf8_size : () => 1;
    const places = [];
    let at = 0;
    for (const character of text) {
        for (let i = 0; i < size_of(character); ++i) places.push(at);
        at += character.length;
    }
    places.push(at);
    return (offset) => places[offset];
}

function utf8_size(character) {
    const value = character.codePointAt(0);
    return value < 0x80 ? 1 : value < 0x800 ? 2 : value < 0x10000 ? 3 : 4;
}

// What is wrapped: {begin, end, level, make}, `make` returns a fresh element for each piece.
export function sort_wraps(wraps) {
    return wraps.sort((a, b) => a.begin - b.begin || b.end - a.end || a.level - b.level);
}

// One element per paragraph, in order, with the place where it begins as data-begin. `wraps` must be sorted. is_title(begin): whether the
// paragraph that begins there is a headline.
export function* paragraphs(text, wraps, is_title) {
    let next = 0;
    let active = [];
    for (const block of blocks(text)) {
        const paragraph = document.createElement(is_title(block.begin) ? "h2" : "p");
        paragraph.dataset.begin = block.begin;
        const open = [];
        for (let at = block.begin; at < block.end;) {
            active = active.filter((wrap) => wrap.end > at);
            for (; next < wraps.length && wraps[next].begin <= at; ++next) {
                if (wraps[next].end > at) active.push(wraps[next]);
            }
            let until = block.end;
            if (next < wraps.length) until = Math.min(until, wraps[next].begin);
            for (const wrap of active) until = Math.min(until, wrap.end);
            innermost(paragraph, open, active).append(text.slice(at, until));
            at = until;
        }
        yield paragraph;
    }
}

// Closes and opens wraps until exactly `active` is open, and returns where text goes now.
function innermost(paragraph, open, active) {
    let same = 0;
    while (same < open.length && open[same].wrap === active[same]) ++same;
    open.length = same;
    for (const wrap of active.slice(same)) {
        const element = wrap.make();
        (open.at(-1)?.element ?? paragraph).append(element);
        open.push({ wrap, element });
    }
    return open.at(-1)?.element ?? paragraph;
}

function* blocks(text) {
    for (const { index, 0: line } of text.matchAll(/[^\n]+/g)) {
        if (line.trim()) yield { begin: index, end: index + line.length };
    }
}

// The place in the text that a selection covers, as [begin, end) without blanks around it; null where
// it does not begin and end in one article of paragraphs().
export function selected_place(selection, article, text) {
    if (!selection.rangeCount || selection.isCollapsed) return null;
    const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0);
    let begin = place_of(startContainer, startOffset, article);
    let end = place_of(endContainer, endOffset, article);
    if (begin < 0 || end < 0) return null;
    const words = text.slice(begin, end);
    begin += words.length - words.trimStart().length;
    end -= words.length - words.trimEnd().length;
    return begin < end ? { begin, end } : null;
}

function place_of(node, offset, article) {
    const element = node.nodeType === Node.TEXT_NODE ? node.parentElement : node;
    const paragraph = element.closest("[data-begin]");
    if (!paragraph || !article.contains(paragraph)) return -1;
    const before = document.createRange();
    before.setStart(paragraph, 0);
    before.setEnd(node, offset);
    return Number(paragraph.dataset.begin) + before.toString().length;
}
