/** What in words can point at somebody, as people write it in Sweden. */
const patterns: readonly RegExp[] = [
  // A mail address.
  /[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/gu,
  // A personal number, before what looks like a telephone.
  /\b(?:19|20)?\d{6}[-+ ]?\d{4}\b/g,
  // A telephone.
  /(?:\+46|\b0)(?:[ -]?\d){7,10}\b/g,
  // A number plate.
  /\b[A-HJ-PR-UW-Z]{3} ?\d{2}[A-HJ-PR-UW-Z\d]\b/g,
  // A flat.
  /\b(?:lägenhet|lgh|lght|apartment|flat)\.? ?\d{1,4}\b/giu,
];

/** The parts of words that can point at somebody, in the order they stand, each once. */
export function pointsAt(words: string): string[] {
  const found: { at: number; part: string }[] = [];
  let rest = words;
  for (const pattern of patterns) {
    rest = rest.replace(pattern, (part: string, ...more: unknown[]) => {
      const at = more.find((one): one is number => typeof one === 'number')!;
      found.push({ at, part: part.trim() });
      return ' '.repeat(part.length);
    });
  }
  return [...new Set(found.sort((a, b) => a.at - b.at).map(({ part }) => part))];
}
