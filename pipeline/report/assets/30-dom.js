// Elements are built by hand and every text enters as a text node: nothing is ever parsed as markup.
function h(tag, attributes, ...children) {
  const element = document.createElement(tag);
  fill(element, attributes);
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

function fill(element, attributes) {
  for (const [name, value] of Object.entries(attributes || {})) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name === "class") element.className = value;
    else element.setAttribute(name, value === true ? "" : value);
  }
}

const SVG = "http://www.w3.org/2000/svg";

function svg(tag, attributes, ...children) {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes || {})) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

function address(view, values) {
  const pairs = Object.entries(values || {}).filter(([, value]) => value !== null && value !== undefined);
  const rest = pairs.map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return `#${[view, ...rest].filter(Boolean).join("&")}`;
}

function conceptAddress(concept) {
  return address("", { concept: CONCEPTS[concept].concept_id });
}

function documentAddress(doc) {
  return address("", { doc: DOCUMENTS[doc].document_id });
}

function edgeAddress(source, target, unit) {
  return address("", { edge: `${CONCEPTS[source].concept_id}~${CONCEPTS[target].concept_id}`, network: unit });
}

function conceptLink(concept, kind) {
  return h("a", { href: conceptAddress(concept), class: kind || null }, label(concept));
}

function select(options, value, onchange, attributes) {
  const element = h("select", { ...attributes, onchange: (event) => onchange(event.target.value) });
  for (const [key, text] of options) {
    element.append(h("option", { value: key, selected: String(key) === String(value) }, text));
  }
  return element;
}

function field(text, control, help) {
  return h("label", { class: "field", title: help || null, for: control.id || null }, h("span", { class: "field-name" }, typeof text === "string" ? capital(text) : text), control);
}

// A word with what it means, for those who rest on it or reach it with the keyboard.
function term(key, help = t(`${key}Help`)) {
  return h("abbr", { title: help, tabindex: "0" }, t(key));
}

function facts(pairs) {
  const rows = pairs.filter(([, value]) => value !== null && value !== undefined && value !== "");
  return h("dl", { class: "facts" }, rows.map(([name, value, help]) => [h("dt", { title: help || null }, name), h("dd", {}, value)]));
}

// Up and down move between the elements that match; Home and End go to the first and last.
function arrowKeys(container, selector, columns) {
  container.addEventListener("keydown", (event) => {
    const items = [...container.querySelectorAll(selector)];
    const place = items.indexOf(document.activeElement);
    if (place < 0) return;
    const across = columns ? columns(document.activeElement) : 1;
    const steps = { ArrowDown: across, ArrowUp: -across, Home: -place, End: items.length - 1 - place };
    if (columns) Object.assign(steps, { ArrowRight: 1, ArrowLeft: -1 });
    if (!(event.key in steps)) return;
    event.preventDefault();
    items[Math.min(items.length - 1, Math.max(0, place + steps[event.key]))].focus();
  });
  return container;
}

// A table that sorts by its headings and shows more rows on demand; `sort: null` keeps the given order.
function sortableTable({ columns, rows, caption, sort, descending, page = 100, current }) {
  const order = { column: sort === undefined ? 0 : sort, descending: descending ?? false, shown: page };
  const body = h("tbody");
  const more = h("button", { type: "button", class: "more" });
  const heads = columns.map((column, place) => {
    const button = h("button", { type: "button", class: "sort", onclick: () => turn(place) }, capital(column.label));
    return h("th", { scope: "col", class: [column.numeric && "number", column.help && "explained"].filter(Boolean).join(" ") || null, title: column.help || null }, button);
  });
  const table = h("table", { class: "data" }, h("caption", { class: "quiet" }, caption || ""), h("thead", {}, h("tr", {}, heads)), body);

  function turn(place) {
    order.descending = order.column === place ? !order.descending : Boolean(columns[place].numeric);
    order.column = place;
    draw();
  }

  function compare(a, b) {
    if (order.column === null) return 0;
    const value = columns[order.column].value;
    const [x, y] = [value(a), value(b)];
    if (x === null || x === undefined || y === null || y === undefined) {
      return (x === null || x === undefined) - (y === null || y === undefined);
    }
    const sign = typeof x === "string" ? x.localeCompare(y, state.language) : x - y;
    return order.descending ? -sign : sign;
  }

  function draw() {
    heads.forEach((head, place) => {
      const word = order.descending ? "descending" : "ascending";
      if (place === order.column) head.setAttribute("aria-sort", word);
      else head.removeAttribute("aria-sort");
    });
    const sorted = [...rows].sort(compare);
    body.replaceChildren(...sorted.slice(0, order.shown).map(row));
    const left = sorted.length - order.shown;
    more.textContent = t("more", count(Math.max(0, Math.min(left, page))));
    more.hidden = left <= 0;
  }

  function row(entry) {
    const cells = columns.map((column) => {
      const content = column.cell ? column.cell(entry) : column.value(entry);
      return h("td", { class: column.numeric ? "number" : column.kind || null }, content ?? "–");
    });
    return h("tr", { "aria-current": current && current(entry) ? "true" : null }, cells);
  }

  more.addEventListener("click", () => {
    order.shown += page;
    draw();
  });
  draw();
  arrowKeys(body, "td:first-child a");
  return h("div", { class: "table-box" }, h("div", { class: "scroll", tabindex: "-1" }, table), more);
}

// A file made in the page; a cell that a spreadsheet would compute is written as text.
function saveCsv(name, rows) {
  const guard = (value) => (typeof value === "string" && DATA.formula_starts.includes(value.charAt(0)) ? `'${value}` : String(value ?? ""));
  const quote = (value) => `"${guard(value).replaceAll('"', '""')}"`;
  const text = `\ufeff${rows.map((row) => row.map(quote).join(",")).join("\r\n")}\r\n`;
  const link = h("a", { href: URL.createObjectURL(new Blob([text], { type: "text/csv" })), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

const announcer = document.getElementById("announcer");
function announce(text) {
  announcer.textContent = text;
}
