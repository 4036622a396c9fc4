import { dropEntry, keepEntry } from '@klocket/core/writing';
import { expect } from '@open-wc/testing';
import type { Question } from '../place.ts';
import { mayForget } from './may-forget.ts';

const entry = {
  key: 'left-behind',
  url: 'https://klocket.example/',
  body: '{}',
  lang: 'sv',
  subject: 'defect klockaretorpet',
  title: 'Belysning',
  at: Date.now(),
};

describe('signing out', () => {
  it('asks nothing where everything has been sent', async () => {
    expect(await mayForget(() => Promise.reject(new Error('asked')))).to.equal(true);
  });

  it('asks before what is in this browser alone goes with the session', async () => {
    await keepEntry(entry);
    const asked: Question[] = [];
    const answer = (yes: boolean) => (question: Question) => {
      asked.push(question);
      return Promise.resolve(yes);
    };
    expect(await mayForget(answer(false))).to.equal(false);
    expect(await mayForget(answer(true))).to.equal(true);
    expect(asked[0]?.grave).to.equal(true);
    expect(asked[0]?.words).to.contain('En sak');
    await dropEntry(entry.key);
  });
});
