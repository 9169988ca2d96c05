// A fresh Chromium on the built page, for the tests of this folder.
//   const browser = await open_browser();
//   const page = await browser.open({ width: 1280, height: 800 });
// Everything that was opened is closed when the test file is over.
import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { after } from "node:test";
import { chromium } from "playwright-core";
import { serve } from "./serve.mjs";
import { kScreenshots, kSite } from "./folders.mjs";

const kWait = 60_000;  // milliseconds; a busy machine without a GPU needs a third of this

const kFlags = ["--no-sandbox", "--use-angle=swiftshader", "--enable-unsafe-swiftshader",
                "--disable-background-networking", "--no-first-run", "--force-color-profile=srgb"];

// Call at the top level of a test file. `flags`: further flags of Chromium; `folder`: what is served.
export async function open_browser({ flags = [], folder = kSite } = {}) {
    const server = await serve(folder, 0);
    const browser = await chromium.launch({
        executablePath: process.env.CHROMIUM ?? find_chromium(),
        headless: false,  // --headless=new below: the old mode is another browser
        args: ["--headless=new", ...kFlags, ...flags],
    });
    after(async () => {
        await browser.close();
        server.closeAllConnections();
        server.close();
    });
    const address = `http://127.0.0.1:${server.address().port}/`;
    return { address, open: (options) => open_page(browser, address, options) };
}

function find_chromium() {
    return ["/usr/bin/chromium", "/usr/bin/google-chrome", "/usr/bin/chromium-browser"].find(existsSync);
}

// A page in a profile of its own, loaded and waited for. `page.complaints` collects errors of the
// page's console. routes: files that the server holds back, {"models/reader": "missing" | "damaged"}.
async function open_page(browser, address, { width = 1280, height = 800, wait = true, routes = {}, ...options } = {}) {
    const context = await browser.newContext({
        viewport: { width, height },
        permissions: ["clipboard-read", "clipboard-write"],
        ...options,
    });
    const page = await context.newPage();
    page.setDefaultTimeout(kWait);
    page.complaints = [];
    page.on("pageerror", (error) => page.complaints.push(error.message));
    page.on("console", (message) => {
        if (message.type() === "error") page.complaints.push(message.text());
    });
    for (const [name, fate] of Object.entries(routes)) {
        await context.route(new RegExp(`/${name}\\.[0-9a-f]{8}\\.`), async (route) => {
            if (fate === "missing") return route.fulfill({ status: 404, body: "There is no such file." });
            const response = await route.fetch();
            return route.fulfill({ response, body: (await response.body()).subarray(0, 1000) });
        });
    }
    await page.goto(address);
    if (wait) await page.waitForSelector('html[data-loaded]:not([data-state="loading"])');
    return page;
}

// A real paste: the text goes on the clipboard and the keys are pressed. Waits for the answer.
export async function paste(page, text) {
    await page.evaluate((words) => navigator.clipboard.writeText(words), text);
    await answer_to(page, () => page.keyboard.press("Control+V"));
}

// A paste event of our own, for texts that are too large for the system's clipboard.
export async function paste_event(page, part, times) {
    await answer_to(page, () => page.evaluate(([words, count]) => {
        const data = new DataTransfer();
        data.setData("text/plain", words.repeat(count));
        document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true }));
    }, [part, times]));
}

// A file dropped on the page: a string, or {bytes, size}: bytes over and over up to a size.
export async function drop_file(page, name, type, content) {
    await answer_to(page, () => page.evaluate(([file_name, file_type, data]) => {
        const part = typeof data === "string" ? data
            : Uint8Array.from({ length: data.size }, (_, i) => data.bytes[i % data.bytes.length]);
        const transfer = new DataTransfer();
        transfer.items.add(new File([part], file_name, { type: file_type }));
        document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: transfer, bubbles: true }));
    }, [name, type, content]));
}

// Does something that makes the page ask its core, and waits until it was answered.
export async function answer_to(page, action) {
    const { asked } = await page.evaluate(() => window.dragoman_page.requests());
    await action();
    await page.waitForFunction((before) => {
        const now = window.dragoman_page.requests();
        return now.asked > before && now.answered === now.asked;
    }, asked);
}

// A command by its button in the page's own toolbar, which the canvas may cover.
export async function press(page, command) {
    await page.locator(`#toolbar [data-command="${command}"]`).dispatchEvent("click");
}

// Opens the text for editing and waits until it has the keys.
export async function edit_text(page) {
    await press(page, "edit-text");
    await page.locator("#source").waitFor();
    await page.locator("#source").focus();
}

// What the drawn interface says about its last frame (src/ui/query.h).
export function query(page, what) {
    return page.evaluate((name) => window.dragoman_page.ui.query(name), what);
}

// Waits until the picture stands still: laid out, and nothing left to be drawn or worked on.
export async function settle(page) {
    await page.waitForFunction(() => {
        const { ui } = window.dragoman_page;
        const { settled, scrolling, narrow, tab } = ui.query("state");
        const is_laid_out = settled || (narrow && tab !== "diagram");  // what is not shown waits
        return is_laid_out && !scrolling && ui.is_idle();
    }, undefined, { polling: 50, timeout: 120_000 });
}

// Waits until every key and every move of the mouse was seen, and all that they asked for was drawn. A
// story that plays is never idle.
export async function drawn(page) {
    await page.waitForFunction(() => window.dragoman_page.ui.is_idle(), undefined, { timeout: 10_000 }).catch(() => {});
}

// Keys one after the other, each after the picture that the one before asked for.
export async function keys(page, ...names) {
    for (const name of names) {
        await page.keyboard.press(name);
        await drawn(page);
    }
}

// Types into the field that the canvas shows.
export async function write(page, words) {
    await page.waitForFunction(() => window.dragoman_page.ui.wants_text());
    await page.keyboard.insertText(words);
    await drawn(page);
}

// Types into the text area and waits until the whole of it was read: `text` is the article then.
export async function type_article(page, words, text) {
    await page.keyboard.type(words);
    await page.waitForFunction((wanted) => JSON.parse(window.dragoman_page.ui.document()).text === wanted, text);
}

export async function screenshot(page, name) {
    await mkdir(kScreenshots, { recursive: true });
    return page.screenshot({ path: `${kScreenshots}/${name}.png` });
}
