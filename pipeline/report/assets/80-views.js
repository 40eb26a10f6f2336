// Full-page views: topics, readiness, claims, documents, one document, the list of concepts.
function pageView(title, help, ...content) {
  return h("div", { class: "page" }, h("h2", {}, title), help ? h("p", { class: "quiet wide" }, help) : null, content);
}

function splitView(title, help, main, panel) {
  const aside = h("aside", { class: "panel", id: "panel", tabindex: "-1" }, panel);
  return h("div", { class: "split-view" }, h("div", { class: "page" }, h("h2", {}, title), h("p", { class: "quiet wide" }, help), main), aside);
}

function conceptsView() {
  const rows = CONCEPTS.map((_, concept) => concept).filter((concept) => CONCEPTS[concept].layer === "concept");
  const columns = [
    { label: t("concept"), value: label, cell: (concept) => conceptLink(concept) },
    { label: t("group"), value: (concept) => CONCEPTS[concept].group },
    { label: t("documents"), numeric: true, value: (concept) => CONCEPTS[concept].n_documents, cell: (concept) => count(CONCEPTS[concept].n_documents) },
    { label: t("Mentions"), numeric: true, value: (concept) => sum(CONCEPTS[concept].assertions), cell: (concept) => count(sum(CONCEPTS[concept].assertions)) },
    ...DATA.assertions.map((kind, place) => ({ label: t(kind), help: assertionHelp(kind), numeric: true, value: (concept) => CONCEPTS[concept].assertions[place], cell: (concept) => count(CONCEPTS[concept].assertions[place]) })),
  ];
  return pageView(t("concepts"), null, sortableTable({ columns, rows, sort: 2, descending: true, page: 150 }));
}

function assertionHelp(kind) {
  return kind === "present" ? t("presentHelp") : null;
}

// Topics ------------------------------------------------------------------------------------------
function topicsView(chosen) {
  if (!DATA.topics.length) {
    const reasons = [...new Set(DATA.selection.map((row) => row.reason).filter(Boolean))];
    return pageView(t("topics"), null, h("p", { class: "note" }, t("topicsNone"), " ", reasons.join(" ")), candidateTable());
  }
  const most = largest(DATA.topics.map((topic) => topic.prevalence));
  const cards = DATA.topics.map((topic) => topicCard(topic, most, topic.topic_id === chosen));
  return pageView(t("topics"), null, h("div", { class: "cards" }, cards), candidateTable());
}

function topicCard(topic, most, chosen) {
  const colour = (value) => {
    const bar = h("span", { class: "bar-fill" });
    bar.style.width = `${(value * 100).toFixed(1)}%`;
    return h("span", { class: "bar-track", "aria-hidden": "true" }, bar);
  };
  const known = (value) => (value === null ? topic.reason || decimal(value) : decimal(value));
  const top = topic.terms.length ? topic.terms[0][1] : 1;
  const terms = topic.terms.slice(0, 12).map(([term, weight]) => h("li", {}, h("span", {}, term), colour(weight / top)));
  const passages = topic.passages.map(([sentence]) => ({ sentence }));
  const allDocs = topic.documents.filter(([, weight]) => weight >= 0.05);
  const docs = allDocs.slice(0, 10);
  const items = docs.map(([doc, weight]) => h("li", {}, h("a", { href: documentAddress(doc) }, DOCUMENTS[doc].title), h("span", { class: "quiet" }, ` ${percent(weight)}`)));
  return h(
    "article",
    { class: "card", id: `topic-${topic.topic_id}`, "aria-current": chosen ? "true" : null, tabindex: "-1" },
    h("h3", {}, h("a", { href: address("", { topic: topic.topic_id }) }, topic.label)),
    facts([[t("prevalence"), percent(topic.prevalence)], [term("coherence"), known(topic.coherence)], [term("stability"), known(topic.stability)], [t("largestIn"), amount(topic.n_documents, "document")]]),
    colour(topic.prevalence / most),
    h("h4", {}, t("terms")),
    h("ol", { class: "plain terms" }, terms),
    h("details", { class: "fold", open: chosen }, h("summary", {}, `${t("passages")} (${passages.length})`), passages.length ? sentenceList(passages, new Map()) : null),
    h("details", { class: "fold", open: chosen }, h("summary", {}, `${t("mainDocuments")} (${shownOf(docs.length, allDocs.length)})`), h("ul", { class: "plain" }, items)),
  );
}

