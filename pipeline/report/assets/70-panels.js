// The panel beside the picture: the best supported associations, one association, or one concept.
function overviewPanel(network) {
  const { edges } = visibleEdges(network);
  const listed = bySupport(edges).slice(0, 60);
  const items = listed.map((edge) => h("li", {}, associationRow(network, edge, pairName(network, edge))));
  const list = arrowKeys(h("ol", { class: "plain edge-list", id: "edge-list" }, items), "a");
  const quiet = (...words) => h("p", { class: "quiet" }, words);
  const amount = `${capital(shownOf(listed.length, edges.length))} (${rowLegend()}). `;
  const help = items.length ? [quiet(t("listHelp")), quiet(amount, t("orderHelp"))] : [quiet(t("noEdges"))];
  return [h("h2", {}, t("bestSupported")), passedNote(network), ...help, list];
}

// Why more is shown than what passed the test, although only that was asked for.
function passedNote(network) {
  const all = network.edges.source.length;
  if (!state.backboneOnly || !all) return null;
  if (!hasBackbone(network)) return h("p", { class: "note" }, t("noBackbone"));
  return isFilledIn(network) ? h("p", { class: "note" }, t("fewPassed", count(network.passed), count(all))) : null;
}

function pairName(network, edge) {
  return [label(network.edges.source[edge]), h("span", { class: "quiet" }, " ↔ "), label(network.edges.target[edge])];
}

// A row of a list of associations: q, the chosen measure, and the units in which both stand.
function associationRow(network, edge, name) {
  const { edges } = network;
  const measure = state.measure === "n_units" ? [] : [decimal(edges[state.measure][edge])];
  const amounts = [chance(edges.q_value[edge]), ...measure, count(edges.n_units[edge])];
  return h(
    "a",
    { href: edgeAddress(edges.source[edge], edges.target[edge], network.unit), class: "edge-row" },
    h("span", { class: "pair" }, name),
    h("span", { class: "amount" }, amounts.map((text) => h("span", {}, text))),
  );
}

function rowLegend() {
  const measure = state.measure === "n_units" ? [] : [t(state.measure)];
  return [t("q"), ...measure, t("n_units").toLowerCase()].join(" · ");
}

function closeButton(href) {
  return h("a", { class: "close", href, "aria-label": t("close"), title: t("close") }, "×");
}

function edgePanel(network, edge) {
  const { edges } = network;
  const [source, target] = [edges.source[edge], edges.target[edge]];
  const kinds = new Map([[source, "first"], [target, "second"]]);
  return [
    closeButton("#graph"),
    h("h2", { class: "pair-title" }, conceptLink(source, "first-name"), h("span", { class: "quiet" }, " ↔ "), conceptLink(target, "second-name")),
    h("p", { class: "lead" }, togetherText(network, edge)),
    intervalPicture(edges, edge),
    edgeFacts(network, edge),
    h("p", { class: "quiet" }, byUnit(network.unit, "chanceWithin", "chanceBetween")),
    unitComparison(network, source, target),
    claimsBetween(source, target),
    edgeEvidence(network, edge, kinds),
  ];
}

// For documents the table of evidence may itself be cut, so there documents are counted.
function edgeEvidence(network, edge, kinds) {
  const { edges } = network;
  const ends = [edges.source[edge], edges.target[edge]].map((concept) => CONCEPTS[concept].concept_id);
  const sentences = edges.sentences[edge];
  const common = { title: t("evidence"), sentences, kinds, fileName: `${ends.join("_")}_${network.unit}.csv` };
  if (network.unit === "document") {
    const shown = new Set(sentences.map((sentence) => SENTENCES.document[sentence])).size;
    const all = edges.n_documents[edge];
    const table = edges.n_listed[edge] < all ? "tag/mentions" : "network/evidence";
    const cut = shown < all || sentences.length < edges.n_sentences[edge];
    const notes = [t("documentPairHelp"), cut && t("evenHelp", tableFile(table))];
    return evidenceSection({ ...common, amount: t("ofDocuments", count(shown), count(all)), notes });
  }
  const total = edges.n_sentences[edge];
  const notes = [network.unit !== "sentence" && t("pairHelp", t(network.unit)), sentences.length < total && t("evenHelp", tableFile("network/evidence"))];
  return evidenceSection({ ...common, amount: shownOf(sentences.length, total), notes });
}

