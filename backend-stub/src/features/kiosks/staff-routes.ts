import {
  DistrictParams,
  ItemParams,
  NewScreen,
  ScreenPairing,
  ScreenSource,
  StaffScreen,
  StaffScreenList,
  staffPaths,
} from '@klocket/contract';
import type { FastifyReply } from 'fastify';
import { millisecondsOf } from '../../clock.ts';
import type { Deps } from '../../deps.ts';
import type { App } from '../../http/app-type.ts';
import { OnceHeaders, onceOf } from '../../http/idempotency.ts';
import { expectedTags, tagOf } from '../../http/if-match.ts';
import { routePattern } from '../../http/route-pattern.ts';
import { Nothing, staffProblems } from '../../http/schemas.ts';
import { Problem } from '../../problem.ts';
import { createGuessLimit } from '../../http/guess-limit.ts';
import { keeperOf, readerOf } from './keepers.ts';

const tags = ['staff'];
const config = { invalidStatus: 422 };

/** So many wrong codes in ten minutes, from all desks together: one in ten thousand of all there are. */
const mostGuesses = { most: 100 };

/** The screens in the centre for who looks after them. */
export function kioskStaffRoutes(app: App, { kioskDesk, pairings, clock }: Deps) {
  const guesses = createGuessLimit(() => millisecondsOf(clock));
  // Many sessions guess no better together than a few.
  const allGuesses = createGuessLimit(() => millisecondsOf(clock), mostGuesses);
  /** A screen with the tag of how it is set up, which goes along with a change. */
  const send = async (reply: FastifyReply, district: string, id: string) => {
    const screen = await kioskDesk.find(district, id);
    if (!screen) throw new Problem('not-found');
    return reply.header('etag', tagOf(sourceOf(screen))).send(screen);
  };

  app.get(
    routePattern(staffPaths.screens(':district')),
    {
      schema: {
        tags,
        summary: 'The screens, and how they are',
        description: 'By name. When each was last heard of, and what it said then.',
        params: DistrictParams,
        response: { 200: StaffScreenList, ...staffProblems(404) },
      },
    },
    async (request) => ({ items: await kioskDesk.list(readerOf(request, request.params)) }),
  );

  app.post(
    routePattern(staffPaths.screens(':district')),
    {
      config,
      schema: {
        tags,
        summary: 'Set up a screen',
        description: 'Its id is its address, `/kiosk/{id}`, which no other on this server has.',
        params: DistrictParams,
        headers: OnceHeaders,
        body: NewScreen,
        response: { 201: StaffScreen, ...staffProblems(404, 422) },
      },
    },
    async (request, reply) => {
      const keeper = keeperOf(request, request.params);
      const id = await kioskDesk.create(keeper, request.body, onceOf(request, keeper.actor.id));
      return send(reply.code(201), keeper.districtId, id);
    },
  );

  app.get(
    routePattern(staffPaths.screen(':district', ':id')),
    {
      schema: {
        tags,
        summary: 'A screen as it is set up',
        description: 'The `ETag` goes along with a change.',
        params: ItemParams,
        response: { 200: StaffScreen, ...staffProblems(404) },
      },
    },
    async (request, reply) => send(reply, readerOf(request, request.params), request.params.id),
  );

  app.put(
    routePattern(staffPaths.screen(':district', ':id')),
    {
      config,
      schema: {
        tags,
        summary: 'Change a screen',
        description:
          'All of it at once, made from what `If-Match` names. It shows it within seconds.',
        params: ItemParams,
        body: ScreenSource,
        response: { 200: StaffScreen, ...staffProblems(404, 412, 422, 428) },
      },
    },
    async (request, reply) => {
      const keeper = keeperOf(request, request.params);
      await kioskDesk.replace(keeper, request.params.id, request.body, expectedTags(request));
      return send(reply, keeper.districtId, request.params.id);
    },
  );

  app.delete(
    routePattern(staffPaths.screen(':district', ':id')),
    {
      schema: {
        tags,
        summary: 'Take a screen away',
        description: 'Made from what `If-Match` names. Its token opens nothing any more.',
        params: ItemParams,
        response: { 204: Nothing, ...staffProblems(404, 412, 428) },
      },
    },
    async (request, reply) => {
      const keeper = keeperOf(request, request.params);
      await kioskDesk.remove(keeper, request.params.id, expectedTags(request));
      return reply.code(204).send(null);
    },
  );

  app.post(
    routePattern(staffPaths.screenPairings(':district', ':id')),
    {
      config,
      schema: {
        tags,
        summary: 'Pair a screen',
        description:
          'By the six digits that a box shows at `/kiosk`. The box that was it before writes no more.',
        params: ItemParams,
        body: ScreenPairing,
        response: { 200: StaffScreen, ...staffProblems(404, 422) },
      },
    },
    async (request, reply) => {
      const { actor, districtId } = keeperOf(request, request.params);
      const guess = guesses.begin(actor.id);
      const one = allGuesses.begin('all');
      await pairings.pair(actor, districtId, request.params.id, request.body.code);
      guess.right();
      one.right();
      return send(reply, districtId, request.params.id);
    },
  );

  app.delete(
    routePattern(staffPaths.screenPairings(':district', ':id')),
    {
      schema: {
        tags,
        summary: 'Take the token of a screen away',
        description: 'It goes on showing what is public, and writes nothing any more.',
        params: ItemParams,
        response: { 204: Nothing, ...staffProblems(404) },
      },
    },
    async (request, reply) => {
      const { actor, districtId } = keeperOf(request, request.params);
      await pairings.unpair(actor, districtId, request.params.id);
      return reply.code(204).send(null);
    },
  );

  app.post(
    routePattern(staffPaths.screenReloads(':district', ':id')),
    {
      schema: {
        tags,
        summary: 'Have a screen load its page anew',
        description: 'Once, when it next hears of it and the page is sure to come.',
        params: ItemParams,
        response: { 204: Nothing, ...staffProblems(404) },
      },
    },
    async (request, reply) => {
      await kioskDesk.reload(keeperOf(request, request.params), request.params.id);
      return reply.code(204).send(null);
    },
  );

  app.post(
    routePattern(staffPaths.screenIdentifications(':district', ':id')),
    {
      schema: {
        tags,
        summary: 'Have a screen show which one it is',
        description: 'For half a minute.',
        params: ItemParams,
        response: { 204: Nothing, ...staffProblems(404) },
      },
    },
    async (request, reply) => {
      await kioskDesk.identify(keeperOf(request, request.params), request.params.id);
      return reply.code(204).send(null);
    },
  );
}

/** What of a screen staff have set up, in the order in which it is tagged. */
const sourceOf = ({ name, house, mode, languages, scenes, dimsAtNight }: StaffScreen) => ({
  name,
  ...(house && { house }),
  mode,
  languages,
  scenes,
  dimsAtNight,
});
