<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id" sourcelanguage="en">
<context>
    <name>Alert</name>
    <message>
        <source>No player runs on this computer. Start it; then alerts can be shown at once.</source>
        <translation>Tidak ada pemutar yang berjalan di komputer ini. Jalankan dahulu; setelah itu pengumuman darurat dapat langsung ditayangkan.</translation>
    </message>
    <message>
        <source>This screen shows only what is signed, and no text that nobody signed. Publish a playlist with a schedule of the level Emergency instead.</source>
        <translation>Titik tayang ini hanya menayangkan isi yang sudah ditandatangani, sehingga teks bebas tidak dapat ditayangkan. Sebagai gantinya, tayangkan daftar putar dengan jadwal bertingkat Darurat.</translation>
    </message>
    <message>
        <source>Nothing plays yet. Put a site on air first.</source>
        <translation>Belum ada yang tayang. Tayangkan situs lebih dahulu.</translation>
    </message>
</context>
<context>
    <name>AlertButton</name>
    <message>
        <source>An alert is on: %1</source>
        <translation>Pengumuman darurat sedang tayang: %1</translation>
    </message>
    <message>
        <source>End all %1</source>
        <translation>Akhiri semua (%1)</translation>
    </message>
    <message>
        <source>End alert</source>
        <translation>Akhiri</translation>
    </message>
    <message>
        <source>Emergency</source>
        <translation>Darurat</translation>
    </message>
    <message>
        <source>End this alert?</source>
        <translation>Akhiri pengumuman darurat ini?</translation>
    </message>
    <message>
        <source>Leave it on</source>
        <translation>Biarkan tayang</translation>
    </message>
    <message>
        <source>End it, back to the schedule</source>
        <translation>Akhiri, kembali ke jadwal</translation>
    </message>
</context>
<context>
    <name>AlertDialog</name>
    <message>
        <source>Emergency on this screen</source>
        <translation>Darurat di titik tayang ini</translation>
    </message>
    <message>
        <source>Start from</source>
        <translation>Mulai dari</translation>
    </message>
    <message>
        <source>What has happened</source>
        <translation>Apa yang terjadi</translation>
    </message>
    <message>
        <source>Where, and what to do</source>
        <translation>Di mana, dan apa yang harus dilakukan</translation>
    </message>
    <message>
        <source>Who says so</source>
        <translation>Siapa yang menyampaikan</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>Berapa lama</translation>
    </message>
    <message>
        <source>How it will look</source>
        <translation>Tampilannya nanti</translation>
    </message>
    <message>
        <source>It covers the whole screen at once and goes before everything else. The schedule goes on underneath, and the screen returns to it when the alert ends.</source>
        <translation>Langsung menutupi seluruh layar dan mendahului semua yang lain. Jadwal tetap berjalan di baliknya, dan layar kembali ke sana ketika pengumuman ini berakhir.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Hold to show the alert</source>
        <translation>Tekan terus untuk menayangkan</translation>
    </message>
</context>
<context>
    <name>AlertPreview</name>
    <message>
        <source>Preview of the alert</source>
        <translation>Pratinjau pengumuman darurat</translation>
    </message>
</context>
<context>
    <name>AppearanceMenu</name>
    <message>
        <source>Colours of the system</source>
        <translation>Warna sistem</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Terang</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Gelap</translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message>
        <source>Move “%1”</source>
        <translation>Pindahkan “%1”</translation>
    </message>
    <message>
        <source>Change the hours of “%1”</source>
        <translation>Ubah jam “%1”</translation>
    </message>
</context>
<context>
    <name>ConditionForm</name>
    <message>
        <source>Write a number, such as 100.</source>
        <translation>Tulis angka, misalnya 100.</translation>
    </message>
    <message>
        <source>Write what it is compared with.</source>
        <translation>Tulis pembandingnya.</translation>
    </message>
    <message>
        <source>Leave out the quotation marks.</source>
        <translation>Jangan pakai tanda kutip.</translation>
    </message>
    <message>
        <source>Remove the condition of “%1”</source>
        <translation>Hapus syarat “%1”</translation>
    </message>
    <message>
        <source>Change the condition of “%1”</source>
        <translation>Ubah syarat “%1”</translation>
    </message>
</context>
<context>
    <name>ConflictSheet</name>
    <message>
        <source>%1 was also changed by somebody else</source>
        <translation>%1 juga diubah orang lain</translation>
    </message>
    <message>
        <source>Which version is to stay? Taking the other one can be undone. If you keep yours, it replaces the other one when you put it on air.</source>
        <translation>Versi mana yang dipakai? Memakai versi lain dapat diurungkan. Bila Anda memakai versi sendiri, versi lain diganti saat Anda menayangkannya.</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Versi saya</translation>
    </message>
    <message>
        <source>The other</source>
        <translation>Versi lain</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Pakai versi saya</translation>
    </message>
    <message>
        <source>Take the other</source>
        <translation>Pakai versi lain</translation>
    </message>
</context>
<context>
    <name>Conflicts</name>
    <message>
        <source>Take the other version of %1</source>
        <translation>Pakai versi lain dari %1</translation>
    </message>
</context>
<context>
    <name>DestinationSheet</name>
    <message>
        <source>Where does this site go on air?</source>
        <translation>Ke mana situs ini ditayangkan?</translation>
    </message>
    <message>
        <source>The folder of the repository: on a web server, a stick, or a synced folder</source>
        <translation>Folder repositori: di server web, di flashdisk, atau folder tersinkron</translation>
    </message>
    <message>
        <source>The folder of your keys</source>
        <translation>Folder kunci Anda</translation>
    </message>
    <message>
        <source>Into its own folder</source>
        <translation>Ke foldernya sendiri</translation>
    </message>
    <message>
        <source>The player on this machine, and any other that plays this folder, shows it at once.</source>
        <translation>Pemutar di komputer ini, dan pemutar lain yang memutar folder ini, langsung menampilkannya.</translation>
    </message>
    <message>
        <source>Into a repository</source>
        <translation>Ke repositori</translation>
    </message>
    <message>
        <source>Signed with your key, for any number of screens: through a web server, a bucket, a synced folder, or a stick. Its own folder is brought up to date as well.</source>
        <translation>Ditandatangani dengan kunci Anda, untuk berapa pun titik tayang: lewat server web, bucket, folder tersinkron, atau flashdisk. Foldernya sendiri ikut diperbarui.</translation>
    </message>
    <message>
        <source>Folder, or address of a bucket</source>
        <translation>Folder, atau alamat bucket</translation>
    </message>
    <message>
        <source>Such as /media/stick/layar or s3://town/layar</source>
        <translation>Misalnya /media/stick/layar atau s3://kota/layar</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Pilih…</translation>
    </message>
    <message>
        <source>Choose the folder of the repository</source>
        <translation>Pilih folder repositori</translation>
    </message>
    <message>
        <source>Folder of your keys</source>
        <translation>Folder kunci Anda</translation>
    </message>
    <message>
        <source>Choose the folder of your keys</source>
        <translation>Pilih folder kunci Anda</translation>
    </message>
    <message>
        <source>Looking whether that works…</source>
        <translation>Memeriksa apakah dapat dipakai…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Use this</source>
        <translation>Pakai ini</translation>
    </message>
</context>
<context>
    <name>Durations</name>
    <message>
        <source>Until it is ended</source>
        <translation>Sampai diakhiri</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n menit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n jam</numerusform>
        </translation>
    </message>
    <message>
        <source>How long</source>
        <translation>Berapa lama</translation>
    </message>
</context>
<context>
    <name>Exhibition</name>
    <message>
        <source>The exhibition has ended.</source>
        <translation>Pameran sudah berakhir.</translation>
    </message>
    <message>
        <source>The player ended again at once. See that no other one runs and that the display is on, then try again. A technician finds the reason in %1.</source>
        <translation>Pemutar langsung berhenti lagi. Pastikan tidak ada pemutar lain yang berjalan dan layar menyala, lalu coba lagi. Teknisi menemukan sebabnya di %1.</translation>
    </message>
</context>
<context>
    <name>ExhibitionSheet</name>
    <message>
        <source>Start the exhibition</source>
        <translation>Mulai pameran</translation>
    </message>
    <message>
        <source>The player starts on this computer and shows what is signed and published; this window stays beside it.</source>
        <translation>Pemutar dimulai di komputer ini dan menayangkan isi yang sudah ditandatangani dan ditayangkan; jendela ini tetap ada di sampingnya.</translation>
    </message>
    <message>
        <source>The player starts on this computer and shows “%1” as it is on air; this window stays beside it.</source>
        <translation>Pemutar dimulai di komputer ini dan menayangkan “%1” sebagaimana sudah tayang; jendela ini tetap ada di sampingnya.</translation>
    </message>
    <message>
        <source>Which screen of the site is it?</source>
        <translation>Titik tayang mana dari situs ini?</translation>
    </message>
    <message>
        <source>The wall is shown on</source>
        <translation>Layar pameran tampil di</translation>
    </message>
    <message>
        <source>No second display is connected to this computer. Connect the projector or the LED wall, and it appears here by itself; or show the wall in a window, to try it out.</source>
        <translation>Tidak ada layar kedua yang tersambung ke komputer ini. Sambungkan proyektor atau dinding LED, lalu layar itu muncul di sini dengan sendirinya; atau tampilkan pameran dalam jendela untuk mencobanya.</translation>
    </message>
    <message>
        <source>It goes on when this window is closed, so that the wall does not go dark by accident. You are asked.</source>
        <translation>Pameran berlanjut ketika jendela ini ditutup, agar layarnya tidak padam tanpa sengaja. Anda akan ditanya.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Show in a window</source>
        <translation>Tampilkan dalam jendela</translation>
    </message>
</context>
<context>
    <name>Fleet</name>
    <message>
        <source>This computer</source>
        <translation>Komputer ini</translation>
    </message>
</context>
<context>
    <name>Focus</name>
    <message>
        <source>The schedule cannot be read. Mend the mistake that is listed, then try again.</source>
        <translation>Jadwal tidak dapat dibaca. Perbaiki kesalahan yang tercantum, lalu coba lagi.</translation>
    </message>
    <message>
        <source>The layouts cannot be read. Mend the mistake that is listed, then try again.</source>
        <translation>Tata letak tidak dapat dibaca. Perbaiki kesalahan yang tercantum, lalu coba lagi.</translation>
    </message>
</context>
<context>
    <name>Gallery</name>
    <message>
        <source>New layout “%1”</source>
        <translation>Tata letak baru “%1”</translation>
    </message>
    <message>
        <source>Duplicate “%1”</source>
        <translation>Gandakan “%1”</translation>
    </message>
    <message>
        <source>A layout needs a name.</source>
        <translation>Tata letak perlu nama.</translation>
    </message>
    <message>
        <source>There is a layout of that name already.</source>
        <translation>Sudah ada tata letak bernama itu.</translation>
    </message>
    <message>
        <source>Rename “%1”</source>
        <translation>Ganti nama “%1”</translation>
    </message>
    <message>
        <source>Delete “%1”</source>
        <translation>Hapus “%1”</translation>
    </message>
</context>
<context>
    <name>HoldButton</name>
    <message>
        <source>Hold it down until the bar is full</source>
        <translation>Tekan terus sampai bilahnya penuh</translation>
    </message>
    <message>
        <source>Keep holding…</source>
        <translation>Tekan terus…</translation>
    </message>
</context>
<context>
    <name>InHand</name>
    <message>
        <source>Control now</source>
        <translation>Kendali langsung</translation>
    </message>
    <message>
        <source>What you do here is recorded under the name %1.</source>
        <translation>Yang Anda lakukan di sini tercatat atas nama %1.</translation>
    </message>
    <message>
        <source>Your name, so that others see who wanted it</source>
        <translation>Nama Anda, agar orang lain tahu siapa yang meminta</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Nama Anda</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ubah</translation>
    </message>
    <message>
        <source>Somebody else is sitting here</source>
        <translation>Orang lain yang duduk di sini</translation>
    </message>
    <message>
        <source>Remember</source>
        <translation>Simpan nama</translation>
    </message>
    <message>
        <source>Show now…</source>
        <translation>Tayangkan sekarang…</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Tahan</translation>
    </message>
    <message>
        <source>What is on stays on</source>
        <translation>Yang sedang tayang tetap tayang</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Sebelumnya</translation>
    </message>
    <message>
        <source>The item before (Page Up)</source>
        <translation>Tayangan sebelumnya (Page Up)</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Berikutnya</translation>
    </message>
    <message>
        <source>The next item (Page Down)</source>
        <translation>Tayangan berikutnya (Page Down)</translation>
    </message>
    <message>
        <source>Show the picture again</source>
        <translation>Tampilkan lagi</translation>
    </message>
    <message>
        <source>Black screen</source>
        <translation>Layar hitam</translation>
    </message>
    <message>
        <source>Black, and light again (B)</source>
        <translation>Hitam, dan terang kembali (B)</translation>
    </message>
    <message>
        <source>Back to the schedule</source>
        <translation>Kembali ke jadwal</translation>
    </message>
    <message>
        <source>Back to the schedule (Esc)</source>
        <translation>Kembali ke jadwal (Esc)</translation>
    </message>
    <message>
        <source>An alert is on and goes before everything else. End it first.</source>
        <translation>Pengumuman darurat sedang tayang dan mendahului semua yang lain. Akhiri dahulu.</translation>
    </message>
    <message>
        <source>The screen is in your hands until you go back to the schedule.</source>
        <translation>Layar ada di tangan Anda sampai Anda kembali ke jadwal.</translation>
    </message>
    <message>
        <source>A presenter&apos;s clicker works here: Page Up, Page Down, B for black, Esc for the schedule.</source>
        <translation>Remote presentasi dapat dipakai di sini: Page Up, Page Down, B untuk hitam, Esc untuk jadwal.</translation>
    </message>
</context>
<context>
    <name>KeyFields</name>
    <message>
        <source>Key of %1</source>
        <translation>Kunci %1</translation>
    </message>
    <message>
        <source>Whose key signs</source>
        <translation>Kunci siapa yang menandatangani</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Frasa sandi</translation>
    </message>
    <message>
        <source>Passphrase of %1</source>
        <translation>Frasa sandi %1</translation>
    </message>
    <message>
        <source>Passphrase of this computer&apos;s key</source>
        <translation>Frasa sandi kunci komputer ini</translation>
    </message>
</context>
<context>
    <name>LayoutsArrange</name>
    <message>
        <source>Align</source>
        <translation>Sejajarkan</translation>
    </message>
    <message>
        <source>Left edges</source>
        <translation>Tepi kiri</translation>
    </message>
    <message>
        <source>Centres, in a column</source>
        <translation>Rata tengah, satu kolom</translation>
    </message>
    <message>
        <source>Right edges</source>
        <translation>Tepi kanan</translation>
    </message>
    <message>
        <source>Upper edges</source>
        <translation>Tepi atas</translation>
    </message>
    <message>
        <source>Centres, in a row</source>
        <translation>Rata tengah, satu baris</translation>
    </message>
    <message>
        <source>Lower edges</source>
        <translation>Tepi bawah</translation>
    </message>
    <message>
        <source>As the one chosen first</source>
        <translation>Seperti yang pertama dipilih</translation>
    </message>
    <message>
        <source>Same width</source>
        <translation>Lebar sama</translation>
    </message>
    <message>
        <source>Same height</source>
        <translation>Tinggi sama</translation>
    </message>
    <message>
        <source>Equal distances</source>
        <translation>Jarak sama</translation>
    </message>
    <message>
        <source>From left to right</source>
        <translation>Dari kiri ke kanan</translation>
    </message>
    <message>
        <source>From top to bottom</source>
        <translation>Dari atas ke bawah</translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n dipilih</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LayoutsInspector</name>
    <message>
        <source>Layout</source>
        <translation>Tata letak</translation>
    </message>
    <message>
        <source>Duplicate the layout</source>
        <translation>Gandakan tata letak</translation>
    </message>
    <message>
        <source>Delete the layout</source>
        <translation>Hapus tata letak</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Name of the layout</source>
        <translation>Nama tata letak</translation>
    </message>
    <message>
        <source>Used by: %1</source>
        <translation>Dipakai oleh: %1</translation>
    </message>
    <message>
        <source>No schedule uses it yet.</source>
        <translation>Belum ada jadwal yang memakainya.</translation>
    </message>
    <message>
        <source>Zones</source>
        <translation>Zona</translation>
    </message>
    <message>
        <source>Add a zone</source>
        <translation>Tambah zona</translation>
    </message>
    <message>
        <source>Choose a zone to change it, or draw a new one on the canvas.</source>
        <translation>Pilih zona untuk mengubahnya, atau gambar zona baru di kanvas.</translation>
    </message>
</context>
<context>
    <name>LayoutsList</name>
    <message>
        <source>Layouts</source>
        <translation>Tata letak</translation>
    </message>
    <message>
        <source>New layout</source>
        <translation>Tata letak baru</translation>
    </message>
    <message>
        <source>has problems</source>
        <translation>ada masalah</translation>
    </message>
</context>
<context>
    <name>LayoutsNew</name>
    <message>
        <source>New layout</source>
        <translation>Tata letak baru</translation>
    </message>
</context>
<context>
    <name>LayoutsOutput</name>
    <message>
        <source>Screen</source>
        <translation>Titik tayang</translation>
    </message>
    <message>
        <source>Delete the screen</source>
        <translation>Hapus titik tayang</translation>
    </message>
    <message>
        <source>Name, by which players find it</source>
        <translation>Nama yang dikenali pemutar</translation>
    </message>
    <message>
        <source>Name of the screen</source>
        <translation>Nama titik tayang</translation>
    </message>
    <message>
        <source>Width of the canvas</source>
        <translation>Lebar kanvas</translation>
    </message>
    <message>
        <source>Height of the canvas</source>
        <translation>Tinggi kanvas</translation>
    </message>
    <message>
        <source>The canvas is as large as the display it hangs on. Write a size to fix it, as an LED wall needs.</source>
        <translation>Kanvas sebesar layar tempatnya terpasang. Tulis ukuran untuk menetapkannya, seperti yang diperlukan dinding LED.</translation>
    </message>
    <message>
        <source>Outputs</source>
        <translation>Keluaran</translation>
    </message>
    <message>
        <source>Add an output</source>
        <translation>Tambah keluaran</translation>
    </message>
    <message>
        <source>Connector</source>
        <translation>Konektor</translation>
    </message>
    <message>
        <source>Part of the canvas</source>
        <translation>Bagian kanvas</translation>
    </message>
    <message>
        <source>From left</source>
        <translation>Dari kiri</translation>
    </message>
    <message>
        <source>From top</source>
        <translation>Dari atas</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Lebar</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Tinggi</translation>
    </message>
    <message>
        <source>On the display</source>
        <translation>Pada layar</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Kiri</translation>
    </message>
    <message>
        <source>Top</source>
        <translation>Atas</translation>
    </message>
    <message>
        <source>Turned clockwise</source>
        <translation>Diputar searah jarum jam</translation>
    </message>
    <message>
        <source>Choose an output to change it, or draw a new one on the canvas.</source>
        <translation>Pilih keluaran untuk mengubahnya, atau gambar keluaran baru di kanvas.</translation>
    </message>
    <message>
        <source>Without outputs the whole canvas fills the display. For an LED wall or several displays, draw which part of the canvas each one shows.</source>
        <translation>Tanpa keluaran, seluruh kanvas mengisi layar. Untuk dinding LED atau beberapa layar, gambar bagian kanvas yang ditampilkan masing-masing.</translation>
    </message>
