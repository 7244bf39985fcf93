"use strict";
(() => {
  const token = new URLSearchParams(location.search).get("token") || "";
  // The token is a secret of this page: it does not stay in the address, where a picture of the screen would show it.
  history.replaceState(null, "", location.pathname);
  const at = (id) => document.getElementById(id);
  const text = at("text"), marks = at("marks"), list = at("findings"), state = at("state"), kind = at("kind");
  const before = [];
  let findings = [], timer = 0, asked = 0, here = -1;

  async function ask(what) {
    const response = await fetch(what, {
      method: "POST",
      headers: { "Content-Type": "application/json", "X-Newslint-Token": token },
      body: JSON.stringify({ text: text.value, kind: kind.value }),
    });
    const told = await response.json().catch(() => ({ problem: `newslint answered ${response.status}` }));
    if (!response.ok) throw new Error(told.problem);
    return told;
  }

  async function check() {
    const number = ++asked, checked = text.value;
    if (!checked.trim()) { findings = []; show({}); state.textContent = "Paste an article, or open one."; at("mend").disabled = true; return; }
    try {
      const told = await ask("/check");
      // An answer about a text that has changed since is about other places.
      if (number !== asked || text.value !== checked) return;
      findings = told.findings;
      at("mend").disabled = !told.mendable;
      show(told.rules);
      state.textContent = findings.length === 1 ? "1 finding" : `${findings.length} findings`;
    } catch (problem) {
      state.textContent = problem instanceof TypeError ? "newslint does not answer; was it stopped?" : problem.message;
    }
  }

  function soon() {
    asked++;
    clearTimeout(timer);
    timer = setTimeout(check, 250);
    findings = [];
    draw();
  }

  const element = (name, className, words) => {
    const made = document.createElement(name);
    if (className) made.className = className;
    if (words !== undefined) made.textContent = words;
    return made;
  };

  function show(rules) {
    here = -1;
    list.replaceChildren(...findings.map((one, number) => {
      const item = element("li", one.severity);
      const go = element("button", "go");
      go.type = "button";
      go.append(element("span", "level", one.severity[0].toUpperCase() + one.severity.slice(1)), `: ${one.message}`);
      go.addEventListener("click", () => select(number, true));
      item.append(go);
      if (one.fixes.length) {
        const fixes = element("div", "fixes");
        for (const fix of one.fixes) {
          const button = element("button", "", fix.title);
          button.type = "button";
          button.addEventListener("click", () => apply(fix.edits));
          fixes.append(button);
        }
        item.append(fixes);
      }
      const rule = rules[one.rule];
      const more = element("details");
      more.append(element("summary", "", one.rule));
      if (rule) more.append(element("p", "", rule.summary), element("p", "why", rule.why));
      item.append(more);
      return item;
    }));
    draw();
  }

  function draw() {
    const value = text.value, rank = { note: 0, warning: 1, error: 2 };
    const cuts = [...new Set([0, value.length, ...findings.flatMap((one) => [one.start, one.end])])].sort((a, b) => a - b);
    const parts = [];
    for (let index = 0; index + 1 < cuts.length; index++) {
      const [start, end] = [cuts[index], cuts[index + 1]];
      const own = findings.filter((one) => one.start < end && start < one.end);
      if (!own.length) { parts.push(document.createTextNode(value.slice(start, end))); continue; }
      const worst = own.reduce((a, b) => (rank[b.severity] > rank[a.severity] ? b : a));
      const mark = element("mark", worst.severity, value.slice(start, end));
      if (own.includes(findings[here])) mark.classList.add("here");
      parts.push(mark);
    }
    marks.replaceChildren(...parts, document.createTextNode("\n"));
    marks.scrollTop = text.scrollTop;
  }

  function select(number, intoText) {
    here = number;
    const one = findings[number];
    [...list.children].forEach((item, index) => item.classList.toggle("here", index === number));
    draw();
    if (intoText) {
      text.focus();
      text.setSelectionRange(one.start, one.end);
      const mark = marks.querySelector("mark.here");
      if (mark) text.scrollTop = marks.scrollTop + mark.getBoundingClientRect().top - marks.getBoundingClientRect().top - text.clientHeight / 3;
    } else {
      list.children[number].scrollIntoView({ block: "nearest" });
    }
  }

  function put(value) {
    before.push(text.value);
    at("undo").disabled = false;
    text.value = value;
    soon();
  }

  function apply(edits) {
    let value = text.value;
    for (const edit of [...edits].sort((a, b) => b.start - a.start)) value = value.slice(0, edit.start) + edit.insert + value.slice(edit.end);
    put(value);
  }

  text.addEventListener("input", soon);
  text.addEventListener("scroll", () => { marks.scrollTop = text.scrollTop; });
  text.addEventListener("click", () => {
    const number = findings.findIndex((one) => one.start <= text.selectionStart && text.selectionStart <= one.end);
    if (number >= 0 && text.selectionStart === text.selectionEnd) select(number, false);
  });
  kind.addEventListener("change", soon);
  at("mend").addEventListener("click", async () => {
    try { put((await ask("/mend")).text); } catch (problem) { state.textContent = problem.message; }
  });
  at("undo").addEventListener("click", () => {
    text.value = before.pop();
    at("undo").disabled = !before.length;
    soon();
  });
  at("copy").addEventListener("click", async () => {
    try { await navigator.clipboard.writeText(text.value); state.textContent = "Copied."; }
    catch { text.focus(); text.select(); state.textContent = "The text is selected; copy it with the keys."; }
  });
  at("file").addEventListener("change", async (event) => {
    const file = event.target.files[0];
    if (!file) return;
    const suffix = file.name.split(".").pop().toLowerCase();
    kind.value = ["md", "markdown"].includes(suffix) ? "markdown" : ["html", "htm"].includes(suffix) ? "html" : "text";
    put(await file.text());
    event.target.value = "";
  });
  if (text.value) soon();
})();
