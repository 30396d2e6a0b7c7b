from kiosk.program import Output, Screen
from kiosk.stage.outputs import Area, Piece, stand, window_size


def test_without_outputs_the_canvas_is_fitted_into_the_window() -> None:
    standing = stand(Screen("s", canvas=(1280, 720)), Area(0, 0, 640, 480), {})
    assert (standing.canvas, standing.scaling, standing.pieces) == ((1280, 720), 0.5, ())


def test_without_a_canvas_it_is_as_large_as_the_window() -> None:
    standing = stand(Screen("s"), Area(0, 0, 640, 480), {})
    assert (standing.canvas, standing.scaling) == ((640, 480), 1.0)


def test_a_canvas_is_as_large_as_its_outputs_need() -> None:
    screen = Screen("s", outputs=(Output("A", (0, 0, 100, 50)), Output("B", (100, 0, 60, 80))))
    assert stand(screen, Area(0, 0, 640, 480), {}).canvas == (160, 80)


def test_a_target_counts_from_its_display() -> None:
    screen = Screen("s", canvas=(200, 100), outputs=(Output("B", (0, 0, 200, 100), (10, 20)),))
    displays = {"B": Area(1920, 0, 1280, 1024)}
    piece = stand(screen, Area(-100, 0, 4000, 1080), displays).pieces[0]
    assert piece == Piece(Area(0, 0, 200, 100), 2030, 20, 0)


def test_what_goes_to_a_display_that_is_not_there_is_drawn_nowhere_else() -> None:
    outputs = (Output("A", (0, 0, 100, 50)), Output("B", (100, 0, 100, 50)), Output("B", (200, 0, 100, 50), (100, 0)))
    screen = Screen("s", outputs=outputs)
    there = stand(screen, Area(0, 0, 640, 480), {"A": Area(0, 0, 640, 480)})
    assert (there.pieces, there.canvas) == ((Piece(Area(0, 0, 100, 50), 0, 0, 0),), (300, 50))
    there = stand(screen, Area(640, 0, 640, 480), {"B": Area(640, 0, 640, 480)})
    assert [(piece.x, piece.output) for piece in there.pieces] == [(0, 1), (100, 2)]


def test_without_any_of_its_displays_all_of_it_lies_in_the_window() -> None:
    outputs = (Output("A", (0, 0, 100, 50)), Output("B", (100, 0, 100, 50), (100, 0)))
    assert len(stand(Screen("s", outputs=outputs), Area(0, 0, 640, 480), {}).pieces) == 2


def test_a_turned_piece_swings_back_into_its_place() -> None:
    corners = {0: (10, 20), 90: (60, 20), 180: (110, 70), 270: (10, 120)}
    for rotate, (x, y) in corners.items():
        screen = Screen("s", outputs=(Output("", (0, 0, 100, 50), (10, 20), rotate),))
        piece = stand(screen, Area(0, 0, 640, 480), {}).pieces[0]
        assert (piece.x, piece.y) == (x, y), rotate


def test_a_window_without_a_display_is_as_large_as_what_it_shows() -> None:
    assert window_size(Screen("s", canvas=(320, 180))) == (320, 180)
    assert window_size(Screen("s")) == (1280, 720)
    outputs = (Output("", (0, 0, 100, 50), (0, 0), 90), Output("", (0, 0, 100, 50), (50, 10)))
    assert window_size(Screen("s", outputs=outputs)) == (150, 100)
