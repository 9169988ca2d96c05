// The reader view and the page around it, as axe-core and a keyboard see them; and what is printed.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, test } from "node:test";
import { open_browser, paste, press, screenshot } from "./browser.mjs";
import { reference_article } from "./inputs.mjs";

const browser = await open_browser();
const kArticle = reference_article();
const kAxe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

// One line for each thing that axe-core finds wrong.
async function faults(page) {
    await page.evaluate(kAxe);
    const { violations } = await page.evaluate(() => window.axe.run(document));
    return violations.flatMap(({ id, nodes }) => nodes.slice(0, 3).map((node) => `${id}: ${node.html.slice(0, 200)}`));
}

async function open_article(options) {
    const page = await browser.open(options);
    await paste(page, kArticle);
    return page;
}

describe("accessibility", () => {
    for (const colorScheme of ["light", "dark"]) {
        test(`axe-core finds no fault in the reader view, ${colorScheme}`, async () => {
            const page = await open_article({ colorScheme });
            await press(page, "reader-view");
            await screenshot(page, `reader-${colorScheme}-1280x800`);
            assert.deepEqual(await faults(page), []);
        });
    }

    test("axe-core finds no fault in the empty page, beside the canvas, or on a phone", async () => {
        const page = await browser.open();
        assert.deepEqual(await faults(page), []);
        await press(page, "reader-view");
        assert.deepEqual(await faults(page), []);
        const phone = await open_article({ width: 390, height: 844 });
        assert.deepEqual(await faults(phone), []);
        await press(phone, "reader-view");
        await screenshot(phone, "reader-light-390x844");
        assert.deepEqual(await faults(phone), []);
        const too_wide = await phone.evaluate(() => document.documentElement.scrollWidth > innerWidth);
        assert.equal(too_wide, false);
    });

    test("relations can be read as sentences", async () => {
        const page = await open_article();
        const sentences = await page.locator("#relations tr[data-relation] button").allTextContents();
        assert.ok(sentences.length >= 3);
        for (const sentence of sentences) assert.match(sentence, /^\S.* \S.*, sentence \d+$/);
        const heard = await page.locator("#relations").ariaSnapshot();
        assert.ok(heard.includes(sentences[0]), heard);
    });

    test("the keyboard reaches the reader view, and what it reaches is seen", async () => {
        const page = await open_article();
        await page.locator(".skip").focus();
        await page.keyboard.press("Enter");
        await page.waitForSelector('html[data-view="reader"]');
        await page.keyboard.press("Tab");
        assert.ok(await page.evaluate(() => document.activeElement.closest("#reader") !== null));
        assert.ok(await page.evaluate(() => document.activeElement.checkVisibility()));
    });

    test("an analysis is announced", async () => {
        const page = await open_article();
        assert.match(await page.getByRole("status").textContent(), /\d+ names?, \d+ relations? and \d+ quotes? found/);
    });

    test("printing gives the reader view without canvas and buttons", async () => {
        const page = await open_article();
        await page.emulateMedia({ media: "print" });
        const seen = await page.evaluate(() => ["#canvas", "#toolbar", "#reader article", "#relations"]
            .map((selector) => {
                const element = document.querySelector(selector);
                const style = getComputedStyle(element);
                return element.checkVisibility() && style.opacity !== "0" && element.offsetHeight > 20;
            }));
        assert.deepEqual(seen, [false, false, true, true]);
    });
});
