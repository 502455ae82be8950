// What the page shows: one function a view, which gives its title and its content.

const heading = (text) => h("h2", {}, text);
const row = (name, ...values) => h("div", {}, h("dt", {}, name), h("dd", {}, values));
const listed = (nodes) => nodes.map((node, number) => [number ? ", " : "", node]);

function counted(values) {
  const counts = new Map();
  for (const value of values) if (value) counts.set(value, (counts.get(value) || 0) + 1);
  return [...counts];
}

function overview() {
  const documents = D.documents;
  const dates = documents.map((d) => d.date).filter(Boolean);
  const years = counted(dates.map((date) => date.slice(0, 4)));
  const months = counted(dates.filter((date) => date.length >= 7).map((date) => date.slice(0, 7)));
  const times = (years.length > 2 ? years : months).sort((a, b) => (a[0] < b[0] ? -1 : 1)).slice(-36);
  const most = (rows) => rows.sort((a, b) => b[1] - a[1]);
  const counts = [["documents", documents.length], ["organisations", D.organisations.length], ["numbers", D.manifest.counts.numbers],
    ["themes", D.themes.length]];
  const chart = (rows, caption, name) => rows.length > 0 && bars(caption, rows, [name, t("show.documents")]);
  return [t("report.overview"), [
    h("p", { class: "tiles" }, counts.map(([name, count]) => link(`#/${name}`, h("strong", {}, format(count)), " ", T(`show.${name}`)))),
    h("div", { class: "charts" },
      chart(most(counted(documents.map((d) => d.kind))).map(([kind, n]) => [t(`document.${kind}`), n]), t("report.by_kind"), t("show.kind")),
      chart(most(counted(documents.map((d) => d.country))).map(([country, n]) => [t(`country.${country}`), n]), t("report.by_country"), t("show.country")),
      chart(times, t("report.by_time"), t("show.date")),
      chart(D.organisations.map((o, place) => [place, o.documents]).sort((a, b) => b[1] - a[1]).slice(0, 12)
        .map(([place, n]) => [toOrganisation(place), n]), t("report.most_named"), t("show.organisations")),
      chart(D.themes.map((theme, place) => [theme, place]).filter(([theme]) => D.base_schemes.includes(theme.scheme)).slice(0, 12)
        .map(([theme, place]) => [toTheme(place), theme.documents]), t("report.most_themes"), t("show.themes"))),
    D.failed.length > 0 && [heading(T("report.failed")), h("p", {}, t("report.failed_why")), failures(D.failed)],
    D.errors.length > 0 && [heading(T("report.errors")), h("div", { class: "wide", role: "region", tabindex: "0", "aria-label": t("report.errors") },
      h("table", {}, h("thead", {}, h("tr", {}, [t("show.source"), t("report.why")].map((name) => h("th", { scope: "col" }, name)))),
        h("tbody", {}, D.errors.map((e) => h("tr", {}, h("td", {}, e.source), h("td", {}, t(`error.${e.category}`), ": ", e.message))))))],
  ]];
}

const failures = (failed) => h("ul", {}, failed.map((f) => h("li", {},
  link(`#/document/${f.document}/${f.span[0]}-${f.span[1]}`, D.documents[f.document].name), ": ",
  `${t(`check.${f.kind}`)}: ${t("report.stated")} ${format(f.stated)}, ${t("report.computed")} ${format(f.computed)}`)));

/** What documents state differently of one thing at one time, each value a link to its passage. */
const contradictions = () => h("ul", {}, D.contradictions.map((one) => h("li", {},
  [one.counted, one.place, periodOf(one.numbers[0])].filter(Boolean).join(", "), ": ",
  listed(one.numbers.map((number) => link(passageAddress(number), `${valueOf(number)} ${unitOf(number)} (${D.documents[field(number, "document")].name})`))))));

