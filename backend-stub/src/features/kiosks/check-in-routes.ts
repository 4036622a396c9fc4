import {
  LanguageQuery,
  ScreenCheckedIn,
  ScreenCheckIn,
  screenCheckInsPath,
  Slug,
} from '@klocket/contract';
import { Type } from 'typebox';
import { millisecondsOf } from '../../clock.ts';
import type { Deps } from '../../deps.ts';
import type { App } from '../../http/app-type.ts';
import { routePattern } from '../../http/route-pattern.ts';
import { problemResponses } from '../../http/schemas.ts';
import { Problem } from '../../problem.ts';
import { createGuessLimit } from '../../http/guess-limit.ts';
import { checkIn } from './check-in.ts';
import { knowScreen } from './screen-token.ts';

const ScreenParams = Type.Object({ screen: Slug });

/** So many wrong codes in ten minutes may be typed at one screen: a class in a hurry, and no machine. */
const mostWrong = { most: 30 };

/** Who comes to something says so at the screen by the code of their sign-up. */
export function checkInRoutes(app: App, { db, clock, kiosks, signups }: Deps) {
  const guesses = createGuessLimit(() => millisecondsOf(clock), mostWrong);

  app.post(
    routePattern(screenCheckInsPath(':screen')),
    {
      config: { invalidStatus: 422 },
      preValidation: async (request) => void (await knowScreen(kiosks, request)),
      schema: {
        tags: ['kiosks'],
        summary: 'Check in at a screen',
        description:
          'By the token of the screen, `Authorization: Bearer`, and the code of a sign-up to something in its ' +
          'house today. Says no name, since others can read it; of a code that is for something else it says ' +
          'no more than of a wrong one.',
        params: ScreenParams,
        querystring: LanguageQuery,
        body: ScreenCheckIn,
        response: { 200: ScreenCheckedIn, ...problemResponses(400, 401, 404, 422, 429, 503) },
      },
    },
    async (request, reply) => {
      const screen = request.screen!;
      const guess = guesses.begin(screen.id);
      const { code } = request.body;
      const checkedIn = await checkIn(db, clock, signups, {
        screen,
        code,
        language: request.query.lang,
      });
      if (!checkedIn) throw new Problem('not-found');
      guess.right();
      return reply.header('cache-control', 'no-store').send(checkedIn);
    },
  );
}
