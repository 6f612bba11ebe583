// Opens every page of the book without a network: formulas, console, links, search, narrow screens, accessibility.
// node book.mjs SITE ; needs puppeteer-core, axe-core and Chromium (CHROMIUM, by default /usr/bin/chromium).
import { createRequire } from "node:module";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const require = createRequire(join(process.env.NODE_PATH ?? process.cwd(), "book.mjs"));
const puppeteer = require("puppeteer-core");
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const site = resolve(process.argv[2]);
const part = process.argv[3] ?? "";
const NARROW = { width: 380, height: 800 };
const WIDE = { width: 1100, height: 900 };
const SEARCHES = ["det exp", "Wasserstein", "φ₁"];
const WALKED = ["index.html", "search.html", "definitions"]; // and of every folder its first page
const faults = [];

const pages = readdirSync(site, { recursive: true })
  .filter((name) => name.endsWith(".html"))
  .filter((name) => name.includes(part))
  .map((name) => join(site, name));

const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu"],
});
const page = await browser.newPage();
await page.setOfflineMode(true);
let current = "";
page.on("console", (message) => message.type() === "error" && faults.push(`${current}: console: ${message.text()}`));
page.on("pageerror", (error) => faults.push(`${current}: ${error.message}`));

for (const file of pages) {
  current = relative(site, file);
  await open(file, WIDE);
  for (const fault of await page.evaluate(formulaFaults)) faults.push(`${current}: ${fault}`);
  for (const link of await page.evaluate(localLinks)) checkLink(link);
  await page.setViewport(NARROW);
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  if (wider > 1) faults.push(`${current}: ${wider} px wider than a screen of ${NARROW.width} px`);
  for (const scheme of ["light", "dark"]) await checkAccess(scheme);
}
for (const file of walked(pages)) {
  current = `${relative(site, file)} by keyboard`;
  await open(file, WIDE);
  await checkKeyboard();
}
for (const words of SEARCHES) {
  current = `search for ${words}`;
  await page.goto(`${pathToFileURL(join(site, "search.html"))}?q=${encodeURIComponent(words)}`);
  const found = await page.waitForSelector("#search-results li a", { timeout: 10000 }).catch(() => null);
  if (!found) faults.push(`${current}: nothing`);
}
await browser.close();
console.log(`${pages.length} pages, ${faults.length} faults`);
for (const fault of faults.slice(0, 100)) console.log(fault);
process.exit(faults.length ? 1 : 0);

async function open(file, viewport) {
  await page.setViewport(viewport);
  await page.goto(pathToFileURL(file).href);
  await page.evaluate(() => window.MathJax?.startup?.promise);
}

async function checkAccess(scheme) {
  await page.evaluate((value) => (document.body.dataset.theme = value), scheme);
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => window.axe.run({ preload: false, resultTypes: ["violations"] }));
  for (const { id, nodes } of violations) {
    faults.push(`${current} (${scheme}): ${id}, ${nodes.length} times, first ${nodes[0].html.slice(0, 120)}`);
  }
}

// The first page of every folder: the others there have the same parts.
function walked(files) {
  const first = new Map(files.map((file) => [dirname(file), file]).reverse());
  const named = files.filter((file) => WALKED.some((name) => relative(site, file).startsWith(name)));
  return [...new Set([...named, ...first.values()])];
}

// Tab reaches all that can be used, each with its focus visible; Enter follows the first link of the text.
async function checkKeyboard() {
  const all = await page.evaluate(() => {
    const usable = "a[href], button, input, select, summary, [tabindex]";
    const seen = (node) => node.tabIndex >= 0 && node.checkVisibility({ visibilityProperty: true });
    const found = [...document.querySelectorAll(usable)].filter(seen);
    found.forEach((node, place) => (node.dataset.place = place));
    return found.length;
  });
  const reached = new Set();
  for (let step = 0; step < all + 5; step++) {
    await page.keyboard.press("Tab");
    const { place, shown, html } = await page.evaluate(() => {
      const node = document.activeElement;
      const { outlineStyle, boxShadow, opacity } = getComputedStyle(node);
      const { width, height } = node.getBoundingClientRect();
      const shown = width > 0 && height > 0 && opacity > 0 && (outlineStyle !== "none" || boxShadow !== "none");
      return { place: node.dataset.place, shown, html: node.outerHTML.slice(0, 100) };
    });
    if (place === undefined) continue;
    if (!shown && !reached.has(place)) faults.push(`${current}: no visible focus at ${html}`);
    reached.add(place);
  }
  if (reached.size < all) faults.push(`${current}: Tab reaches ${reached.size} of ${all}`);
  const link = await page.$("article a.internal[href]:not([href^='#'])");
  if (link === null) return;
  const wanted = await link.evaluate((node) => node.href);
  await link.focus();
  await Promise.all([page.waitForNavigation({ timeout: 5000 }).catch(() => null), page.keyboard.press("Enter")]);
  if (page.url() !== wanted) faults.push(`${current}: Enter leads to ${page.url()}, not to ${wanted}`);
}

function formulaFaults() {
  const sources = document.querySelectorAll(".math").length;
  const shown = document.querySelectorAll("mjx-container").length;
  const errors = [...document.querySelectorAll("mjx-merror")].map((node) => node.textContent.slice(0, 80));
  const raw = document.body.innerText.match(/\\(begin|frac|left|operatorname)\b/);
  return [
    ...(shown < sources ? [`${sources - shown} formulas are not shown`] : []),
    ...errors.map((text) => `a formula is refused: ${text}`),
    ...(raw ? [`LaTeX as text: ${raw[0]}`] : []),
  ];
}

function localLinks() {
  return [...document.querySelectorAll("a[href]")].map((a) => a.href).filter((href) => href.startsWith("file:"));
}

function checkLink(href) {
  const url = new URL(href);
  const file = fileURLToPath(new URL(url.pathname, "file:"));
  if (!existsSync(file)) faults.push(`${current}: no file for ${href}`);
  else if (url.hash.length > 1 && !readFileSync(file, "utf8").includes(`id="${decodeURIComponent(url.hash.slice(1))}"`))
    faults.push(`${current}: no place for ${href}`);
}
