import {
  heartbeatsPath,
  Heartbeat,
  myPairingPath,
  Pairing,
  pairingsPath,
  PairingStarted,
  Screen,
  screenPath,
  Slug,
  type Screen as ScreenShown,
} from '@klocket/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { millisecondsOf, toStored } from '../../clock.ts';
import type { Deps } from '../../deps.ts';
import { addressPrefix } from '../../http/address-prefix.ts';
import type { App } from '../../http/app-type.ts';
import { tagOf } from '../../http/if-match.ts';
import { routePattern } from '../../http/route-pattern.ts';
import { Nothing, problemResponses } from '../../http/schemas.ts';
import { Problem } from '../../problem.ts';
import { createGuessLimit } from '../../http/guess-limit.ts';
import { pairingMinutes, pollSeconds } from './rules.ts';
import type { StoredScreen } from './screen-rows.ts';
import { knowScreen, tokenOf } from './screen-token.ts';

const ScreenParams = Type.Object({ screen: Slug });
const tags = ['kiosks'];

/** A screen that has lost its network for a while may say so at once; more than this is a fault of its own. */
const mostHeartbeats = { most: 60, windowMs: 60_000 };

/** So many codes may one network ask for while one lasts: all the screens of a centre, and no place of others. */
const mostCodes = { most: 30, windowMs: pairingMinutes * 60 * 1000 };

/** What the screens in the centre are told, and what they tell. */
export function kioskRoutes(app: App, { kiosks, pairings, clock }: Deps, release: string) {
  const startedAt = toStored(clock());
  const beats = createGuessLimit(() => millisecondsOf(clock), mostHeartbeats);
  // Networks are known for an hour, in memory alone.
  const codes = createGuessLimit(() => millisecondsOf(clock), mostCodes);
  app.decorateRequest('screen', null);

  /** Sends a screen with its tag, which says nothing of this process: others answer for it as well. */
  const send = (reply: FastifyReply, stored: StoredScreen, tag: string) => {
    const screen: ScreenShown = { ...stored, release, startedAt };
    return reply.header('etag', tag).send(screen);
  };
  const found = async (id: string) => {
    const stored = await kiosks.find(id);
    if (!stored) throw new Problem('not-found');
    return { stored, tag: tagOf({ ...stored, release }) };
  };

  app.get(
    routePattern(screenPath(':screen')),
    {
      schema: {
        tags,
        summary: 'What a screen shall show',
        description:
          `Public, as is all that it shows. Asked every ${pollSeconds} seconds; an unchanged answer is a 304. ` +
          'The header `Klocket-Started` says since when the server runs.',
        params: ScreenParams,
        response: { 200: Screen, 304: Nothing, ...problemResponses(400, 404, 406, 429, 503) },
      },
    },
    async (request, reply) => {
      const { stored, tag } = await found(request.params.screen);
      reply.header('cache-control', 'no-cache').header('klocket-started', startedAt);
      if (isKnown(request, tag)) {
        // Nothing at all, not the word for it, and so of no type: a screen asks for this all day long.
        const nothing = bare(request, reply)
          .code(304)
          .header('etag', tag)
          .serializer(() => '');
        return nothing.send(null);
      }
      return send(reply, stored, tag);
    },
  );

  app.post(
    routePattern(heartbeatsPath(':screen')),
    {
      config: { invalidStatus: 422 },
      async preValidation(request) {
        const { id } = await knowScreen(kiosks, request);
        beats.begin(id);
      },
      schema: {
        tags,
        summary: 'Tell how a screen is',
        description:
          'By its token, `Authorization: Bearer`. Nothing in it is about a person, and only the last one is kept. ' +
          'Answers 204 while `known` is the tag of what there is to show, and with all of it otherwise.',
        params: ScreenParams,
        body: Heartbeat,
        response: { 200: Screen, 204: Nothing, ...problemResponses(400, 401, 422, 429, 503) },
      },
    },
    async (request, reply) => {
      const { id } = request.screen!;
      await kiosks.hear(id, request.body);
      const { stored, tag } = await found(id);
      reply.header('klocket-started', startedAt);
      if (request.body.known === tag) return bare(request, reply).code(204).send(null);
      return send(reply.header('cache-control', 'no-store'), stored, tag);
    },
  );

  app.post(
    pairingsPath(),
    {
      schema: {
        tags,
        summary: 'Ask for a code to be typed in at the desk',
        description: 'Six digits to show, and a secret by which the box asks what became of them.',
        response: { 201: PairingStarted, ...problemResponses(400, 429, 503) },
      },
    },
    async (request, reply) => {
      codes.begin(addressPrefix(request.ip));
      const started = await pairings.start();
      return reply.code(201).header('cache-control', 'no-store').send(started);
    },
  );

  app.get(
    myPairingPath(),
    {
      schema: {
        tags,
        summary: 'Whether the code was typed in',
        description:
          'By the secret, `Authorization: Bearer`. Then which screen this is, and its token. 401 when the time of ' +
          'the code is up: ask for another.',
        response: { 200: Pairing, ...problemResponses(401, 406, 429, 503) },
      },
    },
    async (request, reply) => {
      const mine = await pairings.mine(tokenOf(request));
      if (!mine) throw new Problem('unauthenticated');
      return reply.header('cache-control', 'no-store').send(mine);
    },
  );
}

/** What an answer without a body has no use for in a page of our own. */
const forOthers = [
  'x-content-type-options',
  'access-control-allow-origin',
  'access-control-expose-headers',
  'cross-origin-resource-policy',
  'timing-allow-origin',
  'content-security-policy',
  'referrer-policy',
];

/** Lets an answer of nothing to a page of ours carry nothing either: a screen asks for it all day long. */
function bare({ headers }: FastifyRequest, reply: FastifyReply) {
  if (headers['sec-fetch-site'] === 'same-origin') {
    for (const name of forOthers) reply.removeHeader(name);
  }
  return reply;
}

const isKnown = ({ headers }: FastifyRequest, tag: string) =>
  (headers['if-none-match'] ?? '').split(/, */).some((one) => one.replace(/^W\//, '') === tag);
