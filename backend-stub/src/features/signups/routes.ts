import {
  CodeAnswer,
  CodeQuestion,
  DistrictParams,
  ItemParams,
  LanguageQuery,
  NewSignup,
  paths,
  SignedUp,
  SignupOffer,
} from '@klocket/contract';
import { Type } from 'typebox';
import type { Deps } from '../../deps.ts';
import type { App } from '../../http/app-type.ts';
import { addressPrefix } from '../../http/address-prefix.ts';
import { OnceHeaders, onceOf, publicScope } from '../../http/idempotency.ts';
import { routePattern } from '../../http/route-pattern.ts';
import { problemResponses } from '../../http/schemas.ts';
import { millisecondsOf } from '../../clock.ts';
import { Problem } from '../../problem.ts';
import { missingOccurrence } from '../activities/missing.ts';
import { createGuessLimit } from '../../http/guess-limit.ts';
import { myLink } from './mine/my-link.ts';
import { createProofGate } from './gate/proof-gate.ts';
import { createWriteGate, formHeader, formRenewalMs } from './gate/may-write.ts';

/** A person takes longer than this to fill in a form. */
const shortestMs = 2000;

/** So many letters an hour may others cause to one address that may be a stranger's. */
const mostLetters = { most: 20, windowMs: 60 * 60 * 1000 };

const FormToken = Type.Object({ token: Type.String() });

/** Signing up: what is offered, taking seats, and asking by a code whether one has them. */
export function signupRoutes(app: App, deps: Deps) {
  const { signups, signupSecrets: secrets, activities, partners, settings, clock } = deps;
  const now = () => millisecondsOf(clock);
  const { publicUrl } = settings;
  const { mayWrite, demandOrigin } = createWriteGate({ publicUrl, partners, secrets, now });
  const proofs = createProofGate(settings.rush, secrets, now);
  const guesses = createGuessLimit(now);
  const letters = createGuessLimit(now, mostLetters);

  app.get(
    routePattern(paths.signups(':district', ':id')),
    {
      schema: {
        tags: ['sign-up'],
        summary: 'How one signs up',
        description:
          'The form, whether it is open, and the seats where the organiser shows them. When it is ' +
          'full: other dates that are not. `ticket` is sent back with the form. `elsewhere` stands there ' +
          'when the page that asks is no partner.',
        params: ItemParams,
        querystring: LanguageQuery,
        response: { 200: SignupOffer, ...problemResponses(400, 404, 406, 410, 429, 503) },
      },
    },
    async (request, reply) => {
      const { district, id } = request.params;
      const offer = await signups.offer(district, id, request.query.lang);
      if (!offer) throw await missingOccurrence(activities, district, id);
      // A page asks for itself without an origin; what asks from another page names it.
      const elsewhere = request.headers.origin && !(await mayWrite(request, district));
      return reply
        .header('cache-control', 'no-store')
        .send({ ...offer, ...(elsewhere && { elsewhere }) });
    },
  );

  app.post(
    routePattern(paths.signups(':district', ':id')),
    {
      config: { invalidStatus: 422, refusesHarmful: true },
      schema: {
        tags: ['sign-up'],
        summary: 'Sign up',
        description:
          'Confirms the seats when they are free; otherwise the party waits, whole. `token` opens the ' +
          'sign-up from then on and is told only here and in the mail.',
        params: ItemParams,
        headers: OnceHeaders,
        body: NewSignup,
        response: {
          201: SignedUp,
          ...problemResponses(400, 403, 404, 409, 410, 422, 429, 503),
        },
      },
    },
    async (request, reply) => {
      const { district, id } = request.params;
      const { ticket, proof, website, ...wish } = request.body;
      const target = await signups.target(district, id);
      if (!target) throw await missingOccurrence(activities, district, id);
      await demandOrigin(request, district, { ownOnly: target.sensitive });
      const age = secrets.ageOfTicket(ticket, id, now());
      if (age === undefined || website) throw refused('/ticket', 'ticket-unknown');
      if (age < shortestMs) throw refused('/ticket', 'ticket-early');
      proofs.demand(addressPrefix(request.ip), id, proof);
      if (wish.email) letters.begin(wish.email.toLowerCase());
      // A proof is good for one try; what is sent once more with another is still the same.
      const { headers, method, url: path } = request;
      const body = { ...request.body, proof: undefined };
      const once = onceOf({ headers, method, url: path, body }, publicScope);
      const made = await signups.signUp(district, id, wish, { byDesk: false, once });
      const signup = made && (await signups.find(made, wish.language));
      if (!made || !signup) throw new Problem('gone');
      const token = secrets.tokenOf(made);
      const { language } = wish;
      const url = myLink(publicUrl, { districtId: district, token, language });
      return reply.code(201).header('cache-control', 'no-store').send({ signup, token, url });
    },
  );

  app.post(
    routePattern(paths.signupCodes(':district')),
    {
      config: { invalidStatus: 422 },
      schema: {
        tags: ['sign-up'],
        summary: 'Do I have a seat?',
        description: 'What became of a sign-up, by its short code; nothing of who it is.',
        params: DistrictParams,
        querystring: LanguageQuery,
        body: CodeQuestion,
        response: { 200: CodeAnswer, ...problemResponses(403, 404, 422, 429, 503) },
      },
    },
    async (request, reply) => {
      const { district } = request.params;
      await demandOrigin(request, district);
      const guess = guesses.begin(addressPrefix(request.ip));
      const answer = await signups.byCode(district, request.body.code, request.query.lang);
      if (!answer) throw new Problem('not-found');
      guess.right();
      return reply.header('cache-control', 'no-store').send(answer);
    },
  );

  app.post(
    routePattern(paths.formTokens()),
    {
      schema: {
        tags: ['sign-up'],
        summary: 'Renew a form token',
        description:
          'A frame that a sandbox has taken the origin from sends the token it was made with, in ' +
          '`X-Klocket-Form`, also for days after it ran out, and gets one that lasts longer.',
        body: DistrictParams,
        response: { 200: FormToken, ...problemResponses(400, 403, 429, 503) },
      },
    },
    async (request, reply) => {
      const { district } = request.body;
      const held = request.headers[formHeader];
      const age = typeof held === 'string' && secrets.ageOfFormToken(held, district, now());
      if (age === false || age === undefined || age >= formRenewalMs) {
        throw new Problem('forbidden-origin');
      }
      const token = secrets.formToken(district, now());
      return reply.header('cache-control', 'no-store').send({ token });
    },
  );
}

const refused = (pointer: string, code: string) =>
  new Problem('invalid', { status: 422, errors: [{ pointer, code }] });
