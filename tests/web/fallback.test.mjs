// A browser that cannot draw: the reader view takes over, with a sentence saying so.
import assert from "node:assert/strict";
import { test } from "node:test";
import { open_browser, paste, screenshot } from "./browser.mjs";
import { reference_article } from "./inputs.mjs";

const browser = await open_browser({ flags: ["--disable-3d-apis"] });

test("without WebGL 2 the reader view shows everything", async () => {
    const page = await browser.open();
    assert.equal(await page.locator("html").getAttribute("data-view"), "reader");
    assert.match(await page.locator("#message p").textContent(), /WebGL 2.*reader view/);
    await page.locator("#message button").click();
    assert.equal(await page.locator("#message").isVisible(), false);
    await page.locator("body").click({ position: { x: 5, y: 500 } });
    await paste(page, reference_article());
    assert.ok(await page.locator("article mark").first().isVisible());
    assert.ok(await page.locator("#relations tr[data-relation]").first().isVisible());
    await screenshot(page, "fallback-light-1280x800");
});
