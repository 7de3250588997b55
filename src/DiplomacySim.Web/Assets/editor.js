// The editor: numbers lines, asks what is wrong while somebody types, marks it, and offers what the schema allows.
"use strict";
(() => {
  const form = document.getElementById("scenario");
  const area = document.getElementById("text");
  const found = document.getElementById("found");
  const editor = area.parentElement;
  const pause = 350;
  const most = 60;

  // Lines behind the text, with their numbers and marks.
  const lines = document.createElement("div");
  lines.className = "editor-lines";
  lines.setAttribute("aria-hidden", "true");
  editor.prepend(lines);
  editor.classList.add("numbered");
  let marks = new Map();

  const draw = () => {
    const texts = area.value.split("\n");
    while (lines.childElementCount > texts.length) lines.lastElementChild.remove();
    texts.forEach((text, i) => {
      const line = lines.children[i] ?? lines.appendChild(document.createElement("div"));
      const mark = marks.get(i + 1);
      const shown = (mark ? mark.severity + mark.column : "") + "\n" + text;
      if (line.dataset.shown === shown) return;
      line.dataset.shown = shown;
      line.className = mark ? mark.severity : "";
      const from = mark && mark.column > 0 ? mark.column - 1 : text.length;
      const word = document.createElement("u");
      word.textContent = /^[^\s,:{}[\]]*/.exec(text.slice(from))[0];
      line.replaceChildren(text.slice(0, from), word, text.slice(from + word.textContent.length));
    });
    scroll();
  };
  const scroll = () => { lines.scrollTop = area.scrollTop; lines.scrollLeft = area.scrollLeft; };

  // Problems: each gets a button that leads to its place, and one that takes the word that was probably meant.
  const offsetOf = (line, column) => area.value.split("\n").slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, 0) + Math.max(0, column - 1);
  const button = (text, act) => {
    const made = document.createElement("button");
    made.type = "button";
    made.textContent = text;
    made.addEventListener("click", act);
    return made;
  };
  const jump = (line, column) => {
    const at = offsetOf(line, column);
    area.focus();
    area.setSelectionRange(at, at);
    area.scrollTop = Math.max(0, (line - 6) * lines.firstElementChild.offsetHeight);
  };
  const dress = () => {
    marks = new Map();
    for (const item of found.querySelectorAll("li[data-line]")) {
      const line = Number(item.dataset.line);
      const column = Number(item.dataset.column);
      if (line === 0) continue;
      if (!marks.has(line) || item.dataset.severity === "error") marks.set(line, { severity: item.dataset.severity, column });
      const place = item.querySelector(".place");
      const leading = button(place.textContent, () => jump(line, column));
      leading.title = found.dataset.jump;
      place.replaceChildren(leading);
      const meant = item.querySelector("[data-replace]");
      const from = offsetOf(line, column);
      const word = /^("[^"]*"|'[^']*'|[^,:{}[\]#\n]*)/.exec(area.value.slice(from))[0].trimEnd();
      if (meant && column > 0 && word) {
        meant.after(" ", button(found.dataset.use, () => {
          area.setRangeText(meant.dataset.replace, from, from + word.length, "end");
          area.focus();
          changed();
        }));
      }
    }
    draw();
  };

  let asked = null;
  const ask = async () => {
    asked?.abort();
    asked = new AbortController();
    try {
      const answer = await fetch(form.dataset.problems, { method: "POST", body: area.value, headers: { "Content-Type": "application/yaml" }, signal: asked.signal });
      if (!answer.ok) return;
      found.innerHTML = await answer.text();
      found.dataset.checked = String(Number(found.dataset.checked ?? 0) + 1);
      dress();
    } catch {
      // Overtaken by the next question, or the server is away: the next change asks again.
    }
  };
  let waiting = 0;
  const changed = () => {
    draw();
    clearTimeout(waiting);
    waiting = setTimeout(ask, pause);
  };

  // Completion.
  const list = document.createElement("ul");
  list.className = "completion";
  list.id = "completion";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", form.dataset.completion ?? area.labels[0].textContent);
  list.hidden = true;
  form.append(list);
  area.setAttribute("aria-autocomplete", "list");
  area.setAttribute("aria-controls", list.id);
  const worlds = form.dataset.worlds.split(" ").filter(Boolean);
  const schemas = new Map();
  let items = [];
  let chosen = 0;
  let place = null;

  const schema = () => {
    const named = /^world:\s*(?:\S*\/)?([^\s/#]+)/m.exec(area.value)?.[1];
    const world = worlds.includes(named) ? named : "";
    if (!schemas.has(world)) schemas.set(world, fetch(form.dataset.schema + (world ? "?world=" + encodeURIComponent(world) : "")).then(answer => answer.json()));
    return schemas.get(world);
  };
  const hide = () => {
    list.hidden = true;
    area.removeAttribute("aria-activedescendant");
  };
  const choose = index => {
    chosen = (index + items.length) % items.length;
    [...list.children].forEach((item, i) => item.setAttribute("aria-selected", String(i === chosen)));
    list.children[chosen].scrollIntoView({ block: "nearest" });
    area.setAttribute("aria-activedescendant", list.children[chosen].id);
  };
  const take = index => {
    const { insert } = items[index];
    hide();
    const at = area.selectionStart;
    // What a person would undo goes in as typed text.
    area.setSelectionRange(at - place.begun.length, at);
    const rest = area.value.slice(at).startsWith(":") ? insert.replace(/: $/, "") : insert;
    if (!document.execCommand("insertText", false, rest)) area.setRangeText(rest, at - place.begun.length, at, "end");
    changed();
  };
  const show = () => {
    list.replaceChildren(...items.map((item, i) => {
      const row = document.createElement("li");
      row.id = "completion-" + i;
      row.setAttribute("role", "option");
      const word = document.createElement("b");
      word.textContent = item.word;
      const note = document.createElement("span");
      note.textContent = item.note;
      row.append(word, note);
      row.addEventListener("mousedown", event => { event.preventDefault(); take(i); });
      return row;
    }));
    list.hidden = false;
    const caret = caretBox();
    list.style.left = Math.max(4, Math.min(caret.left, innerWidth - list.offsetWidth - 8)) + "px";
    list.style.top = (caret.bottom + list.offsetHeight + 8 > innerHeight ? Math.max(4, caret.top - list.offsetHeight - 4) : caret.bottom + 4) + "px";
    choose(0);
  };
  const caretBox = () => {
    const before = area.value.slice(0, area.selectionStart).split("\n");
    const line = lines.children[before.length - 1];
    const range = document.createRange();
    let left = before[before.length - 1].length;
    range.setStart(line, 0);
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (left <= node.length) {
        range.setEnd(node, left);
        break;
      }
      left -= node.length;
    }
    const box = line.getBoundingClientRect();
    const text = range.getBoundingClientRect();
    return { left: text.width > 0 ? text.right : box.left + parseFloat(getComputedStyle(line).paddingLeft), top: box.top, bottom: box.bottom };
  };
  let wanted = 0;
  const complete = async isAsked => {
    const turn = ++wanted;
    if (area.selectionStart !== area.selectionEnd) return hide();
    place = Completion.placeAt(area.value, area.selectionStart);
    if (!place || (!isAsked && place.begun.length === 0)) return hide();
    const known = await schema().catch(() => null);
    if (turn !== wanted || !known) return;
    items = Completion.at(known, place, worlds).slice(0, most);
    if (items.length === 0) hide();
    else show();
  };

  area.addEventListener("input", event => {
    changed();
    if (event.inputType === "insertText" || event.inputType === "deleteContentBackward") complete(false);
    else hide();
  });
  area.addEventListener("scroll", () => { scroll(); hide(); });
  area.addEventListener("blur", hide);
  area.addEventListener("click", hide);
  area.addEventListener("keydown", event => {
    if (event.key === " " && event.ctrlKey) {
      event.preventDefault();
      complete(true);
    } else if (!list.hidden && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      event.preventDefault();
      choose(chosen + (event.key === "ArrowDown" ? 1 : -1));
    } else if (!list.hidden && event.key === "Enter") {
      event.preventDefault();
      take(chosen);
    } else if (!list.hidden && event.key === "Escape") {
      event.preventDefault();
      hide();
    } else if (event.key === "Enter" && event.ctrlKey) {
      event.preventDefault();
      form.querySelector("button.main").click();
    } else if (event.key === "Enter") {
      // A new line begins where the one before did.
      const indent = /^ */.exec(area.value.slice(0, area.selectionStart).split("\n").pop())[0];
      if (indent) {
        event.preventDefault();
        document.execCommand("insertText", false, "\n" + indent);
      }
    } else if (["ArrowLeft", "ArrowRight", "Home", "End"].includes(event.key)) {
      hide();
    }
  });

  new ResizeObserver(scroll).observe(area);
  dress();
  if (found.querySelector(".notice") === null) ask();
})();
