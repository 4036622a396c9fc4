import type { CodeAnswer, Signup, SignupChange } from '@klocket/contract';
import {
  myCertificatePath,
  mySignupCalendarPath,
  mySignupPath,
  signupCodesPath,
} from '@klocket/contract/my-signup-paths';
import { Problem, problemOf } from '@klocket/core';

/** What somebody can ask and say about a sign-up of their own. Throws a `Problem`. */
export interface MySignupApi {
  get(token: string, lang: string): Promise<Signup>;
  change(token: string, change: SignupChange, lang: string): Promise<Signup>;
  cancel(token: string, lang: string): Promise<Signup>;
  /** An iCalendar file. */
  calendar(token: string, lang: string): Promise<Blob>;
  /** The certificate as PDF. */
  certificate(token: string, lang: string): Promise<Blob>;
  /** “Do I have a seat?”, by the short code. */
  byCode(district: string, code: string, lang: string): Promise<CodeAnswer>;
}

/** Who waits longer for an answer believes that nothing happens. */
const longestMs = 20_000;

/** Speaks to one server. Nothing of an answer is kept by the browser. */
export function createMySignupApi(server: string): MySignupApi {
  async function ask(path: string, lang: string, { headers, ...request }: RequestInit = {}) {
    const response = await fetch(server + path, {
      credentials: 'omit',
      cache: 'no-store',
      signal: AbortSignal.timeout(longestMs),
      ...request,
      headers: { 'accept-language': lang, ...headers },
    }).catch((error) => {
      throw new Problem('unreachable', undefined, error);
    });
    if (!response.ok) throw await problemOf(response);
    return response;
  }

  const asOwner = (token: string) => ({ authorization: `Bearer ${token}` });
  const json = { 'content-type': 'application/json' };
  const signupOf = async (response: Promise<Response>) => (await (await response).json()) as Signup;

  return {
    get: (token, lang) => signupOf(ask(mySignupPath(lang), lang, { headers: asOwner(token) })),

    change: (token, change, lang) =>
      signupOf(
        ask(mySignupPath(lang), lang, {
          method: 'PATCH',
          headers: { ...asOwner(token), ...json },
          body: JSON.stringify(change),
        }),
      ),

    cancel: (token, lang) =>
      signupOf(ask(mySignupPath(lang), lang, { method: 'DELETE', headers: asOwner(token) })),

    async calendar(token, lang) {
      const headers = asOwner(token);
      return (await ask(mySignupCalendarPath(lang), lang, { headers })).blob();
    },

    async certificate(token, lang) {
      const headers = asOwner(token);
      return (await ask(myCertificatePath(lang), lang, { headers })).blob();
    },

    async byCode(district, code, lang) {
      const response = await ask(signupCodesPath(district, lang), lang, {
        method: 'POST',
        headers: json,
        body: JSON.stringify({ code }),
      });
      return (await response.json()) as CodeAnswer;
    },
  };
}
