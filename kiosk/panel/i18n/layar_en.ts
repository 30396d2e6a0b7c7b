<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Durations</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LayoutsArrange</name>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n chosen</numerusform>
            <numerusform>%n chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlaylistsImport</name>
    <message numerus="yes">
        <source>%n file(s) added. Please look at these:</source>
        <translation>
            <numerusform>%n file added. Please look at these:</numerusform>
            <numerusform>%n files added. Please look at these:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlaylistsItems</name>
    <message numerus="yes">
        <source>%n item(s) chosen</source>
        <translation>
            <numerusform>%n item chosen</numerusform>
            <numerusform>%n items chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlaylistsPage</name>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProblemList</name>
    <message numerus="yes">
        <source>%n problem(s) keep this off the air</source>
        <translation>
            <numerusform>%n problem keeps this off the air</numerusform>
            <numerusform>%n problems keep this off the air</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Publication</name>
    <message numerus="yes">
        <source>%n file(s) deleted</source>
        <translation>
            <numerusform>%n file deleted</numerusform>
            <numerusform>%n files deleted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PublishSheet</name>
    <message numerus="yes">
        <source>%n file(s) are still being prepared; what shows them is not listed yet. It goes on air as well.</source>
        <translation>
            <numerusform>%n file is still being prepared; what shows it is not listed yet. It goes on air as well.</numerusform>
            <numerusform>%n files are still being prepared; what shows them is not listed yet. It goes on air as well.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Service</name>
    <message numerus="yes">
        <source>The screen shows its name for %n second(s).</source>
        <translation>
            <numerusform>The screen shows its name for %n second.</numerusform>
            <numerusform>The screen shows its name for %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Subject</name>
    <message numerus="yes">
        <source>%n file(s) are still being prepared and left out until then.</source>
        <translation>
            <numerusform>%n file is still being prepared and left out until then.</numerusform>
            <numerusform>%n files are still being prepared and left out until then.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hint(s)</source>
        <translation>
            <numerusform>%n hint</numerusform>
            <numerusform>%n hints</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to sign</source>
        <translation>
            <numerusform>%n to sign</numerusform>
            <numerusform>%n to sign</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n proposal(s) wait for a second signature</source>
        <translation>
            <numerusform>%n proposal waits for a second signature</numerusform>
            <numerusform>%n proposals wait for a second signature</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) not on air</source>
        <translation>
            <numerusform>%n change not on air</numerusform>
            <numerusform>%n changes not on air</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>data</name>
    <message numerus="yes">
        <source>%n value(s)</source>
        <translation>
            <numerusform>%n value</numerusform>
            <numerusform>%n values</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The test brought %n figure(s), %1.</source>
        <translation>
            <numerusform>The test brought %n figure, %1.</numerusform>
            <numerusform>The test brought %n figures, %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>layouts</name>
    <message numerus="yes">
        <source>%n output(s)</source>
        <translation>
            <numerusform>%n output</numerusform>
            <numerusform>%n outputs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n schedule(s)</source>
        <translation>
            <numerusform>in %n schedule</numerusform>
            <numerusform>in %n schedules</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>playlists</name>
    <message numerus="yes">
        <source>Add %n file(s)</source>
        <translation>
            <numerusform>Add %n file</numerusform>
            <numerusform>Add %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n file(s)</source>
        <translation>
            <numerusform>Delete %n file</numerusform>
            <numerusform>Delete %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) deleted. Ctrl+Z brings them back.</source>
        <translation>
            <numerusform>%n file deleted. Ctrl+Z brings it back.</numerusform>
            <numerusform>%n files deleted. Ctrl+Z brings them back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n item(s)</source>
        <translation>
            <numerusform>Move %n item</numerusform>
            <numerusform>Move %n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Duplicate %n item(s)</source>
        <translation>
            <numerusform>Duplicate %n item</numerusform>
            <numerusform>Duplicate %n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n item(s)</source>
        <translation>
            <numerusform>Remove %n item</numerusform>
            <numerusform>Remove %n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Switch %n item(s) on or off</source>
        <translation>
            <numerusform>Switch %n item on or off</numerusform>
            <numerusform>Switch %n items on or off</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cut %n item(s)</source>
        <translation>
            <numerusform>Cut %n item</numerusform>
            <numerusform>Cut %n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Paste %n item(s)</source>
        <translation>
            <numerusform>Paste %n item</numerusform>
            <numerusform>Paste %n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>not on %n day(s)</source>
        <translation>
            <numerusform>not on %n day</numerusform>
            <numerusform>not on %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n× an hour</source>
        <translation>
            <numerusform>%n× an hour</numerusform>
            <numerusform>%n× an hour</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>publishing</name>
    <message numerus="yes">
        <source>%n signature(s) missing</source>
        <translation>
            <numerusform>%n signature missing</numerusform>
            <numerusform>%n signatures missing</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>schedule</name>
    <message numerus="yes">
        <source>not on %n day(s)</source>
        <translation>
            <numerusform>not on %n day</numerusform>
            <numerusform>not on %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>screens</name>
    <message numerus="yes">
        <source>The whole playlist, %n item(s)</source>
        <translation>
            <numerusform>The whole playlist, %n item</numerusform>
            <numerusform>The whole playlist, %n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>times</name>
    <message numerus="yes">
        <source>%n second(s) ago</source>
        <translation>
            <numerusform>%n second ago</numerusform>
            <numerusform>%n seconds ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>%n minute ago</numerusform>
            <numerusform>%n minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>%n hour ago</numerusform>
            <numerusform>%n hours ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>why</name>
    <message numerus="yes">
        <source>%n more later</source>
        <translation>
            <numerusform>%n more later</numerusform>
            <numerusform>%n more later</numerusform>
        </translation>
    </message>
</context>
</TS>
