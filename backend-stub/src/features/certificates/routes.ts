import {
  CertificateAnswer,
  CertificateQuestion,
  LanguageQuery,
  paths,
  SerialParams,
} from '@klocket/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { millisecondsOf } from '../../clock.ts';
import type { Deps } from '../../deps.ts';
import { addressPrefix } from '../../http/address-prefix.ts';
import type { App } from '../../http/app-type.ts';
import { preferredLanguage } from '../../http/language.ts';
import { routePattern } from '../../http/route-pattern.ts';
import { problemResponses } from '../../http/schemas.ts';
import { certificatePage, type Outcome } from '../../pages/certificate-page.ts';
import { readValue } from '../../pages/query.ts';
import { Problem } from '../../problem.ts';
import { serverLanguage } from '../../words/index.ts';
import { createGuessLimit } from '../../http/guess-limit.ts';
import { mySignupId } from '../signups/mine/my-signup-id.ts';
import { printSerial, readSerial } from './seal.ts';
import { sendSheets } from './send-sheets.ts';

const longestForm = 4000;

/** Whether a certificate is real, for anybody; and one's own certificate, for whoever signed up. */
export function certificateRoutes(app: App, deps: Deps) {
  const { certificates, clock, settings, signupSecrets } = deps;
  const guesses = createGuessLimit(() => millisecondsOf(clock));

  /** Whether a name is the one on a certificate; who has tried too many is refused. */
  async function verify(ip: string, serial: string, name: string) {
    const guess = guesses.begin(addressPrefix(ip));
    const answer = await certificates.verify(serial, name);
    if (answer?.matches) guess.right();
    return answer;
  }

  app.post(
    routePattern(paths.certificate(':serial')),
    {
      config: { invalidStatus: 422 },
      schema: {
        tags: ['certificates'],
        summary: 'Is this certificate real?',
        description:
          'Whether the name is the one on the certificate of this number, and only then what it is for. ' +
          'No name is ever told.',
        params: SerialParams,
        body: CertificateQuestion,
        response: { 200: CertificateAnswer, ...problemResponses(400, 404, 422, 429, 503) },
      },
    },
    async ({ ip, params, body }, reply) => {
      const answer = await verify(ip, params.serial, body.name);
      if (!answer) throw new Problem('not-found');
      return reply.header('cache-control', 'no-store').send(answer);
    },
  );

  app.get(
    routePattern(paths.myCertificate()),
    {
      schema: {
        tags: ['sign-up'],
        summary: 'My certificate',
        description:
          'As PDF, a page for each of the party, opened by `Authorization: Bearer` and the secret of the sign-up.',
        querystring: LanguageQuery,
        response: { 200: Type.Unsafe<Buffer>({}), ...problemResponses(400, 401, 404, 429, 503) },
      },
    },
    async (request, reply) => {
      const sheets = await certificates.sheetsOfSignup(mySignupId(request, signupSecrets));
      if (sheets.length === 0) throw new Problem('not-found');
      return sendSheets(reply, sheets, settings, request.query.lang);
    },
  );

  // The page works without script, and so takes what a form sends.
  app.register(async (scope) => {
    scope.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: longestForm },
      (_request, body, parsed) =>
        parsed(null, Object.fromEntries(new URLSearchParams(String(body)))),
    );
    const address = routePattern(paths.certificatePage(':serial'));
    const options = { config: { kind: 'page' as const }, schema: { hide: true } };
    type Route = { Params: { serial: string } };
    scope.get<Route>(address, options, (request, reply) => showPage(request, reply));
    scope.post<Route>(address, options, async (request, reply) => {
      const name = readValue(request.body, 'name');
      if (!name) return showPage(request, reply, { kind: 'no-name' });
      try {
        const answer = await verify(request.ip, request.params.serial, name);
        const outcome: Outcome = answer?.matches ? { kind: 'match', answer } : { kind: 'no-match' };
        return showPage(request, reply, outcome);
      } catch (error) {
        if (!(error instanceof Problem) || error.code !== 'rate-limited') throw error;
        reply.code(429).headers(error.headers ?? {});
        return showPage(request, reply, { kind: 'too-often' });
      }
    });
  });
}

/** Shows the page of a number, in the language asked for. What was answered is kept by nobody. */
function showPage(
  request: FastifyRequest<{ Params: { serial: string } }>,
  reply: FastifyReply,
  outcome: Outcome = { kind: 'question' },
) {
  const serial = readSerial(request.params.serial);
  if (!serial) throw new Problem('not-found');
  const wanted = readValue(request.query, 'lang');
  const language = wanted
    ? serverLanguage(wanted)
    : preferredLanguage(request.headers['accept-language']);
  return reply
    .type('text/html; charset=utf-8')
    .headers({
      'cache-control': 'no-store',
      'content-language': language,
      vary: 'Accept-Language',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex, nofollow',
    })
    .send(certificatePage(printSerial(serial), outcome, language));
}
