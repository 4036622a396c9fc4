import type { Page } from 'playwright-core';
import type {
  ActivityForm,
  ActivitySaved,
  OccurrencePatch,
  OccurrenceSaved,
} from '@klocket/contract';
import { launchBrowser } from '../tests/support/browser.ts';
import { startServer } from '../tests/support/server.ts';
import { buildBareElement } from './bare.ts';
import { servePages, type Page as BenchPage } from './pages.ts';
import { median, type Bench, type Figure } from './table.ts';

const rounds = 7;
const district = 'klockaretorpet';
const root = `/api/v1/staff/${district}`;

/** What the desk was answered, and when that was. */
interface Done<T> {
  data: T;
  at: number;
}

/** Sends a change as the desk does, from its own page with its session. */
function send<T>(page: Page, method: string, path: string, body: object, etag?: string) {
  return page.evaluate(
    async ({ method, path, body, etag }): Promise<Done<T>> => {
      const headers = { 'content-type': 'application/json', ...(etag && { 'if-match': etag }) };
      const answer = await fetch(path, { method, headers, body: JSON.stringify(body) });
      const at = Date.now();
      const data = (await answer.json()) as T;
      if (!answer.ok) throw new Error(JSON.stringify(data));
      return { data, at };
    },
    { method, path, body, etag },
  );
}

/** When the calendar's row of a title says some words; both pages read the same clock. */
const whenSaid = (page: Page, title: string, words: string) =>
  page.evaluate(
    ({ title, words }) =>
      new Promise<number>((resolve) => {
        const calendar = document.querySelector('klocket-calendar')!.shadowRoot!;
        const look = () => {
          const rows = [...calendar.querySelectorAll('li')].map(({ textContent }) => textContent);
          const isSaid = rows.some((row) => row.includes(title) && row.includes(words));
          if (isSaid) {
            observer.disconnect();
            resolve(Date.now());
          }
        };
        const observer = new MutationObserver(look);
        observer.observe(calendar, { childList: true, characterData: true, subtree: true });
        look();
      }),
    { title, words },
  );

/** Writes an activity, moves its evening and cancels it, and sees each in the calendar. */
async function changeAndSee(desk: Page, calendar: Page, number: number) {
  const title = `Provkväll ${number}`;
  const day = Temporal.Now.plainDateISO('Europe/Stockholm').add({ days: 1 }).toString();
  const form: ActivityForm = {
    texts: { sv: { title } },
    plan: { repeats: 'once', from: day, startTime: '00:05', durationMinutes: 60 },
    house: 'kunskapens-hus',
    organisers: ['hgf'],
  };
  const took: number[] = [];
  const time = async <T>(words: string, change: () => Promise<Done<T>>) => {
    const seen = whenSaid(calendar, title, words);
    const { data, at } = await change();
    took.push((await seen) - at);
    return data;
  };
  const { activity } = await time('00:05', () =>
    send<ActivitySaved>(desk, 'POST', `${root}/activities`, form),
  );
  const { id, etag } = activity.upcoming[0]!;
  const patch = (patch: OccurrencePatch, mark: string) =>
    send<OccurrenceSaved>(desk, 'PATCH', `${root}/occurrences/${id}`, patch, mark);
  const moved = await time('Ny tid', () =>
    patch({ status: 'rescheduled', startsLocal: `${day}T00:10` }, etag),
  );
  await time('Inställt', () => patch({ status: 'cancelled' }, moved.occurrence.etag));
  return took;
}

export default {
  title: 'From the desk’s answer to an open calendar on another origin',
  async measure() {
    const [server, browser] = await Promise.all([startServer(), launchBrowser()]);
    const pages: Record<string, BenchPage> = {
      '/list': {
        script: `${server.origin}/v1/klocket.js`,
        body: `<klocket-calendar district="${district}"></klocket-calendar>`,
      },
    };
    const host = await servePages(pages, await buildBareElement());
    try {
      const desk = await (await browser.newContext({ locale: 'sv-SE' })).newPage();
      await desk.goto(`${server.origin}/desk`);
      await desk.getByRole('button', { name: 'Samordnare' }).click();
      await desk.getByRole('heading', { level: 2 }).first().waitFor();
      const calendar = await (await browser.newContext({ locale: 'sv-SE' })).newPage();
      const streaming = calendar.waitForResponse(/\/live$/);
      await calendar.goto(`${host.origin}/list`);
      await streaming;
      const took: number[] = [];
      for (let round = 0; round < rounds; round++) {
        took.push(...(await changeAndSee(desk, calendar, round)));
      }
      const note = `${took.length} changes: written, moved, cancelled`;
      const what = 'change at the desk, seen in an open calendar';
      return [
        { what: `${what}: fastest`, unit: 'ms', ours: Math.min(...took), note },
        { what: `${what}: median`, unit: 'ms', ours: median(took), note },
        { what: `${what}: slowest`, unit: 'ms', ours: Math.max(...took), limit: 2000, note },
      ] satisfies Figure[];
    } finally {
      await browser.close();
      await host.stop();
      await server.stop();
    }
  },
} satisfies Bench;