// Where the reported size lies at an end of those tried, the best one may lie beyond it.
function sizeNote() {
  const chosen = DATA.selection.find((row) => row.selected);
  return DATA.size_note && h("p", { class: "note" }, t(DATA.size_note, chosen.n_topics));
}

function candidateTable() {
  if (!DATA.selection.length) return null;
  const numeric = (name, show) => ({ label: t(name), help: t(`${name}Help`), numeric: true, value: (row) => row[name], cell: (row) => show(row[name]) });
  const columns = [
    { label: t("model"), value: (row) => row.model, cell: (row) => h("span", {}, row.model.toUpperCase(), row.selected ? h("b", { class: "tag" }, t("chosen")) : null) },
    { label: t("nTopics"), numeric: true, value: (row) => row.n_topics },
    ...["coherence", "diversity", "stability", "score"].map((name) => numeric(name, (value) => decimal(value, 3))),
    { label: t("reason"), value: (row) => row.reason },
  ];
  return h("section", {}, h("h3", {}, t("candidates")), h("p", { class: "quiet" }, t("candidatesHelp")), sizeNote(), sortableTable({ columns, rows: DATA.selection, current: (row) => row.selected }));
}

// Readiness ---------------------------------------------------------------------------------------
const MARKS = { present: "●", named: "◌", mixed: "◐", lacking: "○", planned: "▷", required: "!", defined: "≡" };
let showSilent = false;

// The frameworks that a document addresses, those with most evidence first.
function filledFrameworks() {
  const filled = DATA.readiness.filter((framework) => framework.cells.length);
  return filled.sort((a, b) => b.cells.length - a.cells.length || a.framework - b.framework);
}

function findCell(framework, itemId, documentId) {
  const [doc, item] = [documentById.get(documentId), conceptById.get(itemId)];
  return framework.cells.find((cell) => cell[0] === doc && cell[1] === item);
}

function readinessView(filled, current, cell) {
  if (!current) return pageView(t("readiness"), null, h("p", { class: "note" }, t("readinessNone")));
  const choice = select(
    filled.map((framework) => [CONCEPTS[framework.framework].concept_id, `${label(framework.framework)} (${framework.cells.length})`]),
    CONCEPTS[current.framework].concept_id,
    (value) => {
      location.hash = address("readiness", { framework: value });
    },
    { id: "framework" },
  );
  const entry = CONCEPTS[current.framework];
  const about = h("p", { class: "wide" }, state.language === "id" ? entry.definition_id : entry.definition_en, entry.source ? h("span", { class: "quiet" }, ` ${t("source")}: ${entry.source}`) : null);
  return splitView(t("readiness"), t("readinessHelp", notAddressed()), [field(t("framework"), choice), about, levelLegend(), heatTable(current, cell)], cell ? cellPanel(current, cell) : h("p", { class: "quiet" }, t("chooseCell")));
}

function notAddressed() {
  return DATA.min_mentions > 1 ? t("fewMentions", DATA.min_mentions) : t("noMention");
}

function levelLegend() {
  const items = DATA.levels.map((level) => h("li", {}, h("span", { class: `level ${level}` }, MARKS[level]), t(level)));
  const rest = [["silent", "·", "notAddressed"], ["unread", "—", "notRead"]].map(([kind, mark, name]) => h("li", {}, h("span", { class: `level ${kind}` }, mark), t(name)));
  return [h("ul", { class: "legend" }, items, rest), ["presentHelp", "namedHelp"].map((key) => h("p", { class: "quiet wide" }, `${capital(t(key))}.`))];
}

