"""Words that tell Malay of Malaysia and Brunei from Indonesian.

Each is common in prose of the one and rare or unknown in the other, by spelling ("kerana",
"karena"), by usage ("kerajaan", "pemerintah") or by loan ("nombor", "nomor"). Words common in both
with another sense ("pejabat", "jabatan"), words that are also English and names of places are left
out.
"""

_MALAY = """
    aduan agensi ahad akaun akauntabiliti akauntan akhbar aksara antarabangsa apa-apa arkitek
    awam bahagian baharu bahawa bajet bandaraya bekalan belanjawan berbanding berbeza berfaedah
    berimpak berkanun berkesan berkongsi berkuatkuasa berniaga bersepadu bertaraf berurusan beza
    biasiswa bila-bila bilik bilion bimbit boleh bolehlah borang bukannya butang butiran cabaran
    cawangan cukai dagangan dapatan daripada dibekalkan difailkan digalakkan digubal dihantar
    dihebahkan dihoskan dijangka dijangkakan dijimatkan dikawal dikemas dikemaskini dikongsi
    dikongsikan dikuatkuasakan dilancarkan dilayari dilengkapkan diluluskan dimaklumkan
    dipaparkan dipautkan diperkukuh dipertingkatkan dipertuan dipinda dirasmikan direkodkan
    disegerakan diselia disemak disember disokong disyorkan ditambahbaik ditemubual ditubuhkan
    diuruskan doktor e-mel elektrik enakmen eropah faedah failkan fasal filem galakan geran
    gunasama hantar hartanah hebahan hendaklah iaitu ialah ianya ibupejabat imigresen inggeris
    integriti isnin itali jadual jangkaan jawatankuasa jenayah jepun jualan julai jumaat
    juruaudit juruteknik jurutera justeru kad kaedah kaji kajiselidik kakitangan kanak-kanak
    kaunter kawal kawalan kawalselia kebanyakannya keberkesanan kebertanggungjawaban
    kebolehcapaian kebolehpercayaan kecekapan kecemerlangan kedua-dua keizinan kekunci kelab
    kelewatan kelulusan kemahiran kemalangan kemaskini kempen kemudaratan kenderaan kerahsiaan
    kerajaan kerana kerapkali kes kesaksamaan kesedaran keseluruhannya kesepaduan kesihatan
    kesimpulannya ketara ketelusan ketirisan keupayaan kewangan kewujudan khamis kilang kompaun
    komuniti kongsi kos kuarters kuatkuasa kumbahan laluan lantikan lapan lazimnya lebihan lebuh
    lebuhraya lelaki longkang mahu mahukan majlis maklum maklumat maklumbalas mana-mana manakala
    matlamat melancarkan meluluskan memaklumkan memandangkan memaparkan memautkan membekalkan
    membezakan memfailkan meminda memperkasa memperkukuh mempertingkat mempertingkatkan
    menambahbaik mencadangkan menceroboh mendapati menerusi mengandungi mengemas mengemaskini
    mengesyorkan menggalakkan menggubal menggunapakai menghantar menghebahkan mengikut mengimbas
    menguatkuasakan mengukuhkan mengundi menguruskan menjangkakan menjimatkan menswastakan
    mentadbir menubuh menubuhkan menumpukan menyaman menyegerakan menyelia menyemak menyertai
    menyiasat menyokong merangka merangkumi merasmikan merekod mesra mesti mesyuarat muzik
    nombor ogos ordinan padanan papar parlimen parti pautan peguam peguamcara pekebun pekeliling
    pelabur pelaburan pelan pelawat pelayar pelbagai pelupusan pemakluman pemandu pematuhan
    pembangkang pembaziran pembekal pembekalan pemboleh pembolehubah penambahbaikan pencen
    pencerobohan pengadu pengauditan pengawalseliaan pengenalpastian pengerusi penggodam
    penggodaman penggubalan pengintegrasian pengkaji penguatkuasa penguatkuasaan pengukuhan
    pengundi pengurusan peniaga penjawat penjimatan penolong pensampelan penswastaan pensyarah
    pentadbiran penternak penubuhan penyelarasan penyeliaan penyelidik penyemak penyepaduan
    penyulitan pepejal peperiksaan perakaunan perakuan perakukan perasmian peratus peratusan
    perbandaran perbelanjaan perbezaan percubaan percuma perekodan perenggan perisian
    perkhidmatan perkongsian perlantikan perlembagaan perlukan perlulah perniagaan perolehan
    persaraan persekitaran pertubuhan pesara pesuruhjaya pewartaan pewujudan piawai piawaian
    pindaan praktikal projek purata putera rahsia rajah rasmi rasuah rentetan ringgit rumusannya
    sahaja saksama salahguna saliran saman sebahagian sebahagiannya sebarang sebilangan
    sekiranya seksyen sekuriti selepas selia seliaan selidik semakan semasa senarai sentiasa
    sepanyol sesawang sesebuah sesetengah sesiapa setakat setiausaha siasatan sifar sijil
    sisihan skop skrin soalan soalselidik sokongan stesen storan strategik subseksyen sukuan
    sungguhpun suruhanjaya syor tadbir taklimat takrif talian tambahbaik tarikh tatatertib
    tawaran teknikal telefon televisyen tempatan tempoh temubual temuduga tentera terpakai
    tetapan tetikus tetingkap timbalan trilion ucaptama umpamanya universiti urusniaga yuran
"""
_INDONESIAN = """
    administrasi agustus anggaran antar antarmuka aparatur apotek asuransi bagian bahwa bandara
    beda belanda berbagai berbeda berkas berupa berwenang biaya bisa bisnis bupati butuh daring
    delapan desa desember dibanding dibandingkan dibutuhkan didukung dikelola dikirim dimaksud
    dinas direktorat direktur diselenggarakan diterapkan diunduh diunggah dll dokter dosen dsb
    dukungan ekonomis eropa evaluasi formulir gedung gubernur handal harus implementasi
    informasi inggris instansi internasional investasi istri italia izin jaringan jendela
    jenderal jepang juli jumat kabupaten kamar kamis kampus kantor kapan karena kartu karyawan
    kasus keamanan kebijakan kebutuhan kecamatan kejaksaan kelola kelurahan kemarin kepolisian
    kesehatan ketentuan keterampilan ketimpangan keuangan kewenangan kinerja klub kode kolom
    koordinasi korupsi kuesioner laki-laki layanan listrik lokal lulusan luring mahasiswa
    manajemen maret membedakan membutuhkan memengaruhi memiliki mencoba mendukung menerapkan
    mengelola mengirim mengunduh mengunggah menurut menyelenggarakan metode miliar milyar mobil
    musik nasional nomor obat otomatis otonomi pabrik pajak para partai partisipasi pasal paspor
    pedesaan pelatihan pelayanan pembinaan pemda pemerintah pemerintahan peneliti penelitian
    penerapan pengadaan pengadilan pengaturan pengelolaan pensiun perangkat perbedaan perdesaan
    perencanaan perguruan perizinan perkotaan perpajakan persen pertanyaan perusahaan polisi
    ponsel praktis provinsi proyek publik puskesmas pustaka putra rata-rata rektor republik
    resmi retribusi rupiah saat saja sandi sanksi sarana sebagian sebesar sedangkan sekretariat
    sekretaris senantiasa senin serikat sipil sistematis siswa situs skripsi sore sosialisasi
    spanyol standar stasiun strategis studi surel tanggal tantangan tata tautan teknis tentara
    terdapat terjadi toko tombol transparansi triliun truk tunjangan uang undang unduh unggah
    variabel walikota wawancara wewenang yaitu yakni
"""
MALAY = frozenset(_MALAY.split())
INDONESIAN = frozenset(_INDONESIAN.split())
