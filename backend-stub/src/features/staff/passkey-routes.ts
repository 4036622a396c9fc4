import {
  Me,
  NewPasskey,
  PasskeyChallenge,
  PasskeyChallengeRequest,
  PasskeyList,
  ShownPasskey,
  staffPaths,
} from '@klocket/contract';
import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import type { Deps } from '../../deps.ts';
import type { App } from '../../http/app-type.ts';
import { ownOrigin } from '../../http/own-origin.ts';
import { routePattern } from '../../http/route-pattern.ts';
import { Nothing, staffProblems } from '../../http/schemas.ts';
import { enter } from './enter.ts';
import { demandPasskey, sessionOf, signedIn } from './guard.ts';
import { describeMe } from './me.ts';

/** One's passkeys, and what they are shown for. */
export function passkeyRoutes(app: App, deps: Deps) {
  const { settings, passkeys, sessions } = deps;
  const tags = ['staff'];
  const originOf = ({ headers }: FastifyRequest) => ownOrigin(settings.publicUrl, headers.host);

  app.post(
    staffPaths.passkeyChallenge(),
    {
      config: { beforeSignIn: true },
      schema: {
        tags,
        summary: 'Begin to add or to show a passkey',
        description: 'What the browser’s own functions take, good for five minutes and once.',
        body: PasskeyChallengeRequest,
        response: { 200: PasskeyChallenge, ...staffProblems() },
      },
    },
    async (request) => {
      const origin = originOf(request);
      const begin = {
        register: () => passkeys.beginToRegister(sessionOf(request), origin),
        'sign-in': () => passkeys.beginToSignIn(origin),
        confirm: () => passkeys.beginToConfirm(sessionOf(request), origin),
      };
      return { options: { ...(await begin[request.body.purpose]()) } };
    },
  );

  app.post(
    staffPaths.passkeys(),
    {
      schema: {
        tags,
        summary: 'Add a passkey',
        description: 'What the browser made of a challenge to register. It counts as shown, too.',
        body: NewPasskey,
        response: { 201: Me, ...staffProblems() },
      },
    },
    async (request, reply) => {
      const { credential, name = '' } = request.body;
      const session = sessionOf(request);
      await passkeys.register(session, originOf(request), credential, name);
      return reply.code(201).send(await describeMe(deps, await sessions.again(session)));
    },
  );

  app.get(
    staffPaths.passkeys(),
    {
      schema: {
        tags,
        summary: 'One’s passkeys',
        description: 'The oldest first.',
        response: { 200: PasskeyList, ...staffProblems() },
      },
    },
    async (request) => ({ items: await passkeys.list(signedIn(request).id) }),
  );

  app.delete(
    routePattern(staffPaths.passkey(':id')),
    {
      schema: {
        tags,
        summary: 'Remove a passkey',
        description: 'Takes that one was just shown; it may be the same.',
        params: Type.Object({ id: Type.String({ maxLength: 1500 }) }),
        response: { 204: Nothing, ...staffProblems(404) },
      },
    },
    async (request, reply) => {
      const actor = signedIn(request);
      demandPasskey(actor);
      await passkeys.remove(actor, request.params.id);
      return reply.code(204).send(null);
    },
  );

  app.post(
    staffPaths.passkeySignIn(),
    {
      config: { beforeSignIn: true },
      schema: {
        tags,
        summary: 'Sign in with a passkey',
        description: 'What the browser made of a challenge to sign in.',
        body: ShownPasskey,
        response: { 200: Me, ...staffProblems() },
      },
    },
    async (request, reply) => {
      const secret = await passkeys.signIn(originOf(request), request.body.credential);
      return enter(deps, request, reply, secret);
    },
  );

  app.post(
    staffPaths.passkeyConfirmation(),
    {
      schema: {
        tags,
        summary: 'Show a passkey again',
        description: 'What the browser made of a challenge to confirm; it counts for 15 minutes.',
        body: ShownPasskey,
        response: { 200: Me, ...staffProblems() },
      },
    },
    async (request) => {
      const session = sessionOf(request);
      await passkeys.confirm(session, originOf(request), request.body.credential);
      return describeMe(deps, await sessions.again(session));
    },
  );
}
