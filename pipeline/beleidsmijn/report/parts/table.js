// A table that can be searched, filtered and sorted, a page at a time, so that it stays quick with a hundred thousand rows.
// Its roles are written out, because on a phone each row is shown as a card, and a browser then forgets that it is a table.

const PAGE = 100;
/** What was asked of each table, so that it is still so when the reader comes back. */
const asked = new Map();

/**
 * A table of rows.
 * @param {object} options
 *   name: by which what was asked is kept; caption; rows: array of anything;
 *   columns: [{label, cell: row => nodes, sort: row => number or string (optional), numeric}];
 *   search: row => text that is searched; filters: [{label, options: [[value, label]], keep: (row, value) => boolean}]
 */
function searchable(options) {
  const state = asked.get(options.name) || { text: "", filters: options.filters.map(() => ""), sort: null, down: false, page: 0 };
  asked.set(options.name, state);
  const texts = new Array(options.rows.length);
  const textOf = (place) => (texts[place] ??= options.search(options.rows[place]).toLowerCase());
  const status = h("p", { role: "status", class: "status" });
  const body = h("tbody", { role: "rowgroup" });
  const pages = h("p", { class: "pages" });
  let found = [];

  function select() {
    const words = state.text.toLowerCase().split(/\s+/).filter(Boolean);
    found = [];
    for (let place = 0; place < options.rows.length; place += 1) {
      const row = options.rows[place];
      const kept = options.filters.every((filter, number) => state.filters[number] === "" || filter.keep(row, state.filters[number]));
      if (kept && (!words.length || words.every((word) => textOf(place).includes(word)))) found.push(row);
    }
    if (state.sort !== null) {
      const of = options.columns[state.sort].sort;
      const keys = new Map(found.map((row) => [row, of(row)]));
      const sign = state.down ? -1 : 1;
      const order = (a, b) => (typeof a === "string" ? a.localeCompare(b, D.language) : a - b);
      const empty = (key) => key === "" || key === null;
      found.sort((one, other) => {
        const [a, b] = [keys.get(one), keys.get(other)];
        return empty(a) || empty(b) ? Number(empty(a)) - Number(empty(b)) : sign * order(a, b);
      });
    }
    show();
  }

  function show(from = state.page * PAGE, to = from + PAGE) {
    const last = Math.max(0, Math.ceil(found.length / PAGE) - 1);
    if (state.page > last) {
      state.page = last;
      return show();
    }
    body.replaceChildren(...found.slice(from, to).map((row) => h("tr", { role: "row" },
      options.columns.map((column) => h("td", { role: "cell", class: column.numeric ? "n" : column.kind, "data-label": column.label }, column.cell(row))))));
    status.textContent = `${format(found.length)} ${t("report.of")} ${format(options.rows.length)}`;
    const turn = (step, label) => h("button", {
      type: "button", disabled: state.page + step < 0 || state.page + step > last,
      onclick: () => { state.page += step; show(); body.closest("table").scrollIntoView(); },
    }, label);
    pages.replaceChildren(...(last ? [turn(-1, t("report.previous")), ` ${state.page + 1} / ${last + 1} `, turn(1, t("report.next"))] : []));
    return undefined;
  }

  const heads = options.columns.map((column, number) => {
    if (!column.sort) return h("th", { role: "columnheader", scope: "col", class: column.kind }, column.label);
    const button = h("button", { type: "button", onclick: () => {
      state.down = state.sort === number ? !state.down : Boolean(column.numeric);
      state.sort = number;
      heads.forEach((head) => head.removeAttribute("aria-sort"));
      head.setAttribute("aria-sort", state.down ? "descending" : "ascending");
      select();
    } }, column.label);
    const order = state.sort === number ? (state.down ? "descending" : "ascending") : null;
    const head = h("th", { role: "columnheader", scope: "col", class: column.numeric ? "n" : column.kind, "aria-sort": order }, button);
    return head;
  });
  let waiting = null;
  const later = () => { clearTimeout(waiting); waiting = setTimeout(() => { state.page = 0; select(); }, 120); };
  const search = h("input", { type: "search", value: state.text, oninput: (event) => { state.text = event.target.value; later(); } });
  const filters = options.filters.map((filter, number) => {
    const input = filter.options
      ? h("select", { onchange: (event) => { state.filters[number] = event.target.value; later(); } },
        h("option", { value: "" }, t("report.all")),
        filter.options.map(([value, label]) => h("option", { value, selected: state.filters[number] === value }, label)))
      : h("input", { type: "text", inputmode: "numeric", size: 4, value: state.filters[number],
        oninput: (event) => { state.filters[number] = event.target.value.trim(); later(); } });
    return h("label", {}, filter.label, " ", input);
  });
  const table = h("section", { class: "searchable" },
    h("form", { role: "search", "aria-label": options.caption, onsubmit: (event) => event.preventDefault() },
      h("label", {}, T("report.search"), " ", search), filters),
    status,
    h("div", { class: "wide", role: "region", tabindex: "0", "aria-label": options.caption },
      h("table", { role: "table" }, h("caption", { class: "unseen" }, options.caption),
        h("thead", { role: "rowgroup" }, h("tr", { role: "row" }, heads)), body)),
    pages);
  table.addEventListener("print", () => show(0, 2000));
  select();
  return table;
}

/** Different values of a list with their labels, the most frequent first, for a filter. */
function choices(values, label) {
  const counts = new Map();
  for (const value of values) if (value) counts.set(value, (counts.get(value) || 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([value]) => [value, label(value)]);
}