</context>
<context>
    <name>LayoutsPage</name>
    <message>
        <source>Zones</source>
        <translation>Zona</translation>
    </message>
    <message>
        <source>Outputs</source>
        <translation>Keluaran</translation>
    </message>
    <message>
        <source>Canvas</source>
        <translation>Kanvas</translation>
    </message>
    <message>
        <source>Test picture…</source>
        <translation>Gambar uji…</translation>
    </message>
    <message>
        <source>Zones: arrow keys move what is chosen, with Shift by ten, with Alt they change its size; Page Down chooses the next</source>
        <translation>Zona: tombol panah memindahkan yang dipilih, dengan Shift sepuluh piksel, dengan Alt mengubah ukurannya; Page Down memilih yang berikutnya</translation>
    </message>
    <message>
        <source>Outputs: arrow keys move what is chosen, with Shift by ten, with Alt they change its size; Page Down chooses the next</source>
        <translation>Keluaran: tombol panah memindahkan yang dipilih, dengan Shift sepuluh piksel, dengan Alt mengubah ukurannya; Page Down memilih yang berikutnya</translation>
    </message>
    <message>
        <source>The layouts cannot be read</source>
        <translation>Tata letak tidak dapat dibaca</translation>
    </message>
    <message>
        <source>One screen, as large as its display</source>
        <translation>Satu titik tayang, sebesar layarnya</translation>
    </message>
    <message>
        <source>Everything fills the whole screen</source>
        <translation>Semua tayangan memenuhi layar</translation>
    </message>
    <message>
        <source>There is a mistake in the file of the site, so nothing of the layouts can be shown or changed. What is on the screens stays. Mend the mistake that is listed above, then they are here again.</source>
        <translation>Ada kesalahan dalam berkas situs, sehingga tata letak tidak dapat ditampilkan atau diubah. Yang sedang tayang tetap tayang. Perbaiki kesalahan yang tercantum di atas, lalu semuanya kembali ada di sini.</translation>
    </message>
    <message>
        <source>This site names no screens. Name one to give its canvas a size, or to lead parts of it to several displays or an LED wall.</source>
        <translation>Situs ini belum menyebut titik tayang. Sebutkan satu untuk menetapkan ukuran kanvasnya, atau untuk mengalirkan bagian-bagiannya ke beberapa layar atau dinding LED.</translation>
    </message>
    <message>
        <source>There is no layout yet. Make one to show several things side by side, such as a picture with running text below it.</source>
        <translation>Belum ada tata letak. Buat satu untuk menampilkan beberapa hal berdampingan, misalnya gambar dengan teks berjalan di bawahnya.</translation>
    </message>
    <message>
        <source>Name a screen</source>
        <translation>Sebutkan titik tayang</translation>
    </message>
    <message>
        <source>Make a layout</source>
        <translation>Buat tata letak</translation>
    </message>
</context>
<context>
    <name>LayoutsParts</name>
    <message>
        <source>Remove what is chosen</source>
        <translation>Hapus yang dipilih</translation>
    </message>
</context>
<context>
    <name>LayoutsRemove</name>
    <message>
        <source>Delete “%1”?</source>
        <translation>Hapus “%1”?</translation>
    </message>
    <message>
        <source>These schedules use it: %1. Choose what they use from now on. Zones that are not there are left out of them.</source>
        <translation>Jadwal ini memakainya: %1. Pilih apa yang dipakai mulai sekarang. Zona yang tidak ada di sana dilepas dari jadwal.</translation>
    </message>
    <message>
        <source>Layout to use instead</source>
        <translation>Tata letak pengganti</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Hapus</translation>
    </message>
</context>
<context>
    <name>LayoutsScreens</name>
    <message>
        <source>Screens</source>
        <translation>Titik tayang</translation>
    </message>
    <message>
        <source>New screen</source>
        <translation>Titik tayang baru</translation>
    </message>
</context>
<context>
    <name>LayoutsTest</name>
    <message>
        <source>Test picture</source>
        <translation>Gambar uji</translation>
    </message>
    <message>
        <source>Preview of the test picture</source>
        <translation>Pratinjau gambar uji</translation>
    </message>
    <message>
        <source>Cabinets</source>
        <translation>Kabinet</translation>
    </message>
    <message>
        <source>By number</source>
        <translation>Menurut jumlah</translation>
    </message>
    <message>
        <source>By size in pixels</source>
        <translation>Menurut ukuran piksel</translation>
    </message>
    <message>
        <source>Cabinets across</source>
        <translation>Jumlah kabinet ke samping</translation>
    </message>
    <message>
        <source>Width of a cabinet in pixels</source>
        <translation>Lebar kabinet dalam piksel</translation>
    </message>
    <message>
        <source>Cabinets down</source>
        <translation>Jumlah kabinet ke bawah</translation>
    </message>
    <message>
        <source>Height of a cabinet in pixels</source>
        <translation>Tinggi kabinet dalam piksel</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Selama</translation>
    </message>
    <message>
        <source>The test picture is on the screen of this computer.</source>
        <translation>Gambar uji sedang tayang di layar komputer ini.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>End the test picture</source>
        <translation>Akhiri gambar uji</translation>
    </message>
    <message>
        <source>Show it like this</source>
        <translation>Tampilkan seperti ini</translation>
    </message>
    <message>
        <source>Show on this screen</source>
        <translation>Tampilkan di layar ini</translation>
    </message>
</context>
<context>
    <name>LayoutsZone</name>
    <message>
        <source>To the front</source>
        <translation>Ke depan</translation>
    </message>
    <message>
        <source>To the back</source>
        <translation>Ke belakang</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Name of the zone</source>
        <translation>Nama zona</translation>
    </message>
    <message>
        <source>Percent</source>
        <translation>Persen</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>Piksel</translation>
    </message>
    <message>
        <source>From left</source>
        <translation>Dari kiri</translation>
    </message>
    <message>
        <source>From top</source>
        <translation>Dari atas</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Lebar</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Tinggi</translation>
    </message>
    <message>
        <source>Sound of this zone</source>
        <translation>Suara zona ini</translation>
    </message>
</context>
<context>
    <name>LeavingSheet</name>
    <message>
        <source>The exhibition is running</source>
        <translation>Pameran sedang berjalan</translation>
    </message>
    <message>
        <source>The wall can go on without this window. When you open it again, you can end the exhibition there.</source>
        <translation>Pameran dapat terus tayang tanpa jendela ini. Ketika Anda membukanya lagi, pameran dapat diakhiri di sana.</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>Tetap di sini</translation>
    </message>
    <message>
        <source>End the exhibition</source>
        <translation>Akhiri pameran</translation>
    </message>
    <message>
        <source>Let the wall go on</source>
        <translation>Biarkan pameran tetap tayang</translation>
    </message>
</context>
<context>
    <name>LiveDataFeed</name>
    <message>
        <source>Test now</source>
        <translation>Uji sekarang</translation>
    </message>
    <message>
        <source>Test “%1” now</source>
        <translation>Uji “%1” sekarang</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Cancel the test of “%1”</source>
        <translation>Batalkan uji “%1”</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ubah</translation>
    </message>
    <message>
        <source>Change “%1”</source>
        <translation>Ubah “%1”</translation>
    </message>
    <message>
        <source>The source is asked</source>
        <translation>Sumber sedang ditanya</translation>
    </message>
</context>
<context>
    <name>LiveDataFigure</name>
    <message>
        <source>Show “%1” on screen</source>
        <translation>Tayangkan “%1” di layar</translation>
    </message>
    <message>
        <source>Nothing has come yet</source>
        <translation>Belum ada data</translation>
    </message>
    <message>
        <source>Old: %1</source>
        <translation>Usang: %1</translation>
    </message>
</context>
<context>
    <name>LiveDataNew</name>
    <message>
        <source>New source: %1</source>
        <translation>Sumber baru: %1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>such as air</source>
        <translation>misalnya udara</translation>
    </message>
    <message>
        <source>File in the site&apos;s folder</source>
        <translation>Berkas di folder situs</translation>
    </message>
    <message>
        <source>Web address</source>
        <translation>Alamat web</translation>
    </message>
    <message>
        <source>such as feeds/air.json</source>
        <translation>misalnya feeds/udara.json</translation>
    </message>
    <message>
        <source>JSON or CSV that another program writes there, again and again. The player reads it whenever it changes.</source>
        <translation>JSON atau CSV yang terus ditulis oleh program lain di sana. Pemutar membacanya setiap kali berubah.</translation>
    </message>
    <message>
        <source>A device or program sends its figures to the player whenever it has new ones.</source>
        <translation>Sebuah alat atau program mengirim angkanya ke pemutar setiap kali ada yang baru.</translation>
    </message>
    <message>
        <source>JSON that the player asks for once a minute, or as often as you say afterwards.</source>
        <translation>JSON yang diminta pemutar semenit sekali, atau sesering yang Anda tentukan kemudian.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Tambah</translation>
    </message>
</context>
<context>
    <name>LiveDataPage</name>
    <message>
        <source>No player answers on this computer, so figures are known from tests and from before.</source>
        <translation>Tidak ada pemutar yang menjawab di komputer ini, jadi angka berasal dari uji dan dari sebelumnya.</translation>
    </message>
    <message>
        <source>Add a source</source>
        <translation>Tambah sumber</translation>
    </message>
    <message>
        <source>No live data yet</source>
        <translation>Belum ada data langsung</translation>
    </message>
    <message>
        <source>The sources cannot be read</source>
        <translation>Sumber tidak terbaca</translation>
    </message>
    <message>
        <source>Add a source, such as air quality or visitor numbers. Its figures can then be put on screen, and schedules can wait for them.</source>
        <translation>Tambahkan sumber, misalnya mutu udara atau jumlah pengunjung. Angkanya lalu dapat ditayangkan di layar, dan jadwal dapat menunggunya.</translation>
    </message>
    <message>
        <source>Another program wrote something into the site that cannot be read. Mend the mistake that is listed, or undo.</source>
        <translation>Program lain menulis sesuatu yang tidak terbaca ke dalam situs. Perbaiki kesalahan yang tercantum, atau urungkan.</translation>
    </message>
    <message>
        <source>Sources of live data</source>
        <translation>Sumber data langsung</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Sumber</translation>
    </message>
    <message>
        <source>Remove source</source>
        <translation>Hapus sumber</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Live data</source>
        <translation>Data langsung</translation>
    </message>
</context>
<context>
    <name>LiveDataSending</name>
    <message>
        <source>Whoever measures sends it to the player, at this address:</source>
        <translation>Pihak yang mengukur mengirimnya ke pemutar, di alamat ini:</translation>
    </message>
    <message>
        <source>Address to send to</source>
        <translation>Alamat tujuan kiriman</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Salin alamat</translation>
    </message>
    <message>
        <source>It needs a token for this source. Your technician makes one on the player&apos;s computer; it is shown once, and can be taken back at any time. From other computers the player must be reachable in the network.</source>
        <translation>Untuk itu perlu token bagi sumber ini. Teknisi Anda membuatnya di komputer pemutar; token hanya ditampilkan sekali, dan dapat dicabut kapan saja. Dari komputer lain, pemutar harus terjangkau lewat jaringan.</translation>
    </message>
</context>
<context>
    <name>LiveDataShow</name>
    <message>
        <source>Show on screen</source>
        <translation>Tayangkan di layar</translation>
    </message>
    <message>
        <source>At the end of the playlist</source>
        <translation>Di akhir daftar putar</translation>
    </message>
    <message>
        <source>Playlist</source>
        <translation>Daftar putar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Tambah</translation>
    </message>
    <message>
        <source>Add to the playlist</source>
        <translation>Tambahkan ke daftar putar</translation>
    </message>
</context>
<context>
    <name>LivePicture</name>
    <message>
        <source>Live picture of the screen</source>
        <translation>Gambar langsung titik tayang</translation>
    </message>
    <message>
        <source>The picture comes as soon as the screen is on.</source>
        <translation>Gambar muncul begitu layar menyala.</translation>
    </message>
</context>
<context>
    <name>NewSite</name>
    <message>
        <source>New site</source>
        <translation>Situs baru</translation>
    </message>
    <message>
        <source>Where the folder of the site goes</source>
        <translation>Letak folder situs</translation>
    </message>
    <message>
        <source>Name of the site</source>
        <translation>Nama situs</translation>
    </message>
    <message>
        <source>Such as: Town square</source>
        <translation>Misalnya: Alun-alun</translation>
    </message>
    <message>
        <source>Folder: %1</source>
        <translation>Folder: %1</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Pilih…</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>Pilih folder</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Make the site</source>
        <translation>Buat situs</translation>
    </message>
</context>
<context>
    <name>NoPlayer</name>
    <message>
        <source>The player is restarting</source>
        <translation>Pemutar dimulai ulang</translation>
    </message>
    <message>
        <source>The exhibition starts</source>
        <translation>Pameran dimulai</translation>
    </message>
    <message>
        <source>The player on this computer does not answer</source>
        <translation>Pemutar di komputer ini tidak menjawab</translation>
    </message>
    <message>
        <source>No player runs on this computer</source>
        <translation>Tidak ada pemutar yang berjalan di komputer ini</translation>
    </message>
    <message>
        <source>It is found by itself as soon as it answers.</source>
        <translation>Pemutar ditemukan dengan sendirinya begitu menjawab.</translation>
    </message>
    <message>
        <source>If the screen still plays, wait a moment: it is found again by itself. If it is dark, start the player again.</source>
        <translation>Bila layar masih tayang, tunggulah sebentar: pemutar ditemukan lagi dengan sendirinya. Bila gelap, jalankan lagi pemutarnya.</translation>
    </message>
    <message>
        <source>Show this site on the display beside this one: a projector, a television, an LED wall. A player that was started otherwise is found by itself.</source>
        <translation>Tampilkan situs ini di layar sebelah: proyektor, televisi, atau dinding LED. Pemutar yang dimulai dengan cara lain ditemukan dengan sendirinya.</translation>
    </message>
    <message>
        <source>Start the exhibition…</source>
        <translation>Mulai pameran…</translation>
    </message>
    <message>
        <source>End the exhibition…</source>
        <translation>Akhiri pameran…</translation>
    </message>
</context>
<context>
    <name>Note</name>
    <message>
        <source>For a technician: %1</source>
        <translation>Untuk teknisi: %1</translation>
    </message>
</context>
<context>
    <name>OpenRepository</name>
    <message>
        <source>Open %1</source>
        <translation>Buka %1</translation>
    </message>
    <message>
        <source>Open a repository</source>
        <translation>Buka repositori</translation>
    </message>
    <message>
        <source>The folder of the repository</source>
        <translation>Folder repositori</translation>
    </message>
    <message>
        <source>The folder of your keys</source>
        <translation>Folder kunci Anda</translation>
    </message>
    <message>
        <source>Where the folder of the site goes</source>
        <translation>Tempat folder situs</translation>
    </message>
    <message>
        <source>Your key opens the copy of this site that lies in its repository.</source>
        <translation>Kunci Anda membuka salinan situs ini yang tersimpan di repositorinya.</translation>
    </message>
    <message>
        <source>Here you can go on with a site that was put on air from another computer. You need the folder of your keys and your passphrase.</source>
        <translation>Situs yang ditayangkan dari komputer lain dapat dilanjutkan di sini. Anda memerlukan folder kunci dan frasa sandi Anda.</translation>
    </message>
    <message>
        <source>Address that screens fetch from, folder, or bucket</source>
        <translation>Alamat yang dipakai titik tayang, folder, atau bucket</translation>
    </message>
    <message>
        <source>Such as https://layar.town.example/square</source>
        <translation>Misalnya https://layar.kota.example/alun-alun</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Pilih…</translation>
    </message>
    <message>
        <source>Choose the folder of the repository</source>
        <translation>Pilih folder repositori</translation>
    </message>
    <message>
        <source>Folder of your keys</source>
        <translation>Folder kunci Anda</translation>
    </message>
    <message>
        <source>Choose the folder of your keys</source>
        <translation>Pilih folder kunci Anda</translation>
    </message>
    <message>
        <source>Folder that the site goes to</source>
        <translation>Folder tujuan situs</translation>
    </message>
    <message>
        <source>Choose where the folder goes</source>
        <translation>Pilih tempat folder situs</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Memeriksa…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Hentikan</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Open the site</source>
        <translation>Buka situs</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Lanjut</translation>
    </message>
</context>
<context>
    <name>OpeningSheet</name>
    <message>
        <source>Opening the site</source>
        <translation>Membuka situs</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
</context>
<context>
    <name>OutputForm</name>
    <message>
        <source>%1 % of the canvas is on no display, so nobody sees it.</source>
        <translation>%1 % kanvas tidak ada di layar mana pun, jadi tidak terlihat siapa pun.</translation>
    </message>
    <message>
        <source>An output has the name of a connector, such as HDMI-1.</source>
        <translation>Keluaran bernama seperti konektornya, misalnya HDMI-1.</translation>
    </message>
    <message>
        <source>Another connector for “%1”</source>
        <translation>Konektor lain untuk “%1”</translation>
    </message>
    <message>
        <source>These are whole pixels, such as 640.</source>
        <translation>Isilah piksel bulat, misalnya 640.</translation>
    </message>
    <message>
        <source>Move “%1” on its display</source>
        <translation>Geser “%1” pada layarnya</translation>
    </message>
    <message>
        <source>Crop the part of “%1”</source>
        <translation>Potong bagian “%1”</translation>
    </message>
    <message>
        <source>Turn “%1”</source>
        <translation>Putar “%1”</translation>
    </message>
    <message>
        <source>These are whole pixels, such as 1280.</source>
        <translation>Isilah piksel bulat, misalnya 1280.</translation>
    </message>
    <message>
        <source>Canvas of “%1”</source>
        <translation>Kanvas “%1”</translation>
    </message>
</context>
<context>
    <name>Outputs</name>
    <message>
        <source>Move the part of “%1”</source>
        <translation>Geser bagian “%1”</translation>
    </message>
    <message>
        <source>Crop the part of “%1”</source>
        <translation>Potong bagian “%1”</translation>
    </message>
    <message>
        <source>New output “%1”</source>
        <translation>Keluaran baru “%1”</translation>
    </message>
    <message>
        <source>Remove “%1”</source>
        <translation>Hapus “%1”</translation>
    </message>
