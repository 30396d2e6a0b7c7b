import QtQuick
import QtQuick.Shapes

// The course of a figure over the last day, without a scale: only its shape.
Item {
    id: spark

    // [{at, value}], oldest first.
    property var samples: []
    property color color
    property color dotColor
    property real thickness: Math.max(1.5, 0.035 * height)

    readonly property bool drawable: samples.length > 2 && width > 8 && height > 4
    readonly property real dot: 2.6 * thickness
    readonly property list<point> course: drawable ? spark.laid() : []

    function laid(): list<point> {
        const values = samples.map(sample => sample.value);
        const low = Math.min(...values);
        const high = Math.max(...values);
        const from = samples[0].at;
        const span = Math.max(1, samples[samples.length - 1].at - from);
        const room = height - 2 * dot;
        return samples.map(sample => Qt.point((width - dot) * (sample.at - from) / span,
                                              dot + (high > low ? room * (high - sample.value) / (high - low) : room / 2)));
    }

    Shape {
        anchors.fill: parent
        visible: spark.drawable
        preferredRendererType: Shape.CurveRenderer

        ShapePath {
            strokeWidth: -1
            fillColor: Qt.alpha(spark.color, 0.16)

            PathPolyline {
                path: spark.drawable ? [Qt.point(0, spark.height), ...spark.course, Qt.point(spark.width - spark.dot, spark.height)] : []
            }
        }
        ShapePath {
            strokeWidth: spark.thickness
            strokeColor: spark.color
            fillColor: "transparent"
            joinStyle: ShapePath.RoundJoin
            capStyle: ShapePath.RoundCap

            PathPolyline {
                path: spark.course
            }
        }
    }
    Rectangle {
        readonly property point at: spark.course.length > 0 ? spark.course[spark.course.length - 1] : Qt.point(0, 0)

        visible: spark.drawable
        width: 2 * spark.dot
        height: width
        radius: spark.dot
        x: at.x - spark.dot
        y: at.y - spark.dot
        color: spark.dotColor
    }
}
