// Sentences with their concepts and cues marked. Marks may overlap, so the text is cut at every border.
function markedText(text, marks) {
  const borders = [...new Set([0, text.length, ...marks.flatMap((mark) => [mark.start, mark.end])])];
  borders.sort((a, b) => a - b);
  const pieces = [];
  for (let place = 0; place + 1 < borders.length; place += 1) {
    const [start, end] = [borders[place], borders[place + 1]];
    const over = marks.filter((mark) => mark.start <= start && mark.end >= end);
    const piece = text.slice(start, end);
    if (!over.length) pieces.push(piece);
    else {
      const kinds = [...new Set(over.map((mark) => mark.kind))].join(" ");
      const title = [...new Set(over.map((mark) => mark.title))].join("; ");
      pieces.push(h("mark", { class: kinds, title }, piece));
    }
  }
  return h("span", { class: "sentence-text" }, pieces);
}

// Marks of the mentions in a sentence; `kinds` maps a concept to the style it gets here.
function mentionMarks(sentence, kinds) {
  const marks = [];
  for (const [concept, start, end, assertion, ...cue] of SENTENCES.spans[sentence]) {
    const kind = kinds.get(concept);
    const said = t(DATA.assertions[assertion]);
    const other = CONCEPTS[concept].layer === "concept" && kinds.size ? "other" : "other framework";
    if (kind || kinds.size === 0 || CONCEPTS[concept].layer === "concept") {
      marks.push({ start, end, kind: kind || other, title: `${label(concept)} (${said})` });
    }
    if ((kind || kinds.size === 0) && cue.length === 2) {
      marks.push({ start: cue[0], end: cue[1], kind: "cue", title: `${said}: ${label(concept)}` });
    }
  }
  return marks.filter((mark) => mark.end > mark.start);
}

function cuesOutside(sentence, kinds) {
  const words = SENTENCES.spans[sentence].filter((span) => span.length === 5 && (kinds.has(span[0]) || !kinds.size)).map((span) => span[4]);
  return [...new Set(words)];
}

function placeOf(sentence) {
  const page = SENTENCES.page[sentence];
  const heading = SENTENCES.titles[SENTENCES.title[sentence]];
  const section = heading || t(SENTENCES.section[sentence]);
  return [page === null ? null : t("page", page), section, t(SENTENCES.language[sentence])].filter(Boolean);
}

function citation(sentence) {
  const doc = DOCUMENTS[SENTENCES.document[sentence]];
  const page = SENTENCES.page[sentence];
  const parts = [doc.authors, doc.year, doc.title, page === null ? null : t("page", page)].filter(Boolean);
  return `“${SENTENCES.text[sentence]}” (${parts.join(", ")})`;
}

function copyButton(sentence) {
  const button = h("button", { type: "button", class: "small", "aria-label": `${t("copy")}: ${t("sentence")}` }, t("copy"));
  button.addEventListener("click", () => {
    const done = () => {
      button.textContent = t("copied");
      announce(t("copied"));
    };
    if (navigator.clipboard) navigator.clipboard.writeText(citation(sentence)).then(done, () => {});
  });
  return button;
}

// Where a sentence only names things, as in a heading, a mention is no statement.
function placeTag(sentence) {
  const place = DATA.places[SENTENCES.place[sentence]];
  return place ? h("b", { class: "tag", title: t("onlyNamed") }, t(place)) : null;
}

function sentenceItem(sentence, marks, kinds, extra) {
  const outside = cuesOutside(sentence, kinds).map((words) => h("div", { class: "quiet" }, t("outside", words)));
  return h(
    "li",
    { class: "sentence", lang: SENTENCES.language[sentence] === "und" ? null : SENTENCES.language[sentence] },
    h("blockquote", {}, markedText(SENTENCES.text[sentence], marks)),
    outside,
    h("div", { class: "place", lang: state.language }, placeOf(sentence).map((part) => h("span", {}, part)), placeTag(sentence), extra || null, copyButton(sentence)),
  );
}

function documentHeading(doc) {
  const entry = DOCUMENTS[doc];
  const by = [entry.authors, entry.year].filter(Boolean).join(", ");
  return h("h4", { class: "document-heading" }, h("a", { href: documentAddress(doc) }, entry.title), by ? h("span", { class: "quiet" }, ` ${by}`) : null);
}

// Entries are {sentence, marks, extra}; they are grouped by document, in reading order.
function sentenceList(entries, kinds, { page = 20, headings = true } = {}) {
  const box = h("div", { class: "sentences" });
  const more = h("button", { type: "button", class: "more" });
  let shown = 0;
  let list = null;
  let last = null;

  function extend() {
    for (const entry of entries.slice(shown, shown + page)) {
      const doc = SENTENCES.document[entry.sentence];
      if (doc !== last) {
        list = h("ul", { class: "plain" });
        if (headings) box.append(documentHeading(doc));
        box.append(list);
        last = doc;
      }
      const marks = entry.marks || mentionMarks(entry.sentence, kinds);
      list.append(sentenceItem(entry.sentence, marks, kinds, entry.extra));
    }
    shown = Math.min(entries.length, shown + page);
    more.textContent = t("more", count(Math.min(page, entries.length - shown)));
    more.hidden = shown >= entries.length;
  }

  more.addEventListener("click", extend);
  extend();
  return h("div", {}, box, more);
}

// How many of how many, so that a list that is cut never looks complete.
function shownOf(shown, total) {
  return shown < total ? t("someOf", count(shown), count(total)) : t("allOf", count(total));
}

// The table of the run that holds what a list leaves out.
function tableFile(name) {
  return `outputs/${name}.parquet`;
}

// `amount` says how many of how many are listed; `notes` what the list is and where the rest is.
function evidenceSection({ title, amount, sentences, kinds, fileName, notes }) {
  const save = () => saveCsv(fileName, evidenceRows(sentences, kinds));
  return h(
    "section",
    { class: "evidence" },
    h("div", { class: "bar" }, h("h3", {}, title, " ", h("span", { class: "quiet" }, amount)), h("button", { type: "button", class: "small", onclick: save }, t("saveCsv"))),
    notes.filter(Boolean).map((note) => h("p", { class: "quiet" }, note)),
    sentenceList(sentences.map((sentence) => ({ sentence })), kinds),
  );
}

function evidenceRows(sentences, kinds) {
  const head = ["document_id", "title", "year", "page", "section", "place", "language", "sentence", "found"];
  return [head].concat(
    sentences.map((sentence) => {
      const doc = DOCUMENTS[SENTENCES.document[sentence]];
      const text = SENTENCES.text[sentence];
      const found = SENTENCES.spans[sentence]
        .filter((span) => kinds.has(span[0]) || !kinds.size)
        .map((span) => `${CONCEPTS[span[0]].concept_id}: ${text.slice(span[1], span[2])} (${DATA.assertions[span[3]]})`);
      const section = SENTENCES.titles[SENTENCES.title[sentence]] || SENTENCES.section[sentence];
      return [doc.document_id, doc.title, doc.year, SENTENCES.page[sentence], section, DATA.places[SENTENCES.place[sentence]], SENTENCES.language[sentence], text, found.join("; ")];
    }),
  );
}