function heatTable(framework, chosen) {
  const cells = new Map(framework.cells.map((cell) => [`${cell[0]}~${cell[1]}`, cell]));
  const speaking = new Set(framework.cells.map((cell) => cell[0]));
  const all = DOCUMENTS.map((_, doc) => doc).filter((doc) => DOCUMENTS[doc].duplicate_of === null);
  const silent = all.filter((doc) => !speaking.has(doc));
  const shown = showSilent ? all : all.filter((doc) => speaking.has(doc));
  const sizes = tally(framework.cells.map((cell) => cell[0]));
  const addressing = tally(framework.cells.map((cell) => cell[1]));
  shown.sort((a, b) => (sizes.get(b) || 0) - (sizes.get(a) || 0) || a - b);
  const nested = framework.items.some((item) => CONCEPTS[item].parent_id);
  const heads = framework.items.map((item) => h("th", { scope: "col", class: nested && !CONCEPTS[item].parent_id ? "slanted broad" : "slanted" }, h("a", { href: conceptAddress(item), title: label(item) }, label(item))));
  const totals = framework.items.map((item) => h("td", { class: "heat-total" }, String(addressing.get(item) || 0)));
  const rows = shown.map((doc) => h("tr", {}, h("th", { scope: "row" }, h("a", { href: documentAddress(doc), title: DOCUMENTS[doc].title }, DOCUMENTS[doc].title)), framework.items.map((item) => heatCell(framework, cells.get(`${doc}~${item}`), doc, item, chosen))));
  const toggle = h("input", { type: "checkbox", checked: showSilent, onchange: (event) => { showSilent = event.target.checked; route(true); } });
  const table = h("table", { class: "heat" }, h("thead", {}, h("tr", {}, h("td", {}), heads)), h("tbody", {}, rows), h("tfoot", {}, h("tr", {}, h("th", { scope: "row" }, t("addressedBy")), totals)));
  arrowKeys(table, "a.level", () => framework.items.length);
  return [h("div", { class: "scroll" }, table), silent.length ? h("label", { class: "check" }, toggle, t("showSilent", silent.length)) : null];
}

function heatCell(framework, cell, doc, item, chosen) {
  if (!cell) {
    const unread = DOCUMENTS[doc].status !== "ok" || !DOCUMENTS[doc].n_characters;
    return h("td", {}, h("span", { class: unread ? "level unread" : "level silent", title: t(unread ? "notRead" : "notAddressed") }, unread ? "—" : "·"));
  }
  const level = DATA.levels[cell[7]];
  const n = sum(cell.slice(2, 7));
  const href = address("readiness", { framework: CONCEPTS[framework.framework].concept_id, item: CONCEPTS[item].concept_id, document: DOCUMENTS[doc].document_id });
  const words = `${DOCUMENTS[doc].title}: ${label(item)}: ${t(level)}, ${n} ${t("mentions")}`;
  return h("td", {}, h("a", { href, class: `level ${level}`, "aria-label": words, title: words, "aria-current": cell === chosen ? "true" : null }, MARKS[level], h("small", {}, String(n))));
}

function cellPanel(framework, cell) {
  const [doc, item] = cell;
  const kinds = new Map([[item, "first"]]);
  return [
    closeButton(address("readiness", { framework: CONCEPTS[framework.framework].concept_id })),
    h("p", { class: "over" }, label(framework.framework)),
    h("h2", {}, conceptLink(item)),
    h("p", {}, h("span", { class: `level ${DATA.levels[cell[7]]}` }, MARKS[DATA.levels[cell[7]]]), " ", t(DATA.levels[cell[7]])),
    assertionBar([cell[2], cell[3], cell[4], cell[5], cell[6]]),
    evidenceSection({
      title: t("Sentences"),
      amount: shownOf(cell[9].length, cell[8]),
      sentences: cell[9],
      kinds,
      fileName: `${CONCEPTS[item].concept_id}_${DOCUMENTS[doc].document_id}.csv`,
      notes: [cell[9].length < cell[8] && t("firstHelp", tableFile("readiness/profile"))],
    }),
  ];
}

