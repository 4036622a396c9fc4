import { Me, MeChange, staffPaths } from '@klocket/contract';
import type { Deps } from '../../deps.ts';
import type { App } from '../../http/app-type.ts';
import { Nothing, staffProblems } from '../../http/schemas.ts';
import { sessionCookie } from './cookies.ts';
import { sessionOf, signedIn } from './guard.ts';
import { describeMe } from './me.ts';

/** What was kept of a session in the browser, drafts above all, goes with it: computers are shared. */
const forget = { 'clear-site-data': '"storage"' };

/** Oneself: who one is, and the ways out. */
export function meRoutes(app: App, deps: Deps) {
  const { members, sessions } = deps;

  app.get(
    staffPaths.me(),
    {
      schema: {
        tags: ['staff'],
        summary: 'Who is signed in',
        description: 'Name, roles, and what one may do in which district.',
        response: { 200: Me, ...staffProblems() },
      },
    },
    (request) => describeMe(deps, sessionOf(request)),
  );

  app.patch(
    staffPaths.me(),
    {
      schema: {
        tags: ['staff'],
        summary: 'Change one’s name or language',
        description: 'What is left out stays as it is.',
        body: MeChange,
        response: { 200: Me, ...staffProblems() },
      },
    },
    async (request) => {
      const session = sessionOf(request);
      await members.change(session.actor.id, request.body);
      return describeMe(deps, await sessions.again(session));
    },
  );

  app.delete(
    staffPaths.session(),
    {
      schema: {
        tags: ['staff'],
        summary: 'Sign out here',
        description: 'Ends this session.',
        response: { 204: Nothing, ...staffProblems() },
      },
    },
    async (request, reply) => {
      await sessions.end(sessionOf(request).hash);
      sessionCookie.clear(reply);
      return reply.code(204).headers(forget).send(null);
    },
  );

  app.delete(
    staffPaths.sessions(),
    {
      schema: {
        tags: ['staff'],
        summary: 'Sign out everywhere',
        description: 'Ends all of one’s sessions, this one too.',
        response: { 204: Nothing, ...staffProblems() },
      },
    },
    async (request, reply) => {
      await sessions.endAll(signedIn(request).id);
      sessionCookie.clear(reply);
      return reply.code(204).headers(forget).send(null);
    },
  );
}
