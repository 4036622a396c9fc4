import type { Screen } from '@klocket/contract';
import { expect } from '@open-wc/testing';
import { messagesAt, pageAt, turnAt, urgentAt, urgentLanguage } from './playlist.ts';
import { sampleScreen } from './samples.ts';

const minute = 60_000;
const start = Date.parse('2026-11-23T12:00:00Z');

const screen: Screen = {
  ...sampleScreen(),
  languages: ['sv', 'en', 'ar'],
  scenes: [
    { id: 'a', kind: 'today', seconds: 20 },
    { id: 'b', kind: 'poster', seconds: 10 },
    { id: 'c', kind: 'goals', seconds: 30 },
  ],
};
const shown = (now: number, among = screen) => {
  const turn = turnAt(among, now);
  return turn && `${turn.scene.id} ${turn.language}`;
};

describe('the playlist of a screen', () => {
  it('gives each scene its time, and moves each on to the next language every time round', () => {
    const seen = [0, 19.9, 20, 29.9, 30, 59.9, 60, 80, 90, 120, 180].map((seconds) =>
      shown(start + seconds * 1000),
    );
    const [first = ''] = [...new Set(seen)];
    expect(first.startsWith('a ')).to.equal(true);
    expect(seen.map((one) => one![0]).join('')).to.equal('aabbccabcaa');
    const languages = [0, 60, 120].map((seconds) => shown(start + seconds * 1000)!.slice(2));
    expect(new Set(languages).size).to.equal(3);
    expect(shown(start + 180_000)).to.equal(shown(start));
  });

  it('shows the same on every screen, whenever it was switched on', () => {
    for (let at = start; at < start + 10 * minute; at += 7000) {
      expect(shown(at)).to.equal(shown(at, structuredClone(screen)));
    }
  });

  it('gives the time of what has nothing to show to the scene after it (K9)', () => {
    const turn = turnAt(screen, start + 25_000, ({ id }) => id !== 'b')!;
    expect([turn.scene.id, turn.until]).to.deep.equal(['c', start + 30_000]);
    expect(turnAt(screen, start, () => false)).to.equal(undefined);
    expect(turnAt({ ...screen, scenes: [] }, start)).to.equal(undefined);
  });

  it('shows messages in turn until they end, and one that is urgent alone', () => {
    const until = new Date(start + minute).toISOString();
    const message = { id: 'm', texts: { sv: 'Kaffe', ar: 'قهوة' }, until, urgent: false };
    const said = { ...screen, messages: [message] };
    const kinds = (among: Screen, from: number) =>
      new Set(Array.from({ length: 70 }, (_, at) => turnAt(among, from + at * 1000)!.scene.kind));
    expect([...kinds(said, start - 2 * minute)]).to.include('message');
    expect([...kinds(said, start + minute)]).not.to.include('message');
    expect(messagesAt(said, start + minute)).to.deep.equal([]);
    expect(urgentAt(said, start)).to.equal(undefined);
    const urgent = { ...screen, messages: [{ ...message, urgent: true }] };
    expect(urgentAt(urgent, start)?.id).to.equal('m');
    const spoken = [0, 8, 16].map((seconds) =>
      urgentLanguage(urgent.messages[0]!, screen, start + seconds * 1000),
    );
    expect(new Set(spoken)).to.deep.equal(new Set(['sv', 'ar']));
  });

  it('shares the time of a long list among its pages', () => {
    expect(pageAt(5, 6, 0.9)).to.deep.equal({ pages: 1, page: 0 });
    expect(pageAt(13, 6, 0)).to.deep.equal({ pages: 3, page: 0 });
    expect(pageAt(13, 6, 0.99)).to.deep.equal({ pages: 3, page: 2 });
    expect(pageAt(0, 6, 1)).to.deep.equal({ pages: 1, page: 0 });
  });
});
