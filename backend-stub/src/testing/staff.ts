import { randomUUID } from 'node:crypto';
import type { InjectOptions, LightMyRequestResponse } from 'fastify';
import type { RoleName, StaffRole } from '@klocket/contract';
import { toStored, type Clock } from '../clock.ts';
import type { Database } from '../database/database.ts';
import { giveRole, takeIn } from '../features/staff/member-repository.ts';
import { beginSession } from '../features/staff/session-repository.ts';
import type { App } from '../http/app-type.ts';

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** Someone at the desk, in a browser of their own. */
export interface Worker {
  id: string;
  email: string;
  /** The cookies of the browser, to be handed to a request that is put together by hand. */
  cookie: string;
  /** Asks as our own page in that browser would. */
  ask(
    method: Method,
    url: string,
    body?: object,
    headers?: Record<string, string>,
  ): Promise<LightMyRequestResponse>;
}

/** The headers a browser sends along with what our own page asks. */
export const fromOurPage = { 'sec-fetch-site': 'same-origin' };

interface Who {
  roles: (StaffRole | RoleName)[];
  /** Default: one nobody else has. */
  email?: string;
  name?: string;
  /** Whether a passkey was just shown. Default: false. */
  withPasskey?: boolean;
  /** Ids of activities to lead. */
  leads?: string[];
}

/** Makes people with roles, signed in to an app, in one district unless a role names another. */
export const workersOf =
  (app: App, db: Database, clock: Clock, districtId: string) =>
  async ({ roles, email, name, withPasskey = false, leads = [] }: Who): Promise<Worker> => {
    const at = toStored(clock());
    const address = email ?? `${randomUUID()}@klocket.example`;
    const [id, secret] = await db.transaction().execute(async (tx) => {
      const memberId = await takeIn(tx, { email: address, name, language: 'sv' }, at);
      for (const role of roles) await giveRole(tx, memberId, toRole(role, districtId));
      for (const activity_id of leads) {
        const row = { activity_id, staff_member_id: memberId };
        await tx.insertInto('activity_leader').values(row).execute();
      }
      return [memberId, await beginSession(tx, memberId, at, { withPasskey })];
    });
    const cookie = `__Host-klocket-session=${secret}`;
    return { id, email: address, cookie, ask: asker(app, cookie) };
  };

/** Asks an app as a page of ours does in a browser with these cookies. */
export const asker =
  (app: App, cookie: string): Worker['ask'] =>
  (method, url, body, headers = {}) =>
    app.inject({
      method,
      url,
      headers: { cookie, ...fromOurPage, ...headers },
      ...(body ? { payload: body } : {}),
    } satisfies InjectOptions);

const toRole = (role: StaffRole | RoleName, districtId: string): StaffRole => {
  if (typeof role !== 'string') return role;
  return role === 'operator' ? { role } : { role, districtId };
};
