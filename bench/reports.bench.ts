import { rarest, rushReports } from './reports/rush.ts';
import type { Bench } from './table.ts';

/** `BENCH_REPORTS` takes another number of them; twice as many connections break off. */
const reports = Number(process.env.BENCH_REPORTS ?? 500);
const cuts = 2 * reports;
const photos = 3;
const forgetful = 40;

export default {
  title: 'Reports through a network that breaks off, from tabs that die',
  async measure() {
    const began = performance.now();
    const whole = await rushReports({
      reports,
      cuts,
      browserKills: Math.ceil(reports / 100),
      photos,
      seed: 1,
    });
    const minutes = (performance.now() - began) / 60_000;
    console.error(JSON.stringify(whole));
    const broken = await rushReports({
      reports: forgetful,
      cuts: 2 * forgetful,
      browserKills: 0,
      photos: 0,
      seed: 2,
      forgetsKeys: true,
    });
    console.error(JSON.stringify(broken));
    const made = Object.values(whole.cuts).reduce((sum, count) => sum + count, 0);
    const { promised, lost, twice, spoilt, unsent, killed } = whole;
    const note = `${reports} reports with 0–3 photos, ${promised} of them said to be saved or sent`;
    return [
      { what: 'reports said to be safe that are lost', unit: '', ours: lost, limit: 0, note },
      { what: 'reports that arrived twice', unit: '', ours: twice, limit: 0 },
      { what: 'reports that arrived with other photos', unit: '', ours: spoilt, limit: 0 },
      { what: 'phones that still had something to send', unit: '', ours: unsent, limit: 0 },
      {
        what: 'reports said to be safe',
        unit: '',
        ours: promised,
        limit: reports / 2,
        good: 'over',
        note: 'of the others the tab died before it said so',
      },
      { what: 'connections broken off', unit: '', ours: made, limit: cuts, good: 'over' },
      {
        what: 'broken off at the rarest moment',
        unit: '',
        ours: rarest(whole.cuts),
        limit: cuts / 10,
        good: 'over',
        note: Object.entries(whole.cuts)
          .map(([moment, count]) => `${moment} ${count}`)
          .join(', '),
      },
      { what: 'tabs killed', unit: '', ours: killed.tabs, limit: reports / 10, good: 'over' },
      { what: 'browsers killed', unit: '', ours: killed.browsers, limit: 1, good: 'over' },
      {
        what: 'arrived twice where each try has another key',
        unit: '',
        ours: broken.twice,
        limit: 1,
        good: 'over',
        note: `${forgetful} reports, else the rig proves nothing`,
      },
      { what: 'time for all reports', unit: 'min', ours: minutes },
    ];
  },
} satisfies Bench;
