/**
 * What a question type gives: one file a type, all of this shape.
 *
 * @typedef {object} Kit what the quiz lends to a type
 * @property {import("../speech.js").Say} say
 * @property {boolean} verdicts whether right and wrong may be shown: not in a neutral quiz
 * @property {boolean} keyed whether there is a key: not in an exam or a survey
 * @property {() => void} check answer now, for a control that asks for more than the Check button does
 * @property {(text: string) => void} announce say something in the question's live region
 * @property {() => void} changed tell that the answer is another than the one checked, where no change event does
 *
 * @typedef {{node: HTMLElement, more?: HTMLElement} & Record<string, any>} Controls
 * `node` stands above the Check button, `more` below the feedback; the rest belongs to the type.
 *
 * @typedef {object} QuestionType
 * @property {(item: any, kit: Kit) => Controls} face build the controls
 * @property {(controls: Controls) => any} read the response, or undefined while there is none
 * @property {(controls: Controls, response: any) => void} restore put a response back into the controls
 * @property {(key: any, response: any) => number | null} grade the score, 0 to 1, or null where nothing is right: as `grade` in Python
 * @property {(controls: Controls, key: any, response: any, kit: Kit) => (string | undefined)[]} mark
 * put feedback beside the controls; gives the reasons as HTML, for the live region
 * @property {(controls: Controls) => void} [unmark] take away marks that a changed answer makes untrue
 * @property {(key: any, response: any, kit: Kit) => string} [verdict] words in the place of right, partly and not yet
 * @property {boolean} [beside] false: the reasons are not shown beside the controls, so the live region shows them
 * @property {(kit: Kit) => string} [missing] interface string for an answer that is not complete
 * @property {boolean} [open] true: nothing is right or wrong, whatever the key holds
 * @property {string} [ask] interface string of the button
 */
export {};
