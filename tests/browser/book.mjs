// Opens every page of the book without a network: formulas, console, links, search, narrow screens, accessibility.
// node book.mjs SITE [PART] ; needs puppeteer-core, axe-core and Chromium (CHROMIUM, by default /usr/bin/chromium).
// AXE=all looks at the accessibility of every page, and not only of one of each kind; PART is of the names of pages.
import { createRequire } from "node:module";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { cpus } from "node:os";
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
const NAMED = ["index.html", "search.html", "definitions"]; // and of every folder its first page: one of each kind
const AWAKE = ["timer-throttling", "renderer-backgrounding"].map((name) => `--disable-background-${name}`);
const faults = [];
const texts = new Map(); // of the files that links name

const pages = readdirSync(site, { recursive: true })
  .filter((name) => name.endsWith(".html"))
  .filter((name) => name.includes(part))
  .map((name) => join(site, name));
const kinds = ofEachKind(pages);
const examined = process.env.AXE === "all" ? pages : kinds;

const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", ...AWAKE],
});
const waiting = [...pages];
await Promise.all(cpus().map(walk));
const tab = await newTab();
for (const file of kinds) {
  tab.current = `${relative(site, file)} by keyboard`;
  await open(tab, file, WIDE);
  await checkKeyboard(tab);
}
for (const words of SEARCHES) {
  tab.current = `search for ${words}`;
  await tab.page.goto(`${pathToFileURL(join(site, "search.html"))}?q=${encodeURIComponent(words)}`);
  const found = await tab.page.waitForSelector("#search-results li a", { timeout: 10000 }).catch(() => null);
  if (!found) report(tab, "nothing");
}
await browser.close();
console.log(`${pages.length} pages, of ${examined.length} the accessibility; ${faults.length} faults`);
for (const fault of faults.slice(0, 100)) console.log(fault);
process.exit(faults.length ? 1 : 0);

async function newTab() {
  const tab = { page: await browser.newPage(), current: "" };
  await tab.page.setOfflineMode(true);
  tab.page.on("console", (message) => message.type() === "error" && report(tab, `console: ${message.text()}`));
  tab.page.on("pageerror", (error) => report(tab, error.message));
  return tab;
}

function report(tab, fault) {
  faults.push(`${tab.current}: ${fault}`);
}

// One tab of several: it takes the next page that no other has taken.
async function walk() {
  const tab = await newTab();
  for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
    tab.current = relative(site, file);
    await open(tab, file, WIDE);
    for (const fault of await tab.page.evaluate(formulaFaults)) report(tab, fault);
    for (const link of await tab.page.evaluate(localLinks)) checkLink(tab, link);
    await tab.page.setViewport(NARROW);
    const wider = await tab.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    if (wider > 1) report(tab, `${wider} px wider than a screen of ${NARROW.width} px`);
    if (examined.includes(file)) for (const scheme of ["light", "dark"]) await checkAccess(tab, scheme);
  }
  await tab.page.close();
}

async function open({ page }, file, viewport) {
  await page.setViewport(viewport);
  await page.goto(pathToFileURL(file).href);
  await page.evaluate(() => window.MathJax?.startup?.promise);
}

async function checkAccess(tab, scheme) {
  const { page } = tab;
  await page.evaluate((value) => (document.body.dataset.theme = value), scheme);
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => window.axe.run({ preload: false, resultTypes: ["violations"] }));
  for (const { id, nodes } of violations) {
    report(tab, `${scheme}: ${id}, ${nodes.length} times, first ${nodes[0].html.slice(0, 120)}`);
  }
}

// The first page of every folder: the others there have the same parts.
function ofEachKind(files) {
  const first = new Map(files.map((file) => [dirname(file), file]).reverse());
  const named = files.filter((file) => NAMED.some((name) => relative(site, file).startsWith(name)));
  return [...new Set([...named, ...first.values()])];
}

// Tab reaches all that can be used, each with its focus visible; Enter follows the first link of the text.
async function checkKeyboard(tab) {
  const { page } = tab;
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
    if (!shown && !reached.has(place)) report(tab, `no visible focus at ${html}`);
    reached.add(place);
  }
  if (reached.size < all) report(tab, `Tab reaches ${reached.size} of ${all}`);
  const link = await page.$("article a.internal[href]:not([href^='#'])");
  if (link === null) return;
  const wanted = await link.evaluate((node) => node.href);
  await link.focus();
  await Promise.all([page.waitForNavigation({ timeout: 5000 }).catch(() => null), page.keyboard.press("Enter")]);
  if (page.url() !== wanted) report(tab, `Enter leads to ${page.url()}, not to ${wanted}`);
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

function checkLink(tab, href) {
  const url = new URL(href);
  const file = fileURLToPath(new URL(url.pathname, "file:"));
  if (!existsSync(file)) return report(tab, `no file for ${href}`);
  if (url.hash.length <= 1) return;
  if (!texts.has(file)) texts.set(file, readFileSync(file, "utf8"));
  if (!texts.get(file).includes(`id="${decodeURIComponent(url.hash.slice(1))}"`)) report(tab, `no place for ${href}`);
}
