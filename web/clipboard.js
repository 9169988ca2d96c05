// The article on the clipboard: as Markdown, as rich text with its marks and tables, or as its words
// alone. The core writes them; programs take from the clipboard the kind that they know best.

// kind: "markdown", "rich" or "plain"; `document` is the JSON of the one that is shown. Returns a
// sentence for the reader; rejects where the browser does not allow it.
export async function copy_as(kind, core, document, text) {
    if (kind === "plain") {
        await navigator.clipboard.writeText(text);
        return "The article's text is on the clipboard.";
    }
    const markdown = await written("markdown", core, document);
    if (kind === "markdown") {
        await navigator.clipboard.writeText(markdown);
        return "The article is on the clipboard as Markdown.";
    }
    const html = await written("html", core, document);
    await navigator.clipboard.write([new ClipboardItem({
        "text/html": new Blob([html], { type: "text/html" }),
        "text/plain": new Blob([markdown], { type: "text/plain" }),
    })]);
    return "The article is on the clipboard with its marks and tables.";
}

async function written(format, core, document) {
    const { files } = await core.call("export_as", format, { document });
    return files[0].text;
}
