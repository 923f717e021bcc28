/**
 * Clocks inside the page. Every time is `performance.now()` of this page, in milliseconds.
 *
 * `started` is taken in a capturing `pointerup` listener on window: before any other listener hears that the button was let go.
 * `dom` is taken in the MutationObserver's callback after which what is waited for is in the document: the handlers are done.
 * `frame` is taken in the next animation frame, and `painted` in the first task after that frame's style, layout and paint.
 */
(() => {
  const clean = (/** @type {string} */ text) => text.replace(/\s+/g, " ").trim();
  const label = (question, words, selector) => [...question.querySelectorAll(selector)].find((one) => clean(one.textContent) === clean(words));

  /** How each contender is read and answered; `press` is what is clicked under the clock, `choose` what is clicked before. */
  const kinds = {
    patronwise: {
      questions: ".pw[data-part='quiz'] .pw-item",
      choose: (question, { option }) => question.querySelector(`[data-option="${option}"] label`),
      press: (question) => question.querySelector(".pw-check"),
      // The reason beside the option, and the live region.
      said: (question, { option }) => [question.querySelector(`[data-option="${option}"] .pw-feedback`), question.querySelector(".pw-status")],
    },
    jupyterquiz: {
      questions: "div.Quiz",
      choose: null,
      press: (question, { text }) => label(question, text, "label.MCButton"),
      said: (question) => [question.querySelector(".Feedback")],
    },
    "core ipywidgets": {
      questions: ".core-question",
      choose: (question, { text }) => label(question, text, ".widget-radio-box label"),
      press: (question) => question.querySelector("button"),
      said: (question) => [[...question.querySelectorAll(".widget-html-content")].at(-1)],
    },
    "plain HTML": {
      questions: ".bare",
      choose: null,
      press: (question, { option }) => question.querySelector(`[data-option="${option}"]`),
      said: (question) => [question.querySelector("output")],
    },
  };

  const all = (kind) => [...document.querySelectorAll(`.jp-OutputArea ${kinds[kind].questions}`)];

  /** Resolve with the three times after `started` once `there()` holds, or with null after `patience` milliseconds. */
  function clock(there, begins, patience) {
    return new Promise((resolve) => {
      let started = null;
      let dom = null;
      const end = (result) => {
        observer.disconnect();
        removeEventListener("pointerup", begin, true);
        resolve(result);
      };
      const begin = (event) => {
        if (started !== null || !begins(event)) return;
        started = performance.now();
        setTimeout(() => end(null), patience);
      };
      const frame = () => {
        if (!there()) return requestAnimationFrame(frame);
        const seen = performance.now();
        const after = new MessageChannel();
        after.port1.onmessage = () => end({ dom: dom - started, frame: seen - started, painted: performance.now() - started });
        after.port2.postMessage(null);
      };
      const observer = new MutationObserver(() => {
        if (started === null || dom !== null || !there()) return;
        dom = performance.now();
        requestAnimationFrame(frame);
      });
      addEventListener("pointerup", begin, true);
      observer.observe(document.body, { childList: true, subtree: true, characterData: true });
    });
  }

  window.probe = {
    result: null,
    count: (kind) => all(kind).length,
    /** Give the element to click, or null where there is nothing to choose first. */
    control: (kind, step, place, answer) => kinds[kind][step]?.(all(kind)[place], answer) ?? null,
    /** Begin to wait for the feedback of `answer`, which must not be there yet. */
    armClick(kind, place, answer, patience) {
      const question = all(kind)[place];
      const places = kinds[kind].said(question, answer);
      const there = () => places.every((one) => one && clean(one.textContent).includes(clean(answer.feedback)));
      if (there()) throw new Error(`The feedback is there before the click: ${answer.feedback}`);
      this.result = clock(there, (event) => question.contains(event.target), patience);
    },
    /** Begin to wait for the last of `total` questions, from the click on the menu entry. */
    armRun(kind, total, patience) {
      if (all(kind).length) throw new Error("There are questions before the run.");
      const there = () => {
        const found = all(kind);
        return found.length === total && found[total - 1].getBoundingClientRect().height > 0;
      };
      this.result = clock(there, (event) => event.target.closest(".lm-Menu-item") !== null, patience);
    },
  };
})();
