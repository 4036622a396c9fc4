import {
  defectsPagePath,
  type DefectForm,
  type DefectQuestion,
  type QuestionSource,
} from '@klocket/contract';
import type { Reader } from '../../database/database.ts';
import { pickText } from '../../texts.ts';
import { mostBytes } from '../pictures/rules.ts';
import { contactKeptDays, mostPhotos } from './rules.ts';
import { isOffered, loadDefectRows, type DefectRows } from './settings.ts';

/** Types of photos we can read, by their magic bytes. */
const photoTypes = ['image/jpeg', 'image/png', 'image/webp'];

/** All that a form needs; undefined when there is no such district. */
export async function readForm(
  db: Reader,
  districtId: string,
  { language, tiles }: { language: string | undefined; tiles: DefectForm['tiles'] },
): Promise<DefectForm | undefined> {
  const district = await db
    .selectFrom('district')
    .selectAll()
    .where('id', '=', districtId)
    .executeTakeFirst();
  if (!district) return undefined;
  const [source = 'sv'] = JSON.parse(district.languages_json) as string[];
  const say = wordsIn(language ?? source, source);
  const rows = await loadDefectRows(db, districtId);
  const receivers = new Map(rows.receivers.map((row) => [row.id, row]));
  return {
    district: { id: district.id, name: district.name },
    categories: rows.categories.filter(isOffered).map((row) => ({
      id: row.id,
      title: say(row.title_json) ?? row.id,
      help: say(row.help_json),
      urgency: row.urgency,
      phones: phonesOf(row.phones_json, say),
      questions: questionsOf(row.questions_json, say),
      receivers: (JSON.parse(row.receivers_json) as string[]).flatMap((id) => {
        const receiver = receivers.get(id);
        return receiver
          ? [{ id, name: receiver.name, publicRecord: receiver.public_record === 1 }]
          : [];
      }),
    })),
    phones: rows.settings.phones.map(({ name, phone }) => ({
      name: pickText(name, language ?? source, source) ?? phone,
      phone,
    })),
    spots: spotsOf(rows, say),
    houses: await housesOf(db, districtId, say),
    bounds: rows.settings.bounds,
    tiles,
    photos: { max: mostPhotos, maxBytes: mostBytes, types: photoTypes },
    contactKeptDays,
    contact: JSON.parse(district.contact_json),
    url: defectsPagePath(districtId),
  };
}

type Say = (json: string | null) => string | undefined;

/** Reads words out of what is kept, in the language nearest to one. */
export const wordsIn =
  (language: string, source: string): Say =>
  (json) =>
    json === null ? undefined : pickText(JSON.parse(json), language, source);

const spotsOf = ({ spots }: DefectRows, say: Say) =>
  spots.filter(isOffered).map(({ id, name_json, latitude, longitude }) => ({
    id,
    name: say(name_json) ?? id,
    position: latitude !== null && longitude !== null ? { latitude, longitude } : undefined,
  }));

/** The houses that stand somewhere. */
async function housesOf(db: Reader, districtId: string, say: Say) {
  const rows = await db
    .selectFrom('house')
    .select(['id', 'name_json', 'latitude', 'longitude'])
    .where('district_id', '=', districtId)
    .orderBy('position')
    .execute();
  return rows.flatMap(({ id, name_json, latitude, longitude }) =>
    latitude !== null && longitude !== null
      ? [{ id, name: say(name_json) ?? id, position: { latitude, longitude } }]
      : [],
  );
}

const phonesOf = (json: string, say: Say) =>
  (JSON.parse(json) as { name: Record<string, string>; phone: string }[]).map(
    ({ name, phone }) => ({ name: say(JSON.stringify(name)) ?? phone, phone }),
  );

/** The questions of a category in one language. */
export const questionsOf = (json: string, say: Say): DefectQuestion[] =>
  (JSON.parse(json) as QuestionSource[]).map(({ id, kind, label, options = [], required }) => ({
    id,
    kind,
    label: say(JSON.stringify(label)) ?? id,
    options: options.map((option) => ({
      id: option.id,
      name: say(JSON.stringify(option.label)) ?? option.id,
    })),
    required: required ?? false,
  }));