function organisations() {
  const rows = D.organisations.map((_, place) => place);
  const of = (place) => D.organisations[place];
  return [T("show.organisations"), [
    D.network.edges.length > 0 && h("details", { open: true }, h("summary", {}, t("report.network")), h("p", {}, t("report.network_why")), ring(D.network)),
    searchable({
      name: "organisations", caption: t("show.organisations"), rows,
      search: (place) => [of(place).name, ...of(place).names.map((name) => name[0])].join(" "),
      filters: [
        { label: T("show.kind"), options: choices(D.organisations.map((o) => o.kind), (kind) => t(`organisation.${kind}`)), keep: (place, kind) => of(place).kind === kind },
        { label: T("show.country"), options: choices(D.organisations.map((o) => o.country), (country) => t(`country.${country}`)), keep: (place, country) => of(place).country === country },
      ],
      columns: [
        { label: T("report.name"), kind: "name", cell: toOrganisation, sort: (place) => of(place).name },
        { label: T("show.kind"), cell: (place) => t(`organisation.${of(place).kind}`), sort: (place) => t(`organisation.${of(place).kind}`) },
        { label: T("show.also"), cell: (place) => of(place).names.slice(0, 4).map((name) => name[0]).join(", ") },
        { label: T("show.documents"), numeric: true, cell: (place) => format(of(place).documents), sort: (place) => of(place).documents },
        { label: T("report.mentions"), numeric: true, cell: (place) => format(of(place).mentions), sort: (place) => of(place).mentions },
      ],
    }),
  ]];
}

async function organisation(place) {
  const it = D.organisations[place];
  const inside = D.documents.map((d, number) => number).filter((number) => D.documents[number].organisations.includes(place));
  const together = counted(inside.flatMap((number) => D.documents[number].organisations).map((other) => (other === place ? null : String(other))))
    .sort((a, b) => b[1] - a[1]).slice(0, 15);
  const numbers = [];
  D.numbers.who.forEach((who, number) => { if (who.includes(place)) numbers.push(number); });
  const passages = await Promise.all(inside.slice(0, 50).map(async (number) => {
    const content = await textOf(number);
    const marks = content ? content.mentions.filter((mark) => mark[2] === place) : [];
    return h("li", {}, toDocument(number), h("ul", {}, marks.slice(0, 5).map(([start, end]) => h("li", {}, link(`#/document/${number}/${start}-${end}`,
      "…", content.text.slice(Math.max(0, start - 60), start), h("strong", {}, content.text.slice(start, end)), content.text.slice(end, end + 60), "…")))));
  }));
  return [it.name, [
    h("dl", {},
      row(T("show.kind"), t(`organisation.${it.kind}`)), it.country && row(T("show.country"), t(`country.${it.country}`)),
      it.names.length > 0 && row(T("report.names"), it.names.map(([name, kind]) => `${name} (${t(`name.${kind}`)})`).join("; ")),
      it.parent && row(T("show.parent"), it.parent[1] >= 0 ? toOrganisation(it.parent[1]) : it.parent[0]),
      it.identifiers.map(([scheme, value, address]) => row(scheme, address ? outside(address, value) : value)),
      row(T("show.found_by"), t(`resolution.${it.method}`))),
    together.length > 0 && bars(T("report.together"), together.map(([other, n]) => [toOrganisation(Number(other)), n]), [t("show.organisations"), t("show.documents")]),
    numbers.length > 0 && [heading(T("report.figures_beside")), h("ul", {}, numbers.slice(0, 50).map((number) => h("li", {},
      link(passageAddress(number), valueOf(number), " ", unitOf(number), " ", field(number, "counted")), " ", quoteOf(number))))],
    heading(T("report.passages")), h("ul", {}, passages),
    inside.length > 50 && h("p", {}, `${inside.length - 50} ${t("report.more_documents")}`),
  ]];
}

