import pytest

from kiosk.model import Address, DayPart, load_player

PLAYER = """\
screen = "videotron"               # which [[screen]] this machine is; default: the only or the first one
source = "https://layar.example.id/madiun"
listen = "127.0.0.1:8787"          # hub, API, status page; port 0 = any free one, printed at start
max_rate = "2 MB/s"
quiet_hours = "06:00-22:00"        # no big downloads then
allow = ["10.0.0.0/8", "Server.kominfo.example", "fd00::/8"]   # although they are not public
[secrets]
UDARA = "token"
"""


def test_the_example() -> None:
    loaded = load_player(PLAYER)
    settings = loaded.settings
    assert loaded.problems == ()
    assert (settings.screen, settings.source) == ("videotron", "https://layar.example.id/madiun")
    assert settings.listen == Address("127.0.0.1", 8787)
    assert settings.max_rate == 2_000_000
    assert settings.quiet_hours == DayPart(6 * 3_600_000, 22 * 3_600_000)
    assert settings.allow == ("10.0.0.0/8", "Server.kominfo.example", "fd00::/8")
    assert settings.secrets["UDARA"].get_secret_value() == "token"


def test_without_a_file_there_are_defaults() -> None:
    settings = load_player().settings
    assert (settings.screen, settings.source, str(settings.listen)) == (None, None, "127.0.0.1:8787")


def test_the_environment_of_one_reading_is_not_that_of_the_next() -> None:
    assert load_player(PLAYER, {"LAYAR_SCREEN": "kiosk", "LAYAR_SECRET_AIR": "x"}).settings.screen == "kiosk"
    again = load_player(PLAYER).settings
    assert again.screen != "kiosk"
    assert "AIR" not in again.secrets


def test_the_environment_goes_before_the_file() -> None:
    environ = {
        "LAYAR_SCREEN": "kiosk",
        "LAYAR_LISTEN": "[::1]:0",
        "LAYAR_SECRET_AIR": "x",
        "LAYAR_SOURCE": "",
        "LAYAR_ALLOW": "192.168.1.7, localhost",
        "LAYAR_POLL": "7.5",
        "LAYAR_STICKS": "/mnt/a, /mnt/b",
        "HOME": "/",
    }
    settings = load_player(PLAYER, environ).settings
    assert (settings.poll, settings.sticks) == (7.5, ("/mnt/a", "/mnt/b"))
    assert (settings.screen, settings.source) == ("kiosk", "https://layar.example.id/madiun")
    assert (settings.listen, str(settings.listen)) == (Address("::1", 0), "[::1]:0")
    assert sorted(settings.secrets) == ["AIR", "UDARA"]
    assert settings.allow == ("192.168.1.7/32", "localhost")


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("\nscreem = 'x'\n", 2, 'unknown key "screem"; did you mean "screen"?'),
        ("listen = 8787\n", 1, 'the number 8787 is not an address to listen at; write it as "127.0.0.1:8787"'),
        ("listen = 'localhost:70000'\n", 1, "is not an address"),
        ("max_rate = 'fast'\n", 1, 'the text "fast" is not a rate; write it as "2 MB/s"'),
        ("quiet_hours = '6-22'\n", 1, "is not a time of day"),
        ("quiet_hours = '06:00'\n", 1, "is not a part of the day"),
        ("allow = 'x', 7\n", 1, "not valid TOML"),
        ("allow = 7\n", 1, "is not a list"),
        ("allow = ['10.0.0.1/8']\n", 1, "is neither a network, an address nor a host"),
        ("allow = ['http://a/']\n", 1, "is neither a network, an address nor a host"),
        ("allow = ['10.0.0']\n", 1, "is neither a network, an address nor a host"),
        ("[secrets]\n\nA = 1234\n", 3, "a secret is not a text"),
        ("screen = [\n", 1, "not valid TOML"),
    ],
)
def test_problems_have_their_lines_and_the_rest_holds(text: str, line: int, said: str) -> None:
    loaded = load_player(text, {"LAYAR_SCREEN": "kiosk"})
    assert [(problem.file, problem.line) for problem in loaded.problems] == [("player.toml", line)]
    assert said in loaded.problems[0].text
    assert loaded.settings.screen == "kiosk"


def test_a_wrong_variable_is_named() -> None:
    loaded = load_player(PLAYER, {"LAYAR_MAX_RATE": "fast"})
    assert [problem.text for problem in loaded.problems] == [
        'LAYAR_MAX_RATE: the text "fast" is not a rate; write it as "2 MB/s"'
    ]
    assert loaded.settings.max_rate is None


def test_secrets_are_not_told() -> None:
    loaded = load_player("[secrets]\nA = 'hunter2'\nB = 12345\n", {"LAYAR_SECRET_C": "hunter3"})
    told = f"{loaded!r} {loaded.settings} {[problem.text for problem in loaded.problems]}"
    assert not any(secret in told for secret in ("hunter", "12345"))


@pytest.mark.parametrize(
    ("text", "rate"), [("500 kB/s", 500_000), ("1.5MB", 1_500_000), ("1 MiB/s", 1_048_576), ("800", 800)]
)
def test_rates(text: str, rate: int) -> None:
    assert load_player(f"max_rate = '{text}'").settings.max_rate == rate


def test_a_number_in_the_environment_that_is_none_is_named() -> None:
    (problem,) = load_player("", {"LAYAR_POLL": "sering"}).problems
    assert problem.file == "LAYAR_POLL"
