import { DistrictParams, FindQuery, FoundList, staffPaths, type Found } from '@klocket/contract';
import type { Deps } from '../../deps.ts';
import { foldQuery, foldText } from '../../fold.ts';
import type { App } from '../../http/app-type.ts';
import { routePattern } from '../../http/route-pattern.ts';
import { staffProblems } from '../../http/schemas.ts';
import { Problem } from '../../problem.ts';
import { loadNames } from '../districts/names.ts';
import { demand, signedIn } from '../staff/guard.ts';
import { finders } from './finders.ts';

const mostOfAKind = 8;

/** One search over everything somebody may see. */
export function searchRoutes(app: App, { db, clock }: Deps) {
  app.get(
    routePattern(staffPaths.search(':district', '').split('?')[0]!),
    {
      schema: {
        tags: ['staff'],
        summary: 'Search over everything one may see',
        description:
          'Activities, houses, organisers, themes, colleagues, defects and goals; a few of each.',
        params: DistrictParams,
        querystring: FindQuery,
        response: { 200: FoundList, ...staffProblems(404) },
      },
    },
    async (request) => {
      const actor = signedIn(request);
      const districtId = request.params.district;
      demand(actor, 'district.read', { districtId });
      const { q, lang = actor.language } = request.query;
      const names = await loadNames(db, districtId, lang);
      if (!names) throw new Problem('not-found');
      const words = foldQuery(q);
      if (words.length === 0) return { items: [] };
      const search = { db, actor, districtId, names, words, now: clock() };
      const found = await Promise.all(finders.map((find) => find(search)));
      return { items: best(found.flat(), words) };
    },
  );
}

/** The few of each kind that fit best: those whose title begins with what was typed come first of it. */
function best(items: Found[], words: string[]): Found[] {
  const rank = ({ title }: Found) => {
    const folded = foldText(title);
    if (folded.startsWith(words[0]!)) return 0;
    return words.every((word) => folded.includes(word)) ? 1 : 2;
  };
  const kinds = Map.groupBy(items, ({ kind }) => kind);
  const few = [...kinds.values()].flatMap((ofKind) =>
    ofKind.sort((a, b) => rank(a) - rank(b)).slice(0, mostOfAKind),
  );
  // What is itself called that stands before what only has to do with it.
  const isBeside = (one: Found) => Number(rank(one) === 2);
  return few.sort((a, b) => isBeside(a) - isBeside(b));
}
