import { expect } from '@open-wc/testing';
import type { Screen } from '@klocket/contract';
import { holds } from '../worker/carve.ts';
import { provisions } from './provision.ts';

describe('what is asked ahead', () => {
  const screen = { district: 'klockaretorpet', languages: ['sv', 'ar'] } as Screen;
  const address = (path: string) => new URL(path, 'https://klocket.example');

  it('answers for each day of two weeks in each language, across a clock change too', () => {
    for (const today of ['2026-11-23', '2026-03-27', '2026-10-23', '2026-12-28']) {
      const [swedish, arabic] = provisions(screen, today).map(address);
      for (const after of [0, 1, 3, 14]) {
        const day = new Date(Date.parse(today) + after * 86_400_000).toISOString().slice(0, 10);
        const asked = (lang: string) =>
          address(`${swedish!.pathname}?from=${day}&to=${day}&lang=${lang}`);
        expect(holds(swedish!, asked('sv')), `${day} sv`).to.equal(true);
        expect(holds(arabic!, asked('ar')), `${day} ar`).to.equal(true);
        expect(holds(swedish!, asked('en')), `${day} en`).to.equal(false);
      }
    }
  });
});
