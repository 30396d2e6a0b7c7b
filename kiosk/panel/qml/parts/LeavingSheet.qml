import QtQuick
import QtQuick.Controls
import QtQuick.Layouts

// The panel is closed while the exhibition runs: the wall must not go dark by accident, nor stay on unnoticed.
Sheet {
    id: sheet

    required property QtObject exhibition
    property bool decided: false

    signal left()

    function leave(): void {
        decided = true;
        close();
        left();
    }

    title: qsTr("The exhibition is running")
    wish: 560
    bottomPadding: 24
    contentItem: ColumnLayout {
        spacing: 12
        Words {
            Layout.fillWidth: true
            wrapMode: Text.Wrap
            color: Look.quiet
            text: qsTr("The wall can go on without this window. When you open it again, you can end the exhibition there.")
        }
        RowLayout {
            Layout.alignment: Qt.AlignRight
            Layout.topMargin: 8
            spacing: 8
            Button { text: qsTr("Stay here"); onClicked: sheet.close() }
            Button {
                text: qsTr("End the exhibition")
                onClicked: { sheet.exhibition.end(); sheet.leave(); }
            }
            Button {
                text: qsTr("Let the wall go on")
                highlighted: true
                onClicked: sheet.leave()
            }
        }
    }
}
