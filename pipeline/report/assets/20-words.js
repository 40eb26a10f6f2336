// The words of the interface in English and Indonesian. Those that the report page shows too come
// with the data.
const WORDS = {
  graph: ["Network", "Jaringan"],
  concepts: ["Concepts", "Konsep"],
  topics: ["Topics", "Topik"],
  readiness: ["Readiness", "Kesiapan"],
  claims: ["Claims", "Pernyataan"],
  documents: ["Documents", "Dokumen"],
  report: ["Report", "Laporan"],
  search: ["Search concepts, words, documents", "Cari konsep, kata, dokumen"],
  searchShort: ["Search", "Cari"],
  nothingFound: ["Nothing found", "Tidak ditemukan"],
  concept: ["concept", "konsep"],
  framework: ["framework", "kerangka"],
  item: ["item", "butir"],
  document: ["document", "dokumen"],
  sentence: ["sentence", "kalimat"],
  paragraph: ["paragraph", "paragraf"],
  sentences: ["sentences", "kalimat"],
  paragraphs: ["paragraphs", "paragraf"],
  documentsUnit: ["documents", "dokumen"],
  Sentences: ["Sentences", "Kalimat"],
  unit: ["Two concepts meet in one", "Dua konsep bertemu dalam satu"],
  measure: ["Strength measured by", "Kekuatan diukur dengan"],
  npmi: ["NPMI", "NPMI"],
  association_strength: ["Association strength", "Kekuatan asosiasi"],
  n_units: ["Times together", "Kali bersama"],
  weakest: ["Hide the weakest", "Sembunyikan yang terlemah"],
  maxQ: ["q-value at most", "Nilai q paling besar"],
  anyQ: ["any", "berapa pun"],
  minDocuments: ["In at least (documents)", "Paling sedikit (dokumen)"],
  backboneOnly: ["Passed the test only", "Hanya yang lolos uji"],
  backboneHelp: [
    "Edges that passed the test: pairs that meet more often than chance, after correction for testing many pairs.",
    "Garis yang lolos uji: pasangan yang lebih sering bertemu daripada kebetulan, setelah koreksi atas banyaknya uji.",
  ],
  colourBy: ["Colour shows", "Warna menunjukkan"],
  community: ["Community", "Komunitas"],
  group: ["Group in the codebook", "Kelompok dalam buku kode"],
  polarity: ["Desirable or not", "Diinginkan atau tidak"],
  desirable: ["desirable", "diinginkan"],
  undesirable: ["undesirable", "tidak diinginkan"],
  neutral: ["neutral", "netral"],
  others: ["others", "lainnya"],
  size: ["Size shows the number of documents.", "Ukuran menunjukkan jumlah dokumen."],
  dashed: ["Dashed: did not pass the test.", "Putus-putus: tidak lolos uji."],
  filters: ["What is shown", "Yang ditampilkan"],
  reset: ["Reset", "Atur ulang"],
  fit: ["Fit", "Paskan"],
  zoomIn: ["Zoom in", "Perbesar"],
  zoomOut: ["Zoom out", "Perkecil"],
  picture: ["Picture", "Gambar"],
  table: ["Table", "Tabel"],
  shown: ["{0} concepts and {1} of {2} associations shown", "{0} konsep dan {1} dari {2} asosiasi ditampilkan"],
  noNetwork: [
    "There is no network: fewer than two concepts of the codebook were found.",
    "Tidak ada jaringan: kurang dari dua konsep buku kode ditemukan.",
  ],
  noEdges: ["No association passes these filters.", "Tidak ada asosiasi yang lolos saringan ini."],
  noBackbone: [
    "No association of this network passed the test against chance, so all are shown. Read them as co-occurrences, not as findings.",
    "Tidak ada asosiasi jaringan ini yang lolos uji terhadap kebetulan, maka semua ditampilkan. Bacalah sebagai kemunculan bersama, bukan temuan.",
  ],
  fewPassed: [
    "Only {0} of {1} associations passed the test, so the next best supported are shown too, dashed. Read those as co-occurrences, not as findings.",
    "Hanya {0} dari {1} asosiasi lolos uji, maka asosiasi berikutnya dengan dukungan terbaik juga ditampilkan, putus-putus. Bacalah yang ini sebagai kemunculan bersama, bukan temuan.",
  ],
  bestSupported: ["Best supported associations", "Asosiasi dengan dukungan terbaik"],
  orderHelp: [
    "Those that passed the test first, then by q, then by NPMI.",
    "Yang lolos uji lebih dahulu, lalu menurut q, lalu menurut NPMI.",
  ],
  listHelp: [
    "Choose one to read the sentences behind it, or click a concept or a line in the picture.",
    "Pilih satu untuk membaca kalimat di baliknya, atau klik konsep atau garis pada gambar.",
  ],
  pictureHelp: [
    "Network picture. Arrow keys move it, plus and minus zoom, zero fits it. The table holds the same associations.",
    "Gambar jaringan. Tombol panah menggeser, plus dan minus memperbesar dan memperkecil, nol memaskan. Tabel memuat asosiasi yang sama.",
  ],
  together: [
    "Together in {0} of {1}, where chance would give {2}.",
    "Bersama dalam {0} dari {1}, sedangkan kebetulan memberi {2}.",
  ],
  togetherPlain: ["Together in {0} of {1}.", "Bersama dalam {0} dari {1}."],
  expected: ["Expected by chance", "Harapan bila kebetulan"],
  byChance: ["By chance", "Kebetulan"],
  interval: ["95 % interval over documents", "Selang 95 % atas dokumen"],
  p: ["p", "p"],
  q: ["q", "q"],
  pWithin: [
    "The chance of at least as many {0} with both when mentions are shuffled within each document, among {0} of like length.",
    "Peluang setidaknya sebanyak itu {0} yang memuat keduanya bila sebutan dikocok di dalam setiap dokumen, di antara {0} yang serupa panjangnya.",
  ],
  pBetween: [
    "The chance of at least as many documents with both when mentions are shuffled among documents of like length.",
    "Peluang setidaknya sebanyak itu dokumen yang memuat keduanya bila sebutan dikocok di antara dokumen yang serupa panjangnya.",
  ],
  association_strengthHelp: [
    "Times together over the times expected if the two were independent in the whole corpus; 1 is as independent.",
    "Kali bersama dibagi kali yang diharapkan bila keduanya saling bebas dalam seluruh korpus; 1 berarti seperti bebas.",
  ],
  n_unitsHelp: ["Units in which both occur.", "Satuan yang memuat keduanya."],
  communityHelp: [
    "Concepts that are joined more closely to one another than to the rest, found by the Leiden method among the edges that passed the test.",
    "Konsep yang lebih erat satu sama lain daripada dengan yang lain, ditemukan dengan metode Leiden di antara garis yang lolos uji.",
  ],
  diversityHelp: [
    "Share of distinct words among the first terms of all topics. 1: no two topics share a term.",
    "Bagian kata yang berbeda di antara istilah pertama semua topik. 1: tidak ada dua topik yang berbagi istilah.",
  ],
  scoreHelp: ["What the choice was made by; the reason says how.", "Dasar pilihan; alasannya menyebut caranya."],
  degreeHelp: ["Concepts to which it is joined by an edge that passed the test.", "Konsep yang terhubung dengannya oleh garis yang lolos uji."],
  strengthHelp: ["Sum of the weights of these edges.", "Jumlah bobot garis itu."],
  betweennessHelp: [
    "Share of the shortest paths between other concepts that run through it.",
    "Bagian lintasan terpendek antara konsep lain yang melaluinya.",
  ],
  eigenvectorHelp: [
    "High where it is joined to concepts that are themselves well joined.",
    "Tinggi bila terhubung dengan konsep yang juga terhubung dengan baik.",
  ],
  fromOne: ["Most of one document", "Terbanyak dari satu dokumen"],
  fromOneOf: ["{0} of {1} from", "{0} dari {1} dari"],
  backbone: ["Passed the test", "Lolos uji"],
  yes: ["yes", "ya"],
  no: ["no", "tidak"],
  byUnit: ["The same pair by another unit", "Pasangan yang sama menurut satuan lain"],
  absent: ["do not meet", "tidak bertemu"],
  evidence: ["Sentences behind it", "Kalimat di baliknya"],
  someOf: ["{0} of {1}", "{0} dari {1}"],
  allOf: ["all {0}", "semua {0}"],
  ofDocuments: ["{0} of {1} documents", "{0} dari {1} dokumen"],
  evenHelp: [
    "Chosen evenly over documents; all are in {0}.",
    "Dipilih merata atas dokumen; semuanya ada di {0}.",
  ],
  firstHelp: ["The first in the order of the table; all are in {0}.", "Yang pertama menurut urutan tabel; semuanya ada di {0}."],
  kindHelp: [
    "At most {0} sentences for each thing that is said, evenly over documents; all are in {1}.",
    "Paling banyak {0} kalimat untuk setiap hal yang dikatakan, merata atas dokumen; semuanya ada di {1}.",
  ],
  documentPairHelp: [
    "In each document, the first sentence with each of the two.",
    "Dalam setiap dokumen, kalimat pertama yang memuat masing-masing.",
  ],
  shownHelp: [
    "Those that stand behind a number of this page; all are in {0}.",
    "Kalimat yang ada di balik suatu angka di halaman ini; semuanya ada di {0}.",
  ],
  pairHelp: [
    "The two concepts may stand in different sentences of one {0}.",
    "Kedua konsep dapat berada pada kalimat yang berbeda dalam satu {0}.",
  ],
  saveCsv: ["Save as CSV", "Simpan sebagai CSV"],
  copy: ["Copy", "Salin"],
  copied: ["Copied", "Tersalin"],
  page: ["p. {0}", "hlm. {0}"],
  noPage: ["no pages", "tanpa halaman"],
  close: ["Close", "Tutup"],
  more: ["Show {0} more", "Tampilkan {0} lagi"],
  forms: ["Words found", "Kata yang ditemukan"],
  said: ["What is said of it", "Yang dikatakan tentangnya"],
  named: ["named", "dinamai"],
  onlyNamed: ["names it, states nothing", "menyebut nama, tidak menyatakan apa pun"],
  heading: ["heading", "judul"],
  keywords: ["keywords", "kata kunci"],
  caption: ["caption", "keterangan gambar"],
  entry: ["list entry", "butir daftar"],
  placeInNetwork: ["Place in the network", "Tempat dalam jaringan"],
  degree: ["Edges that passed the test", "Garis yang lolos uji"],
  strength: ["Sum of their weights", "Jumlah bobotnya"],
  betweenness: ["Betweenness (0 to 1)", "Keantaraan (0 sampai 1)"],
  eigenvector: ["Eigenvector centrality (0 to 1)", "Sentralitas vektor eigen (0 sampai 1)"],
  neighbours: ["Associated concepts", "Konsep terkait"],
  mentions: ["mentions", "sebutan"],
  Mentions: ["Mentions", "Sebutan"],
  present: ["mentioned", "disebut"],
  lacking: ["lacking", "kurang"],
  required: ["required", "disyaratkan"],
  planned: ["planned", "direncanakan"],
  definition: ["defined", "didefinisikan"],
  defined: ["defined", "didefinisikan"],
  mixed: ["mentioned and lacking", "disebut dan kurang"],
  notAddressed: ["not addressed", "tidak dibahas"],
  notRead: ["not read", "tidak terbaca"],
  inOther: ["Mentioned {0} times in {1}.", "Disebut {0} kali dalam {1}."],
  mentionedOnce: ["Mentioned once.", "Disebut sekali."],
  neverFound: ["Not found in any counted sentence.", "Tidak ditemukan dalam kalimat yang dihitung."],
  outside: ["Cue outside the sentence: {0}", "Penanda di luar kalimat: {0}"],
  topicsNone: ["There are no topics.", "Tidak ada topik."],
  prevalence: ["Share of the words", "Bagian dari kata"],
  coherence: ["Coherence (NPMI)", "Koherensi (NPMI)"],
  stability: ["Stability", "Kestabilan"],
  diversity: ["Diversity", "Keragaman"],
  score: ["Score", "Skor"],
  model: ["Model", "Model"],
  nTopics: ["Topics", "Topik"],
  reason: ["Reason", "Alasan"],
  candidates: ["Candidate models", "Calon model"],
  candidatesHelp: [
    "The number of topics is a choice, not a discovery; these were compared.",
    "Jumlah topik adalah pilihan, bukan penemuan; inilah yang dibandingkan.",
  ],
  chosen: ["reported", "dilaporkan"],
  terms: ["Terms", "Istilah"],
  passages: ["Representative sentences", "Kalimat yang mewakili"],
  mainDocuments: ["Documents with at least 5 % of it", "Dokumen dengan paling sedikit 5 % darinya"],
  largestIn: ["Largest topic in", "Topik terbesar dalam"],
  readinessHelp: [
    "What each document says about each item. A dot means that the item is not addressed ({0}), which is not the same as lacking.",
    "Apa yang dikatakan setiap dokumen tentang setiap butir. Titik berarti butir tidak dibahas ({0}), dan itu tidak sama dengan kurang.",
  ],
  readinessNone: ["No document addresses an item of any framework.", "Tidak ada dokumen yang membahas butir kerangka mana pun."],
  showSilent: ["Also documents that address no item ({0})", "Juga dokumen yang tidak membahas butir apa pun ({0})"],
  addressedBy: ["Documents that address it", "Dokumen yang membahasnya"],
  chooseCell: ["Choose a cell to read its sentences.", "Pilih sel untuk membaca kalimatnya."],
  claimsNone: ["No claim between two concepts was found.", "Tidak ada pernyataan antara dua konsep yang ditemukan."],
  claimsHelp: [
    "Statements in which one concept is said to act on another. The sign holds between an adequate first and an adequate second concept: + where the one comes with the other, − where it works against it, 0 where no direction is said or the statement is denied. Of a lack, a trouble or an undesirable concept the adequate state is less of it: “lack of staff hinders services” and “transparency reduces corruption” are both +. The number beside a sign counts the claims that have it: +3 −1.",
    "Pernyataan bahwa satu konsep memengaruhi konsep lain. Tanda berlaku antara keadaan memadai konsep pertama dan keadaan memadai konsep kedua: + bila yang satu membawa yang lain, − bila menghalanginya, 0 bila arahnya tidak dikatakan atau pernyataannya disangkal. Untuk kekurangan, gangguan, atau konsep yang tidak diinginkan, keadaan memadai ialah lebih sedikit darinya: “kekurangan staf menghambat layanan” dan “transparansi mengurangi korupsi” sama-sama +. Angka di samping tanda menghitung klaim yang memilikinya: +3 −1.",
  ],
  claimsCounted: [
    "Claims that are counted: {0}, in {1} rows. Questions, hypotheses and what stands in references, appendices and copies are not.",
    "Pernyataan yang dihitung: {0}, dalam {1} baris. Pertanyaan, hipotesis, dan yang ada dalam daftar pustaka, lampiran, dan salinan tidak dihitung.",
  ],
  claimsNoMatch: ["No claim matches.", "Tidak ada pernyataan yang cocok."],
  chooseClaim: ["Choose a row to read its sentences.", "Pilih baris untuk membaca kalimatnya."],
  subject: ["Subject", "Subjek"],
  relation: ["Relation", "Hubungan"],
  object: ["Object", "Objek"],
  sign: ["Sign", "Tanda"],
  negated: ["Denied", "Disangkal"],
  hedged: ["Not as fact", "Bukan sebagai fakta"],
  n: ["Counted claims", "Pernyataan terhitung"],
  any: ["any", "semua"],
  increases: ["increases", "meningkatkan"],
  decreases: ["decreases", "menurunkan"],
  enables: ["enables", "memungkinkan"],
  hinders: ["hinders", "menghambat"],
  requires: ["requires", "mensyaratkan"],
  associated: ["is associated with", "berkaitan dengan"],
  positive: ["positive", "positif"],
  negative: ["negative", "negatif"],
  undirected: ["no direction", "tanpa arah"],
  title: ["Title", "Judul"],
  year: ["Year", "Tahun"],
  type: ["Kind", "Jenis"],
  paper: ["paper", "makalah"],
  policy: ["policy", "kebijakan"],
  law: ["law", "hukum"],
  abstract: ["abstract", "abstrak"],
  other: ["other", "lainnya"],
  pages: ["Pages", "Halaman"],
  file: ["File", "Berkas"],
  metadataFrom: ["Metadata from", "Metadata dari"],
  problem: ["Problem", "Masalah"],
  status: ["Reading", "Pembacaan"],
  ok: ["read", "terbaca"],
  quarantined: ["set aside", "disisihkan"],
  copyOf: ["copy of", "salinan dari"],
  copyWhy: ["Why a copy", "Mengapa salinan"],
  copyBytes: ["same bytes", "bita yang sama"],
  copyRecord: ["entry of the same document", "entri dari dokumen yang sama"],
  copyDoi: ["same DOI", "DOI yang sama"],
  copyText: ["nearly the same text", "teks hampir sama"],
  sharedText: ["{0} of the word sequences in common", "{0} dari urutan kata sama"],
  lawNumber: ["Number", "Nomor"],
  fieldTitle: ["title", "judul"],
  fieldAuthors: ["authors", "penulis"],
  fieldYear: ["year", "tahun"],
  fieldDoi: ["DOI", "DOI"],
  fieldVenue: ["venue", "penerbit"],
  fieldCountry: ["country", "negara"],
  fieldNumber: ["number", "nomor"],
  textQuality: ["Text quality", "Mutu teks"],
  filesCounted: ["{0}, of them {1}: {2}.", "{0}, di antaranya {1}: {2}."],
  filesNoCopies: ["{0}, no copies: {1}.", "{0}, tanpa salinan: {1}."],
  filesAndEntries: ["{0} and {1}", "{0} dan {1}"],
  entryOne: ["entry without a file", "entri tanpa berkas"],
  entryMany: ["entries without a file", "entri tanpa berkas"],
  fileOne: ["file", "berkas"],
  fileMany: ["files", "berkas"],
  copyOne: ["copy", "salinan"],
  copyMany: ["copies", "salinan"],
  withoutText: ["Pages without text", "Halaman tanpa teks"],
  ocrPages: ["Pages read by OCR", "Halaman dibaca dengan OCR"],
  characters: ["Characters", "Karakter"],
  languages: ["Languages", "Bahasa"],
  en: ["English", "Inggris"],
  id: ["Indonesian", "Indonesia"],
  ms: ["Malay", "Melayu"],
  und: ["undetermined", "tidak tertentukan"],
  noText: ["No text", "Tanpa teks"],
  filterRows: ["Filter", "Saring"],
  addressedItems: ["What it says on frameworks", "Yang dikatakannya tentang kerangka"],
  sentenceHere: ["Sentences of this document", "Kalimat dokumen ini"],
  unknown: ["This address names nothing in this study: {0}", "Alamat ini tidak menunjuk apa pun dalam studi ini: {0}"],
  source: ["Source", "Sumber"],
  conceptA: ["Concept", "Konsep"],
  conceptB: ["Concept", "Konsep"],
  nDocuments: ["Documents", "Dokumen"],
  claimsBetween: ["Claims between the two", "Pernyataan di antara keduanya"],
  onlySentencesWith: ["Only sentences with", "Hanya kalimat dengan"],
  all: ["all", "semua"],
  language: ["Bahasa Indonesia", "English"],
  topicsOf: ["Topics of the document", "Topik dokumen"],
  sections: ["Views", "Tampilan"],
  front: ["front matter", "bagian depan"],
  introduction: ["introduction", "pendahuluan"],
  method: ["method", "metode"],
  results: ["results", "hasil"],
  discussion: ["discussion", "pembahasan"],
  conclusion: ["conclusion", "simpulan"],
  references: ["references", "daftar pustaka"],
  appendix: ["appendix", "lampiran"],
  chapter: ["chapter", "bab"],
  article: ["article", "pasal"],
  body: ["body", "isi"],
};
Object.assign(WORDS, DATA.words);