</context>
<context>
    <name>PaceBar</name>
    <message>
        <source>Stopping…</source>
        <translation>Menghentikan…</translation>
    </message>
</context>
<context>
    <name>Pattern</name>
    <message>
        <source>No player runs on this computer. Start it; then its screen can show the test picture.</source>
        <translation>Tidak ada pemutar yang berjalan di komputer ini. Jalankan pemutar; lalu layarnya dapat menampilkan gambar uji.</translation>
    </message>
    <message>
        <source>Nothing plays yet. Put a site on air first.</source>
        <translation>Belum ada yang tayang. Tayangkan situs lebih dahulu.</translation>
    </message>
    <message>
        <source>The test picture is not shown. See that the player runs, and try again.</source>
        <translation>Gambar uji tidak tampil. Pastikan pemutar berjalan, lalu coba lagi.</translation>
    </message>
</context>
<context>
    <name>PlaylistsField</name>
    <message>
        <source>Remove %1</source>
        <translation>Hapus %1</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Hapus</translation>
    </message>
</context>
<context>
    <name>PlaylistsFiles</name>
    <message>
        <source>Search files</source>
        <translation>Cari berkas</translation>
    </message>
    <message>
        <source>Which files</source>
        <translation>Berkas yang mana</translation>
    </message>
    <message>
        <source>Files of the site</source>
        <translation>Berkas situs</translation>
    </message>
    <message>
        <source>The site has no files yet. Drop pictures or videos into a playlist.</source>
        <translation>Situs belum punya berkas. Letakkan gambar atau video di sebuah daftar putar.</translation>
    </message>
    <message>
        <source>No file matches.</source>
        <translation>Tidak ada berkas seperti itu.</translation>
    </message>
    <message>
        <source>Every file is used.</source>
        <translation>Semua berkas terpakai.</translation>
    </message>
    <message>
        <source>Add to playlist</source>
        <translation>Tambah ke daftar</translation>
    </message>
    <message>
        <source>Delete all unused</source>
        <translation>Hapus semua yang tak terpakai</translation>
    </message>
    <message>
        <source>Delete (Del)</source>
        <translation>Hapus (Del)</translation>
    </message>
    <message>
        <source>Only files that nobody uses can be deleted</source>
        <translation>Hanya berkas yang tidak dipakai dapat dihapus</translation>
    </message>
</context>
<context>
    <name>PlaylistsFolder</name>
    <message>
        <source>Folder of the site</source>
        <translation>Folder situs</translation>
    </message>
    <message>
        <source>The item shows everything in this folder, also what is put in later.</source>
        <translation>Tayangan menampilkan seluruh isi folder ini, juga yang ditambahkan kemudian.</translation>
    </message>
    <message>
        <source>The site has no folder with pictures or videos yet. Drop one into the playlist first.</source>
        <translation>Situs belum punya folder berisi gambar atau video. Letakkan dahulu satu di daftar putar.</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Folder</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Add folder</source>
        <translation>Tambah folder</translation>
    </message>
</context>
<context>
    <name>PlaylistsImport</name>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) added. Please look at these:</source>
        <translation>
            <numerusform>%n berkas ditambahkan. Mohon periksa yang berikut:</numerusform>
        </translation>
    </message>
    <message>
        <source>No file could be added</source>
        <translation>Tidak ada berkas yang dapat ditambahkan</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
</context>
<context>
    <name>PlaylistsInsert</name>
    <message>
        <source>Insert a live figure</source>
        <translation>Sisipkan angka langsung</translation>
    </message>
</context>
<context>
    <name>PlaylistsInspector</name>
    <message>
        <source>Choose an item to see and change what it says.</source>
        <translation>Pilih satu tayangan untuk melihat dan mengubah isinya.</translation>
    </message>
</context>
<context>
    <name>PlaylistsItem</name>
    <message>
        <source>switched off</source>
        <translation>dinonaktifkan</translation>
    </message>
    <message>
        <source>Preparing…</source>
        <translation>Disiapkan…</translation>
    </message>
</context>
<context>
    <name>PlaylistsItems</name>
    <message>
        <source>Title of the playlist</source>
        <translation>Judul daftar putar</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Tambah</translation>
    </message>
    <message>
        <source>Add an item</source>
        <translation>Tambah tayangan</translation>
    </message>
    <message>
        <source>More for this playlist</source>
        <translation>Lainnya untuk daftar putar ini</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) chosen</source>
        <translation>
            <numerusform>%n tayangan dipilih</numerusform>
        </translation>
    </message>
    <message>
        <source>Look at it in the preview</source>
        <translation>Lihat di pratinjau</translation>
    </message>
    <message>
        <source>Copy (Ctrl+C)</source>
        <translation>Salin (Ctrl+C)</translation>
    </message>
    <message>
        <source>Paste (Ctrl+V)</source>
        <translation>Tempel (Ctrl+V)</translation>
    </message>
    <message>
        <source>Duplicate (Ctrl+D)</source>
        <translation>Gandakan (Ctrl+D)</translation>
    </message>
    <message>
        <source>Switch on or off (Ctrl+E)</source>
        <translation>Aktifkan atau nonaktifkan (Ctrl+E)</translation>
    </message>
    <message>
        <source>Remove (Del)</source>
        <translation>Hapus (Del)</translation>
    </message>
    <message>
        <source>Items of the playlist</source>
        <translation>Tayangan daftar putar</translation>
    </message>
    <message>
        <source>Drop pictures, videos or PDFs here</source>
        <translation>Letakkan gambar, video, atau PDF di sini</translation>
    </message>
    <message>
        <source>This playlist is damaged</source>
        <translation>Daftar putar ini rusak</translation>
    </message>
    <message>
        <source>Or choose files, or write a text. They are shown in the order in which they stand here.</source>
        <translation>Atau pilih berkas, atau tulis teks. Semuanya ditayangkan menurut urutannya di sini.</translation>
    </message>
    <message>
        <source>Another program wrote something in its file that cannot be read. Restore the file, or delete the playlist and make a new one.</source>
        <translation>Program lain menulis sesuatu yang tidak terbaca ke dalam berkasnya. Pulihkan berkas itu, atau hapus daftar putar ini dan buat yang baru.</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>Pilih berkas…</translation>
    </message>
    <message>
        <source>Write a text</source>
        <translation>Tulis teks</translation>
    </message>
    <message>
        <source>Pictures, videos, PDFs…</source>
        <translation>Gambar, video, PDF…</translation>
    </message>
    <message>
        <source>All files of a folder…</source>
        <translation>Semua berkas dari satu folder…</translation>
    </message>
    <message>
        <source>Folder of the site…</source>
        <translation>Folder situs…</translation>
    </message>
    <message>
        <source>Duplicate playlist</source>
        <translation>Gandakan daftar putar</translation>
    </message>
    <message>
        <source>Delete playlist</source>
        <translation>Hapus daftar putar</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Salin</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Potong</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Tempel</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Gandakan</translation>
    </message>
    <message>
        <source>Switch on or off</source>
        <translation>Aktifkan atau nonaktifkan</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Hapus</translation>
    </message>
</context>
<context>
    <name>PlaylistsList</name>
    <message>
        <source>Playlists</source>
        <translation>Daftar putar</translation>
    </message>
    <message>
        <source>New playlist</source>
        <translation>Daftar putar baru</translation>
    </message>
    <message>
        <source>has problems</source>
        <translation>ada masalah</translation>
    </message>
    <message>
        <source>%1 · not scheduled</source>
        <translation>%1 · belum dijadwalkan</translation>
    </message>
</context>
<context>
    <name>PlaylistsPage</name>
    <message>
        <source>No playlists yet</source>
        <translation>Belum ada daftar putar</translation>
    </message>
    <message>
        <source>A playlist holds pictures, videos and texts that a screen shows one after the other.</source>
        <translation>Daftar putar berisi gambar, video, dan teks yang ditayangkan satu demi satu.</translation>
    </message>
    <message>
        <source>New playlist</source>
        <translation>Daftar putar baru</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n berkas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlaylistsPath</name>
    <message>
        <source>None</source>
        <translation>Tidak ada</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Pilih…</translation>
    </message>
    <message>
        <source>Choose: %1</source>
        <translation>Pilih: %1</translation>
    </message>
</context>
<context>
    <name>PlaylistsReading</name>
    <message>
        <source>There are no live figures yet. Add a source first.</source>
        <translation>Belum ada angka langsung. Tambahkan sumber dahulu.</translation>
    </message>
    <message>
        <source>To the live data…</source>
        <translation>Ke data langsung…</translation>
    </message>
</context>
<context>
    <name>PlaylistsTabs</name>
    <message>
        <source>Playlists</source>
        <translation>Daftar putar</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Berkas</translation>
    </message>
</context>
<context>
    <name>PreviewPage</name>
    <message>
        <source>Only “%1” is shown here.</source>
        <translation>Hanya “%1” yang ditampilkan di sini.</translation>
    </message>
    <message>
        <source>Whole screen</source>
        <translation>Seluruh layar</translation>
    </message>
    <message>
        <source>What the screen shows on %1 at %2</source>
        <translation>Yang tampil pada %1 pukul %2</translation>
    </message>
</context>
<context>
    <name>PreviewPicker</name>
    <message>
        <source>The month before</source>
        <translation>Bulan sebelumnya</translation>
    </message>
    <message>
        <source>The month after</source>
        <translation>Bulan berikutnya</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Jam</translation>
    </message>
    <message>
        <source>Minute</source>
        <translation>Menit</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Lompat</translation>
    </message>
</context>
<context>
    <name>PreviewStrip</name>
    <message>
        <source>To the change before</source>
        <translation>Ke pergantian sebelumnya</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Jeda</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Putar</translation>
    </message>
    <message>
        <source>To the next change</source>
        <translation>Ke pergantian berikutnya</translation>
    </message>
    <message>
        <source>10× as fast</source>
        <translation>10× lebih cepat</translation>
    </message>
    <message>
        <source>The day</source>
        <translation>Satu hari</translation>
    </message>
    <message>
        <source>Six hours</source>
        <translation>Enam jam</translation>
    </message>
    <message>
        <source>An hour</source>
        <translation>Satu jam</translation>
    </message>
    <message>
        <source>Ten minutes</source>
        <translation>Sepuluh menit</translation>
    </message>
    <message>
        <source>How much time is shown</source>
        <translation>Rentang waktu yang terlihat</translation>
    </message>
    <message>
        <source>Time on the strip: %1, %2</source>
        <translation>Waktu pada garis waktu: %1, %2</translation>
    </message>
</context>
<context>
    <name>PreviewSuppose</name>
    <message>
        <source>What if</source>
        <translation>Andaikan</translation>
    </message>
    <message>
        <source>As it is: this is so</source>
        <translation>Sesuai data: ya</translation>
    </message>
    <message>
        <source>As it is: this is not so</source>
        <translation>Sesuai data: tidak</translation>
    </message>
    <message>
        <source>Suppose that it is so</source>
        <translation>Andaikan ya</translation>
    </message>
    <message>
        <source>Suppose that it is not so</source>
        <translation>Andaikan tidak</translation>
    </message>
</context>
<context>
    <name>PreviewTime</name>
    <message>
        <source>Screen</source>
        <translation>Titik tayang</translation>
    </message>
    <message>
        <source>The day before</source>
        <translation>Hari sebelumnya</translation>
    </message>
    <message>
        <source>Choose a day and time. Now: %1, %2</source>
        <translation>Pilih hari dan waktu. Kini: %1, %2</translation>
    </message>
    <message>
        <source>The day after</source>
        <translation>Hari berikutnya</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Sekarang</translation>
    </message>
    <message>
        <source>Back to what is on at this moment</source>
        <translation>Kembali ke yang tayang saat ini</translation>
    </message>
    <message>
        <source>That is not a day or time.</source>
        <translation>Hari atau waktu itu tidak dikenali.</translation>
    </message>
    <message>
        <source>Go to: next Tuesday 09:30</source>
        <translation>Mis. Selasa depan 09.30</translation>
    </message>
    <message>
        <source>Go to a day and time</source>
        <translation>Lompat ke hari dan waktu</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Lompat</translation>
    </message>
</context>
<context>
    <name>PreviewWhy</name>
    <message>
        <source>Why this is on</source>
        <translation>Mengapa ini tayang</translation>
    </message>
</context>
<context>
    <name>ProblemList</name>
    <message numerus="yes">
        <source>%n problem(s) keep this off the air</source>
        <translation>
            <numerusform>%n masalah menghalangi penayangan</numerusform>
        </translation>
    </message>
    <message>
        <source>Worth a look</source>
        <translation>Perlu dilihat</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>For a technician: %1</source>
        <translation>Untuk teknisi: %1</translation>
    </message>
    <message>
        <source>No problems. Well done.</source>
        <translation>Tidak ada masalah. Bagus.</translation>
    </message>
</context>
<context>
    <name>Publication</name>
    <message numerus="yes">
        <source>%n file(s) deleted</source>
        <translation>
            <numerusform>%n berkas dihapus</numerusform>
        </translation>
    </message>
    <message>
        <source>That time is past, or no time. Write it like 19:00.</source>
        <translation>Waktu itu sudah lewat, atau bukan waktu. Tulislah seperti 19.00.</translation>
    </message>
    <message>
        <source>Proposed. It goes on air as soon as somebody else has signed it, too.</source>
        <translation>Sudah diusulkan. Tayang begitu orang lain ikut menandatanganinya.</translation>
    </message>
    <message>
        <source>In the repository since %1. Screens show it when they have fetched it.</source>
        <translation>Di repositori sejak %1. Titik tayang menampilkannya setelah mengambilnya.</translation>
    </message>
    <message>
        <source>On air since %1.</source>
        <translation>Sudah tayang sejak %1.</translation>
    </message>
</context>
<context>
    <name>PublishSheet</name>
    <message>
        <source>Put on air?</source>
        <translation>Tayangkan?</translation>
    </message>
    <message>
        <source>This will be different on the screens, at once:</source>
        <translation>Yang langsung berubah di layar:</translation>
    </message>
    <message>
        <source>Nothing changes on the screens: what was worked on is not shown by any schedule, or looks the same.</source>
        <translation>Tidak ada yang berubah di layar: yang dikerjakan tidak ada di jadwal mana pun, atau tampak sama.</translation>
    </message>
    <message>
        <source>Going on air…</source>
        <translation>Sedang ditayangkan…</translation>
    </message>
    <message>
        <source>Into the repository %1</source>
        <translation>Ke repositori %1</translation>
    </message>
    <message>
        <source>Into the folder of this site</source>
        <translation>Ke folder situs ini</translation>
    </message>
    <message>
        <source>Elsewhere…</source>
        <translation>Tempat lain…</translation>
    </message>
    <message>
        <source>Put on air elsewhere</source>
        <translation>Tayangkan ke tempat lain</translation>
    </message>
    <message>
        <source>Nothing changes on the screens. Putting it on air all the same renews the signatures.</source>
        <translation>Tidak ada yang berubah di titik tayang. Bila tetap ditayangkan, tanda tangan diperbarui.</translation>
    </message>
    <message>
        <source>This will be different on the screens, as soon as they have fetched it:</source>
        <translation>Yang berubah di titik tayang, begitu selesai diambil:</translation>
    </message>
    <message>
        <source>This will be different on the screens, from the time below:</source>
        <translation>Yang berubah di titik tayang, mulai waktu di bawah:</translation>
    </message>
    <message>
        <source>Worked on: %1</source>
        <translation>Yang dikerjakan: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are still being prepared; what shows them is not listed yet. It goes on air as well.</source>
        <translation>
            <numerusform>%n berkas masih disiapkan; tayangan dengan berkas itu belum tercantum, tetapi ikut ditayangkan.</numerusform>
        </translation>
    </message>
    <message>
        <source>Urgent: screens fetch it at once, also in their quiet hours</source>
        <translation>Mendesak: titik tayang langsung mengambilnya, juga pada jam tenang</translation>
    </message>
    <message>
        <source>What it is about, for whoever signs second</source>
        <translation>Tentang apa, untuk penanda tangan kedua</translation>
    </message>
    <message>
        <source>Next to nothing is to be sent.</source>
        <translation>Hampir tidak ada yang perlu dikirim.</translation>
    </message>
    <message>
        <source>To send: %1.</source>
        <translation>Akan dikirim: %1.</translation>
    </message>
    <message>
        <source>Two must sign: it goes on air once somebody else has signed it, too.</source>
        <translation>Perlu dua tanda tangan: tayang setelah orang lain ikut menandatangani.</translation>
    </message>
    <message>
        <source>You can go on working meanwhile.</source>
        <translation>Sementara itu Anda dapat terus bekerja.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Hentikan</translation>
    </message>
    <message>
        <source>Sign and propose</source>
        <translation>Tanda tangani dan usulkan</translation>
    </message>
    <message>
        <source>Sign and put on air</source>
        <translation>Tanda tangani dan tayangkan</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Nanti dulu</translation>
    </message>
    <message>
        <source>Go on working</source>
        <translation>Terus bekerja</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Coba lagi</translation>
    </message>
    <message>
        <source>Put on air</source>
        <translation>Tayangkan</translation>
    </message>
</context>
<context>
    <name>Question</name>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
</context>
<context>
    <name>RestartSheet</name>
    <message>
        <source>Restart?</source>
        <translation>Mulai ulang?</translation>
    </message>
    <message>
        <source>Only the picture</source>
        <translation>Hanya gambarnya</translation>
    </message>
    <message>
        <source>What draws ends and starts again: if the picture hangs or looks wrong. It is dark for a second or two.</source>
        <translation>Bagian yang menggambar dihentikan lalu dimulai lagi: bila gambar macet atau tampak salah. Layar gelap satu atau dua detik.</translation>
    </message>
    <message>
        <source>The whole player</source>
        <translation>Seluruh pemutar</translation>
    </message>
    <message>
        <source>Also what watches the folder, fetches and reads live data. This page loses it for some seconds and finds it again by itself.</source>
        <translation>Juga yang memantau folder, mengambil edisi, dan membaca data langsung. Halaman ini kehilangan pemutar beberapa detik, lalu menemukannya lagi dengan sendirinya.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Hold to restart</source>
        <translation>Tekan terus untuk memulai ulang</translation>
    </message>
