// The reader view corrects with the page's own controls, with and without WebGL 2.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { open_browser, paste, press, screenshot } from "./browser.mjs";

const kArticle = "Austin Rejects Talks\n\nMinister Ada Brown rejected talks with Norway on Monday, and Norway " +
    "thanked the Harbour Board.\n\n“We will wait,” Brown said. Kenya accused Norway of delay.";

for (const [where, flags] of [["beside the drawn view", []], ["without WebGL 2", ["--disable-3d-apis"]]]) {
    describe(where, async () => {
        const browser = await open_browser({ flags });

        test("an entity is renamed, made another kind, deleted, and all of it undone, by keyboard", async () => {
            const page = await browser.open();
            await paste(page, kArticle);
            if (!flags.length) await press(page, "reader-view");
            await page.locator('#entities button:has-text("Norway")').focus();
            await page.keyboard.press("Enter");
            const form = page.locator("#correct");
            await form.waitFor();
            await form.getByLabel("Name").fill("Kingdom of Norway");
            await form.getByLabel("Kind").selectOption("Organisation");
            await screenshot(page, `reader-correct-${flags.length ? "no-webgl" : "webgl"}-light-1280x800`);
            await form.getByText("Save").press("Enter");
            await page.locator('#entities [data-type="ORG"] button:has-text("Kingdom of Norway")').waitFor();
            await form.getByText("It is no name").press("Enter");
            await page.waitForFunction(() => !document.querySelector("#entities").textContent.includes("Norway"));
            assert.equal(await form.isVisible(), false);
            await press(page, "undo");
            await press(page, "undo");
            await press(page, "undo");
            await page.locator('#entities [data-type="GPE"] button:has-text("Norway")').waitFor();
            await press(page, "redo");
            await press(page, "redo");
            await page.locator('#entities [data-type="ORG"] button:has-text("Kingdom of Norway")').waitFor();
            await page.reload();
            await page.locator('#entities [data-type="ORG"] button:has-text("Kingdom of Norway")').waitFor({ state: "attached" });
            assert.deepEqual(page.complaints, []);
        });
    });
}
