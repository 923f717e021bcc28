/**
 * Tell the learner what becomes of what was recorded, once for a whole widget.
 *
 * @param {import("./speech.js").Say} say
 * @param {ReturnType<typeof import("./shell.js").noticeBoard>} board
 * @returns {{show: import("./outbox.js").Watch, later: import("./outbox.js").Watch}} `show` for entries of this widget, `later` for
 * those of an earlier one, which the learner believes unrecorded
 */
export function fates(say, board) {
  let waiting = false;

  /** @type {import("./outbox.js").Watch} */
  const show = (fate, problem) => {
    if (fate === "saved") {
      if (waiting) board.tell(say("quiz.recorded-later"));
      waiting = false;
    } else if (fate !== "refused") {
      waiting = true;
      if (problem) board.problem(problem);
      else board.tell(say(fate === "kept" ? "quiz.not-saved-kernel" : "quiz.not-kept"));
    }
  };

  return {
    show,
    later: (fate, problem) => {
      waiting ||= fate === "saved";
      show(fate, problem);
    },
  };
}
