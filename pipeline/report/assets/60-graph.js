const FEW_ENDS = 12;

// The picture of the network on a canvas. Positions come from the run, so that it never moves by itself.
class Picture {
  constructor(network, onPick) {
    this.network = network;
    this.onPick = onPick;
    this.view = { scale: 1, x: 0, y: 0 };
    this.width = 0;
    this.height = 0;
    this.hover = null;
    this.pointers = new Map();
    this.widths = new Map();
    this.places = [];
    this.canvas = h("canvas", { tabindex: "0", role: "application", "aria-label": t("pictureHelp") });
    this.tip = h("div", { class: "tip", hidden: true, "aria-hidden": "true" });
    this.buttons = this.makeButtons();
    this.element = h("div", { class: "canvas-box" }, this.canvas, this.tip, this.buttons);
    this.context = this.canvas.getContext("2d");
    this.listen();
    this.setFilters();
    this.place();
  }

  makeButtons() {
    const button = (text, name, action) => h("button", { type: "button", "aria-label": t(name), title: t(name), onclick: action }, text);
    return h(
      "div",
      { class: "canvas-buttons" },
      button("+", "zoomIn", () => this.zoom(1.4)),
      button("−", "zoomOut", () => this.zoom(1 / 1.4)),
      button("⤢", "fit", () => this.fit()),
    );
  }

  setFilters() {
    const { edges } = visibleEdges(this.network);
    this.edges = edges;
    this.concepts = visibleConcepts(this.network, edges);
    this.colours = colourGroups(this.network);
    const { nodes } = this.network;
    this.nodes = nodes.concept.map((_, node) => node).filter((node) => this.concepts.has(nodes.concept[node]));
    this.nodes.sort((a, b) => nodes.n_documents[b] - nodes.n_documents[a] || nodes.n_mentions[b] - nodes.n_mentions[a]);
    this.most = largest(nodes.n_documents, 1);
    this.orderLabels();
    this.measureBounds();
    this.rankEdges();
    this.request();
  }

  // What passed the test is named first; the ends of a few such edges are named whatever is near.
  orderLabels() {
    const { source, target, in_backbone: passed } = this.network.edges;
    const ends = new Set(this.edges.filter((edge) => passed[edge]).flatMap((edge) => [source[edge], target[edge]]));
    const isEnd = (node) => ends.has(this.network.nodes.concept[node]);
    this.toLabel = [...this.nodes.filter(isEnd), ...this.nodes.filter((node) => !isEnd(node))];
    this.always = ends.size <= FEW_ENDS ? ends : new Set();
  }

  measureBounds() {
    const { nodes } = this.network;
    const range = (values) => {
      const shown = this.nodes.map((node) => values[node]);
      if (!shown.length) return { low: 0, span: 1 };
      const low = smallest(shown);
      return { low, span: Math.max(1e-6, largest(shown) - low) };
    };
    this.bounds = { x: range(nodes.x), y: range(nodes.y) };
  }

  // Strength by rank, 1 for the strongest; edges of one value have one rank.
  rankEdges() {
    const values = this.network.edges[state.measure];
    const last = Math.max(1, this.edges.length - 1);
    let rank = 0;
    this.weight = new Map();
    this.edges.forEach((edge, place) => {
      if (place && values[edge] !== values[this.edges[place - 1]]) rank = place;
      this.weight.set(edge, 1 - rank / last);
    });
  }

