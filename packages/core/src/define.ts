/** Registers an element unless another copy of us already has: the first one on a page wins. */
export function define(tag: string, constructor: CustomElementConstructor) {
  if (!customElements.get(tag)) customElements.define(tag, constructor);
}
