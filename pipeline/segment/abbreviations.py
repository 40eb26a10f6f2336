"""Abbreviations and sentence openers of both languages, for finding the ends of sentences."""

_NEVER_LAST = """
    addl asst secy smt prof dr drs dra ir hj kh rm tn ny sdr sdri bpk yth alm almh mr mrs ms
    messrs st hon rev gen col sgt capt lt maj cmdr gov sen rep pres amb atty kol jend letjen mayjen
    brigjen kapt jl jln gg ds kel kec kab prov kep per
    permen perpres inpres perda perbup pergub pt cv ud cf vs viz ed eds edn trans transl terj cet
    jil tgl ttd cq ca approx esp incl resp jo jis lih bdk mis cth ditjen dsn em tb rs
    yg utk dgn dlm ttg stbl drt ins subs dy addl viz govt spp
    a.n u.b s.d d.a u.p y.l c.q q.q d.h e.g i.e a.l w.r.t op.cit loc.cit
"""
_BEFORE_NUMBER = """
    no nos nr nomor fig figs gambar gbr tab tbl reg regs sec secs sect app par para paras
    bab pasal psl ps
    art arts ch chap eq eqs ref refs p pp hal hlm hlmn vol th thn lamp huruf ver v rp rt rw
    gol tel telp fax faks min maks max cap ord ss cl sch
    jan feb mar apr jun jul aug agt agu sep sept oct okt nov dec des
"""
_AND_SO_ON = "dll dsb dst dlsb tsb etc"
_DEGREES = """
    ph.d m.a m.sc b.a b.sc m.si m.kom m.pd m.hum m.m m.ap m.pa m.t m.h s.sos s.ip s.kom s.h s.e s.t
    s.pd s.si s.ap s.ag m.ag llb
"""
_MAY_BE_LAST = """
    dkk skrg al inc ltd corp co tbk bros dept univ est am pm a.m p.m jr sr u.s u.k u.n e.u d.c dki
"""
_TIMES = "am pm a.m p.m"
_AFTER_TIMES = """
    monday tuesday wednesday thursday friday saturday sunday senin selasa rabu kamis jumat sabtu
    minggu gmt utc wib wita wit est eastern central
"""
_WORDS_TOO = "pasal bab nomor huruf"
_LABELLED = """
    opsi option options kota city daerah wilayah region zona zone tipe type kelas class grade
    golongan kelompok group tim team model skenario scenario rencana plan pihak party level tingkat
    fase phase tahap stage seri series lampiran appendix annex bagian part section bab chapter tabel
    bertipe table gambar figure bentuk form kategori category
"""
# Abbreviations that are words as well: the coin in lower case, nouns after an article or the like.
_ONLY_CAPITALISED = "sen"
_ALSO_NOUNS = "art app cap"
# Acronyms that spell an abbreviation: the audit board, information systems, hospitals.
_ACRONYMS_TOO = "bpk mis em rs"
_BEFORE_NOUNS = "a an the this that these those my your our their its each every any some"
_OPENERS = """
    ada adalah adapun agar akan akhirnya akibatnya apabila artinya atas bagi bahkan banyak
    beberapa berdasarkan berikut dalam dan dari demikian dengan di dia disamping ditambah hal
    hasil hanya ini itu jadi jika juga karena kemudian ketika kita kami ke kedua ketiga kondisi
    lalu maka mereka melalui menurut meskipun misalnya namun oleh pada para pemerintah
    penelitian pertama salah sebagai sebaliknya sebelum secara sedangkan sehingga sejak selain
    selanjutnya selama seluruh sementara semua seperti setelah setiap sistem tanpa tetapi tidak
    tujuan untuk walaupun yang a according after all also although an and another as at based
    because before besides both but by despite each finally first for from further furthermore
    given had has have he hence her here his how however i if in indeed instead is it its many
    moreover most much my nevertheless no not nor on once one only other our over second several
    she since so some such than that the their then there therefore these they third this those
    though through thus to under unlike until we what when where whereas whether which while who
    with without yet you
"""

NEVER_LAST = frozenset(_NEVER_LAST.split())
BEFORE_NUMBER = frozenset(_BEFORE_NUMBER.split())
AND_SO_ON = frozenset(_AND_SO_ON.split())
DEGREES = frozenset(_DEGREES.split())
MAY_BE_LAST = frozenset(_MAY_BE_LAST.split()) | AND_SO_ON | DEGREES
ONLY_CAPITALISED = frozenset(_ONLY_CAPITALISED.split())
ACRONYMS_TOO = frozenset(_ACRONYMS_TOO.split())
ALSO_NOUNS = frozenset(_ALSO_NOUNS.split())
BEFORE_NOUNS = frozenset(_BEFORE_NOUNS.split())
TIMES = frozenset(_TIMES.split())
AFTER_TIMES = frozenset(_AFTER_TIMES.split())
WORDS_TOO = frozenset(_WORDS_TOO.split())
LABELLED = frozenset(_LABELLED.split())
OPENERS = frozenset(_OPENERS.split())
_CAPTIONS = """
    tabel gambar grafik bagan lampiran bab bagian table figure fig chart box annex chapter part
    section appendix
"""
CAPTIONS = frozenset(_CAPTIONS.split())
