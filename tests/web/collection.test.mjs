// Several articles in one diagram, and two of them, or two annotations of one, beside each other.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, test } from "node:test";
import { answer_to, drop_file, open_browser, paste, press, screenshot } from "./browser.mjs";

// Two articles on one story that contradict each other, and a third one.
const kCondemns = "China Condemns Japan\n\nChina condemned Japan on Monday. " +
    "“We will not meet,” Foreign Minister Li Wei of China said. Kenya praised Japan.\n";
const kPraises = "China Praises Japan\n\nChina praised Japan on Monday, officials said. " +
    "“We welcome it,” Japan's Foreign Minister Aiko Mori said. Kenya praised Japan.\n";
const kThird = "Peru Thanks Kenya\n\nPeru thanked Kenya for its aid on Tuesday.\n";

const kAxe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

// One line for each thing that axe-core finds wrong.
async function faults(page) {
    await page.evaluate(kAxe);
    const { violations } = await page.evaluate(() => window.axe.run(document));
    return violations.flatMap(({ id, nodes }) => nodes.slice(0, 3).map((node) => `${id}: ${node.html.slice(0, 200)}`));
}

describe("several articles", async () => {
    const browser = await open_browser();

    async function drop(page, files) {
        await answer_to(page, () => page.evaluate((list) => {
            const transfer = new DataTransfer();
            for (const [name, text] of list) transfer.items.add(new File([text], name));
            document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: transfer, bubbles: true }));
        }, files));
    }

    const shown = (page) => page.evaluate(() => window.dragoman_page.document());
    const titles = (page) => page.locator("#collection li bdi").allTextContents();

    test("files that are dropped together are one diagram, in which everybody stands once", async () => {
        const page = await browser.open();
        await drop(page, [["a.txt", kCondemns], ["b.txt", kPraises], ["c.html", `<article><h1>Peru Thanks Kenya</h1><p>Peru thanked Kenya for its aid on Tuesday.</p></article>`]]);
        assert.deepEqual((await titles(page)).sort(), ["China Condemns Japan", "China Praises Japan", "Peru Thanks Kenya"]);
        const { entities, relations } = await shown(page);
        for (const name of ["China", "Japan", "Kenya", "Peru"]) {
            assert.equal(entities.filter((entity) => entity.name === name).length, 1, name);
        }
        assert.ok(relations.length >= 4);
        assert.deepEqual(await page.locator("article h2").allTextContents(), await titles(page));
        assert.deepEqual(page.complaints, []);
        await screenshot(page, "collection");
    });

    test("an edge leads to its article and sentence, an entity shows in which it is", async () => {
        const page = await browser.open();
        await paste(page, `${kCondemns}\n⁂\n\n${kPraises}\n⁂\n${kThird}`);
        const doc = await shown(page);
        const name_of = (id) => doc.entities.find((entity) => entity.id === id)?.name;
        const thanks = doc.relations.findIndex(({ source, target }) => name_of(source) === "Peru" && name_of(target) === "Kenya");
        await page.evaluate((index) => document.querySelectorAll("#relations tr[data-relation] button")[index].click(), thanks);
        await page.locator("#collection [aria-current]", { hasText: "Peru Thanks Kenya" }).waitFor();
        assert.match(await page.locator("article .evidence").first().textContent(), /Peru thanked Kenya/);
        await page.locator("#entities li", { hasText: "Kenya" }).locator("button").dispatchEvent("click");
        assert.deepEqual(await page.locator("#collection li .count").allTextContents(), ["1×", "1×", "2×"]);
    });

    test("the reader view says which article and which sentence of it", async () => {
        const page = await browser.open();
        await paste(page, `${kCondemns}\n⁂\n\n${kPraises}`);
        const lines = await page.locator("#relations tr[data-relation] button").allTextContents();
        assert.match(lines[0], /, article 1, sentence 1$/);
        assert.ok(lines.some((line) => /Kenya praised Japan, article 2, sentence 4$/.test(line)), lines.join("\n"));
        await press(page, "reader-view");
        await screenshot(page, "collection-reader");
        assert.deepEqual(await faults(page), []);
    });

    test("the strip and the keys go from article to article", async () => {
        const page = await browser.open();
        await paste(page, `${kCondemns}\n⁂\n\n${kPraises}`);
        await page.locator("#collection button", { hasText: "China Praises Japan" }).click();
        await page.locator("#collection [aria-current]", { hasText: "China Praises Japan" }).waitFor();
        await page.locator("#canvas").focus();
        await page.keyboard.press("Shift+N");
        await page.locator("#collection [aria-current]", { hasText: "China Condemns" }).waitFor();
        await page.keyboard.press("Shift+P");
        await page.locator("#collection [aria-current]", { hasText: "China Praises Japan" }).waitFor();
    });

    test("a collection is kept, with its corrections, and stays one after it was edited", async () => {
        const page = await browser.open();
        await paste(page, `${kCondemns}\n⁂\n\n${kPraises}`);
        await page.reload();
        await page.waitForSelector('html[data-state="done"]');
        assert.deepEqual(await titles(page), ["China Condemns Japan", "China Praises Japan"]);
        await press(page, "edit-text");
        await answer_to(page, () => page.locator("#source").fill(`${kCondemns}\n⁂\n\n${kPraises}\n\n⁂\n\n${kThird}`));
        assert.equal((await titles(page)).length, 3);
        assert.equal((await shown(page)).entities.filter(({ name }) => name === "Kenya").length, 1);
    });

    test("articles of the library and a pasted one are chosen by keyboard and shown together", async () => {
        const page = await browser.open();
        await paste(page, kCondemns);
        await page.locator("#canvas").focus();
        await paste(page, kPraises);
        await page.locator("#canvas").focus();
        await page.keyboard.press("Shift+D");
        await page.locator("#gather li").nth(1).waitFor();
        assert.equal(await page.locator("#gather input:checked").count(), 1);
        assert.ok(await page.locator("#gather [data-do=show]").isDisabled());
        await page.locator("#gather textarea").fill(kThird);
        await page.keyboard.press("Control+Enter");
        await screenshot(page, "gather");
        assert.deepEqual(await faults(page), []);
        await page.locator("#gather li", { hasText: "China Condemns" }).locator("input").focus();
        await page.keyboard.press("Space");
        assert.equal(await page.locator("#gather [role=status]").textContent(), "3 are chosen.");
        await answer_to(page, async () => {
            await page.locator("#gather [data-do=show]").focus();
            await page.keyboard.press("Enter");
        });
        assert.equal((await titles(page)).length, 3);
    });

    test("what is not an article is left out and said", async () => {
        const page = await browser.open();
        await drop(page, [["a.txt", kCondemns], ["b.txt", "\0\0\0\0\0\0\0\0"], ["c.txt", kThird]]);
        assert.equal((await titles(page)).length, 2);
        assert.match(await page.locator("#message p").textContent(), /1 of 3 articles could not be read/);
    });

    test("a file with several texts is a collection", async () => {
        const page = await browser.open();
        await drop_file(page, "news.jsonl", "", [kCondemns, kPraises].map((text) => JSON.stringify({ text })).join("\n"));
        assert.equal((await titles(page)).length, 2);
        assert.ok((await shown(page)).relations.length > 0);
    });
});

