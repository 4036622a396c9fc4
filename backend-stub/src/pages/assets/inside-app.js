/*
 * What a page of ours does in the browser that belongs to an app, such as Facebook's: there, files may not be
 * chosen or kept, new tabs may not open, and nothing may be copied. It says how to go on elsewhere: at the end of
 * the page, and in sight when something has been pressed that may not work. The server puts `words` before it.
 */
const make = (tag, properties, ...children) => {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
};

const said = make('p', { className: 'said', textContent: words.nothing });
said.setAttribute('role', 'status');
const field = make('input', { readOnly: true, dir: 'ltr', ariaLabel: words.address });
const copy = make('button', { type: 'button', textContent: words.copy });
const close = make('button', { type: 'button', textContent: words.close, className: 'button' });
const actions = make('p', { className: 'actions' }, copy, close);
const help = make(
  'div',
  { className: 'inside-app' },
  said,
  make('p', {}, words.how),
  field,
  actions,
);

/** Puts the help in sight, about the page or about an address that leads away from it. */
function show(sentence, address = location.href) {
  field.value = address;
  said.textContent = sentence;
  help.dataset.needed = '';
}

/** Puts the help back to the end of the page. */
function rest() {
  show(words.nothing);
  delete help.dataset.needed;
}

field.addEventListener('focus', () => field.select());
let pressed;
close.addEventListener('click', () => {
  rest();
  pressed.focus();
});
copy.addEventListener('click', async () => {
  try {
    await navigator.clipboard.writeText(field.value);
    said.textContent = words.copied;
  } catch {
    // Where no clipboard is given, the old way may still be; else it is up to the visitor.
    field.focus();
    said.textContent = document.execCommand('copy') ? words.copied : words.byHand;
  }
});

let isWritten = false;
const isChooser = (event) => event.composedPath()[0].type === 'file';
const isForm = ({ localName }) => /^klocket-(signup|defect-report)$/.test(localName);
addEventListener('input', (event) => {
  // The photos came after all.
  if (isChooser(event)) rest();
  else isWritten ||= event.composedPath().some(isForm);
});

/** Whether what has been written outlives the page. */
function isKept() {
  try {
    return sessionStorage.length >= 0;
  } catch {
    return false;
  }
}

const isFile = ({ protocol, pathname, download }) =>
  protocol === 'webcal:' || download || /\.(ics|pdf|csv)$/.test(pathname);

addEventListener(
  'click',
  (event) => {
    if (help.contains(event.target)) return;
    // Not the link that a file is handed over by, which nobody has pressed.
    if (event.isTrusted) [pressed] = event.composedPath();
    if (isChooser(event)) return show(words.photo);
    const link = event.composedPath().find(({ localName, href }) => localName === 'a' && href);
    if (!link || link.closest('.leave')) return;
    if (isFile(link)) show(words.nothing);
    else if (link.target === '_blank') {
      // There is one tab here. What stands in a form and nowhere else is not to be lost to a link.
      if (isWritten && !isKept()) {
        event.preventDefault();
        show(words.leaving, link.href);
      } else link.target = '';
    }
  },
  { capture: true },
);

addEventListener('hashchange', rest);
rest();
document.querySelector('main').append(help);
