// Search, addresses and start.
const searchIndex = [
  ...CONCEPTS.map((entry, concept) => ({
    kind: entry.layer,
    name: () => label(concept),
    href: conceptAddress(concept),
    text: [entry.label_en, entry.label_id, entry.concept_id.replaceAll("-", " "), ...entry.forms.map((form) => form[0])].join("\n").toLowerCase(),
    weight: entry.n_documents,
  })),
  ...DOCUMENTS.map((entry, doc) => ({
    kind: "document",
    name: () => entry.title,
    href: documentAddress(doc),
    text: [entry.title, entry.authors, entry.document_id, entry.path].filter(Boolean).join("\n").toLowerCase(),
    weight: 0,
  })),
];

function searchFor(text) {
  const words = text.toLowerCase().trim();
  if (!words) return [];
  const rank = (entry) => {
    const place = entry.text.indexOf(words);
    if (place < 0) return -1;
    return (entry.text.split("\n").includes(words) ? 2e6 : 0) + (place === 0 || /\s/.test(entry.text[place - 1]) ? 1e6 : 0) + entry.weight;
  };
  const found = searchIndex.map((entry) => [entry, rank(entry)]).filter(([, value]) => value >= 0);
  return found.sort((a, b) => b[1] - a[1]).slice(0, 12).map(([entry]) => entry);
}

function searchBox() {
  const list = h("ul", { id: "found", role: "listbox", class: "found", hidden: true });
  const input = h("input", { type: "search", id: "search", role: "combobox", "aria-expanded": "false", "aria-controls": "found", "aria-autocomplete": "list", autocomplete: "off", placeholder: t("searchShort"), title: t("search"), "aria-label": t("search") });
  let results = [];
  let active = -1;

  function show() {
    results = searchFor(input.value);
    active = -1;
    const empty = input.value.trim() ? [h("li", { class: "quiet" }, t("nothingFound"))] : [];
    list.replaceChildren(...(results.length ? results.map(option) : empty));
    open(Boolean(input.value.trim()));
  }

  function option(entry, place) {
    return h("li", { role: "option", id: `found-${place}`, "aria-selected": "false", onmousedown: (event) => { event.preventDefault(); go(place); } }, h("span", {}, entry.name()), h("span", { class: "quiet" }, t(entry.kind)));
  }

  function open(yes) {
    list.hidden = !yes;
    input.setAttribute("aria-expanded", String(yes));
  }

  function go(place) {
    location.hash = results[place].href;
    input.value = "";
    open(false);
  }

  function step(by) {
    active = (active + by + results.length) % results.length;
    [...list.children].forEach((item, place) => item.setAttribute("aria-selected", String(place === active)));
    input.setAttribute("aria-activedescendant", `found-${active}`);
    list.children[active].scrollIntoView({ block: "nearest" });
  }

  input.addEventListener("input", show);
  input.addEventListener("focus", () => input.value && show());
  input.addEventListener("blur", () => open(false));
  input.addEventListener("keydown", (event) => {
    if (event.key === "Escape") open(false);
    if (!results.length) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      step(event.key === "ArrowDown" ? 1 : -1);
    }
    if (event.key === "Enter") go(Math.max(0, active));
  });
  return h("div", { class: "search" }, input, list);
}

const VIEWS = ["graph", "concepts", "topics", "readiness", "claims", "documents"];

function header(current) {
  const links = VIEWS.map((view) => h("a", { href: `#${view}`, "aria-current": view === current ? "page" : null }, t(view)));
  const language = h("button", { type: "button", id: "language", lang: state.language === "en" ? "id" : "en", onclick: () => { state.language = state.language === "en" ? "id" : "en"; route(true); } }, t("language"));
  return [
    h("h1", {}, h("a", { href: "#graph", title: DATA.title }, DATA.title)),
    h("nav", { "aria-label": t("sections") }, links, h("a", { href: "index.html", class: "outside" }, t("report"))),
    h("div", { class: "tools" }, searchBox(), language),
  ];
}

function parseAddress() {
  const values = new URLSearchParams(location.hash.slice(1));
  const first = [...values.keys()][0] || "graph";
  return { view: first, values };
}

