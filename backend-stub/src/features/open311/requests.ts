import type { Defect } from '@klocket/contract';
import type { Reader } from '../../database/database.ts';
import { toStored } from '../../clock.ts';
import { readStatuses } from '../defects/list.ts';
import { toDefects, type DefectNames, type DefectRow } from '../defects/view.ts';
import type { ListQuestion } from './arguments.ts';
import type { Node } from './document.ts';

/** What one asks about, and how it is written. */
export interface Asked {
  names: DefectNames;
  publicUrl: string;
  extensions: boolean;
}

/** What has been reviewed and fits, the newest first. Ids alone, where any are named, decide. */
export async function readRequests(
  db: Reader,
  districtId: string,
  { ids, services, from, to, closed, page, pageSize }: ListQuestion,
): Promise<DefectRow[]> {
  let query = db
    .selectFrom('defect')
    .selectAll()
    .where('district_id', '=', districtId)
    .where('published', '=', 1)
    .orderBy('reported_at', 'desc')
    .orderBy('id', 'desc')
    .limit(pageSize)
    .offset((page - 1) * pageSize);
  if (ids) return query.where('id', 'in', ids).execute();
  query = query.where('reported_at', '>=', toStored(from)).where('reported_at', '<=', toStored(to));
  if (services) query = query.where('category_id', 'in', services);
  if (closed !== undefined) {
    query = query.where('status', 'in', readStatuses(closed ? 'closed' : 'open'));
  }
  return query.execute();
}

/** What everyone may see of some defects, as GeoReport writes requests; nothing of who reported them. */
export async function toRequests(
  db: Reader,
  rows: readonly DefectRow[],
  { names, publicUrl, extensions }: Asked,
): Promise<Node> {
  const defects = await toDefects(db, rows, names);
  return {
    item: 'request',
    values: defects.map((defect, at) => ({
      ...toRequest(defect, rows[at]!, names, publicUrl),
      ...(extensions && { extended_attributes: extended(defect) }),
    })),
  };
}

function toRequest(
  {
    id,
    category,
    closed,
    words,
    place,
    photos,
    receivers,
    reportedAt,
    changedAt,
    said,
    seen,
  }: Defect,
  { closed_at }: DefectRow,
  { zone }: DefectNames,
  publicUrl: string,
) {
  const [photo] = photos;
  return {
    service_request_id: id,
    status: closed ? 'closed' : 'open',
    status_notes: seen?.words ?? said?.words ?? null,
    service_name: category.name,
    service_code: category.id,
    description: words ?? null,
    agency_responsible: receivers.map(({ name }) => name).join(', ') || null,
    service_notice: null,
    requested_datetime: reportedAt,
    updated_datetime: (closed && closed_at) || changedAt,
    expected_datetime: said?.plannedOn ? startOf(said.plannedOn, zone) : null,
    address: place.address ?? place.spot?.name ?? null,
    address_id: place.spot?.id ?? null,
    zipcode: null,
    lat: place.position?.latitude ?? null,
    long: place.position?.longitude ?? null,
    media_url: photo ? publicUrl + photo.url.replace(/\.webp$/, '.jpg') : null,
  };
}

/** What GeoReport has no word for: our own status, and how often and how long it has been said. */
const extended = ({ status, confirmations, carriedOver, differs }: Defect): Node => ({
  status,
  confirmations,
  carried_over: carriedOver,
  differs,
});

/** A day has no time; with a zone it begins. */
const startOf = (day: string, zone: string) =>
  Temporal.PlainDate.from(day).toZonedDateTime(zone).toString({ timeZoneName: 'never' });
