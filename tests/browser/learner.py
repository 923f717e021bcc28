"""Two people who take units, one with the mouse and one with the keyboard alone; both only do what a browser lets people do."""

from __future__ import annotations

from words import plain

TABS = 400  # presses of Tab after which somebody would give up
WHERE = """([root, target]) => {
  const here = document.activeElement;
  const same = here === target || (here.type === 'radio' && target?.type === 'radio' && here.name === target.name);
  const order = target ? target.compareDocumentPosition(here) : 0;
  return {
    inside: root.contains(here), there: same, past: Boolean(order & Node.DOCUMENT_POSITION_FOLLOWING),
    words: `${here.tagName.toLowerCase()} "${(here.getAttribute('aria-label') ?? here.textContent).trim().slice(0, 40)}"`,
  };
}"""
CHOSEN = "select => select.selectedOptions[0].textContent"


class Mouse:
    """A person who points and clicks; where words are asked for, they are typed."""

    def __init__(self, lab) -> None:
        self.lab = lab

    def answer(self, question, item: dict, answer) -> None:
        """Give *answer* to *question* (a locator) and check it: no click that the question does not need."""
        if item["type"] == "self_rated":
            self._type(question.locator("textarea"), answer["text"])
            self._click(question.locator(".pw-check"))
            self._tick(question, answer["ticks"])
            self._click(question.locator(".pw-rate"))
        else:
            self._choose(question, item, answer)
            self._click(question.locator(".pw-check"))

    def say(self, roleplay, choice: str) -> None:
        """Say one of the replies."""
        self._click(roleplay.locator(f"button[data-choice='{choice}']"))

    def play_again(self, roleplay) -> None:
        """Begin the conversation again from its ending."""
        self._click(roleplay.locator(".pw-again"))

    def plan(self, plan, cue: str, reply: str) -> None:
        """Write a plan and save it."""
        self._type(plan.locator("[data-half='if']"), cue)
        self._type(plan.locator("[data-half='then']"), reply)
        self._click(plan.locator(".pw-save"))

    def _choose(self, question, item: dict, answer) -> None:
        match item["type"]:
            case "single" | "true_false":
                self._click(question.locator(f"[data-option='{str(answer).lower()}'] label"))
            case "multiple":
                self._tick(question, answer)
            case "rating":
                self._click(question.locator(".pw-step").nth(answer - 1))
            case "ordering":
                self._order(question, answer)
            case "matching":
                self._match(question, item, answer)
            case "numeric" | "short_text":
                self._type(question.locator("input"), answer)

    def _order(self, question, answer: list) -> None:
        for place, entry in enumerate(answer):
            for _ in range(entries(question).index(entry) - place):
                self._click(question.locator(f"[data-entry='{entry}'] [data-move='up']"))

    def _match(self, question, item: dict, answer: dict) -> None:
        rights = {pair["id"]: plain(pair["right"]) for pair in item["pairs"]}
        for left, right in answer.items():
            # The list of a select is drawn by the system, out of any test's reach.
            question.locator(f"[data-pair='{left}'] select").select_option(label=rights[right])

    def _tick(self, question, wanted: list) -> None:
        for row in question.locator("[data-option]").all():
            if row.locator("input").is_checked() != (row.get_attribute("data-option") in wanted):
                self._click(row.locator("label"))

    def _click(self, target) -> None:
        target.click()

    def _type(self, field, text: str) -> None:
        self._click(field)
        self.lab.page.keyboard.press("Control+a")
        self.lab.page.keyboard.type(text)


