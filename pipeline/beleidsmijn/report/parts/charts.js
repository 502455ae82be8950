// Charts as inline SVG, each with its values in words: they can be read without colour and without eyes.

/** Bars beside their labels, as a table. Rows are [label, value]. */
function bars(caption, rows, columns) {
  const most = Math.max(1, ...rows.map((row) => row[1]));
  return h("table", { class: "bars" },
    h("caption", {}, caption),
    h("thead", { class: "unseen" }, h("tr", {}, columns.map((name) => h("th", { scope: "col" }, name)))),
    h("tbody", {}, rows.map(([label, value]) => h("tr", {},
      h("th", { scope: "row" }, label),
      h("td", {}, h("div", {},
        svg("svg", { class: "bar", height: "12", "aria-hidden": "true" },
          svg("rect", { width: `${(100 * value) / most}%`, height: "12" })),
        h("span", { class: "n" }, format(value))))))));
}

/** When a period begins, as a year with its fraction. */
const yearOf = (iso) => Number(iso.slice(0, 4)) + (iso.length > 4 ? (Number(iso.slice(5, 7)) - 1) / 12 : 0);

/** Several values of one indicator over time, each a link to its passage. */
function dots(indicator) {
  const points = indicator.numbers.map((number) => ({ number, x: yearOf(field(number, "from")), y: field(number, "value") }));
  const [left, right] = [Math.min(...points.map((p) => p.x)), Math.max(...points.map((p) => p.x))];
  const [low, high] = [Math.min(0, ...points.map((p) => p.y)), Math.max(...points.map((p) => p.y))];
  const across = (x) => 16 + (218 * (x - left)) / (right - left || 1);
  const up = (y) => 92 - (72 * (y - low)) / (high - low || 1);
  const name = `${indicator.counted} (${t(`unit.${indicator.unit}`)})`;
  return h("figure", { class: "indicator" },
    h("figcaption", {}, name),
    svg("svg", { viewBox: "0 0 250 116", role: "group", "aria-label": name },
      svg("line", { x1: 8, x2: 242, y1: up(0), y2: up(0), class: "axis" }),
      svg("text", { x: 8, y: 112 }, String(Math.floor(left))),
      svg("text", { x: 242, y: 112, "text-anchor": "end" }, String(Math.floor(right))),
      svg("text", { x: 8, y: 12 }, `${t("report.most")} ${format(high)}`),
      points.map((p) => svg("a", { href: passageAddress(p.number), "aria-label": `${periodOf(p.number)}: ${valueOf(p.number)}` },
        svg("circle", { cx: across(p.x), cy: up(p.y), r: 4.5 }, svg("title", {}, `${periodOf(p.number)}: ${valueOf(p.number)}`))))));
}

/** The ring of organisations that are named in the same documents. A line is as thick as the documents that two share. */
function ring(network) {
  const count = network.nodes.length;
  const angle = (place) => (2 * Math.PI * place) / count - Math.PI / 2;
  const at = (place, radius) => [400 + radius * Math.cos(angle(place)), 400 + radius * Math.sin(angle(place))];
  const most = Math.max(1, ...network.edges.map((edge) => edge[2]));
  const lines = network.edges.map(([a, b, shared]) => {
    const [ax, ay] = at(a, 230);
    const [bx, by] = at(b, 230);
    return svg("path", { d: `M${ax} ${ay}Q400 400 ${bx} ${by}`, "stroke-width": 0.75 + (4 * shared) / most, class: "edge", "data-a": a, "data-b": b });
  });
  const light = (place) => lines.forEach((line) => line.classList.toggle("lit", place !== null
    && (Number(line.dataset.a) === place || Number(line.dataset.b) === place)));
  const nodes = network.nodes.map((organisation, place) => {
    const [x, y] = at(place, 242);
    const flipped = Math.cos(angle(place)) < -0.01;
    const turn = (angle(place) * 180) / Math.PI + (flipped ? 180 : 0);
    const name = D.organisations[organisation].name;
    return svg("a", {
      href: `#/organisation/${organisation}`, "aria-label": name,
      onmouseenter: () => light(place), onmouseleave: () => light(null), onfocus: () => light(place), onblur: () => light(null),
    },
    svg("circle", { cx: at(place, 233)[0], cy: at(place, 233)[1], r: 4 }),
    svg("text", { x, y, transform: `rotate(${turn} ${x} ${y})`, "text-anchor": flipped ? "end" : "start", "dominant-baseline": "middle" },
      name.length > 26 ? `${name.slice(0, 25)}…` : name));
  });
  return svg("svg", { viewBox: "0 0 800 800", class: "ring", role: "group", "aria-label": t("report.network") }, lines, nodes);
}
