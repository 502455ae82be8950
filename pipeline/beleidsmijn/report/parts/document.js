// The text of a document with everything that was found in it, in place.

/** Chunks of texts that have been opened, as promises. */
const opened = new Map();

/** A piece of data of the page: base64, gzip, JSON. */
async function open(id) {
  const letters = document.getElementById(`data-${id}`).textContent.trim();
  const bytes = Uint8Array.from(atob(letters), (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return JSON.parse(await new Response(stream).text());
}

/** Text, mentions and sections of a document; null if the page left its text out. */
async function textOf(place) {
  const { chunk } = D.documents[place];
  if (chunk < 0) return null;
  if (!opened.has(chunk)) opened.set(chunk, open(chunk));
  return (await opened.get(chunk)).find((content) => content.document === place);
}

/** What is marked in a text: {start, end, wrap: node => marked node}; mentions and numbers are marks, of which one holds at a place. */
function layersOf(place, content) {
  const record = D.documents[place];
  const layers = [];
  for (const [start, end, kind, , , , language] of content.sections) {
    if (kind === "boilerplate") layers.push({ start, end, wrap: (node) => h("span", { class: "grey" }, node) });
    if (language !== record.language) layers.push({ start, end, wrap: (node) => h("span", { lang: language }, node) });
  }
  for (const [theme, , evidence] of record.themes) {
    for (const [start, end, terms] of evidence) {
      layers.push({ start, end, wrap: (node) => h("span", { class: "evidence", title: `${D.themes[theme].label}: ${terms.join(", ")}` }, node) });
    }
  }
  for (const [start, end, organisation] of content.mentions) {
    const name = organisation < 0 ? t("report.uncertain") : D.organisations[organisation].name;
    layers.push({ start, end, mark: true, wrap: (node) => (organisation < 0
      ? h("mark", { class: "org", title: name }, node)
      : h("a", { class: "org", href: `#/organisation/${organisation}`, title: name }, node)) });
  }
  for (const [start, end, kind] of content.things) {
    layers.push({ start, end, mark: true, wrap: (node) => h("span", { class: "thing", title: t(`thing.${kind}`) }, node) });
  }
  for (let number = record.numbers[0]; number < record.numbers[1]; number += 1) {
    const told = [valueOf(number), unitOf(number), field(number, "counted"), periodOf(number)].filter(Boolean).join(" · ");
    layers.push({ start: field(number, "start"), end: field(number, "end"), mark: true,
      wrap: (node) => h("mark", { class: "num", title: told }, node) });
  }
  return layers;
}

/** The text from one place to another with its layers; `badges` are nodes that stand before a place. */
function rendered(content, layers, from, to, badges = new Map()) {
  const inside = layers.filter((layer) => layer.start < to && layer.end > from);
  const borders = new Set([from, to]);
  for (const layer of inside) {
    borders.add(Math.max(from, layer.start));
    borders.add(Math.min(to, layer.end));
  }
  for (const place of badges.keys()) if (place >= from && place < to) borders.add(place);
  const places = [...borders].sort((a, b) => a - b);
  const starting = inside.slice().sort((a, b) => a.start - b.start);
  const nodes = [];
  let active = [];
  let next = 0;
  for (let number = 0; number + 1 < places.length; number += 1) {
    const place = places[number];
    while (next < starting.length && starting[next].start <= place) active.push(starting[next++]);
    active = active.filter((layer) => layer.end > place);
    if (badges.has(place)) nodes.push(badges.get(place)());
    let node = document.createTextNode(content.text.slice(place, places[number + 1]));
    for (const layer of active.filter((one) => one.mark).slice(0, 1)) node = layer.wrap(node);
    for (const layer of active.filter((one) => !one.mark)) node = layer.wrap(node);
    nodes.push(node);
  }
  return nodes;
}

/** A word before each question, answer and turn, with a link to what it answers. */
function badgesOf(place, content) {
  const badges = new Map();
  for (const [start, , kind, number, answers, speaker] of content.sections) {
    if (!["question", "answer", "turn"].includes(kind)) continue;
    const label = [t(`section.${kind}`), number, speaker].filter(Boolean).join(" ");
    const to = answers < 0 ? null : `#/document/${place}/${content.sections[answers][0]}-${content.sections[answers][1]}`;
    badges.set(start, () => h("span", { class: "badge" }, to ? link(to, label) : label));
  }
  return badges;
}

/** Questions beside their answers. */
function pairs(content, layers) {
  const found = content.sections.map((section, number) => [section, number]).filter(([section]) => section[4] >= 0);
  return h("table", { class: "pairs" },
    h("thead", {}, h("tr", {}, h("th", { scope: "col" }, t("section.question")), h("th", { scope: "col" }, t("section.answer")))),
    h("tbody", {}, found.map(([answer]) => {
      const question = content.sections[answer[4]];
      return h("tr", {}, [question, answer].map(([start, end]) => h("td", { class: "text" }, rendered(content, layers, start, end))));
    })));
}

/** The text as a whole, and its questions beside their answers if it has any. */
async function readable(place, passage) {
  const content = await textOf(place);
  if (!content) return h("p", {}, t("report.text_left_out"));
  const layers = layersOf(place, content);
  if (passage) layers.push({ start: passage[0], end: passage[1], wrap: (node) => h("span", { class: "here" }, node) });
  const whole = h("div", { class: "text" }, rendered(content, layers, 0, content.text.length, badgesOf(place, content)));
  if (!content.sections.some((section) => section[4] >= 0)) return whole;
  const holder = h("div", {}, whole);
  const button = h("button", { type: "button", "aria-pressed": "false", onclick: () => {
    const beside = button.getAttribute("aria-pressed") === "false";
    button.setAttribute("aria-pressed", String(beside));
    holder.replaceChildren(beside ? pairs(content, layers) : whole);
  } }, t("report.beside"));
  return h("div", {}, h("p", { class: "controls" }, button), holder);
}
