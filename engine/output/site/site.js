/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sorts and filters the tables of targets. The page is whole without it: the table is there in
 * the order of the catalogue, and the counts are a list. */
"use strict";

(() => {
  const fill = (text, blanks) => text.replace(/\{(\w+)\}/g, (whole, name) => blanks[name] ?? whole);

  const make = (name, attributes = {}, ...inside) => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.append(...inside);
    return element;
  };

  const keyOf = (row, column) => {
    const cell = row.cells[column];
    return cell.dataset.value ?? cell.textContent.trim();
  };

  /* Rows without a number come last whichever way it is sorted. */
  const compare = (kind, way, language) => (a, b) => {
    if (kind !== "number") return way * a.key.localeCompare(b.key, language, { numeric: true });
    const [x, y] = [parseFloat(a.key), parseFloat(b.key)];
    if (Number.isNaN(x) || Number.isNaN(y)) return Number.isNaN(x) - Number.isNaN(y);
    return way * (x - y);
  };

  const sortBy = (table, heading, column) => {
    const way = heading.getAttribute("aria-sort") === "ascending" ? -1 : 1;
    const rows = [...table.querySelectorAll("tbody tr:not(.group)")];
    const keyed = rows.map((row) => ({ row, key: keyOf(row, column) }));
    keyed.sort(compare(heading.dataset.kind, way, document.documentElement.lang));
    for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
    heading.setAttribute("aria-sort", way > 0 ? "ascending" : "descending");
    const body = table.tBodies[0];
    for (const group of table.querySelectorAll("tr.group")) group.remove();
    body.append(...keyed.map((entry) => entry.row));
    for (const empty of [...table.tBodies].slice(1)) empty.remove();
  };

  const makeSortable = (table) => {
    [...table.tHead.rows[0].cells].forEach((heading, column) => {
      const name = heading.textContent;
      const button = make("button", { type: "button", title: `${table.dataset.sort} ${name}` }, name);
      heading.replaceChildren(button);
      button.addEventListener("click", () => sortBy(table, heading, column));
    });
  };

  const makeFilter = (table) => {
    const rows = [...table.querySelectorAll("tbody tr:not(.group)")];
    const search = make("input", { type: "search", autocomplete: "off" });
    const choice = make("select", { "aria-label": table.dataset.all });
    const shown = make("output", { "aria-live": "polite" });
    const verdicts = new Map();

    for (const row of rows) {
      const label = row.querySelector(".verdict").textContent;
      verdicts.set(row.dataset.verdict, label);
    }
    choice.append(make("option", { value: "" }, table.dataset.all));
    for (const [value, label] of verdicts) choice.append(make("option", { value }, label));

    const apply = () => {
      const wanted = search.value.trim().toLocaleLowerCase();
      let count = 0;
      for (const row of rows) {
        const fits = (choice.value === "" || row.dataset.verdict === choice.value) &&
          row.textContent.toLocaleLowerCase().includes(wanted);
        row.hidden = !fits;
        count += fits;
      }
      for (const group of table.querySelectorAll("tr.group")) {
        group.hidden = ![...group.parentElement.rows].some((row) => row !== group && !row.hidden);
      }
      shown.textContent = fill(table.dataset.shown, { n: count, m: rows.length });
    };

    search.addEventListener("input", apply);
    choice.addEventListener("change", apply);
    table.before(make("div", { class: "controls" },
      make("label", {}, `${table.dataset.filter} `, search), choice, shown));
    return (verdict) => {
      choice.value = choice.value === verdict ? "" : verdict;
      apply();
      return choice.value;
    };
  };

  const makeCounts = (filter) => {
    const entries = [...document.querySelectorAll("ul.counts > li")];
    for (const entry of entries) {
      const button = make("button", { type: "button", "aria-pressed": "false" },
        ...entry.childNodes);
      entry.append(button);
      button.addEventListener("click", () => {
        const chosen = filter(entry.dataset.verdict);
        for (const other of entries) {
          other.firstElementChild.setAttribute("aria-pressed",
            String(other.dataset.verdict === chosen));
        }
      });
    }
  };

  for (const table of document.querySelectorAll("table.targets")) {
    makeSortable(table);
    if (!table.classList.contains("replaced")) makeCounts(makeFilter(table));
  }
})();
