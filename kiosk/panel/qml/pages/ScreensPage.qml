import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import "../parts"
import "../screens"

// The screens: all of them, or one. What hangs on this machine can be taken in hand; of the others it is said what is known.
Item {
    id: root

    required property QtObject page
    readonly property QtObject fleet: page.fleet
    readonly property bool single: fleet.count <= 1
    readonly property bool here: single || fleet.open && fleet.here
    readonly property bool clicks: visible && here && page.present && !now.visible && !undo.visible && !anew.visible && !exhibition.visible && !dark.visible

    onVisibleChanged: page.watch(visible)
    Component.onCompleted: {
        page.watch(visible);
        if (page.take_invitation())
            exhibition.open();
    }

    Connections {
        target: root.page
        function onInvited(): void {
            if (root.page.take_invitation())
                exhibition.open();
        }
    }
    Shortcut { sequences: ["PgDown"]; enabled: root.clicks && root.page.hand.canTurn; onActivated: root.page.hand.turn(1) }
    Shortcut { sequences: ["PgUp"]; enabled: root.clicks && root.page.hand.canTurn; onActivated: root.page.hand.turn(-1) }
    Shortcut { sequences: ["B", "."]; enabled: root.clicks && !root.page.hand.alarmed; onActivated: root.page.hand.toggle_black() }
    Shortcut { sequences: ["Esc"]; enabled: root.clicks && root.page.hand.inHand; onActivated: root.page.hand.back() }
    Shortcut { sequences: ["Alt+Left"]; enabled: root.visible && root.fleet.open; onActivated: root.fleet.leave() }

    ShowNowDialog { id: now; hand: root.page.hand }
    ExhibitionSheet { id: exhibition; exhibition: root.page.exhibition }
    Question {
        id: undo

        title: qsTr("Go back to the edition before?")
        text: qsTr("The screen shows what was on air before the last change, at once. Your draft stays as it is, and going back once more brings the newer edition again.")
        yes: qsTr("Go back")
        onAgreed: root.page.roll_back()
    }
    Question {
        id: dark

        title: qsTr("End the exhibition?")
        text: qsTr("The player ends and its displays go dark. You can start it again at any time.")
        yes: qsTr("End the exhibition")
        onAgreed: root.page.exhibition.end()
    }
    RestartSheet { id: anew; service: root.page.service }
    ColumnLayout {
        anchors { fill: parent; margins: 24; topMargin: root.single ? 24 : 16; bottomMargin: 0; rightMargin: 8 }
        spacing: 12

        Act {
            visible: !root.single && root.fleet.open
            text: qsTr("All screens")
            picture: "arrow_left"
            hint: qsTr("Back to all screens (Alt+Left)")
            onClicked: root.fleet.leave()
        }
        ScreensGrid {
            visible: !root.single && !root.fleet.open
            Layout.fillWidth: true
            Layout.fillHeight: true
            fleet: root.fleet
        }
        ScreenHere {
            visible: root.here && root.page.present
            Layout.fillWidth: true
            Layout.fillHeight: true
            page: root.page
            onChoose: now.open()
            onGoBack: undo.open()
            onStartAnew: anew.open()
            onEndExhibition: dark.open()
        }
        ScreenElsewhere {
            visible: !root.single && root.fleet.open && !root.fleet.here
            Layout.fillWidth: true
            Layout.fillHeight: true
            fleet: root.fleet
        }
        Item {
            visible: root.here && !root.page.present
            Layout.fillWidth: true
            Layout.fillHeight: true
            NoPlayer {
                anchors.centerIn: parent
                width: Math.min(480, parent.width - 48)
                known: root.page.known && !root.page.exhibition.ended
                restarting: root.page.service.restarting
                exhibition: root.page.exhibition
                onBegin: exhibition.open()
                onEnd: dark.open()
            }
        }
    }
}