function togetherText(network, edge) {
  const { edges } = network;
  const [n, expected] = [edges.n_units[edge], edges.expected[edge]];
  const parts = [amount(n, network.unit), amount(edges.n_documents[edge], "document")];
  return expected === null ? t("togetherPlain", ...parts) : t("together", ...parts, decimal(expected, expected < 10 ? 1 : 0));
}

// How much of an edge stands in one document; one document can carry a number.
function fromOneDocument({ unit, edges }, edge) {
  if (unit === "document" || edges.n_units[edge] < 2) return null;
  const doc = edges.top[edge];
  return [`${t("fromOneOf", count(edges.n_top[edge]), count(edges.n_units[edge]))} `, h("a", { href: documentAddress(doc) }, DOCUMENTS[doc].title)];
}

function edgeFacts(network, edge) {
  const { edges, unit } = network;
  const [npmi, reason] = [edges.npmi[edge], edges.reason[edge]];
  const interval = edges.ci_low[edge] === null ? npmi !== null && reason : `${decimal(edges.ci_low[edge])} … ${decimal(edges.ci_high[edge])}`;
  return facts([
    [term("npmi"), npmi === null ? reason : decimal(npmi)],
    [t("interval"), interval],
    [term("association_strength"), decimal(edges.association_strength[edge])],
    [term("expected", byUnit(unit, "expectedWithin", "expectedBetween")), decimal(edges.expected[edge], 1)],
    [term("p", byUnit(unit, "pWithin", "pBetween")), chance(edges.p_value[edge])],
    [term("q"), chance(edges.q_value[edge])],
    [term("backbone"), t(edges.in_backbone[edge] ? "yes" : "no")],
    [t("fromOne"), fromOneDocument(network, edge)],
  ]);
}

// NPMI with its interval on a line from -1 to 1.
function intervalPicture(edges, edge) {
  if (edges.npmi[edge] === null) return null;
  const x = (value) => 10 + (value + 1) * 140;
  const picture = svg("svg", { viewBox: "0 0 300 34", role: "img", class: "interval", "aria-label": `NPMI ${decimal(edges.npmi[edge])}` });
  picture.append(svg("line", { x1: 10, x2: 290, y1: 12, y2: 12, class: "axis" }), svg("line", { x1: 150, x2: 150, y1: 6, y2: 18, class: "axis" }));
  if (edges.ci_low[edge] !== null) {
    picture.append(svg("line", { x1: x(edges.ci_low[edge]), x2: x(edges.ci_high[edge]), y1: 12, y2: 12, class: "range" }));
  }
  picture.append(svg("circle", { cx: x(edges.npmi[edge]), cy: 12, r: 5, class: "dot" }));
  for (const [value, text] of [[-1, "−1"], [0, "0"], [1, "1"]]) picture.append(svg("text", { x: x(value), y: 31, "text-anchor": "middle" }, text));
  return picture;
}

