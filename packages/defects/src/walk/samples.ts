import type { WalkLead } from '@klocket/contract';
import { Problem } from '@klocket/core';
import { sampleDefect, sampleForm, sampleStory } from '../samples.ts';
import type { WalkApi } from './walk-api.ts';

/** A walk past the pitch and the playground, with what is unresolved there. */
export const sampleWalk = (change: Partial<WalkLead> = {}): WalkLead => ({
  id: '2026-11-24-hosten',
  title: 'Trygghetsvandring i november',
  on: '2026-11-24',
  state: 'planned',
  source: {
    title: { sv: 'Trygghetsvandring i november' },
    on: '2026-11-24',
    meetings: [],
    stops: [{ spot: 'fotbollsplanen' }, { spot: 'lekplatsen' }],
    participants: [{ group: 'residents', count: 7 }],
  },
  stops: [{ name: 'Fotbollsplanen' }, { name: 'Lekplatsen' }],
  defects: [
    { ...sampleStory(), stop: 0 },
    { ...sampleDefect(), stop: 0 },
    {
      ...sampleDefect({
        id: 'gungan',
        number: 9,
        category: { id: 'lekplats', name: 'Lekplats och idrott' },
        words: 'Gungan hänger i en kedja.',
        carriedOver: 1,
        place: { spot: { id: 'lekplatsen', name: 'Lekplatsen' } },
      }),
      stop: 1,
    },
  ],
  found: [],
  ...change,
});

/** Takes everything in, and remembers what it was sent. */
export interface SampleWalks extends WalkApi {
  readonly sent: string[];
}

/** Answers as a server would. */
export function sampleWalks(walk = sampleWalk(), change: Partial<WalkApi> = {}): SampleWalks {
  const sent: string[] = [];
  let now = walk;
  return {
    sent,
    lead: () => Promise.resolve(now),
    form: () => Promise.resolve(sampleForm()),
    photo: async ({ id }) => void sent.push(`photo ${id.length > 0}`),
    note: async ({ defect, verdict = 'nothing', words }) =>
      void sent.push([defect, verdict, words].filter(Boolean).join(' ')),
    find: async ({ category, place: { spot } }) => {
      sent.push(`new ${category} ${spot}`);
      return 'nytt';
    },
    takeBack: async ({ defect }) => void sent.push(`back ${defect}`),
    close: ({ light }) => {
      sent.push(`closed ${light}`);
      now = { ...now, state: 'walked' };
      return Promise.resolve(now);
    },
    ...change,
  };
}

/** Answers nothing: there is no network, or nobody is signed in. */
export const refusingWalks = (code: 'unreachable' | 'unauthenticated'): Partial<WalkApi> => {
  const refuse = () => Promise.reject(new Problem(code));
  return {
    lead: refuse,
    photo: refuse,
    note: refuse,
    find: refuse,
    takeBack: refuse,
    close: refuse,
  };
};
