import type { App } from '../../../http/app-type.ts';
import { describeError } from '../../../http/logging.ts';
import type { SeatingFollower } from './follow.ts';

const reading = ['GET', 'HEAD', 'OPTIONS'];

/** Lets seats follow as soon as staff have changed something; the duty would do it a little later. */
export function followAfterStaffWrites(app: App, follower: SeatingFollower) {
  let going: Promise<void> | undefined;
  app.addHook('onResponse', (request, reply, done) => {
    const isWrite = !reading.includes(request.method) && reply.statusCode < 400;
    if (isWrite && request.routeOptions.config?.kind === 'staff') {
      going ??= follower
        .follow()
        .catch((error: unknown) => request.log.error({ error: describeError(error) }, 'seats'))
        .finally(() => (going = undefined));
    }
    done();
  });
  app.addHook('onClose', () => going);
}
