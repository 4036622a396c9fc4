import type { ScreenSource } from '@klocket/contract';
import type { Reader } from '../../database/database.ts';
import { Problem } from '../../problem.ts';

interface Fault {
  pointer: string;
  code: string;
}

/** Throws a `Problem` that names each thing a screen is to show that there is not, or that is not to be shown. */
export async function checkScreen(
  db: Reader,
  { id, languages }: { id: string; languages: readonly string[] },
  source: ScreenSource,
) {
  const houses = await idsOf(db.selectFrom('house').select('id').where('district_id', '=', id));
  const shown = await idsOf(
    db
      .selectFrom('activity')
      .select('id')
      .where('district_id', '=', id)
      // Who stands before a screen must not be seen to read of such things.
      .where('sensitive', '=', 0),
  );
  const errors: Fault[] = [];
  const expect = (holds: boolean, pointer: string, code: string) => {
    if (!holds) errors.push({ pointer, code });
  };
  expect(!source.house || houses.has(source.house), '/house', 'choice');
  for (const [at, language] of source.languages.entries()) {
    expect(languages.includes(language), `/languages/${at}`, 'choice');
  }
  const ids = source.scenes.map((scene) => scene.id);
  for (const [at, scene] of source.scenes.entries()) {
    const here = `/scenes/${at}`;
    expect(ids.indexOf(scene.id) === at, `${here}/id`, 'id-twice');
    expect(!scene.house || houses.has(scene.house), `${here}/house`, 'choice');
    expect(!scene.activity || shown.has(scene.activity), `${here}/activity`, 'choice');
    const first = languages[0]!;
    if (scene.text) expect(!!scene.text[first]?.trim(), `${here}/text/${first}`, 'words-missing');
  }
  if (errors.length > 0) throw new Problem('invalid', { status: 422, errors });
}

const idsOf = async (query: { execute(): Promise<{ id: string }[]> }) =>
  new Set((await query.execute()).map(({ id }) => id));