</context>
<context>
    <name>ReviewSheet</name>
    <message>
        <source>Waits for a second signature</source>
        <translation>Menunggu tanda tangan kedua</translation>
    </message>
    <message>
        <source>Nothing waits. What somebody proposes is listed here.</source>
        <translation>Tidak ada yang menunggu. Usulan akan muncul di sini.</translation>
    </message>
    <message>
        <source>Why it is declined, for whoever proposed it</source>
        <translation>Alasan penolakan, untuk pengusul</translation>
    </message>
    <message>
        <source>Signing…</source>
        <translation>Menandatangani…</translation>
    </message>
    <message>
        <source>All proposals</source>
        <translation>Semua usulan</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Tolak</translation>
    </message>
    <message>
        <source>Decline…</source>
        <translation>Tolak…</translation>
    </message>
    <message>
        <source>Sign as well</source>
        <translation>Ikut tanda tangani</translation>
    </message>
    <message>
        <source>Do not decline</source>
        <translation>Batal menolak</translation>
    </message>
</context>
<context>
    <name>RuleForm</name>
    <message>
        <source>Rename “%1”</source>
        <translation>Ganti nama “%1”</translation>
    </message>
    <message>
        <source>Change the level of “%1”</source>
        <translation>Ubah tingkat “%1”</translation>
    </message>
    <message>
        <source>Change the hours of “%1”</source>
        <translation>Ubah jam “%1”</translation>
    </message>
    <message>
        <source>Change the dates of “%1”</source>
        <translation>Ubah tanggal “%1”</translation>
    </message>
    <message>
        <source>Leave out a day of “%1”</source>
        <translation>Liburkan “%1” satu hari</translation>
    </message>
    <message>
        <source>Take back a day left out of “%1”</source>
        <translation>Batalkan satu hari libur “%1”</translation>
    </message>
    <message>
        <source>Change the turns of “%1”</source>
        <translation>Ubah porsi giliran “%1”</translation>
    </message>
    <message>
        <source>Change the layout of “%1”</source>
        <translation>Ubah tata letak “%1”</translation>
    </message>
    <message>
        <source>Change what “%1” plays</source>
        <translation>Ubah isi “%1”</translation>
    </message>
    <message>
        <source>Change the screens of “%1”</source>
        <translation>Ubah titik tayang “%1”</translation>
    </message>
    <message>
        <source>Change the days of “%1”</source>
        <translation>Ubah hari “%1”</translation>
    </message>
    <message>
        <source>Whole screen</source>
        <translation>Layar penuh</translation>
    </message>
    <message>
        <source>Nothing of its own</source>
        <translation>Tidak ada isi sendiri</translation>
    </message>
</context>
<context>
    <name>ScheduleBar</name>
    <message>
        <source>Month before</source>
        <translation>Bulan sebelumnya</translation>
    </message>
    <message>
        <source>Week before</source>
        <translation>Minggu sebelumnya</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>Bulan berikutnya</translation>
    </message>
    <message>
        <source>Next week</source>
        <translation>Minggu berikutnya</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hari ini</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>Titik tayang</translation>
    </message>
    <message>
        <source>New schedule</source>
        <translation>Jadwal baru</translation>
    </message>
</context>
<context>
    <name>ScheduleCondition</name>
    <message>
        <source>Only while a live figure says so</source>
        <translation>Syarat angka langsung</translation>
    </message>
    <message>
        <source>Play regardless of the figure</source>
        <translation>Putar tanpa memandang angka</translation>
    </message>
    <message>
        <source>It has a condition that cannot be read. Choose a figure in its place, or remove it.</source>
        <translation>Syaratnya tidak terbaca. Pilih angka sebagai gantinya, atau hapus syaratnya.</translation>
    </message>
    <message>
        <source>Add a condition…</source>
        <translation>Tambah syarat…</translation>
    </message>
    <message>
        <source>%1 is not there</source>
        <translation>%1 tidak ada</translation>
    </message>
    <message>
        <source>Choose a live figure</source>
        <translation>Pilih angka langsung</translation>
    </message>
    <message>
        <source>Live figure</source>
        <translation>Angka langsung</translation>
    </message>
    <message>
        <source>How it is compared</source>
        <translation>Cara membandingkan</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ya</translation>
    </message>
    <message>
        <source>no</source>
        <translation>tidak</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>Dibandingkan dengan</translation>
    </message>
    <message>
        <source>%1. Where the figure is old or missing, it does not play.</source>
        <translation>%1. Bila angkanya usang atau tidak ada, jadwal ini tidak diputar.</translation>
    </message>
</context>
<context>
    <name>ScheduleDate</name>
    <message>
        <source>all day</source>
        <translation>sehari penuh</translation>
    </message>
    <message>
        <source>%1: time of day</source>
        <translation>%1: jam</translation>
    </message>
    <message>
        <source>Without: %1</source>
        <translation>Tanpa: %1</translation>
    </message>
    <message>
        <source>Month before</source>
        <translation>Bulan sebelumnya</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>Bulan berikutnya</translation>
    </message>
</context>
<context>
    <name>ScheduleEmpty</name>
    <message>
        <source>Everything plays always</source>
        <translation>Semua selalu tayang</translation>
    </message>
    <message>
        <source>The schedule cannot be read</source>
        <translation>Jadwal tidak dapat dibaca</translation>
    </message>
    <message>
        <source>There is a mistake in the file of the site, so nothing of the schedule can be shown or changed. What is on the screens stays. Mend the mistake that is listed above, then the schedule is here again.</source>
        <translation>Ada kesalahan dalam berkas situs, sehingga jadwal tidak dapat ditampilkan atau diubah. Yang tayang di layar tetap tayang. Perbaiki kesalahan yang tercantum di atas, lalu jadwal tampil lagi di sini.</translation>
    </message>
    <message>
        <source>There is no schedule yet, so all playlists play one after the other, day and night. Once there is one, only what is scheduled is shown.</source>
        <translation>Belum ada jadwal, jadi semua daftar putar tayang bergantian, siang dan malam. Begitu ada satu jadwal, hanya yang dijadwalkan yang tayang.</translation>
    </message>
    <message>
        <source>There is neither a schedule nor a playlist yet: every picture and video of the site plays, day and night. Make a playlist first, then say here when it is shown.</source>
        <translation>Belum ada jadwal maupun daftar putar: semua gambar dan video situs ini tayang, siang dan malam. Buat dahulu sebuah daftar putar, lalu tentukan di sini kapan tayangnya.</translation>
    </message>
    <message>
        <source>Schedule a playlist</source>
        <translation>Jadwalkan daftar putar</translation>
    </message>
</context>
<context>
    <name>ScheduleInspector</name>
    <message>
        <source>Schedule</source>
        <translation>Jadwal</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Gandakan</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Hapus</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Tingkat</translation>
    </message>
</context>
<context>
    <name>ScheduleLegend</name>
    <message>
        <source>Not on screen then: another schedule goes first</source>
        <translation>Saat itu tidak tayang: jadwal lain didahulukan</translation>
    </message>
</context>
<context>
    <name>ScheduleList</name>
    <message>
        <source>Schedules: Alt with the arrow keys changes their order, Delete removes one</source>
        <translation>Jadwal: Alt dengan tombol panah mengubah urutan, Delete menghapus</translation>
    </message>
    <message>
        <source>Nothing of its own</source>
        <translation>Tidak ada isi sendiri</translation>
    </message>
</context>
<context>
    <name>ScheduleMonth</name>
    <message>
        <source>No campaign and no event this month. Give a schedule a level above routine, or dates, and it stands here.</source>
        <translation>Tidak ada kampanye maupun acara bulan ini. Jadwal yang tingkatnya di atas rutin, atau yang bertanggal, tampil di sini.</translation>
    </message>
    <message>
        <source>Campaigns and events of the month</source>
        <translation>Kampanye dan acara bulan ini</translation>
    </message>
</context>
<context>
    <name>ScheduleNew</name>
    <message>
        <source>New schedule</source>
        <translation>Jadwal baru</translation>
    </message>
    <message>
        <source>Playlist</source>
        <translation>Daftar putar</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Tingkat</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Tambahkan</translation>
    </message>
</context>
<context>
    <name>ScheduleNotes</name>
    <message>
        <source>This week these go first at times:</source>
        <translation>Minggu ini kadang didahului oleh:</translation>
    </message>
</context>
<context>
    <name>SchedulePage</name>
    <message>
        <source>Delete “%1”</source>
        <translation>Hapus “%1”</translation>
    </message>
    <message>
        <source>Duplicate “%1”</source>
        <translation>Gandakan “%1”</translation>
    </message>
    <message>
        <source>Move “%1” in the list</source>
        <translation>Pindahkan “%1” dalam daftar</translation>
    </message>
    <message>
        <source>New schedule “%1”</source>
        <translation>Jadwal baru “%1”</translation>
    </message>
    <message>
        <source>There is no playlist that could play then. Make one, or mend what is listed at problems.</source>
        <translation>Tidak ada daftar putar yang dapat ditayangkan saat itu. Buat dahulu, atau perbaiki yang tercantum di daftar masalah.</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Minggu</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Bulan</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Daftar</translation>
    </message>
</context>
<context>
    <name>SchedulePlays</name>
    <message>
        <source>Layout</source>
        <translation>Tata letak</translation>
    </message>
    <message>
        <source>Plays in the zone “%1”</source>
        <translation>Tayang di zona “%1”</translation>
    </message>
    <message>
        <source>Turns among schedules of its level</source>
        <translation>Porsi giliran di tingkatnya</translation>
    </message>
    <message>
        <source>Screens: all</source>
        <translation>Titik tayang: semua</translation>
    </message>
    <message>
        <source>Screens</source>
        <translation>Titik tayang</translation>
    </message>
</context>
<context>
    <name>ScheduleTimes</name>
    <message>
        <source>Repeats</source>
        <translation>Berulang</translation>
    </message>
    <message>
        <source>Which of the month</source>
        <translation>Urutan dalam bulan</translation>
    </message>
    <message>
        <source>Weekday</source>
        <translation>Hari</translation>
    </message>
    <message>
        <source>Day of the month</source>
        <translation>Tanggal</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Bulan</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Jam</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Mulai</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Sampai</translation>
    </message>
    <message>
        <source>All day</source>
        <translation>Sepanjang hari</translation>
    </message>
    <message>
        <source>First and last day</source>
        <translation>Hari pertama dan terakhir</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Hari pertama</translation>
    </message>
    <message>
        <source>From the beginning</source>
        <translation>Sejak awal</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Hari terakhir</translation>
    </message>
    <message>
        <source>Without end</source>
        <translation>Tanpa batas akhir</translation>
    </message>
    <message>
        <source>Days left out</source>
        <translation>Hari tanpa tayang</translation>
    </message>
    <message>
        <source>Play on %1 after all</source>
        <translation>Tetap tayang pada %1</translation>
    </message>
    <message>
        <source>Leave out a day</source>
        <translation>Lewati satu hari</translation>
    </message>
    <message>
        <source>Leave out a day…</source>
        <translation>Lewati satu hari…</translation>
    </message>
</context>
<context>
    <name>ScheduleWeek</name>
    <message>
        <source>Week: arrow keys move the chosen schedule, with Shift they change its end</source>
        <translation>Minggu: tombol panah memindahkan jadwal yang dipilih, dengan Shift mengubah akhirnya</translation>
    </message>
</context>
<context>
    <name>ScreenCard</name>
    <message>
        <source>This computer</source>
        <translation>Komputer ini</translation>
    </message>
    <message>
        <source>On now: %1</source>
        <translation>Sedang tayang: %1</translation>
    </message>
    <message>
        <source>Planned now: %1</source>
        <translation>Menurut jadwal: %1</translation>
    </message>
</context>
<context>
    <name>ScreenElsewhere</name>
    <message>
        <source>This is what its schedule says. Whether it is really on, nobody here can see: this screen is not linked with this computer, and it cannot be taken in hand from here.</source>
        <translation>Inilah yang tertulis di jadwalnya. Apakah benar-benar tayang, tidak terlihat dari sini: titik tayang ini tidak terhubung dengan komputer ini, dan tidak dapat dikendalikan dari sini.</translation>
    </message>
    <message>
        <source>Edition</source>
        <translation>Edisi</translation>
    </message>
    <message>
        <source>In the site</source>
        <translation>Di dalam situs</translation>
    </message>
    <message>
        <source>Tags: %1</source>
        <translation>Label: %1</translation>
    </message>
    <message>
        <source>Canvas: %1 pixels</source>
        <translation>Kanvas: %1 piksel</translation>
    </message>
</context>
<context>
    <name>ScreenHere</name>
    <message>
        <source>Shown outside the schedule</source>
        <translation>Ditayangkan di luar jadwal</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Akhiri</translation>
    </message>
    <message>
        <source>End: %1</source>
        <translation>Akhiri: %1</translation>
    </message>
    <message>
        <source>Needs a look</source>
        <translation>Perlu diperiksa</translation>
    </message>
    <message>
        <source>Edition</source>
        <translation>Edisi</translation>
    </message>
    <message>
        <source>Number %1 · %2</source>
        <translation>Nomor %1 · %2</translation>
    </message>
    <message>
        <source>It stays, whatever is published, until you let new ones in.</source>
        <translation>Edisi ini dipertahankan, apa pun yang ditayangkan kemudian, sampai Anda mengizinkan edisi baru.</translation>
    </message>
    <message>
        <source>Back to the edition before</source>
        <translation>Ke edisi sebelumnya</translation>
    </message>
    <message>
        <source>Let new editions in</source>
        <translation>Izinkan edisi baru</translation>
    </message>
    <message>
        <source>This player</source>
        <translation>Pemutar ini</translation>
    </message>
    <message>
        <source>The exhibition runs in a window on this computer.</source>
        <translation>Pameran berjalan dalam jendela di komputer ini.</translation>
    </message>
    <message>
        <source>The exhibition runs on the display %1.</source>
        <translation>Pameran berjalan di layar %1.</translation>
    </message>
    <message>
        <source>End the exhibition…</source>
        <translation>Akhiri pameran…</translation>
    </message>
    <message>
        <source>Which screen is it?</source>
        <translation>Layar yang mana ini?</translation>
    </message>
    <message>
        <source>The screen shows its name for some seconds</source>
        <translation>Layar menampilkan namanya selama beberapa detik</translation>
    </message>
    <message>
        <source>Restart…</source>
        <translation>Mulai ulang…</translation>
    </message>
</context>
<context>
    <name>ScreenList</name>
    <message>
        <source>screen</source>
        <translation>titik tayang</translation>
    </message>
    <message>
        <source>New screen “%1”</source>
        <translation>Titik tayang baru “%1”</translation>
    </message>
    <message>
        <source>A screen needs a name.</source>
        <translation>Titik tayang perlu nama.</translation>
    </message>
    <message>
        <source>There is a screen of that name already.</source>
        <translation>Sudah ada titik tayang bernama itu.</translation>
    </message>
    <message>
        <source>Rename “%1”</source>
        <translation>Ganti nama “%1”</translation>
    </message>
    <message>
        <source>It stays: these schedules are for it by name: %1.</source>
        <translation>Titik tayang ini tetap ada: jadwal ini menyebut namanya: %1.</translation>
    </message>
    <message>
        <source>Delete “%1”</source>
        <translation>Hapus “%1”</translation>
    </message>
</context>
<context>
    <name>ScreensGrid</name>
    <message>
        <source>Search by name or tag</source>
        <translation>Cari menurut nama atau label</translation>
    </message>
    <message>
        <source>All (%1)</source>
        <translation>Semua (%1)</translation>
    </message>
    <message>
        <source>Needs a look (%1)</source>
        <translation>Perlu dilihat (%1)</translation>
    </message>
    <message>
        <source>Older than what is on air (%1)</source>
        <translation>Lebih lama dari yang tayang (%1)</translation>
    </message>
    <message>
        <source>Not linked (%1)</source>
        <translation>Tidak terhubung (%1)</translation>
    </message>
    <message>
        <source>Which screens</source>
        <translation>Titik tayang yang mana</translation>
    </message>
    <message>
        <source>Screens</source>
        <translation>Titik tayang</translation>
    </message>
    <message>
        <source>No screen matches.</source>
        <translation>Tidak ada titik tayang seperti itu.</translation>
    </message>
</context>
<context>
    <name>ScreensPage</name>
    <message>
        <source>Go back to the edition before?</source>
        <translation>Kembali ke edisi sebelumnya?</translation>
    </message>
    <message>
        <source>The screen shows what was on air before the last change, at once. Your draft stays as it is, and going back once more brings the newer edition again.</source>
        <translation>Layar langsung menayangkan apa yang tayang sebelum perubahan terakhir. Draf Anda tidak berubah, dan kembali sekali lagi menayangkan edisi yang lebih baru.</translation>
    </message>
    <message>
        <source>End the exhibition?</source>
        <translation>Akhiri pameran?</translation>
    </message>
    <message>
        <source>The player ends and its displays go dark. You can start it again at any time.</source>
        <translation>Pemutar berhenti dan layarnya padam. Anda dapat memulainya lagi kapan saja.</translation>
    </message>
    <message>
        <source>End the exhibition</source>
        <translation>Akhiri pameran</translation>
    </message>
    <message>
        <source>All screens</source>
        <translation>Semua titik tayang</translation>
    </message>
    <message>
        <source>Back to all screens (Alt+Left)</source>
        <translation>Kembali ke semua titik tayang (Alt+Kiri)</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Kembali</translation>
    </message>
    <message>
        <source>Last contact: %1</source>
        <translation>Kontak terakhir: %1</translation>
    </message>
    <message>
        <source>No edition plays yet</source>
        <translation>Belum ada edisi yang tayang</translation>
    </message>
    <message>
        <source>On air since %1</source>
        <translation>Tayang sejak %1</translation>
    </message>
    <message>
        <source>The player did not do that. Check that it is running and what is on, then try again.</source>
        <translation>Pemutar tidak melakukannya. Pastikan pemutar berjalan dan periksa apa yang sedang tayang, lalu coba lagi.</translation>
    </message>
</context>
<context>
    <name>Service</name>
    <message numerus="yes">
        <source>The screen shows its name for %n second(s).</source>
        <translation>
            <numerusform>Layar menampilkan namanya selama %n detik.</numerusform>
        </translation>
    </message>
    <message>
        <source>Restarting; the screen is dark for a moment.</source>
        <translation>Sedang dimulai ulang; layar gelap sebentar.</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>Files are still being copied into this site. If you leave now, none of them is added.</source>
        <translation>Berkas masih disalin ke situs ini. Bila Anda keluar sekarang, tidak ada yang ditambahkan.</translation>
    </message>
    <message>
        <source>This site is still on its way to the screens. If you leave now, that ends, and you put it on air again later; what was sent by then is not sent again.</source>
        <translation>Situs ini masih dikirim ke titik tayang. Bila Anda keluar sekarang, pengirimannya berhenti dan nanti perlu ditayangkan lagi; yang sudah terkirim tidak dikirim ulang.</translation>
    </message>
