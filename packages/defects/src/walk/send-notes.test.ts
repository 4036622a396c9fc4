import { Problem } from '@klocket/core';
import { expect } from '@open-wc/testing';
import type { FoundNote, VerdictNote } from './note.ts';
import { sampleWalks } from './samples.ts';
import { sendNotes } from './send-notes.ts';
import type { WalkApi } from './walk-api.ts';
import { createMemoryStore } from './walk-store.ts';

const walk = 'klockaretorpet 2026-11-24-hosten';
const base = { walk, at: 1, version: 1, state: 'waiting' as const, words: '', photos: [] };

const verdict = (change: Partial<VerdictNote> = {}): VerdictNote => ({
  ...{ ...base, kind: 'verdict', key: `${walk} lampan`, defect: 'lampan', verdict: 'same' },
  ...change,
});

const found = (change: Partial<FoundNote> = {}): FoundNote => ({
  ...{ ...base, kind: 'found', key: 'found-1', at: 2 },
  ...{ category: 'belysning', title: 'Belysning', lang: 'sv', where: 'Lekplatsen' },
  ...{ place: { spot: 'lekplatsen' }, ...change },
});

const photo = (id: string) => ({ id, type: 'image/webp', bytes: new ArrayBuffer(4) });

/** A store with notes, and a server that remembers what has arrived. */
async function begin(notes: (VerdictNote | FoundNote)[], change: Partial<WalkApi> = {}) {
  const store = createMemoryStore();
  for (const note of notes) await store.keep(note);
  const walks = sampleWalks(undefined, change);
  const send = () => sendNotes({ store, api: () => walks });
  const states = async () => (await store.notes()).map(({ state }) => state);
  return { store, sent: walks.sent, send, states };
}

describe('sending what was noted', () => {
  it('leaves what somebody is still writing, whatever else is sent', async () => {
    const { store, sent, send, states } = await begin([verdict(), found({ held: true })]);
    expect(await send()).to.equal(undefined);
    expect(sent).to.deep.equal(['lampan same']);
    expect(await states()).to.deep.equal(['sent', 'waiting']);
    await store.keep(found({ version: 2 }));
    await send();
    expect(sent).to.deep.equal(['lampan same', 'new belysning lekplatsen']);
  });

  it('goes on after a break with the photo that is missing', async () => {
    const tried: string[] = [];
    let isBroken = true;
    const { sent, send, states } = await begin([verdict({ photos: [photo('a'), photo('b')] })], {
      async photo({ id }) {
        tried.push(id);
        if (id === 'b' && isBroken) throw new Problem('unreachable');
      },
    });
    expect(await send()).to.equal('offline');
    expect([sent, await states()]).to.deep.equal([[], ['waiting']]);
    isBroken = false;
    expect(await send()).to.equal(undefined);
    expect(tried).to.deep.equal(['a', 'b', 'b']);
    expect([sent, await states()]).to.deep.equal([['lampan same'], ['sent']]);
  });

  it('sends again what was changed while it was on its way', async () => {
    const { store, sent, send } = await begin([verdict()], {
      async note(note) {
        sent.push(`${note.defect} ${note.verdict}`);
        if (note.version === 1) await store.keep(verdict({ verdict: 'gone', version: 2 }));
      },
    });
    await send();
    expect(sent).to.deep.equal(['lampan same', 'lampan gone']);
  });

  it('keeps what is refused, with why, and goes on with the next', async () => {
    const { sent, send, states } = await begin([verdict(), found()], {
      note: () => Promise.reject(new Problem('step-refused')),
    });
    expect(await send()).to.equal(undefined);
    expect(sent).to.deep.equal(['new belysning lekplatsen']);
    expect(await states()).to.deep.equal(['refused', 'sent']);
  });

  it('waits for the leader to sign in', async () => {
    const { send, states } = await begin([verdict()], {
      note: () => Promise.reject(new Problem('unauthenticated')),
    });
    expect(await send()).to.equal('door');
    expect(await states()).to.deep.equal(['waiting']);
  });
});