function numbers() {
  const rows = Array.from(D.numbers.value, (_, number) => number);
  const column = (name) => rows.map((number) => field(number, name));
  return [T("show.numbers"), [
    D.indicators.length > 0 && h("details", {}, h("summary", {}, t("report.indicators")), h("p", {}, t("report.indicators_why")),
      h("div", { class: "charts" }, D.indicators.map(dots))),
    D.contradictions.length > 0 && h("details", {}, h("summary", {}, t("report.contradictions")), h("p", {}, t("report.contradictions_why")), contradictions()),
    D.failed.length > 0 && h("details", {}, h("summary", {}, t("report.failed")), failures(D.failed)),
    D.left_out.numbers > 0 && h("p", { class: "note" }, `${format(D.left_out.numbers)} ${t("report.numbers_left_out")}`),
    searchable({
      name: "numbers", caption: t("show.numbers"), rows,
      search: (n) => [field(n, "prefix"), field(n, "exact"), field(n, "suffix"), field(n, "counted"), field(n, "lemma"), field(n, "cell"),
        ...field(n, "who").map((place) => D.organisations[place].name)].join(" "),
      filters: [
        { label: T("report.unit"), options: choices(column("unit"), (unit) => t(`unit.${unit}`)), keep: (n, unit) => field(n, "unit") === unit },
        { label: T("report.section"), options: choices(column("section"), (kind) => t(`section.${kind}`)), keep: (n, kind) => field(n, "section") === kind },
        { label: T("report.from"), keep: (n, year) => (field(n, "until") || "") >= year },
        { label: T("report.until"), keep: (n, year) => field(n, "from") !== null && field(n, "from").slice(0, year.length) <= year },
      ],
      columns: [
        { label: T("report.value"), numeric: true, cell: (n) => [field(n, "words") || "", " ", h("span", { class: "whole" }, valueOf(n))], sort: (n) => field(n, "value") },
        { label: T("report.unit"), cell: unitOf, sort: unitOf },
        { label: T("report.counted"), cell: (n) => field(n, "counted") || "", sort: (n) => field(n, "lemma") || "" },
        { label: T("report.when"), cell: periodOf, sort: (n) => field(n, "from") || "" },
        { label: T("report.who"), cell: (n) => listed([...field(n, "who").slice(0, 3).map(toOrganisation), field(n, "speaker")].filter(Boolean)) },
        { label: T("report.passage"), kind: "passage", cell: (n) => link(passageAddress(n), quoteOf(n)) },
        { label: T("report.document"), kind: "name", cell: (n) => toDocument(field(n, "document")), sort: (n) => D.documents[field(n, "document")].name },
      ],
    }),
  ]];
}

function themes() {
  const rows = D.themes.map((_, place) => place);
  const years = [...new Set(D.themes.flatMap((theme) => theme.years.map((year) => year[0])))].sort().slice(-10);
  const of = (place) => D.themes[place];
  const inYear = (place, year) => (of(place).years.find((one) => one[0] === year) || [0, 0])[1];
  return [T("show.themes"), [
    searchable({
      name: "themes", caption: t("show.themes"), rows,
      search: (place) => [of(place).label, ...of(place).terms].join(" "),
      filters: [{ label: T("report.scheme"), options: choices(D.themes.map((theme) => theme.scheme), (scheme) => t(`scheme.${scheme}`)), keep: (place, scheme) => of(place).scheme === scheme }],
      columns: [
        { label: T("report.name"), kind: "name", cell: toTheme, sort: (place) => of(place).label },
        { label: T("report.scheme"), cell: (place) => t(`scheme.${of(place).scheme}`), sort: (place) => of(place).scheme },
        { label: T("show.documents"), numeric: true, cell: (place) => format(of(place).documents), sort: (place) => of(place).documents },
        ...years.map((year) => ({ label: year, numeric: true, cell: (place) => inYear(place, year) || "", sort: (place) => inYear(place, year) })),
      ],
    }),
  ]];
}

function theme(place) {
  const it = D.themes[place];
  const inside = D.documents.map((d, number) => [number, d.themes.find((one) => one[0] === place)]).filter((pair) => pair[1]).sort((a, b) => b[1][1] - a[1][1]);
  return [it.label, [
    h("dl", {}, row(T("report.scheme"), t(`scheme.${it.scheme}`)), it.uri && row("URI", outside(it.uri)), it.definition && row(T("report.definition"), it.definition),
      it.broader >= 0 && row(T("report.broader"), toTheme(it.broader)), it.terms.length > 0 && row(T("report.terms"), it.terms.join(", "))),
    h("div", { class: "charts" },
      it.years.length > 0 && bars(T("show.per_year"), it.years, [t("show.date"), t("show.documents")]),
      it.organisations.length > 0 && bars(T("report.theme_organisations"), it.organisations.slice(0, 15).map(([o, n]) => [toOrganisation(o), n]), [t("show.organisations"), t("show.documents")])),
    heading(T("show.documents")),
    h("ul", {}, inside.slice(0, 500).map(([number, [, score, evidence]]) => h("li", {}, toDocument(number), ` (${format(Math.round(100 * score))}%) `,
      evidence.slice(0, 3).map(([start, end, terms]) => [" ", link(`#/document/${number}/${start}-${end}`, terms.join(", "))])))),
  ]];
}

