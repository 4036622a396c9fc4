import { pickText } from '../../texts.ts';
import { may } from '../staff/may.ts';
import { noteOf, type NoteGiver, type NoteScope } from '../today/note-giver.ts';
import { toWalkSource } from './rows.ts';

/** How far ahead a walk is a matter for today: its preparatory meeting is about then. */
const daysAhead = 7;

/** Walks whose day has gone by and that nobody has closed: they have no protocol yet. */
export const unfinishedNote: NoteGiver = async (scope) => {
  const walks = await plannedWalks(scope);
  return noteOf(
    'walks-unfinished',
    'walks',
    named(scope, walks, (day) => day < scope.today),
  );
};

/** Walks that are about to be made. */
export const comingNote: NoteGiver = async (scope) => {
  const last = Temporal.PlainDate.from(scope.today).add({ days: daysAhead }).toString();
  const walks = await plannedWalks(scope);
  const isSoon = (day: string) => day >= scope.today && day <= last;
  return noteOf('walks-coming', 'walks', named(scope, walks, isSoon));
};

/** What nobody has walked yet, the first first, for who may lead it. */
async function plannedWalks({ db, actor, districtId }: NoteScope) {
  if (!may(actor, 'walk.write', { districtId })) return [];
  return db
    .selectFrom('safety_walk')
    .selectAll()
    .where('district_id', '=', districtId)
    .where('state', '=', 'planned')
    .orderBy('on_day')
    .orderBy('id')
    .execute();
}

const named = (
  { names: { language } }: NoteScope,
  walks: Awaited<ReturnType<typeof plannedWalks>>,
  fits: (day: string) => boolean,
) =>
  walks
    .filter(({ on_day }) => fits(on_day))
    .map((walk) => ({
      title: pickText(toWalkSource(walk).title, language) ?? walk.id,
      day: walk.on_day,
      path: `walks/${walk.id}`,
    }));
