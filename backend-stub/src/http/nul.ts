import { Problem } from '../problem.ts';
import type { App } from './app-type.ts';

/** No address of ours holds a NUL; PostgreSQL could not even be asked for one. */
export function refuseNul(app: App) {
  app.addHook('onRequest', (request, _reply, done) => {
    if (request.url.includes('%00')) done(new Problem('invalid'));
    else done();
  });
}