// Each view gives its heading in the navigation and its content; null when the address names nothing.
const ROUTES = {
  graph: () => ["graph", graphView(null)],
  edge: (values) => edgeRoute(values),
  concept: (values) => conceptRoute(conceptById.get(values.get("concept"))),
  concepts: () => ["concepts", conceptsView()],
  topics: () => ["topics", topicsView(null)],
  topic: (values) => topicRoute(values.get("topic")),
  readiness: (values) => readinessRoute(values),
  claims: (values) => claimsRoute(values),
  documents: () => ["documents", documentsView()],
  doc: (values) => {
    const doc = documentById.get(values.get("doc"));
    return doc === undefined ? null : ["documents", documentView(doc)];
  },
};

function edgeRoute(values) {
  const network = networkByUnit.get(values.get("network") ?? state.unit);
  const ends = (values.get("edge") || "").split("~").map((name) => conceptById.get(name));
  if (!network || ends.length !== 2 || ends.includes(undefined)) return null;
  const edge = network.edgeOf.get(ends.join("~")) ?? network.edgeOf.get([...ends].reverse().join("~"));
  if (edge === undefined) return null;
  state.unit = network.unit;
  state.edge = [network.edges.source[edge], network.edges.target[edge]];
  return ["graph", graphView(edgePanel(network, edge))];
}

function conceptRoute(concept) {
  if (concept === undefined) return null;
  state.concept = concept;
  const panel = conceptPanel(concept);
  const inNetwork = networkByUnit.get(state.unit)?.nodeOf.has(concept);
  return inNetwork ? ["graph", graphView(panel)] : ["concepts", h("div", { class: "page narrow" }, panel)];
}

function topicRoute(name) {
  return DATA.topics.some((topic) => topic.topic_id === name) ? ["topics", topicsView(name)] : null;
}

function readinessRoute(values) {
  const filled = filledFrameworks();
  const named = (framework) => CONCEPTS[framework.framework].concept_id === values.get("framework");
  const current = values.has("framework") ? filled.find(named) : filled[0];
  if (values.has("framework") && !current) return null;
  const asked = values.has("item") || values.has("document");
  const cell = asked && current ? findCell(current, values.get("item"), values.get("document")) : undefined;
  return asked && !cell ? null : ["readiness", readinessView(filled, current, cell)];
}

function claimsRoute(values) {
  const chosen = findClaim(values.get("claim"));
  return values.has("claim") && !chosen ? null : ["claims", claimsView(chosen)];
}

let lastPanel = "";

function route(again) {
  const { view, values } = parseAddress();
  const before = picture && picture.canvas.isConnected ? picture : null;
  state.edge = null;
  state.concept = null;
  picture = null;
  const found = Object.hasOwn(ROUTES, view) ? ROUTES[view](values) : null;
  const [current, content] = found || ["graph", h("div", { class: "page" }, h("p", { class: "note" }, t("unknown", location.hash.slice(1))), h("p", {}, h("a", { href: "#graph" }, t("graph"))))];
  const focused = document.activeElement?.id;
  const top = view === lastPanel ? document.querySelector(".split-view > .page .scroll, .graph-view .scroll")?.scrollTop : 0;
  document.documentElement.lang = state.language;
  document.getElementById("header").replaceChildren(...header(current));
  const main = document.getElementById("main");
  main.replaceChildren(content);
  if (before && picture && before.network === picture.network) picture.view = before.view;
  lastPanel = view;
  settleFocus(main, view, again, focused);
  const scroller = document.querySelector(".split-view > .page .scroll, .graph-view .scroll");
  if (top && scroller) scroller.scrollTop = top;
}

// After a choice the reader continues in the panel; after a change of a control, on that control.
function settleFocus(main, view, again, focused) {
  if (again) {
    if (focused) document.getElementById(focused)?.focus();
    return;
  }
  const chosen = main.querySelector('article[aria-current="true"]');
  const panel = main.querySelector("#panel");
  const deep = location.hash.includes("=");
  const target = chosen || (deep && panel) || main;
  target.focus({ preventScroll: true });
  if (chosen || (deep && panel && panel.getBoundingClientRect().top > innerHeight * 0.6)) target.scrollIntoView({ block: "start" });
  else window.scrollTo(0, 0);
  const title = main.querySelector("#panel h2, h2");
  if (title) announce(title.textContent);
}

document.addEventListener("keydown", (event) => {
  const typing = /^(INPUT|SELECT|TEXTAREA)$/.test(document.activeElement?.tagName || "");
  if (event.key === "/" && !typing) {
    event.preventDefault();
    document.getElementById("search").focus();
  }
  if (event.key === "Escape" && !typing) document.querySelector("a.close")?.click();
});
addEventListener("hashchange", () => route(false));
route(false);