// Claims ------------------------------------------------------------------------------------------
const claimFilter = { text: "", relation: "", sign: "" };

function claimAddress(claim) {
  return address("claims", { claim: [CONCEPTS[claim.subject].concept_id, claim.relation, CONCEPTS[claim.object].concept_id].join("~") });
}

function claimText(claim) {
  return `${label(claim.subject)} ${t(claim.relation)} ${label(claim.object)}`;
}

function claimSign(claim) {
  const [plus, , minus] = claim.signs;
  if (plus && minus) return `+${plus} −${minus}`;
  return plus ? `+${plus}` : minus ? `−${minus}` : "0";
}

function findClaim(name) {
  return DATA.claims.find((claim) => claimAddress(claim) === address("claims", { claim: name }));
}

function claimsView(chosen) {
  if (!DATA.claims.length) return pageView(t("claims"), null, h("p", { class: "note" }, t("claimsNone")));
  const box = h("div", {});
  const draw = () => {
    const rows = DATA.claims.filter(passesClaimFilter);
    box.replaceChildren(rows.length ? claimTable(rows, chosen) : h("p", { class: "note", role: "status" }, t("claimsNoMatch")));
  };
  const set = (key) => (value) => {
    claimFilter[key] = value;
    draw();
  };
  const relations = [...new Set(DATA.claims.map((claim) => claim.relation))].sort();
  const bar = h(
    "div",
    { class: "filter-bar" },
    field(t("filterRows"), h("input", { type: "search", value: claimFilter.text, oninput: (event) => set("text")(event.target.value) })),
    field(t("relation"), select([["", t("any")], ...relations.map((r) => [r, t(r)])], claimFilter.relation, set("relation"))),
    field(t("sign"), select([["", t("any")], ["0", t("positive")], ["2", t("negative")], ["1", t("undirected")]], claimFilter.sign, set("sign"))),
  );
  draw();
  const counted = h("p", { class: "quiet" }, t("claimsCounted", count(sum(DATA.claims.map((claim) => claim.n))), count(DATA.claims.length)));
  return splitView(t("claims"), t("claimsHelp"), [counted, bar, box], chosen ? claimPanel(chosen) : h("p", { class: "quiet" }, t("chooseClaim")));
}

// Every word typed has to stand in the claim, in either language.
function claimWords(claim) {
  const ends = [claim.subject, claim.object].flatMap((concept) => [CONCEPTS[concept].label_en, CONCEPTS[concept].label_id]);
  return [...ends, ...WORDS[claim.relation]].join("\n").toLowerCase();
}

function passesClaimFilter(claim) {
  const words = claimFilter.text.toLowerCase().split(/\s+/).filter(Boolean);
  const text = words.length ? claimWords(claim) : "";
  const fits = words.every((word) => text.includes(word));
  const related = !claimFilter.relation || claim.relation === claimFilter.relation;
  return fits && related && (claimFilter.sign === "" || claim.signs[Number(claimFilter.sign)] > 0);
}

function claimTable(rows, chosen) {
  const columns = [
    { label: t("subject"), value: (claim) => label(claim.subject), cell: (claim) => h("a", { href: claimAddress(claim) }, label(claim.subject)) },
    { label: t("relation"), value: (claim) => t(claim.relation) },
    { label: t("object"), value: (claim) => label(claim.object) },
    { label: t("sign"), numeric: true, value: (claim) => claim.signs[0] - claim.signs[2], cell: claimSign },
    { label: t("n"), numeric: true, value: (claim) => claim.n, cell: (claim) => count(claim.n) },
    { label: t("documents"), numeric: true, value: (claim) => claim.documents, cell: (claim) => count(claim.documents) },
    { label: t("negated"), numeric: true, value: (claim) => claim.negated, cell: (claim) => count(claim.negated) },
    { label: t("hedged"), numeric: true, value: (claim) => claim.hedged, cell: (claim) => count(claim.hedged) },
  ];
  return sortableTable({ columns, rows, sort: 4, descending: true, current: (claim) => claim === chosen });
}