function unitComparison(current, source, target) {
  if (DATA.networks.length < 2) return null;
  const rows = DATA.networks.map((network) => {
    const edge = network.edgeOf.get(`${source}~${target}`);
    const { edges } = network;
    const name = edge === undefined ? t(network.unit) : h("a", { href: edgeAddress(source, target, network.unit) }, t(network.unit));
    const cells = edge === undefined ? [h("td", { colspan: "4", class: "quiet" }, t("absent"))] : [
      h("td", { class: "number" }, count(edges.n_units[edge])),
      h("td", { class: "number" }, decimal(edges.npmi[edge])),
      h("td", { class: "number" }, chance(edges.q_value[edge])),
      h("td", {}, t(edges.in_backbone[edge] ? "yes" : "no")),
    ];
    return h("tr", { "aria-current": network === current ? "true" : null }, h("th", { scope: "row" }, name), cells);
  });
  const heads = ["", t("n_units"), t("npmi"), t("q"), t("backbone")].map((text, place) => h("th", { scope: "col", class: place > 0 && place < 4 ? "number" : null }, text));
  return h("details", { class: "fold" }, h("summary", {}, t("byUnit")), h("table", { class: "data" }, h("thead", {}, h("tr", {}, heads)), h("tbody", {}, rows)));
}

function claimsBetween(source, target) {
  const found = DATA.claims.filter((claim) => (claim.subject === source && claim.object === target) || (claim.subject === target && claim.object === source));
  if (!found.length) return null;
  const items = found.map((claim) => h("li", {}, h("a", { href: claimAddress(claim) }, claimText(claim)), h("span", { class: "quiet" }, ` ${count(claim.n)}`)));
  return h("section", {}, h("h3", {}, t("claimsBetween")), h("ul", { class: "plain" }, items));
}

function conceptPanel(concept) {
  const entry = CONCEPTS[concept];
  const other = state.language === "id" ? entry.label_en : entry.label_id;
  const kinds = new Map([[concept, "first"]]);
  const mentions = sum(entry.assertions);
  const box = h("div", {});
  const drawSentences = (kind) => box.replaceChildren(...(mentions ? [conceptSentences(concept, kind, kinds)] : []));
  drawSentences(null);
  return [
    closeButton("#graph"),
    h("p", { class: "over" }, t(entry.layer), " · ", entry.layer === "item" ? conceptLink(conceptById.get(entry.framework_id)) : entry.group),
    h("h2", {}, label(concept)),
    h("p", { class: "quiet", lang: state.language === "id" ? "en" : "id" }, other),
    h("p", {}, state.language === "id" ? entry.definition_id : entry.definition_en),
    entry.source ? h("p", { class: "quiet" }, `${t("source")}: ${entry.source}`) : null,
    h("p", { class: "lead" }, mentionedText(mentions, entry.n_documents)),
    assertionBar(entry.assertions, (kind) => drawSentences(kind)),
    neighbourList(concept),
    placeInNetwork(concept),
    formsList(entry),
    conceptClaims(concept),
    box,
  ];
}

// The sentences of a concept: all, or those in which one thing is said of it.
function conceptSentences(concept, kind, kinds) {
  const entry = CONCEPTS[concept];
  const says = (sentence) => SENTENCES.spans[sentence].some((span) => span[0] === concept && span[3] === kind);
  const shown = kind === null ? entry.sentences : entry.sentences.filter(says);
  const title = kind === null ? t("Sentences") : `${t("Sentences")}: ${t(DATA.assertions[kind])}`;
  const total = kind === null ? entry.n_sentences : entry.n_by_assertion[kind];
  const notes = [shown.length < total && t("kindHelp", count(DATA.limit), tableFile("tag/mentions"))];
  return evidenceSection({ title, amount: shownOf(shown.length, total), sentences: shown, kinds, fileName: `${entry.concept_id}.csv`, notes });
}

function mentionedText(mentions, documents) {
  if (mentions < 2) return t(mentions ? "mentionedOnce" : "neverFound");
  return t("inOther", count(mentions), amount(documents, "document"));
}

