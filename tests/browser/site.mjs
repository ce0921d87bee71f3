/* SPDX-License-Identifier: GPL-3.0-or-later */
/* site.mjs REPORT HOSTILE SHOTS: what a reader meets, in Chromium, as TAP. */
import { strict as assert } from "node:assert";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { HtmlValidate } from "html-validate";
import { chromium } from "playwright-core";
import { brokenLinks, listPages } from "./links.mjs";
import { serve } from "./server.mjs";

const [root, hostile, shots] = process.argv.slice(2);
const axe = readFileSync("node_modules/axe-core/axe.min.js", "utf8");
const kinds = [
  "index.html", "indicators.html", "sources.html", "held.html", "findings.html", "methods.html",
  "targets/beijing_ai_core_industry.html", "targets/beijing_robot_revenue_2025_v1.html",
  "targets/jingxi_park_phase1_opening.html", "indicators/beijing_digital_economy_va.html",
  "targets/jingxi_park_construction_start.html", "targets/beijing_ai_core_industry_2025.html",
  "zh/index.html", "zh/sources.html", "zh/findings.html",
  "zh/targets/beijing_digital_economy_share.html", "de/index.html",
  "de/targets/beijing_digital_economy_share.html", "de/methods.html",
];
const widths = [390, 800, 1280];
const themes = ["light", "dark"];

let number = 0;
let failed = 0;
const test = async (name, body) => {
  number += 1;
  try {
    await body();
    console.log(`ok ${number} - ${name}`);
  } catch (error) {
    failed += 1;
    console.log(`not ok ${number} - ${name}`);
    for (const line of String(error.stack ?? error).split("\n")) console.log(`# ${line}`);
  }
};

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});

/* A page that gathers what must not be: errors, dialogs, requests to anywhere else. */
const open = async (options = {}) => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, ...options });
  const faults = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) faults.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => faults.push(`error: ${error.message}`));
  page.on("dialog", (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    dialog.dismiss();
  });
  page.on("requestfailed", (request) => {
    // an icon still on its way when the page is left was not refused by anyone
    if (request.failure()?.errorText !== "net::ERR_ABORTED") faults.push(`failed: ${request.url()}`);
  });
  return { page, faults };
};

/* Looks at one page after the other; whatever it finds out of order is an error. */
const visit = async (base, paths, options, look) => {
  const { page, faults } = await open(options);
  page.on("request", (request) => {
    if (!request.url().startsWith(base)) faults.push(`request to ${request.url()}`);
  });
  try {
    for (const path of [paths].flat()) {
      await page.goto(base + path, { waitUntil: "load" });
      await look?.(page, path);
      assert.deepEqual(faults, [], path);
    }
  } finally {
    await page.close();
  }
};

const local = `file://${root}/`;
mkdirSync(shots, { recursive: true });

for (const width of widths) {
  for (const colorScheme of themes) {
    await test(`from the disk, ${width} pixels, ${colorScheme}: no error, nothing beside the page, no sideways scrolling`, async () => {
      const options = { viewport: { width, height: 900 }, colorScheme };
      await visit(local, kinds, options, async (page, path) => {
        const name = `${path.replaceAll("/", "-").replace(".html", "")}-${width}-${colorScheme}.png`;
        await page.screenshot({ path: join(shots, name), fullPage: true });
        const over = await page.evaluate(() =>
          document.documentElement.scrollWidth - document.documentElement.clientWidth);
        assert.equal(over, 0, `${path} is ${over} pixels too wide`);
        const pictures = await page.evaluate(() => [...document.images].map(
          (image) => [image.currentSrc, image.complete && image.naturalWidth > 0, image.alt]));
        for (const [source, loaded, alt] of pictures) {
          assert.ok(loaded, `${source} is not there`);
          assert.ok(alt.length > 10, `${source} has no text`);
        }
      });
    });
  }
}

/* The first pixel of what an element shows, as #rrggbb. */
const ground = async (element) => {
  const shot = (await element.screenshot()).toString("base64");
  const page = await browser.newPage();
  const pixel = await page.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const context = new OffscreenCanvas(1, 1).getContext("2d");
    context.drawImage(image, -8, -8);
    return [...context.getImageData(0, 0, 1, 1).data.slice(0, 3)];
  }, shot);
  await page.close();
  return `#${pixel.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`;
};

await test("a graph is light on a light screen, dark on a dark one, light on paper", async () => {
  const path = "targets/beijing_ai_core_industry.html";
  for (const [colorScheme, media, colour] of [["light", "screen", "#ffffff"],
    ["dark", "screen", "#12171d"], ["dark", "print", "#ffffff"]]) {
    await visit(local, path, { colorScheme }, async (page) => {
      await page.emulateMedia({ media });
      assert.equal(await ground(page.locator("figure.graph img")), colour, `${colorScheme} ${media}`);
    });
  }
});

const server = await serve(root);
await test("from a server: no error, and no request to another host", async () => {
  await visit(server.address, kinds, {});
});

for (const [colorScheme, width] of [["light", 1280], ["dark", 390]]) {
  await test(`axe finds nothing serious, ${colorScheme}, ${width} pixels`, async () => {
    const { page } = await open({ colorScheme, viewport: { width, height: 900 }, bypassCSP: true });
    for (const path of kinds) {
      await page.goto(local + path);
      await page.evaluate(axe);
      const { violations } = await page.evaluate(() => globalThis.axe.run(document, {
        runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
      }));
      const serious = violations.filter((violation) =>
        ["serious", "critical"].includes(violation.impact));
      assert.deepEqual(serious.map((violation) =>
        `${path}: ${violation.id}: ${violation.nodes[0].html}`), []);
    }
    await page.close();
  });
}

