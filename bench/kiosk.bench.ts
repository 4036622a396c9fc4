import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { kioskPagePath, screenPath, type Scene } from '@klocket/contract';
import { hashOf } from '../backend-stub/src/features/kiosks/repository.ts';
import { launchBrowser } from '../tests/support/browser.ts';
import { openNetwork } from '../tests/support/network.ts';
import { startServer } from '../tests/support/server.ts';
import { switchOn } from './kiosk/box.ts';
import { passDay } from './kiosk/day.ts';
import { pollBytes } from './kiosk/poll.ts';
import { scriptTasks } from './kiosk/tasks.ts';
import { median, type Bench, type Figure } from './table.ts';

const screen = 'klocket-fonster';
const starts = 5;
/** The playlist of the demo has more, of which some days leave a few without anything to show. */
const leastScenes = 6;
/** How long the day is, in hours. */
const hours = Number(process.env.KLOCKET_BENCH_HOURS ?? 24);
/** The screen on which they are watched, each for as short as may be, until all were seen in every language. */
const watched = 'klocket-disk';
const sceneSeconds = 5;

export default {
  title: 'A screen that never goes dark',
  async measure() {
    const folder = mkdtempSync(join(tmpdir(), 'klocket-bench-'));
    const [server, browser] = await Promise.all([startServer({ folder }), launchBrowser()]);
    const network = await openNetwork(server.port);
    const turns = quicken(folder);
    const address = network.origin + kioskPagePath(screen);
    try {
      const box = await switchOn(browser, address);
      const online: number[] = [];
      const offline: number[] = [];
      for (let round = 0; round < starts; round++) online.push(await box.anew());
      network.cut();
      for (let round = 0; round < starts; round++) offline.push(await box.anew());
      network.mend();
      await box.anew();
      await box.context.close();
      const quick = await switchOn(browser, network.origin + kioskPagePath(watched));
      const fast = await scriptTasks(browser, quick, 1, turns.roundMs);
      const slow = await scriptTasks(browser, quick, 4, turns.roundMs * turns.languages);
      await quick.context.close();
      const poll = await pollBytes(server.port, screen, pair(folder));

      const held = await switchOn(browser, address, true);
      const day = await passDay(held, network, { hours, asked: screenPath(screen) });
      const passed = `${hours} h in ${day.steps} steps, ${day.cuts} cuts`;
      const seen = `${day.looks} looks; ${passed}`;
      const megabytes = (bytes: number) => bytes / 1024 / 1024;
      return [
        {
          what: 'switched on without a network until it shows the programme: slowest',
          unit: 'ms',
          ours: Math.max(...offline),
          limit: 3000,
          note: `median ${median(offline).toFixed(0)} ms; with a network ${median(online).toFixed(0)} ms`,
        },
        {
          what: 'a poll that brings nothing new',
          unit: 'B',
          ours: poll.same,
          limit: 1024,
          note: `both ways, headers and all; the whole answer ${poll.whole} B`,
        },
        {
          what: 'the same of a screen that is paired, with how it is',
          unit: 'B',
          ours: poll.beat,
          limit: 1024,
          note: 'both ways, headers and all',
        },
        {
          what: 'longest piece of script while scenes change, at a quarter of the speed',
          unit: 'ms',
          ours: slow.longest,
          limit: 50,
          note: `tasks of any kind over 50 ms: ${slow.longTasks}; of the processor’s time ${slow.processor.toFixed(1)} ms; at full speed ${fast.longest.toFixed(1)} ms`,
        },
        {
          what: 'changes of scene that were watched for it',
          unit: '',
          ours: slow.changes,
          // A scene or two may have nothing to show that day.
          limit: (turns.scenes - 2) * turns.languages,
          good: 'over',
          note: `${turns.scenes} scenes in ${turns.languages} languages`,
        },
        { what: 'error pages in a day', unit: '', ours: day.errorPages, limit: 0, note: seen },
        { what: 'blank frames in a day', unit: '', ours: day.blank, limit: 0, note: seen },
        {
          what: 'different scenes seen in a day, by language',
          unit: '',
          ours: day.scenes,
          limit: leastScenes,
          good: 'over',
          note: seen,
        },
        {
          what: 'hours of the day in which the server was heard again',
          unit: '',
          ours: day.heardHours,
          limit: hours,
          good: 'over',
          note: passed,
        },
        { what: 'loaded anew in a day', unit: '', ours: day.loads, limit: 0, note: passed },
        {
          what: 'what the page takes more at the end of the day',
          unit: 'MB',
          ours: megabytes(day.heapAfter - day.heapBefore),
          limit: 10,
          note: `after collection; ${megabytes(day.heapBefore).toFixed(1)} MB after an hour`,
        },
      ] satisfies Figure[];
    } finally {
      await browser.close();
      await network.stop();
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  },
} satisfies Bench;

/** Has one screen play what the other plays, each scene for as short as may be. */
function quicken(folder: string) {
  const database = new DatabaseSync(join(folder, 'klocket.db'), { timeout: 10_000 });
  const { scenes_json: played, languages_json: spoken } = database
    .prepare('select scenes_json, languages_json from screen where id = ?')
    .get(screen) as { scenes_json: string; languages_json: string };
  const scenes = (JSON.parse(played) as Scene[]).map((one) => ({ ...one, seconds: sceneSeconds }));
  database
    .prepare('update screen set scenes_json = ?, languages_json = ? where id = ?')
    .run(JSON.stringify(scenes), spoken, watched);
  database.close();
  const { length: languages } = JSON.parse(spoken) as string[];
  return { scenes: scenes.length, languages, roundMs: scenes.length * sceneSeconds * 1000 };
}

/** Gives the screen a token, as typing its code in at the desk does. */
function pair(folder: string) {
  const token = randomBytes(24).toString('base64url');
  const database = new DatabaseSync(join(folder, 'klocket.db'), { timeout: 10_000 });
  database.prepare('update screen set token_hash = ? where id = ?').run(hashOf(token), screen);
  database.close();
  return token;
}