function assertionBar(counts, choose) {
  const total = sum(counts);
  if (!total) return null;
  const parts = counts.map((n, kind) => {
    const part = h("span", { class: `part ${DATA.assertions[kind]}`, title: `${t(DATA.assertions[kind])}: ${count(n)}` });
    part.style.flexGrow = String(n);
    return n ? part : null;
  });
  const legend = counts.map((n, kind) => (n ? h("li", {}, assertionKey(kind, n, choose)) : null));
  return h("section", {}, h("h3", {}, t("said")), h("div", { class: "stack", "aria-hidden": "true" }, parts), h("ul", { class: "legend" }, legend), choose && counts[0] ? h("p", { class: "quiet" }, `${capital(t("presentHelp"))}.`) : null);
}

// With `choose`, the entry is a button that leaves the sentences of its kind, or all of them again.
function assertionKey(kind, n, choose) {
  const content = [h("span", { class: `key ${DATA.assertions[kind]}` }), `${t(DATA.assertions[kind])} `, h("b", {}, count(n))];
  if (!choose) return h("span", { class: "key-line" }, content);
  const button = h("button", { type: "button", class: "small key-line", "aria-pressed": "false" }, content);
  button.addEventListener("click", () => {
    const on = button.getAttribute("aria-pressed") !== "true";
    for (const other of button.closest("ul").querySelectorAll("button")) other.setAttribute("aria-pressed", "false");
    button.setAttribute("aria-pressed", String(on));
    choose(on ? kind : null);
  });
  return button;
}

function neighbourList(concept) {
  const network = networkByUnit.get(state.unit);
  const edges = network?.edgesAt.get(concept) || [];
  if (!edges.length) return null;
  const ordered = bySupport(edges);
  const row = (edge) => associationRow(network, edge, label(otherEnd(network.edges, edge, concept)));
  const items = ordered.map((edge) => h("li", { class: network.edges.in_backbone[edge] ? null : "weak" }, row(edge)));
  const passed = ordered.filter((edge) => network.edges.in_backbone[edge]).length;
  const first = Math.max(8, Math.min(passed, 15));
  const rest = items.splice(first);
  const fold = rest.length ? h("details", { class: "fold" }, h("summary", {}, t("more", count(rest.length))), arrowKeys(h("ul", { class: "plain edge-list" }, rest), "a")) : null;
  return h("section", {}, h("h3", {}, t("neighbours"), " ", h("span", { class: "quiet" }, `${t(network.unit)} (${rowLegend()})`)), arrowKeys(h("ul", { class: "plain edge-list" }, items), "a"), fold);
}

// Centralities in the network of the edges that passed the test.
function placeInNetwork(concept) {
  const network = networkByUnit.get(state.unit);
  const node = network?.nodeOf.get(concept);
  if (node === undefined) return null;
  const { nodes } = network;
  const measures = ["strength", "betweenness", "eigenvector"].map((name) => [term(name), decimal(nodes[name][node], 3)]);
  const rows = facts([[term("degree"), count(nodes.degree[node])], ...(nodes.degree[node] ? measures : [])]);
  return h("details", { class: "fold" }, h("summary", {}, `${t("placeInNetwork")} (${t(network.unit)})`), rows);
}

function formsList(entry) {
  if (!entry.forms.length) return null;
  const items = entry.forms.map(([surface, language, n]) => h("li", { lang: language === "und" ? null : language }, surface, h("span", { class: "quiet" }, ` ${count(n)}`)));
  return h("section", {}, h("h3", {}, t("forms"), " ", h("span", { class: "quiet" }, shownOf(items.length, entry.n_forms))), h("ul", { class: "chips" }, items));
}

function conceptClaims(concept) {
  const all = DATA.claims.filter((claim) => claim.subject === concept || claim.object === concept);
  if (!all.length) return null;
  const shown = all.slice(0, 12);
  const items = shown.map((claim) => h("li", {}, h("a", { href: claimAddress(claim) }, claimText(claim)), h("span", { class: "quiet" }, ` ${count(claim.n)}`)));
  return h("section", {}, h("h3", {}, t("claims"), " ", h("span", { class: "quiet" }, shownOf(shown.length, all.length))), h("ul", { class: "plain" }, items));
}