</context>
<context>
    <name>ShowNowDialog</name>
    <message>
        <source>Show now</source>
        <translation>Tayangkan sekarang</translation>
    </message>
    <message>
        <source>Search what is on air</source>
        <translation>Cari di antara yang sedang tayang</translation>
    </message>
    <message>
        <source>What can be shown</source>
        <translation>Yang dapat ditayangkan</translation>
    </message>
    <message>
        <source>Nothing on air has this name.</source>
        <translation>Tidak ada yang bernama demikian.</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Selama</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
</context>
<context>
    <name>Start</name>
    <message>
        <source>Open a site</source>
        <translation>Buka situs</translation>
    </message>
    <message>
        <source>Language and colours</source>
        <translation>Bahasa dan warna</translation>
    </message>
    <message>
        <source>Which site do you want to work on?</source>
        <translation>Situs mana yang ingin Anda kerjakan?</translation>
    </message>
    <message>
        <source>New site…</source>
        <translation>Situs baru…</translation>
    </message>
    <message>
        <source>Open a folder…</source>
        <translation>Buka folder…</translation>
    </message>
    <message>
        <source>Open a repository…</source>
        <translation>Buka repositori…</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Terakhir dibuka</translation>
    </message>
    <message>
        <source>A site is a folder with everything that your screens show: pictures and videos, playlists and the schedule. Begin with a new one, or open one that is there. From then on it is listed here.</source>
        <translation>Situs adalah folder berisi semua yang ditampilkan layar Anda: gambar dan video, daftar putar, serta jadwal. Mulailah dengan situs baru, atau buka yang sudah ada. Setelah itu situs tercantum di sini.</translation>
    </message>
    <message>
        <source>The folder is not there: %1</source>
        <translation>Folder tidak ditemukan: %1</translation>
    </message>
    <message>
        <source>Exhibition</source>
        <translation>Pameran</translation>
    </message>
    <message>
        <source>Start the exhibition with %1</source>
        <translation>Mulai pameran dengan %1</translation>
    </message>
    <message>
        <source>Take %1 off this list</source>
        <translation>Hapus %1 dari daftar ini</translation>
    </message>
    <message>
        <source>Screens fetch from this folder: it is a repository. Choose “Open a repository…” for it.</source>
        <translation>Folder ini repositori, tempat titik tayang mengambil tayangan. Pilih “Buka repositori…” untuk membukanya.</translation>
    </message>
</context>
<context>
    <name>StartTime</name>
    <message>
        <source>As soon as screens have it</source>
        <translation>Begitu titik tayang menerimanya</translation>
    </message>
    <message>
        <source>From when</source>
        <translation>Mulai kapan</translation>
    </message>
    <message>
        <source>Time of the day</source>
        <translation>Jam</translation>
    </message>
</context>
<context>
    <name>Subject</name>
    <message>
        <source>This screen</source>
        <translation>Titik tayang ini</translation>
    </message>
    <message>
        <source>The draft has mistakes. Mend them to see it here.</source>
        <translation>Draf masih berisi kesalahan. Perbaiki agar dapat dilihat di sini.</translation>
    </message>
    <message>
        <source>The draft has mistakes. This is how it was before them.</source>
        <translation>Draf masih berisi kesalahan. Inilah keadaannya sebelum itu.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are still being prepared and left out until then.</source>
        <translation>
            <numerusform>%n berkas masih disiapkan dan belum ditayangkan.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Mend the problems first; then it can go on air.</source>
        <translation>Perbaiki dahulu masalahnya; sesudah itu dapat ditayangkan.</translation>
    </message>
    <message>
        <source>Everything is on air already.</source>
        <translation>Semua sudah tayang.</translation>
    </message>
    <message>
        <source>Another site</source>
        <translation>Situs lain</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Urungkan: %1</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>Tidak ada yang dapat diurungkan</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>Ulangi: %1</translation>
    </message>
    <message>
        <source>Nothing to redo</source>
        <translation>Tidak ada yang dapat diulangi</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n masalah</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hint(s)</source>
        <translation>
            <numerusform>%n saran</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to sign</source>
        <translation>
            <numerusform>%n menunggu Anda</numerusform>
        </translation>
    </message>
    <message>
        <source>Proposals</source>
        <translation>Usulan</translation>
    </message>
    <message numerus="yes">
        <source>%n proposal(s) wait for a second signature</source>
        <translation>
            <numerusform>%n usulan menunggu tanda tangan kedua</numerusform>
        </translation>
    </message>
    <message>
        <source>What became of your proposal</source>
        <translation>Hasil usulan Anda</translation>
    </message>
    <message>
        <source>Language and colours</source>
        <translation>Bahasa dan warna</translation>
    </message>
    <message>
        <source>Everything is on air</source>
        <translation>Semua sudah tayang</translation>
    </message>
    <message>
        <source>Cannot go on air like this</source>
        <translation>Belum dapat ditayangkan</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) not on air</source>
        <translation>
            <numerusform>%n perubahan belum tayang</numerusform>
        </translation>
    </message>
    <message>
        <source>Put on air</source>
        <translation>Tayangkan</translation>
    </message>
    <message>
        <source>Going on air…</source>
        <translation>Sedang ditayangkan…</translation>
    </message>
</context>
<context>
    <name>UnfinishedSheet</name>
    <message>
        <source>Leave before it is done?</source>
        <translation>Keluar sebelum selesai?</translation>
    </message>
    <message>
        <source>It is done by now.</source>
        <translation>Sekarang sudah selesai.</translation>
    </message>
    <message>
        <source>Leave all the same</source>
        <translation>Tetap keluar</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>Tetap di sini</translation>
    </message>
</context>
<context>
    <name>Workbench</name>
    <message>
        <source>Changes from outside</source>
        <translation>Perubahan dari luar</translation>
    </message>
    <message>
        <source>Your step is saved, but the disk is full or refuses. Free some space before you go on.</source>
        <translation>Langkah Anda tersimpan, tetapi disk penuh atau menolak. Kosongkan sebagian ruangnya sebelum melanjutkan.</translation>
    </message>
</context>
<context>
    <name>ZoneCard</name>
    <message>
        <source>Hide the others</source>
        <translation>Sembunyikan yang lain</translation>
    </message>
    <message>
        <source>Why not the others?</source>
        <translation>Mengapa bukan yang lain?</translation>
    </message>
</context>
<context>
    <name>ZoneForm</name>
    <message>
        <source>There is a zone of that name already.</source>
        <translation>Sudah ada zona bernama itu.</translation>
    </message>
    <message>
        <source>A zone needs a name.</source>
        <translation>Zona perlu nama.</translation>
    </message>
    <message>
        <source>Rename “%1”</source>
        <translation>Ganti nama “%1”</translation>
    </message>
    <message>
        <source>This is a number, such as 640 or 12.5 %.</source>
        <translation>Isilah angka, misalnya 640 atau 12,5 %.</translation>
    </message>
    <message>
        <source>A zone begins on the canvas, and its width and height are more than 0.</source>
        <translation>Zona dimulai di kanvas, dan lebar serta tingginya lebih dari 0.</translation>
    </message>
    <message>
        <source>Change the place of “%1”</source>
        <translation>Ubah letak “%1”</translation>
    </message>
    <message>
        <source>“%1” in percent</source>
        <translation>“%1” dalam persen</translation>
    </message>
    <message>
        <source>“%1” in pixels</source>
        <translation>“%1” dalam piksel</translation>
    </message>
    <message>
        <source>Sound of “%1”</source>
        <translation>Suara “%1”</translation>
    </message>
    <message>
        <source>“%1” without sound</source>
        <translation>“%1” tanpa suara</translation>
    </message>
    <message>
        <source>“%1” to the front</source>
        <translation>“%1” ke depan</translation>
    </message>
    <message>
        <source>“%1” to the back</source>
        <translation>“%1” ke belakang</translation>
    </message>
</context>
<context>
    <name>Zones</name>
    <message>
        <source>Move “%1”</source>
        <translation>Pindahkan “%1”</translation>
    </message>
    <message>
        <source>Change the size of “%1”</source>
        <translation>Ubah ukuran “%1”</translation>
    </message>
    <message>
        <source>Remove “%1”</source>
        <translation>Hapus “%1”</translation>
    </message>
    <message>
        <source>What played there is no longer shown: %1. Undo brings it back.</source>
        <translation>Yang tayang di sana tidak lagi ditampilkan: %1. Urungkan untuk mengembalikannya.</translation>
    </message>
    <message>
        <source>zone</source>
        <translation>zona</translation>
    </message>
    <message>
        <source>New zone “%1”</source>
        <translation>Zona baru “%1”</translation>
    </message>
</context>
<context>
    <name>alert</name>
    <message>
        <source>Flood</source>
        <translation>Banjir</translation>
    </message>
    <message>
        <source>Severe weather</source>
        <translation>Cuaca ekstrem</translation>
    </message>
    <message>
        <source>Earthquake</source>
        <translation>Gempa bumi</translation>
    </message>
    <message>
        <source>Fire</source>
        <translation>Kebakaran</translation>
    </message>
    <message>
        <source>Evacuation</source>
        <translation>Evakuasi</translation>
    </message>
    <message>
        <source>Missing child</source>
        <translation>Anak hilang</translation>
    </message>
    <message>
        <source>Own text</source>
        <translation>Teks sendiri</translation>
    </message>
</context>
<context>
    <name>conditions</name>
    <message>
        <source>%1 is below %2</source>
        <translation>%1 di bawah %2</translation>
    </message>
    <message>
        <source>%1 is at most %2</source>
        <translation>%1 maksimal %2</translation>
    </message>
    <message>
        <source>%1 is %2</source>
        <translation>%1 sama dengan %2</translation>
    </message>
    <message>
        <source>%1 is not %2</source>
        <translation>%1 bukan %2</translation>
    </message>
    <message>
        <source>%1 is at least %2</source>
        <translation>%1 minimal %2</translation>
    </message>
    <message>
        <source>%1 is above %2</source>
        <translation>%1 di atas %2</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ya</translation>
    </message>
    <message>
        <source>no</source>
        <translation>tidak</translation>
    </message>
</context>
<context>
    <name>data</name>
    <message>
        <source>Without a name</source>
        <translation>Tanpa nama</translation>
    </message>
    <message>
        <source>Something in it is wrong</source>
        <translation>Ada yang salah di dalamnya</translation>
    </message>
    <message>
        <source>Mend what is marked in red.</source>
        <translation>Perbaiki yang bertanda merah.</translation>
    </message>
    <message>
        <source>Nothing has come since it failed, %1</source>
        <translation>Tidak ada data sejak gagal, %1</translation>
    </message>
    <message>
        <source>It answers, but some values cannot be used</source>
        <translation>Menjawab, tetapi sebagian nilai tidak dapat dipakai</translation>
    </message>
    <message>
        <source>It answers, but some values are old</source>
        <translation>Menjawab, tetapi sebagian nilai sudah usang</translation>
    </message>
    <message>
        <source>Nothing has come yet</source>
        <translation>Belum ada data</translation>
    </message>
    <message>
        <source>All is well</source>
        <translation>Semuanya baik</translation>
    </message>
    <message numerus="yes">
        <source>The test brought %n figure(s), %1.</source>
        <translation>
            <numerusform>Uji menghasilkan %n angka, %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ya</translation>
    </message>
    <message>
        <source>no</source>
        <translation>tidak</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s)</source>
        <translation>
            <numerusform>%n nilai</numerusform>
        </translation>
    </message>
    <message>
        <source>From the web</source>
        <translation>Dari web</translation>
    </message>
    <message>
        <source>From a file</source>
        <translation>Dari berkas</translation>
    </message>
    <message>
        <source>Sent to the player</source>
        <translation>Dikirim ke pemutar</translation>
    </message>
    <message>
        <source>Live data</source>
        <translation>Data langsung</translation>
    </message>
    <message>
        <source>Add: %1</source>
        <translation>Tambah: %1</translation>
    </message>
    <message>
        <source>%1 of “%2”</source>
        <translation>%1 “%2”</translation>
    </message>
    <message>
        <source>Choose a file inside the site&apos;s folder: the player reads it there.</source>
        <translation>Pilih berkas di dalam folder situs: di sanalah pemutar membacanya.</translation>
    </message>
    <message>
        <source>Remove: %1</source>
        <translation>Hapus: %1</translation>
    </message>
    <message>
        <source>figure</source>
        <translation>angka</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Tersalin.</translation>
    </message>
    <message>
        <source>Give it a name.</source>
        <translation>Berilah nama.</translation>
    </message>
    <message>
        <source>Say where it comes from.</source>
        <translation>Sebutkan dari mana asalnya.</translation>
    </message>
    <message>
        <source>Add source “%1”</source>
        <translation>Tambah sumber “%1”</translation>
    </message>
    <message>
        <source>Remove source “%1”</source>
        <translation>Hapus sumber “%1”</translation>
    </message>
    <message>
        <source>“%1” is removed. What showed it is listed at problems. Ctrl+Z undoes it.</source>
        <translation>“%1” dihapus. Tayangan yang memakainya tercantum di masalah. Ctrl+Z mengurungkannya.</translation>
    </message>
    <message>
        <source>That file cannot be read. Mend the mistake that is listed, then try again.</source>
        <translation>Berkas itu tidak terbaca. Perbaiki kesalahan yang tercantum, lalu coba lagi.</translation>
    </message>
    <message>
        <source>There is too much in it. Ask for less, or for a part of it.</source>
        <translation>Isinya terlalu banyak. Mintalah lebih sedikit, atau sebagian saja.</translation>
    </message>
    <message>
        <source>The server does not answer in time. Check the network, then try again.</source>
        <translation>Server tidak menjawab pada waktunya. Periksa jaringan, lalu coba lagi.</translation>
    </message>
    <message>
        <source>Its time cannot be read. Check where the time stands in the data.</source>
        <translation>Waktunya tidak terbaca. Periksa letak waktu di dalam data.</translation>
    </message>
    <message>
        <source>It could not be read. Check its address and settings.</source>
        <translation>Tidak dapat dibaca. Periksa alamat dan pengaturannya.</translation>
    </message>
    <message>
        <source>This computer has no key “%1”. Ask your technician to keep it in its settings.</source>
        <translation>Komputer ini tidak punya kunci “%1”. Mintalah teknisi Anda menyimpannya dalam pengaturan.</translation>
    </message>
    <message>
        <source>The server wants a key, or another one (%1). Ask whoever runs it for a key.</source>
        <translation>Server meminta kunci, atau kunci lain (%1). Mintalah kunci kepada pengelolanya.</translation>
    </message>
    <message>
        <source>There is nothing at this address (%1). Check the address.</source>
        <translation>Tidak ada apa-apa di alamat ini (%1). Periksa alamatnya.</translation>
    </message>
    <message>
        <source>The server answers with an error (%1). Try again later, or ask who runs it.</source>
        <translation>Server menjawab dengan kesalahan (%1). Coba lagi nanti, atau tanyakan kepada pengelolanya.</translation>
    </message>
    <message>
        <source>The server cannot prove who it is. Check its certificate, and the clock here.</source>
        <translation>Server tidak dapat membuktikan identitasnya. Periksa sertifikatnya, dan jam di sini.</translation>
    </message>
    <message>
        <source>The server sends us elsewhere, or something else than data. Check the address.</source>
        <translation>Server mengarahkan ke tempat lain, atau mengirim selain data. Periksa alamatnya.</translation>
    </message>
    <message>
        <source>Nobody knows a server of this name. Check the address and the network.</source>
        <translation>Tidak ada server dengan nama ini. Periksa alamat dan jaringan.</translation>
    </message>
    <message>
        <source>The server cannot be reached. Check the network, then try again.</source>
        <translation>Server tidak terjangkau. Periksa jaringan, lalu coba lagi.</translation>
    </message>
    <message>
        <source>The address leads into a private network, which is not allowed here. Ask your technician to allow it in this computer&apos;s settings.</source>
        <translation>Alamat ini menuju jaringan pribadi, yang tidak diizinkan di sini. Mintalah teknisi Anda mengizinkannya dalam pengaturan komputer ini.</translation>
    </message>
    <message>
        <source>The file is not there yet. See that it is written, or choose another one.</source>
        <translation>Berkas belum ada. Pastikan berkas itu ditulis, atau pilih yang lain.</translation>
    </message>
    <message>
        <source>The file may not be read. Put it into the site&apos;s folder, for all to read.</source>
        <translation>Berkas tidak boleh dibaca. Letakkan di folder situs, agar dapat dibaca semua.</translation>
    </message>
    <message>
        <source>What comes is no data that Layar can read. It must be JSON, or CSV in a file.</source>
        <translation>Yang datang bukan data yang dapat dibaca Layar. Harus JSON, atau CSV dalam berkas.</translation>
    </message>
    <message>
        <source>Its time lies in the future. Check the clocks.</source>
        <translation>Waktunya di masa depan. Periksa jam kedua pihak.</translation>
    </message>
    <message>
        <source>It is not in the data. Check where it stands.</source>
        <translation>Tidak ada di dalam data. Periksa letaknya.</translation>
    </message>
    <message>
        <source>There are several values at this place. Say which one.</source>
        <translation>Ada beberapa nilai di letak ini. Sebutkan yang mana.</translation>
    </message>
    <message>
        <source>This place cannot be in such data. Check where it stands.</source>
        <translation>Letak seperti itu tidak mungkin ada di dalam data. Periksa letaknya.</translation>
    </message>
    <message>
        <source>What stands there is no value that can be shown.</source>
        <translation>Yang ada di sana bukan nilai yang dapat ditayangkan.</translation>
    </message>
    <message>
        <source>Data came, but no figure in it is known. Add the figures, and where they stand.</source>
        <translation>Data datang, tetapi tidak ada angka yang dikenal di dalamnya. Tambahkan angka beserta letaknya.</translation>
    </message>
    <message>
        <source>There is nothing in it yet. Try again when something was written.</source>
        <translation>Belum ada isinya. Coba lagi setelah ada yang ditulis.</translation>
    </message>
    <message>
        <source>The player is of an older version and does not know such sources. Update it.</source>
        <translation>Pemutar masih versi lama dan tidak mengenal sumber seperti ini. Perbaruilah.</translation>
    </message>
    <message>
        <source>Use letters, digits, _ and - only, without spaces.</source>
        <translation>Pakai huruf, angka, _ dan - saja, tanpa spasi.</translation>
    </message>
    <message>
        <source>Write the whole address, such as https://data.example.id/air.json.</source>
        <translation>Tulis alamat lengkap, misalnya https://data.example.id/udara.json.</translation>
    </message>
    <message>
        <source>A site must hold no password. Ask your technician to keep a key on the player.</source>
        <translation>Situs tidak boleh memuat kata sandi. Mintalah teknisi Anda menyimpan kunci di pemutar.</translation>
    </message>
    <message>
        <source>This names no place in data. Write it such as data.value, or list[0].value.</source>
        <translation>Ini bukan letak di dalam data. Tulislah misalnya data.value, atau list[0].value.</translation>
    </message>
    <message>
        <source>Fill this in.</source>
        <translation>Isilah ini.</translation>
    </message>
    <message>
        <source>There is one of this name already. Choose another name.</source>
        <translation>Nama ini sudah dipakai. Pilih nama lain.</translation>
    </message>
    <message>
        <source>This cannot be as it is. Change it, or leave it empty.</source>
        <translation>Ini tidak dapat dipakai. Ubah, atau kosongkan.</translation>
    </message>
    <message>
        <source>New playlist</source>
        <translation>Daftar putar baru</translation>
    </message>
    <message>
        <source>Show “%1” on screen</source>
        <translation>Tayangkan “%1” di layar</translation>
    </message>
