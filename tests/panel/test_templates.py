from pathlib import Path

import pytest

from kiosk.app.check import check
from kiosk.panel.templates import TEMPLATES, Template, make_site, template_texts


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda template: template.name)
def test_a_new_site_has_no_problem(template: Template, tmp_path: Path) -> None:
    site = make_site(template_texts(template, 'Balai "Kota"', "Asia/Jakarta", "id"), tmp_path, "Balai Kota")
    assert site == tmp_path / "balai-kota"
    assert check(site) == []


def test_a_new_site_never_lands_in_a_folder_that_is_there(tmp_path: Path) -> None:
    texts = template_texts(TEMPLATES[0], "Klinik", "UTC", "en")
    (tmp_path / "klinik").mkdir()
    assert make_site(texts, tmp_path, "Klinik").name == "klinik-2"
    assert make_site(texts, tmp_path, "诊所").name == "layar"
