import {
  DeskSignedUp,
  DeskSignup,
  ItemParams,
  PartyChange,
  SeatsChange,
  staffPaths,
} from '@klocket/contract';
import { toStored } from '../../../clock.ts';
import type { Deps } from '../../../deps.ts';
import type { App } from '../../../http/app-type.ts';
import { routePattern } from '../../../http/route-pattern.ts';
import { Nothing, staffProblems } from '../../../http/schemas.ts';
import { OnceHeaders } from '../../../http/idempotency.ts';
import { Problem } from '../../../problem.ts';
import { eraseParty } from '../erasure/person.ts';
import { myLink } from '../mine/my-link.ts';
import { askerOf, at } from './asked.ts';
import { changeParty, recordErased, setSeats } from './desk.ts';
import { readParty } from './list.ts';
import { reach, reachSignup } from './scope.ts';

const tags = ['staff'];
const config = { invalidStatus: 422 };

/** What the desk does with one party, and with the seats of an occurrence. Names take a passkey. */
export function partyRoutes(app: App, deps: Deps) {
  const { db, clock, signups, signupSecrets: secrets, settings } = deps;

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
      const { asker: who, once } = at(request);
      await reach(db, who, id, 'names.read');
      const made = await signups.signUp(district, id, request.body, { byDesk: true, once });
      if (!made) throw new Problem('not-found');
      const { language } = request.body;
      const token = secrets.tokenOf(made);
      const url = myLink(settings.publicUrl, { districtId: district, token, language });
      return reply.code(201).send({ row: await readParty(db, secrets, made, id), url });
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
      const who = askerOf(request);
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
      const who = askerOf(request);
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
      await setSeats(db, clock, at(request), request.body);
      return reply.code(204).send(null);
    },
  );
}
