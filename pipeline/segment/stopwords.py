"""Function words that tell Indonesian and Malay from English and both from their neighbours.

Words that are as common in other languages that use the Latin alphabet ("in", "of", "is", "on",
"di", "a") are left out: they would make English of Dutch and Indonesian of Italian.
"""

_INDONESIAN = """
    yang dan dari untuk dengan pada dalam tidak ini itu adalah atau oleh sebagai akan telah dapat
    kepada bahwa serta juga harus karena tersebut antara lebih sudah secara terhadap melalui
    sebagaimana dimaksud ayat pasal huruf nomor tahun tentang bagi belum hal ada bukan masih sangat
    setiap seluruh maupun namun tetapi sehingga agar jika apabila ketika seperti yaitu merupakan
    menjadi dilakukan paling atas bisa hanya saja para suatu sesuai berdasarkan hasil antar wajib
    tanpa kurangnya perlu lain guna sedangkan saat mereka kami kita selain setelah sebelum hingga
    semua banyak sendiri terdiri terjadi adanya bagian undang peraturan pemerintah daerah masyarakat
    pelayanan publik negara penelitian penerapan pelaksanaan
    kerana iaitu ialah daripada bahawa manakala hendaklah sahaja boleh perkhidmatan kerajaan
"""
_ENGLISH = """
    the and to that this with from are were have has been their which can will these they our its
    such also between how should more than other into about who when where while because would
    could may must each there those them being through both not does did under upon within without
    against further however therefore thereof shall any is by of it as been government public
    services citizens information policy
"""
INDONESIAN = frozenset(_INDONESIAN.split())
ENGLISH = frozenset(_ENGLISH.split()) - {"is", "by", "of", "it", "as"}
