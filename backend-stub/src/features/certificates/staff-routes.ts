import {
  CertificateFileQuery,
  CertificateParams,
  CertificatesIssued,
  Circle,
  CircleMeetingChange,
  CircleMeetingParams,
  CirclePeople,
  CirclePersonChange,
  CirclePersonParams,
  ItemParams,
  LanguageQuery,
  NewCirclePerson,
  staffPaths,
} from '@klocket/contract';
import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import type { Deps } from '../../deps.ts';
import type { App } from '../../http/app-type.ts';
import { routePattern } from '../../http/route-pattern.ts';
import { Nothing, staffProblems } from '../../http/schemas.ts';
import { signedIn } from '../staff/guard.ts';
import { viewCircle } from './circle.ts';
import { markMeeting, signOff, takeSignOffBack } from './marks.ts';
import { addPerson, changePerson, listCirclePeople, removePerson } from './people.ts';
import { sendSheets } from './send-sheets.ts';

const tags = ['staff'];
const config = { invalidStatus: 422 };

/** Who asks about which circle. */
const at = (request: FastifyRequest, { district, id }: { district: string; id: string }) => ({
  asker: { actor: signedIn(request), districtId: district },
  activityId: id,
});

/** Study circles and other folkbildning, for those who lead them. Names take a passkey. */
export function circleRoutes(app: App, deps: Deps) {
  const { db, clock, settings } = deps;
  const { studyHour: minutesPerHour, studyLimits: limits } = settings;
  const view = (request: FastifyRequest, params: { district: string; id: string }, lang?: string) =>
    viewCircle(db, clock, { minutesPerHour, limits }, { ...at(request, params), language: lang });

  app.get(
    routePattern(staffPaths.circle(':district', ':id')),
    {
      schema: {
        tags,
        summary: 'A circle and its study hours',
        description: 'Its meetings, and what the rules of its form ask for. No names.',
        params: ItemParams,
        querystring: LanguageQuery,
        response: { 200: Circle, ...staffProblems(404) },
      },
    },
    (request) => view(request, request.params, request.query.lang),
  );

  app.put(
    routePattern(staffPaths.circleMeeting(':district', ':id', ':occurrence')),
    {
      config,
      schema: {
        tags,
        summary: 'Mark a meeting of a circle',
        description: 'Its study hours and a short log. A circle that was signed off is open again.',
        params: CircleMeetingParams,
        body: CircleMeetingChange,
        response: { 200: Circle, ...staffProblems(404, 422) },
      },
    },
    async (request) => {
      const { params, body } = request;
      await markMeeting(db, clock, at(request, params), params.occurrence, body);
      return view(request, params);
    },
  );

  app.put(
    routePattern(staffPaths.circleSignOff(':district', ':id')),
    {
      schema: {
        tags,
        summary: 'Sign a circle off',
        description: 'Says that its hours and its people are right. Warnings are no hindrance.',
        params: ItemParams,
        response: { 200: Circle, ...staffProblems(404) },
      },
    },
    async (request) => {
      await signOff(db, clock, at(request, request.params));
      return view(request, request.params);
    },
  );

  app.delete(
    routePattern(staffPaths.circleSignOff(':district', ':id')),
    {
      schema: {
        tags,
        summary: 'Open a circle again',
        description: 'Takes the sign-off back. Certificates that were issued hold still.',
        params: ItemParams,
        response: { 200: Circle, ...staffProblems(404) },
      },
    },
    async (request) => {
      await takeSignOffBack(db, clock, at(request, request.params));
      return view(request, request.params);
    },
  );

  app.get(
    routePattern(staffPaths.circlePeople(':district', ':id')),
    {
      schema: {
        tags,
        summary: 'Who took part in a circle',
        description: 'With their study hours. Takes a passkey; that it was read is in the history.',
        params: ItemParams,
        response: { 200: CirclePeople, ...staffProblems(404) },
      },
    },
    async (request) => ({
      items: await listCirclePeople(db, clock, minutesPerHour, at(request, request.params)),
    }),
  );

  app.post(
    routePattern(staffPaths.circlePeople(':district', ':id')),
    {
      config,
      schema: {
        tags,
        summary: 'Write down who took part',
        description: 'Somebody who had not signed up.',
        params: ItemParams,
        body: NewCirclePerson,
        response: { 204: Nothing, ...staffProblems(404, 422) },
      },
    },
    async (request, reply) => {
      await addPerson(db, clock, at(request, request.params), request.body.name);
      return reply.code(204).send(null);
    },
  );

  app.patch(
    routePattern(staffPaths.circlePerson(':district', ':id', ':person')),
    {
      config,
      schema: {
        tags,
        summary: 'Name somebody of a party, or mark their hours',
        description: 'With another name, a certificate they held holds no longer.',
        params: CirclePersonParams,
        body: CirclePersonChange,
        response: { 204: Nothing, ...staffProblems(404, 422) },
      },
    },
    async (request, reply) => {
      const { params, body } = request;
      await changePerson(db, clock, minutesPerHour, at(request, params), params.person, body);
      return reply.code(204).send(null);
    },
  );

  app.delete(
    routePattern(staffPaths.circlePerson(':district', ':id', ':person')),
    {
      schema: {
        tags,
        summary: 'Strike out who was written down',
        description: 'Only who had not signed up. A certificate they held holds no longer.',
        params: CirclePersonParams,
        response: { 204: Nothing, ...staffProblems(404) },
      },
    },
    async (request, reply) => {
      await removePerson(db, clock, at(request, request.params), request.params.person);
      return reply.code(204).send(null);
    },
  );
}

/** Certificates, for those who give them out. */
export function certificateStaffRoutes(app: App, { certificates, settings }: Deps) {
  app.post(
    routePattern(staffPaths.circleCertificates(':district', ':id')),
    {
      schema: {
        tags,
        summary: 'Issue certificates',
        description:
          'One for each who has a name and study hours and holds none yet. The circle must be signed off.',
        params: ItemParams,
        response: { 200: CertificatesIssued, ...staffProblems(404, 409) },
      },
    },
    async (request) => ({ issued: await certificates.issue(at(request, request.params)) }),
  );

  app.get(
    routePattern(staffPaths.circleCertificatesFile(':district', ':id')),
    {
      schema: {
        tags,
        summary: 'Certificates as PDF',
        description: 'Those of a circle that hold, a page each; or one, by its number.',
        params: ItemParams,
        querystring: CertificateFileQuery,
        response: { 200: Type.Unsafe<Buffer>({}), ...staffProblems(404) },
      },
    },
    async (request, reply) => {
      const { serial } = request.query;
      const sheets = await certificates.sheets(at(request, request.params), serial);
      return sendSheets(reply, sheets, settings);
    },
  );

  app.delete(
    routePattern(staffPaths.certificate(':district', ':serial')),
    {
      schema: {
        tags,
        summary: 'Take a certificate back',
        description: 'It says so to whoever asks about it from then on.',
        params: CertificateParams,
        response: { 204: Nothing, ...staffProblems(404) },
      },
    },
    async (request, reply) => {
      const { district, serial } = request.params;
      await certificates.revoke({ actor: signedIn(request), districtId: district }, serial);
      return reply.code(204).send(null);
    },
  );
}
