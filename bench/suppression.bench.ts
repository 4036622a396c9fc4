import type { Figure as GoalFigure } from '@klocket/contract';
import { toBreakdown } from '../backend-stub/src/features/goals/figures/breakdown.ts';
import { mayTell } from '../backend-stub/src/features/goals/figures/pulse-index.ts';
import { chance } from './rush.ts';
import { boundsOf } from './suppression/attacker.ts';
import { addLoot, attackPulse, attackSpread, look, nothing } from './suppression/attack.ts';
import { carelessPuzzle, eagerPuzzle, groupName, stepName } from './suppression/puzzles.ts';
import { groups, openTown, type Town, type Truth } from './suppression/town.ts';
import type { Bench, Figure } from './table.ts';

const districts = Number(process.env.KLOCKET_BENCH_DISTRICTS ?? 24);
const terms = ['2025-vt', '2025-ht', '2026-vt'];
const firstDays = ['2025-01-10', '2025-07-10', '2026-01-10', '2026-07-10'];
const weeks = 5;

type Random = () => number;

/** Numbers of people by group: most groups small, some large, now and then nobody. */
const people = (random: Random, of: readonly string[]) =>
  of.map(() => {
    const kind = random();
    if (kind < 0.1) return 0;
    return Math.floor(random() * (kind < 0.5 ? 13 : kind < 0.8 ? 45 : 200));
  });

function truthOf(random: Random): Truth {
  const [ages, kinds] = [people(random, groups.alder), people(random, groups.kon)];
  const sum = (numbers: number[]) => numbers.reduce((all, one) => all + one, 0);
  const answered = Math.max(sum(ages), sum(kinds));
  // In one district of three everybody who came has answered.
  const heads = random() < 0.33 ? answered : answered + Math.floor(random() * 60);
  return { ages, genders: kinds, heads: Math.max(1, heads) };
}

/** How many more give each score in a week: often few, and leaning to one side. */
function scoresOf(random: Random) {
  const [most, lean] = [random() < 0.6 ? 5 : 25, random() * 2 - 1];
  return [0, 1, 2, 3, 4].map((score) =>
    Math.max(0, Math.floor(random() * most * (1 + lean * (score / 2 - 1)))),
  );
}

interface Told {
  figures: GoalFigure[];
  /** The answers that each of them took in. */
  batches: number[][];
}

/** Lets three terms go by, looks each week, and attacks what was seen. */
async function liveThrough(town: Town) {
  const random = chance(20261124);
  const spreads = nothing();
  const pulse = nothing();
  const renderings = { read: 0, changed: 0 };
  for (const [at, term] of terms.entries()) {
    const first = Temporal.PlainDate.from(firstDays[at]!);
    town.set(firstDays[at]!);
    const truths = new Map(town.districts.map((id) => [id, truthOf(random)]));
    for (const [id, truth] of truths) await town.come(id, firstDays[at]!.slice(0, 7), truth);
    await perturb(town, renderings);
    const told = new Map(
      town.districts.map((id): [string, Told] => [id, { figures: [], batches: [] }]),
    );
    const waiting = new Map(town.districts.map((id) => [id, [0, 0, 0, 0, 0]]));
    for (let week = 1; week <= weeks; week++) {
      town.set(first.add({ days: week * 8 }).toString());
      for (const id of town.districts) {
        const more = scoresOf(random);
        await town.answer(id, term, more);
        const sum = waiting.get(id)!.map((count, score) => count + more[score]!);
        waiting.set(id, sum);
      }
      await town.refresh();
      const reader = await town.open();
      for (const id of town.districts) {
        const { indicators } = await reader.goals(id);
        const history = indicators.find((one) => one.id === 'kansla')!.history;
        const figure = history.find(({ period, value }) => period === term && value !== null);
        if (!mayTell(waiting.get(id)!)) continue;
        told.get(id)!.batches.push(waiting.get(id)!);
        told.get(id)!.figures.push(figure!);
        waiting.set(id, [0, 0, 0, 0, 0]);
      }
      await reader.close();
    }
    for (const { figures, batches } of told.values()) {
      if (figures.length > 0) addLoot(pulse, attackPulse(figures, batches));
    }
    town.set(firstDays[at + 1]!);
    for (const id of town.districts) await town.publish(id, term);
    const reader = await town.open();
    for (const [id, { ages, genders }] of truths) {
      const goal = await reader.goals(id);
      for (const [name, truth] of [
        ['alder', ages],
        ['kon', genders],
      ] as const) {
        const population = groups[name].map((_, group) => 300 + 40 * group);
        addLoot(spreads, attackSpread(goal, name, term, truth, population));
      }
    }
    await reader.close();
  }
  await perturb(town, renderings);
  return { spreads, pulse, renderings };
}

