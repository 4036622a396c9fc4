// What is to be pasted elsewhere is copied by a button; where no script runs, one selects it as ever.
for (const text of document.querySelectorAll('[data-copy]')) {
  if (!navigator.clipboard) break;
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
