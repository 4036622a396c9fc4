import {
  AttendanceMark,
  CallDone,
  CallList,
  CheckIn,
  DemographicAnswer,
  DeskSignedUp,
  DeskSignup,
  DistrictParams,
  HeadCount,
  ItemParams,
  LanguageQuery,
  PartyChange,
  PartyRow,
  PeopleCountList,
  PeopleList,
  PeopleMessage,
  PeopleQuery,
  PeopleTold,
  SeatsChange,
  staffPaths,
  WalkIn,
} from '@klocket/contract';
import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import type { Deps } from '../../../deps.ts';
import type { App } from '../../../http/app-type.ts';
import { OnceHeaders, onceOf } from '../../../http/idempotency.ts';
import { routePattern } from '../../../http/route-pattern.ts';
import { staffProblems } from '../../../http/schemas.ts';
import { Problem } from '../../../problem.ts';
import { wordsFor } from '../../../words/index.ts';
import { signedIn } from '../../staff/guard.ts';
import { countDemographics, countHeads, markAttendance } from './attendance.ts';
import { finishCall, listCalls } from './calls.ts';
import { myLink } from '../my-link.ts';
import { listCounts } from './counts.ts';
import { toStored } from '../../../clock.ts';
import { eraseParty } from '../erasure/person.ts';
import { addWalkIn, changeParty, recordErased, sendMessage, setSeats } from './desk.ts';
import { peopleFile } from './file.ts';
import { listPeople, readParty } from './list.ts';
import { reach, reachSignup } from './scope.ts';

const AttendanceParams = Type.Object({
  ...ItemParams.properties,
  signup: Type.String({ maxLength: 80 }),
});
const Nothing = Type.Null();

