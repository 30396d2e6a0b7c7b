import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import "parts"

PanelWindow {
    id: window

    required property QtObject shell
    // Whether it may be closed though something runs.
    property bool sure: false

    width: 1280
    height: 720
    minimumWidth: 960
    minimumHeight: 500
    title: shell.title
    onActiveChanged: if (active) shell.meet()
    onClosing: close => {
        if (!sure && shell.running !== "") {
            close.accepted = false;
            unfinished.ask(() => { window.sure = true; window.close(); });
        } else if (!leaving.decided && shell.exhibition.running) {
            close.accepted = false;
            leaving.open();
        }
    }

    Shortcut { sequences: ["Ctrl+Z"]; onActivated: window.shell.undo() }
    Shortcut { sequences: ["Ctrl+Shift+Z", "Ctrl+Y"]; onActivated: window.shell.redo() }

    Connections {
        target: window.shell
        function onSaid(sentence: string): void { toast.say(sentence); }
        function onRetranslated(): void { toast.sentence = ""; }
    }
    header: TopBar {
        shell: window.shell
        appearance: window.appearance
        onLeaveWanted: window.shell.running === "" ? window.shell.leave() : unfinished.ask(() => window.shell.leave())
        onPublishWanted: publish.open()
        onReviewWanted: review.open()
        onProblemsWanted: problems.open()
    }
    PublishSheet { id: publish; publication: window.shell.publication; onElsewhereWanted: destination.open() }
    DestinationSheet { id: destination; choice: window.shell.choice }
    ReviewSheet { id: review; reviews: window.shell.reviews }
    ProblemList { id: problems; problems: window.shell.problems }
    UnfinishedSheet { id: unfinished; shell: window.shell }
    LeavingSheet {
        id: leaving

        exhibition: window.shell.exhibition
        onLeft: window.close()
        onClosed: if (!decided) window.sure = false
    }
    ConflictSheet { conflicts: window.shell.conflicts }
    Rectangle {
        id: rail

        width: 104
        height: parent.height
        color: Look.sheet

        Rectangle {
            anchors { right: parent.right; top: parent.top; bottom: parent.bottom }
            width: 1
            color: Look.line
        }
        Column {
            anchors { fill: parent; topMargin: 8 }
            Repeater {
                model: window.shell.pages
                RailButton {
                    required property int index
                    required property var modelData

                    width: rail.width - 1
                    picture: modelData.icon
                    text: window.shell.titles[index]
                    checked: window.shell.current === index
                    onClicked: window.shell.current = index
                }
            }
        }
    }
    StackLayout {
        anchors { left: rail.right; right: parent.right; top: parent.top; bottom: parent.bottom }
        currentIndex: window.shell.current

        Repeater {
            model: window.shell.pages
            Loader {
                required property int index
                required property var modelData
                readonly property bool front: StackLayout.isCurrentItem
                property bool begun: false

                function begin(): void {
                    if (front && !begun) {
                        begun = true;
                        setSource(modelData.url, { page: modelData.model });
                    }
                }
                // Later: the loader of types may need Python, which waits while it is Python that calls.
                onFrontChanged: Qt.callLater(begin)
                Component.onCompleted: Qt.callLater(begin)
            }
        }
    }
    Toast {
        id: toast

        parent: window.contentItem.parent
    }
}
