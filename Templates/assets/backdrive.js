// Pages are complete without this script. With it links are copied by one click, every record is found from every page,
// registers are filtered, and a page that is not there names the nearest record. Texts of the content are only ever
// written as text, and addresses are made of ids, so that none of them can become markup.
"use strict";
(() => {
  const { root, index: indexAddress } = document.currentScript.dataset;

  /** A new element with these attributes and children; a string becomes text. */
  const make = (name, attributes = {}, ...children) => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.append(...children);
    return element;
  };

  // Records

  /** As texts are compared: without accents, widths and letter case. */
  const fold = text => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

  let records;
  /** Every record of the site, loaded when they are first wanted. */
  const load = () => records ??= new Promise((done, fail) => {
    const script = make("script", { src: indexAddress });
    script.onload = () => done(read(self.backdriveIndex));
    script.onerror = () => fail(records = undefined);
    document.head.append(script);
  });

  /** The records of the index, each with the texts that it is found by; `fold` takes all of them at once. */
  const read = ({ kinds, people }) => {
    const sources = kinds.find(kind => kind.folder === "sources");
    const all = kinds.flatMap(kind => kind.ids.map((id, place) => {
      const state = kind.states[kind.state[place]];
      return {
        id, folder: kind.folder, kind: kind.name, title: kind.titles[place] || id, aliases: [], tags: [],
        owner: people[kind.owners[place]] ?? "", source: sources.ids[kind.sources[place]],
        sourceTitle: sources.titles[kind.sources[place]] ?? "", tier: kind.tiers[place], day: kind.days[place] ?? "",
        order: kind.state[place] ?? 0, state: state?.name, stage: state?.name, stateLabel: state?.label ?? "",
        plan: kind.uncovered[place] === "1" ? "none" : "",
      };
    }));
    let first = 0;
    for (const { ids, tags, aliases } of kinds) {
      for (const { of, texts } of tags) all[first + of].tags = texts;
      for (const { of, id } of aliases) all[first + of].aliases.push(id);
      first += ids.length;
    }
    const line = texts => texts.join(" ").replace(/\n/g, " ");
    const heads = fold(all.map(record => line([record.id, record.title, ...record.aliases])).join("\n")).split("\n");
    const rests = fold(all.map(record => line(
      [record.owner, record.sourceTitle, record.stateLabel, record.kind, ...record.tags])).join("\n")).split("\n");
    all.forEach((record, place) => Object.assign(record, { head: heads[place], rest: rests[place] }));
    return all;
  };

  const address = ({ folder, id }) => `${root}${folder}/${encodeURIComponent(id)}.html`;

  // Words of these scripts have blanks between them, and are found by their beginnings.
  const spaced = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}]/u;

  const holds = (text, word) => {
    const needsStart = spaced.test(word[0]);
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
      if (!needsStart || at === 0 || !spaced.test(text[at - 1])) return true;
    return false;
  };

  /** The records that hold every word of a query: those that hold more of them in title and id first. */
  const find = (records, query) => {
    const words = fold(query).split(/[\s,，、。;；]+/).filter(Boolean);
    if (!words.length) return [];
    const id = words.join(" ") + " ";
    const found = [];
    for (const record of records) {
      let missed = record.head.startsWith(id) ? -1 : 0;
      for (const word of words) {
        if (holds(record.head, word)) continue;
        if (!holds(record.rest, word)) { missed = -2; break; }
        missed += 1;
      }
      if (missed > -2) found.push([missed, record]);
    }
    return found.sort((a, b) => a[0] - b[0]).map(([, record]) => record);
  };

  // Search (a combobox with a list: WAI-ARIA 1.2)

  const form = document.querySelector("form.search");
  if (form) {
    const input = form.querySelector("input");
    const { all, none, some } = form.dataset;
    const list = make("div", { role: "listbox", id: "search-results", "aria-label": input.getAttribute("aria-label") });
    const status = make("p", { role: "status", class: "hidden" });
    const longest = 6;
    let options = [];
    let active = -1;
    for (const [key, value] of Object.entries(
      { role: "combobox", "aria-autocomplete": "list", "aria-controls": list.id, "aria-expanded": "false" }))
      input.setAttribute(key, value);
    list.className = "results";
    list.hidden = true;
    form.append(list, status);

    const close = () => {
      list.hidden = true;
      input.setAttribute("aria-expanded", "false");
      input.removeAttribute("aria-activedescendant");
    };

    const choose = place => {
      options[active]?.setAttribute("aria-selected", "false");
      active = place;
      const option = options[active];
      if (!option) return input.removeAttribute("aria-activedescendant");
      option.setAttribute("aria-selected", "true");
      input.setAttribute("aria-activedescendant", option.id);
    };

    const option = (href, ...children) => {
      const made = make(
        "a", { role: "option", id: `search-${options.length}`, tabindex: "-1", "aria-selected": "false", href },
        ...children);
      options.push(made);
      return made;
    };

    /** The best of one kind; of problems and APs the register shows all. */
    const group = (found, query) => {
      const { folder, kind } = found[0];
      const hasRegister = folder === "problems" || folder === "aps";
      const shown = found.slice(0, hasRegister ? longest : 2 * longest).map(record => option(
        address(record), make("b", {}, record.title), " ",
        make("span", { class: "id" }, record.title === record.id ? "" : record.id), " ",
        make("small", {}, [record.stateLabel, record.owner].filter(Boolean).join(" · "))));
      if (hasRegister && found.length > longest) shown.push(option(
        `${root}${folder}/index.html?q=${encodeURIComponent(query)}`, all.replace("{n}", found.length)));
      return make("div", { role: "group", "aria-label": kind }, make("p", { role: "presentation" }, kind), ...shown);
    };

    const show = async () => {
      const query = input.value.trim();
      if (!query) return close();
      const found = find(await load(), query);
      if (input.value.trim() !== query) return;
      options = [];
      const groups = new Map();
      for (const record of found) {
        if (!groups.has(record.folder)) groups.set(record.folder, []);
        groups.get(record.folder).push(record);
      }
      list.replaceChildren(...[...groups.values()].map(found => group(found, query)));
      if (!found.length) list.append(make("p", {}, none));
      status.textContent = found.length ? some.replace("{n}", found.length) : none;
      list.hidden = false;
      input.setAttribute("aria-expanded", "true");
      active = -1;
      choose(options.length ? 0 : -1);
    };

    input.addEventListener("focus", load, { once: true });
    input.addEventListener("input", event => event.isComposing || show());
    input.addEventListener("compositionend", show);
    input.addEventListener("blur", close);
    list.addEventListener("mousedown", event => event.preventDefault());
    form.addEventListener("submit", event => event.preventDefault());
    input.addEventListener("keydown", event => {
      if (event.isComposing) return;
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step) {
        event.preventDefault();
        if (list.hidden) show();
        else if (options.length) {
          choose((active + step + options.length) % options.length);
          options[active].scrollIntoView({ block: "nearest" });
        }
      } else if (event.key === "Enter") {
        event.preventDefault();
        if (!list.hidden) options[active]?.click();
      } else if (event.key === "Escape") {
        event.preventDefault();
        if (!list.hidden) close();
        else if (input.value) input.value = "";
        else input.blur();
      }
    });
    document.addEventListener("keydown", event => {
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target.closest("input:not([readonly]), textarea, select, [contenteditable]")) return;
      event.preventDefault();
      input.focus();
      input.select();
    });
  }

  // Filters of a register: what is set stands in the address

  const bar = document.querySelector(".filter[data-folder]");
  const set = new URLSearchParams(location.search);
  const facets = bar ? [...new Set([...bar.querySelectorAll("a[data-key]")].map(link => link.dataset.key))] : [];
  if (["q", ...facets].some(key => set.get(key))) filter();

  async function filter() {
    const { folder, shown, unknown, separator, more, none, clear } = bar.dataset;
    const longest = 200;
    const all = (await load()).filter(record => record.folder === folder);
    const query = set.get("q")?.trim();
    const found = query ? new Set(find(all, query)) : null;
    const pills = [...bar.querySelectorAll("a[data-key]")];
    /** Keys whose value no pill stands for. */
    const strange = facets.filter(key => set.get(key)
      && !pills.some(({ dataset }) => dataset.key === key && dataset.value === set.get(key)));
    /** Those that pass everything that is set and known, but for one key, which has this value instead. */
    const passing = (key, value) => all.filter(record => (!found || key === "q" || found.has(record))
      && facets.every(facet => {
        const wanted = facet === key ? value : strange.includes(facet) ? "" : set.get(facet);
        return !wanted || record[facet] === wanted;
      }));
    const link = (key, value) => {
      const rest = new URLSearchParams(["q", ...facets].flatMap(name => {
        const kept = name === key ? value : set.get(name);
        return kept ? [[name, kept]] : [];
      }));
      return `?${rest}`;
    };
    const told = [];
    const mark = (pill, key, label) => {
      pill.setAttribute("aria-current", "true");
      pill.href = link(key, "");
      told.push(label);
    };
    // They get one too, by which they are cleared.
    for (const [key, label] of [
      ...(query ? [["q", `“${query}”`]] : []), ...strange.map(key => [key, `${key}=${set.get(key)}`])]) {
      const pill = make("a", {}, label);
      mark(pill, key, label);
      bar.querySelector("a").after(pill);
    }
    for (const pill of pills) {
      const { key, value } = pill.dataset;
      const count = passing(key, value).length;
      pill.querySelector(".n").textContent = count;
      pill.href = link(key, value);
      if (set.get(key) === value) mark(pill, key, pill.dataset.label);
      else pill.hidden = count === 0;
    }
    bar.append(make("a", { class: "clear", href: "index.html" }, clear));
    const rows = (strange.length ? [] : passing()).sort((a, b) => a.order - b.order
      || "HML-".indexOf(a.tier) - "HML-".indexOf(b.tier) || (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
    const text = shown.replace("{n}", rows.length).replace("{of}", all.length);
    const section = bar.querySelector("template").content.cloneNode(true).querySelector("section");
    section.querySelector("h2").textContent = `${text}: ${told.join(separator)}`;
    section.querySelector("tbody").append(...rows.slice(0, longest).map(tableRow));
    if (!rows.length) section.querySelector("table").replaceWith(make("p", { class: "note" }, strange.length
      ? unknown.replace("{filter}", strange.map(key => `${key}=${set.get(key)}`).join(separator)) : none));
    if (rows.length > longest) section.append(
      make("p", { class: "note" }, more.replace("{n}", rows.length - longest)));
    for (const part of bar.parentElement.children)
      if (part !== bar && !part.matches(".lead")) part.hidden = true;
    bar.after(section);
  }

  const name = record =>
    [make("a", { class: "name", href: address(record) }, record.title), " ", make("span", { class: "id" }, record.id)];

  const tag = record => make("span", { class: `tag ${record.state}` }, record.stateLabel);

  /** A cell of a table; on narrow screens an empty one is left out. */
  const cell = content => content
    ? make("td", {}, content) : make("td", { class: "none" }, make("span", { class: "muted" }, "—"));

  /** A record with the columns of its register's table. */
  const tableRow = record => make(
    "tr", {},
    make("td", { class: "full" }, ...name(record), make("span", { class: "note block" }, record.sourceTitle)),
    cell(record.owner),
    ...(record.folder !== "problems" ? []
      : [cell(/[HML]/.test(record.tier) && make("span", { class: `tier ${record.tier}` }, record.tier))]),
    cell(tag(record)),
    make("td", { class: "nowrap" }, record.day));

  const row = record => make(
    "li", {},
    make("span", {}, ...name(record), " ",
      make("small", { class: "muted" }, [record.sourceTitle, record.owner].filter(Boolean).join(" · "))),
    make("span", {}, tag(record), " ", make("small", { class: "muted" }, record.day)));

  // A page that is not there: the records with the nearest ids

  const missing = document.querySelector("[data-missing]");
  if (missing) load().then(all => {
    const wanted = fold(decodeURIComponent(location.pathname.split("/").pop().replace(/\.[a-z]+$/, "")));
    const limit = Math.max(1, Math.floor(wanted.length / 3));
    const near = all.map(record => [
      Math.min(...[record.id, ...record.aliases].map(id => distance(wanted, fold(id), limit))), record,
    ]).filter(([apart]) => apart <= limit).sort((a, b) => a[0] - b[0]).slice(0, 3);
    if (!near.length) return;
    missing.hidden = false;
    missing.append(make("ul", { class: "rows" }, ...near.map(([, record]) => row(record))));
  });

  /** How many letters have to be added, taken out, changed or swapped with the next; beyond the limit any number. */
  function distance(a, b, limit) {
    if (Math.abs(a.length - b.length) > limit) return Infinity;
    let [before, last] = [[], Array.from({ length: b.length + 1 }, (_, j) => j)];
    for (let i = 1; i <= a.length; i++) {
      const line = [i];
      for (let j = 1; j <= b.length; j++) {
        line[j] = Math.min(line[j - 1] + 1, last[j] + 1, last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
        if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) line[j] = Math.min(line[j], before[j - 2] + 1);
      }
      [before, last] = [last, line];
    }
    return last[b.length];
  }

  // Copying the page's link: opening the control copies it as Markdown, a click on a line copies that one

  const escaped = text => text.replace(/[&<>"]/g, c => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[c]);

  for (const details of document.querySelectorAll("details.copy")) {
    // The label is the name in Markdown, where that differs.
    const { name, label = name, copied } = details.dataset;
    const status = details.querySelector("[role=status]");
    const fields = [...details.querySelectorAll("input")];

    /** The page's own address; one of a file is of no use to others, where the site's is known. */
    const write = () => {
      const page = location.href.split("#")[0];
      if (location.protocol === "file:" && fields[0].value) return;
      const badge = details.querySelector("img")?.src;
      const link = (text, address) =>
        `[${text}](${address.replace(/[()]/g, c => c === "(" ? "%28" : "%29")})`;
      const texts = {
        markdown: link(label, page), html: `<a href="${escaped(page)}">${escaped(name)}</a>`, plain: `${name} ${page}`,
        badge: badge && link(`!${link(label, badge)}`, page),
      };
      for (const field of fields) {
        field.value = texts[field.name];
        field.parentElement.hidden = false;
      }
      details.querySelector(".unknown")?.remove();
    };

    const copy = field => {
      const hand = event => {
        event.preventDefault();
        event.clipboardData.setData("text/plain", field.value);
        if (field.name === "html") event.clipboardData.setData("text/html", field.value);
      };
      field.select();
      // Works on hosts without https too, where a page has no clipboard of its own.
      document.addEventListener("copy", hand, { once: true });
      if (document.execCommand("copy")) status.textContent = copied + field.parentElement.firstChild.textContent.trim();
      document.removeEventListener("copy", hand);
    };

    details.querySelector("summary").addEventListener("click", () => {
      if (details.open) return;
      write();
      requestAnimationFrame(() => copy(fields[0]));
    });
    for (const field of fields) {
      field.addEventListener("click", () => copy(field));
      field.addEventListener("keydown", event => event.key === "Enter" && copy(field));
    }
    details.addEventListener("keydown", event => {
      if (event.key !== "Escape") return;
      details.open = false;
      details.querySelector("summary").focus();
    });
  }
})();
