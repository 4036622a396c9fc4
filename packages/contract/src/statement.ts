import { Type, type Static } from 'typebox';
import { Day, Language } from './text.ts';

/*
 * What a district has to say by law: who answers for what is stored, and how far its pages can be used by
 * everybody. Apart from what visitors' widgets read, since it stands on two pages alone.
 */

const strict = { additionalProperties: false } as const;

const Party = Type.Object(
  {
    name: Type.String({ minLength: 1, maxLength: 200, pattern: '\\S' }),
    phone: Type.Optional(Type.String({ maxLength: 40 })),
    email: Type.Optional(Type.String({ maxLength: 254 })),
  },
  strict,
);

/** Whom the law holds responsible for what is stored, and who watches over it. */
export const ResponsibleSource = Type.Object(
  {
    controller: Type.Optional(
      Type.Object(
        {
          ...Party.properties,
          number: Type.Optional(
            Type.String({ maxLength: 40, description: 'Under which it is registered.' }),
          ),
        },
        strict,
      ),
    ),
    officer: Type.Optional(Party),
  },
  strict,
);
export type ResponsibleSource = Static<typeof ResponsibleSource>;

/** How far a site meets the law. */
export const conformances = ['full', 'partial', 'none'] as const;
export type Conformance = (typeof conformances)[number];

/** Who has assessed a site. */
export const assessors = ['self', 'other'] as const;

const Lines = Type.Record(Language, Type.String({ maxLength: 10_000 }), {
  additionalProperties: false,
  description: 'In each language one shortcoming a line.',
});

/** The accessibility statement that the Swedish act (2018:1937) asks for, as far as a district decides it. */
export const StatementSource = Type.Object(
  {
    conformance: Type.Enum(conformances),
    assessedOn: Day,
    assessedBy: Type.Enum(assessors),
    changedOn: Type.Optional(Day),
    shortcomings: Type.Optional(Lines),
    burden: Type.Optional(Lines),
  },
  strict,
);
export type StatementSource = Static<typeof StatementSource>;
