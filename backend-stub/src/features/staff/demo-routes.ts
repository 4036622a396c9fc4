import { DemoSignIn, Me, staffPaths } from '@klocket/contract';
import { toStored } from '../../clock.ts';
import type { Deps } from '../../deps.ts';
import type { App } from '../../http/app-type.ts';
import { staffProblems } from '../../http/schemas.ts';
import { Problem } from '../../problem.ts';
import { demoMemberId } from '../../seed/staff.ts';
import { enter } from './enter.ts';
import { beginSession } from './session-repository.ts';

/** One click signs in as each of the demo's people. It stands for a passkey too, which nobody there has. */
export function demoSignInRoutes(app: App, deps: Deps) {
  if (!deps.settings.demo) return;

  app.post(
    staffPaths.demoSignIn(),
    {
      config: { beforeSignIn: true },
      schema: {
        tags: ['staff'],
        summary: 'Sign in as one of the demo’s people',
        description: 'Only in a demo.',
        body: DemoSignIn,
        response: { 200: Me, ...staffProblems(404) },
      },
    },
    async (request, reply) => {
      const { role, district } = request.body;
      const member = await deps.members.find(demoMemberId(role, district));
      if (!member) throw new Problem('not-found');
      const secret = await deps.db
        .transaction()
        .execute((tx) =>
          beginSession(tx, member.id, toStored(deps.clock()), { withPasskey: true }),
        );
      return enter(deps, request, reply, secret);
    },
  );
}
