"""Build a whole course without execution: 72 units in 4 languages, generated from the units that there are.

Budget: 20 s on 2 cores. The tree lies in a temporary folder and is gone afterwards.
"""

from __future__ import annotations

import re
import shutil
import tempfile
import time
from pathlib import Path

import yaml

from patronwise.authoring.build import build

ROOT = Path(__file__).resolve().parent.parent
LANGUAGES = ["en", "fa", "vi", "th"]
MODEL = "L04"
DATASETS = ROOT / "src" / "patronwise" / "practice" / "datasets"
# Three words of prose, and where prose is: any line but headings and code, and texts in code.
RUN = re.compile(r"((?:[^\W\d_]|\u200c)+ (?:[^\W\d_]|\u200c)+ (?:[^\W\d_]|\u200c)+)(?= \w)")
STRETCH = re.compile(r"^(?!#|from |import |for |if ).*$", re.MULTILINE)
SAYS = re.compile(r"^ +says: .*$", re.MULTILINE)


def make_tree(root: Path) -> int:
    """Write 72 units in 4 languages below *root*, each the model unit under another id; give the number of source files."""
    content = root / "content"
    shutil.copytree(ROOT / "content" / "start", content / "start")
    shutil.copytree(ROOT / "src" / "patronwise" / "locale", root / "src" / "patronwise" / "locale")
    shutil.copytree(DATASETS, root / DATASETS.relative_to(ROOT))
    course = yaml.safe_load((ROOT / "content" / "course.yaml").read_text())
    persian = yaml.load((ROOT / "content" / "fa" / "course.yaml").read_text(), Loader=yaml.BaseLoader)  # noqa: S506 - texts only
    # The model is a lesson, so that all units are lessons here: other tracks have other forms, and some units more in them.
    first, *others = course["tracks"]
    units = [unit for track in (first, *others) for unit in track["units"]]
    ids = {f"L{number:02}": unit["id"] for number, unit in enumerate(units, start=1)}
    titles = {
        "en": {name: unit["title"] for name, unit in zip(ids, units, strict=True)},
        "fa": {name: persian[old]["title"] for name, old in ids.items()},
    }
    course["languages"] = LANGUAGES
    course["tracks"] = [first | {"units": [{"id": name, "title": title} for name, title in titles["en"].items()]}]
    (content / "course.yaml").write_text(yaml.safe_dump(course, allow_unicode=True, sort_keys=False))
    gone = {unit["id"] for unit in units} | {track["id"] for track in others}
    words = {name: part for name, part in persian.items() if name not in gone} | {name: persian[old] for name, old in ids.items()}
    model = next((ROOT / "content").glob(f"*/{MODEL}-*"))
    for name in ids:
        _copy_unit(model, content / first["id"] / f"{name}-model", name, titles)
    for lang in LANGUAGES[1:]:
        _copy_language(content, root, lang, words)
    return sum(1 for path in content.rglob("*") if path.is_file())


def _copy_unit(model: Path, folder: Path, name: str, titles: dict[str, dict[str, str]]) -> None:
    for source in model.rglob("*"):
        if not source.is_file():
            continue
        text = source.read_text().replace(MODEL, name)
        prose = SAYS if source.name == "answers.yaml" else STRETCH
        text = prose.sub(lambda found: RUN.sub(rf"\1 {name}", found[0]), text)  # units may not share sentences
        if source.name == "quiz.yaml" and int(name[1:]) % 2:
            text = text.replace("answer: false", "answer: true")  # a course may not deny all its true_false items
        if source.name == "unit.md":
            shown = titles["en" if source.parent == model else "fa"][name]
            text = re.sub(r"^title: .*$", f'title: "{shown}"', text, count=1, flags=re.MULTILINE)
            text = re.sub(r"^related: .*$", "related: []", text, count=1, flags=re.MULTILINE)
        parts = source.relative_to(model).parts
        langs = LANGUAGES[1:] if parts[0] == "fa" else [None]
        for lang in langs:
            target = folder.joinpath(*([lang, *parts[1:]] if lang else parts))
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text)


def _copy_language(content: Path, root: Path, lang: str, words: dict[str, dict[str, str]]) -> None:
    (content / lang).mkdir()
    (content / lang / "course.yaml").write_text(yaml.safe_dump(words, allow_unicode=True, sort_keys=False))
    if lang != "fa":
        shutil.copytree(content / "start" / "fa", content / "start" / lang)
        shutil.copytree(root / "src/patronwise/locale/fa", root / "src/patronwise/locale" / lang)


def main() -> None:
    """Print the seconds of a build from nothing and of a build with nothing to do."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        files = make_tree(root)
        for name in ("from nothing", "with nothing to do"):
            begun = time.perf_counter()
            outcome = build(root, execute=False)
            seconds = time.perf_counter() - begun
            print(f"build, 72 units x 4 languages ({files} source files), {name}: {seconds:.1f} s")
            if outcome.report.errors:
                raise SystemExit("\n".join(str(error) for error in outcome.report.errors[:5]))


if __name__ == "__main__":
    main()