/** Looks which renderings are others when those who are hidden are others: what is told must not know them. */
async function perturb(
  { db, districts: all, open }: Town,
  renderings: { read: number; changed: number },
) {
  const some = all.slice(0, 8);
  const render = async () => {
    const reader = await open();
    const found = [];
    for (const id of some) found.push(...(await reader.everything(id)));
    await reader.close();
    return found;
  };
  const before = await render();
  const counts = await db.selectFrom('visit_breakdown').selectAll().execute();
  const answers = await db.selectFrom('pulse_count').selectAll().execute();
  await db.updateTable('visit_breakdown').set({ count: 3 }).where('count', '<', 10).execute();
  await db
    .updateTable('pulse_count')
    .set((eb) => ({ count: eb('count', '+', 3) }))
    .execute();
  const after = new Map(await render());
  await db.deleteFrom('visit_breakdown').execute();
  for (const row of counts) await db.insertInto('visit_breakdown').values(row).execute();
  await db.deleteFrom('pulse_count').execute();
  for (const row of answers) await db.insertInto('pulse_count').values(row).execute();
  renderings.read += before.filter(([, body]) => body !== '').length;
  renderings.changed += before.filter(([address, body]) => after.get(address) !== body).length;
}

/** Hands the attacker what must not be published, to see that it would be found out. */
function controls() {
  const random = chance(7);
  const careless = { tried: 0, found: 0 };
  const eager = { tried: 0, found: 0 };
  while (careless.tried < 100) {
    const counts = people(random, groups.alder);
    const hidden = counts.flatMap((count, at) => (count < 10 ? [at] : []));
    const n = counts.reduce((sum, count) => sum + count, 0);
    if (hidden.length !== 1 || n < 30) continue;
    careless.tried += 1;
    const cells = counts.map((count) => (count < 10 ? null : count));
    const truth = counts[hidden[0]!]!;
    const { exact } = look(carelessPuzzle({ cells, n }), [[groupName(hidden[0]!), truth]]);
    careless.found += exact;
  }
  while (eager.tried < 20) {
    const before = [40, 33, 4 + Math.floor(random() * 5)];
    const steps = [before];
    while (steps.at(-1)![2]! < 10) {
      const last = steps.at(-1)!;
      const group = Math.floor(random() * 3);
      steps.push(last.map((count, at) => (at === group ? count + 1 : count)));
    }
    const tables = steps.flatMap((counts) => toBreakdown(counts) ?? []);
    if (tables.length < steps.length) continue;
    eager.tried += 1;
    const name = stepName(steps.length - 2, 2);
    const bounds = boundsOf(eagerPuzzle(tables), name);
    if (bounds?.least === 9 && bounds.most === 9) eager.found += 1;
  }
  return { careless: careless.found / careless.tried, eager: eager.found / eager.tried };
}

export default {
  title: 'What an attacker works out of everything that is published',
  async measure(): Promise<Figure[]> {
    const town = await openTown(districts);
    try {
      const { spreads, pulse, renderings } = await liveThrough(town);
      const { careless, eager } = controls();
      const note = (cells: number) => `of ${cells} hidden, ${districts} districts, 3 terms`;
      const none = { unit: 'cells', limit: 0 };
      return [
        {
          what: 'groups known to the head',
          ...none,
          ours: spreads.exact,
          note: note(spreads.cells),
        },
        { what: 'groups of fewer than 3 sizes', ...none, ours: spreads.recovered },
        { what: 'evenness that tells more', unit: 'values', limit: 0, ours: spreads.telling },
        { what: 'scores known to the head', ...none, ours: pulse.exact, note: note(pulse.cells) },
        { what: 'scores of fewer than 3 sizes', ...none, ours: pulse.recovered },
        {
          what: 'renderings that know the hidden',
          unit: 'files',
          limit: 0,
          ours: renderings.changed,
          note: `of ${renderings.read} read: JSON, CSV, SVG, pulse`,
        },
        {
          what: 'known from exact totals (must be)',
          unit: '',
          ours: careless,
          limit: 1,
          good: 'over',
          note: 'the attacker succeeds where tables are careless',
        },
        {
          what: 'known from a table per visit (must be)',
          unit: '',
          ours: eager,
          limit: 1,
          good: 'over',
        },
      ];
    } finally {
      await town.db.destroy();
    }
  },
} satisfies Bench;