function documents() {
  const rows = D.documents.map((_, place) => place);
  const of = (place) => D.documents[place];
  return [T("show.documents"), [
    D.left_out.texts > 0 && h("p", { class: "note" }, `${format(D.left_out.texts)} ${t("report.texts_left_out")}`),
    searchable({
      name: "documents", caption: t("show.documents"), rows,
      search: (place) => [of(place).name, of(place).path, ...of(place).keyphrases, ...of(place).people.map((person) => person[0])].join(" "),
      filters: [
        { label: T("show.kind"), options: choices(D.documents.map((d) => d.kind), (kind) => t(`document.${kind}`)), keep: (place, kind) => of(place).kind === kind },
        { label: T("show.country"), options: choices(D.documents.map((d) => d.country), (country) => t(`country.${country}`)), keep: (place, country) => of(place).country === country },
      ],
      columns: [
        { label: T("report.title"), kind: "name", cell: toDocument, sort: (place) => of(place).name },
        { label: T("show.kind"), cell: (place) => t(`document.${of(place).kind}`), sort: (place) => t(`document.${of(place).kind}`) },
        { label: T("show.date"), cell: (place) => of(place).date || "", sort: (place) => of(place).date || "" },
        { label: T("show.themes"), cell: (place) => listed(own(of(place)).map((one) => toTheme(one[0]))) },
        { label: T("show.organisations"), numeric: true, cell: (place) => format(of(place).organisations.length), sort: (place) => of(place).organisations.length },
        { label: T("show.numbers"), numeric: true, cell: (place) => format(of(place).numbers[1] - of(place).numbers[0]), sort: (place) => of(place).numbers[1] - of(place).numbers[0] },
      ],
    }),
  ]];
}

const own = (record) => record.themes.filter(([place]) => D.base_schemes.includes(D.themes[place].scheme));

async function documentView(place, passage) {
  const it = D.documents[place];
  const span = passage ? passage.split("-").map(Number) : null;
  const people = it.people.map(([name, kind, about]) => `${name}${about ? ` (${about})` : ""}, ${t(`author.${kind}`)}`);
  const schemes = counted(it.themes.map(([theme]) => D.themes[theme].scheme)).map(([scheme]) => row(T(`scheme.${scheme}`),
    listed(it.themes.filter(([theme]) => D.themes[theme].scheme === scheme).map(([theme, score]) => [toTheme(theme), ` ${format(Math.round(100 * score))}%`]))));
  return [it.name, [
    h("dl", {}, row(T("show.source"), it.path), row(T("show.kind"), t(`document.${it.kind}`)), it.date && row(T("show.date"), it.date),
      it.country && row(T("show.country"), t(`country.${it.country}`)), people.length > 0 && row(T("report.people"), people.join("; ")), schemes,
      it.keyphrases.length > 0 && row(T("show.keyphrases"), it.keyphrases.join(", ")),
      it.organisations.length > 0 && row(T("show.organisations"), listed(it.organisations.slice(0, 20).map(toOrganisation))),
      Object.entries(it.things).map(([kind, names]) => names.length > 0 && row(T(`thing.${kind}s`), names.join("; ")))),
    h("p", { class: "legend" }, h("span", { class: "org" }, t("show.organisations")), " ", h("mark", { class: "num" }, t("show.numbers")), " ",
      h("span", { class: "thing" }, t("report.things")), " ",
      h("span", { class: "evidence" }, t("report.evidence")), " ", h("span", { class: "grey" }, t("section.boilerplate"))),
    await readable(place, span),
  ]];
}
