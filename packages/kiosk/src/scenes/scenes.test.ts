import type { Defect, Scene } from '@klocket/contract';
import { expect } from '@open-wc/testing';
import { nothing, render } from 'lit';
import { sampleOccurrence, sampleScreen } from '../samples.ts';
import { renderScene } from './index.ts';
import type { SceneAnswers } from './questions.ts';

const today = '2026-11-23';

function wordsOf(kind: Scene['kind'], answers: SceneAnswers) {
  const place = {
    scene: { id: 'x', kind, seconds: 20 },
    language: 'sv',
    now: new Date(`${today}T12:00:00Z`),
    today,
    isTall: false,
    passed: 0,
    origin: 'https://klocket.example',
  } as const;
  const into = document.createElement('div');
  render(renderScene(sampleScreen(), answers, place) ?? nothing, into);
  return into.textContent.replace(/\s+/g, ' ');
}

describe('the scene of what was mended', () => {
  const mended = (name: string, changedAt: string) =>
    ({ changedAt, category: { name }, place: { spot: { name: 'Torget' } } }) as unknown as Defect;
  const walked = (on: string, state = 'walked') => ({ on, state });
  const items = [
    mended('Lampa', '2026-11-20T10:00:00Z'),
    mended('Bänk', '2026-10-02T10:00:00Z'),
    mended('Klotter', '2026-09-30T10:00:00Z'),
  ];

  it('counts from the last walk that was walked, and from no planned one', () => {
    const walks = [walked('2026-08-01'), walked('2026-10-01'), walked('2026-12-01', 'planned')];
    const words = wordsOf('defects', { defects: { items }, walks: { items: walks } } as never);
    expect(words).to.match(/^\s*2\s+åtgärdat sedan trygghetsvandringen/);
    expect(words).to.contain('Lampa · Torget');
    expect(words).not.to.contain('Klotter');
  });

  it('counts all where nobody has walked, and is passed over where nothing was mended since', () => {
    const words = wordsOf('defects', { defects: { items }, walks: { items: [] } } as never);
    expect(words).to.match(/^\s*3\s+åtgärdat av det ni har anmält/);
    const walks = [walked('2026-11-22')];
    expect(wordsOf('defects', { defects: { items }, walks: { items: walks } } as never)).to.equal(
      '',
    );
  });
});

describe('the scene of how it was', () => {
  it('tells of nothing sensitive', () => {
    const recap = { text: 'Vi målade två soptunnor.', pictures: [], links: [] };
    const told = sampleOccurrence({ title: 'Ortens galleri', recap });
    const hidden = sampleOccurrence({ title: 'Samtal', recap, sensitive: true });
    const occurrences = { items: [told, hidden], from: today, today };
    expect(wordsOf('recap', { occurrences })).to.contain('Ortens galleri');
    expect(wordsOf('recap', { occurrences: { ...occurrences, items: [hidden] } })).to.equal('');
  });
});
