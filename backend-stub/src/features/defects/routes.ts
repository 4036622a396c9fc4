import {
  DefectConfirmed,
  DefectFollowed,
  DefectForm,
  DefectList,
  DefectListQuery,
  DefectReported,
  DefectStory,
  DistrictParams,
  ItemParams,
  LanguageQuery,
  NewConfirmation,
  NewDefect,
  NewFollower,
  paths,
  SimilarDefects,
  SimilarDefectsQuery,
} from '@klocket/contract';
import { millisecondsOf } from '../../clock.ts';
import type { Deps } from '../../deps.ts';
import { addressPrefix } from '../../http/address-prefix.ts';
import type { App } from '../../http/app-type.ts';
import { OnceHeaders, onceOf, publicScope } from '../../http/idempotency.ts';
import { caching, jsonAnswer } from '../../http/json-answer.ts';
import { routePattern } from '../../http/route-pattern.ts';
import { problemResponses } from '../../http/schemas.ts';
import { Problem } from '../../problem.ts';
import { createWriteGate } from '../signups/gate/may-write.ts';
import { createProofGate } from '../signups/gate/proof-gate.ts';
import { toGeoJson, wantsGeoJson } from './geo-json.ts';
import { myDefectLink } from './links.ts';
import { outsideWarning } from './outside-words.ts';

const tags = ['defects'];
const path = (address: string) => routePattern(address.split('?')[0]!);

