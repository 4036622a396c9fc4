/** Lets the page believe that it is seen, or in a tab behind. */
export function pretend(visibility: DocumentVisibilityState) {
  Object.defineProperty(document, 'visibilityState', { value: visibility, configurable: true });
  document.dispatchEvent(new Event('visibilitychange'));
}

/** Leaves it to the browser again whether the page is seen. */
export const stopPretending = () => Reflect.deleteProperty(document, 'visibilityState');
