"use strict";
// Making elements. Text is always set as text, so nothing that stands in a document can become markup.

/** The data of the page; set by start.js. */
let D = null;

const SVG = "http://www.w3.org/2000/svg";

function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes || {})) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? "" : value);
  }
  for (const child of children.flat(Infinity)) {
    if (child === null || child === undefined || child === false || child === "") continue;
    element.append(child instanceof Node ? child : String(child));
  }
  return element;
}

const h = (name, attributes, ...children) => fill(document.createElement(name), attributes, children);
const svg = (name, attributes, ...children) => fill(document.createElementNS(SVG, name), attributes, children);

/** The word for a key, or for a code what follows the point. */
const t = (key) => D.words[key] ?? key.slice(key.indexOf(".") + 1);

/** The same, as it begins a heading or a label. */
const T = (key) => t(key).replace(/^./u, (letter) => letter.toUpperCase());

let formatter = null;
const format = (value) => {
  formatter ??= new Intl.NumberFormat(D.language === "nl" ? "nl-NL" : "en-GB", { maximumFractionDigits: 4 });
  return formatter.format(value);
};

const link = (href, ...children) => h("a", { href }, children);

/** A link to elsewhere; only to the web, never to a script. */
const outside = (address, text) => (/^https?:\/\//.test(address) ? h("a", { href: address, rel: "noreferrer" }, text || address) : text || address);

const toOrganisation = (place) => link(`#/organisation/${place}`, D.organisations[place].name);
const toTheme = (place) => link(`#/theme/${place}`, D.themes[place].label);
const toDocument = (place) => link(`#/document/${place}`, D.documents[place].name);

/** One field of a number: some columns keep every different value once. */
function field(number, name) {
  const column = D.numbers[name];
  return column.pool ? column.pool[column.at[number]] : column[number];
}

const unitOf = (number) => t(`unit.${field(number, "unit")}`);

function valueOf(number) {
  const low = field(number, "low");
  const high = field(number, "high");
  return low !== null && high !== null && low !== high ? `${format(low)}–${format(high)}` : format(field(number, "value"));
}

function periodOf(number) {
  const from = field(number, "from");
  const until = field(number, "until");
  return from === null ? "" : from === until ? from : `${from} ${t("show.until")} ${until}`;
}

const passageAddress = (number) => `#/document/${field(number, "document")}/${field(number, "start")}-${field(number, "end")}`;

function quoteOf(number) {
  return ["…", field(number, "prefix"), h("strong", {}, field(number, "exact")), field(number, "suffix"), "…"];
}
