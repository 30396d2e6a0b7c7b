<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id" sourcelanguage="en">
<context>
    <name>TopBar</name>
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
    <message>
        <source>Everything is on air</source>
        <translation>Semua sudah tayang</translation>
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
</context>
<context>
    <name>Workbench</name>
    <message>
        <source>Changes from outside</source>
        <translation>Perubahan dari luar</translation>
    </message>
</context>
</TS>
