// The article on the clipboard: as Markdown, as rich text with its marks and tables, or as its words
// alone. The core writes them; programs take from the clipboard the kind that they know best.

const kDocument = /<script type="application\/json".*?<\/script>\n?/s;  // a file carries it, words do not

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
    if (!copy_both(html.replace(kDocument, ""), markdown)) throw new Error("The browser does not allow it.");
    return "The article is on the clipboard with its marks and tables.";
}

// By an event of copying: what clipboard.write() is given is read as a part of this page, whose policy
// forbids the styles in it.
function copy_both(html, plain) {
    let is_put = false;
    const put = (event) => {
        event.clipboardData.setData("text/html", html);
        event.clipboardData.setData("text/plain", plain);
        event.preventDefault();
        event.stopImmediatePropagation();
        is_put = true;
    };
    document.addEventListener("copy", put, { capture: true });
    document.execCommand("copy");
    document.removeEventListener("copy", put, { capture: true });
    return is_put;
}

async function written(format, core, document) {
    const { files } = await core.call("export_as", format, { document });
    return files[0].text;
}
