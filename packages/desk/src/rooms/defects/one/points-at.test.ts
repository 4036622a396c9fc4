import { expect } from '@open-wc/testing';
import { pointsAt } from './points-at.ts';

describe('pointsAt', () => {
  const table: [words: string, parts: string[]][] = [
    ['Lampan vid fotbollsplanen är släckt sedan 2 veckor.', []],
    ['Ring mig på 070-123 45 67 om ni vill.', ['070-123 45 67']],
    ['Skriv till granne@klocket.example', ['granne@klocket.example']],
    ['Bilen ABC 123 står på gräset, också ABC12D.', ['ABC 123', 'ABC12D']],
    ['Det är han i lägenhet 12, 19800101-1234.', ['lägenhet 12', '19800101-1234']],
    ['Lägenhet 3 och lägenhet 3', ['Lägenhet 3', 'lägenhet 3']],
  ];
  for (const [words, parts] of table) {
    it(`finds ${parts.join(' and ') || 'nothing'} in “${words}”`, () => {
      expect(pointsAt(words)).to.deep.equal(parts);
    });
  }
});
