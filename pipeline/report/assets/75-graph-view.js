// The network view: controls, picture or table, and panel.
let picture = null;

function graphView(panel) {
  const network = networkByUnit.get(state.unit);
  if (!network || !network.nodes.concept.length) return h("div", { class: "page" }, h("h2", {}, t("graph")), h("p", { class: "note" }, t("noNetwork")));
  picture = new Picture(network, (found) => {
    location.hash = found.concept !== undefined ? conceptAddress(found.concept) : edgeAddress(network.edges.source[found.edge], network.edges.target[found.edge], network.unit);
  });
  const aside = h("aside", { class: "panel", id: "panel", tabindex: "-1", "aria-live": "off" }, panel || overviewPanel(network));
  const middle = h("section", { class: "stage", "aria-label": t("graph") });
  const counter = h("p", { class: "counter", role: "status" });
  const legend = h("ul", { class: "legend graph-legend" });

  function refresh() {
    picture.setFilters();
    counter.textContent = t("shown", count(picture.concepts.size), count(picture.edges.length), count(network.edges.source.length));
    legend.replaceChildren(...legendItems(picture.colours));
    middle.replaceChildren(toolbar(refresh), state.picture ? picture.element : edgeTable(network), counter, legend);
    if (!panel) aside.replaceChildren(...overviewPanel(network).filter(Boolean));
  }

  refresh();
  return h("div", { class: "graph-view" }, controls(network, refresh), middle, aside);
}

function toolbar(refresh) {
  const choose = (shown) => () => {
    state.picture = shown;
    refresh();
    document.querySelector('.switch [aria-pressed="true"]').focus();
  };
  const button = (shown, name) => h("button", { type: "button", "aria-pressed": String(state.picture === shown), onclick: choose(shown) }, t(name));
  return h("div", { class: "switch", role: "group" }, button(true, "picture"), button(false, "table"));
}

function controls(network, refresh) {
  const set = (name, convert) => (value) => {
    state[name] = convert(value);
    refresh();
    describe();
  };
  const output = h("output", {});
  const slider = h("input", { type: "range", min: "0", max: "98", step: "1", value: state.share, id: "share", oninput: (event) => set("share", Number)(event.target.value) });
  const mostDocuments = largest(network.edges.n_documents, 1);
  const least = h("input", { type: "number", min: "1", max: mostDocuments, value: state.minDocuments, id: "min-documents", oninput: (event) => set("minDocuments", (v) => Math.max(1, Number(v) || 1))(event.target.value) });
  const backbone = h("input", { type: "checkbox", checked: state.backboneOnly, id: "backbone", disabled: !hasBackbone(network), onchange: (event) => set("backboneOnly", Boolean)(event.target.checked) });

  function describe() {
    const { cut } = visibleEdges(network);
    const bound = cut === null ? "" : ` (≥ ${state.measure === "n_units" ? count(cut) : decimal(cut)})`;
    output.textContent = `${state.share} %${bound}`;
  }

  describe();
  const changeUnit = (unit) => {
    state.unit = unit;
    route(true);
  };
  const reset = () => {
    Object.assign(state, { measure: "npmi", share: 0, maxQ: 1, backboneOnly: true, minDocuments: 1, colour: "community" });
    route(true);
  };
  const body = h(
    "div",
    { class: "fields" },
    field(t("unit"), select(DATA.networks.map((n) => [n.unit, t(n.unit)]), state.unit, changeUnit, { id: "unit" })),
    h("label", { class: "check", title: t("backboneHelp") }, backbone, t("backboneOnly")),
    field(t("measure"), select(["npmi", "association_strength", "n_units"].map((m) => [m, t(m)]), state.measure, set("measure", String), { id: "measure" }), ["npmi", "association_strength"].map((m) => `${t(m)}: ${t(`${m}Help`)}`).join("\n")),
    field([t("weakest"), output], slider),
    field(t("maxQ"), select([[1, t("anyQ")], [0.1, "0.10"], [0.05, "0.05"], [0.01, "0.01"], [0.001, "0.001"]], state.maxQ, set("maxQ", Number), { id: "max-q" }), t("qHelp")),
    field(t("minDocuments"), least),
    field(t("colourBy"), select(["community", "group", "polarity"].map((c) => [c, t(c)]), state.colour, set("colour", String), { id: "colour" }), `${t("community")}: ${t("communityHelp")}`),
    h("p", { class: "quiet" }, t("size"), " ", t("dashed")),
    h("button", { type: "button", class: "small", onclick: reset }, t("reset")),
  );
  const wide = matchMedia("(min-width: 900px)").matches;
  return h("details", { class: "controls", open: wide }, h("summary", {}, t("filters")), body);
}

function legendItems(colours) {
  const shown = colours.ordered.slice(0, PALETTE.length).map((group) => legendItem(colours, group));
  const rest = colours.ordered.length > PALETTE.length ? [legendKey(GREY, t("others"))] : [];
  return [...shown, ...rest];
}

function legendItem(colours, group) {
  if (state.colour === "polarity") return legendKey(colours.colours.get(group), t(group));
  if (state.colour === "group") return legendKey(colours.colours.get(group), group);
  const { nodes } = picture.network;
  const members = picture.nodes.filter((node) => colours.of[node] === group);
  if (!members.length) return "";
  return legendKey(colours.colours.get(group), label(nodes.concept[members[0]]), members.map((node) => label(nodes.concept[node])).join(", "));
}

function legendKey(colour, text, title) {
  const key = h("span", { class: "key" });
  key.style.backgroundColor = colour;
  return h("li", { title: title || null }, key, text);
}

function edgeTable(network) {
  const { edges } = network;
  const rows = bySupport(visibleEdges(network).edges);
  const link = (edge) => h("a", { href: edgeAddress(edges.source[edge], edges.target[edge], network.unit) }, label(edges.source[edge]));
  const columns = [
    { label: t("conceptA"), value: (edge) => label(edges.source[edge]), cell: link },
    { label: t("conceptB"), value: (edge) => label(edges.target[edge]) },
    { label: t("n_units"), numeric: true, value: (edge) => edges.n_units[edge], cell: (edge) => count(edges.n_units[edge]) },
    { label: t("nDocuments"), numeric: true, value: (edge) => edges.n_documents[edge], cell: (edge) => count(edges.n_documents[edge]) },
    { label: t("byChance"), help: byUnit(network.unit, "expectedWithin", "expectedBetween"), numeric: true, value: (edge) => edges.expected[edge], cell: (edge) => decimal(edges.expected[edge], 1) },
    { label: t("npmi"), help: t("npmiHelp"), numeric: true, value: (edge) => edges.npmi[edge], cell: (edge) => decimal(edges.npmi[edge]) },
    { label: t("q"), numeric: true, help: t("qHelp"), value: (edge) => edges.q_value[edge], cell: (edge) => chance(edges.q_value[edge]) },
    { label: t("backbone"), help: t("backboneHelp"), value: (edge) => t(edges.in_backbone[edge] ? "yes" : "no") },
  ];
  return sortableTable({ columns, rows, caption: t("orderHelp"), sort: null });
}
