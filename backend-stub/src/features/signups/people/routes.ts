import {
  CallDone,
  CallList,
  DistrictParams,
  ItemParams,
  LanguageQuery,
  PeopleCountList,
  PeopleList,
  PeopleMessage,
  PeopleQuery,
  PeopleTold,
  staffPaths,
} from '@klocket/contract';
import { Type } from 'typebox';
import type { Deps } from '../../../deps.ts';
import type { App } from '../../../http/app-type.ts';
import { routePattern } from '../../../http/route-pattern.ts';
import { Nothing, staffProblems } from '../../../http/schemas.ts';
import { OnceHeaders } from '../../../http/idempotency.ts';
import { wordsFor } from '../../../words/index.ts';
import { askerOf, at } from './asked.ts';
import { finishCall, listCalls } from './calls.ts';
import { listCounts } from './counts.ts';
import { sendMessage } from './desk.ts';
import { peopleFile } from './file.ts';
import { listPeople } from './list.ts';
import { reach } from './scope.ts';

const tags = ['staff'];
const config = { invalidStatus: 422 };

/** Who comes, for those who receive them: numbers, lists, messages, calls. Names take a passkey. */
export function peopleRoutes(app: App, deps: Deps) {
  const { db, clock, signups, signupSecrets: secrets } = deps;

  app.get(
    routePattern(staffPaths.people(':district')),
    {
      schema: {
        tags,
        summary: 'How many come',
        description: 'The occurrences around today whose people one may see. No names.',
        params: DistrictParams,
        querystring: PeopleQuery,
        response: { 200: PeopleCountList, ...staffProblems(404) },
      },
    },
    (request) => listCounts(db, clock, askerOf(request), request.query),
  );

  app.get(
    routePattern(staffPaths.occurrencePeople(':district', ':id')),
    {
      schema: {
        tags,
        summary: 'Who comes to an occurrence',
        description: 'Takes a passkey; that it was read is in the history.',
        params: ItemParams,
        querystring: LanguageQuery,
        response: { 200: PeopleList, ...staffProblems(404) },
      },
    },
    (request) => {
      const { asker: who, occurrenceId } = at(request);
      const language = request.query.lang;
      return listPeople(db, clock, secrets, { asker: who, occurrenceId, language });
    },
  );

  app.get(
    routePattern(staffPaths.occurrencePeopleFile(':district', ':id')),
    {
      schema: {
        tags,
        summary: 'Attendance as CSV',
        description:
          'For the study association’s own system. Takes a passkey and the right to export.',
        params: ItemParams,
        querystring: LanguageQuery,
        response: { 200: Type.String(), ...staffProblems(404) },
      },
    },
    async (request, reply) => {
      const { asker: who, occurrenceId } = at(request);
      await reach(db, who, occurrenceId, 'export');
      const language = request.query.lang ?? who.actor.language;
      const list = await listPeople(db, clock, secrets, { asker: who, occurrenceId, language });
      const name = `${occurrenceId.replace(/[^a-z0-9-]/gi, '')}.csv`;
      return reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', `attachment; filename="${name}"`)
        .send(peopleFile(list, wordsFor(language).people));
    },
  );

  app.post(
    routePattern(staffPaths.messages(':district', ':id')),
    {
      config,
      schema: {
        tags,
        summary: 'Tell everyone of an occurrence something',
        description: 'By mail; who left a telephone number goes on the call list.',
        params: ItemParams,
        headers: OnceHeaders,
        body: PeopleMessage,
        response: { 200: PeopleTold, ...staffProblems(404, 422) },
      },
    },
    (request) => sendMessage(db, clock, at(request), request.body),
  );

  app.get(
    routePattern(staffPaths.calls(':district')),
    {
      schema: {
        tags,
        summary: 'Whom to call',
        description: 'Who could not be told by mail, the most urgent first. Takes a passkey.',
        params: DistrictParams,
        response: { 200: CallList, ...staffProblems(404) },
      },
    },
    async (request) => ({ items: await listCalls(db, clock, askerOf(request)) }),
  );

  app.post(
    routePattern(staffPaths.call(':district', ':id')),
    {
      config,
      schema: {
        tags,
        summary: 'Say what came of a call',
        description: 'Takes the seat that was held, gives it back, or only says that they know.',
        params: ItemParams,
        body: CallDone,
        response: { 204: Nothing, ...staffProblems(404, 409, 422) },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      const { outcome } = request.body;
      await finishCall(db, clock, askerOf(request), { id, outcome, signups });
      return reply.code(204).send(null);
    },
  );
}
