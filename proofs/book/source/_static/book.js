// What the theme leaves out for the keyboard and for screen readers: names of its regions, and what scrolls can be reached.
document.addEventListener("DOMContentLoaded", () => {
  const names = { ".sidebar-drawer": "Contents of the book", ".toc-drawer": "Contents of the page" };
  for (const [place, name] of Object.entries(names)) document.querySelector(place)?.setAttribute("aria-label", name);
  document.querySelectorAll("p.caption[role=heading]").forEach((caption) => caption.setAttribute("aria-level", "2"));
  document.querySelectorAll("pre, div.math, div.amsmath, div.table-wrapper").forEach((part) => part.setAttribute("tabindex", "0"));
  const main = document.querySelector("[role=main]");
  if (main && !document.querySelector("h1")) main.insertAdjacentHTML("afterbegin", "<h1>Search</h1>");
  document.querySelectorAll("nav:not([aria-label])").forEach((part, place) => part.setAttribute("aria-label", `Links ${place + 1}`));
});
