/*
 * Where an embed is put together: what is to be pasted is copied by a button, and the preview follows each choice.
 * Where no script runs, one selects the text as ever, and presses “Show”.
 */
function offerToCopy() {
  for (const text of document.querySelectorAll('[data-copy]')) {
    if (!navigator.clipboard) return;
    const { copy, copied } = text.dataset;
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = copy;
    const said = document.createElement('span');
    said.setAttribute('role', 'status');
    button.addEventListener('click', async () => {
      try {
        await navigator.clipboard.writeText(text.textContent);
        said.textContent = copied;
      } catch {
        // Not allowed here: it is selected instead, to be copied by hand.
        getSelection().selectAllChildren(text);
      }
    });
    const line = document.createElement('p');
    line.className = 'copy';
    line.append(button, ' ', said);
    text.after(line);
  }
}

let asked;

/** Shows what the form says now. The page comes as a document, since a page of ours makes none of strings. */
function follow(form) {
  const query = new URLSearchParams(new FormData(form));
  for (const [name, value] of [...query]) if (value === '') query.delete(name);
  const address = `${form.action}?${query}`;
  asked?.abort();
  asked = new XMLHttpRequest();
  asked.open('GET', address);
  asked.responseType = 'document';
  asked.addEventListener('load', ({ target: { response, status } }) => {
    // What the server will not answer here, it may when one presses “Show”.
    if (status !== 200 || !response) return;
    const focused = document.activeElement?.getAttribute('name');
    for (const id of ['choice', 'shown']) {
      document.getElementById(id).replaceWith(document.adoptNode(response.getElementById(id)));
    }
    history.replaceState(history.state, '', address);
    if (focused) document.querySelector(`#choice [name="${focused}"]`)?.focus();
    offerToCopy();
  });
  asked.send();
}

offerToCopy();
document.addEventListener('change', ({ target }) => {
  const form = target.closest('#choice');
  if (form) follow(form);
});
