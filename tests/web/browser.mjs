// A fresh Chromium on the built page, for the tests of this folder.
//   const browser = await open_browser();
//   const page = await browser.open({ width: 1280, height: 800 });
// Everything that was opened is closed when the test file is over.
import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { after } from "node:test";
import { chromium } from "playwright-core";
import { serve } from "../../tools/serve.mjs";
import { kScreenshots, kSite } from "./folders.mjs";

const kWait = 30_000;  // the slowest machine that we know needs a third of this

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
// page's console.
async function open_page(browser, address, { width = 1280, height = 800, wait = true, ...options } = {}) {
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
    await page.goto(address);
    if (wait) await page.waitForSelector('html[data-loaded]:not([data-state="loading"])');
    return page;
}

export async function wait_for_state(page, state) {
    await page.waitForSelector(`html[data-state="${state}"]`);
}

// A real paste: the text goes on the clipboard and the keys are pressed.
export async function paste(page, text) {
    await page.evaluate((words) => navigator.clipboard.writeText(words), text);
    await page.keyboard.press("Control+V");
}

// A file dropped on the page; `content` is a string or an array of bytes.
export async function drop_file(page, name, type, content) {
    await page.evaluate(([file_name, file_type, data]) => {
        const part = typeof data === "string" ? data : new Uint8Array(data);
        const transfer = new DataTransfer();
        transfer.items.add(new File([part], file_name, { type: file_type }));
        document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: transfer, bubbles: true }));
    }, [name, type, content]);
}

export async function screenshot(page, name) {
    await mkdir(kScreenshots, { recursive: true });
    return page.screenshot({ path: `${kScreenshots}/${name}.png` });
}
