import QtQuick
import QtQuick.Controls
import QtQuick.Layouts

// What will change on the screens, and the deliberate step: into the folder of the site, or signed into a repository.
Sheet {
    id: sheet

    required property QtObject publication
    readonly property bool far: publication.goal.address !== ""
    readonly property bool airing: publication.airing
    readonly property bool ready: publication.ready && !airing
    readonly property bool low: parent !== null && parent.height < 720
    property string failure
    property string technical
    property bool second: false

    signal elsewhereWanted

    function send(): void {
        if (!far) {
            publication.confirm();
            return;
        }
        failure = "";
        publication.sign(keys.passphrase, keys.machine, { note: note.text, urgent: urgent.checked, day: when.day, time: when.time });
    }

    title: airing ? qsTr("Going on air…") : qsTr("Put on air?")
    onAboutToShow: {
        if (!airing) {
            failure = "";
            second = false;
            publication.look();
        }
    }
    onReadyChanged: if (ready) Qt.callLater(keys.begin)
    onClosed: {
        publication.leave();
        keys.forget();
    }

    Connections {
        target: sheet.publication
        function onDone(): void { sheet.close(); }
        function onUnopened(): void { sheet.second = true; }
        function onFailed(why: string, detail: string): void {
            if (!sheet.visible)
                sheet.open();
            sheet.failure = why;
            sheet.technical = detail;
        }
    }

    Connections {
        target: sheet.publication.goal
        function onMoved(): void {
            if (sheet.visible && !sheet.airing) {
                sheet.failure = "";
                sheet.publication.look();
            }
        }
    }

    contentItem: Scrolled {
        toEnd: sheet.failure !== ""

        ColumnLayout {
            width: parent.width
            spacing: 12

            RowLayout {
                Layout.fillWidth: true
                spacing: 8
                Icon { icon: sheet.far ? "cast" : "folder"; color: Look.quiet }
                Words {
                    Layout.fillWidth: true
                    elide: Text.ElideMiddle
                    text: sheet.far ? qsTr("Into the repository %1").arg(sheet.publication.goal.address) : qsTr("Into the folder of this site")
                }
                Button {
                    visible: !sheet.airing
                    text: qsTr("Elsewhere…")
                    Accessible.name: qsTr("Put on air elsewhere")
                    onClicked: sheet.elsewhereWanted()
                }
            }
            PaceBar {
                Layout.fillWidth: true
                visible: sheet.publication.pace.running
                pace: sheet.publication.pace
            }
            BusyIndicator { Layout.alignment: Qt.AlignHCenter; visible: sheet.publication.looking && !sheet.far; running: visible }
            Words {
                Layout.fillWidth: true
                wrapMode: Text.Wrap
                color: Look.quiet
                visible: !sheet.publication.looking && (!sheet.far || sheet.publication.ready)
                text: sheet.publication.count === 0 ? (sheet.far
                        ? qsTr("Nothing changes on the screens. Putting it on air all the same renews the signatures.")
                        : qsTr("Nothing changes on the screens: what was worked on is not shown by any schedule, or looks the same."))
                    : !sheet.far ? qsTr("This will be different on the screens, at once:")
                    : when.day < 0 ? qsTr("This will be different on the screens, as soon as they have fetched it:")
                    : qsTr("This will be different on the screens, from the time below:")
            }
            ChangeList {
                Layout.fillWidth: true
                Layout.preferredHeight: Math.min(contentHeight, !sheet.far ? 320 : sheet.low ? 88 : 184)
                visible: count > 0
                model: sheet.publication.rows
                source: sheet.publication
            }
            Words {
                Layout.fillWidth: true
                visible: sheet.publication.files !== "" && !(sheet.far && sheet.low)
                wrapMode: Text.Wrap
                maximumLineCount: 3
                elide: Text.ElideRight
                font.pixelSize: Look.small
                color: Look.quiet
                text: qsTr("Worked on: %1").arg(sheet.publication.files)
            }
            Note {
                Layout.fillWidth: true
                visible: sheet.publication.preparing > 0 && !sheet.publication.looking
                tone: "warning"
                text: qsTr("%n file(s) are still being prepared; what shows them is not listed yet. It goes on air as well.", "", sheet.publication.preparing)
            }
            ColumnLayout {
                Layout.fillWidth: true
                visible: sheet.ready
                spacing: 12

                Rectangle { Layout.fillWidth: true; implicitHeight: 1; color: Look.line }
                StartTime {
                    id: when

                    Layout.fillWidth: true
                    days: sheet.publication.days
                    onChanged: sheet.publication.suppose(day, time)
                }
                CheckBox {
                    id: urgent

                    text: qsTr("Urgent: screens fetch it at once, also in their quiet hours")
                }
                TextField {
                    id: note

                    Layout.fillWidth: true
                    visible: sheet.publication.two
                    placeholderText: qsTr("What it is about, for whoever signs second")
                    maximumLength: 200
                    Accessible.name: placeholderText
                }
                KeyFields {
                    id: keys

                    Layout.fillWidth: true
                    signers: sheet.publication.signers
                    second: sheet.second
                    onEntered: if (go.enabled) sheet.send()
                }
                Words {
                    Layout.fillWidth: true
                    wrapMode: Text.Wrap
                    font.pixelSize: Look.small
                    color: Look.quiet
                    text: (sheet.publication.size === "" ? qsTr("Next to nothing is to be sent.") : qsTr("To send: %1.").arg(sheet.publication.size))
                        + (sheet.publication.two ? " " + qsTr("Two must sign: it goes on air once somebody else has signed it, too.") : "")
                }
            }
        }
    }
    footer: SheetFoot {
        failure: sheet.airing ? "" : sheet.failure
        technical: sheet.technical
        tone: sheet.publication.pace.halted ? "warning" : "error"

        Words {
            anchors { left: parent.left; leftMargin: 24; right: buttons.left; rightMargin: 16; verticalCenter: parent.verticalCenter }
            visible: sheet.airing
            wrapMode: Text.Wrap
            font.pixelSize: Look.small
            color: Look.quiet
            text: qsTr("You can go on working meanwhile.")
        }
        Row {
            id: buttons

            anchors { right: parent.right; rightMargin: 24; verticalCenter: parent.verticalCenter }
            spacing: 8
            Button {
                visible: sheet.airing
                enabled: !sheet.publication.pace.stopping
                text: qsTr("Stop")
                onClicked: sheet.publication.pace.cancel()
            }
            Button {
                text: sheet.airing ? qsTr("Go on working") : qsTr("Not yet")
                onClicked: sheet.close()
            }
            Button {
                visible: sheet.failure !== "" && sheet.far && !sheet.publication.ready && !sheet.airing
                text: qsTr("Try again")
                highlighted: true
                onClicked: {
                    sheet.failure = "";
                    sheet.publication.look();
                }
            }
            Button {
                id: go

                visible: !sheet.airing && (!sheet.far || sheet.publication.ready || sheet.publication.looking)
                text: !sheet.far ? qsTr("Put on air") : sheet.publication.two ? qsTr("Sign and propose") : qsTr("Sign and put on air")
                highlighted: true
                enabled: !sheet.publication.looking && (!sheet.far || keys.passphrase !== "" && sheet.publication.ready)
                font.weight: Font.DemiBold
                onClicked: sheet.send()
            }
        }
    }
}