function claimPanel(claim) {
  const entries = claim.items.map(([sentence, sign, negated, hedged, s0, s1, o0, o1, c0, c1]) => ({
    sentence,
    marks: [
      { start: s0, end: s1, kind: "first", title: label(claim.subject) },
      { start: o0, end: o1, kind: "second", title: label(claim.object) },
      { start: c0, end: c1, kind: "cue", title: t(claim.relation) },
    ],
    extra: h("span", { class: "tags" }, h("b", { class: "tag" }, sign > 0 ? "+" : sign < 0 ? "−" : "0"), negated ? h("b", { class: "tag" }, t("negated")) : null, hedged ? h("b", { class: "tag" }, t("hedged")) : null),
  }));
  const note = entries.length < claim.n ? h("p", { class: "quiet" }, t("firstHelp", tableFile("claims/claims"))) : null;
  return [
    closeButton("#claims"),
    h("h2", { class: "pair-title" }, conceptLink(claim.subject, "first-name"), h("span", { class: "quiet" }, ` ${t(claim.relation)} `), conceptLink(claim.object, "second-name")),
    facts([[t("positive"), claim.signs[0] || null], [t("negative"), claim.signs[2] || null], [t("undirected"), claim.signs[1] || null], [t("negated"), claim.negated || null], [t("hedged"), claim.hedged || null], [t("documents"), claim.documents]]),
    h("section", { class: "evidence" }, h("h3", {}, t("evidence"), " ", h("span", { class: "quiet" }, shownOf(entries.length, claim.n))), note, sentenceList(entries, new Map([[claim.subject, "first"], [claim.object, "second"]]))),
  ];
}

// Documents ---------------------------------------------------------------------------------------
function documentsView() {
  const rows = DOCUMENTS.map((_, doc) => doc);
  const of = (name) => (doc) => DOCUMENTS[doc][name];
  const columns = [
    { label: t("title"), kind: "long", value: of("title"), cell: (doc) => h("a", { href: documentAddress(doc) }, DOCUMENTS[doc].title) },
    { label: t("year"), numeric: true, value: of("year"), cell: (doc) => (DOCUMENTS[doc].year === null ? "–" : String(DOCUMENTS[doc].year)) },
    { label: t("type"), value: (doc) => t(DOCUMENTS[doc].document_type) },
    { label: t("pages"), numeric: true, value: of("n_pages") },
    { label: t("Sentences"), numeric: true, value: (doc) => sum(DOCUMENTS[doc].languages.map(([, n]) => n)), cell: (doc) => count(sum(DOCUMENTS[doc].languages.map(([, n]) => n))) },
    { label: t("languages"), value: (doc) => languagesText(doc) },
    { label: t("Mentions"), numeric: true, value: mentionTotal, cell: (doc) => count(mentionTotal(doc)) },
    { label: t("textQuality"), help: t("textQualityHelp"), numeric: true, value: of("text_quality"), cell: (doc) => quality(DOCUMENTS[doc].text_quality) },
    { label: t("status"), value: statusText },
  ];
  return pageView(t("documents"), filesText(), sortableTable({ columns, rows, page: 300 }));
}

function filesText() {
  const copies = DOCUMENTS.filter((entry) => entry.duplicate_of !== null).length;
  const entries = DOCUMENTS.filter((entry) => entry.is_entry).length;
  const alone = DOCUMENTS.length - entries;
  const named = `${count(alone)} ${t(alone === 1 ? "fileOne" : "fileMany")}`;
  const others = `${count(entries)} ${t(entries === 1 ? "entryOne" : "entryMany")}`;
  const files = entries ? t("filesAndEntries", named, others) : named;
  const documents = amount(DOCUMENTS.length - copies, "document");
  if (!copies) return t("filesNoCopies", files, documents);
  return t("filesCounted", files, `${count(copies)} ${t(copies === 1 ? "copyOne" : "copyMany")}`, documents);
}

