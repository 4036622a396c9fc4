import {
  DistrictParams,
  StaffLanguageQuery,
  staffPaths,
  Today,
  type Occurrence,
} from '@klocket/contract';
import { dayIn } from '../../clock.ts';
import type { Deps } from '../../deps.ts';
import type { App } from '../../http/app-type.ts';
import { routePattern } from '../../http/route-pattern.ts';
import { staffProblems } from '../../http/schemas.ts';
import { Problem } from '../../problem.ts';
import { ownersOf } from '../activities/staff/owners.ts';
import { standInsOf } from '../activities/staff/stand-ins.ts';
import { offStatuses } from '../activities/rules.ts';
import { loadNames } from '../districts/names.ts';
import { demand, signedIn } from '../staff/guard.ts';
import { may } from '../staff/may.ts';
import { noteGivers } from './note-givers.ts';

const mostListed = 200;
const mostNext = 3;
const daysAhead = 14;

/** Where one arrives: what is on, and what needs whoever asks. */
export function todayRoutes(app: App, { db, clock, occurrences }: Deps) {
  app.get(
    routePattern(staffPaths.today(':district')),
    {
      schema: {
        tags: ['staff'],
        summary: 'What is on, and what needs whoever asks',
        description: 'The rest of the day, and what each room has to say.',
        params: DistrictParams,
        querystring: StaffLanguageQuery,
        response: { 200: Today, ...staffProblems(404) },
      },
    },
    async (request) => {
      const actor = signedIn(request);
      const districtId = request.params.district;
      demand(actor, 'district.read', { districtId });
      const lang = request.query.lang ?? actor.language;
      const names = await loadNames(db, districtId, lang);
      if (!names) throw new Problem('not-found');
      const now = clock();
      const today = dayIn(names.zone, now);
      const query = { from: today, to: today, lang, limit: mostListed };
      const { items } = (await occurrences.list(districtId, query))!;
      const left = items.filter(({ endsAt }) => Date.parse(endsAt) > now.epochMilliseconds);
      const [begun, later] = partition(left, ({ startsAt, status }) => {
        const isOff = offStatuses.includes(status);
        return !isOff && Date.parse(startsAt) <= now.epochMilliseconds;
      });
      const ahead = {
        from: dayAfter(today, 1),
        to: dayAfter(today, daysAhead),
        lang,
        limit: mostListed,
      };
      const coming = (await occurrences.list(districtId, ahead))!.items;
      const ids = [...new Set([...left, ...coming].map(({ activityId }) => activityId))];
      const owners = await ownersOf(db, districtId, ids);
      const standIns = await standInsOf(db, actor, districtId, now);
      const mayChange = ({ id, activityId }: Occurrence) =>
        may(actor, 'occurrence.change', standIns.occurrence(id, owners(activityId)));
      const scope = { db, clock, actor, districtId, names, today };
      const notes = await Promise.all(noteGivers.map((give) => give(scope)));
      return {
        day: today,
        now: begun,
        later,
        next: coming.filter((one) => one.day > today && mayChange(one)).slice(0, mostNext),
        changeable: left.filter(mayChange).map(({ id }) => id),
        notes: notes.filter((note) => note !== undefined),
      };
    },
  );
}

const dayAfter = (day: string, days: number) =>
  Temporal.PlainDate.from(day).add({ days }).toString();

function partition<Item>(items: Item[], isFirst: (item: Item) => boolean): [Item[], Item[]] {
  return [items.filter(isFirst), items.filter((item) => !isFirst(item))];
}
