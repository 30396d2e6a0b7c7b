import QtQuick
import "../theme"

// Title, body, one picture, one code: side by side, above one another or in a strip, as the zone allows.
View {
    id: view

    readonly property Tokens hues: Theme.named(item.theme)
    readonly property string title: Format.clean(item.title)
    readonly property string body: Format.clean(item.body)

    readonly property bool strip: Theme.isStrip(width, height)
    readonly property bool portrait: Theme.isPortrait(width, height)
    readonly property bool hasPicture: picture.source.toString() !== "" && picture.status !== Image.Error
    readonly property bool hasCode: code.valid
    readonly property bool hasSign: item.theme === "alarm" && !hasPicture && !hasCode
    readonly property bool hasMedia: hasPicture || hasCode || hasSign

    readonly property real margin: strip ? Math.round(0.14 * height) : Theme.margin(width, height)
    readonly property real bodyLeast: strip ? Math.max(0.125 * height, Math.min(9, 0.2 * height)) : 0.035 * canvasHeight
    readonly property real titleLeast: strip ? 1.15 * bodyLeast : 0.05 * canvasHeight
    // Of twelve: seven for the text, more where letters that can be read from afar would not find room.
    readonly property int textColumns: hasSign || 7 / 12 * width < 14 * bodyLeast ? 8 : 7
    // One thing alone may be larger.
    readonly property real titleGrown: body === "" ? 1.25 : 1
    readonly property real bodyGrown: title === "" ? 1.6 : 1

    // The box of title, body and foot.
    readonly property real textTop: margin + (portrait ? (hasPicture ? picture.height : hasSign ? sign.height + margin : 0) : 0)
    readonly property real textBottom: height - margin - (portrait && hasCode && !hasPicture ? code.height + margin : 0)
    readonly property real textRight: portrait ? width - margin : strip ? stripRight : width * (hasMedia ? textColumns : 12) / 12 - margin
    readonly property real stripRight: hasCode ? code.x - margin : hasPicture ? picture.x - margin : hasSign ? sign.x - margin
                                                                                                         : width - margin
    readonly property real copyBottom: textBottom - (foot.room > 0 ? foot.room + (strip ? 0.2 : 0.5) * margin : 0)
    // In a strip the title stands beside the body.
    readonly property bool beside: strip && title !== "" && body !== ""
    readonly property real besideX: margin + Math.round((body.length > 2.5 * title.length ? 0.36 : 0.44) * (textRight - margin))

    ready: Theme.ready && code.ready && copy.settled && picture.status !== Image.Loading

    Rectangle {
        anchors.fill: parent
        color: view.hues.deep
    }
    Ornament {
        visible: !view.hasMedia && !view.strip
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        width: view.portrait ? parent.width : Math.round(parent.width * 0.4)
        height: view.portrait ? Math.round(parent.height * 0.3) : parent.height
        unit: Math.min(parent.width, parent.height) * (view.portrait ? 0.5 : 0.46)
        color: Qt.tint(view.hues.deep, Qt.alpha(view.hues.surface, 0.55))
    }
    Image {
        id: picture

        visible: view.hasPicture
        x: parent.width - width
        width: view.portrait ? parent.width : view.strip ? Math.round(1.5 * parent.height) : Math.ceil(parent.width * (12 - view.textColumns) / 12)
        height: view.portrait ? Math.round(parent.height * 0.4) : parent.height
        source: Objects.url(view.objects, view.item.picture)
        sourceSize: Qt.size(width, height)
        fillMode: Image.PreserveAspectCrop
        asynchronous: true
        cache: false
        retainWhileLoading: true
    }
    Rectangle {
        visible: view.item.theme === "alarm"
        width: parent.width
        height: Math.max(2, Math.round((view.strip ? 0.06 : 0.025) * parent.height))
        color: view.hues.alarm
    }
    WarningSign {
        id: sign

        visible: view.hasSign
        width: Math.round(view.portrait ? 0.3 * parent.width : (view.strip ? 0.66 : 0.4) * parent.height)
        height: Math.round(0.92 * width)
        x: view.portrait ? view.margin : view.strip ? parent.width - width - view.margin
                                                    : Math.round(parent.width * 10 / 12 - width / 2 - view.margin / 2)
        y: view.portrait ? view.margin * 1.5 : Math.round((parent.height - height) / 2)
        color: view.hues.accent
        mark: view.hues.deep
    }
    CopyBlock {
        id: copy

        x: view.margin
        y: view.textTop
        width: Math.max(1, (view.beside ? view.besideX - view.margin : view.textRight) - x)
        height: Math.max(1, (view.beside ? view.textBottom : view.copyBottom) - y)
        host: view
        hues: view.hues
        title: view.title
        body: view.beside ? "" : view.body
        marked: !view.strip && view.height > 6 * view.titleLeast
        measureEms: view.strip ? 80 : 30
        titleMost: view.strip ? 0.34 * view.height
                              : view.titleGrown * Math.min((view.portrait ? 0.068 : 0.18) * view.height, 0.14 * view.width)
        titleLeast: view.titleLeast
        bodyMost: view.bodyGrown * (view.strip ? 0.26 * view.height : Math.min(0.078 * view.height, 0.075 * view.width))
        bodyLeast: view.bodyLeast
    }
    Rectangle {
        visible: view.beside
        x: Math.round(view.besideX - view.margin / 2)
        y: view.margin
        width: Math.max(1, Math.round(0.02 * parent.height))
        height: parent.height - 2 * view.margin
        color: view.hues.accent
    }
    CopyBlock {
        visible: view.beside
        x: view.besideX + Math.round(view.margin / 2)
        y: view.margin
        width: Math.max(1, view.textRight - x)
        height: Math.max(1, view.copyBottom - y)
        host: view
        hues: view.hues
        body: view.beside ? view.body : ""
        marked: false
        measureEms: 80
        titleMost: 1
        titleLeast: 1
        bodyMost: 0.26 * view.height
        bodyLeast: view.bodyLeast
    }
    QrPlate {
        id: code

        readonly property bool corner: view.hasPicture && !view.strip

        hues: view.hues
        text: Format.clean(view.item.qr)
        caption: view.strip ? "" : Format.word("scan", view.language)
        side: view.strip ? 0.84 * view.height : view.portrait ? 0.3 * view.width : Math.min((corner ? 0.28 : 0.54) * view.height, (11.5 - view.textColumns) / 12 * view.width)
        x: corner ? parent.width - width - view.margin
                  : view.strip ? parent.width - width - view.margin / 2 - (view.hasPicture ? picture.width : 0)
                               : view.portrait ? view.margin : Math.round(parent.width * (12 + view.textColumns) / 24 - width / 2 - view.margin / 2)
        y: corner ? picture.height - height - view.margin : view.portrait ? parent.height - height - view.margin
                                                                         : Math.round((parent.height - height) / 2)
    }
    FootNote {
        id: foot

        host: view
        x: view.portrait && view.hasCode && !view.hasPicture ? code.x + code.width + view.margin
                                                             : view.beside ? view.besideX + Math.round(view.margin / 2) : view.margin
        y: parent.height - view.margin - height
        width: Math.max(1, view.textRight - x - (pageNumber.wanted ? pageNumber.width + view.margin / 2 : 0))
        text: Format.short(view.item.source)
        color: view.hues.quiet
        pixels: Math.max(1, Math.round(view.strip ? Math.max(0.11 * view.height, Math.min(8, 0.2 * view.height)) : Math.min(Math.max(0.03 * view.canvasHeight, 0.025 * view.height), 0.055 * view.height, 0.042 * view.width)))
    }
    LineText {
        id: pageNumber

        readonly property bool wanted: copy.pages.length > 1 && !view.strip

        anchors.right: parent.right
        anchors.rightMargin: parent.width - view.textRight
        y: foot.y + foot.height - height
        visible: wanted
        text: (copy.page + 1) + "/" + copy.pages.length
        color: view.hues.accent
        font.weight: Font.DemiBold
        font.pixelSize: foot.pixels
    }
}