</context>
<context>
    <name>failures</name>
    <message>
        <source>This site is open in another window. Go on there, or close it first.</source>
        <translation>Situs ini terbuka di jendela lain. Lanjutkan di sana, atau tutup dahulu.</translation>
    </message>
    <message>
        <source>The disk is full, so nothing was saved. Free some space, then try again.</source>
        <translation>Disk penuh, jadi tidak ada yang tersimpan. Kosongkan sebagian ruangnya, lalu coba lagi.</translation>
    </message>
    <message>
        <source>Nothing could be saved: you may not write in “%1”. Ask who owns that folder.</source>
        <translation>Tidak ada yang tersimpan: Anda tidak boleh menulis di “%1”. Tanyakan kepada pemilik folder itu.</translation>
    </message>
    <message>
        <source>Somebody else changed this site meanwhile, so nothing went on air. What they changed is here now: look at it, then put it on air again.</source>
        <translation>Orang lain mengubah situs ini sementara itu, jadi belum ada yang ditayangkan. Perubahannya sudah masuk ke sini: periksa dahulu, lalu tayangkan lagi.</translation>
    </message>
    <message>
        <source>The folder of the site cannot be read. Check that it is there, then try again.</source>
        <translation>Folder situs tidak dapat dibaca. Pastikan folder itu ada, lalu coba lagi.</translation>
    </message>
    <message>
        <source>“%1” could not be read or written. Check the disk, then try again.</source>
        <translation>“%1” tidak dapat dibaca atau ditulis. Periksa disk, lalu coba lagi.</translation>
    </message>
</context>
<context>
    <name>layouts</name>
    <message>
        <source>Whole screen</source>
        <translation>Layar penuh</translation>
    </message>
    <message numerus="yes">
        <source>%n output(s)</source>
        <translation>
            <numerusform>%n keluaran</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n schedule(s)</source>
        <translation>
            <numerusform>di %n jadwal</numerusform>
        </translation>
    </message>
    <message>
        <source>not used</source>
        <translation>tidak dipakai</translation>
    </message>
    <message>
        <source>as large as the display</source>
        <translation>sebesar layar</translation>
    </message>
    <message>
        <source>With running text</source>
        <translation>Dengan teks berjalan</translation>
    </message>
    <message>
        <source>Two thirds and one</source>
        <translation>Dua pertiga dan sepertiga</translation>
    </message>
    <message>
        <source>Two halves</source>
        <translation>Dua bagian sama</translation>
    </message>
    <message>
        <source>Frame of two sides</source>
        <translation>Bingkai dua sisi</translation>
    </message>
    <message>
        <source>Card over a picture</source>
        <translation>Kartu di atas gambar</translation>
    </message>
    <message>
        <source>Portrait: two stacked</source>
        <translation>Tegak: dua susun</translation>
    </message>
    <message>
        <source>Portrait: three stacked</source>
        <translation>Tegak: tiga susun</translation>
    </message>
    <message>
        <source>LED band</source>
        <translation>Pita LED</translation>
    </message>
    <message>
        <source>Four quarters</source>
        <translation>Empat bagian</translation>
    </message>
    <message>
        <source>“%1” reaches out of the canvas. Move it, or make it smaller.</source>
        <translation>“%1” keluar dari kanvas. Pindahkan, atau perkecil.</translation>
    </message>
    <message>
        <source>“%1” cannot be seen: “%2” covers all of it.</source>
        <translation>“%1” tidak terlihat: “%2” menutupi seluruhnya.</translation>
    </message>
    <message>
        <source>“%2” lies over a part of “%1”.</source>
        <translation>“%2” menutupi sebagian “%1”.</translation>
    </message>
    <message>
        <source>%3 % of the canvas is in no zone. The ground is seen there.</source>
        <translation>%3 % kanvas tidak termasuk zona mana pun. Di sana terlihat latar.</translation>
    </message>
</context>
<context>
    <name>levels</name>
    <message>
        <source>Routine</source>
        <translation>Rutin</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Kampanye</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Acara</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Sekarang</translation>
    </message>
    <message>
        <source>Emergency</source>
        <translation>Darurat</translation>
    </message>
    <message>
        <source>Alert</source>
        <translation>Pengumuman darurat</translation>
    </message>
</context>
<context>
    <name>names</name>
    <message>
        <source>item %1</source>
        <translation>butir %1</translation>
    </message>
    <message>
        <source>Schedule %1</source>
        <translation>Jadwal %1</translation>
    </message>
    <message>
        <source>Layout %1</source>
        <translation>Tata letak %1</translation>
    </message>
    <message>
        <source>Screen %1</source>
        <translation>Titik tayang %1</translation>
    </message>
    <message>
        <source>Live data %1</source>
        <translation>Data langsung %1</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>Titik tayang</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Tata letak</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Jadwal</translation>
    </message>
    <message>
        <source>Playlist</source>
        <translation>Daftar putar</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Situs</translation>
    </message>
    <message>
        <source>Playlist %1</source>
        <translation>Daftar putar %1</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Dihapus</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 dtk</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>Tidak dapat dibaca</translation>
    </message>
</context>
<context>
    <name>pages</name>
    <message>
        <source>Playlists</source>
        <translation>Daftar putar</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Pratinjau</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Jadwal</translation>
    </message>
    <message>
        <source>Layouts</source>
        <translation>Tata letak</translation>
    </message>
    <message>
        <source>Live data</source>
        <translation>Data langsung</translation>
    </message>
    <message>
        <source>Screens</source>
        <translation>Titik tayang</translation>
    </message>
</context>
<context>
    <name>playlists</name>
    <message>
        <source>Looking for files</source>
        <translation>Mencari berkas</translation>
    </message>
    <message>
        <source>Copying file %1 of %2</source>
        <translation>Menyalin berkas %1 dari %2</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Semua berkas</translation>
    </message>
    <message>
        <source>Not used (%1)</source>
        <translation>Tidak dipakai (%1)</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Gambar</translation>
    </message>
    <message>
        <source>Videos</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>PDF documents</source>
        <translation>Dokumen PDF</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Folder</translation>
    </message>
    <message numerus="yes">
        <source>Add %n file(s)</source>
        <translation>
            <numerusform>Tambah %n berkas</numerusform>
        </translation>
    </message>
    <message>
        <source>Add folder “%1”</source>
        <translation>Tambah folder “%1”</translation>
    </message>
    <message>
        <source>Delete file “%1”</source>
        <translation>Hapus berkas “%1”</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n file(s)</source>
        <translation>
            <numerusform>Hapus %n berkas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) deleted. Ctrl+Z brings them back.</source>
        <translation>
            <numerusform>%n berkas dihapus. Ctrl+Z mengembalikannya.</numerusform>
        </translation>
    </message>
    <message>
        <source>Files are still coming in. Bring more when these are there.</source>
        <translation>Berkas lain masih disalin. Tunggu sampai selesai, lalu masukkan lagi.</translation>
    </message>
    <message>
        <source>What lies on the web cannot be brought in. Save it on this computer first.</source>
        <translation>Yang ada di web tidak dapat dimasukkan langsung. Simpan dahulu di komputer ini.</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was added.</source>
        <translation>Dibatalkan. Tidak ada yang ditambahkan.</translation>
    </message>
    <message>
        <source>There are no files in it.</source>
        <translation>Tidak ada berkas di dalamnya.</translation>
    </message>
    <message>
        <source>Looks blurred on this screen: it is only %1 pixels.</source>
        <translation>Pecah di layar ini: ukurannya hanya %1 piksel.</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n tayangan</numerusform>
        </translation>
    </message>
    <message>
        <source>Add: %1</source>
        <translation>Tambah: %1</translation>
    </message>
    <message>
        <source>Remove: %1</source>
        <translation>Hapus: %1</translation>
    </message>
    <message>
        <source>%1 of “%2”</source>
        <translation>%1 pada “%2”</translation>
    </message>
    <message>
        <source>%1 of %2 items</source>
        <translation>%1 pada %2 tayangan</translation>
    </message>
    <message>
        <source>Choose a live figure</source>
        <translation>Pilih angka langsung</translation>
    </message>
    <message>
        <source>%1 is not there</source>
        <translation>%1 tidak ada</translation>
    </message>
    <message>
        <source>Different</source>
        <translation>Berbeda-beda</translation>
    </message>
    <message>
        <source>As long as the video</source>
        <translation>Sepanjang videonya</translation>
    </message>
    <message>
        <source>By itself: %1</source>
        <translation>Otomatis: %1</translation>
    </message>
    <message>
        <source>any time</source>
        <translation>kapan saja</translation>
    </message>
    <message>
        <source>any day</source>
        <translation>hari apa saja</translation>
    </message>
    <message>
        <source>none</source>
        <translation>tidak ada</translation>
    </message>
    <message>
        <source>Like the playlist</source>
        <translation>Seperti daftar putarnya</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Tidak ada</translation>
    </message>
    <message>
        <source>How it is shown</source>
        <translation>Cara tayang</translation>
    </message>
    <message>
        <source>When it is shown</source>
        <translation>Waktu tayang</translation>
    </message>
    <message>
        <source>One round takes %1</source>
        <translation>Satu putaran %1</translation>
    </message>
    <message>
        <source>Move “%1”</source>
        <translation>Pindahkan “%1”</translation>
    </message>
    <message numerus="yes">
        <source>Move %n item(s)</source>
        <translation>
            <numerusform>Pindahkan %n tayangan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Duplicate %n item(s)</source>
        <translation>
            <numerusform>Gandakan %n tayangan</numerusform>
        </translation>
    </message>
    <message>
        <source>Duplicate “%1”</source>
        <translation>Gandakan “%1”</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n item(s)</source>
        <translation>
            <numerusform>Hapus %n tayangan</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove “%1”</source>
        <translation>Hapus “%1”</translation>
    </message>
    <message numerus="yes">
        <source>Switch %n item(s) on or off</source>
        <translation>
            <numerusform>Aktifkan atau nonaktifkan %n tayangan</numerusform>
        </translation>
    </message>
    <message>
        <source>Switch “%1” on</source>
        <translation>Aktifkan “%1”</translation>
    </message>
    <message>
        <source>Switch “%1” off</source>
        <translation>Nonaktifkan “%1”</translation>
    </message>
    <message numerus="yes">
        <source>Cut %n item(s)</source>
        <translation>
            <numerusform>Potong %n tayangan</numerusform>
        </translation>
    </message>
    <message>
        <source>Cut “%1”</source>
        <translation>Potong “%1”</translation>
    </message>
    <message numerus="yes">
        <source>Paste %n item(s)</source>
        <translation>
            <numerusform>Tempel %n tayangan</numerusform>
        </translation>
    </message>
    <message>
        <source>New playlist</source>
        <translation>Daftar putar baru</translation>
    </message>
    <message>
        <source>Rename playlist to “%1”</source>
        <translation>Ubah judul daftar putar menjadi “%1”</translation>
    </message>
    <message>
        <source>Copy of %1</source>
        <translation>Salinan %1</translation>
    </message>
    <message>
        <source>Duplicate playlist “%1”</source>
        <translation>Gandakan daftar putar “%1”</translation>
    </message>
    <message>
        <source>Delete playlist “%1”</source>
        <translation>Hapus daftar putar “%1”</translation>
    </message>
    <message>
        <source>“%1” is deleted, and in no schedule any more. Ctrl+Z brings it back.</source>
        <translation>“%1” dihapus, juga dari semua jadwal. Ctrl+Z mengembalikannya.</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 dtk</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 mnt</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 jam</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 jam %2 mnt</translation>
    </message>
    <message>
        <source>on certain days</source>
        <translation>pada hari tertentu</translation>
    </message>
    <message numerus="yes">
        <source>not on %n day(s)</source>
        <translation>
            <numerusform>kecuali %n hari</numerusform>
        </translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>mulai %1</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>sampai %1</translation>
    </message>
    <message>
        <source>not scheduled</source>
        <translation>belum dijadwalkan</translation>
    </message>
    <message>
        <source>not on this hour</source>
        <translation>tidak tayang jam ini</translation>
    </message>
    <message numerus="yes">
        <source>%n× an hour</source>
        <translation>
            <numerusform>%n× per jam</numerusform>
        </translation>
    </message>
    <message>
        <source>not scheduled within two days</source>
        <translation>tidak tayang dua hari ke depan</translation>
    </message>
    <message>
        <source>on now</source>
        <translation>sedang tayang</translation>
    </message>
    <message>
        <source>next on %1</source>
        <translation>tayang lagi %1</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>dinonaktifkan</translation>
    </message>
    <message>
        <source>New running text</source>
        <translation>Teks berjalan baru</translation>
    </message>
    <message>
        <source>The file %1 is missing. Choose another one, or put it back.</source>
        <translation>Berkas %1 tidak ada. Pilih berkas lain, atau kembalikan.</translation>
    </message>
    <message>
        <source>The file is of another kind than this item. Drop it in anew.</source>
        <translation>Jenis berkas tidak cocok dengan tayangan ini. Masukkan lagi berkasnya.</translation>
    </message>
    <message>
        <source>No day is left on which this is shown. Check its days and dates.</source>
        <translation>Tidak ada hari tersisa untuk menayangkannya. Periksa hari dan tanggalnya.</translation>
    </message>
    <message>
        <source>This file cannot be shown. Save it anew as JPEG, PNG, MP4 (H.264) or PDF.</source>
        <translation>Berkas ini tidak dapat ditayangkan. Simpan ulang sebagai JPEG, PNG, MP4 (H.264), atau PDF.</translation>
    </message>
    <message>
        <source>The file is missing. Choose another one.</source>
        <translation>Berkasnya tidak ada. Pilih berkas lain.</translation>
    </message>
    <message>
        <source>The folder %1 is missing. Choose another one.</source>
        <translation>Folder %1 tidak ada. Pilih folder lain.</translation>
    </message>
    <message>
        <source>The folder is empty. Put pictures in.</source>
        <translation>Foldernya kosong. Isilah dengan gambar.</translation>
    </message>
    <message>
        <source>Write a title or a text.</source>
        <translation>Tulis judul atau teks.</translation>
    </message>
    <message>
        <source>Too short to be read: give it %1 seconds or more.</source>
        <translation>Terlalu singkat untuk dibaca: beri %1 detik atau lebih.</translation>
    </message>
    <message>
        <source>Too much text for a screen. 25 words read well.</source>
        <translation>Teks terlalu panjang untuk layar. 25 kata enak dibaca.</translation>
    </message>
    <message>
        <source>The QR code is too fine to be read from afar. Use a shorter address.</source>
        <translation>Kode QR terlalu rapat untuk dibaca dari jauh. Gunakan alamat yang lebih pendek.</translation>
    </message>
    <message>
        <source>Write a text.</source>
        <translation>Tulis teksnya.</translation>
    </message>
    <message>
        <source>Nobody reads that much running text. Shorten it.</source>
        <translation>Teks berjalan sepanjang itu tidak akan terbaca. Ringkaslah.</translation>
    </message>
    <message>
        <source>There are two texts. Put all into one.</source>
        <translation>Ada dua teks. Jadikan satu.</translation>
    </message>
    <message>
        <source>Add a live figure.</source>
        <translation>Tambahkan angka langsung.</translation>
    </message>
    <message>
        <source>Choose a live figure that exists.</source>
        <translation>Pilih angka langsung yang ada.</translation>
    </message>
    <message>
        <source>The highest value is not above the lowest.</source>
        <translation>Nilai tertinggi tidak di atas nilai terendah.</translation>
    </message>
    <message>
        <source>A gauge needs a highest value.</source>
        <translation>Meteran memerlukan nilai tertinggi.</translation>
    </message>
    <message>
        <source>There are days and a repetition. Keep one of the two.</source>
        <translation>Ada hari dan ada pengulangan. Pakai salah satu.</translation>
    </message>
    <message>
        <source>The last day is before the first.</source>
        <translation>Hari terakhir mendahului hari pertama.</translation>
    </message>
    <message>
        <source>This playlist is empty. Add an item.</source>
        <translation>Daftar putar ini kosong. Tambahkan tayangan.</translation>
    </message>
    <message>
        <source>All items are switched off, so this playlist shows nothing.</source>
        <translation>Semua tayangan dinonaktifkan, sehingga daftar putar ini tidak menayangkan apa pun.</translation>
    </message>
    <message>
        <source>The file of this playlist is damaged. Undo, or restore it.</source>
        <translation>Berkas daftar putar ini rusak. Urungkan, atau pulihkan.</translation>
    </message>
    <message>
        <source>The file of this playlist cannot be read. Restore it, or save it anew as UTF-8 text.</source>
        <translation>Berkas daftar putar ini tidak terbaca. Pulihkan, atau simpan ulang sebagai teks UTF-8.</translation>
    </message>
    <message>
        <source>The file is empty. Copy it again.</source>
        <translation>Berkasnya kosong. Salin sekali lagi.</translation>
    </message>
    <message>
        <source>Office documents and archives cannot be shown. Save it as PDF.</source>
        <translation>Dokumen kantor dan arsip tidak dapat ditayangkan. Simpan sebagai PDF.</translation>
    </message>
    <message>
        <source>It is sound without pictures. A screen needs something to see.</source>
        <translation>Isinya suara tanpa gambar. Layar memerlukan sesuatu untuk dilihat.</translation>
    </message>
    <message>
        <source>It cannot be read. Copy it anew, or ask who owns it.</source>
        <translation>Berkas tidak terbaca. Salin ulang, atau tanyakan kepada pemiliknya.</translation>
    </message>
    <message>
        <source>The value of “%1” cannot be used. Change it or leave it empty.</source>
        <translation>Isi “%1” tidak dapat dipakai. Ubah atau kosongkan.</translation>
    </message>
    <message>
        <source>Something in it cannot be used.</source>
        <translation>Ada isi yang tidak dapat dipakai.</translation>
    </message>
    <message>
        <source>On certain days, set elsewhere</source>
        <translation>Pada hari tertentu, diatur di tempat lain</translation>
    </message>
    <message>
        <source>Write a whole number.</source>
        <translation>Tulis bilangan bulat.</translation>
    </message>
    <message>
        <source>Write a number, such as 12.</source>
        <translation>Tulis angka, misalnya 12.</translation>
    </message>
    <message>
        <source>At least %1.</source>
        <translation>Paling sedikit %1.</translation>
    </message>
    <message>
        <source>At most %1.</source>
        <translation>Paling banyak %1.</translation>
    </message>
    <message>
        <source>Write a time of day, such as %1.</source>
        <translation>Tulis jam, misalnya %1.</translation>
    </message>
    <message>
        <source>Write a date, such as %1.</source>
        <translation>Tulis tanggal, misalnya %1.</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Gambar</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>Announcement</source>
        <translation>Pengumuman</translation>
    </message>
    <message>
        <source>Live figures</source>
        <translation>Angka langsung</translation>
    </message>
    <message>
        <source>Running text</source>
        <translation>Teks berjalan</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Jam</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Folder</translation>
    </message>
    <message>
        <source>PDF document</source>
        <translation>Dokumen PDF</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Judul</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Teks</translation>
    </message>
    <message>
        <source>Texts, one a line</source>
        <translation>Teks, satu per baris</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Berkas</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Keterangan</translation>
    </message>
    <message>
        <source>QR code</source>
        <translation>Kode QR</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Sumber</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Warna</translation>
    </message>
    <message>
        <source>Fill the screen</source>
        <translation>Penempatan</translation>
    </message>
    <message>
        <source>Slow zoom</source>
        <translation>Perbesar perlahan</translation>
    </message>
    <message>
        <source>Dial</source>
        <translation>Bentuk</translation>
    </message>
    <message>
        <source>Show the date</source>
        <translation>Tampilkan tanggal</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Mark between texts</source>
        <translation>Tanda antarteks</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Kecepatan</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>Lama tayang</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Aktif</translation>
    </message>
    <message>
        <source>Transition</source>
        <translation>Peralihan</translation>
    </message>
    <message>
        <source>Its length</source>
        <translation>Lama peralihan</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Hari</translation>
    </message>
    <message>
        <source>Repetition</source>
        <translation>Pengulangan</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Dari pukul</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Sampai pukul</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Hari pertama</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Hari terakhir</translation>
    </message>
    <message>
        <source>Not on these days</source>
        <translation>Kecuali tanggal</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Angka</translation>
    </message>
    <message>
        <source>Live figure</source>
        <translation>Angka langsung</translation>
    </message>
    <message>
        <source>Show as</source>
        <translation>Tampilkan sebagai</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Satuan</translation>
    </message>
    <message>
        <source>Decimals</source>
        <translation>Angka desimal</translation>
    </message>
    <message>
        <source>Lowest</source>
        <translation>Terendah</translation>
    </message>
    <message>
        <source>Highest</source>
        <translation>Tertinggi</translation>
    </message>
    <message>
        <source>Coloured ranges</source>
        <translation>Rentang berwarna</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Bandingkan dengan</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Web address</source>
        <translation>Alamat web</translation>
    </message>
    <message>
        <source>Asked for every … seconds</source>
        <translation>Diminta setiap … detik</translation>
    </message>
    <message>
        <source>Name of the key on the player</source>
        <translation>Nama kunci di pemutar</translation>
    </message>
    <message>
        <source>Counts as old after … seconds</source>
        <translation>Dianggap usang setelah … detik</translation>
    </message>
    <message>
        <source>Whom the screen names</source>
        <translation>Pihak yang disebut di layar</translation>
    </message>
    <message>
        <source>Where the time stands in the data</source>
        <translation>Letak waktu di dalam data</translation>
    </message>
    <message>
        <source>Decimal mark of its numbers</source>
        <translation>Tanda desimal angkanya</translation>
    </message>
    <message>
        <source>Where it stands in the data</source>
        <translation>Letaknya di dalam data</translation>
    </message>
    <message>
        <source>Fill, cut the edges</source>
        <translation>Penuh, tepi terpotong</translation>
    </message>
    <message>
        <source>Whole, black edges</source>
        <translation>Utuh, tepi hitam</translation>
    </message>
    <message>
        <source>Whole, blurred edges</source>
        <translation>Utuh, tepi kabur</translation>
    </message>
    <message>
        <source>Stretch</source>
        <translation>Regangkan</translation>
    </message>
    <message>
        <source>Night</source>
        <translation>Malam</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Kertas</translation>
    </message>
    <message>
        <source>Sea</source>
        <translation>Laut</translation>
    </message>
    <message>
        <source>Gold</source>
        <translation>Emas</translation>
    </message>
    <message>
        <source>Alarm</source>
        <translation>Darurat</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>Digital</translation>
    </message>
    <message>
        <source>Hands</source>
        <translation>Jarum</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Potong</translation>
    </message>
    <message>
        <source>Crossfade</source>
        <translation>Memudar</translation>
    </message>
    <message>
        <source>Slide</source>
        <translation>Geser</translation>
    </message>
    <message>
        <source>Wipe</source>
        <translation>Sapu</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zum</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Angka</translation>
    </message>
    <message>
        <source>Gauge</source>
        <translation>Meteran</translation>
    </message>
    <message>
        <source>Bars</source>
        <translation>Batang</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Garis</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Kemarin</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Tidak ada</translation>
    </message>
    <message>
        <source>New announcement</source>
        <translation>Pengumuman baru</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n berkas</numerusform>
        </translation>
    </message>
    <message>
        <source>In %1</source>
        <translation>Di %1</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>Tidak dipakai</translation>
    </message>
    <message>
        <source>the site</source>
        <translation>situs</translation>
    </message>