// Text that hardly reads as words stands out.
function quality(value) {
  return h(value !== null && value < DATA.low_quality ? "b" : "span", {}, decimal(value));
}

function mentionTotal(doc) {
  return sum(DOCUMENTS[doc].mentions.map((row) => sum(row.slice(1))));
}

function languagesText(doc) {
  const all = sum(DOCUMENTS[doc].languages.map(([, n]) => n));
  const main = DOCUMENTS[doc].languages.filter(([, n]) => n / all >= 0.1).sort((a, b) => b[1] - a[1]);
  return main.map(([language]) => t(language)).join(", ");
}

function statusText(doc) {
  const entry = DOCUMENTS[doc];
  if (entry.duplicate_of !== null) return `${t("copyOf")} ${DOCUMENTS[documentById.get(entry.duplicate_of)].path}`;
  if (entry.status !== "ok") return t("quarantined");
  return entry.n_characters ? t("ok") : t("noText");
}

function documentView(doc) {
  const entry = DOCUMENTS[doc];
  const copy = entry.duplicate_of === null ? null : h("a", { href: address("", { doc: entry.duplicate_of }) }, DOCUMENTS[documentById.get(entry.duplicate_of)].title);
  const trouble = entry.status === "ok" ? null : h("p", { class: "note" }, `${t("quarantined")}: ${entry.reason || ""}`);
  return h(
    "div",
    { class: "page" },
    h("p", { class: "over" }, h("a", { href: "#documents" }, t("documents")), ` · ${t(entry.document_type)}`),
    h("h2", {}, entry.title),
    h("p", { class: "quiet" }, [entry.authors, entry.year, entry.venue, entry.country].filter(Boolean).join(" · ")),
    trouble,
    h("div", { class: "columns" }, h("div", {}, documentFacts(entry, copy), documentTopics(doc), documentFrameworks(doc)), h("div", {}, documentConcepts(doc))),
    documentSentences(doc),
  );
}

// Fields by the source that they come from: "title, year: page 1, title".
function sourcesText(entry) {
  const names = { title: "fieldTitle", authors: "fieldAuthors", year: "fieldYear", doi: "fieldDoi", venue: "fieldVenue", country: "fieldCountry", number: "fieldNumber" };
  return entry.sources.map(([source, fields]) => `${fields.map((field) => t(names[field])).join(", ")}: ${source}`).join("; ");
}

function copyText(entry) {
  if (entry.duplicate_of === null) return null;
  const shared = entry.similarity === null ? "" : ` (${t("sharedText", decimal(entry.similarity))})`;
  const kinds = { bytes: "copyBytes", record: "copyRecord", doi: "copyDoi", text: "copyText" };
  return t(kinds[entry.duplicate_kind]) + shared;
}

function documentFacts(entry, copy) {
  const languages = entry.languages.map(([language, n]) => `${t(language)} ${count(n)}`).join(", ");
  return facts([
    ["DOI", entry.doi],
    [t("file"), entry.path],
    [t("lawNumber"), entry.number],
    [t("metadataFrom"), sourcesText(entry)],
    [t("problem"), entry.problem],
    [t("copyOf"), copy],
    [t("copyWhy"), copyText(entry)],
    [t("status"), entry.status === "ok" ? entry.reason || t("ok") : null],
    [t("pages"), entry.n_pages === null ? t("noPage") : count(entry.n_pages)],
    [t("withoutText"), entry.n_pages_without_text ? count(entry.n_pages_without_text) : null],
    [t("ocrPages"), entry.n_pages_ocr ? count(entry.n_pages_ocr) : null],
    [t("characters"), entry.n_characters ? count(entry.n_characters) : null],
    [term("textQuality"), entry.text_quality === null ? null : quality(entry.text_quality)],
    [`${t("Sentences")}`, languages],
  ]);
}