function t(key, ...values) {
  const words = WORDS[key];
  const text = words ? words[state.language === "id" ? 1 : 0] : key;
  return text.replace(/\{(\d)\}/g, (_, place) => String(values[Number(place)]));
}

// What a unit is compared with: documents with one another, others within a document.
function byUnit(unit, within, between) {
  return unit === "document" ? t(between) : t(within, t(`${unit}s`));
}

function label(concept) {
  const entry = CONCEPTS[concept];
  return state.language === "id" ? entry.label_id : entry.label_en;
}

function amount(n, unit) {
  const many = unit === "document" ? "documentsUnit" : `${unit}s`;
  return `${count(n)} ${t(n === 1 ? unit : many)}`;
}

function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function count(value) {
  return value.toLocaleString(state.language === "id" ? "id" : "en");
}

function decimal(value, digits = 2) {
  if (value === null || value === undefined) return "–";
  const options = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return value.toLocaleString(state.language === "id" ? "id" : "en", options).replace("-", "−");
}

function chance(value) {
  if (value === null || value === undefined) return "–";
  return value < 0.001 ? `< ${decimal(0.001, 3)}` : decimal(value, value < 0.1 ? 4 : 3);
}

function percent(value) {
  return value === null || value === undefined ? "–" : `${decimal(value * 100, 1)} %`;
}
