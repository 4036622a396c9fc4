import {
  DefectAnswer,
  DefectPhotoSent,
  DefectReview,
  DefectSettings,
  DefectStep,
  DistrictParams,
  ItemParams,
  ReopeningAnswer,
  LanguageQuery,
  StaffDefect,
  StaffDefectList,
  StaffDefectQuery,
  staffPaths,
} from '@klocket/contract';
import type { FastifyRequest } from 'fastify';
import type { Deps } from '../../../deps.ts';
import type { App } from '../../../http/app-type.ts';
import { OnceHeaders, onceOf } from '../../../http/idempotency.ts';
import { expectedTags, refuseOverwriting, tagOf } from '../../../http/if-match.ts';
import { routePattern } from '../../../http/route-pattern.ts';
import { staffProblems } from '../../../http/schemas.ts';
import { Problem } from '../../../problem.ts';
import { mostBytes } from '../../pictures/rules.ts';
import { demand, demandIn, signedIn } from '../../staff/guard.ts';
import { abortWhenLeft, readName, sendPhoto, takeBytes } from '../photo-routes.ts';
import { reachDefect, seesUnreviewed, type Asker } from './scope.ts';

const tags = ['staff'];

/** Defects at the desk: the inbox, what is shown, every step, receivers' answers, and what is asked. */
export function defectDeskRoutes(app: App, deps: Deps) {
  const { db, defectDesk: desk, defectPhotos: photos } = deps;
  const config = { invalidStatus: 422 };
  const askerOf = (request: FastifyRequest, { district }: { district: string }): Asker => ({
    actor: signedIn(request),
    districtId: district,
  });

  app.get(
    routePattern(staffPaths.defects(':district')),
    {
      schema: {
        tags,
        summary: 'Defects at the desk',
        description:
          'The newest first: what is to be reviewed, is wished to be opened again, or has long been without ' +
          'an answer. A receiver sees what was handed over to them.',
        params: DistrictParams,
        querystring: StaffDefectQuery,
        response: { 200: StaffDefectList, ...staffProblems(404) },
      },
    },
    (request) => {
      const asker = askerOf(request, request.params);
      demandIn(asker.actor, 'defect.read', asker.districtId);
      return desk.list(asker, request.query);
    },
  );

  app.get(
    routePattern(staffPaths.defect(':district', ':id')),
    {
      schema: {
        tags,
        summary: 'One defect at the desk',
        description:
          'With what nobody has reviewed yet. How whoever reported is reached stands there for who has ' +
          'lately shown a passkey.',
        params: ItemParams,
        querystring: LanguageQuery,
        response: { 200: StaffDefect, ...staffProblems(404) },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      const found = await desk.find(askerOf(request, request.params), id, request.query.lang);
      return reply.header('etag', found.tag).send(found.defect);
    },
  );

  app.patch(
    routePattern(staffPaths.defect(':district', ':id')),
    {
      config,
      schema: {
        tags,
        summary: 'Review a report',
        description:
          'What everyone sees of it: its words without names, which photos; or why it is not shown.',
        params: ItemParams,
        body: DefectReview,
        response: { 200: StaffDefect, ...staffProblems(404, 412, 422, 428) },
      },
    },
    async (request, reply) => {
      const expected = expectedTags(request);
      const { params, body } = request;
      const saved = await desk.review(askerOf(request, params), params.id, body, expected);
      return reply.header('etag', saved.tag).send(saved.defect);
    },
  );

  app.post(
    routePattern(staffPaths.defectSteps(':district', ':id')),
    {
      config,
      schema: {
        tags,
        summary: 'Change what has become of a defect',
        description:
          'With a reason. `handed-over` names receivers; `duplicate` says of what, and merges the two.',
        params: ItemParams,
        headers: OnceHeaders,
        body: DefectStep,
        response: { 200: StaffDefect, ...staffProblems(404, 409, 422) },
      },
    },
    async (request, reply) => {
      const { params, body } = request;
      const asker = askerOf(request, params);
      const once = onceOf(request, asker.actor.id);
      const saved = await desk.step(asker, params.id, body, once);
      return reply.header('etag', saved.tag).send(saved.defect);
    },
  );

  app.post(
    routePattern(staffPaths.defectReopening(':district', ':id')),
    {
      config,
      schema: {
        tags,
        summary: 'Answer a wish to open a defect again',
        description: 'Yes or no, and why: whoever reported it hears both.',
        params: ItemParams,
        headers: OnceHeaders,
        body: ReopeningAnswer,
        response: { 200: StaffDefect, ...staffProblems(404, 409, 422) },
      },
    },
    async (request, reply) => {
      const { params, body } = request;
      const asker = askerOf(request, params);
      const once = onceOf(request, asker.actor.id);
      const saved = await desk.answerReopening(asker, params.id, body, once);
      return reply.header('etag', saved.tag).send(saved.defect);
    },
  );

  app.post(
    routePattern(staffPaths.defectAnswers(':district', ':id')),
    {
      config,
      schema: {
        tags,
        summary: 'Answer for a receiver',
        description:
          'What they say of a defect that was handed over to them, a date included; nothing but the ' +
          'receiver acknowledges it.',
        params: ItemParams,
        headers: OnceHeaders,
        body: DefectAnswer,
        response: { 200: StaffDefect, ...staffProblems(404, 409, 422) },
      },
    },
    async (request, reply) => {
      const { params, body } = request;
      const asker = askerOf(request, params);
      const once = onceOf(request, asker.actor.id);
      const saved = await desk.answer(asker, params.id, body, once);
      return reply.header('etag', saved.tag).send(saved.defect);
    },
  );

  app.get(
    routePattern(staffPaths.defectSettings(':district')),
    {
      schema: {
        tags,
        summary: 'What can be reported, and who gets it',
        description: 'Categories, receivers, named spots and whom to call, in every language.',
        params: DistrictParams,
        response: { 200: DefectSettings, ...staffProblems(404) },
      },
    },
    async (request, reply) => {
      const { actor, districtId } = askerOf(request, request.params);
      demand(actor, 'district.write', { districtId });
      const settings = await desk.settings(districtId);
      return reply.header('etag', tagOf(settings)).send(settings);
    },
  );

  app.put(
    routePattern(staffPaths.defectSettings(':district')),
    {
      config,
      schema: {
        tags,
        summary: 'Say what can be reported, and who gets it',
        description:
          'All at once. What is left out is not offered any more, and stays where it was used.',
        params: DistrictParams,
        body: DefectSettings,
        response: { 200: DefectSettings, ...staffProblems(404, 412, 422, 428) },
      },
    },
    async (request, reply) => {
      const asker = askerOf(request, request.params);
      demand(asker.actor, 'district.write', { districtId: asker.districtId });
      const expected = expectedTags(request);
      const saved = await desk.saveSettings(asker, request.body, expected);
      return reply.header('etag', tagOf(saved)).send(saved);
    },
  );

  const reachPhoto = async (asker: Asker, id: string, action: 'defect.read' | 'defect.write') => {
    const photo = await photos.find(id);
    if (!photo?.defect_id || photo.district_id !== asker.districtId) {
      throw new Problem('not-found');
    }
    await reachDefect(db, asker, photo.defect_id, action);
    const isShown = photo.review === 'published' || seesUnreviewed(asker.actor, asker.districtId);
    if (!isShown) throw new Problem('not-found');
    return photo;
  };

  app.get<{ Params: { district: string; id: string; name: string } }>(
    routePattern(staffPaths.defectPhotoFile(':district', ':id', ':name')),
    {
      schema: {
        tags,
        summary: 'A photo, before it is reviewed',
        description: '`480.webp`, `960.webp` or `1600.webp`; the same as `.jpg`.',
        produces: ['image/webp', 'image/jpeg'],
        response: staffProblems(404),
      },
    },
    async (request, reply) => {
      const { id, name } = request.params;
      const photo = await reachPhoto(askerOf(request, request.params), id, 'defect.read');
      return sendPhoto(reply, photos.pathOf(photo.hash, readName(name)), 'no-store');
    },
  );

  app.register(async (scope) => {
    takeBytes(scope);
    scope.put<{ Params: { district: string; id: string } }>(
      routePattern(staffPaths.defectPhoto(':district', ':id')),
      {
        bodyLimit: mostBytes,
        schema: {
          tags,
          summary: 'Put a picture in a photo’s place',
          description:
            'Such as one with faces and plates blurred; what was there before is removed. `If-Match` is ' +
            'the tag of its defect, so that nobody’s blurring is lost.',
          response: { 200: DefectPhotoSent, ...staffProblems(404, 412, 428) },
        },
      },
      async (request, reply) => {
        const { district, id } = request.params;
        const expected = expectedTags(request);
        const asker = askerOf(request, request.params);
        const { defect_id, hash } = await reachPhoto(asker, id, 'defect.write');
        const { defect, tag } = await desk.find(asker, defect_id!);
        const nobody = () => Promise.resolve(undefined);
        await refuseOverwriting(expected, defect, nobody, tag);
        const where = { districtId: district, id, hash };
        return reply.send(await photos.replace(where, request.body, abortWhenLeft(reply)));
      },
    );
  });
}
