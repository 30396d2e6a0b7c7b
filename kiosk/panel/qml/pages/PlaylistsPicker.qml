import QtQuick
import QtQuick.Dialogs

// Choosing files or a folder; the dialogs are made when they are first asked for.
Item {
    id: picker

    property bool several: true

    signal picked(list<url> urls)

    function open(): void {
        files.active = true;
        files.item.open();
    }
    function openFolder(): void {
        folder.active = true;
        folder.item.open();
    }

    Loader {
        id: files

        active: false
        sourceComponent: FileDialog {
            fileMode: picker.several ? FileDialog.OpenFiles : FileDialog.OpenFile
            onAccepted: picker.picked(selectedFiles)
        }
    }
    Loader {
        id: folder

        active: false
        sourceComponent: FolderDialog {
            onAccepted: picker.picked([selectedFolder])
        }
    }
}
