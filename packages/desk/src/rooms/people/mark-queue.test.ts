import type { ProblemCode } from '@klocket/contract';
import { waitUntil } from '@klocket/core/testing';
import { expect } from '@open-wc/testing';
import { refusal } from '../../samples.ts';
import type { StaffApi } from '../../staff-api.ts';
import { MarkQueue, type Marked } from './mark-queue.ts';

const about = { district: 'klockaretorpet', occurrence: 'sykurs-1' };
const present = (signup: string, heads?: number): Marked => ({
  ...about,
  kind: 'mark',
  name: `mark:${signup}`,
  signup,
  mark: { status: 'present', ...(heads && { heads }) },
});

let count = 0;

/** A queue of somebody new, with a server that may refuse; and what has been sent. */
function begin() {
  const sent: unknown[] = [];
  const server: { refuses?: ProblemCode } = {};
  const put = (_path: string, mark: unknown) => {
    if (server.refuses) return Promise.reject(refusal(server.refuses, 'Nej.'));
    sent.push(mark);
    return Promise.resolve({ data: {} });
  };
  const person = `person-${++count}`;
  const queue = new MarkQueue(person, () => ({ put }) as unknown as StaffApi);
  return { queue, sent, server, kept: () => localStorage.getItem(`klocket-desk-marks:${person}`) };
}

describe('what is marked at a door', () => {
  beforeEach(() => localStorage.clear());

  it('waits for whoever must show who they are, in a window that was closed too', async () => {
    const { queue, sent, server, kept } = begin();
    server.refuses = 'passkey-needed';
    queue.add(present('amira'));
    await waitUntil(() => queue.halt === 'door');
    expect([queue.refused.length, kept()?.includes('amira')]).to.deep.equal([0, true]);
    server.refuses = undefined;
    await queue.send();
    expect([sent.length, kept()]).to.deep.equal([1, null]);
  });

  it('is the newest of a party alone, once it can be sent', async () => {
    const { queue, sent, server } = begin();
    server.refuses = 'unavailable';
    queue.add(present('familj', 4));
    queue.add(present('amira'));
    queue.add(present('familj', 3));
    await waitUntil(() => queue.halt === 'offline');
    server.refuses = undefined;
    await queue.send();
    expect(sent).to.deep.equal([{ status: 'present' }, { status: 'present', heads: 3 }]);
  });

  it('says what the server would not take, and goes on with the rest', async () => {
    const { queue, server, kept } = begin();
    server.refuses = 'not-found';
    queue.add(present('borta'));
    await waitUntil(() => queue.refused.length === 1);
    expect(queue.refused[0]!.words).to.equal('Nej.');
    expect([queue.waiting.length, queue.halt, kept()]).to.deep.equal([0, undefined, null]);
  });
});
