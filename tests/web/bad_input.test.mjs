// What nobody should paste but somebody will: a sentence says what happened, the page stays alive and
// the text is kept.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { drop_file, open_browser, paste, paste_event, press } from "./browser.mjs";
import { refused_texts, strange_texts } from "./inputs.mjs";

const browser = await open_browser();
const kShort = "Kenya thanked Norway for the ships on Monday.";
const kMessage = "#message p";

async function still_works(page) {
    await paste(page, kShort);
    assert.equal(await state_of(page), "done");
    assert.equal(await page.locator("article").textContent(), kShort);
    assert.equal(await page.locator(kMessage).textContent(), "");
}

function state_of(page) {
    return page.locator("html").getAttribute("data-state");
}

function as_file(bytes) {
    return { bytes: [...bytes.subarray(0, 300_000)], size: bytes.length };
}

describe("bad input", () => {
    test("texts without an article in them are taken one after the other", async () => {
        const page = await browser.open();
        for (const { name, bytes } of strange_texts()) {
            if (bytes.length === 0) continue;  // formats.test.mjs: an empty file replaces nothing
            await drop_file(page, "a.txt", "text/plain", as_file(bytes));
            assert.equal(await state_of(page), name === "spaces" ? "ready" : "done", name);
        }
        await still_works(page);
        assert.deepEqual(page.complaints, []);
    });

    test("Chinese and Arabic are shown with a sentence about what Dragoman reads", async () => {
        const page = await browser.open();
        for (const text of ["中国拒绝与美国国防部长会面。", "رفضت الصين اجتماعا رفيع المستوى."]) {
            await paste(page, text);
            assert.equal(await state_of(page), "done");
            assert.equal(await page.locator("article").textContent(), text);
            assert.match(await page.locator(kMessage).textContent(), /English/);
            assert.equal(await page.locator("#source").inputValue(), text);
        }
        await still_works(page);
    });

    for (const { name, bytes, says } of refused_texts()) {
        test(`${name} as a file is refused with a sentence, and the text before is kept`, async () => {
            const page = await browser.open();
            await still_works(page);
            await drop_file(page, "a.txt", "text/plain", as_file(bytes));
            assert.equal(await state_of(page), "error");
            assert.match(await page.locator(kMessage).textContent(), says);
            assert.equal(await page.locator("#source").inputValue(), kShort);
            await still_works(page);
        });
    }

    test("5 MB of pasted text are refused with a sentence and kept", async () => {
        const page = await browser.open();
        await paste_event(page, `${kShort} `, 110_000);
        assert.equal(await state_of(page), "error");
        assert.match(await page.locator(kMessage).textContent(), /too long/);
        assert.ok(await page.evaluate(() => document.querySelector("#source").value.length) > 5_000_000);
        await still_works(page);
    });

    test("JSON that is no document is refused with a sentence", async () => {
        const page = await browser.open();
        for (const json of ["{", "[1, 2]", '{"format": "dragoman", "version": 99}']) {
            await drop_file(page, "a.json", "application/json", json);
            assert.equal(await state_of(page), "error");
            assert.match(await page.locator(kMessage).textContent(), /JSON|document/);
            await still_works(page);
        }
    });

    for (const name of ["models/reader", "models/lexicon", "models/events"]) {
        test(`without ${name} the page works on and says what is missing`, async () => {
            const page = await browser.open({ wait: false, routes: { [name]: "missing" } });
            await page.waitForSelector('html[data-state="ready"]');
            assert.match(await page.locator(kMessage).textContent(), new RegExp(`${name}.*not in use`));
            await paste(page, kShort);
            assert.equal(await state_of(page), "done");
            assert.equal(await page.locator("article").textContent(), kShort);
        });

        test(`with a damaged ${name} the page works on and says so`, async () => {
            const page = await browser.open({ wait: false, routes: { [name]: "damaged" } });
            await page.waitForSelector('html[data-state="ready"]');
            assert.match(await page.locator(kMessage).textContent(), new RegExp(`${name}.*not in use`));
            await paste(page, kShort);
            assert.equal(await state_of(page), "done");
        });
    }

    test("without its core the page says so and keeps what is pasted", async () => {
        const page = await browser.open({ wait: false, routes: { core: "missing" } });
        await page.waitForSelector('html[data-loaded][data-state="error"]');
        assert.match(await page.locator(kMessage).textContent(), /could not be fetched/);
        await page.evaluate((text) => navigator.clipboard.writeText(text), kShort);
        await page.keyboard.press("Control+V");
        assert.equal(await page.locator("#source").inputValue(), kShort);
    });

    test("without the program that draws the reader view takes over", async () => {
        const page = await browser.open({ wait: false, routes: { ui: "missing" } });
        await page.waitForSelector('html[data-loaded][data-view="reader"]');
        assert.match(await page.locator(kMessage).textContent(), /reader view/);
        await paste(page, kShort);
        assert.equal(await state_of(page), "done");
        assert.ok(await page.locator("article mark").first().isVisible());
        await press(page, "reader-view");
        assert.equal(await page.locator("html").getAttribute("data-view"), "reader");
    });
});
