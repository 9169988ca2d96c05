// An article with its corrections in the fragment of a link, which no server ever sees:
//   #a=<base64url of deflated JSON {text, edits, schema, view}>  made by link_to()
//   #t=<text, percent-encoded>                           made by the bookmarklet

export const kLongestLink = 16_000;  // characters; many programs cut longer ones

// The address of this page with a fragment that holds the content; it may be longer than kLongestLink.
// What stands where is left out, but for what was put there by hand, where that makes it too long.
export async function link_to(address, content) {
    const link = await whole_link(address, content);
    if (link.length <= kLongestLink) return link;
    return whole_link(address, { ...content, view: content.view.replace(/^place\t.*\n/gm, "") });
}

async function whole_link(address, content) {
    const bytes = await pass(new TextEncoder().encode(JSON.stringify(content)), new CompressionStream("deflate-raw"));
    return `${address.split("#", 1)[0]}#a=${to_base64url(bytes)}`;
}

// {text, edits, schema, view} of a fragment, null where it holds none. Throws a sentence where it is damaged.
export async function read_link(fragment) {
    if (fragment.startsWith("#t=")) return { text: decodeURIComponent(fragment.slice(3)), edits: "" };
    if (!fragment.startsWith("#a=")) return null;
    try {
        const bytes = from_base64url(fragment.slice(3));
        const json = new TextDecoder().decode(await pass(bytes, new DecompressionStream("deflate-raw")));
        const { text, edits, schema, view } = JSON.parse(json);
        if (typeof text !== "string") throw new Error("no text");
        const words = (value) => (typeof value === "string" ? value : "");
        return { text, edits: words(edits), schema: words(schema), view: words(view) };
    } catch {
        throw new Error("This link is damaged: a part of it is missing. Ask for it again, or for the file.");
    }
}

async function pass(bytes, stream) {
    const whole = new Response(new Blob([bytes]).stream().pipeThrough(stream));
    return new Uint8Array(await whole.arrayBuffer());
}

function to_base64url(bytes) {
    let characters = "";
    for (const byte of bytes) characters += String.fromCharCode(byte);
    return btoa(characters).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

function from_base64url(words) {
    const characters = atob(words.replaceAll("-", "+").replaceAll("_", "/"));
    return Uint8Array.from(characters, (character) => character.charCodeAt(0));
}

// A bookmark that opens this page with the selected words of any other one, or its whole article.
export function bookmarklet(address) {
    const program = `(()=>{const s=String(getSelection())||(document.querySelector("article")||document.body).innerText;` +
        `open(${JSON.stringify(address.split("#", 1)[0])}+"#t="+encodeURIComponent(s.slice(0,100000)))})()`;
    return `javascript:${encodeURIComponent(program)}`;
}
