import { Type, type Static } from 'typebox';
import { Language, Slug } from '../text.ts';
import { Email, StaffName } from './me.ts';
import { RoleName } from './roles.ts';

const strict = { additionalProperties: false } as const;

/** A role in the district one is in. */
export const ColleagueRole = Type.Object(
  { role: RoleName, organiserId: Type.Optional(Slug) },
  strict,
);
export type ColleagueRole = Static<typeof ColleagueRole>;

const Roles = Type.Array(ColleagueRole, { minItems: 1, maxItems: 20 });

/** Someone who works in the district. */
export const Colleague = Type.Object({
  id: Type.String(),
  name: Type.String(),
  email: Type.String(),
  language: Language,
  roles: Type.Array(ColleagueRole),
  passkeys: Type.Integer(),
  mayChange: Type.Boolean({ description: 'Whether who asks may change or remove this one.' }),
});
export type Colleague = Static<typeof Colleague>;

/** Everyone one may see, and the roles one may give. */
export const ColleagueList = Type.Object({
  items: Type.Array(Colleague),
  mayGive: Type.Array(ColleagueRole, {
    description: 'Without an organiser: for any organiser, or none.',
  }),
});
export type ColleagueList = Static<typeof ColleagueList>;

/** Someone to invite; the mail is written in `language`. */
export const NewColleague = Type.Object(
  {
    email: Email,
    name: Type.Optional(StaffName),
    language: Type.Optional(Language),
    roles: Roles,
  },
  strict,
);
export type NewColleague = Static<typeof NewColleague>;

export const ColleagueChange = Type.Object({ roles: Roles }, strict);
export type ColleagueChange = Static<typeof ColleagueChange>;
