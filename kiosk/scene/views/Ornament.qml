pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes

// Kawung, four petals a star, the oldest figure of Javanese batik: a quiet ground for boards without a picture.
Shape {
    id: ornament

    property color color
    // Side of one star.
    property real unit: height / 3

    preferredRendererType: Shape.CurveRenderer

    ShapePath {
        strokeWidth: -1
        fillColor: ornament.color

        PathSvg {
            path: ornament.stars()
        }
    }

    function stars(): string {
        if (!(unit > 4) || !(width > 0) || !(height > 0))
            return "";
        let path = "";
        const columns = Math.ceil(width / unit);
        const rows = Math.ceil(height / unit);
        for (let row = 0; row < rows; ++row)
            for (let column = 0; column < columns; ++column)
                path += star(width - (column + 0.3) * unit, height - (row + 0.3) * unit);
        return path;
    }

    function star(x: real, y: real): string {
        const near = 0.06 * unit;
        const far = 0.47 * unit;
        const radius = 0.36 * unit;
        let path = "";
        for (const [dx, dy] of [[1, 1], [-1, 1], [-1, -1], [1, -1]])
            path += "M" + (x + dx * near) + " " + (y + dy * near)
                    + "A" + radius + " " + radius + " 0 0 1 " + (x + dx * far) + " " + (y + dy * far)
                    + "A" + radius + " " + radius + " 0 0 1 " + (x + dx * near) + " " + (y + dy * near) + "Z";
        return path;
    }
}
