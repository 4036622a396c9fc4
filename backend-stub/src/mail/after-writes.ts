import type { App } from '../http/app-type.ts';
import type { MailRoom } from './mail-room.ts';

const reading = ['GET', 'HEAD', 'OPTIONS'];

/** Lets the mail room look once a request that may have queued mail is answered, and so committed. */
export function wakeAfterWrites(app: App, mailRoom: Pick<MailRoom, 'wake'>) {
  app.addHook('onResponse', (request, reply, done) => {
    if (!reading.includes(request.method) && reply.statusCode < 400) void mailRoom.wake();
    done();
  });
}
