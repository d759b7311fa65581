"""Pseudonyms: the same person the same, nobody else, and nothing to turn back without the key."""

from __future__ import annotations

import os
import re
import stat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from srcalc.cli.main import run
from srcalc.diagnostics import Refused
from srcalc.reading.pseudonyms import PSEUDONYM, key_name, passes_eleven_test, pseudonym, read_key

KEY, OTHER = bytes(range(32)), bytes(range(1, 33))
TEXTS = st.text(min_size=1, max_size=30).filter(str.strip)


def code_of(name: str) -> str:
    with pytest.raises(Refused) as caught:
        read_key(name)
    assert caught.value.exit_code == 3
    return caught.value.diagnostics[0].code


# ---------------------------------------------------------------- pseudonyms


def test_a_pseudonym_is_known_by_its_form_and_does_not_change_between_versions() -> None:
    assert pseudonym(KEY, ("Groen BV",), "Jansen") == "P-UOWD-JWAZ-MAER-4BR4"


@given(TEXTS)
def test_every_identifier_has_a_pseudonym_of_one_form(text: str) -> None:
    assert PSEUDONYM.fullmatch(pseudonym(KEY, ("s",), text))


@given(TEXTS)
def test_case_and_spaces_around_do_not_matter(text: str) -> None:
    made = pseudonym(KEY, ("s",), text)
    assert made == pseudonym(KEY, ("s",), f"  {text} ")
    assert pseudonym(KEY, ("s",), "Zoë") == pseudonym(KEY, (" S ",), "ZOË")


@given(TEXTS, TEXTS)
def test_two_identifiers_two_domains_or_two_keys_give_two_pseudonyms(one: str, two: str) -> None:
    if " ".join(one.casefold().split()) == " ".join(two.casefold().split()):
        return
    assert pseudonym(KEY, ("s",), one) != pseudonym(KEY, ("s",), two)
    assert pseudonym(KEY, (one,), "p") != pseudonym(KEY, (two,), "p")
    assert pseudonym(KEY, ("s",), one) != pseudonym(OTHER, ("s",), one)


def test_parts_of_a_domain_do_not_run_into_each_other() -> None:
    assert pseudonym(KEY, ("ab", "c"), "d") != pseudonym(KEY, ("a", "bc"), "d")
    assert pseudonym(KEY, ("a",), "bc") != pseudonym(KEY, ("a", "b"), "c")


def test_a_bsn_without_its_first_zero_is_the_same_person() -> None:
    assert passes_eleven_test("012345672")
    assert pseudonym(KEY, ("s",), "12345672") == pseudonym(KEY, ("s",), "012345672")
    assert pseudonym(KEY, ("s",), "12345678") != pseudonym(KEY, ("s",), "012345678")


@pytest.mark.parametrize("text", ["000000000", "12345678", "1234567890", "12345678a", "١٢٣٤٥٦٧٨٩", ""])
def test_what_cannot_be_a_bsn(text: str) -> None:
    assert not passes_eleven_test(text)


def test_of_all_nine_digits_one_in_eleven_could_be_a_bsn() -> None:
    passing = sum(passes_eleven_test(f"{number:09}") for number in range(100_000_000, 100_011_000))
    assert 950 <= passing <= 1050


# ---------------------------------------------------------------- key files


@pytest.fixture
def key_file(tmp_path: Path) -> Path:
    file = tmp_path / "my.key"
    file.write_bytes(KEY)
    file.chmod(0o600)
    return file


def test_a_new_key_is_for_its_owner_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "new.key"
    assert run(["key", "new", str(file)]) == 0
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    key = read_key(str(file))
    shown = capsys.readouterr()
    assert shown.out == ""
    assert key_name(key) in shown.err
    assert key.hex() not in shown.err


def test_two_new_keys_differ(tmp_path: Path) -> None:
    assert [run(["key", "new", str(tmp_path / name), "--quiet"]) for name in ("a", "b")] == [0, 0]
    assert read_key(str(tmp_path / "a")) != read_key(str(tmp_path / "b"))


def test_a_key_is_never_written_over(key_file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["key", "new", str(key_file)]) == 5
    assert "[SR-secret-exists]" in capsys.readouterr().err
    assert key_file.read_bytes() == KEY
    link = key_file.with_name("link")
    link.symlink_to(key_file.with_name("nowhere"))
    assert run(["key", "new", str(link)]) == 5
    assert not key_file.with_name("nowhere").exists()


def test_a_key_in_a_folder_that_is_not_there_cannot_be_made(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["key", "new", str(tmp_path / "no" / "my.key")]) == 5
    assert "[SR-cannot-write]" in capsys.readouterr().err


@pytest.mark.parametrize("mode", [0o644, 0o640, 0o604, 0o620, 0o601])
def test_a_key_that_others_can_use_is_refused(key_file: Path, mode: int) -> None:
    key_file.chmod(mode)
    assert code_of(str(key_file)) == "secret-open"


@pytest.mark.parametrize("size", [0, 31, 33, 64, 1024])
def test_a_key_of_another_size_is_refused(key_file: Path, size: int) -> None:
    key_file.write_bytes(b"k" * size)
    assert code_of(str(key_file)) == "secret-size"


def test_a_link_to_a_key_is_refused(key_file: Path) -> None:
    link = key_file.with_name("link.key")
    link.symlink_to(key_file)
    assert code_of(str(link)) == "secret-link"


def test_a_key_in_a_repository_is_refused(key_file: Path, tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    assert code_of(str(key_file)) == "secret-in-repository"
    assert run(["key", "new", str(tmp_path / "deep.key")]) == 3
    assert not (tmp_path / "deep.key").exists()


@pytest.mark.parametrize(("kind", "code"), [("folder", "file-is-folder"), ("pipe", "file-not-regular")])
def test_a_key_is_a_regular_file(tmp_path: Path, kind: str, code: str) -> None:
    path = tmp_path / "my.key"
    path.mkdir() if kind == "folder" else os.mkfifo(path)
    assert code_of(str(path)) == code
    assert code_of(str(tmp_path / "nothing")) == "file-missing"


def test_the_name_of_a_key_tells_keys_apart() -> None:
    assert key_name(KEY) != key_name(OTHER)
    assert re.fullmatch("[0-9a-f]{8}", key_name(KEY))
