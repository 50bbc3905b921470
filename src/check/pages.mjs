// Looks at pages of reports in headless Chromium; see README.md. Exit code 1 when a page has a fault.
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import puppeteer from "puppeteer-core";

const require = createRequire(import.meta.url);
const AXE = readFileSync(require.resolve("axe-core"), "utf8");
const VNU = join(dirname(require.resolve("vnu-jar/package.json")), "build", "dist", "vnu.jar");

const WIDTHS = [320, 768, 1280]; // CSS pixels
const SCHEMES = ["light", "dark"];
const PAPERS = ["A4", "Letter"];
const BYTES = 5_000_000;
const MILLIS = 2_000;

const [shots, ...pages] = process.argv.slice(2);
if (pages.length === 0) {
  console.error("usage: node pages.mjs FOLDER-FOR-PICTURES REPORT.html [REPORT.html ...]");
  process.exit(2);
}
const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});
let faults = 0;
for (const page of pages) {
  for (const [check, found] of Object.entries(await looked(resolve(page)))) {
    console.log(`${page}: ${check}: ${found.length === 0 ? "ok" : found.length + " faults"}`);
    found.forEach((fault) => console.log("    " + fault));
    faults += found.length;
  }
}
await browser.close();
process.exit(faults === 0 ? 0 : 1);

async function looked(file) {
  const name = basename(dirname(file));
  const folder = join(shots, name);
  mkdirSync(folder, { recursive: true });
  const size = statSync(file).size;
  return {
    [`${(size / 1e6).toFixed(2)} MB`]: size < BYTES ? [] : ["larger than 5 MB"],
    "markup, by the Nu checker": validated(file),
    ...(await opened(file, folder)),
  };
}

function validated(file) {
  try {
    execFileSync("java", ["-Xss8m", "-jar", VNU, "--format", "json", "--stdout", file], { maxBuffer: 1 << 28 });
    return [];
  } catch (failed) {
    const { messages } = JSON.parse(failed.stdout.toString());
    return messages.map((m) => `${m.type} in line ${m.lastLine}: ${m.message} …${m.extract}…`);
  }
}

/** First as a reader without scripts; then, for axe, with them. */
async function opened(file, folder) {
  const url = pathToFileURL(file).href;
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const requests = [];
  page.on("request", (request) => request.url() === url || requests.push("asks for " + request.url()));
  const violations = [];
  const overflow = [];
  await page.setJavaScriptEnabled(false);
  const start = performance.now();
  await page.goto(url, { waitUntil: "load" });
  await page.screenshot({ path: join(folder, "first.png") });
  const millis = Math.round(performance.now() - start);
  await page.setJavaScriptEnabled(true); // for what follows only; the page has none of its own
  await page.goto(url);
  for (const width of WIDTHS) {
    for (const scheme of SCHEMES) {
      await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
      await page.setViewport({ width, height: 900 });
      violations.push(...(await axe(page)).map((v) => `${width} px, ${scheme}: ${v}`));
    }
    overflow.push(...(await tooWide(page)).map((element) => `${width} px: ${element}`));
    await screens(page, folder, width);
  }
  for (const format of PAPERS) {
    await page.pdf({ path: join(folder, format + ".pdf"), format, preferCSSPageSize: false });
  }
  await context.close();
  return {
    "other files or hosts asked for": requests,
    "wider than the screen": overflow,
    [`opened and drawn without scripts in ${millis} ms`]: millis < MILLIS ? [] : ["slower than 2 s"],
    [`axe-core at ${WIDTHS.join(", ")} px, ${SCHEMES.join(" and ")}`]: violations,
  };
}

async function axe(page) {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(() =>
    globalThis.axe.run(document, { resultTypes: ["violations"], elementRef: false }));
  return violations.flatMap((violation) =>
    violation.nodes.slice(0, 5).map((node) => `${violation.id}: ${violation.help}: ${node.html.slice(0, 160)}`));
}

/** What sticks out of the page, other than what scrolls inside its own box. */
function tooWide(page) {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) {
      return [];
    }
    return [...document.querySelectorAll("main *")]
      .filter((element) => element.getBoundingClientRect().right > width + 1)
      .slice(0, 5)
      .map((element) => `${element.tagName} .${element.className} "${element.textContent.slice(0, 40)}"`)
      .concat("the page scrolls sideways");
  });
}

/** The first screens, each as high as a picture can be looked at. */
async function screens(page, folder, width) {
  await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: "light" }]);
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  const step = Math.max(1_600, width * 2);
  for (let i = 0; i * step < Math.min(height, 14 * step); i++) {
    const clip = { x: 0, y: i * step, width, height: Math.min(step, height - i * step) };
    const png = await page.screenshot({ clip, captureBeyondViewport: true });
    writeFileSync(join(folder, `${width}-${String(i + 1).padStart(2, "0")}.png`), png);
  }
}
