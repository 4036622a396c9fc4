import {
  AttendanceMark,
  CheckIn,
  DemographicAnswer,
  HeadCount,
  ItemParams,
  PartyRow,
  staffPaths,
  WalkIn,
} from '@klocket/contract';
import { Type } from 'typebox';
import type { Deps } from '../../../deps.ts';
import type { App } from '../../../http/app-type.ts';
import { routePattern } from '../../../http/route-pattern.ts';
import { Nothing, staffProblems } from '../../../http/schemas.ts';
import { OnceHeaders } from '../../../http/idempotency.ts';
import { Problem } from '../../../problem.ts';
import { at } from './asked.ts';
import { countDemographics, countHeads, markAttendance } from './attendance.ts';
import { addWalkIn } from './desk.ts';
import { readParty } from './list.ts';
import { reach } from './scope.ts';

const tags = ['staff'];
const config = { invalidStatus: 422 };

const AttendanceParams = Type.Object({
  ...ItemParams.properties,
  signup: Type.String({ maxLength: 80 }),
});

/** Who came: by name, by a code, unannounced, and by plain heads. Names take a passkey. */
export function attendanceRoutes(app: App, deps: Deps) {
  const { db, clock, signups, signupSecrets: secrets } = deps;

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
      await markAttendance(db, clock, at(request), signup, request.body);
      return readParty(db, secrets, signup, id);
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
      const where = at(request);
      await reach(db, where.asker, id, 'names.read');
      const signup = await signups.idByCode(district, request.body.code);
      if (!signup) throw new Problem('not-found');
      await markAttendance(db, clock, where, signup, { status: 'present' });
      return readParty(db, secrets, signup, id);
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
      const where = at(request);
      const signup = await addWalkIn(db, clock, signups, where, request.body);
      return reply.code(201).send(await readParty(db, secrets, signup, request.params.id));
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
      await countHeads(db, clock, at(request), request.body.heads);
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
      await countDemographics(db, at(request), request.body);
      return reply.code(204).send(null);
    },
  );
}
