import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readInWorker } from './read-in-worker.ts';
import { FileError } from './reading.ts';
import { calendar, context, event, sourcesOf } from './testing.ts';

const hanging = new URL('./hanging.test-worker.ts', import.meta.url);

describe('reading in a thread of its own', () => {
  it('reads what reading here reads', async () => {
    const reading = await readInWorker(calendar(...event()), context);
    assert.deepEqual(
      sourcesOf(reading).map(({ uid }) => uid),
      ['laxhjalp@partner.example'],
    );
  });

  it('hands on why a file is refused', async () => {
    await assert.rejects(readInWorker(Buffer.from('x'), context), (error) => {
      assert.ok(error instanceof FileError);
      assert.equal(error.place, 'line 1');
      return true;
    });
  });

  it('refuses hostile rules without trying how long they take', async () => {
    const rules = [
      'FREQ=SECONDLY',
      'FREQ=DAILY;COUNT=2000000000',
      'FREQ=DAILY;INTERVAL=2147483647',
      'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
      'FREQ=DAILY;BYMONTHDAY=31;BYMONTH=4,6,9,11',
      'FREQ=YEARLY;BYDAY=53MO;BYMONTH=2',
    ];
    const patient = { series: 600_000, whole: 600_000 };
    for (const rule of rules) {
      const { skipped } = await readInWorker(calendar(...event(`RRULE:${rule}`)), context, patient);
      assert.equal(skipped[0]!.place, 'line 8');
    }
  });

  it('leaves out the event that takes too long, and reads the others', async () => {
    const { entries, skipped } = await readInWorker(calendar(), context, { series: 200 }, hanging);
    assert.equal(entries.length, 0);
    assert.deepEqual(skipped, [{ place: 'line 1', reason: 'left out: 1' }]);
  });

  const refused: [string, Parameters<typeof readInWorker>[2], RegExp][] = [
    [
      'many events take too long',
      { series: 100, tooSlow: 0 },
      /more than 0 of its events take too long/,
    ],
    ['the whole takes too long', { series: 10_000, whole: 300 }, /takes longer than 0\.3 s/],
  ];
  for (const [when, limits, reason] of refused) {
    it(`gives the file up when ${when}`, async () => {
      await assert.rejects(readInWorker(calendar(), context, limits, hanging), (error) => {
        assert.ok(error instanceof FileError);
        assert.match(error.message, reason);
        return true;
      });
    });
  }

  it('gives the file up when it needs too much memory', async () => {
    const many = calendar(
      ...Array.from({ length: 4000 }, (_, number) => event(`UID:${number}`)).flat(),
    );
    await assert.rejects(
      readInWorker(many, context, { memory: 8 }),
      /needs more than 8 MB of memory/,
    );
  });
});