class Keyboard:
    """A person who has no mouse. After each key the focus must be in the widget and the notebook as it was."""

    def __init__(self, lab) -> None:
        self.lab = lab
        self.keys = lab.page.keyboard
        self.before = None
        self.root = None
        self.check_key = "Enter"

    def enter(self, part: str):
        """Press Tab, or Shift+Tab where it lies behind, until the focus is in the widget of *part*, and give its root."""
        found = self.lab.widget(part)
        self.root = found.element_handle()
        for _ in range(TABS):
            where = self._where(self.root)
            if where["inside"]:
                self.before = self.lab.notebook()
                return found
            self.keys.press("Shift+Tab" if where["past"] else "Tab")
        raise AssertionError(f"Tab does not lead into the widget of {part}: the focus is on {self._where()['words']}")

    def leave(self, key: str = "Tab") -> None:
        """Press Tab until the focus is out of the widget: nobody is kept in it."""
        for _ in range(TABS):
            self.keys.press(key)
            if not self._where()["inside"]:
                return
        raise AssertionError(f"{key} does not lead out of the widget: the focus is on {self._where()['words']}")

    def press(self, key: str) -> None:
        """Press a key that belongs to the widget, and see that it went nowhere else."""
        self.keys.press(key)
        self.look(key)

    def look(self, key: str) -> None:
        """See that the focus is still in the widget and that *key* did nothing to the notebook."""
        where = self._where()
        assert where["inside"], f"after {key} the focus is outside of the widget, on {where['words']}"
        assert self.lab.notebook() == self.before, f"{key} reached JupyterLab"

    def go(self, target) -> None:
        """Press Tab, or Shift+Tab, until *target* has the focus: a locator or an element; of radio buttons, their group."""
        handle = target.element_handle() if hasattr(target, "element_handle") else target
        for _ in range(TABS):
            where = self._where(handle)
            if where["there"]:
                return
            self.press("Shift+Tab" if where["past"] else "Tab")
        raise AssertionError(f"Tab does not lead to {target}: the focus is on {self._where()['words']}")

    def answer(self, question, item: dict, answer) -> None:
        """Give *answer* to *question* (a locator) and check it."""
        kind = item["type"]
        if kind == "self_rated":
            self._type(question.locator("textarea"), answer["text"])
            self._push(question.locator(".pw-check"))
            self._tick(question, answer["ticks"])
            self._push(question.locator(".pw-rate"))
            return
        self._choose(question, item, answer)
        if kind in {"numeric", "short_text"}:
            self.press("Enter")  # a form's own way
        else:
            self._push(question.locator(".pw-check"))

    def say(self, roleplay, choice: str) -> None:
        """Say one of the replies."""
        self._push(roleplay.locator(f"button[data-choice='{choice}']"))

    def plan(self, plan, cue: str, reply: str) -> None:
        """Write a plan and save it."""
        self._type(plan.locator("[data-half='if']"), cue)
        self._type(plan.locator("[data-half='then']"), reply)
        self._push(plan.locator(".pw-save"))

    def _where(self, target=None) -> dict:
        return self.lab.page.evaluate(WHERE, [self.root, target])

    def _push(self, button) -> None:
        """Press a button, with Enter and with Space by turns."""
        self.go(button)
        self.press(self.check_key)
        self.check_key = "Space" if self.check_key == "Enter" else "Enter"

    def _choose(self, question, item: dict, answer) -> None:
        match item["type"]:
            case "single" | "true_false":
                self._arrow_to(question.locator(f"input[value='{str(answer).lower()}']"))
            case "rating":
                self._arrow_to(question.locator(f"input[value='{answer}']"))
            case "multiple":
                self._tick(question, answer)
            case "ordering":
                self._order(question, answer)
            case "matching":
                self._match(question, item, answer)
            case "numeric" | "short_text":
                self._type(question.locator("input"), answer)

    def _arrow_to(self, radio) -> None:
        """Go to the group of *radio* and move the choice with arrows; in a group without a choice Space takes the first."""
        self.go(radio)
        self.press("Space")
        for _ in range(TABS):
            if radio.is_checked():
                return
            self.press("ArrowDown")
        raise AssertionError("arrow keys do not reach the radio button")

    def _tick(self, question, wanted: list) -> None:
        for row in question.locator("[data-option]").all():
            box = row.locator("input")
            if box.is_checked() != (row.get_attribute("data-option") in wanted):
                self.go(box)
                self.press("Space")

    def _order(self, question, answer: list) -> None:
        """Move entries up, by turns with Alt and an arrow and with the button beside the entry."""
        for place, entry in enumerate(answer):
            distance = entries(question).index(entry) - place
            if not distance:
                continue
            self.go(question.locator(f"[data-entry='{entry}'] [data-move='up']"))
            for _ in range(distance):
                self.press("Alt+ArrowUp" if place % 2 else "Space")
                self.go(question.locator(f"[data-entry='{entry}'] [data-move='up']"))

    def _match(self, question, item: dict, answer: dict) -> None:
        rights = {pair["id"]: plain(pair["right"]) for pair in item["pairs"]}
        for left, right in answer.items():
            select = question.locator(f"[data-pair='{left}'] select")
            labels = [label.strip() for label in select.locator("option").all_text_contents()]
            self.go(select)
            way = labels.index(rights[right]) - labels.index(select.evaluate(CHOSEN).strip())
            for _ in range(abs(way)):
                self.press("ArrowDown" if way > 0 else "ArrowUp")
            assert select.evaluate(CHOSEN).strip() == rights[right]

    def _type(self, field, text: str) -> None:
        self.go(field)
        self.press("Control+a")
        self.keys.type(text)
        self.look(text)


def entries(question) -> list[str]:
    """Give the ids of the entries of an ordering in the order in which they stand."""
    return question.locator("[data-entry]").evaluate_all("lines => lines.map(line => line.dataset.entry)")
