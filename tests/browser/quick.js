// What a person does to a question, done by the page to itself: an answer given and checked in one step.
(question, [item, answer, rights]) => {
  const all = selector => [...question.querySelectorAll(selector)];
  const one = selector => {
    const [node] = all(selector);
    if (!node) throw new Error(`${item.id} has no ${selector}`);
    return node;
  };
  const type = (field, text) => {
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  };
  const tick = wanted => {
    for (const { dataset } of all('[data-option]')) {
      const row = one(`[data-option="${dataset.option}"]`);
      if (row.querySelector('input').checked !== wanted.includes(dataset.option)) row.querySelector('label').click();
    }
  };
  const order = wanted => wanted.forEach((entry, place) => {
    const above = all('[data-entry]').findIndex(line => line.dataset.entry === entry) - place;
    for (let step = 0; step < above; step += 1) one(`[data-entry="${entry}"] [data-move="up"]`).click();
  });
  const match = wanted => Object.entries(wanted).forEach(([left, right]) => {
    const list = one(`[data-pair="${left}"] select`);
    list.selectedIndex = [...list.options].findIndex(option => option.textContent === rights[right]);
    for (const event of ['input', 'change']) list.dispatchEvent(new Event(event, { bubbles: true }));
  });
  const give = {
    single: () => one(`[data-option="${answer}"] label`).click(),
    true_false: () => one(`[data-option="${answer}"] label`).click(),
    multiple: () => tick(answer),
    rating: () => all('.pw-step')[answer - 1].click(),
    ordering: () => order(answer),
    matching: () => match(answer),
    numeric: () => type(one('input'), answer),
    short_text: () => type(one('input'), answer),
    self_rated: () => type(one('textarea'), answer.text),
  };
  give[item.type]();
  one('.pw-check').click();
  if (item.type === 'self_rated') {
    tick(answer.ticks);
    one('.pw-rate').click();
  }
}
