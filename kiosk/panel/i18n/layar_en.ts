<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>TopBar</name>
    <message numerus="yes">
        <source>%n change(s) not on air</source>
        <translation>
            <numerusform>%n change not on air</numerusform>
            <numerusform>%n changes not on air</numerusform>
        </translation>
    </message>
</context>
</TS>
