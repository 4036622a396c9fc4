import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { openDatabase } from '../backend-stub/src/database/database.ts';
import { fillDistrict, type Planned } from './fill.ts';

const many = 1000;
const district = 'tusen';
const slowdown = 4;

/** What a trace calls the running of scripts. */
const scriptEvents = ['FunctionCall', 'RunMicrotasks', 'EventDispatch', 'FireAnimationFrame'];

/** A district with a thousand weekly activities, which the demo's coordinator looks after too. */
export async function fillThousand(folder: string) {
  const db = openDatabase({ engine: 'sqlite', file: join(folder, 'klocket.db') });
  await db.transaction().execute(async (tx) => {
    await fillDistrict(tx, district, many, plan());
    const role = { role: 'coordinator', district_id: district, organiser_id: null } as const;
    await tx
      .insertInto('staff_role')
      .values({ id: 'bench', staff_member_id: 'demo-coordinator', ...role })
      .execute();
  });
  await db.destroy();
}

function* plan(): Generator<Planned> {
  const today = Temporal.Now.plainDateISO('Europe/Stockholm');
  for (let activity = 0; activity < many; activity++) {
    for (let number = 0; number < 3; number++) {
      const day = today.add({ days: 1 + (activity % 7) + 7 * number });
      yield { activity, number, day, hour: 8 + (activity % 12) };
    }
  }
}

/**
 * Scrolls through all of them: the longest script task in milliseconds at 4× CPU, and the rows. Counted
 * is the processor time that scripts take here, times four: a busy machine makes them wait, not work.
 */
export async function scrollThousand(browser: Browser, origin: string) {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    locale: 'sv-SE',
  });
  const page = await context.newPage();
  try {
    await page.goto(`${origin}/desk`);
    await page.getByRole('button', { name: 'Samordnare' }).click();
    await page.getByRole('heading', { level: 2 }).first().waitFor();
    await page.goto(`${origin}/desk/${district}/activities`);
    const rows = page.locator('klocket-desk-activity-list li.line');
    await rows.nth(10).waitFor();
    const scripts = await traceScripts(context, page);
    for (let seen = -1; (await rows.count()) > seen;) {
      seen = await rows.count();
      for (let turn = 0; turn < 20; turn++) {
        await page.mouse.wheel(0, 600);
        await page.waitForTimeout(60);
      }
    }
    return { longest: Math.max(...(await scripts.stop())) * slowdown, rows: await rows.count() };
  } finally {
    await context.close();
  }
}

interface TraceEvent {
  name: string;
  /** Processor time of the thread, in microseconds. */
  tdur?: number;
}

/** Collects how much processor time each script took, in milliseconds. */
async function traceScripts(context: BrowserContext, page: Page) {
  const devtools = await context.newCDPSession(page);
  const events: TraceEvent[] = [];
  devtools.on('Tracing.dataCollected', ({ value }) =>
    events.push(...(value as unknown as TraceEvent[])),
  );
  await devtools.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['devtools.timeline'] },
  });
  return {
    async stop() {
      const complete = new Promise((resolve) => devtools.once('Tracing.tracingComplete', resolve));
      await devtools.send('Tracing.end');
      await complete;
      return events
        .filter(({ name }) => scriptEvents.includes(name))
        .map(({ tdur = 0 }) => tdur / 1000);
    },
  };
}
