const said = new Set<string>();

/** Tells the page's author, once, which tag is wrong and what would be right. */
export function warnOnce(element: Element, remedy: string) {
  const sentence = `<${element.localName}>: ${remedy}`;
  if (said.has(sentence)) return;
  said.add(sentence);
  console.warn(sentence);
}
