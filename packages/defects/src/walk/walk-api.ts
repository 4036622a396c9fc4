import type {
  DefectForm,
  NewWalkDefect,
  WalkClosing,
  WalkFound,
  WalkLead,
} from '@klocket/contract';
import { defectFormPath } from '@klocket/contract/defect-paths';
import { staffPaths } from '@klocket/contract/staff-paths';
import { Problem, problemOf } from '@klocket/core/sending';
import type { FoundNote, VerdictNote, WalkPhoto } from './note.ts';

/** Who waits longer for an answer believes that nothing happens. */
const longestMs = 20_000;

/** What the leader's phone asks of the server, all of it as who is signed in. Throws a `Problem`. */
export interface WalkApi {
  lead(lang: string): Promise<WalkLead>;
  form(lang: string): Promise<DefectForm>;
  photo(photo: WalkPhoto): Promise<void>;
  note(note: VerdictNote): Promise<void>;
  /** Gives the id of the defect. The key makes it one, however often it arrives. */
  find(note: FoundNote): Promise<string>;
  takeBack(note: FoundNote): Promise<void>;
  close(closing: WalkClosing, lang: string): Promise<WalkLead>;
}

/** Asks one server about one walk; also from a service worker. */
export function createWalkApi(server: string, district: string, walk: string): WalkApi {
  const ask = async (method: string, path: string, options: RequestInit = {}) => {
    const response = await fetch(server + path, {
      method,
      signal: AbortSignal.timeout(longestMs),
      ...options,
      headers: { ...(method !== 'GET' && json(options)), ...options.headers },
    }).catch((error) => {
      throw new Problem('unreachable', undefined, error);
    });
    if (!response.ok) throw await problemOf(response);
    return response;
  };
  const read = async <T>(response: Promise<Response>) =>
    (await (await response).json().catch((error: unknown) => {
      throw new Problem('unreachable', undefined, error);
    })) as T;
  const noteOf = ({ verdict, words, photos, at }: VerdictNote) => ({
    verdict,
    ...(words.trim() && { words: words.trim() }),
    ...(photos.length > 0 && { photos: photos.map(({ id }) => id) }),
    notedAt: new Date(at).toISOString(),
  });
  return {
    lead: (lang) => read(ask('GET', staffPaths.walk(district, walk, lang))),
    form: (lang) => read(ask('GET', defectFormPath(district, lang))),
    async photo({ id, bytes, type }) {
      const headers = { 'content-type': type };
      await ask('PUT', staffPaths.walkPhoto(district, walk, id), { body: bytes, headers });
    },
    async note(note) {
      if (note.verdict) {
        const path = staffPaths.walkVerdict(district, walk, note.defect);
        await ask('PUT', path, { body: JSON.stringify(noteOf(note)) });
      } else {
        const at = new Date(note.at).toISOString();
        await ask('DELETE', staffPaths.walkVerdict(district, walk, note.defect, at));
      }
    },
    async find({ key, category, place, words, photos, lang, at }) {
      const wish: NewWalkDefect = {
        category,
        place,
        language: lang,
        ...(words.trim() && { words: words.trim() }),
        ...(photos.length > 0 && { photos: photos.map(({ id }) => id) }),
        seenAt: new Date(at).toISOString(),
      };
      const headers = { 'idempotency-key': key };
      const body = JSON.stringify(wish);
      return (
        await read<WalkFound>(
          ask('POST', staffPaths.walkDefects(district, walk), { body, headers }),
        )
      ).id;
    },
    async takeBack({ defect }) {
      if (defect) await ask('DELETE', staffPaths.walkDefect(district, walk, defect));
    },
    async close(closing, lang) {
      const headers = { 'accept-language': lang };
      const body = JSON.stringify(closing);
      return read(ask('POST', staffPaths.walkClosing(district, walk), { body, headers }));
    },
  };
}

const json = ({ body }: RequestInit): Record<string, string> =>
  typeof body === 'string' ? { 'content-type': 'application/json' } : {};
