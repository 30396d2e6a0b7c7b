import QtQuick
import QtQuick.Shapes

// A triangle with an exclamation mark.
Item {
    id: sign

    property color color
    property color mark

    Shape {
        anchors.fill: parent
        preferredRendererType: Shape.CurveRenderer

        ShapePath {
            strokeWidth: 0.12 * sign.width
            strokeColor: sign.color
            fillColor: sign.color
            joinStyle: ShapePath.RoundJoin
            startX: 0.5 * sign.width
            startY: 0.14 * sign.height

            PathLine {
                x: 0.93 * sign.width
                y: 0.88 * sign.height
            }
            PathLine {
                x: 0.07 * sign.width
                y: 0.88 * sign.height
            }
            PathLine {
                x: 0.5 * sign.width
                y: 0.14 * sign.height
            }
        }
        ShapePath {
            strokeWidth: 0.095 * sign.width
            strokeColor: sign.mark
            fillColor: "transparent"
            capStyle: ShapePath.RoundCap
            startX: 0.5 * sign.width
            startY: 0.38 * sign.height

            PathLine {
                x: 0.5 * sign.width
                y: 0.6 * sign.height
            }
        }
        ShapePath {
            strokeWidth: 0.105 * sign.width
            strokeColor: sign.mark
            fillColor: "transparent"
            capStyle: ShapePath.RoundCap
            startX: 0.5 * sign.width
            startY: 0.79 * sign.height

            PathLine {
                x: 0.501 * sign.width
                y: 0.79 * sign.height
            }
        }
    }
}
