import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import "../parts"

// The screen that hangs on this machine: its picture, what is on and why, and control over it.
RowLayout {
    id: root

    required property QtObject page

    signal choose()
    signal goBack()
    signal startAnew()
    signal endExhibition()

    spacing: 24

    ScrollView {
        id: left

        Layout.fillHeight: true
        Layout.fillWidth: true
        Layout.preferredWidth: 7
        // No wider than the picture, which leaves room for the controls below it.
        Layout.maximumWidth: Math.max(520, (root.height - 320) * root.page.ratio)
        contentWidth: availableWidth

        ColumnLayout {
            width: left.availableWidth
            spacing: 16

            RowLayout {
                spacing: 16
                Words {
                    Layout.fillWidth: true
                    text: root.page.name
                    elide: Text.ElideRight
                    font { pixelSize: Look.big; weight: Font.Bold }
                    Accessible.role: Accessible.Heading
                }
                HealthMark { health: root.page.health; text: root.page.healthWords }
            }
            LivePicture {
                Layout.fillWidth: true
                Layout.preferredHeight: Math.min(width / ratio, Math.max(200, root.height - 320))
                source: root.page.live
                ratio: root.page.ratio
            }
            InHand {
                Layout.fillWidth: true
                Layout.bottomMargin: 24
                hand: root.page.hand
                onChoose: root.choose()
            }
        }
    }
    ScrollView {
        id: right

        Layout.fillHeight: true
        Layout.fillWidth: true
        Layout.preferredWidth: 5
        contentWidth: availableWidth

        ColumnLayout {
            width: right.availableWidth - 16
            spacing: 12

            Card {
                visible: root.page.overrideCount > 0
                Layout.fillWidth: true
                title: qsTr("Shown outside the schedule")
                Repeater {
                    model: root.page.overrides
                    delegate: RowLayout {
                        id: shown

                        required property string name
                        required property string title
                        required property string detail
                        required property bool urgent

                        spacing: 8
                        Icon { icon: shown.urgent ? "alert_urgent" : "cast"; color: shown.urgent ? Look.error : Look.accent }
                        ColumnLayout {
                            spacing: 0
                            Words { Layout.fillWidth: true; text: shown.title; elide: Text.ElideRight; font.weight: Font.DemiBold }
                            Words { Layout.fillWidth: true; text: shown.detail; elide: Text.ElideRight; color: Look.quiet; font.pixelSize: Look.small }
                        }
                        Act {
                            text: qsTr("End")
                            hint: qsTr("End: %1").arg(shown.title)
                            onClicked: root.page.hand.end(shown.name)
                        }
                    }
                }
            }
            Repeater {
                model: root.page.zones
                delegate: ZoneCard { Layout.fillWidth: true }
            }
            Card {
                visible: root.page.problemCount > 0
                Layout.fillWidth: true
                title: qsTr("Needs a look")
                Repeater {
                    model: root.page.problems
                    delegate: RowLayout {
                        id: problem

                        required property string title
                        required property string about
                        required property string step
                        required property string severity

                        spacing: 12
                        Icon {
                            Layout.alignment: Qt.AlignTop
                            icon: problem.severity === "error" ? "error_circle" : "warning"
                            color: problem.severity === "error" ? Look.error : Look.warning
                        }
                        ColumnLayout {
                            spacing: 0
                            Words {
                                Layout.fillWidth: true
                                text: problem.about === "" ? problem.title : "%1: %2".arg(problem.title).arg(problem.about)
                                wrapMode: Text.Wrap
                                font.weight: Font.DemiBold
                            }
                            Words { Layout.fillWidth: true; text: problem.step; wrapMode: Text.Wrap; color: Look.quiet; font.pixelSize: Look.small }
                        }
                    }
                }
            }
            Card {
                Layout.fillWidth: true
                title: qsTr("Edition")
                Words { Layout.fillWidth: true; text: root.page.edition; elide: Text.ElideRight }
                AgeMark { Layout.fillWidth: true; age: root.page.fleet.hereAge; text: root.page.fleet.hereAgeWords }
                Words {
                    Layout.fillWidth: true
                    text: root.page.editionId === "" ? root.page.contact : qsTr("Number %1 · %2").arg(root.page.editionId).arg(root.page.contact)
                    elide: Text.ElideRight
                    color: Look.quiet
                    font.pixelSize: Look.small
                }
                RowLayout {
                    visible: root.page.held
                    spacing: 8
                    Icon { icon: "lock_closed"; color: Look.warning }
                    Words {
                        Layout.fillWidth: true
                        text: qsTr("It stays, whatever is published, until you let new ones in.")
                        wrapMode: Text.Wrap
                        color: Look.warning
                    }
                }
                Flow {
                    Layout.fillWidth: true
                    spacing: 8
                    visible: root.page.canGoBack || root.page.held
                    Act {
                        text: qsTr("Back to the edition before")
                        picture: "arrow_counterclockwise"
                        visible: root.page.canGoBack
                        onClicked: root.goBack()
                    }
                    Act {
                        text: qsTr("Let new editions in")
                        visible: root.page.held
                        onClicked: root.page.release()
                    }
                }
            }
            Card {
                Layout.fillWidth: true
                Layout.bottomMargin: 24
                title: qsTr("This player")
                Words {
                    visible: root.page.exhibition.running
                    Layout.fillWidth: true
                    wrapMode: Text.Wrap
                    color: Look.quiet
                    text: root.page.exhibition.where === "" ? qsTr("The exhibition runs in a window on this computer.")
                                                            : qsTr("The exhibition runs on the display %1.").arg(root.page.exhibition.where)
                }
                Flow {
                    Layout.fillWidth: true
                    spacing: 8
                    Act {
                        text: qsTr("End the exhibition…")
                        picture: "power"
                        visible: root.page.exhibition.running
                        onClicked: root.endExhibition()
                    }
                    Act {
                        text: qsTr("Which screen is it?")
                        picture: "tv"
                        hint: qsTr("The screen shows its name for some seconds")
                        onClicked: root.page.service.identify()
                    }
                    Act {
                        text: qsTr("Restart…")
                        picture: "arrow_sync"
                        onClicked: root.startAnew()
                    }
                }
            }
        }
    }
}