  listen() {
    const { canvas } = this;
    new ResizeObserver(() => this.resize()).observe(this.element);
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => this.request());
    canvas.addEventListener("wheel", (event) => this.wheel(event), { passive: false });
    canvas.addEventListener("pointerdown", (event) => this.press(event));
    canvas.addEventListener("pointermove", (event) => this.move(event));
    canvas.addEventListener("pointerup", (event) => this.release(event));
    canvas.addEventListener("pointercancel", (event) => this.pointers.delete(event.pointerId));
    canvas.addEventListener("pointerleave", () => this.setHover(null));
    canvas.addEventListener("keydown", (event) => this.key(event));
  }

  resize() {
    const { width, height } = this.element.getBoundingClientRect();
    const ratio = window.devicePixelRatio || 1;
    this.width = width;
    this.height = height;
    this.canvas.width = Math.round(width * ratio);
    this.canvas.height = Math.round(height * ratio);
    this.covered = this.coveredBox();
    this.request();
  }

  // The part of the picture that lies under the buttons.
  coveredBox() {
    const { offsetLeft, offsetTop, offsetWidth, offsetHeight } = this.buttons;
    return { left: offsetLeft - 2, right: offsetLeft + offsetWidth, top: offsetTop - 2, bottom: offsetTop + offsetHeight };
  }

  request() {
    if (this.pending) return;
    this.pending = true;
    requestAnimationFrame(() => {
      this.pending = false;
      this.draw();
    });
  }

  // Where every node is now; worked out once a frame.
  place() {
    const { nodes } = this.network;
    const margin = Math.min(70, this.width * 0.12);
    this.places = nodes.x.map((value, node) => {
      const across = (value - this.bounds.x.low) / this.bounds.x.span;
      const down = (nodes.y[node] - this.bounds.y.low) / this.bounds.y.span;
      const x = margin + across * (this.width - 2 * margin);
      const y = 40 + down * (this.height - 80);
      return [x * this.view.scale + this.view.x, y * this.view.scale + this.view.y];
    });
  }

  at(node) {
    return this.places[node];
  }

  radius(node) {
    const share = Math.sqrt(this.network.nodes.n_documents[node] / this.most);
    const small = this.width < 500 ? 0.75 : 1;
    return (3.5 + 11 * share) * small * Math.min(2, Math.max(0.7, Math.sqrt(this.view.scale)));
  }

  // While the picture moves, only the strongest edges are drawn; all come back when it rests.
  moved() {
    this.moving = true;
    clearTimeout(this.rest);
    this.rest = setTimeout(() => {
      this.moving = false;
      this.request();
    }, 160);
    this.request();
  }

  zoom(factor, cx = this.width / 2, cy = this.height / 2) {
    const scale = Math.min(20, Math.max(0.4, this.view.scale * factor));
    const ratio = scale / this.view.scale;
    this.view = { scale, x: cx - (cx - this.view.x) * ratio, y: cy - (cy - this.view.y) * ratio };
    this.moved();
  }

  fit() {
    this.view = { scale: 1, x: 0, y: 0 };
    this.request();
  }

  pan(dx, dy) {
    this.view = { ...this.view, x: this.view.x + dx, y: this.view.y + dy };
    this.moved();
  }

  wheel(event) {
    event.preventDefault();
    this.zoom(Math.exp(-event.deltaY * 0.0016), event.offsetX, event.offsetY);
  }

  press(event) {
    this.canvas.setPointerCapture(event.pointerId);
    this.pointers.set(event.pointerId, { x: event.offsetX, y: event.offsetY });
    this.travelled = this.pointers.size > 1 ? 100 : 0;
  }

  move(event) {
    const before = this.pointers.get(event.pointerId);
    if (!before) return this.setHover(this.pick(event.offsetX, event.offsetY), event);
    const now = { x: event.offsetX, y: event.offsetY };
    const others = [...this.pointers.entries()].filter(([id]) => id !== event.pointerId);
    if (others.length) {
      const [, other] = others[0];
      const spread = (point) => Math.hypot(point.x - other.x, point.y - other.y) || 1;
      this.zoom(spread(now) / spread(before), (now.x + other.x) / 2, (now.y + other.y) / 2);
    } else {
      this.travelled += Math.abs(now.x - before.x) + Math.abs(now.y - before.y);
      if (this.travelled > 4) this.pan(now.x - before.x, now.y - before.y);
    }
    this.pointers.set(event.pointerId, now);
    return undefined;
  }

  release(event) {
    const clicked = this.pointers.has(event.pointerId) && this.travelled <= 4;
    this.pointers.delete(event.pointerId);
    const found = clicked ? this.pick(event.offsetX, event.offsetY) : null;
    if (found) this.onPick(found);
  }

  key(event) {
    const moves = { ArrowLeft: [60, 0], ArrowRight: [-60, 0], ArrowUp: [0, 60], ArrowDown: [0, -60] };
    const zooms = { "+": 1.3, "=": 1.3, "-": 1 / 1.3 };
    if (moves[event.key]) this.pan(...moves[event.key]);
    else if (zooms[event.key]) this.zoom(zooms[event.key]);
    else if (event.key === "0") this.fit();
    else return;
    event.preventDefault();
  }

  pick(x, y) {
    for (const node of this.nodes) {
      const [nx, ny] = this.at(node);
      if (Math.hypot(nx - x, ny - y) <= this.radius(node) + 4) return { concept: this.network.nodes.concept[node] };
    }
    const edge = this.nearestEdge(x, y, 6);
    return edge === null ? null : { edge };
  }

  nearestEdge(x, y, reach) {
    let best = null;
    let least = reach;
    for (const edge of this.edges) {
      const [x1, y1, x2, y2] = this.line(edge);
      const length = (x2 - x1) ** 2 + (y2 - y1) ** 2 || 1;
      const along = Math.min(1, Math.max(0, ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / length));
      const distance = Math.hypot(x - x1 - along * (x2 - x1), y - y1 - along * (y2 - y1));
      if (distance < least) [best, least] = [edge, distance];
    }
    return best;
  }

  line(edge) {
    const { edges, nodeOf } = this.network;
    const [x1, y1] = this.at(nodeOf.get(edges.source[edge]));
    const [x2, y2] = this.at(nodeOf.get(edges.target[edge]));
    return [x1, y1, x2, y2];
  }

  setHover(found, event) {
    this.canvas.classList.toggle("pointing", Boolean(found));
    this.tip.hidden = !found;
    if (found) this.showTip(found, event);
    const before = JSON.stringify(this.hover);
    this.hover = found;
    if (before !== JSON.stringify(found)) this.request();
  }

  showTip(found, event) {
    const { edges } = this.network;
    this.tip.textContent =
      found.concept !== undefined
        ? `${label(found.concept)} · ${amount(CONCEPTS[found.concept].n_documents, "document")}`
        : `${label(edges.source[found.edge])} ↔ ${label(edges.target[found.edge])} · ${amount(edges.n_units[found.edge], this.network.unit)}`;
    const left = Math.min(event.offsetX + 14, Math.max(0, this.width - this.tip.offsetWidth - 8));
    this.tip.style.left = `${left}px`;
    this.tip.style.top = `${event.offsetY + 16}px`;
  }

  // The concepts that stand out: what is pointed at or chosen, and what it is joined to.
  focus() {
    const { edges, edgesAt } = this.network;
    const found = this.hover || (state.edge ? { pair: state.edge } : state.concept !== null ? { concept: state.concept } : null);
    if (!found) return null;
    if (found.concept !== undefined) {
      const lit = new Set((edgesAt.get(found.concept) || []).filter((edge) => this.weight.has(edge)));
      const ends = [...lit].map((edge) => otherEnd(edges, edge, found.concept));
      return { concepts: new Set([found.concept, ...ends]), edges: lit, strong: new Set([found.concept]) };
    }
    const pair = found.pair || [edges.source[found.edge], edges.target[found.edge]];
    const edge = this.network.edgeOf.get(`${pair[0]}~${pair[1]}`);
    return { concepts: new Set(pair), edges: new Set(edge === undefined ? [] : [edge]), strong: new Set(pair) };
  }

  draw() {
    if (!this.width || !this.canvas.isConnected) return;
    const { context } = this;
    const ratio = window.devicePixelRatio || 1;
    const style = getComputedStyle(document.documentElement);
    const names = ["--edge", "--accent", "--ink", "--panel", "--sans"];
    const inks = new Map(names.map((name) => [name, style.getPropertyValue(name).trim()]));
    this.ink = (name) => inks.get(name);
    this.place();
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, this.width, this.height);
    const focus = this.focus();
    this.drawEdges(focus);
    this.drawNodes(focus);
    this.drawLabels(focus);
  }

  // Edges of like strength are drawn as one path, weakest first: thousands take a few strokes.
  drawEdges(focus) {
    const { context } = this;
    const crowd = Math.min(1, 40 / Math.sqrt(this.edges.length + 1));
    const bins = new Map();
    const shown = this.moving ? Math.min(this.edges.length, 1000) : this.edges.length;
    for (let place = shown - 1; place >= 0; place -= 1) {
      const edge = this.edges[place];
      if (focus?.edges.has(edge)) continue;
      const bin = `${Math.min(7, Math.floor(this.weight.get(edge) * 8))}${this.network.edges.in_backbone[edge] ? "" : "-"}`;
      if (!bins.has(bin)) bins.set(bin, []);
      bins.get(bin).push(edge);
    }
    for (const [bin, edges] of bins) {
      const weight = (parseInt(bin, 10) + 0.5) / 8;
      const alpha = (focus ? 0.1 : 0.16 + 0.5 * weight) * crowd;
      this.stroke(edges, this.ink("--edge"), alpha, 0.8 + 2.6 * weight ** 2, bin.endsWith("-"));
    }
    for (const edge of focus ? focus.edges : []) {
      const width = 1.2 + 2.6 * (this.weight.get(edge) ?? 0.5) ** 2;
      this.stroke([edge], this.ink("--accent"), 0.85, width, !this.network.edges.in_backbone[edge]);
    }
    context.globalAlpha = 1;
    context.setLineDash([]);
  }

  stroke(edges, colour, alpha, width, dashed) {
    const { context } = this;
    context.globalAlpha = alpha;
    context.strokeStyle = colour;
    context.lineWidth = width;
    context.setLineDash(dashed && edges.length < 400 ? [4, 4] : []);
    context.beginPath();
    for (const edge of edges) {
      const [x1, y1, x2, y2] = this.line(edge);
      context.moveTo(x1, y1);
      context.lineTo(x2, y2);
    }
    context.stroke();
  }

  drawNodes(focus) {
    const { context } = this;
    const { nodes } = this.network;
    for (const node of [...this.toLabel].reverse()) {
      const concept = nodes.concept[node];
      const [x, y] = this.at(node);
      context.globalAlpha = focus && !focus.concepts.has(concept) ? 0.22 : 1;
      context.beginPath();
      context.arc(x, y, this.radius(node), 0, 2 * Math.PI);
      context.fillStyle = this.colours.colourOf(node);
      context.fill();
      context.lineWidth = focus?.strong.has(concept) ? 3 : 1.5;
      context.strokeStyle = focus?.strong.has(concept) ? this.ink("--ink") : this.ink("--panel");
      context.stroke();
    }
    context.globalAlpha = 1;
  }

  // A label is drawn where it covers no other label and no large node and no button covers it; the
  // others wait for a closer view.
  drawLabels(focus) {
    const { context } = this;
    const { nodes } = this.network;
    const first = focus ? this.nodes.filter((node) => focus.concepts.has(nodes.concept[node])) : [];
    const rest = focus ? [] : this.toLabel;
    const taken = this.nodes.slice(0, 60).map((node) => this.disc(node));
    context.textBaseline = "middle";
    context.lineJoin = "round";
    for (const node of [...first, ...rest]) {
      const concept = nodes.concept[node];
      const strong = Boolean(focus?.strong.has(concept));
      const size = Math.round(11 + 4 * Math.sqrt(nodes.n_documents[node] / this.most));
      const font = `${strong ? 650 : 500} ${size}px ${this.ink("--sans")}`;
      const box = this.freeBox(node, this.widthOf(label(concept), font), size, taken, strong || this.always.has(concept));
      if (box) this.write(label(concept), font, box, taken);
    }
  }

  widthOf(text, font) {
    const key = `${font}|${text}`;
    if (!this.widths.has(key)) {
      this.context.font = font;
      this.widths.set(key, this.context.measureText(text).width);
    }
    return this.widths.get(key);
  }

  disc(node) {
    const [x, y] = this.at(node);
    const r = this.radius(node);
    return { left: x - r, right: x + r, top: y - r, bottom: y + r, node };
  }

  freeBox(node, width, size, taken, always) {
    const [x, y] = this.at(node);
    if (x < -50 || y < -20 || x > this.width + 50 || y > this.height + 20) return null;
    const r = this.radius(node) + 4;
    const half = size * 0.62;
    const places = [
      [x + r, y],
      [x - r - width, y],
      [x - width / 2, y + r + half],
      [x - width / 2, y - r - half],
    ];
    const boxes = places.map(([left, middle]) => ({ left, right: left + width, top: middle - half, bottom: middle + half, middle }));
    const apart = (box, other) => box.right < other.left || box.left > other.right || box.bottom < other.top || box.top > other.bottom;
    const inside = (box) => box.left > 2 && box.right < this.width - 2 && box.top > 2 && box.bottom < this.height - 2;
    const seen = (box) => inside(box) && apart(box, this.covered);
    const clear = (box) => taken.every((other) => other.node === node || apart(box, other));
    return boxes.find((box) => seen(box) && clear(box)) || (always ? boxes.find(seen) || boxes[0] : null);
  }

  write(text, font, box, taken) {
    const { context } = this;
    context.font = font;
    context.strokeStyle = this.ink("--panel");
    context.lineWidth = 3.5;
    context.strokeText(text, box.left, box.middle);
    context.fillStyle = this.ink("--ink");
    context.fillText(text, box.left, box.middle);
    taken.push(box);
  }
}
