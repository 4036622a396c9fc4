import { isBlank, isHarmful, plainName, plainText } from '../plain-text.ts';
import { Problem, type FieldProblem } from '../problem.ts';
import type { App } from './app-type.ts';

/** Deeper than anything of ours, and far from where the stack ends. */
const deepest = 64;

/** The fields that hold one line by which people know something, in one language or in several. */
const namingFields: ReadonlySet<string> = new Set(['name', 'title', 'host']);

/**
 * Takes out of every body what nobody types and no table keeps: control characters, overrides of
 * direction, halves of letters. Accents are put together (NFC), so that the same word is one word. What
 * has nothing to be seen is nothing, and so is refused where something is needed. A route that
 * `refusesHarmful` says instead which fields they stand in.
 */
export function cleanBodies(app: App) {
  app.addHook('preValidation', (request, _reply, done) => {
    if (request.body === undefined) return done();
    try {
      if (request.routeOptions.config.refusesHarmful) refuseHarmful(request.body);
      request.body = clean(request.body, 0);
      done();
    } catch (error) {
      done(error as Error);
    }
  });
}

/** Numbers come with marks of direction when they are copied from a phone's contacts. */
const pastedFields: ReadonlySet<string> = new Set(['phone']);

function refuseHarmful(body: unknown) {
  const errors = [...harmfulIn(body, '', 0)];
  if (errors.length > 0) throw new Problem('invalid', { status: 422, errors });
}

function* harmfulIn(value: unknown, pointer: string, depth: number): Generator<FieldProblem> {
  if (typeof value === 'string' && isHarmful(value)) yield { pointer, code: 'characters' };
  if (typeof value !== 'object' || value === null) return;
  if (depth === deepest) throw new Problem('invalid');
  for (const [name, item] of Object.entries(value)) {
    if (!pastedFields.has(name)) yield* harmfulIn(item, `${pointer}/${escape(name)}`, depth + 1);
  }
}

/** A name as a part of a JSON pointer (RFC 6901). */
const escape = (name: string) => plainText(name).replaceAll('~', '~0').replaceAll('/', '~1');

function clean(value: unknown, depth: number, isName = false): unknown {
  if (typeof value === 'string') return isName ? plainName(value) : cleanText(value);
  const isList = Array.isArray(value);
  if (!isList && !isPlainObject(value)) return value;
  if (depth === deepest) throw new Problem('invalid');
  if (isList) return value.map((item) => clean(item, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [
      plainText(name).normalize('NFC'),
      clean(item, depth + 1, isName || namingFields.has(name)),
    ]),
  );
}

const cleanText = (text: string) => (isBlank(text) ? '' : plainText(text).normalize('NFC'));

/** What JSON makes; neither bytes nor a stream of them. */
const isPlainObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
