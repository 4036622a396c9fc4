import type {
  DefectSettings,
  DefectCategorySource,
  NamedSpotSource,
  ReceiverSource,
} from '@klocket/contract';
import type { Selectable } from 'kysely';
import type { Reader, Tx } from '../../database/database.ts';
import type {
  DefectCategoryTable,
  DefectSpotTable,
  ReceiverTable,
} from '../../database/defect-tables.ts';
import { InputError } from '../../input-error.ts';
import { toMailAddress } from '../../mail/address.ts';
import { demandWords } from '../../texts.ts';

/** Days without an answer after which a receiver is to be reminded, where nobody says otherwise. */
const remindDays = 14;

/** What a district says of defects, with what is not offered any more. */
export interface DefectRows {
  categories: Selectable<DefectCategoryTable>[];
  receivers: Selectable<ReceiverTable>[];
  spots: Selectable<DefectSpotTable>[];
  settings: Omit<DefectSettings, 'categories' | 'receivers' | 'spots'>;
}

/** Reads all of it, in its order. */
export async function loadDefectRows(db: Reader, districtId: string): Promise<DefectRows> {
  const setting = await db
    .selectFrom('defect_setting')
    .selectAll()
    .where('district_id', '=', districtId)
    .executeTakeFirst();
  return {
    categories: await db
      .selectFrom('defect_category')
      .selectAll()
      .where('district_id', '=', districtId)
      .orderBy('position')
      .execute(),
    receivers: await db
      .selectFrom('receiver')
      .selectAll()
      .where('district_id', '=', districtId)
      .orderBy('position')
      .execute(),
    spots: await db
      .selectFrom('defect_spot')
      .selectAll()
      .where('district_id', '=', districtId)
      .orderBy('position')
      .execute(),
    settings: {
      ...(setting?.bounds_json && { bounds: JSON.parse(setting.bounds_json) }),
      phones: setting ? JSON.parse(setting.phones_json) : [],
      remindDays: setting?.remind_days ?? remindDays,
    },
  };
}

/** The same as staff write it: only what is offered. */
export function toSettings({ categories, receivers, spots, settings }: DefectRows): DefectSettings {
  return {
    categories: categories.filter(isOffered).map(toCategorySource),
    receivers: receivers.filter(isOffered).map(toReceiverSource),
    spots: spots.filter(isOffered).map(toSpotSource),
    ...settings,
  };
}

/** Whether something can still be chosen. */
export const isOffered = ({ retired }: { retired: number }) => retired === 0;

/**
 * Writes what a district says of defects. What is left out is not offered any more, and stays where it
 * was used. Throws an `InputError` for what names something that is not there.
 */
export async function writeSettings(tx: Tx, districtId: string, settings: DefectSettings) {
  checkSettings(settings);
  const { bounds, phones, remindDays: days } = settings;
  const row = {
    bounds_json: bounds ? JSON.stringify(bounds) : null,
    phones_json: JSON.stringify(phones),
    remind_days: days,
  };
  await tx
    .insertInto('defect_setting')
    .values({ district_id: districtId, ...row, last_number: 0 })
    .onConflict((conflict) => conflict.column('district_id').doUpdateSet(row))
    .execute();

  for (const table of ['defect_category', 'receiver', 'defect_spot'] as const) {
    await tx.updateTable(table).set({ retired: 1 }).where('district_id', '=', districtId).execute();
  }
  for (const [position, category] of settings.categories.entries()) {
    const written = toCategoryRow(category, districtId, position);
    await tx
      .insertInto('defect_category')
      .values(written)
      .onConflict((conflict) => conflict.columns(['district_id', 'id']).doUpdateSet(written))
      .execute();
  }
  for (const [position, receiver] of settings.receivers.entries()) {
    const written = toReceiverRow(receiver, districtId, position);
    await tx
      .insertInto('receiver')
      .values(written)
      .onConflict((conflict) => conflict.columns(['district_id', 'id']).doUpdateSet(written))
      .execute();
  }
  for (const [position, spot] of settings.spots.entries()) {
    const written = toSpotRow(spot, districtId, position);
    await tx
      .insertInto('defect_spot')
      .values(written)
      .onConflict((conflict) => conflict.columns(['district_id', 'id']).doUpdateSet(written))
      .execute();
  }
}

