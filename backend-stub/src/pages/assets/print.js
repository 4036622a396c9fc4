// A button that prints is of no use where no script runs, and so is hidden until this does.
for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => print());
}
