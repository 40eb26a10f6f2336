// The data block, and lookups over it. Everything refers to concepts, documents and sentences by number.
const DATA = JSON.parse(document.getElementById("data").textContent);
const CONCEPTS = DATA.concepts;
const DOCUMENTS = DATA.documents;
const SENTENCES = DATA.sentences;
const conceptById = new Map(CONCEPTS.map((concept, number) => [concept.concept_id, number]));
const documentById = new Map(DOCUMENTS.map((doc, number) => [doc.document_id, number]));
const networkByUnit = new Map(DATA.networks.map((network) => [network.unit, network]));
const sentencesByDocument = DOCUMENTS.map(() => []);
SENTENCES.document.forEach((doc, sentence) => sentencesByDocument[doc].push(sentence));

for (const network of DATA.networks) {
  const { nodes, edges } = network;
  network.passed = sum(edges.in_backbone);
  network.nodeOf = new Map(nodes.concept.map((concept, node) => [concept, node]));
  network.edgeOf = new Map(edges.source.map((source, edge) => [`${source}~${edges.target[edge]}`, edge]));
  network.edgesAt = new Map(nodes.concept.map((concept) => [concept, []]));
  edges.source.forEach((source, edge) => {
    network.edgesAt.get(source)?.push(edge);
    network.edgesAt.get(edges.target[edge])?.push(edge);
  });
}

// What the address and the controls say; views read it and never keep copies.
const state = {
  language: "en",
  unit: DATA.networks.length ? DATA.networks[0].unit : "sentence",
  measure: "npmi",
  share: 0,
  maxQ: 1,
  backboneOnly: true,
  minDocuments: 1,
  colour: "community",
  picture: true,
  edge: null,
  concept: null,
};

function otherEnd(edges, edge, concept) {
  return edges.source[edge] === concept ? edges.target[edge] : edges.source[edge];
}

// How often each value occurs.
function tally(values) {
  const counts = new Map();
  for (const value of values) counts.set(value, (counts.get(value) || 0) + 1);
  return counts;
}

function sum(numbers) {
  return numbers.reduce((total, value) => total + value, 0);
}

// Not Math.max(...numbers): a browser takes no more than about a hundred thousand arguments.
function largest(numbers, least = -Infinity) {
  return numbers.reduce((best, value) => Math.max(best, value), least);
}

function smallest(numbers) {
  return numbers.reduce((best, value) => Math.min(best, value), Infinity);
}
