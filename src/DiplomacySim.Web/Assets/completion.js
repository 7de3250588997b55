// Finds what can be written at a place of a scenario: the path of keys that leads there, and what the schema allows at its end.
"use strict";
const Completion = (() => {
  // What a line says: where its content begins, whether items of a list begin in it, its key and its value.
  const read = line => {
    const dashes = /^( *)((?:- +|-$)*)/.exec(line);
    const indent = dashes[1].length + dashes[2].length;
    const content = line.slice(indent);
    const key = /^(?:"((?:[^"\\]|\\.)*)"|'((?:[^']|'')*)'|([^#\s{[\]},"'][^:{[\]}]*?)) *:(?: +(.*)|)$/.exec(content);
    return {
      indent,
      dashes: [...dashes[2].matchAll(/- */g)].map(dash => dashes[1].length + dash.index),
      isEmpty: content.trim() === "" && dashes[2] === "",
      isComment: content.startsWith("#"),
      key: key ? key[1] ?? key[2] ?? key[3] : null,
      value: key ? key[4] ?? "" : content,
      valueAt: key ? line.length - (key[4] ?? "").length : indent,
    };
  };

  // The keys and items above a line that enclose what is indented by so much.
  const enclosing = (lines, row, limit) => {
    const path = [];
    let atDash = false;
    for (let i = row - 1; i >= 0 && (limit > 0 || atDash); i--) {
      const line = read(lines[i]);
      if (line.isEmpty || line.isComment) continue;
      if (line.key !== null && (line.indent < limit || (atDash && line.indent === limit && line.value === "" && line.dashes.length === 0))) {
        path.unshift(line.key);
        limit = line.indent;
        atDash = false;
      }
      for (const dash of [...line.dashes].reverse()) {
        if (dash < limit) {
          path.unshift("[]");
          limit = dash;
          atDash = true;
        }
      }
    }
    return path;
  };

  // Goes through a value in braces and brackets up to the cursor: what encloses it, and what was begun.
  const inside = text => {
    const stack = [];
    let begun = "";
    let quote = "";
    for (const letter of text) {
      const top = stack[stack.length - 1];
      if (quote) {
        if (letter === quote) quote = "";
        begun += letter;
      } else if ((letter === "\"" || letter === "'") && begun.trim() === "") {
        quote = letter;
        begun += letter;
      } else if (letter === "{" || letter === "[") {
        stack.push({ isMap: letter === "{", key: null });
        begun = "";
      } else if (letter === "}" || letter === "]") {
        stack.pop();
        begun = "";
      } else if (letter === "," && top) {
        top.key = null;
        begun = "";
      } else if (letter === ":" && top && top.isMap && top.key === null) {
        top.key = begun.trim().replace(/^["']|["']$/g, "");
        begun = "";
      } else {
        begun += letter;
      }
    }
    const path = stack.flatMap(level => level.isMap ? (level.key === null ? [] : [level.key]) : ["[]"]);
    const last = stack[stack.length - 1];
    return { path, isKey: Boolean(last && last.isMap && last.key === null), isFlow: stack.length > 0, begun: begun.replace(/^ +/, "") };
  };

  // Where the cursor stands.
  const placeAt = (text, offset) => {
    const before = text.slice(0, offset).split("\n");
    const row = before.length - 1;
    const typed = before[row];
    const line = read(typed);
    if (line.isComment) return null;
    const outer = [...enclosing(before, row, line.dashes.length ? line.dashes[0] : line.indent)];
    if (line.dashes.length === 0 || line.dashes[0] === 0) {
      // At the margin a list's dash may stand under its key.
      if (line.dashes[0] === 0) outer.splice(0, outer.length, ...listAtMargin(before, row));
    }
    outer.push(...line.dashes.map(() => "[]"));
    const isValue = line.key !== null || /^[{[]/.test(line.value);
    const path = line.key !== null ? [...outer, line.key] : outer;
    if (!isValue) return { path, isKey: true, isItem: line.dashes.length > 0, begun: line.value };
    const flow = inside(line.value);
    return { path: [...path, ...flow.path], isKey: flow.isKey, isItem: false, isFlow: flow.isFlow, begun: flow.begun };
  };

  const listAtMargin = (lines, row) => {
    for (let i = row - 1; i >= 0; i--) {
      const line = read(lines[i]);
      if (!line.isEmpty && !line.isComment && line.dashes.length === 0 && line.indent === 0) return line.key === null ? [] : [line.key];
    }
    return [];
  };

  const alternatives = schema => !schema || schema === true ? [] : [schema, ...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])].flatMap((one, i) => i === 0 ? [one] : alternatives(one));

  // The schemas at the end of a path.
  const follow = (schema, path) => path.reduce(
    (found, step) => found.flatMap(alternatives).flatMap(one =>
      step === "[]" ? (one.items ? [one.items] : [])
        : one.properties?.[step] ? [one.properties[step]]
        : typeof one.additionalProperties === "object" ? [one.additionalProperties] : []),
    [schema]).flatMap(alternatives);

  const first = text => text.charAt(0).toUpperCase() + text.slice(1);

  // What may be written at a place, best first: { word, note, insert }.
  const at = (schema, place, worlds) => {
    const found = new Map();
    const add = (word, note, insert) => { if (!found.has(word)) found.set(word, { word, note: first(note ?? ""), insert }); };
    for (const one of follow(schema, place.path)) {
      if (place.isKey) {
        for (const [key, value] of Object.entries(one.properties ?? {})) add(key, value.description, key + ": ");
        for (const key of alternatives(one.propertyNames).flatMap(names => names.enum ?? [])) add(key, "", key + ": ");
      }
      if (!place.isKey || place.isItem) {
        for (const word of one.enum ?? []) add(String(word), one.description, String(word));
        if ("const" in one) add(String(one.const), one.description, String(one.const));
        if (one.type === "boolean") for (const word of ["true", "false"]) add(word, one.description, word);
      }
    }
    if (place.path.join() === "world" && !place.isKey) for (const world of worlds) add("worlds/" + world, "", "worlds/" + world);
    const begun = place.begun.toLowerCase();
    const starts = item => item.word.toLowerCase().startsWith(begun);
    return [...found.values()]
      .filter(item => item.word.toLowerCase() !== begun && item.word.toLowerCase().includes(begun))
      .sort((a, b) => Number(starts(b)) - Number(starts(a)));
  };

  return { placeAt, at };
})();
