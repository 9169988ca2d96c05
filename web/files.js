// Dropped and opened files, and pasted HTML, turned into what the core takes.

const kLongestPage = 5_000_000;  // bytes of HTML that the browser takes apart; others the core does
const kAnnotated = /<mark\b|<script type="application\/json" id="dragoman">/i;  // the core reads what they say

// Files that say how annotations look in another program, and hold no article.
const kCompanions = [
    [/^(annotation|visual|tools|kb_shortcuts)\.conf$/i, "is a configuration of brat; the annotations are in the .ann " +
        "file beside it, their text in the .txt."],
    [/\.labels\.json$/i, "lists labels for doccano; the article is in the .jsonl file beside it."],
    [/\.label-studio\.xml$/i, "is a configuration of Label Studio; the article is in the .json file beside it."],
];

// A sentence about files that all go with an article which is not among them; "" where one is.
export function without_article(list) {
    const [first] = list;
    return list.every(companion_of) ? `The file ${first.name} ${companion_of(first)}` : "";
}

// What the file is beside an article, undefined for an article. A browser calls the second of a
// name "annotation (1).conf".
function companion_of({ name }) {
    const plain = name.replace(/ \(\d+\)(?=\.)/, "");
    return kCompanions.find(([names]) => names.test(plain))?.[1];
}

// One item for each article: {name, text} for HTML, {files: [{name, text: bytes}]} for everything else:
// the core knows by their names what they are and decides at its door what is text. Annotations
// have their text with them, the .txt of the same name or the only one: "a.ann", then "a.txt".
export async function read_article_files(all) {
    const list = all.filter((file) => !companion_of(file));
    const is_text = ({ name }) => /\.txt$/i.test(name);
    const texts = list.filter(is_text);
    const text_for = (file) => texts.find((text) => stem_of(text) === stem_of(file)) ??
        (texts.length === 1 && /\.(ann|jsonld)$/i.test(file.name) ? texts[0] : undefined);
    const groups = list.filter((file) => !is_text(file)).map((file) => [file, text_for(file)].filter(Boolean));
    const taken = new Set(groups.flat());
    groups.push(...texts.filter((text) => !taken.has(text)).map((text) => [text]));
    groups.sort(([a], [b]) => list.indexOf(a) - list.indexOf(b));
    return Promise.all(groups.map(async (files) => {
        const is_page = /\.x?html?$/i.test(files[0].name) || files[0].type === "text/html";
        if (is_page && files[0].size < kLongestPage) {
            const html = await files[0].text();
            if (!kAnnotated.test(html)) return { name: files[0].name, text: text_of_html(html) };
        }
        return { files: await Promise.all(files.map(read_file)) };
    }));
}

// "news.jsonld" -> "news"
function stem_of({ name }) {
    return name.split(".", 1)[0].toLowerCase();
}

async function read_file(file) {
    const is_nameless_json = file.type === "application/json" && !/\.json/i.test(file.name);
    return {
        name: is_nameless_json ? `${file.name}.json` : file.name,
        text: as_utf8(new Uint8Array(await file.arrayBuffer())),
    };
}

// Text in UTF-16, which says so by its first two bytes, as older Windows programs write it.
function as_utf8(bytes) {
    const mark = bytes.length > 1 ? bytes[0] << 8 | bytes[1] : 0;
    if (mark !== 0xFFFE && mark !== 0xFEFF) return bytes;
    return new TextEncoder().encode(new TextDecoder(mark === 0xFFFE ? "utf-16le" : "utf-16be").decode(bytes));
}

const kBlocks = "h1, h2, h3, h4, h5, h6, p, li, blockquote, figcaption, pre, td";

// The paragraphs of an HTML page, those of its <article> or <main> where it has one. The parsed
// page is never shown, runs nothing and fetches nothing.
export function text_of_html(html) {
    const page = new DOMParser().parseFromString(without_styles(html), "text/html");
    for (const element of page.querySelectorAll("script, style, template, noscript, nav, footer, form")) {
        element.remove();
    }
    for (const part of page.querySelectorAll("br, tr, div, dt, dd")) {
        part.before(" ");
        part.after(" ");
    }
    const root = page.querySelector("article") ?? page.querySelector("main") ?? page.body;
    const parts = [...root.querySelectorAll(kBlocks)].filter((part) => !part.querySelector(kBlocks));
    const lines = (parts.length ? parts : [root]).map((part) => one_line(part.textContent));
    return lines.filter(Boolean).join("\n\n");
}

// What is parsed is under the policy of this page, which would complain of every style in it.
function without_styles(html) {
    return html.replace(/<(\/?)style\b/gi, "<$1template")
        .replace(/<[a-z][^<>]*>/gi, (tag) => tag.replace(/\sstyle\s*=/gi, " data-style="));
}

function one_line(text) {
    return text.replace(/\s+/g, " ").trim();
}

export function download(name, bytes, type) {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([bytes], { type }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

// A PNG of an SVG's bytes, `scale` times as large. The browser draws it, so that the picture has the
// fonts of the screen.
export async function picture_of(svg, scale) {
    const image = new Image();
    image.src = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
    try {
        await image.decode();
        const canvas = document.createElement("canvas");
        canvas.width = Math.round(image.naturalWidth * scale);
        canvas.height = Math.round(image.naturalHeight * scale);
        canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
        const blob = await new Promise((done) => canvas.toBlob(done, "image/png"));
        if (!blob) throw new Error("it is too large for this browser; choose a smaller one.");
        return blob;
    } finally {
        URL.revokeObjectURL(image.src);
    }
}