</context>
<context>
    <name>problems</name>
    <message>
        <source>The file %1 is missing. Put it back.</source>
        <translation>Berkas %1 tidak ada. Kembalikan ke tempatnya.</translation>
    </message>
    <message>
        <source>There is no playlist “%1”. Choose another one.</source>
        <translation>Daftar putar “%1” tidak ada. Pilih yang lain.</translation>
    </message>
    <message>
        <source>There is no layout “%1”. Choose another one.</source>
        <translation>Tata letak “%1” tidak ada. Pilih yang lain.</translation>
    </message>
    <message>
        <source>There is no screen “%1”. Choose another one.</source>
        <translation>Titik tayang “%1” tidak ada. Pilih yang lain.</translation>
    </message>
    <message>
        <source>The layout has no zone “%1”. Choose one that it has.</source>
        <translation>Tata letak ini tidak punya zona “%1”. Pilih zona yang ada.</translation>
    </message>
    <message>
        <source>It shows nothing. Choose a playlist for it.</source>
        <translation>Jadwal ini tidak menayangkan apa pun. Pilih daftar putarnya.</translation>
    </message>
    <message>
        <source>It has no zone. Draw one.</source>
        <translation>Belum ada zona. Gambarlah satu.</translation>
    </message>
    <message>
        <source>The zone “%1” reaches out of the canvas. Move it, or make it smaller.</source>
        <translation>Zona “%1” keluar dari kanvas. Pindahkan, atau perkecil.</translation>
    </message>
    <message>
        <source>The zone “%1” has no size. Make it larger.</source>
        <translation>Zona “%1” tidak berukuran. Perbesar.</translation>
    </message>
    <message>
        <source>An output shows more than the canvas has. Make its part smaller.</source>
        <translation>Sebuah keluaran menampilkan lebih dari isi kanvas. Perkecil bagiannya.</translation>
    </message>
    <message>
        <source>An output does not say what it shows. Give the screen a canvas.</source>
        <translation>Sebuah keluaran tidak menyebut apa yang ditampilkan. Beri titik tayang itu kanvas.</translation>
    </message>
    <message>
        <source>Two are called “%1”. Give one of them another name.</source>
        <translation>Ada dua yang bernama “%1”. Beri salah satunya nama lain.</translation>
    </message>
    <message>
        <source>This name is taken. Give it another one.</source>
        <translation>Nama ini sudah dipakai. Beri nama lain.</translation>
    </message>
    <message>
        <source>Two zones have sound. Only one can be heard.</source>
        <translation>Dua zona bersuara. Hanya satu yang dapat didengar.</translation>
    </message>
    <message>
        <source>It asks for live data that is not there.</source>
        <translation>Data langsung yang diminta tidak ada.</translation>
    </message>
    <message>
        <source>The last day is before the first.</source>
        <translation>Hari terakhir mendahului hari pertama.</translation>
    </message>
    <message>
        <source>It begins and ends at the same time.</source>
        <translation>Mulai dan selesai pada waktu yang sama.</translation>
    </message>
    <message>
        <source>No day is left on which it holds.</source>
        <translation>Tidak ada hari tersisa saat jadwal ini berlaku.</translation>
    </message>
    <message>
        <source>There are days and a repetition. Keep one of the two.</source>
        <translation>Ada hari dan ada pengulangan. Pakai salah satu.</translation>
    </message>
    <message>
        <source>The file is damaged. Undo, or restore it.</source>
        <translation>Berkas rusak. Urungkan, atau pulihkan.</translation>
    </message>
    <message>
        <source>The file cannot be read. Restore it, or save it anew as UTF-8 text.</source>
        <translation>Berkas tidak terbaca. Pulihkan, atau simpan ulang sebagai teks UTF-8.</translation>
    </message>
    <message>
        <source>Something here cannot be as it is. Choose another value.</source>
        <translation>Ada yang tidak dapat dipakai di sini. Pilih nilai lain.</translation>
    </message>
</context>
<context>
    <name>publication</name>
    <message>
        <source>New</source>
        <translation>Baru</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Diubah</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>Tidak tayang lagi</translation>
    </message>
    <message>
        <source>Another order</source>
        <translation>Urutan lain</translation>
    </message>
    <message>
        <source>playlist %1</source>
        <translation>daftar putar %1</translation>
    </message>
    <message>
        <source>not within a day</source>
        <translation>tidak dalam 24 jam ini</translation>
    </message>
    <message>
        <source>first at %1</source>
        <translation>pertama pukul %1</translation>
    </message>
</context>
<context>
    <name>publishing</name>
    <message>
        <source>Choose a folder or write an address.</source>
        <translation>Pilih folder atau tulis alamat.</translation>
    </message>
    <message>
        <source>Never shown again</source>
        <translation>Tidak boleh ditampilkan lagi</translation>
    </message>
    <message>
        <source>May be shown again</source>
        <translation>Boleh ditampilkan lagi</translation>
    </message>
    <message>
        <source>May raise alerts</source>
        <translation>Boleh membuat pengumuman darurat</translation>
    </message>
    <message>
        <source>May raise no alerts any more</source>
        <translation>Tidak boleh lagi membuat pengumuman darurat</translation>
    </message>
    <message>
        <source>Has left: no key counts any more</source>
        <translation>Sudah keluar: kuncinya tidak berlaku lagi</translation>
    </message>
    <message>
        <source>Is back</source>
        <translation>Kembali</translation>
    </message>
    <message>
        <source>Preparing what is new…</source>
        <translation>Menyiapkan yang baru…</translation>
    </message>
    <message>
        <source>Looking at what is on air…</source>
        <translation>Melihat yang sedang tayang…</translation>
    </message>
    <message>
        <source>Signing…</source>
        <translation>Menandatangani…</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Mengirim…</translation>
    </message>
    <message>
        <source>Writing into the folder of the site…</source>
        <translation>Menulis ke folder situs…</translation>
    </message>
    <message>
        <source>Getting the site…</source>
        <translation>Mengambil situs…</translation>
    </message>
    <message>
        <source>Copying the files of the site…</source>
        <translation>Menyalin berkas situs…</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 dari %2</translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <translation>kurang dari semenit lagi</translation>
    </message>
    <message>
        <source>about %1 minutes left</source>
        <translation>sekitar %1 menit lagi</translation>
    </message>
    <message>
        <source>about %1 hours left</source>
        <translation>sekitar %1 jam lagi</translation>
    </message>
    <message>
        <source>What you proposed was declined</source>
        <translation>Usulan Anda ditolak</translation>
    </message>
    <message>
        <source>What you proposed is outdated</source>
        <translation>Usulan Anda sudah kedaluwarsa</translation>
    </message>
    <message>
        <source>Not in the repository yet</source>
        <translation>Belum ada di repositori</translation>
    </message>
    <message>
        <source>Waits for a second signature</source>
        <translation>Menunggu tanda tangan kedua</translation>
    </message>
    <message>
        <source>Signed. It is in the repository; screens fetch it now.</source>
        <translation>Ditandatangani. Sudah di repositori; titik tayang kini mengambilnya.</translation>
    </message>
    <message>
        <source>Done. Whoever proposed it can see it.</source>
        <translation>Selesai. Pengusul dapat melihatnya.</translation>
    </message>
    <message>
        <source>This passphrase does not open the key of %1. Type it again; look at capital letters.</source>
        <translation>Frasa sandi ini tidak membuka kunci %1. Ketik lagi; perhatikan huruf kapital.</translation>
    </message>
    <message>
        <source>The key of this computer, %1, has another passphrase. Type that one as well.</source>
        <translation>Kunci komputer ini, %1, memakai frasa sandi lain. Ketik juga frasa itu.</translation>
    </message>
    <message>
        <source>There are no keys in “%1”. Choose the folder of your keys; if nobody made keys yet, your technician finds the way in docs/trust.md.</source>
        <translation>Tidak ada kunci di “%1”. Pilih folder kunci Anda; bila belum ada yang membuat kunci, teknisi Anda menemukan caranya di docs/trust.md.</translation>
    </message>
    <message>
        <source>A key cannot be read. Plug the stick with your keys in again, or take them from their backup.</source>
        <translation>Ada kunci yang tidak dapat dibaca. Pasang lagi flashdisk kunci Anda, atau ambil dari cadangannya.</translation>
    </message>
    <message>
        <source>This key may not sign what is shown. Somebody whose key may has to do it.</source>
        <translation>Kunci ini tidak berhak menandatangani tayangan. Mintalah orang yang kuncinya berhak.</translation>
    </message>
    <message>
        <source>No key in “%1” may sign what is shown. Choose the folder of your keys.</source>
        <translation>Tidak ada kunci di “%1” yang berhak menandatangani tayangan. Pilih folder kunci Anda.</translation>
    </message>
    <message>
        <source>The key of the computer that publishes is not in “%1”. Do it on that computer, or choose its folder of keys.</source>
        <translation>Kunci komputer penerbit tidak ada di “%1”. Lakukan di komputer itu, atau pilih folder kuncinya.</translation>
    </message>
    <message>
        <source>You have signed this before. Somebody else must be the second.</source>
        <translation>Anda sudah menandatangani ini. Penanda tangan kedua harus orang lain.</translation>
    </message>
    <message>
        <source>Something else went on air since this was proposed. It has to be proposed again, so that what is signed is what was looked at.</source>
        <translation>Sejak ini diusulkan, ada yang lain ditayangkan. Perlu diusulkan lagi, agar yang ditandatangani sama dengan yang dilihat.</translation>
    </message>
    <message>
        <source>The clock of this computer is behind: something was put on air later than it says. Set date and time, then try again; if they are right, your technician finds the way in docs/trust.md.</source>
        <translation>Jam komputer ini terlambat: ada yang ditayangkan pada waktu yang lebih baru. Setel tanggal dan jamnya, lalu coba lagi; jika sudah benar, teknisi Anda menemukan caranya di docs/trust.md.</translation>
    </message>
    <message>
        <source>What lies in “%1” is not signed by those who may. Somebody may have tampered with it: ask who can write there, and put on air into an empty place.</source>
        <translation>Isi “%1” tidak ditandatangani oleh yang berhak. Mungkin ada yang mengubahnya: tanyakan siapa yang dapat menulis di sana, dan tayangkan ke tempat yang kosong.</translation>
    </message>
    <message>
        <source>Somebody else puts something on air there, now or a moment ago. Nothing of yours is lost. Look at what changes now, then try again.</source>
        <translation>Orang lain sedang atau baru saja menayangkan sesuatu di sana. Pekerjaan Anda tidak hilang. Lihat lagi apa yang berubah, lalu coba lagi.</translation>
    </message>
    <message>
        <source>“%1” is not there. Plug the stick in or connect the drive, then try again: what was sent already is not sent again, and screens keep what they have.</source>
        <translation>“%1” tidak ada. Pasang flashdisk atau sambungkan drive-nya, lalu coba lagi: yang sudah terkirim tidak dikirim ulang, dan titik tayang tetap memakai yang ada.</translation>
    </message>
    <message>
        <source>There is no room left in “%1”. Free some space, then try again: what was sent already is not sent again, and screens keep what they have.</source>
        <translation>Tidak ada ruang lagi di “%1”. Kosongkan sebagian, lalu coba lagi: yang sudah terkirim tidak dikirim ulang, dan titik tayang tetap memakai yang ada.</translation>
    </message>
    <message>
        <source>You may not write in “%1”. Ask who owns it, or look whether the stick is locked; then try again. Screens keep what they have.</source>
        <translation>Anda tidak boleh menulis di “%1”. Tanyakan pemiliknya, atau periksa apakah flashdisk terkunci; lalu coba lagi. Titik tayang tetap memakai yang ada.</translation>
    </message>
    <message>
        <source>“%1” does not answer, or does not let this computer in. Look at the network and ask who set the bucket up; then try again. What was sent already is not sent again.</source>
        <translation>“%1” tidak menjawab, atau menolak komputer ini. Periksa jaringan dan tanyakan pengelola bucket; lalu coba lagi. Yang sudah terkirim tidak dikirim ulang.</translation>
    </message>
    <message>
        <source>This computer cannot send to buckets yet. Ask a technician to install Layar with S3.</source>
        <translation>Komputer ini belum dapat mengirim ke bucket. Mintalah teknisi memasang Layar dengan S3.</translation>
    </message>
    <message>
        <source>“%1” cannot be used. Choose a folder, or a bucket written as s3://bucket/folder.</source>
        <translation>“%1” tidak dapat dipakai. Pilih folder, atau bucket yang ditulis s3://bucket/folder.</translation>
    </message>
    <message>
        <source>The site could not be prepared. Look at its problems and whether its files are there; try again.</source>
        <translation>Situs tidak dapat disiapkan. Lihat masalahnya dan periksa apakah berkasnya ada; lalu coba lagi.</translation>
    </message>
    <message>
        <source>A file of the site changed while it was sent. Nothing was put on air; try again.</source>
        <translation>Satu berkas situs berubah saat dikirim. Tidak ada yang ditayangkan; coba lagi.</translation>
    </message>
    <message>
        <source>There is no site in “%1” that could be opened. Check the address or the folder.</source>
        <translation>Di “%1” tidak ada situs yang dapat dibuka. Periksa alamat atau foldernya.</translation>
    </message>
    <message>
        <source>Your key does not open this site: it was not among those who may sign when it was put on air last.</source>
        <translation>Kunci Anda tidak membuka situs ini: saat terakhir ditayangkan, kunci Anda tidak termasuk yang berhak menandatangani.</translation>
    </message>
    <message>
        <source>The copy of the site in “%1” is damaged or incomplete. Have it put on air there once more.</source>
        <translation>Salinan situs di “%1” rusak atau tidak lengkap. Mintalah agar ditayangkan lagi ke sana.</translation>
    </message>
    <message>
        <source>There are other files in “%1”. Choose an empty folder, or one that is not there yet.</source>
        <translation>Ada berkas lain di “%1”. Pilih folder kosong, atau yang belum ada.</translation>
    </message>
    <message>
        <source>“%1” cannot be reached. Check the address and the network, then try again.</source>
        <translation>“%1” tidak dapat dihubungi. Periksa alamat dan jaringan, lalu coba lagi.</translation>
    </message>
    <message>
        <source>Stopped. What is on air stays as it is, and what was copied already is not copied again.</source>
        <translation>Dihentikan. Yang sedang tayang tetap seperti semula, dan yang sudah disalin tidak disalin ulang.</translation>
    </message>
    <message>
        <source>Proposed by %1, %2</source>
        <translation>Usulan %1, %2</translation>
    </message>
    <message>
        <source>Outdated: something else went on air since. It has to be proposed again.</source>
        <translation>Kedaluwarsa: sejak itu ada yang lain ditayangkan. Perlu diusulkan lagi.</translation>
    </message>
    <message>
        <source>Declined by %1: %2</source>
        <translation>Ditolak oleh %1: %2</translation>
    </message>
    <message>
        <source>Signed by enough; the computer that publishes puts it on air.</source>
        <translation>Tanda tangan sudah cukup; komputer penerbit yang menayangkannya.</translation>
    </message>
    <message numerus="yes">
        <source>%n signature(s) missing</source>
        <translation>
            <numerusform>Kurang %n tanda tangan</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>schedule</name>
    <message>
        <source>Every week</source>
        <translation>Tiap minggu</translation>
    </message>
    <message>
        <source>Every second week</source>
        <translation>Tiap dua minggu</translation>
    </message>
    <message>
        <source>Every month, on a weekday</source>
        <translation>Tiap bulan, pada hari tertentu</translation>
    </message>
    <message>
        <source>Every month, on a date</source>
        <translation>Tiap bulan, pada tanggal tertentu</translation>
    </message>
    <message>
        <source>Every year</source>
        <translation>Tiap tahun</translation>
    </message>
    <message>
        <source>In its own rhythm</source>
        <translation>Menurut polanya sendiri</translation>
    </message>
    <message>
        <source>first</source>
        <translation>pertama</translation>
    </message>
    <message>
        <source>second</source>
        <translation>kedua</translation>
    </message>
    <message>
        <source>third</source>
        <translation>ketiga</translation>
    </message>
    <message>
        <source>fourth</source>
        <translation>keempat</translation>
    </message>
    <message>
        <source>last</source>
        <translation>terakhir</translation>
    </message>
    <message>
        <source>Only while %1 is below %2</source>
        <translation>Hanya selama %1 di bawah %2</translation>
    </message>
    <message>
        <source>Only while %1 is at most %2</source>
        <translation>Hanya selama %1 maksimal %2</translation>
    </message>
    <message>
        <source>Only while %1 is %2</source>
        <translation>Hanya selama %1 bernilai %2</translation>
    </message>
    <message>
        <source>Only while %1 is not %2</source>
        <translation>Hanya selama %1 tidak bernilai %2</translation>
    </message>
    <message>
        <source>Only while %1 is at least %2</source>
        <translation>Hanya selama %1 minimal %2</translation>
    </message>
    <message>
        <source>Only while %1 is above %2</source>
        <translation>Hanya selama %1 di atas %2</translation>
    </message>
    <message>
        <source>All day</source>
        <translation>Sepanjang hari</translation>
    </message>
    <message numerus="yes">
        <source>not on %n day(s)</source>
        <translation>
            <numerusform>kecuali %n hari</numerusform>
        </translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>mulai %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>sampai %1</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ya</translation>
    </message>
    <message>
        <source>no</source>
        <translation>tidak</translation>
    </message>
    <message>
        <source>every day</source>
        <translation>setiap hari</translation>
    </message>
    <message>
        <source>every second week: %1</source>
        <translation>tiap dua minggu: %1</translation>
    </message>
    <message>
        <source>%1 %2 of the month</source>
        <translation>%2 %1 tiap bulan</translation>
    </message>
    <message>
        <source>every month on day %1</source>
        <translation>tiap bulan tanggal %1</translation>
    </message>
    <message>
        <source>every year on %1 %2</source>
        <translation>tiap tahun pada %1 %2</translation>
    </message>
    <message>
        <source>no further day</source>
        <translation>tidak ada hari lagi</translation>
    </message>
    <message>
        <source>in its own rhythm, next %1</source>
        <translation>menurut polanya sendiri, berikutnya %1</translation>
    </message>
    <message>
        <source>is above</source>
        <translation>di atas</translation>
    </message>
    <message>
        <source>is at least</source>
        <translation>minimal</translation>
    </message>
    <message>
        <source>is below</source>
        <translation>di bawah</translation>
    </message>
    <message>
        <source>is at most</source>
        <translation>maksimal</translation>
    </message>
    <message>
        <source>is</source>
        <translation>sama dengan</translation>
    </message>
    <message>
        <source>is not</source>
        <translation>bukan</translation>
    </message>
