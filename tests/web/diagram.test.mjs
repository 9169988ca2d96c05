// The diagram in Chromium: saved as files, told as a story, walked by arrow keys, laid out in other
// ways, and read aloud.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { describe, test } from "node:test";
import { drawn, keys, open_browser, paste, press, query, screenshot, settle } from "./browser.mjs";
import { kProgram } from "./folders.mjs";
import { reference_article } from "./inputs.mjs";

const browser = await open_browser();

let shared = null;
async function open_article() {
    if (shared) return shared;
    shared = await browser.open();
    await paste(shared, reference_article());
    await settle(shared);
    return shared;
}

function run(page, command) {
    return page.evaluate((name) => window.dragoman_page.ui.command(name), command);
}

async function saved_file(page, command) {
    const [download] = await Promise.all([page.waitForEvent("download"), run(page, command)]);
    return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

// How many elements of each name the browser's own XML parser finds; throws where it finds a fault.
function parsed(page, text) {
    return page.evaluate((xml) => {
        const root = new DOMParser().parseFromString(xml, "application/xml");
        const fault = root.querySelector("parsererror");
        if (fault) throw new Error(fault.textContent);
        const counts = {};
        for (const { localName } of root.querySelectorAll("*")) counts[localName] = (counts[localName] ?? 0) + 1;
        return counts;
    }, text);
}

describe("diagram", () => {
    test("is saved as SVG, GraphML, GEXF, DOT, Oligrapher map and places", async () => {
        const page = await open_article();
        const nodes = (await query(page, "nodes")).length;
        const svg = await saved_file(page, "download-svg");
        assert.equal(svg.name, "diagram.svg");
        const drawn = await parsed(page, svg.bytes.toString());
        assert.ok(drawn.text >= nodes, `${drawn.text} texts for ${nodes} nodes`);
        assert.equal((await parsed(page, (await saved_file(page, "download-graphml")).bytes.toString())).node, nodes);
        assert.equal((await parsed(page, (await saved_file(page, "download-gexf")).bytes.toString())).node, nodes);
        assert.match((await saved_file(page, "download-dot")).bytes.toString(), /^digraph/);
        const map = JSON.parse((await saved_file(page, "download-oligrapher")).bytes);
        assert.equal(Object.keys(map.graph.nodes).length, nodes);
        const places = JSON.parse((await saved_file(page, "download-places")).bytes);
        assert.equal(places.nodes.length, nodes);
    });

    test("has the same places in wasm and in the native program", async () => {
        const page = await open_article();
        const drawn_natively = execFileSync(kProgram, ["diagram", "--format", "places", "-"],
            { input: reference_article(), encoding: "utf8" });
        assert.deepEqual(await query(page, "plain-places"), JSON.parse(drawn_natively));
    });

    test("is saved as PNG in several sizes", async () => {
        const page = await open_article();
        const width_of = ({ bytes }) => {
            assert.equal(bytes.subarray(1, 4).toString(), "PNG");
            return bytes.readUInt32BE(16);
        };
        const once = width_of(await saved_file(page, "download-png"));
        const thrice = width_of(await saved_file(page, "download-png-3"));
        assert.ok(once > 200);
        assert.ok(Math.abs(thrice - once * 3) <= 3, `${once} and ${thrice}`);
    });

    test("grows sentence by sentence, and is whole again afterwards", async () => {
        const page = await open_article();
        const whole = (await query(page, "nodes")).length;
        await page.keyboard.press("s");
        await settle(page);
        const first = (await query(page, "nodes")).length;
        assert.ok(first < whole, `${first} of ${whole}`);
        for (let i = 0; i < 4; ++i) await page.keyboard.press("ArrowRight");
        await settle(page);
        const later = (await query(page, "nodes")).length;
        assert.ok(later > first, `${first}, then ${later}`);
        await screenshot(page, "story-1280x800");
        await page.keyboard.press("Escape");
        await settle(page);
        assert.equal((await query(page, "nodes")).length, whole);
    });

    test("sees every key where frames are slow", async () => {
        const page = await open_article();
        await page.keyboard.press("s");
        for (let i = 0; i < 3; ++i) await page.keyboard.press("ArrowRight");
        await settle(page);
        const told = (await query(page, "nodes")).length;
        await page.keyboard.press("Escape");
        await settle(page);
        await page.evaluate(() => {
            window.quick = window.requestAnimationFrame;
            window.requestAnimationFrame = (draw) => setTimeout(() => window.quick(draw), 200);
        });
        for (const key of ["s", "ArrowRight", "ArrowRight", "ArrowRight"]) await page.keyboard.press(key);
        await settle(page);
        await page.evaluate(() => { window.requestAnimationFrame = window.quick; });
        assert.equal((await query(page, "nodes")).length, told);
        await page.keyboard.press("Escape");
        await settle(page);
    });

    test("is walked by arrow keys, and what is reached is said aloud", async () => {
        const page = await open_article();
        await run(page, "clear-selection");
        await page.keyboard.press("2");
        await page.keyboard.press("ArrowRight");
        await page.waitForFunction(() => window.dragoman_page.ui.query("state").selected.kind === 1);
        assert.match(await page.locator("#progress").textContent(), /, \d+ relations?$/);
        const kinds = new Set();
        for (const key of ["ArrowRight", "ArrowDown", "ArrowLeft", "ArrowUp"]) {
            await keys(page, key);
            kinds.add((await query(page, "state")).selected.kind);
        }
        assert.ok(kinds.has(3), "a relation was reached");
    });

    test("is laid out in layers, rings and by sentence", async () => {
        const page = await open_article();
        await run(page, "clear-selection");
        const pictures = new Set();
        for (const layout of ["layout-layers", "layout-rings", "layout-timeline", "layout-free"]) {
            await run(page, layout);
            await drawn(page);
            await settle(page);
            pictures.add(JSON.stringify((await query(page, "nodes")).map(({ rect }) => rect)));
            await screenshot(page, `${layout}-1280x800`);
        }
        assert.equal(pictures.size, 4);
    });

    test("stands in the reader view as an outline", async () => {
        const page = await open_article();
        const doc = await page.evaluate(() => window.dragoman_page.document());
        const lines = await page.locator("#outline [data-relation]").allTextContents();
        assert.ok(lines.length >= doc.relations.length, `${lines.length} lines`);
        for (const line of lines) assert.match(line, /, sentence \d+$/);
        await press(page, "reader-view");
        await page.locator("#outline [data-relation] button").first().click();
        assert.equal((await query(page, "state")).selected.kind, 3);
        await press(page, "reader-view");
    });
});
