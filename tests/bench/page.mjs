// How fast the page draws: made-up diagrams of three sizes, from the document to the settled picture,
// and what a frame costs our code while the picture is moved; then corrections of an article of 5 000
// words, from the key to the frame that shows them. Chromium draws without a GPU here.
//
// usage: node tests/bench/page.mjs     (needs build/site: ./build-wasm.sh build)
import { readdirSync, readFileSync } from "node:fs";
import { chromium } from "playwright-core";
import { serve } from "../web/serve.mjs";
import { kRoot, kSite } from "../web/folders.mjs";
import { paste, settle } from "../web/browser.mjs";

const kSizes = [[20, 30], [200, 400], [2000, 5000]];
const kSteps = 80;  // moves of the mouse
const kWords = 5000;
const kCorrections = [["a word is an event", [".", ".", "e"]], ["a name, everywhere, an organisation", ["j", "Enter", "Shift+O"]],
                      ["a name is deleted", ["j", "Delete"]], ["a relation is turned", ["n", "Shift+V"]],
                      ["a relation is deleted", ["n", "Delete"]]];

const server = await serve(kSite, 0);
const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    headless: false,
    args: ["--headless=new", "--no-sandbox", "--use-angle=swiftshader", "--enable-unsafe-swiftshader",
           "--disable-background-networking", "--no-first-run"],
});
const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, permissions: ["clipboard-read", "clipboard-write"] });
const page = await context.newPage();
await page.addInitScript(() => {
    // What our code spends in each frame, in milliseconds; the browser's own painting is left out.
    window.frame_costs = [];
    const request = window.requestAnimationFrame.bind(window);
    window.requestAnimationFrame = (callback) => request((time) => {
        const begin = performance.now();
        callback(time);
        window.frame_costs.push(performance.now() - begin);
        window.after_frame?.(begin);
    });
    addEventListener("keydown", () => { window.pressed = performance.now(); }, true);
});
await page.goto(`http://127.0.0.1:${server.address().port}/`);
await page.waitForSelector('html[data-loaded]:not([data-state="loading"])');
for (const [nodes, edges] of kSizes) {
    const { settled, costs: laying_out } = await lay_out(nodes, edges);
    const moving = await move();
    console.log(`${String(nodes).padStart(5)} nodes ${String(edges).padStart(5)} edges: settled in ` +
        `${(settled / 1000).toFixed(2)} s, frames of ${describe(laying_out)} ms; while moved ${describe(moving)} ms`);
}
await paste(page, long_article());
await settle(page);
for (const [name, presses] of kCorrections) {
    const { to_picture, cost } = await correct(presses);
    console.log(`${name}: ${to_picture.toFixed(0)} ms from the key to the picture, ${cost.toFixed(0)} of them our code`);
}
await browser.close();
server.closeAllConnections();
server.close();

// Gives the page a made-up story and waits for its picture to stand still.
function lay_out(nodes, edges) {
    return page.evaluate(async ([node_count, edge_count]) => {
        let state = 12345;
        const random = (below) => {
            state = (Math.imul(state, 1103515245) + 12345) >>> 0;
            return (state >>> 8) % below;
        };
        const story = { format: "dragoman", version: 1, offset_unit: "codepoint", text: "", sentences: [],
                        mentions: [], entities: [], roles: [], quotes: [], relations: [] };
        for (let i = 0; i < node_count; ++i) story.entities.push({ id: `e${i}`, name: `Name${i}`, type: i % 3 ? "ORG" : "PERSON" });
        const parts = [];
        for (let r = 0, at = 0; r < edge_count; ++r) {
            const a = r < node_count ? r : random(node_count), b = (a + 1 + random(node_count - 1)) % node_count;
            const words = `Name${a} met Name${b}. `;
            const verb = at + words.indexOf("met"), second = at + words.lastIndexOf("Name");
            const add = (begin, entity) => story.mentions.push({ id: `m${story.mentions.length}`, start: begin,
                end: begin + `Name${entity}`.length, kind: "name", type: story.entities[entity].type,
                entity: `e${entity}`, origin: "model", score: 1 });
            add(at, a);
            add(second, b);
            story.sentences.push({ start: at, end: at + words.length - 1 });
            story.relations.push({ id: `r${r}`, source: `e${a}`, target: `e${b}`, type: "CONSULT", label: "met",
                trigger: { start: verb, end: verb + 3 }, evidence: { start: at, end: at + words.length - 1 },
                polarity: "cooperation", intensity: 3, negated: false, modality: "asserted", attributed_to: null,
                quote: null, time: null, place: null, origin: "rule", score: 0.8 });
            parts.push(words);
            at += words.length;
        }
        story.text = parts.join("");
        const { ui } = window.dragoman_page;
        window.frame_costs = [];
        const begin = performance.now();
        ui.set_document(new TextEncoder().encode(JSON.stringify(story)));
        while (!(ui.query("state").settled && ui.is_idle())) await new Promise((resolve) => setTimeout(resolve, 5));
        return { settled: performance.now() - begin, costs: window.frame_costs };
    }, [nodes, edges]);
}

// Drags the ground of the diagram about.
async function move() {
    await page.evaluate(() => { window.frame_costs = []; });
    const box = await page.locator("canvas").boundingBox();
    const x = box.x + box.width * 0.58, y = box.y + box.height * 0.12;
    await page.mouse.move(x, y);
    await page.mouse.down();
    for (let i = 0; i < kSteps; ++i) await page.mouse.move(x + 60 * Math.sin(i / 6), y + 40 * Math.cos(i / 6));
    await page.mouse.up();
    return page.evaluate(() => window.frame_costs);
}

// The project's articles, one after another, as often as they are needed.
function long_article() {
    const texts = ["development", "test"].flatMap((part) => readdirSync(`${kRoot}tests/articles/${part}`)
        .filter((name) => name.endsWith(".txt")).map((name) => readFileSync(`${kRoot}tests/articles/${part}/${name}`, "utf8")));
    const lines = texts.join("\n").split("\n");
    let words = 0;
    const taken = [];
    for (let i = 0; words < kWords; ++i) {
        taken.push(lines[i % lines.length]);
        words += taken.at(-1).split(/\s+/).filter(Boolean).length;
    }
    return taken.join("\n");
}

// Presses keys; the last one corrects. From it to the end of the frame after which the corrections are
// others, and what that frame cost our code.
async function correct(presses) {
    for (const key of presses.slice(0, -1)) {
        await page.keyboard.press(key);
        await settle(page);
    }
    await page.evaluate(() => {
        const { ui } = window.dragoman_page;
        const before = ui.edits();
        window.pressed = 0;
        window.corrected = null;
        window.after_frame = (begin) => {
            const now = performance.now();
            if (!window.pressed || ui.edits() === before) return;
            window.corrected = { to_picture: now - window.pressed, cost: now - begin };
            window.after_frame = null;
        };
    });
    await page.keyboard.press(presses.at(-1));
    await page.waitForFunction(() => window.corrected);
    await settle(page);
    return page.evaluate(() => window.corrected);
}

function describe(costs) {
    const sorted = [...costs].sort((a, b) => a - b);
    const at = (share) => (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0).toFixed(1);
    return `${at(0.5)} (median) to ${at(1)} (longest of ${sorted.length})`;
}
