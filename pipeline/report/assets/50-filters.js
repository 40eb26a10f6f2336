// Which edges and nodes the filters leave.
function strengths(network, measure) {
  return network.edges[measure];
}

function hasBackbone(network) {
  return network.passed > 0;
}

// Where only a few edges passed, the next best supported are drawn too, dashed: two dots and a line
// say nothing of a corpus. The run lists edges best supported first.
const FEW_PASSED = 10;
const FILLED_IN = 30;

function isFilledIn(network) {
  return hasBackbone(network) && network.passed < FEW_PASSED && network.edges.source.length > FILLED_IN;
}

function passesTests(network, edge) {
  const { edges } = network;
  const filled = edge < FILLED_IN && isFilledIn(network);
  if (state.backboneOnly && hasBackbone(network) && !edges.in_backbone[edge] && !filled) return false;
  if (edges.n_documents[edge] < state.minDocuments) return false;
  return state.maxQ >= 1 || (edges.q_value[edge] !== null && edges.q_value[edge] <= state.maxQ);
}

// The slider hides a share of what the other filters leave, so that every step does something.
function visibleEdges(network) {
  const values = strengths(network, state.measure);
  const passing = [];
  for (let edge = 0; edge < values.length; edge += 1) if (passesTests(network, edge)) passing.push(edge);
  const known = passing.map((edge) => values[edge]).filter((value) => value !== null).sort((a, b) => a - b);
  const cut = state.share > 0 && known.length ? known[Math.min(known.length - 1, Math.floor((known.length * state.share) / 100))] : null;
  const kept = cut === null ? passing : passing.filter((edge) => values[edge] !== null && values[edge] >= cut);
  kept.sort((a, b) => (values[b] ?? -Infinity) - (values[a] ?? -Infinity) || a - b);
  return { edges: kept, cut };
}

// The run lists edges best supported first, so their numbers are that order.
function bySupport(edges) {
  return [...edges].sort((a, b) => a - b);
}

function visibleConcepts(network, edges) {
  const shown = new Set();
  for (const edge of edges) shown.add(network.edges.source[edge]).add(network.edges.target[edge]);
  if (state.concept !== null && network.nodeOf.has(state.concept)) shown.add(state.concept);
  if (state.edge) for (const end of state.edge) if (network.nodeOf.has(end)) shown.add(end);
  return shown;
}

// Blue, orange, green, ...: told apart by people with the common kinds of colour blindness.
const PALETTE = ["#2f7fc1", "#e08e0b", "#1f9e77", "#c9659f", "#8a7fd1", "#c8553d", "#4bb3c8", "#8c7a3a"];
const GREY = "#9097a0";

function colourGroups(network) {
  const { nodes } = network;
  const key = {
    community: (node) => nodes.community[node],
    group: (node) => CONCEPTS[nodes.concept[node]].group,
    polarity: (node) => CONCEPTS[nodes.concept[node]].polarity,
  }[state.colour];
  const sizes = new Map();
  const of = nodes.concept.map((_, node) => {
    const group = key(node);
    if (group !== null) sizes.set(group, (sizes.get(group) || 0) + 1);
    return group;
  });
  const ordered = [...sizes.keys()].sort((a, b) => (typeof a === "number" ? a - b : String(a).localeCompare(String(b))));
  const colours = new Map(ordered.map((group, place) => [group, place < PALETTE.length ? PALETTE[place] : GREY]));
  return { of, ordered, colours, colourOf: (node) => colours.get(of[node]) || GREY };
}
