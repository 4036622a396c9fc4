import { Type, type Static } from 'typebox';
import { DistrictSummary } from '../district.ts';
import { Instant, Language } from '../text.ts';
import { Action, RoleName, StaffRole } from './roles.ts';

const strict = { additionalProperties: false } as const;

/** What someone is called at the desk. */
export const StaffName = Type.String({ minLength: 1, maxLength: 100, pattern: '\\S' });

/** A mail address. The server takes those it can send to. */
export const Email = Type.String({
  minLength: 3,
  maxLength: 254,
  pattern: '^[^\\s@]+@[^\\s@]+$',
  examples: ['samordnare@klocket.example'],
});

/** A district where one may work, and what one may do there with what is one's own. */
export const MyDistrict = Type.Object({
  ...DistrictSummary.properties,
  may: Type.Array(Action),
});
export type MyDistrict = Static<typeof MyDistrict>;

/** Who is signed in. */
export const Me = Type.Object(
  {
    id: Type.String(),
    name: Type.String(),
    email: Type.String(),
    language: Language,
    roles: Type.Array(StaffRole),
    districts: Type.Array(MyDistrict),
    passkeys: Type.Integer({ description: 'How many passkeys one has.' }),
    passkeyUntil: Type.Optional({
      ...Instant,
      description: 'Until then no passkey is asked for again, whatever one does.',
    }),
    endsAt: { ...Instant, description: 'When one has to sign in again, however busy.' },
  },
  { $id: 'Me' },
);
export type Me = Static<typeof Me>;

/** What one may change about oneself. */
export const MeChange = Type.Object(
  { name: Type.Optional(StaffName), language: Type.Optional(Language) },
  strict,
);
export type MeChange = Static<typeof MeChange>;

/** Signs in as one of the demo's people; only in a demo. */
export const DemoSignIn = Type.Object(
  {
    role: RoleName,
    district: Type.Optional(
      Type.String({ maxLength: 80, description: 'Default: the first of the demo.' }),
    ),
  },
  strict,
);
export type DemoSignIn = Static<typeof DemoSignIn>;
