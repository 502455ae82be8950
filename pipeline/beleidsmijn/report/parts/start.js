// Opens the data, and shows the view that the address names.

const VIEWS = { "": overview, organisations, numbers, themes, documents };
const RECORDS = { organisation: ["organisations", organisation], theme: ["themes", theme], document: ["documents", documentView] };

async function show() {
  const [view, place, passage] = location.hash.replace(/^#\/?/, "").split("/");
  const record = Object.hasOwn(RECORDS, view) ? RECORDS[view] : null;
  const known = record ? Boolean(D[record[0]][Number(place)]) : Object.hasOwn(VIEWS, view);
  const [title, content] = !known ? [t("report.not_found"), []] : record ? await record[1](Number(place), passage) : await VIEWS[view]();
  const main = document.getElementById("main");
  const head = h("h1", { tabindex: "-1" }, title);
  main.replaceChildren(head, ...h("div", {}, content).childNodes);
  document.title = `${title} – Beleidsmijn`;
  for (const item of document.querySelectorAll("#nav a")) {
    const current = item.getAttribute("href") === `#/${record ? record[0] : view}`;
    if (current) item.setAttribute("aria-current", "page");
    else item.removeAttribute("aria-current");
  }
  const here = main.querySelector(".here");
  if (here) {
    here.setAttribute("tabindex", "-1");
    here.scrollIntoView({ block: "center" });
    here.focus({ preventScroll: true });
  } else {
    window.scrollTo(0, 0);
    if (started) head.focus({ preventScroll: true });
  }
  started = true;
}

let started = false;

async function start() {
  D = await open("index");
  const items = [["", "report.overview"], ["organisations", "show.organisations"], ["numbers", "show.numbers"], ["themes", "show.themes"], ["documents", "show.documents"]];
  document.getElementById("nav").append(...items.map(([view, key]) => link(`#/${view}`, T(key))));
  document.getElementById("footer").append(`${t("report.made_with")} beleidsmijn ${D.manifest.tool_version}, ${D.manifest.model} ${D.manifest.model_version}`);
  addEventListener("hashchange", show);
  addEventListener("beforeprint", () => document.querySelectorAll(".searchable").forEach((table) => table.dispatchEvent(new Event("print"))));
  document.querySelector(".skip").addEventListener("click", (event) => {
    event.preventDefault();
    document.getElementById("main").focus();
  });
  await show();
  document.documentElement.dataset.ready = "";
}

start();
