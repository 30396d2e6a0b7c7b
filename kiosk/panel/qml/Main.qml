import QtQuick
import QtQuick.Controls
import QtQuick.Layouts

ApplicationWindow {
    id: window

    required property QtObject shell

    width: 1280
    height: 720
    minimumWidth: 960
    minimumHeight: 560
    title: shell.title

    header: ToolBar {
        RowLayout {
            anchors.fill: parent
            Label { text: window.shell.title; font.pixelSize: 18; Layout.fillWidth: true }
            Button { text: "Undo " + window.shell.undoLabel; enabled: window.shell.undoLabel !== ""; onClicked: window.shell.undo() }
            Button { text: qsTr("Tayangkan"); highlighted: true; enabled: window.shell.pending > 0 && window.shell.errors === 0; onClicked: window.shell.air() }
        }
    }
    RowLayout {
        anchors.fill: parent
        ListView { width: 200; Layout.fillHeight: true; model: ["Daftar putar", "Jadwal"]; delegate: ItemDelegate { required property string modelData; text: modelData; width: 200 } }
        TextField { placeholderText: "x" }
        ComboBox { model: ["a", "b"] }
        Switch { text: "aktif" }
        Slider {}
        SpinBox {}
        TabBar { TabButton { text: "Satu" } TabButton { text: "Dua" } }
    }
}
