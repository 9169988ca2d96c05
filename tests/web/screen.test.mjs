// The drawn interface in Chromium: pixels, clicks, linking, idleness, a lost context. Where things are
// on the canvas comes from ui_query (src/ui/query.h).
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { open_browser, paste, press, query, screenshot, settle } from "./browser.mjs";
import { reference_article } from "./inputs.mjs";
import { colors_in, distance, most_frequent, read_png } from "./pixels.mjs";

const browser = await open_browser();
const kArticle = reference_article();
const kRelation = 3;  // SelectionKind of src/ui/selection.h
const kEntity = 1;
const kMention = 2;
const kIdleMilliseconds = 5_000;

// A settled page with the article in it and nothing chosen. Most tests share one, because settling
// takes seconds where the processor draws.
let shared = null;
async function open_article(options) {
    const page = options ? await browser.open(options) : shared ?? await browser.open();
    if (page !== shared) {
        await paste(page, kArticle);
        await settle(page);
    }
    if (!options) shared = page;
    await page.evaluate(() => window.dragoman_page.ui.select(0, 0));
    await page.mouse.move(640, 2);
    return page;
}

async function selected(page) {
    return (await query(page, "state")).selected;
}

function middle([x, y, width, height]) {
    return { x: x + width / 2, y: y + height / 2 };
}

// The sizes in which the article's letters are drawn, in pixels of the screen.
async function letter_sizes(deviceScaleFactor) {
    const page = await browser.open({ deviceScaleFactor });
    await page.evaluate(() => {
        window.letter_sizes = new Set();
        const fill = CanvasRenderingContext2D.prototype.fillText;
        CanvasRenderingContext2D.prototype.fillText = function(...given) {
            const [, size, family] = this.font.match(/([\d.]+)px (.*)/);
            if (family.includes("Charter")) window.letter_sizes.add(Number(size));
            return fill.apply(this, given);
        };
    });
    await paste(page, kArticle);
    await settle(page);
    const sizes = await page.evaluate(() => [...window.letter_sizes]);
    await page.context().close();
    return sizes.sort((a, b) => a - b);
}

