"use strict";
// The page works without this script; with it, findings can be filtered and walked through by keyboard.
(() => {
  const cards = [...document.querySelectorAll("ol.findings > li")];
  const marks = [...document.querySelectorAll("section.article mark")];
  const form = document.querySelector("form.filters");
  const told = document.querySelector("form.filters output");
  const marksOf = new Map();
  for (const mark of marks) {
    for (const number of mark.dataset.of.split(" ")) {
      if (!marksOf.has(number)) marksOf.set(number, []);
      marksOf.get(number).push(mark);
    }
  }
  const rank = { note: 0, warning: 1, error: 2 };

  function filter() {
    const on = (name) => new Set([...form.querySelectorAll(`[name=${name}]:checked`)].map((box) => box.value));
    const severities = on("severity"), packs = on("pack");
    const words = form.querySelector("[name=words]").value.trim().toLowerCase();
    let shown = 0;
    for (const card of cards) {
      const fits = severities.has(card.dataset.severity) && packs.has(card.dataset.pack)
        && (!words || card.textContent.toLowerCase().includes(words));
      card.hidden = !fits;
      shown += fits;
    }
    for (const mark of marks) {
      const levels = mark.dataset.of.split(" ").map((number) => document.getElementById(`f${number}`))
        .filter((card) => card && !card.hidden).map((card) => card.dataset.severity);
      const worst = levels.sort((a, b) => rank[b] - rank[a])[0];
      mark.className = worst ? (mark.classList.contains("point") ? `point ${worst}` : worst) : "off";
    }
    for (const article of document.querySelectorAll("section.article")) {
      article.hidden = article.querySelector("li") !== null && !article.querySelector("li:not([hidden])");
    }
    told.textContent = `${shown} of ${cards.length} findings shown`;
  }

  function go(card) {
    for (const here of document.querySelectorAll(".here")) here.classList.remove("here");
    card.classList.add("here");
    const own = marksOf.get(card.id.slice(1)) || [];
    for (const mark of own) mark.classList.add("here");
    card.focus({ preventScroll: true });
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    (own[0] || card).scrollIntoView({ block: "center", behavior: still ? "auto" : "smooth" });
  }

  function step(by) {
    const shown = cards.filter((card) => !card.hidden);
    if (!shown.length) return;
    const at = shown.findIndex((card) => card.classList.contains("here"));
    go(shown[at < 0 ? (by > 0 ? 0 : shown.length - 1) : (at + by + shown.length) % shown.length]);
  }

  if (form) {
    form.hidden = false;
    form.addEventListener("input", filter);
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("reset", () => setTimeout(filter));
    filter();
  }
  for (const card of cards) card.addEventListener("click", (event) => { if (!event.target.closest("a")) go(card); });
  for (const mark of marks) mark.addEventListener("click", () => {
    const card = mark.dataset.of.split(" ").map((number) => document.getElementById(`f${number}`)).find((one) => one && !one.hidden);
    if (card) go(card);
  });
  for (const link of document.querySelectorAll("a[href^='#rule-']")) link.addEventListener("click", () => {
    const help = document.getElementById(link.getAttribute("href").slice(1));
    if (help) help.open = true;
  });
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input")) return;
    if (event.key === "j" || event.key === "n") step(1);
    else if (event.key === "k" || event.key === "p") step(-1);
    else if (event.key === "/" && form) { form.querySelector("[name=words]").focus(); event.preventDefault(); }
  });
})();