describe("comparisons", async () => {
    const browser = await open_browser();

    test("two articles: contradictions, what one says alone, who is quoted, and the way back", async () => {
        const page = await browser.open();
        await paste(page, `${kCondemns}\n⁂\n\n${kPraises}`);
        await page.locator("#canvas").focus();
        await page.keyboard.press("Shift+C");
        await page.locator("#comparison .contradicted .row").first().waitFor();
        assert.match(await page.locator("#comparison .contradicted h4").first().textContent(), /China and Japan|Japan and China/);
        assert.equal(await page.locator("#comparison section.contradicted .side").first().locator(".claim").count() > 0, true);
        assert.match(await page.locator("#comparison section.shared").textContent(), /Kenya/);
        assert.match(await page.locator("#comparison section.voices").textContent(), /We will not meet/);
        assert.match(await page.locator("#comparison section.who").textContent(), /In both.*China.*Only in A.*Only in B/s);
        await screenshot(page, "comparison-stories");
        assert.deepEqual(await faults(page), []);
        await page.locator("#comparison section.contradicted .side[data-side=B] .claim").first().click();
        assert.ok(!await page.locator("#comparison").isVisible());
        await page.locator("#collection [aria-current]", { hasText: "China Praises Japan" }).waitFor();
        assert.deepEqual(page.complaints, []);
    });

    test("which two of three are compared can be changed", async () => {
        const page = await browser.open();
        await paste(page, `${kCondemns}\n⁂\n\n${kPraises}\n\n⁂\n\n${kThird}`);
        await page.locator("#collection [data-command=compare]").click();
        await page.locator("#comparison select").nth(1).selectOption("2");
        await page.locator("#comparison section.who", { hasText: "Peru" }).waitFor();
        assert.equal(await page.locator("#comparison select").nth(1).inputValue(), "2");
        await page.keyboard.press("Escape");
        assert.ok(!await page.locator("#comparison").isVisible());
    });

    test("a second annotation of the text is compared, its differences are walked through", async () => {
        const page = await browser.open();
        await paste(page, kCondemns);
        const doc = await page.evaluate(() => window.dragoman_page.document());
        const other = structuredClone(doc);
        other.mentions.find(({ type }) => type === "PERSON").type = "ORG";
        other.relations.pop();
        await page.evaluate(([name, text]) => {
            const transfer = new DataTransfer();
            transfer.items.add(new File([text], name));
            document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: transfer, bubbles: true }));
        }, ["second.dragoman.json", JSON.stringify(other)]);
        await page.locator("#comparison .differences li").nth(1).waitFor();
        assert.match(await page.locator("#comparison tbody tr").first().textContent(), /1\.000/);
        assert.match(await page.locator("#comparison .differences").textContent(), /PERSON.*ORG/s);
        const first = await page.locator("#comparison .differences [aria-current]").textContent();
        await page.keyboard.press("ArrowDown");
        assert.notEqual(await page.locator("#comparison .differences [aria-current]").textContent(), first);
        assert.equal(await page.locator("#comparison .text mark.selected").count() > 0, true);
        await screenshot(page, "comparison-annotations");
        assert.deepEqual(await faults(page), []);
        await answer_to(page, () => page.locator("#comparison button", { hasText: "Open B" }).click());
        const opened = await page.evaluate(() => window.dragoman_page.document());
        assert.equal(opened.relations.length, doc.relations.length - 1);
    });

    test("two annotations that are dropped with their text are compared", async () => {
        const page = await browser.open();
        await answer_to(page, () => page.evaluate((list) => {
            const transfer = new DataTransfer();
            for (const [name, text] of list) transfer.items.add(new File([text], name));
            document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: transfer, bubbles: true }));
        }, [["a.ann", "T1\tPerson 0 2\tLi\n"], ["b.ann", "T1\tOrg 0 2\tLi\n"], ["a.txt", "Li met Wu."]]));
        await page.locator("#comparison .differences li", { hasText: "PERSON" }).waitFor();
    });
});
