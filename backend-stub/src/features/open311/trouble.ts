import { Problem } from '../../problem.ts';
import type { Node } from './document.ts';

/** Something GeoReport answers as `errors`: 404 for what is not there, 403 for a key, 400 for all else. */
export class Open311Trouble extends Error {
  readonly status: 400 | 403 | 404;
  readonly descriptions: string[];

  constructor(status: 400 | 403 | 404, ...descriptions: string[]) {
    super(descriptions.join(' '));
    this.name = 'Open311Trouble';
    this.status = status;
    this.descriptions = descriptions;
  }
}

/** What went wrong with a report of ours, in the words of GeoReport. */
export function troubleOf(error: unknown): unknown {
  if (!(error instanceof Problem) || !error.errors?.length) return error;
  const told = error.errors.map(({ pointer, code }) => {
    const [, part = '', field = ''] = pointer.split('/');
    const name = part === 'answers' ? `attribute[${field}]` : (argumentOf[pointer] ?? pointer);
    return `${name}: ${code}`;
  });
  return new Open311Trouble(400, ...told);
}

/** What an argument is called there that stands elsewhere here. */
const argumentOf: Record<string, string> = {
  '/category': 'service_code',
  '/place': 'lat and long, address_string or address_id',
  '/place/spot': 'address_id',
  '/place/address': 'address_string',
  '/words': 'description',
  '/contact/name': 'first_name',
  '/contact/email': 'email',
  '/contact/phone': 'phone',
};

export const errorsOf = ({ status, descriptions }: Open311Trouble): Node => ({
  item: 'error',
  values: descriptions.map((description) => ({ code: String(status), description })),
});
