import { DistrictParams, LanguageQuery, paths, Pulse, PulseAnswer } from '@klocket/contract';
import { millisecondsOf } from '../../clock.ts';
import type { Deps } from '../../deps.ts';
import { addressPrefix } from '../../http/address-prefix.ts';
import type { App } from '../../http/app-type.ts';
import { DemandedOnceHeaders, onceOf, publicScope } from '../../http/idempotency.ts';
import { caching, jsonAnswer } from '../../http/json-answer.ts';
import { routePattern } from '../../http/route-pattern.ts';
import { Nothing, problemResponses } from '../../http/schemas.ts';
import { Problem } from '../../problem.ts';
import { createGuessLimit } from '../../http/guess-limit.ts';
import { createWriteGate } from '../signups/gate/may-write.ts';

/** So many answers an hour may come from one network: a whole class, and nobody by themselves. */
const mostAnswers = { most: 60, windowMs: 60 * 60 * 1000 };

/** What is asked of whoever lives here, and what they answer. */
export function pulseRoutes(app: App, deps: Deps) {
  const { pulse, answers, partners, settings, clock } = deps;
  const now = () => millisecondsOf(clock);
  const { publicUrl } = settings;
  const gate = { publicUrl, partners, secrets: deps.signupSecrets, now };
  const { demandOrigin } = createWriteGate(gate);
  // Networks are known for an hour, in memory alone.
  const given = createGuessLimit(now, mostAnswers);
  const address = routePattern(paths.pulse(':district'));
  const tags = ['goals'];

  app.get(
    address,
    {
      preValidation: answers.known,
      schema: {
        tags,
        summary: 'What is asked now',
        description:
          'Questions to be shown one at a time. `period` is the term that answers are counted in: a device ' +
          'that has answered a question is not to ask it again before the next.',
        params: DistrictParams,
        querystring: LanguageQuery,
        response: { 200: Pulse, ...problemResponses(400, 404, 406, 429, 503) },
      },
    },
    (request, reply) => {
      const { district } = request.params;
      return answers.answer(request, reply, district, async () => {
        const asked = await pulse.asked(district, request.query.lang);
        if (!asked) throw new Problem('not-found');
        const { validUntil } = asked;
        return jsonAnswer(reply, asked.pulse, { caching: caching.calendar, validUntil });
      });
    },
  );

  app.post(
    address,
    {
      config: { invalidStatus: 422 },
      schema: {
        tags,
        summary: 'Answer a question',
        description:
          'Nothing is kept of it but one more with that score in this term: not who, from where or when.',
        params: DistrictParams,
        headers: DemandedOnceHeaders,
        body: PulseAnswer,
        response: { 204: Nothing, ...problemResponses(400, 403, 404, 422, 429, 503) },
      },
    },
    async (request, reply) => {
      const { district } = request.params;
      await demandOrigin(request, district);
      given.begin(`${district} ${addressPrefix(request.ip)}`);
      const { headers, method, url, body } = request;
      // The score is left out of what is kept: of five anybody could try which gives the hash.
      const known = { headers, method, url, body: { question: body.question } };
      await pulse.answer(district, body, onceOf(known, publicScope));
      return reply.code(204).header('cache-control', 'no-store').send(null);
    },
  );
}