/** Who comes, for those who receive them: lists, check-in, calls, messages. Names take a passkey. */
export function peopleRoutes(app: App, deps: Deps) {
  const { db, clock, signups, signupSecrets: secrets, settings } = deps;
  const tags = ['staff'];
  const config = { invalidStatus: 422 };
  const asker = (request: FastifyRequest, { district }: { district: string }) => ({
    actor: signedIn(request),
    districtId: district,
  });
  const at = (request: FastifyRequest, params: { district: string; id: string }) => ({
    asker: asker(request, params),
    occurrenceId: params.id,
    once: onceOf(request, signedIn(request).id),
  });
  const rowOf = async (signupId: string, occurrenceId: string) => {
    const row = await readParty(db, signupId, occurrenceId, secrets);
    if (!row) throw new Problem('not-found');
    return row;
  };

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
    (request) => listCounts(db, clock, asker(request, request.params), request.query),
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
      const { asker: who, occurrenceId } = at(request, request.params);
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
      const { asker: who, occurrenceId } = at(request, request.params);
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
    routePattern(staffPaths.occurrenceSignups(':district', ':id')),
    {
      config,
      schema: {
        tags,
        summary: 'Sign somebody up at the desk',
        description:
          'Seats that are kept for the desk may be given. Answers with what the slip says.',
        params: ItemParams,
        headers: OnceHeaders,
        body: DeskSignup,
        response: { 201: DeskSignedUp, ...staffProblems(404, 409, 422) },
      },
    },
    async (request, reply) => {
      const { district, id } = request.params;
      const { asker: who, once } = at(request, request.params);
      await reach(db, who, id, 'names.read');
      const made = await signups.signUp(district, id, request.body, { byDesk: true, once });
      if (!made) throw new Problem('not-found');
      const { language } = request.body;
      const token = secrets.tokenOf(made);
      const url = myLink(settings.publicUrl, { districtId: district, token, language });
      return reply.code(201).send({ row: await rowOf(made, id), url });
    },
  );

  app.patch(
    routePattern(staffPaths.signup(':district', ':id')),
    {
      config,
      schema: {
        tags,
        summary: 'Change what a party has',
        description: 'Makes it larger or smaller, gives it a seat by hand, or cancels it.',
        params: ItemParams,
        body: PartyChange,
        response: { 204: Nothing, ...staffProblems(404, 409, 422) },
      },
    },
    async (request, reply) => {
      const who = asker(request, request.params);
      await changeParty(db, clock, signups, who, { ...request.body, id: request.params.id });
      return reply.code(204).send(null);
    },
  );

  app.delete(
    routePattern(staffPaths.signup(':district', ':id')),
    {
      schema: {
        tags,
        summary: 'Erase a party',
        description:
          'With all that was said about it, out of later restored backups too. What it had goes to ' +
          'the next in line; the numbers stay. Takes a passkey and the right to erase.',
        params: ItemParams,
        response: { 204: Nothing, ...staffProblems(404) },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      const who = asker(request, request.params);
      await reachSignup(db, who, id, 'erase');
      const { smtp, folder } = settings.mail;
      const parts = { db, clock, secrets, mailFolder: smtp ? undefined : folder };
      await eraseParty(parts, id, (tx) => recordErased(tx, who, toStored(clock())));
      return reply.code(204).send(null);
    },
  );

  app.put(
    routePattern(staffPaths.occurrenceSeats(':district', ':id')),
    {
      config,
      schema: {
        tags,
        summary: 'Set the seats of one occurrence',
        description: 'For this one alone. Whoever has a seat keeps it.',
        params: ItemParams,
        body: SeatsChange,
        response: { 204: Nothing, ...staffProblems(404, 422) },
      },
    },
    async (request, reply) => {
      await setSeats(db, clock, at(request, request.params), request.body);
      return reply.code(204).send(null);
    },
  );

  app.put(
    routePattern(staffPaths.attendance(':district', ':id', ':signup')),
    {
      config,
      schema: {
        tags,
        summary: 'Mark who came',
        description: 'The same mark sent twice is the same mark; `null` takes it away.',
        params: AttendanceParams,
        body: AttendanceMark,
        response: { 200: PartyRow, ...staffProblems(404, 422) },
      },
    },
    async (request) => {
      const { id, signup } = request.params;
      await markAttendance(db, clock, at(request, request.params), signup, request.body);
      return rowOf(signup, id);
    },
  );

  app.post(
    routePattern(staffPaths.checkIns(':district', ':id')),
    {
      config,
      schema: {
        tags,
        summary: 'Check in by code',
        description: 'Marks the party of a short code as present, and answers with it.',
        params: ItemParams,
        body: CheckIn,
        response: { 200: PartyRow, ...staffProblems(404, 422) },
      },
    },
    async (request) => {
      const { district, id } = request.params;
      const where = at(request, request.params);
      await reach(db, where.asker, id, 'names.read');
      const signup = await signups.idByCode(district, request.body.code);
      if (!signup) throw new Problem('not-found');
      await markAttendance(db, clock, where, signup, { status: 'present' });
      return rowOf(signup, id);
    },
  );

  app.post(
    routePattern(staffPaths.walkIns(':district', ':id')),
    {
      config,
      schema: {
        tags,
        summary: 'Write down who came without signing up',
        description: 'Takes seats where there are any, and marks them as there.',
        params: ItemParams,
        headers: OnceHeaders,
        body: WalkIn,
        response: { 201: PartyRow, ...staffProblems(404, 409, 422) },
      },
    },
    async (request, reply) => {
      const where = at(request, request.params);
      const signup = await addWalkIn(db, clock, signups, where, request.body);
      return reply.code(201).send(await rowOf(signup, request.params.id));
    },
  );

  app.put(
    routePattern(staffPaths.headCount(':district', ':id')),
    {
      config,
      schema: {
        tags,
        summary: 'Count heads',
        description: 'How many were there, where nobody is named.',
        params: ItemParams,
        body: HeadCount,
        response: { 204: Nothing, ...staffProblems(404, 422) },
      },
    },
    async (request, reply) => {
      await countHeads(db, clock, at(request, request.params), request.body.heads);
      return reply.code(204).send(null);
    },
  );

  app.post(
    routePattern(staffPaths.demographics(':district', ':id')),
    {
      config,
      schema: {
        tags,
        summary: 'Count a voluntary answer',
        description:
          'Age band and gender, each added to a count of the month. Nothing else is kept.',
        params: ItemParams,
        body: DemographicAnswer,
        response: { 204: Nothing, ...staffProblems(404, 422) },
      },
    },
    async (request, reply) => {
      await countDemographics(db, at(request, request.params), request.body);
      return reply.code(204).send(null);
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
    (request) => sendMessage(db, clock, at(request, request.params), request.body),
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
    async (request) => ({ items: await listCalls(db, clock, asker(request, request.params)) }),
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
      await finishCall(db, clock, asker(request, request.params), { id, outcome, signups });
      return reply.code(204).send(null);
    },
  );
}
