// Formats of other programs: through the published module, and on the page by dialogue and drop.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { before, describe, test } from "node:test";
import { pathToFileURL } from "node:url";
import { answer_to, drawn, keys, open_browser, paste, press, write } from "./browser.mjs";
import { kProgram, kSite } from "./folders.mjs";

const kText = "China Rejects Talks\n\n😊 China rejected a meeting with the United States, 李尚福 told Reuters.";
const kBoth = ["dragoman", "text", "brat", "webannotation", "conllu", "doccano", "labelstudio", "html"];

describe("formats of the module", () => {
    let dragoman;
    let doc;
    before(async () => {
        const { load } = await import(pathToFileURL(`${kSite}/dragoman.js`));
        dragoman = await load();
        doc = dragoman.annotate(kText, { tokens: true });
    });

    test("the table names what can be read and written", () => {
        const formats = dragoman.formats();
        assert.ok(formats.length >= 16);
        assert.deepEqual(formats.filter(({ reads }) => reads).map(({ name }) => name).sort(), [...kBoth].sort());
        for (const { title, description, endings } of formats) assert.ok(title && description && endings[0]);
    });

    test("what can be read comes back with its mentions", () => {
        const places = ({ mentions }) => mentions.map(({ start, end, type }) => `${start} ${end} ${type}`);
        for (const name of kBoth.filter((name) => name !== "text" && name !== "html")) {
            const { files } = dragoman.export_as(name, { document: doc, name: "news" });
            assert.ok(files[0].name.startsWith("news"), name);
            const { documents, format } = dragoman.import_from(files);
            assert.equal(format, name);
            assert.equal(documents[0].text, kText);
            assert.deepEqual(places(documents[0]), places(doc), name);
        }
    });

    test("a document without tokens is lent those of the last analysis", () => {
        const bare = { ...doc, tokens: undefined };
        assert.match(dragoman.export_as("conllu", { document: bare }).files[0].text, /\tVERB\t/);
    });

    test("what cannot be done throws a sentence and leaves the document", () => {
        assert.throws(() => dragoman.export_as("docx"), /not known/);
        assert.throws(() => dragoman.import_from([{ name: "a.ann", text: "T1\tPER 0 2\tLi\n" }]), /text .* missing/);
        assert.throws(() => dragoman.import_from([{ name: "a.jsonl", text: "{" }]), /JSON/);
        assert.equal(dragoman.result().text, kText);
    });

    test("a document that was kept without its words has them again where a format lists words", () => {
        const bare = JSON.stringify({ ...doc, tokens: undefined });
        dragoman.open(bare);
        assert.match(dragoman.export_as("conllu", { document: bare }).files[0].text, /\tVERB\t/);
        dragoman.annotate(kText);
    });

    test("articles are collected, taken out again, corrected and compared", () => {
        const other = dragoman.annotate("China praised Japan.");
        dragoman.collect([doc, other]);
        const both = dragoman.result();
        assert.equal(both.text, `${kText}\n\n⁂\n\n${other.text}`);
        assert.equal(both.entities.filter(({ name }) => name === "China").length, 1);
        assert.equal(dragoman.article(both, 1).text, other.text);
        assert.throws(() => dragoman.article(both, 2), Error);
        const stories = dragoman.compare(doc, other);
        assert.equal(stories.kind, "stories");
        assert.deepEqual(stories.document.text, both.text);
        const same = dragoman.compare(doc, doc);
        assert.equal(same.kind, "annotations");
        assert.deepEqual([same.kappa, same.differences], [1, []]);
        dragoman.open(JSON.stringify(other));
        const place = { at: 0, words: "China", before: "", after: " praised Japan." };
        dragoman.correct(JSON.stringify({ format: "dragoman-edits", version: 1, done: 1, edits: [
            { kind: "set-mention", place, type: "ORG", everywhere: true }] }));
        assert.equal(dragoman.result().mentions[0].type, "ORG");
        dragoman.annotate(kText);
    });

    test("the command line writes the same bytes", () => {
        const folder = mkdtempSync(join(tmpdir(), "dragoman-formats-"));
        try {
            writeFileSync(join(folder, "a.dragoman.json"), JSON.stringify(doc));
            for (const { name, endings } of dragoman.formats().filter(({ writes }) => writes)) {
                if (name === "text") continue;
                execFileSync(kProgram, ["convert", "--to", name, join(folder, "a.dragoman.json"),
                                        join(folder, `b${endings[0]}`)], { stdio: "ignore" });
                const plain = (text) => text.replace(/dragoman 0[^"<\n]*/g, "");
                const { files } = dragoman.export_as(name, { document: doc, name: "b" });
                for (const { name: file, text } of files)
                    assert.equal(plain(readFileSync(join(folder, file), "utf8")), plain(text), file);
            }
        } finally {
            rmSync(folder, { recursive: true });
        }
    });
});

describe("formats of the page", async () => {
    const browser = await open_browser();

    async function drop_files(page, files) {
        await answer_to(page, () => page.evaluate((list) => {
            const transfer = new DataTransfer();
            for (const [name, text] of list) transfer.items.add(new File([text], name));
            document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: transfer, bubbles: true }));
        }, files));
    }

    test("the dialogue saves in a format and says what it left out", async () => {
        const page = await browser.open();
        await paste(page, kText);
        await press(page, "export");
        await page.locator("#formats [data-format=iob2]").waitFor();
        assert.ok(await page.locator("#formats li").count() >= 16);
        for (const [command, ending] of [["download-svg", ".svg"], ["download-png-2", ".png"]]) {
            const picture = page.waitForEvent("download");
            await page.locator(`#formats [data-command=${command}]`).click();
            assert.ok((await picture).suggestedFilename().endsWith(ending));
        }
        const download = page.waitForEvent("download");
        await page.locator("#formats [data-format=iob2]").click();
        const file = await download;
        const name = file.suggestedFilename();  // after the article's title
        assert.match(name, /^[\p{L}\p{N}-]{3,60}\.iob2$/u);
        assert.doesNotMatch(name, /^article/);
        assert.match(readFileSync(await file.path(), "utf8"), /^China NNP _ B-GPE$/m);
        await page.locator("#formats [role=status]", { hasText: `Saved ${name}. IOB2 holds names only` }).waitFor();
        assert.deepEqual(page.complaints, []);
    });

    test("annotations are dropped with their text, in any order", async () => {
        const page = await browser.open();
        await drop_files(page, [["a.txt", "Li met Wu."], ["a.ann", "T1\tPerson 0 2\tLi\nT2\tGene 7 9\tWu\n"]]);
        assert.equal(await page.locator("article mark").textContent(), "Li");
        assert.match(await page.locator("#message p").textContent(), /1 annotation of the type Gene was left out/);
    });

    test("files that cannot be opened are refused with a sentence, and the text stays", async () => {
        const page = await browser.open();
        await paste(page, kText);
        await drop_files(page, [["a.ann", "T1\tPerson 0 2\tLi\n"]]);
        assert.match(await page.locator("#message p").textContent(), /\.txt file too\. Your text is kept/);
        assert.equal(await page.locator("#source").inputValue(), kText);
    });

    test("what Dragoman cannot read is refused by its name, as are empty files; older Windows text is read", async () => {
        const page = await browser.open();
        await paste(page, kText);
        const drop = (name, bytes) => page.evaluate(([file_name, data]) => {
            const transfer = new DataTransfer();
            transfer.items.add(new File([Uint8Array.from(data)], file_name));
            document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: transfer, bubbles: true }));
        }, [name, [...bytes]]);
        const told = (words) => page.locator("#message p", { hasText: words }).waitFor();
        await drop("news.tei.xml", Buffer.from("<TEI/>"));
        await told("Dragoman writes this format, but cannot read it. Your text is kept.");
        await drop("news.txt", []);
        await told("The file news.txt is empty. Your text is kept.");
        assert.equal(await page.locator("#source").inputValue(), kText);
        await answer_to(page, () => drop("old.txt", Buffer.from("\ufeffPeru met Chile.", "utf16le")));
        assert.equal(await page.locator("#source").inputValue(), "Peru met Chile.");
        await answer_to(page, () => drop("page.html", Buffer.from("<style>p { color: red; }</style><p style='color: red'>Peru met<br>Chile.</p>")));
        assert.equal(await page.locator("#source").inputValue(), "Peru met Chile.");
        assert.deepEqual(page.complaints, []);
    });

    // Gives China another name, by the keys of the canvas.
    async function rename_china(page, name) {
        await page.evaluate(() => {
            const china = window.dragoman_page.document().entities.findIndex((entity) => entity.name === "China");
            window.dragoman_page.ui.select(1, china);
        });
        await drawn(page);
        await keys(page, "c");
        await write(page, name);
        await keys(page, "Enter");
        await page.waitForFunction((wanted) =>
            JSON.parse(window.dragoman_page.ui.document()).entities.some((entity) => entity.name === wanted), name);
    }

    async function saved(page, format, count) {
        const files = new Map();
        const all = new Promise((resolve) => {
            page.on("download", async (file) => {
                files.set(file.suggestedFilename(), readFileSync(await file.path(), "utf8"));
                if (files.size === count) resolve();
            });
        });
        await press(page, "export");
        await page.locator(`#formats [data-format=${format}]`).click();
        await all;
        await page.keyboard.press("Escape");
        return [...files];
    }

    test("what is saved, copied and downloaded has the reader's corrections", async () => {
        const page = await browser.open();
        await paste(page, kText);
        await page.locator("#canvas").focus();
        await rename_china(page, "Zhongguo");
        assert.match((await saved(page, "brat", 3)).find(([name]) => name.endsWith(".ann"))[1], /Zhongguo/);
        assert.match((await saved(page, "csv", 2)).find(([name]) => name.endsWith(".nodes.csv"))[1], /Zhongguo/);
        await press(page, "export");
        await page.locator("#formats [data-command=copy-markdown]").click();
        await page.waitForFunction(async () => (await navigator.clipboard.readText()).includes("Zhongguo"));
        await page.keyboard.press("Escape");
        await press(page, "copy-json");
        await page.waitForFunction(async () => (await navigator.clipboard.readText()).includes('"name":"Zhongguo"'));
        assert.deepEqual(page.complaints, []);
    });

    test("what was saved is opened again, all files of a format together", async () => {
        const page = await browser.open();
        await paste(page, kText);
        await page.locator("#canvas").focus();
        await rename_china(page, "Zhongguo");
        for (const [format, count] of [["html", 1], ["brat", 3], ["doccano", 2], ["labelstudio", 2]]) {
            const files = await saved(page, format, count);
            const fresh = await browser.open();
            await drop_files(fresh, files);
            const doc = await fresh.evaluate(() => window.dragoman_page.document());
            assert.equal(doc.text, kText, format);
            assert.ok(doc.mentions.length >= 4, format);
            if (format !== "html") continue;
            assert.deepEqual(doc.entities.map(({ name }) => name).slice(0, 1), ["Zhongguo"]);
            assert.deepEqual(await page.evaluate(() => JSON.parse(window.dragoman_page.ui.document()).relations), doc.relations);
            assert.deepEqual(fresh.complaints, []);
        }
    });

    test("a file that only goes with an article is told apart, and the text stays", async () => {
        const page = await browser.open();
        await paste(page, kText);
        for (const [name, words] of [["annotation (1).conf", "of brat"], ["news.labels.json", "doccano"],
                                     ["news.label-studio.xml", "Label Studio"]]) {
            await page.evaluate((file_name) => {
                const transfer = new DataTransfer();
                transfer.items.add(new File(["[entities]"], file_name));
                document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: transfer, bubbles: true }));
            }, name);
            await page.locator("#message p", { hasText: words }).waitFor();
            assert.equal(await page.locator("#source").inputValue(), kText);
        }
    });

    test("the clipboard has Markdown, rich text with a plain one beside it, or the words alone", async () => {
        const page = await browser.open();
        await paste(page, `<b>&amp; ${kText}`);
        const kinds = () => page.evaluate(async () => {
            const [item] = await navigator.clipboard.read();
            const parts = await Promise.all(item.types.map(async (type) => [type, await (await item.getType(type)).text()]));
            return Object.fromEntries(parts);
        });
        await press(page, "export");
        await page.locator("#formats [data-command=copy-rich]").click();
        await page.locator("#formats [role=status]", { hasText: "with its marks and tables" }).waitFor();
        const rich = await kinds();
        assert.match(rich["text/html"], /China/);
        assert.match(rich["text/html"], /&lt;b&gt;/);
        assert.ok(!/<script/.test(rich["text/html"]));
        assert.match(rich["text/plain"], /## Who and what/);
        await page.locator("#formats [data-command=copy-markdown]").click();
        await page.locator("#formats [role=status]", { hasText: "Markdown" }).waitFor();
        assert.match((await kinds())["text/plain"], /\[China\]\(https:\/\/www\.wikidata\.org\/wiki\/Q148\) \| country or city/);
        await page.locator("#formats [data-command=copy-plain]").click();
        await page.locator("#formats [role=status]", { hasText: "text is on" }).waitFor();
        assert.deepEqual(await kinds(), { "text/plain": `<b>&amp; ${kText}` });
    });

    test("fifty megabytes in any format are refused with a sentence, and the text stays", async () => {
        const page = await browser.open();
        await paste(page, kText);
        for (const [name, part] of [["a.json", "["], ["a.conllu", "1\ta\t"], ["a.html", "<p>a</p>"], ["../../a.jsonl", "{"]]) {
            await answer_to(page, () => page.evaluate(([file_name, words]) => {
                const megabyte = words.repeat(1_000_000 / words.length);
                const transfer = new DataTransfer();
                transfer.items.add(new File(Array(51).fill(megabyte), file_name));
                document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: transfer, bubbles: true }));
            }, [name, part]));
            assert.match(await page.locator("#message p").textContent(), /\. Your text is kept\./, name);
            assert.equal(await page.locator("#source").inputValue(), kText, name);
        }
        assert.deepEqual(page.complaints, []);
    });
});