/** Defects: how one reports, what was reported, and "me too". */
export function defectRoutes(app: App, deps: Deps) {
  const { defects, defectSecrets, answers, partners, settings, clock } = deps;
  const { signupSecrets: secrets } = deps;
  const now = () => millisecondsOf(clock);
  const { publicUrl } = settings;
  const { mayWrite, demandOrigin } = createWriteGate({ publicUrl, partners, secrets, now });
  const proofs = createProofGate(settings.rush, secrets, now);
  const problems = problemResponses(400, 404, 406, 429, 503);

  app.get(
    path(paths.defectForm(':district')),
    {
      schema: {
        tags,
        summary: 'How one reports a defect',
        description:
          'Categories with their questions, who gets the report, whom to call at once, named spots and the ' +
          'map. It stays good for a report that is sent much later. `elsewhere` stands there when the page ' +
          'that asks is no partner.',
        params: DistrictParams,
        querystring: LanguageQuery,
        response: { 200: DefectForm, ...problems },
      },
    },
    async (request, reply) => {
      const { district } = request.params;
      const form = await defects.form(district, request.query.lang, settings.tiles);
      if (!form) throw new Problem('not-found');
      // A page asks for itself without an origin; what asks from another page names it.
      const elsewhere = request.headers.origin && !(await mayWrite(request, district));
      return reply
        .header(
          'cache-control',
          'private, max-age=0, stale-while-revalidate=60, stale-if-error=604800',
        )
        .header('vary', 'Origin')
        .send({ ...form, url: publicUrl + form.url, ...(elsewhere && { elsewhere }) });
    },
  );

  app.post(
    path(paths.defects(':district')),
    {
      config: { invalidStatus: 422 },
      schema: {
        tags,
        summary: 'Report a defect',
        description:
          'Send its photos first, each by itself, and name them here. Nobody but staff sees it before it is ' +
          'reviewed. `token` opens it from then on and is told only here and in the mail. A place outside ' +
          'the district is taken in, with a warning. One key is one report, however often and late it comes.',
        params: DistrictParams,
        headers: OnceHeaders,
        body: NewDefect,
        response: { 201: DefectReported, ...problemResponses(400, 403, 404, 422, 429, 503) },
      },
    },
    async (request, reply) => {
      const { district } = request.params;
      await demandOrigin(request, district);
      if (!(await deps.districts.exists(district))) throw new Problem('not-found');
      const { proof, website, ...wish } = request.body;
      if (website) {
        throw new Problem('invalid', {
          status: 422,
          errors: [{ pointer: '/website', code: 'unknown' }],
        });
      }
      proofs.demand(addressPrefix(request.ip), `defects ${district}`, proof);
      // A proof is good for one try; what is sent once more with another is still the same.
      const { headers, method, url: address } = request;
      const body = { ...request.body, proof: undefined };
      const once = onceOf({ headers, method, url: address, body }, publicScope);
      const key = headers['idempotency-key'];
      const id = await defects.report(district, wish, { key, once });
      const my = await defects.mine(id, wish.language);
      if (!my) throw new Problem('gone');
      const token = defectSecrets.tokenOf(id);
      const { language } = wish;
      const url = myDefectLink(publicUrl, { districtId: district, token, language });
      const warnings = (await defects.isOutside(id)) ? [outsideWarning(language)] : [];
      return reply.code(201).header('cache-control', 'no-store').send({ my, token, url, warnings });
    },
  );

  app.get(
    path(paths.defects(':district')),
    {
      schema: {
        tags,
        summary: 'Defects that have been reported',
        description:
          'Those that are reviewed, the newest first; several values of a filter stand between commas. ' +
          'With `Accept: application/geo+json` as GeoJSON (RFC 7946). `next` is the `cursor` of the ' +
          'following page.',
        params: DistrictParams,
        querystring: DefectListQuery,
        response: { 200: DefectList, ...problems },
      },
    },
    (request, reply) => {
      const { district } = request.params;
      const isGeo = wantsGeoJson(request.headers.accept);
      const name = `${isGeo ? 'geo ' : ''}${request.url}`;
      return answers.answer(
        request,
        reply,
        district,
        async () => {
          const list = await defects.list(district, request.query);
          if (!list) throw new Problem('not-found');
          const headers = { vary: 'Accept, Accept-Encoding' };
          if (!isGeo) return { ...jsonAnswer(reply, list, { caching: caching.calendar }), headers };
          return {
            type: 'application/geo+json; charset=utf-8',
            body: JSON.stringify(toGeoJson(list, publicUrl)),
            caching: caching.calendar,
            headers,
          };
        },
        name,
      );
    },
  );

  app.get(
    path(paths.similarDefects(':district')),
    {
      schema: {
        tags,
        summary: 'What may be the same',
        description:
          'Open defects within 80 metres of a place, or at a named spot; of the same category first.',
        params: DistrictParams,
        querystring: SimilarDefectsQuery,
        response: { 200: SimilarDefects, ...problems },
      },
    },
    async (request, reply) => {
      const found = await defects.similar(request.params.district, request.query);
      if (!found) throw new Problem('not-found');
      return reply.header('cache-control', 'no-store').send(found);
    },
  );

  app.get(
    path(paths.defect(':district', ':id')),
    {
      preValidation: answers.known,
      schema: {
        tags,
        summary: 'One defect',
        description:
          'With its story: who said what, and what a safety walk saw. `differs` stands there where the two ' +
          'do not agree.',
        params: ItemParams,
        querystring: LanguageQuery,
        response: { 200: DefectStory, ...problems },
      },
    },
    (request, reply) => {
      const { district, id } = request.params;
      return answers.answer(request, reply, district, async () => {
        const story = await defects.find(district, id, request.query.lang);
        if (!story) throw new Problem('not-found');
        return jsonAnswer(reply, story, { caching: caching.calendar });
      });
    },
  );

  app.post(
    path(paths.defectConfirmations(':district', ':id')),
    {
      config: { invalidStatus: 422 },
      schema: {
        tags,
        summary: 'Me too',
        description: 'Counts one more who has the same trouble. One key counts once.',
        params: ItemParams,
        headers: OnceHeaders,
        body: NewConfirmation,
        response: { 200: DefectConfirmed, ...problemResponses(400, 403, 404, 422, 429, 503) },
      },
    },
    async (request, reply) => {
      const { district, id } = request.params;
      await demandOrigin(request, district);
      if (request.body.website) throw new Problem('not-found');
      const { body, headers, method, url } = request;
      proofs.demand(addressPrefix(request.ip), `confirmations ${district}`, body.proof);
      const once = onceOf(
        { headers, method, url, body: { ...body, proof: undefined } },
        publicScope,
      );
      const confirmations = await defects.confirm(district, id, once);
      if (confirmations === undefined) throw new Problem('not-found');
      return reply.header('cache-control', 'no-store').send({ confirmations });
    },
  );

  app.post(
    path(paths.defectFollowers(':district', ':id')),
    {
      config: { invalidStatus: 422 },
      schema: {
        tags,
        summary: 'Follow a defect',
        description:
          'By mail, once the address has answered the mail it gets; or without an address, by a secret ' +
          'link. An address that follows already is answered alike.',
        params: ItemParams,
        body: NewFollower,
        response: { 202: DefectFollowed, ...problemResponses(400, 403, 404, 422, 429, 503) },
      },
    },
    async (request, reply) => {
      const { district, id } = request.params;
      await demandOrigin(request, district);
      const { website, proof, ...wish } = request.body;
      if (website) throw new Problem('not-found');
      proofs.demand(addressPrefix(request.ip), `followers ${district}`, proof);
      const followed = await deps.defectFollowers.follow(district, id, wish);
      if (!followed) throw new Problem('not-found');
      const token = followed.id && defectSecrets.tokenOf(followed.id);
      const { language } = wish;
      const link = token && myDefectLink(publicUrl, { districtId: district, token, language });
      return reply
        .code(202)
        .header('cache-control', 'no-store')
        .send({ mailed: !token, ...(token && { token, url: link }) });
    },
  );
}