</context>
<context>
    <name>screens</name>
    <message numerus="yes">
        <source>The whole playlist, %n item(s)</source>
        <translation>
            <numerusform>Seluruh daftar putar, %n tayangan</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is planned here now; the ground or the poster is shown.</source>
        <translation>Tidak ada yang dijadwalkan di sini sekarang; yang tampak latar atau poster.</translation>
    </message>
    <message>
        <source>No schedule holds for it at this time.</source>
        <translation>Saat ini tidak ada jadwal yang berlaku untuknya.</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Kosong</translation>
    </message>
    <message>
        <source>until it is ended</source>
        <translation>sampai diakhiri</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>sampai %1</translation>
    </message>
    <message>
        <source>The poster is shown in its place.</source>
        <translation>Poster ditayangkan sebagai gantinya.</translation>
    </message>
    <message>
        <source>The screen has not reported it yet.</source>
        <translation>Layar belum melaporkannya.</translation>
    </message>
    <message>
        <source>%1, wanted by %2</source>
        <translation>%1, atas permintaan %2</translation>
    </message>
    <message>
        <source>This screen is just loading what is on air</source>
        <translation>Edisi yang tayang sedang dimuat</translation>
    </message>
    <message>
        <source>Which edition it has is not known</source>
        <translation>Edisinya tidak diketahui</translation>
    </message>
    <message>
        <source>What is on air, the same as your draft</source>
        <translation>Edisi yang tayang, sama dengan draf Anda</translation>
    </message>
    <message>
        <source>What is on air; your draft differs</source>
        <translation>Edisi yang tayang; draf Anda berbeda</translation>
    </message>
    <message>
        <source>Older than what is on air</source>
        <translation>Lebih lama dari edisi yang tayang</translation>
    </message>
    <message>
        <source>Another site than the one that is open</source>
        <translation>Situs lain, bukan yang sedang dibuka</translation>
    </message>
    <message>
        <source>Screen without a name</source>
        <translation>Titik tayang tanpa nama</translation>
    </message>
    <message>
        <source>As planned</source>
        <translation>Menurut jadwal</translation>
    </message>
    <message>
        <source>Not linked: how it is, is not known</source>
        <translation>Tidak terhubung: keadaannya tidak diketahui</translation>
    </message>
    <message>
        <source>No schedule: all playlists take turns</source>
        <translation>Tanpa jadwal: semua daftar putar bergiliran</translation>
    </message>
    <message>
        <source>%1 · schedule “%2”</source>
        <translation>%1 · jadwal “%2”</translation>
    </message>
    <message>
        <source>The poster</source>
        <translation>Poster</translation>
    </message>
    <message>
        <source>What is planned is not known</source>
        <translation>Rencananya tidak diketahui</translation>
    </message>
    <message>
        <source>It has never told this computer anything</source>
        <translation>Belum pernah memberi kabar ke komputer ini</translation>
    </message>
    <message>
        <source>Last heard of: %1, when it was sent something</source>
        <translation>Kabar terakhir: %1, ketika dikirimi sesuatu</translation>
    </message>
    <message>
        <source>No player runs here</source>
        <translation>Tidak ada pemutar yang berjalan di sini</translation>
    </message>
    <message>
        <source>Last contact: %1</source>
        <translation>Kontak terakhir: %1</translation>
    </message>
    <message>
        <source>Last picture: %1</source>
        <translation>Gambar terakhir: %1</translation>
    </message>
    <message>
        <source>%1 · schedule “%2” · playlist “%3”</source>
        <translation>%1 · jadwal “%2” · daftar putar “%3”</translation>
    </message>
    <message>
        <source>Next at %1: %2</source>
        <translation>Berikutnya pukul %1: %2</translation>
    </message>
    <message>
        <source>By %1, until it is ended</source>
        <translation>Oleh %1, sampai diakhiri</translation>
    </message>
    <message>
        <source>By %1, until %2</source>
        <translation>Oleh %1, sampai %2</translation>
    </message>
    <message>
        <source>The player does not answer</source>
        <translation>Pemutar tidak menjawab</translation>
    </message>
    <message>
        <source>The screen is not connected</source>
        <translation>Layar tidak terhubung</translation>
    </message>
    <message>
        <source>The picture stands still</source>
        <translation>Gambar berhenti bergerak</translation>
    </message>
    <message>
        <source>Nothing can be shown yet</source>
        <translation>Belum ada yang dapat ditayangkan</translation>
    </message>
    <message>
        <source>On air; something needs a look</source>
        <translation>Tayang; ada yang perlu diperiksa</translation>
    </message>
    <message>
        <source>On air</source>
        <translation>Tayang</translation>
    </message>
    <message>
        <source>Black screen</source>
        <translation>Layar hitam</translation>
    </message>
    <message>
        <source>Test picture</source>
        <translation>Gambar uji</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Tanpa judul</translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>komputer ini</translation>
    </message>
    <message>
        <source>A file is not shown</source>
        <translation>Sebuah berkas tidak ditayangkan</translation>
    </message>
    <message>
        <source>An item could not be shown</source>
        <translation>Sebuah tayangan tidak dapat ditayangkan</translation>
    </message>
    <message>
        <source>What should play is damaged</source>
        <translation>Edisi yang seharusnya tayang rusak</translation>
    </message>
    <message>
        <source>The player&apos;s disk has a problem</source>
        <translation>Penyimpanan pemutar bermasalah</translation>
    </message>
    <message>
        <source>The latest changes were not applied</source>
        <translation>Perubahan terakhir belum diterapkan</translation>
    </message>
    <message>
        <source>The site&apos;s folder cannot be read</source>
        <translation>Folder situs tidak dapat dibaca</translation>
    </message>
    <message>
        <source>No live data arrive</source>
        <translation>Data langsung tidak masuk</translation>
    </message>
    <message>
        <source>Nothing new comes from the source</source>
        <translation>Tidak ada yang baru dari sumbernya</translation>
    </message>
    <message>
        <source>The player cannot be reached from the network</source>
        <translation>Pemutar tidak dapat dihubungi dari jaringan</translation>
    </message>
    <message>
        <source>Something in the playlists or the schedule is wrong</source>
        <translation>Ada yang salah dalam daftar putar atau jadwal</translation>
    </message>
    <message>
        <source>Replace the file, or take it out of its playlist.</source>
        <translation>Ganti berkasnya, atau keluarkan dari daftar putarnya.</translation>
    </message>
    <message>
        <source>The poster is shown in its place. Replace its file.</source>
        <translation>Poster ditayangkan sebagai gantinya. Ganti berkasnya.</translation>
    </message>
    <message>
        <source>Go back to the edition before, then publish again.</source>
        <translation>Kembalilah ke edisi sebelumnya, lalu tayangkan lagi.</translation>
    </message>
    <message>
        <source>Make room on the disk, or have it looked at.</source>
        <translation>Kosongkan ruang penyimpanan, atau mintalah agar diperiksa.</translation>
    </message>
    <message>
        <source>The edition before stays on. Mend what the problems page lists.</source>
        <translation>Edisi sebelumnya tetap tayang. Perbaiki yang tercantum dalam daftar masalah.</translation>
    </message>
    <message>
        <source>The screen goes on. See that the disk or the network drive is there.</source>
        <translation>Layar tetap tayang. Pastikan disk atau folder jaringannya ada.</translation>
    </message>
    <message>
        <source>Figures keep their last value and say how old it is. See Live data.</source>
        <translation>Angka tetap memakai nilai terakhir beserta umurnya. Lihat Data langsung.</translation>
    </message>
    <message>
        <source>What is here goes on playing. Check the network and the address.</source>
        <translation>Yang ada di sini tetap tayang. Periksa jaringan dan alamatnya.</translation>
    </message>
    <message>
        <source>The screen goes on; only other machines cannot reach it.</source>
        <translation>Layar tetap tayang; hanya mesin lain yang tidak dapat menghubunginya.</translation>
    </message>
    <message>
        <source>What was on stays on until it is mended.</source>
        <translation>Yang sudah tayang tetap tayang sampai diperbaiki.</translation>
    </message>
</context>
<context>
    <name>templates</name>
    <message>
        <source>Videotron</source>
        <translation>Videotron</translation>
    </message>
    <message>
        <source>Landscape, with running text and a clock</source>
        <translation>Mendatar, dengan teks berjalan dan jam</translation>
    </message>
    <message>
        <source>Kiosk</source>
        <translation>Kios informasi</translation>
    </message>
    <message>
        <source>Portrait, for a column or a wall</source>
        <translation>Tegak, untuk tiang atau dinding</translation>
    </message>
    <message>
        <source>LED canvas</source>
        <translation>Kanvas LED</translation>
    </message>
    <message>
        <source>A wide band of 960 × 320 pixels, one picture at a time</source>
        <translation>Pita lebar 960 × 320 piksel, satu gambar setiap kali</translation>
    </message>
    <message>
        <source>Clinic</source>
        <translation>Klinik</translation>
    </message>
    <message>
        <source>For a waiting room: announcements beside a large clock</source>
        <translation>Untuk ruang tunggu: pengumuman di samping jam besar</translation>
    </message>
    <message>
        <source>Exhibition</source>
        <translation>Pameran</translation>
    </message>
    <message>
        <source>Full HD, nothing but the pictures and videos of the stand</source>
        <translation>Full HD, hanya gambar dan video stan</translation>
    </message>
    <message>
        <source>main layout</source>
        <translation>utama</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>Setiap hari</translation>
    </message>
    <message>
        <source>Main program</source>
        <translation>Acara utama</translation>
    </message>
    <message>
        <source>Running text</source>
        <translation>Teks berjalan</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Jam</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Selamat datang</translation>
    </message>
    <message>
        <source>Drag pictures and videos into this playlist to begin.</source>
        <translation>Seret gambar dan video ke daftar putar ini untuk memulai.</translation>
    </message>
    <message>
        <source>Welcome to %1</source>
        <translation>Selamat datang di %1</translation>
    </message>
</context>
<context>
    <name>terms</name>
    <message>
        <source>All playlists</source>
        <translation>Semua daftar putar</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Semua berkas</translation>
    </message>
</context>
<context>
    <name>times</name>
    <message>
        <source>just now</source>
        <translation>baru saja</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s) ago</source>
        <translation>
            <numerusform>%n detik lalu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>%n menit lalu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>%n jam lalu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n hari lalu</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>why</name>
    <message>
        <source>Not on the screen now</source>
        <translation>Tidak sedang tayang</translation>
    </message>
    <message>
        <source>Nothing to show here</source>
        <translation>Tidak ada yang ditayangkan di sini</translation>
    </message>
    <message>
        <source>%1, until %2</source>
        <translation>%1, sampai %2</translation>
    </message>
    <message>
        <source>%1, item %2</source>
        <translation>%1, butir %2</translation>
    </message>
    <message>
        <source>Its file is still being prepared. Look at it again when its picture is in the list.</source>
        <translation>Berkasnya masih disiapkan. Lihat lagi setelah gambarnya tampak di daftar.</translation>
    </message>
    <message>
        <source>It is switched off. Switch it on to see it here.</source>
        <translation>Tayangan ini dinonaktifkan. Aktifkan agar dapat dilihat di sini.</translation>
    </message>
    <message>
        <source>There is nothing in it to see. Add an item, or switch one on.</source>
        <translation>Belum ada yang dapat dilihat di dalamnya. Tambahkan tayangan, atau aktifkan salah satu.</translation>
    </message>
    <message>
        <source>On now</source>
        <translation>Sedang tayang</translation>
    </message>
    <message>
        <source>Takes turns; now it is the turn of %1</source>
        <translation>Bergiliran; kini giliran %1</translation>
    </message>
    <message>
        <source>%1 goes before it</source>
        <translation>%1 didahulukan</translation>
    </message>
    <message>
        <source>%1 divides the screen in another way</source>
        <translation>%1 memakai tata letak lain</translation>
    </message>
    <message>
        <source>It has nothing to show at this time</source>
        <translation>Tidak ada yang dapat ditayangkan pada waktu ini</translation>
    </message>
    <message>
        <source>Only if %2; that is not so</source>
        <translation>Hanya bila %2; kini tidak demikian</translation>
    </message>
    <message>
        <source>Not at this time</source>
        <translation>Bukan pada waktu ini</translation>
    </message>
    <message>
        <source>Only on other screens</source>
        <translation>Hanya di titik tayang lain</translation>
    </message>
    <message>
        <source>Its file is still being prepared</source>
        <translation>Berkasnya masih disiapkan</translation>
    </message>
    <message>
        <source>Its time is over</source>
        <translation>Masa tayangnya sudah lewat</translation>
    </message>
    <message>
        <source>On since %1</source>
        <translation>Tayang sejak %1</translation>
    </message>
    <message>
        <source>Next, at %1</source>
        <translation>Berikutnya, pukul %1</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Nanti</translation>
    </message>
    <message>
        <source>Not before %1</source>
        <translation>Baru tayang mulai %1</translation>
    </message>
    <message>
        <source>Its file has not arrived yet</source>
        <translation>Berkasnya belum tiba</translation>
    </message>
    <message>
        <source>Held back: the player stopped twice while it was on</source>
        <translation>Ditahan: pemutar dua kali berhenti saat menayangkannya</translation>
    </message>
    <message>
        <source>Cannot be shown: %2</source>
        <translation>Tidak dapat ditayangkan: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n more later</source>
        <translation>
            <numerusform>%n lagi menyusul</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zones</name>
    <message>
        <source>Main</source>
        <translation>Utama</translation>
    </message>
    <message>
        <source>Ticker</source>
        <translation>Teks berjalan</translation>
    </message>
</context>
</TS>
