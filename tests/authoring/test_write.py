"""Writing generated files."""

from pathlib import PurePosixPath as Posix

import pytest

from patronwise.authoring.write import ROOTS, differences, extra, replace_file, write

FILES = {Posix("notebooks/en/a.ipynb"): b"A", Posix("src/patronwise/bank/en/L01.json"): b"{}", Posix("docs/schemas/q.json"): b"q"}


def all_files(root):
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}


def test_what_differs_is_written_and_named(tmp_path):
    assert write(tmp_path, FILES) == ["docs/schemas/q.json", "notebooks/en/a.ipynb", "src/patronwise/bank/en/L01.json"]
    assert all_files(tmp_path) == {path.as_posix(): content for path, content in FILES.items()}
    (tmp_path / "notebooks/en/a.ipynb").write_bytes(b"B")
    assert write(tmp_path, FILES) == ["notebooks/en/a.ipynb"]


def test_what_does_not_differ_is_left_alone(tmp_path):
    write(tmp_path, FILES)
    before = (tmp_path / "notebooks/en/a.ipynb").stat().st_mtime_ns
    assert write(tmp_path, FILES) == []
    assert (tmp_path / "notebooks/en/a.ipynb").stat().st_mtime_ns == before


@pytest.mark.parametrize("folder", ROOTS)
def test_what_does_not_belong_is_deleted_and_named(tmp_path, folder):
    write(tmp_path, FILES)
    stray = tmp_path / folder / "deep" / "stray.txt"
    stray.parent.mkdir(parents=True)
    stray.write_text("x")
    assert extra(tmp_path, FILES) == [f"{folder}/deep/stray.txt"]
    assert write(tmp_path, FILES) == [f"{folder}/deep/stray.txt"]
    assert not stray.exists()


@pytest.mark.parametrize(
    "name",
    ["notebooks/en/.ipynb_checkpoints/a-checkpoint.ipynb", "README.md", "docs/authoring.md", "src/patronwise/cli.py", "content/x"],
)
def test_what_is_not_generated_is_left_alone(tmp_path, name):
    path = tmp_path / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("x")
    write(tmp_path, FILES)
    assert path.read_text() == "x"
    assert differences(tmp_path, FILES) == []


def test_differences_are_told_and_nothing_is_written(tmp_path):
    write(tmp_path, FILES)
    (tmp_path / "notebooks/en/a.ipynb").write_bytes(b"B")
    (tmp_path / "docs/schemas/q.json").unlink()
    (tmp_path / "exercises").mkdir()
    (tmp_path / "exercises/x.ipynb").write_bytes(b"x")
    before = all_files(tmp_path)
    assert differences(tmp_path, FILES) == [
        "docs/schemas/q.json: the file is missing. Run `make build` and commit it.",
        "notebooks/en/a.ipynb: the file is not what the build makes. Edit content/ instead, run `make build` and commit.",
        "exercises/x.ipynb: the build does not make this file. Delete it.",
    ]
    assert all_files(tmp_path) == before


def test_a_write_that_fails_leaves_the_old_file(tmp_path, monkeypatch):
    path = tmp_path / "notebooks" / "a.ipynb"
    path.parent.mkdir()
    path.write_bytes(b"old")
    monkeypatch.setattr("pathlib.Path.replace", fail)
    with pytest.raises(OSError, match="disk"):
        write(tmp_path, {Posix("notebooks/a.ipynb"): b"new"})
    assert path.read_bytes() == b"old"


def fail(*_):
    raise OSError("the disk is gone")


def test_a_file_is_replaced_whole(tmp_path):
    path = tmp_path / "a"
    path.write_bytes(b"old")
    reader = path.open("rb")
    replace_file(path, b"new and longer")
    assert reader.read() == b"old"
    reader.close()
    assert path.read_bytes() == b"new and longer"
    assert list(tmp_path.iterdir()) == [path]
