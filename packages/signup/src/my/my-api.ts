import type { CodeAnswer, Signup, SignupChange } from '@klocket/contract';
import {
  myCertificatePath,
  mySignupCalendarPath,
  mySignupPath,
  signupCodesPath,
} from '@klocket/contract/my-signup-paths';
import { askAsOwner } from '@klocket/core/writing';

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

/** Speaks to one server. */
export function createMySignupApi(server: string): MySignupApi {
  const ask = (path: string, token: string | undefined, lang: string, request?: RequestInit) =>
    askAsOwner(server + path, { token, lang }, request);
  const signupOf = async (response: Promise<Response>) => (await (await response).json()) as Signup;

  return {
    get: (token, lang) => signupOf(ask(mySignupPath(lang), token, lang)),

    change(token, change, lang) {
      const request = { method: 'PATCH', body: JSON.stringify(change) };
      return signupOf(ask(mySignupPath(lang), token, lang, request));
    },

    cancel: (token, lang) => signupOf(ask(mySignupPath(lang), token, lang, { method: 'DELETE' })),

    calendar: async (token, lang) => (await ask(mySignupCalendarPath(lang), token, lang)).blob(),

    certificate: async (token, lang) => (await ask(myCertificatePath(lang), token, lang)).blob(),

    async byCode(district, code, lang) {
      const request = { method: 'POST', body: JSON.stringify({ code }) };
      const response = await ask(signupCodesPath(district, lang), undefined, lang, request);
      return (await response.json()) as CodeAnswer;
    },
  };
}
