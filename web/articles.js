// Several articles in one text: a line with an asterism stands between two of them (the rule of
// src/doc/collection.h).

const kBorder = /^[ \t]*⁂[ \t]*$/m;

// The articles of a text that somebody wrote; one where there is no border.
export function split_articles(text) {
    const parts = text.split(kBorder);
    if (parts.length === 1) return parts;  // one article stays as it is written
    const written = parts.map((part) => part.trim()).filter(Boolean);
    return written.length ? written : [text];
}

// [{begin, end, title}] in UTF-16 units of doc.text; [] where the text is one article.
export function articles_of({ text }) {
    const found = [];
    let begin = 0;
    for (const part of text.split(new RegExp(kBorder, "mg"))) {
        const words = part.trim();
        const start = begin + part.indexOf(words);
        if (words) found.push({ begin: start, end: start + words.length, title: title_of(words) });
        begin += part.length;
        begin += kBorder.exec(text.slice(begin))?.[0].length ?? 0;
    }
    return found.length > 1 ? found : [];
}

// What the files of an article are called, before their endings: its title in letters that every
// system takes. "article" where there is none.
export function file_stem(text) {
    const words = title_of(text).replace(/[^\p{L}\p{N}]+/gu, " ").trim();
    return words.slice(0, 60).trim().replaceAll(" ", "-") || "article";
}

export function title_of(text) {
    const line = text.trim().split("\n", 1)[0];
    return line.length > 90 ? `${line.slice(0, 90)}…` : line;
}