const rowsOf = (page) => page.$$eval("table.targets:not(.replaced) tbody tr:not(.group)",
  (rows) => rows.filter((row) => !row.hidden).map((row) => row.cells[0].textContent));

await test("a click on a heading sorts, a second one the other way, and the keyboard does", async () => {
  await visit(local, "index.html", {}, async (page) => {
    const all = await rowsOf(page);
    const heading = page.locator("table.targets th[data-kind=number] button").first();
    const values = () => page.$$eval("table.targets:not(.replaced) tbody tr", (rows) =>
      rows.map((row) => parseFloat(row.cells[2].dataset.value)).filter((n) => !Number.isNaN(n)));
    await heading.click();
    const up = await values();
    assert.ok(up.length > 5);
    assert.deepEqual(up, [...up].sort((a, b) => a - b));
    await heading.focus();
    await page.keyboard.press("Enter");
    assert.deepEqual(await values(), [...up].reverse());
    assert.equal(await page.locator("th[aria-sort=descending]").count(), 1);
    assert.deepEqual((await rowsOf(page)).sort(), all.sort());
  });
});

await test("the filter narrows by word and by verdict, and says how many are left", async () => {
  await visit(local, "index.html", {}, async (page) => {
    const all = (await rowsOf(page)).length;
    await page.fill("input[type=search]", "robot");
    const some = await rowsOf(page);
    assert.ok(some.length > 0 && some.length < all);
    assert.ok((await page.textContent("output")).includes(`${some.length} of ${all}`));
    assert.equal(await page.locator("tr.group:visible", { hasText: "Computing" }).count(), 0);
    await page.fill("input[type=search]", "");
    await page.selectOption("select", "achieved");
    const achieved = (await rowsOf(page)).length;
    const told = await page.textContent("li[data-verdict=achieved] b");
    assert.equal(String(achieved), told);
    await page.click("li[data-verdict=missed] button");
    assert.equal(String((await rowsOf(page)).length),
      await page.textContent("li[data-verdict=missed] b"));
    assert.equal(await page.getAttribute("li[data-verdict=missed] button", "aria-pressed"), "true");
  });
});

await test("without scripts everything is there", async () => {
  await visit(local, "index.html", { javaScriptEnabled: false }, async (page) => {
    const links = await page.locator("table.targets tbody a:visible").count();
    const data = JSON.parse(readFileSync(join(root, "data/targets.json"), "utf8"));
    assert.equal(links, data.targets.length);
    assert.equal(await page.locator("input, select, button").count(), 0);
  });
});

await test("the keyboard reaches the content, the languages and every target", async () => {
  await visit(local, "index.html", {}, async (page) => {
    await page.keyboard.press("Tab");
    assert.equal(await page.evaluate(() => document.activeElement.className), "skip");
    await page.keyboard.press("Enter");
    assert.ok(page.url().endsWith("#content"));
    await page.goto(`${local}index.html`);
    await page.click("a[hreflang=zh]");
    assert.ok(page.url().endsWith("zh/index.html"));
    assert.equal(await page.getAttribute("html", "lang"), "zh-Hans");
    await page.locator("table.targets tbody a").first().focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(/zh\/targets\//);
  });
});

await test("printed, the page has its figures and not its controls", async () => {
  const { page, faults } = await open({ colorScheme: "dark" });
  await page.goto(`${local}targets/beijing_robot_revenue_2025_v1.html`);
  await page.emulateMedia({ media: "print" });
  assert.equal(await page.locator("nav:visible").count(), 0);
  assert.equal(await page.evaluate(() => getComputedStyle(document.body).backgroundColor),
    "rgb(255, 255, 255)");
  assert.ok((await page.pdf({ path: join(shots, "print.pdf"), format: "A4" })).length > 10000);
  assert.deepEqual(faults, []);
  await page.close();
});

await test("every link resolves", () => {
  const { broken, count } = brokenLinks(root);
  assert.deepEqual(broken.slice(0, 10), []);
  assert.ok(count > 1000);
});

await test("every page validates as HTML", async () => {
  const validator = new HtmlValidate({
    extends: ["html-validate:standard"],
    rules: {
      "long-title": "off", /* a target's name is as long as it is */
      "no-inline-style": "error",
    },
  });
  const faults = [];
  for (const path of listPages(root)) {
    const report = await validator.validateFile(join(root, path));
    for (const result of report.results) {
      for (const message of result.messages) {
        faults.push(`${path}:${message.line}:${message.column}: ${message.ruleId}: ${message.message}`);
      }
    }
  }
  assert.deepEqual(faults.slice(0, 10), []);
});

await test("nothing of what others wrote runs, loads or leads anywhere", async () => {
  const base = `file://${hostile}/`;
  const pages = listPages(hostile);
  assert.ok(pages.includes("targets/t.html"));
  await visit(base, pages, {}, async (page) => {
    await page.waitForTimeout(20);
    assert.equal(await page.locator("img[src=x], script:not([src])").count(), 0);
    const addresses = await page.$$eval("a[href]", (links) => links.map((link) => link.protocol));
    assert.deepEqual(addresses.filter((protocol) =>
      !["file:", "http:", "https:"].includes(protocol)), []);
  });
  const { broken } = brokenLinks(hostile);
  assert.deepEqual(broken, []);
});

server.close();
await browser.close();
console.log(`1..${number}`);
assert.ok(existsSync(join(shots, "index-1280-light.png")));
process.exit(failed === 0 ? 0 : 1);