/** Throws for names of nothing, ids that stand twice, receivers that are not there, addresses that take no mail. */
export function checkSettings({ categories, receivers, spots, phones, bounds }: DefectSettings) {
  for (const [at, { name }] of phones.entries()) demandWords(name, `/phones/${at}/name`);
  for (const [at, { name }] of spots.entries()) demandWords(name, `/spots/${at}/name`);
  for (const [at, category] of categories.entries()) {
    demandWords(category.title, `/categories/${at}/title`);
    for (const [index, { name }] of (category.phones ?? []).entries()) {
      demandWords(name, `/categories/${at}/phones/${index}/name`);
    }
  }
  for (const [name, items] of Object.entries({ categories, receivers, spots })) {
    const seen = new Set<string>();
    for (const [at, { id }] of items.entries()) {
      if (seen.has(id)) throw new InputError('id-twice', `/${name}/${at}/id`, { id });
      seen.add(id);
    }
  }
  const known = new Set(receivers.map(({ id }) => id));
  for (const [at, category] of categories.entries()) {
    for (const [index, id] of category.receivers.entries()) {
      if (!known.has(id)) {
        throw new InputError('receiver-unknown', `/categories/${at}/receivers/${index}`, { id });
      }
    }
    for (const [index, { kind, options }] of (category.questions ?? []).entries()) {
      const needsOptions = kind === 'choice' || kind === 'choices';
      if (needsOptions && !options) {
        throw new InputError('required', `/categories/${at}/questions/${index}/options`);
      }
    }
  }
  for (const [at, { email }] of receivers.entries()) {
    if (email !== undefined && !toMailAddress(email)) {
      throw new InputError('address-invalid', `/receivers/${at}/email`, { email });
    }
  }
  if (bounds && (bounds.west >= bounds.east || bounds.south >= bounds.north)) {
    throw new InputError('bounds-backwards', '/bounds');
  }
}

const toCategorySource = (row: Selectable<DefectCategoryTable>): DefectCategorySource => {
  const phones = JSON.parse(row.phones_json);
  const questions = JSON.parse(row.questions_json);
  return {
    id: row.id,
    title: JSON.parse(row.title_json),
    ...(row.help_json && { help: JSON.parse(row.help_json) }),
    urgency: row.urgency,
    ...(phones.length > 0 && { phones }),
    ...(questions.length > 0 && { questions }),
    receivers: JSON.parse(row.receivers_json),
  };
};

const toCategoryRow = (
  { id, title, help, urgency, phones = [], questions = [], receivers }: DefectCategorySource,
  districtId: string,
  position: number,
): DefectCategoryTable => ({
  district_id: districtId,
  id,
  position,
  title_json: JSON.stringify(title),
  help_json: help ? JSON.stringify(help) : null,
  urgency,
  phones_json: JSON.stringify(phones),
  questions_json: JSON.stringify(questions),
  receivers_json: JSON.stringify(receivers),
  retired: 0,
});

const toReceiverSource = (row: Selectable<ReceiverTable>): ReceiverSource => ({
  id: row.id,
  name: row.name,
  ...(row.email && { email: row.email }),
  ...(row.phone && { phone: row.phone }),
  language: row.language,
  publicRecord: row.public_record === 1,
  ...(row.organiser_id && { organiser: row.organiser_id }),
});

const toReceiverRow = (
  { id, name, email, phone, language, publicRecord, organiser }: ReceiverSource,
  districtId: string,
  position: number,
): ReceiverTable => ({
  district_id: districtId,
  id,
  position,
  name,
  email: (email && toMailAddress(email)) || null,
  phone: phone ?? null,
  language,
  public_record: publicRecord ? 1 : 0,
  organiser_id: organiser ?? null,
  retired: 0,
});

const toSpotSource = (row: Selectable<DefectSpotTable>): NamedSpotSource => ({
  id: row.id,
  name: JSON.parse(row.name_json),
  ...(row.latitude !== null &&
    row.longitude !== null && {
      position: { latitude: row.latitude, longitude: row.longitude },
    }),
});

const toSpotRow = (
  { id, name, position }: NamedSpotSource,
  districtId: string,
  at: number,
): DefectSpotTable => ({
  district_id: districtId,
  id,
  position: at,
  name_json: JSON.stringify(name),
  latitude: position?.latitude ?? null,
  longitude: position?.longitude ?? null,
  retired: 0,
});