describe("screen", () => {
    test("letters are as sharp as the screen", async () => {
        const once = await letter_sizes(1), twice = await letter_sizes(2);
        assert.ok(once.length > 0);
        assert.deepEqual(twice, once.map((size) => size * 2));
    });

    test("highlights are drawn in the colours of their types, on a page that is not blank", async () => {
        for (const colorScheme of ["light", "dark"]) {
            const page = await open_article(colorScheme === "dark" ? { colorScheme } : undefined);
            const image = read_png(await screenshot(page, `article-${colorScheme}-1280x800`));
            assert.ok(colors_in(image, [0, 0, image.width, image.height]).size > 50);
            const { article } = await query(page, "areas");
            const paper = most_frequent(colors_in(image, article));
            const mentions = await query(page, "mentions");
            const fills = new Map();
            for (const { type, entity, rect } of mentions) {
                if (entity < 0) continue;
                const inside = colors_in(image, rect);
                const fill = [...inside].filter(([key, count]) => count > 20 &&
                    distance(key.split(",").map(Number), paper) > 8);
                if (fill.length) fills.set(type, fill[0][0]);
            }
            assert.ok(fills.size >= 2, `highlights of ${[...fills.keys()]} in ${colorScheme}`);
            assert.ok(new Set(fills.values()).size >= 2, "types have colours of their own");
        }
    });

    test("a click on an edge selects its relation and scrolls to the words that say so", async () => {
        const page = await open_article();
        const { article } = await query(page, "areas");
        const doc = await page.evaluate(() => window.dragoman_page.document());
        const edges = await query(page, "edges");
        assert.ok(edges.length >= 3, `${edges.length} edges`);
        // The edge whose evidence lies furthest down: it is not on the screen yet.
        const edge = edges.reduce((a, b) => (start_of(doc, b) > start_of(doc, a) ? b : a));
        const before = await query(page, "state");
        await page.mouse.click(...edge.point);
        await page.waitForFunction((kind) => window.dragoman_page.ui.query("state").selected.kind === kind, kRelation);
        await settle(page);
        const { index } = await selected(page);
        assert.ok(edge.relations.includes(index));
        const { evidence } = doc.relations[index];
        const { start, end } = doc.sentences.find((sentence) => evidence.start < sentence.end);
        const proofs = doc.mentions.flatMap((mention, i) => (mention.start >= start && mention.end <= end ? [i] : []));
        const visible = (await query(page, "mentions")).filter(({ rect: [, y] }) => y >= article[1] && y < article[1] + article[3]);
        assert.ok(visible.some((mention) => proofs.includes(mention.index)), "evidence is on the screen");
        assert.notEqual((await query(page, "state")).scroll, before.scroll);
        // The reader view follows.
        const row = page.locator(`#relations tr[data-relation="${doc.relations[index].id}"]`);
        assert.match(await row.getAttribute("class"), /selected/);
        assert.ok(await page.locator("article .evidence").count() >= 1);
    });

    test("a click on a highlight selects it, and its node's neighbours stay", async () => {
        const page = await open_article();
        const mention = (await query(page, "mentions")).find(({ entity }) => entity >= 0);
        const { x, y } = middle(mention.rect);
        await page.mouse.move(x, y);
        await page.waitForFunction(() => window.dragoman_page.ui.query("state").hovered.kind !== 0);
        await page.mouse.click(x, y);
        await page.waitForFunction(() => window.dragoman_page.ui.query("state").selected.kind !== 0);
        assert.ok([kEntity, kMention].includes((await selected(page)).kind));
        assert.ok(await page.locator("article mark.selected").count() >= 1);
    });

    test("a click on a node selects its entity, in the reader view too", async () => {
        const page = await open_article();
        const nodes = await query(page, "nodes");
        const doc = await page.evaluate(() => window.dragoman_page.document());
        assert.ok(nodes.length >= 4, `${nodes.length} nodes`);
        const node = nodes[0];
        const { x, y } = middle(node.rect);
        await page.mouse.click(x, y);
        await page.waitForFunction(() => window.dragoman_page.ui.query("state").selected.kind !== 0);
        assert.deepEqual(await selected(page), { kind: kEntity, index: node.entity });
        const id = doc.entities[node.entity].id;
        assert.equal(await page.locator(`#entities li.selected[data-entity="${id}"]`).count(), 1);
        await page.keyboard.press("Escape");
        await page.waitForFunction(() => window.dragoman_page.ui.query("state").selected.kind === 0);
        assert.equal(await page.locator("#reader .selected").count(), 0);
    });

    test("a choice in the reader view is a choice in the drawing", async () => {
        const page = await open_article();
        await press(page, "reader-view");
        await page.locator("#relations tr[data-relation] button").nth(1).click();
        const { kind } = await selected(page);
        assert.equal(kind, kRelation);
        await press(page, "reader-view");
        assert.equal(await page.locator("html").getAttribute("data-view"), "diagram");
    });

    test("no frame is drawn while nothing happens", async () => {
        const page = await open_article();
        await page.mouse.move(640, 2);
        await settle(page);
        const before = await page.evaluate(() => window.dragoman_page.ui.frames());
        await page.waitForTimeout(kIdleMilliseconds);
        const after = await page.evaluate(() => window.dragoman_page.ui.frames());
        assert.equal(after - before, 0);
        assert.ok(before > 0);
    });

    test("a lost WebGL context comes back", async () => {
        const page = await open_article();
        const before = read_png(await page.screenshot());
        await page.evaluate(() => {
            const gl = document.querySelector("#canvas").getContext("webgl2");
            window.loser = gl.getExtension("WEBGL_lose_context");
            window.loser.loseContext();
        });
        await page.waitForFunction(() => document.querySelector("#canvas").getContext("webgl2").isContextLost());
        await page.evaluate(() => window.loser.restoreContext());
        await page.waitForFunction(() => !document.querySelector("#canvas").getContext("webgl2").isContextLost());
        await settle(page);
        const after = read_png(await page.screenshot());
        const everything = [0, 0, before.width, before.height];
        const [colors, colors_after] = [colors_in(before, everything), colors_in(after, everything)];
        assert.ok(colors_after.size > colors.size / 2, `${colors.size} colours before, ${colors_after.size} after`);
        assert.deepEqual(most_frequent(colors_after), most_frequent(colors));
        assert.deepEqual(page.complaints, []);
    });

    test("the sign for editing lays the text area over the article", async () => {
        const page = await open_article();
        const { article } = await query(page, "areas");
        const { "edit-text": button } = await query(page, "buttons");
        const { x, y } = middle(button);
        await page.mouse.click(x, y);
        await page.waitForSelector("html[data-editing]");
        const box = await page.locator("#source").boundingBox();
        for (const [i, side] of ["x", "y", "width", "height"].entries()) {
            assert.ok(Math.abs(box[side] - article[i]) <= 2, `${side}: ${box[side]}, article ${article[i]}`);
        }
        await page.keyboard.press("Control+End");
        await page.keyboard.type(" Later Japan accused Brazil of fraud.");
        await page.waitForFunction(() => document.querySelector("#entities").textContent.includes("Brazil"));
        await screenshot(page, "editing-1280x800");
        await page.keyboard.press("Escape");
        await page.waitForFunction(() => document.documentElement.dataset.editing === undefined);
        assert.equal((await query(page, "state")).editing, false);
        await page.waitForFunction(() => window.dragoman_page.ui.query("mentions").length > 0);
    });

    for (const [width, height, scale] of [[390, 844, 2], [2560, 1440, 1]]) {
        test(`everything has its place on ${width}x${height} at scale ${scale}`, async () => {
            const page = await open_article({ width, height, deviceScaleFactor: scale });
            await screenshot(page, `article-light-${width}x${height}@${scale}`);
            const state = await query(page, "state");
            assert.equal(state.narrow, width < 700);
            const areas = Object.values(await query(page, "areas"));
            for (const [x, y, w, h] of areas) {
                assert.ok(x >= 0 && y >= 0 && x + w <= width + 1 && y + h <= height + 1, `${[x, y, w, h]}`);
            }
            if (!state.narrow) return;
            for (const tab of ["diagram", "ledger"]) {
                const { x, y } = middle((await query(page, "buttons"))[`show-${tab}`]);
                await page.mouse.click(x, y);
                await page.waitForFunction((name) => window.dragoman_page.ui.query("state").tab === name, tab);
                await settle(page);
                await screenshot(page, `${tab}-light-${width}x${height}@${scale}`);
            }
        });
    }
});
const start_of = (doc, edge) => Math.max(...edge.relations.map((index) => doc.relations[index].evidence.start));
