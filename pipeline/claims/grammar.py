"""Words of grammar by which the clauses around a relation are read, in both languages.

Keys as ``pipeline.tag.tokens`` makes them: lower case, without a plural ending.
"""

from pipeline.tag.spelling import fold, words_in


def _keys(*texts: str) -> frozenset[str]:
    return frozenset(map(fold, words_in(*texts)))


JOINTS = _keys("dan serta atau maupun and or nor plus & / dan/atau") | {","}
CLOSING = frozenset(")]}\"'\u2019\u201d\u00bb")
POSSESSIVE = frozenset(["'s", "'", "\u2019"])
GENITIVE = _keys("of dari")
PREPOSITIONS = _keys(
    "di ke pada oleh untuk bagi melalui lewat dengan dalam kepada terhadap antara antar sebagai "
    "tentang mengenai atas sampai hingga menurut berdasarkan tanpa sejak selama seperti "
    "in at by with from for to on onto upon through via during among amongst between within into "
    "secara about as across under over against toward towards without despite per regarding "
    "concerning beyond like than daripada berbasis sebelum setelah sesudah before after"
)
RELATIVES = _keys("yang that which who whose where")
VIA = _keys("melalui lewat dengan berkat through via by using")
SUBORDINATE = VIA | _keys(
    "sebelum setelah sesudah sambil before after without tanpa besides selain"
)
TRAILING_VIA = _keys("melalui lewat through via using")
LEADING_VIA = _keys("melalui lewat dengan berkat through via by with")
ADDERS = _keys("and dan serta &")
ACCOMPANYING = _keys("with dengan")
BREAKS = frozenset([";", ":", "|", "\u2013", "\u2014", "\u2022", '"', "\u201c", "\u201d"])
PURPOSES = _keys("untuk guna agar supaya demi dalam to for so in of")
AIMS = _keys("untuk guna agar supaya demi to")
CARRIED = _keys("bahwa agar supaya that whether apakah")
REPORTED = _keys("that bahwa whether apakah jika")
OPINIONS = _keys(
    "belief view idea claim opinion notion assumption hypothesis argument statement thesis theory "
    "assertion proposition contention expectation perception conclusion pendapat anggapan "
    "pandangan klaim pernyataan asumsi gagasan dugaan tesis keyakinan persepsi kesimpulan "
    "hipotesis teori"
)
TURNS = _keys("but however whereas while tetapi tapi namun sedangkan melainkan") | {";"}
RESULTS = _keys("agar supaya sehingga so")
BE = _keys("is are was were be been being am get gets got becomes become")
COPULAS = BE | _keys(
    "has have had having as remain remains remained constitute constitutes exert exerts exerted "
    "show shows showed represent represents seen considered regarded pose poses posed "
    "adalah ialah merupakan menjadi sebagai memiliki mempunyai memberikan memberi membawa jadi "
    "dianggap dinilai bukan bukanlah merupakanlah adalah menjadikan"
)
AUXILIARIES = BE | _keys("has have had do does did can could will would may might should")
FINITE = COPULAS | _keys(
    "akan dapat bisa harus wajib perlu telah sudah belum tidak bukan ingin masih "
    "will would shall should can could may might must cannot do does did not "
    "believe argue suggest show indicate find found reveal provide use uses used make makes made "
    "menunjukkan menyatakan mengatakan percaya menemukan menggunakan melakukan menerapkan "
    "diatur diberikan ditetapkan dibebankan"
)
DETERMINERS = _keys("the this these their its his her our your such any no every each some")
ARTICLES = _keys("a an")
FILLERS = (
    BE
    | _keys(
        "has have had do does did will would shall should can could may might must cannot to "
        "also not never no only thus thereby therefore hence further then even still often always "
        "usually generally sometimes able likely unlikely expected designed intended aimed aim "
        "aims seek seeks sought tend tends try tries attempt attempts want wants hope hopes going "
        "ought need needs in order so as fail fails failed meant appear appears seem seems both "
        "better more most much greatly help helps helped found shown considered believed known "
        "that which who yet well just hardly seldom "
        "akan dapat bisa mampu harus wajib perlu telah sudah sedang tengah mulai juga turut ikut "
        "terus semakin makin lebih sangat tidak belum tak bukan kurang hanya pernah selalu sering "
        "berhasil gagal untuk guna agar supaya demi dalam rangka upaya usaha yang bertujuan "
        "dimaksudkan diharapkan berupaya berusaha diarahkan ditujukan mungkin pun lagi benar "
        "secara jarang hampir berpotensi cenderung terbukti justru saja masih jelas efektif "
        "bersama saling diupayakan sehingga tujuan bahkan kemudian sepenuhnya selalu memang"
    )
    | RELATIVES
)
NOT_PURPOSE_BEFORE_TO = _keys(
    "able likely unlikely expected designed intended aimed aim aims seek seeks sought tend tends "
    "try tries attempt attempts want wants hope hopes going ought need needs has have had fail "
    "fails failed meant appear appears seem seems help helps helped found shown considered "
    "believed known is are was were be bertujuan dimaksudkan diarahkan ditujukan diharapkan "
    "berupaya berusaha"
)
PRONOUNS = _keys("it they we he she i you ia mereka kami kita dia beliau")
AGENTS = _keys(
    "penyelenggara pengendali pelaku pengelola pengguna pejabat petugas pemilik lembaga unit badan "
    "dewan tim komisi komite panitia forum penyedia pemegang pembina penanggung kementerian "
    "menteri dinas sekretariat bagian bidang maker user provider operator committee"
)
VERBAL_HEADS = ("meng", "mem", "men", "ber", "mewujud")
NOT_VERBAL = _keys("mental mentalitas menteri mentoring berita berkas berbagi member")
NOUNS_TOO = _keys(
    "support increase drive advance boost limit delay cut fight cause damage harm help upgrade "
    "rise change need demand influence impact affect spur slow block lower build better"
)
DEGREES = _keys("yang secara lebih sangat semakin paling makin")
DESCRIPTIVE = DEGREES | _keys("well more most better very too")
COMBINING = _keys("based enabled driven related oriented led centric centred centered wide maker")
BESIDE_HEAD = _keys("para semua seluruh setiap segenap sejumlah beberapa berbagai kepada agar")
OF_SIDE = _keys("in to for against dalam pada bagi untuk terhadap")
ADJECTIVE_ENDINGS = ("ent", "ive", "able", "ible", "ous", "ful", "ed", "al", "ly", "online", "open")
NOUN_ENDINGS = ("ment", "itiative", "centive", "cutive", "pective", "jective", "need", "agent")
ADJECTIVE_ENDINGS_ID = ("if", "abel", "ibel", "sien", "paran")
ADJECTIVES_ID = _keys("adil terbuka tanggap bersih jujur")
VERB_BEGINNINGS = ("meng", "mem", "men", "meny", "di")
VERB_ENDINGS = ("kan", "i")
NOT_A_VERB = _keys("memadai mengenai menteri mentari menjadi dimiliki")
NOUNS_IN_LEAD = _keys("tujuan upaya usaha aim need hope attempt want")
FUNCTION = (
    JOINTS
    | GENITIVE
    | PREPOSITIONS
    | RELATIVES
    | DETERMINERS
    | ARTICLES
    | PURPOSES
    | _keys(
        "itu ini tersebut maka namun tetapi sehingga karena jika apabila bila ketika bahwa maupun "
        "baik sebagaimana para semua seluruh setiap segenap oleh sebab juga pun lain namun "
        "and or but if when where while because since although whereas than then there here he "
        "she we they you i it one two three more all many several both such other others"
    )
)
