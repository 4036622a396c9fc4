import type { Screen } from '@klocket/contract';
import { Problem } from '@klocket/core';
import { expect } from '@open-wc/testing';
import type { ReactiveController } from 'lit';
import type { LifeController } from '../life/life-controller.ts';
import { sampleScreen } from '../samples.ts';
import { AnswersController } from './answers-controller.ts';

const scene = { id: 'oppet', kind: 'open', seconds: 20 } as const;
const heardAt = new Date('2026-11-23T12:00:00Z');
const { now } = performance;

describe('the answers that scenes are drawn from', () => {
  let passed: number;
  let asked: number;
  /** `kept`: the worker gives what it has; `none`: there is nothing at all. */
  let says: 'fresh' | 'kept' | 'none';
  let life: { screen: Screen; revision: number; problem?: Problem };
  let answers: AnswersController;
  let look: () => Promise<void>;

  beforeEach(() => {
    [passed, asked, says] = [0, 0, 'fresh'];
    performance.now = () => passed;
    life = { screen: sampleScreen({ scenes: [scene] }), revision: 1 };
    const host = { addController: (_: ReactiveController) => {}, requestUpdate: () => {} };
    const all = {
      today: '2026-11-23',
      heardAt,
      countFault: () => {},
      fetchJson: () => {
        asked += 1;
        if (says === 'none') return Promise.reject(new Problem('unavailable'));
        const asOf = new Date('2026-11-23T09:00:00Z');
        return Promise.resolve({ data: { items: [] }, asOf, stale: says === 'kept' });
      },
    };
    answers = new AnswersController(
      host as never,
      Object.setPrototypeOf(life, all) as LifeController,
      () => {},
    );
    look = async () => {
      answers.hostUpdated();
      await new Promise((resolve) => setTimeout(resolve));
    };
  });
  afterEach(() => {
    performance.now = now;
  });

  it('have no age while they hold, however long ago they were said', async () => {
    await look();
    passed += 86_400_000;
    await look();
    expect(asked).to.equal(1);
    expect(answers.saidAt(scene, 'sv')).to.equal(undefined);
  });

  for (const way of ['kept', 'none'] as const) {
    it(`that may have changed and do not come (${way}) are as old as the last word before, and asked for again`, async () => {
      await look();
      says = way;
      life.revision += 1;
      await look();
      expect(answers.of(scene, 'sv')).not.to.equal(undefined);
      expect(answers.saidAt(scene, 'sv')).to.deep.equal(heardAt);
      await look();
      expect(asked, 'not at once').to.equal(2);
      passed += 15_000;
      await look();
      expect(asked).to.equal(3);
      says = 'fresh';
      passed += 15_000;
      await look();
      expect(asked, 'in growing waits').to.equal(3);
      passed += 15_000;
      await look();
      expect(asked).to.equal(4);
      expect(answers.saidAt(scene, 'sv')).to.equal(undefined);
    });
  }

  it('are as old as they say where they come from an earlier day of the box', async () => {
    says = 'kept';
    await look();
    expect(answers.saidAt(scene, 'sv')?.toISOString()).to.equal('2026-11-23T09:00:00.000Z');
  });

  it('are not asked for while the server is away, since all of them are when it is back', async () => {
    await look();
    says = 'kept';
    life.revision += 1;
    life.problem = new Problem('unreachable');
    await look();
    passed += 3_600_000;
    await look();
    expect(asked).to.equal(2);
    says = 'fresh';
    delete life.problem;
    life.revision += 1;
    await look();
    expect(asked).to.equal(3);
  });
});
