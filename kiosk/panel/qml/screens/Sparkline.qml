import QtQuick
import QtQuick.Shapes
import "../parts"

// What a figure was before; `values` from 0 to 1, the oldest first.
Shape {
    id: spark

    property var values: []
    property color color: Look.accent

    implicitHeight: 40
    preferredRendererType: Shape.CurveRenderer

    ShapePath {
        strokeColor: spark.color
        strokeWidth: 2
        fillColor: "transparent"
        capStyle: ShapePath.RoundCap
        joinStyle: ShapePath.RoundJoin
        PathPolyline {
            path: spark.values.map((value, place) => Qt.point(1 + place / Math.max(1, spark.values.length - 1) * (spark.width - 2),
                                                             spark.height - 2 - value * (spark.height - 4)))
        }
    }
}
