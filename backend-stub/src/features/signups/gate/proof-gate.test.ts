import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import type { Problem } from '../../../problem.ts';
import { createProofGate, leadingNoughts } from './proof-gate.ts';
import { createSignupSecrets } from '../secrets.ts';

const secrets = createSignupSecrets('a secret for tests, long enough for it');
const setting = { perNetwork: 3, perOccurrence: 5, bits: 8 };

describe('the gate before very many sign-ups', () => {
  /** A gate with a clock of its own; who passes is told nothing. */
  function begin(change: Partial<typeof setting> = {}) {
    let now = Date.parse('2026-11-24T15:15:00Z');
    const gate = createProofGate({ ...setting, ...change }, secrets, () => now);
    const ask = (network: string, occurrence: string, proof?: string) => {
      try {
        gate.demand(network, occurrence, proof);
        return undefined;
      } catch (error) {
        return error as Problem;
      }
    };
    const many = (count: number, network: string, occurrence: string) =>
      Array.from({ length: count }, () => ask(network, occurrence)).at(-1);
    return { ask, many, wait: (seconds: number) => (now += seconds * 1000) };
  }

  it('lets through what comes as people come', () => {
    const { many, wait } = begin();
    for (let minute = 0; minute < 10; minute++) {
      assert.equal(many(3, 'home', 'evening'), undefined);
      wait(60);
    }
  });

  it('asks for proof where too many come from one network, or for one occurrence', () => {
    const { ask, many, wait } = begin();
    assert.equal(many(4, 'home', 'evening')?.code, 'proof-needed');
    assert.equal(ask('elsewhere', 'evening'), undefined);
    assert.equal(ask('third', 'evening')?.code, 'proof-needed');
    wait(90);
    assert.equal(ask('home', 'evening'), undefined);
  });

  it('takes a proof once, in time, and for what it was asked for', () => {
    const { ask, many, wait } = begin();
    const proof = solved(many(4, 'home', 'evening')!);
    assert.equal(ask('home', 'another', proof)?.code, 'proof-needed');
    assert.equal(ask('home', 'evening', proof.replace(/\d$/, 'x'))?.code, 'proof-needed');
    assert.equal(ask('home', 'evening', proof), undefined);
    assert.equal(ask('home', 'evening', proof)?.code, 'proof-needed', 'used already');
    const late = solved(ask('home', 'evening')!);
    wait(301);
    many(4, 'home', 'evening');
    assert.equal(ask('home', 'evening', late)?.code, 'proof-needed', 'too late');
  });

  it('asks for more the faster they come, and lets nobody through at last', () => {
    const { many } = begin({ perOccurrence: 1000 });
    const bits = (count: number) => many(count, 'home', 'evening')!.members!.proof!.bits;
    assert.deepEqual([bits(4), bits(4), bits(6)], [8, 9, 10]);
    assert.equal(many(20, 'home', 'evening')!.code, 'rate-limited');
  });

  it('asks nobody where it is switched off', () => {
    assert.equal(begin({ bits: 0 }).many(500, 'home', 'evening'), undefined);
  });
});

function solved({ members }: Problem) {
  const { challenge, bits } = members!.proof!;
  for (let number = 0; ; number++) {
    const proof = `${challenge}:${number}`;
    if (leadingNoughts(createHash('sha256').update(proof).digest()) >= bits) return proof;
  }
}
