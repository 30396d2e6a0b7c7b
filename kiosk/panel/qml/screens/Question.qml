import QtQuick
import QtQuick.Layouts
import "../parts"

// A deliberate second step: what will happen, and yes or no.
Sheet {
    id: question

    required property string text
    required property string yes

    signal agreed()

    wish: 480
    bottomPadding: 24
    contentItem: ColumnLayout {
        spacing: 12
        Words {
            Layout.fillWidth: true
            wrapMode: Text.Wrap
            color: Look.quiet
            text: question.text
        }
        RowLayout {
            Layout.alignment: Qt.AlignRight
            Layout.topMargin: 8
            spacing: 8
            Act { text: qsTr("Cancel"); onClicked: question.close() }
            Act {
                text: question.yes
                highlighted: true
                onClicked: { question.close(); question.agreed(); }
            }
        }
    }
}