function documentTopics(doc) {
  const rows = DATA.topics.map((topic) => [topic, (topic.documents.find((pair) => pair[0] === doc) || [0, 0])[1]]).filter(([, weight]) => weight >= 0.01);
  if (!rows.length) return null;
  rows.sort((a, b) => b[1] - a[1]);
  const items = rows.map(([topic, weight]) => h("li", {}, h("a", { href: address("", { topic: topic.topic_id }) }, topic.label), h("span", { class: "quiet" }, ` ${percent(weight)}`)));
  return h("section", {}, h("h3", {}, t("topicsOf")), h("ul", { class: "plain" }, items));
}

function documentFrameworks(doc) {
  const found = DATA.readiness.map((framework) => [framework, framework.cells.filter((cell) => cell[0] === doc)]).filter(([, cells]) => cells.length);
  if (!found.length) return null;
  const blocks = found.map(([framework, cells]) => {
    const place = (cell) => framework.items.indexOf(cell[1]);
    const items = [...cells].sort((a, b) => place(a) - place(b)).map((cell) => {
      const level = DATA.levels[cell[7]];
      const href = address("readiness", { framework: CONCEPTS[framework.framework].concept_id, item: CONCEPTS[cell[1]].concept_id, document: DOCUMENTS[doc].document_id });
      return h("li", {}, h("span", { class: `level ${level}` }, MARKS[level]), " ", h("a", { href }, label(cell[1])), h("span", { class: "quiet" }, ` ${t(level)}, ${sum(cell.slice(2, 7))}`));
    });
    const share = h("span", { class: "quiet" }, ` ${t("someOf", cells.length, framework.items.length)}`);
    return h("details", { class: "fold" }, h("summary", {}, label(framework.framework), share), h("ul", { class: "plain" }, items));
  });
  return h("section", {}, h("h3", {}, t("addressedItems")), blocks);
}

function documentConcepts(doc) {
  const rows = DOCUMENTS[doc].mentions.filter(([concept]) => CONCEPTS[concept].layer === "concept");
  if (!rows.length) return null;
  const columns = [
    { label: t("concept"), value: (row) => label(row[0]), cell: (row) => conceptLink(row[0]) },
    { label: t("Mentions"), numeric: true, value: (row) => sum(row.slice(1)), cell: (row) => count(sum(row.slice(1))) },
    ...DATA.assertions.map((kind, place) => ({ label: t(kind), help: assertionHelp(kind), numeric: true, value: (row) => row[place + 1], cell: (row) => (row[place + 1] ? count(row[place + 1]) : "") })),
  ];
  return h("section", {}, h("h3", {}, t("concepts")), sortableTable({ columns, rows, sort: 1, descending: true, page: 20 }));
}

function documentSentences(doc) {
  const all = sentencesByDocument[doc];
  if (!all.length) return null;
  const total = sum(DOCUMENTS[doc].languages.map(([, n]) => n));
  const note = all.length < total ? h("p", { class: "quiet" }, t("shownHelp", tableFile("segment/sentences"))) : null;
  const present = [...new Set(all.flatMap((sentence) => SENTENCES.spans[sentence].map((span) => span[0])))];
  const options = present.filter((concept) => CONCEPTS[concept].layer === "concept").sort((a, b) => label(a).localeCompare(label(b)));
  const box = h("div", {});
  const draw = (value) => {
    const concept = value === "" ? null : Number(value);
    const shown = concept === null ? all : all.filter((sentence) => SENTENCES.spans[sentence].some((span) => span[0] === concept));
    box.replaceChildren(sentenceList(shown.map((sentence) => ({ sentence })), concept === null ? new Map() : new Map([[concept, "first"]]), { headings: false }));
  };
  draw("");
  const choice = select([["", t("all")], ...options.map((concept) => [concept, label(concept)])], "", draw);
  return h("section", { class: "evidence" }, h("h3", {}, t("sentenceHere"), " ", h("span", { class: "quiet" }, shownOf(all.length, total))), note, field(t("onlySentencesWith"), choice), box);
}
