import type { Texts } from '@klocket/contract';

/** Words in the first language there are any in, of the one that is wanted and the others. */
export const wordsIn = (texts: Texts | undefined, ...languages: (string | undefined)[]) =>
  languages.map((tag) => (tag ? texts?.[tag] : undefined)).find(Boolean) ??
  Object.values(texts ?? {})[0] ??
  '';
