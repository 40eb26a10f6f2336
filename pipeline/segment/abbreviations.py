"""Abbreviations and sentence openers of both languages, for finding the ends of sentences."""

_NEVER_LAST = """
    addl asst secy smt prof dr drs dra ir hj kh rm tn ny sdr sdri bpk yth alm almh mr mrs ms
    messrs st hon rev gen col sgt capt lt gov sen rep pres jl jln gg ds kel kec kab prov kep per
    permen perpres inpres perda perbup pergub psl ps hlm hal vol nr nos pp figs gbr tbl sect
    secs art arts ch chap eq eqs ref refs cf vs viz ed eds edn trans transl terj cet jil tgl ttd
    cq ca approx esp incl resp hlmn a.n u.b s.d d.a u.p y.l c.q e.g i.e a.l w.r.t op.cit loc.cit
"""
_BEFORE_NUMBER = """
    no nomor fig gambar tab sec app par para bab pasal art th thn lamp huruf jan feb mar apr jun
    jul aug agt sep sept oct okt nov dec des
"""
_MAY_BE_LAST = """
    dll dsb dst dkk dlsb tsb skrg etc al inc ltd corp co tbk bros dept univ est am pm a.m p.m jr
    sr ph.d m.si m.sc m.kom m.pd m.hum m.m m.ap m.pa m.t s.sos s.ip s.kom s.h s.e s.t s.pd s.si
    b.a m.a b.sc llb u.s u.k u.n e.u d.c dki
"""
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
MAY_BE_LAST = frozenset(_MAY_BE_LAST.split())
OPENERS = frozenset(_OPENERS.split())
_CAPTIONS = """
    tabel gambar grafik bagan lampiran bab bagian table figure fig chart box annex chapter part
    section appendix
"""
CAPTIONS = frozenset(_CAPTIONS.split())
