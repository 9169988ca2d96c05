// What a reader takes away besides the formats of the dialogue: a link, the clipboard, our own file.
import { file_stem } from "./articles.js";
import { copy_as } from "./clipboard.js";
import { download } from "./files.js";
import { kLongestLink, link_to } from "./link.js";

export class Taking {
    #page;

    // page: workspace; ui(), core(); document_now() (bytes, null for none); say(sentence),
    // tell(sentence) (something was done)
    constructor(page) {
        this.#page = page;
    }

    async copy_link() {
        const { workspace, ui, say, tell } = this.#page;
        const { text, edits, schema } = workspace;
        if (!text.trim()) return say("There is nothing to share yet: paste an article first.");
        const content = { text, edits: workspace.has_corrections() ? edits : "", schema, view: ui()?.view() ?? "" };
        const link = await link_to(location.href, content);
        if (link.length > kLongestLink) {
            return say(`The link would have ${link.length} characters, more than many programs take. ` +
                "Save the article as a file instead (Ctrl+S) and send that.");
        }
        try {
            await navigator.clipboard.writeText(link);
            return tell("The link is on the clipboard. It holds the article and your corrections; whoever opens it sees them.");
        } catch {
            location.hash = new URL(link).hash;
            return say("The link stands in the address line; copy it from there.");
        }
    }

    // kind: "markdown", "rich" or "plain". Returns a sentence for the reader, "" where it failed.
    async copy(kind) {
        const { workspace, core, document_now, say } = this.#page;
        const document = document_now();
        if (!document) return say("There is nothing to copy yet: paste an article first.") ?? "";
        try {
            return await copy_as(kind, core(), document, workspace.text);
        } catch {
            return say("The browser did not allow the copy; save the article as a file instead.") ?? "";
        }
    }

    async copy_json() {
        const { document_now, say, tell } = this.#page;
        const document = document_now();
        if (!document) return say("There is nothing to copy yet: paste an article first.");
        try {
            await navigator.clipboard.writeText(new TextDecoder().decode(document));
            return tell("The document is on the clipboard.");
        } catch {
            return say("The browser did not allow the copy; use Download JSON instead.");
        }
    }

    download_json() {
        const { workspace, document_now, say } = this.#page;
        const document = document_now();
        if (!document) return say("There is nothing to save yet: paste an article first.");
        return download(`${file_stem(workspace.text)}.dragoman.json`, workspace.file(document), "application/json");
    }
}
