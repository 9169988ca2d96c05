// The page in Chromium, seen through the reader view's DOM: paste, type, drop, open, copy.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { answer_to, drop_file, edit_text, open_browser, paste, press } from "./browser.mjs";
import { reference_article } from "./inputs.mjs";

const browser = await open_browser();
const kArticle = reference_article();
// What the reader view must show for the two articles that reference_article() may give.
const kExpected = kArticle.includes("Shangri-La")
    ? { entities: ["China", "United States", "Financial Times", "Lloyd Austin", "Li Shangfu"],
        edge: { source: "China", target: "United States", type: "REJECT" }, speaker: "Bonnie Glaser" }
    : { entities: ["Egypt", "Ethiopia", "Sudan", "Nabil Farahat", "Amal Idris"],
        edge: { source: "Egypt", target: "Ethiopia", type: "AGREE" }, speaker: "Nabil Farahat" };

const kShort = "Kenya thanked Norway for the ships on Monday.";

function entity_names(page) {
    return page.locator("#entities [data-entity] bdi").allTextContents();
}

describe("page", () => {
    test("a pasted article becomes entities, relations and quotes in the reader view", async () => {
        const page = await browser.open();
        await paste(page, kArticle);
        const names = await entity_names(page);
        for (const name of kExpected.entities) assert.ok(names.includes(name), `${name} not in ${names}`);
        const id_of = (name) => page.locator("#entities [data-entity]", { has: page.getByText(name, { exact: true }) })
            .first().getAttribute("data-entity");
        const { source, target, type } = kExpected.edge;
        const edge = `#relations tr[data-source="${await id_of(source)}"][data-target="${await id_of(target)}"][data-type="${type}"]`;
        assert.ok(await page.locator(edge).count() >= 1, `${source} ${type} ${target}`);
        assert.match(await page.locator(edge).first().textContent(), /sentence \d+/);
        const quote = page.locator(`#quotes [data-speaker="${await id_of(kExpected.speaker)}"]`);
        assert.ok(await quote.count() >= 1);
        assert.deepEqual(page.complaints, []);
    });

    test("the reader view keeps its promises for tests and extensions", async () => {
        const page = await browser.open();
        await paste(page, kArticle);
        const facts = await page.evaluate(() => {
            const all = (selector) => [...document.querySelectorAll(selector)];
            const entities = new Set(all("#entities [data-entity][data-type]").map((item) => item.dataset.entity));
            return {
                text: all("#reader article > *").map((block) => block.textContent).join("\n"),
                marks: all("#reader article mark[data-mention][data-entity][data-type]").length,
                bare_marks: all("mark:not([data-mention][data-entity][data-type])").length,
                strangers: all("mark[data-entity]").filter(({ dataset }) => dataset.entity && !entities.has(dataset.entity)).length,
                rows: all("#relations tr[data-relation][data-source][data-target][data-type][data-polarity]").length,
                ends: all("#relations tr[data-relation]").every(({ dataset }) =>
                    entities.has(dataset.source) && (!dataset.target || entities.has(dataset.target))),
                polarities: all("#relations tr[data-relation]").every(({ dataset }) =>
                    ["conflict", "cooperation", "neutral"].includes(dataset.polarity)),
                quotes: all("#quotes [data-quote][data-speaker]").length,
                roles: all("#roles [data-role]").length,
                source: document.querySelector("textarea#source").value,
            };
        });
        const lines = (text) => text.split("\n").filter((line) => line.trim());
        assert.deepEqual(lines(facts.text), lines(kArticle));
        assert.equal(facts.source, kArticle);
        const { marks, rows, quotes, roles } = facts;
        const found = `${marks} marks, ${rows} relations, ${quotes} quotes, ${roles} roles`;
        assert.ok(marks >= 20 && rows >= 3 && quotes >= 2 && roles >= 1, found);
        assert.equal(facts.bare_marks + facts.strangers, 0);
        assert.ok(facts.ends && facts.polarities);
    });

    test("a relation in the reader view leads to the words that say so", async () => {
        const page = await browser.open();
        await paste(page, kArticle);
        await press(page, "reader-view");
        const row = page.locator("#relations tr[data-relation]").last();
        await row.locator("button").click();
        assert.match(await row.getAttribute("class"), /selected/);
        const evidence = page.locator("article .evidence").first();
        await evidence.waitFor();
        assert.ok(await evidence.evaluate((element) => {
            const [{ top, bottom }, pane] = [element.getBoundingClientRect(), element.closest("article").getBoundingClientRect()];
            return bottom > pane.top && top < Math.min(pane.bottom, innerHeight);
        }));
    });

    test("pointing at a name lights it up everywhere", async () => {
        const page = await browser.open();
        await paste(page, kArticle);
        await press(page, "reader-view");
        const mark = page.locator('article mark[data-kind="name"]:not([data-entity=""])').first();
        const id = await mark.getAttribute("data-entity");
        await mark.hover();
        const all = await page.locator(`[data-entity="${id}"]`).count();
        assert.ok(all >= 2);
        assert.equal(await page.locator(`.lit[data-entity="${id}"]`).count(), all);
    });

    test("a sentence that is typed is read while it is written", async () => {
        const page = await browser.open();
        await paste(page, kShort);
        await edit_text(page);
        await page.keyboard.press("Control+End");
        await page.keyboard.type(" Later Japan accused Brazil of fraud.");
        await page.waitForFunction(() => document.querySelector("#entities").textContent.includes("Brazil"));
        await page.keyboard.press("Escape");
        await page.waitForFunction(() => document.documentElement.dataset.editing === undefined);
        const names = await entity_names(page);
        for (const name of ["Kenya", "Norway", "Japan", "Brazil"]) assert.ok(names.includes(name), names.join());
    });

    test("of two texts that follow each other quickly the newer one stays", async () => {
        const page = await browser.open();
        await answer_to(page, () => page.evaluate((long) => {
            for (const text of [long, "Peru thanked Chile."]) {
                const data = new DataTransfer();
                data.setData("text/plain", text);
                document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true }));
            }
        }, kArticle.repeat(10)));
        assert.equal(await page.locator("#reader article").textContent(), "Peru thanked Chile.");
    });

    test("in the reader view the browser's own selection is copied, and keys are only keys", async () => {
        const page = await browser.open({ colorScheme: "light" });
        await paste(page, kShort);
        await press(page, "reader-view");
        await page.evaluate(() => getSelection().selectAllChildren(document.querySelector("article")));
        await page.keyboard.press("Control+C");
        await page.keyboard.press("t");
        assert.equal(await page.evaluate(() => navigator.clipboard.readText()), kShort);
        assert.equal(await page.locator("html").getAttribute("data-theme"), null);
    });

    test("the sample button reads a sample, and the next one the next time", async () => {
        const page = await browser.open();
        const titles = [];
        for (let i = 0; i < 2; ++i) {
            await answer_to(page, () => press(page, "sample"));
            titles.push(await page.locator("article h2").textContent());
        }
        assert.match(titles[0], /River Talks/);
        assert.match(titles[1], /Battery Maker/);
    });

    test("dropped files are read: text, HTML, a document", async () => {
        const page = await browser.open();
        const article = page.locator("article");
        await drop_file(page, "a.txt", "text/plain", "\uFEFFKenya met Norway.\r\n");
        assert.equal(await article.textContent(), "Kenya met Norway.");
        await drop_file(page, "a.html", "text/html", "<nav>Home</nav><script>document.title='bad'</script>" +
            "<article><h1>Talks</h1><p>Peru met\n <b>Chile</b>.</p></article>");
        assert.equal(await article.textContent(), "TalksPeru met Chile.");
        await press(page, "copy-json");
        await page.locator("#toast", { hasText: "on the clipboard" }).waitFor({ state: "attached" });
        const json = await page.evaluate(() => navigator.clipboard.readText());
        assert.equal(JSON.parse(json).text, "Talks\n\nPeru met Chile.");
        await drop_file(page, "a.txt", "text/plain", "Something else.");
        assert.equal(await article.textContent(), "Something else.");
        await drop_file(page, "a.json", "application/json", json);
        assert.equal(await article.textContent(), "TalksPeru met Chile.");
        assert.equal(await page.locator("#source").inputValue(), "Talks\n\nPeru met Chile.");
        assert.equal(await page.title(), "Dragoman");
    });

    test("markup in an article stays text", async () => {
        const page = await browser.open();
        const text = "<img src=x onerror=\"document.title='bad'\"> Kenya & <b>Norway</b> met <script>1</script>.";
        await paste(page, text);
        assert.equal(await page.locator("article").textContent(), text);
        assert.equal(await page.locator("article img, article b, article script").count(), 0);
        assert.equal(await page.title(), "Dragoman");
    });

    test("the text outlives a reload, the theme too", async () => {
        const page = await browser.open({ colorScheme: "light" });
        await paste(page, kShort);
        await press(page, "toggle-theme");
        await page.reload();
        await page.waitForSelector('html[data-state="done"]');
        assert.equal(await page.locator("#source").inputValue(), kShort);
        assert.equal(await page.locator("html").getAttribute("data-theme"), "dark");
    });

    test("nothing is asked of any other host", async () => {
        const page = await browser.open({ wait: false });
        const hosts = new Set();
        page.on("request", (request) => hosts.add(new URL(request.url()).host));
        await page.reload();
        await page.waitForSelector("html[data-loaded]");
        await paste(page, kShort);
        assert.deepEqual([...hosts], [new URL(browser.address).host]);
    });

    test("while it loads it counts real bytes", async () => {
        const page = await browser.open({ wait: false });
        const seen = await page.evaluate(() => new Promise((resolve) => {
            const bar = document.querySelector("#loading-bar");
            const values = [];
            const look = () => {
                values.push([bar.value, bar.max]);
                if (document.documentElement.dataset.loaded === undefined) requestAnimationFrame(look);
                else resolve(values);
            };
            look();
        }));
        const [value, most] = seen.at(-1);
        assert.ok(most > 200_000);
        assert.equal(value, most);
    });
});
