import { Type, type Static } from 'typebox';
import { Day } from './text.ts';

/** The number printed on a certificate: twelve letters and digits, with or without dashes. */
export const SerialParams = Type.Object({ serial: Type.String({ maxLength: 40 }) });

/** "Is this certificate real?", asked with the name that is printed on it. */
export const CertificateQuestion = Type.Object(
  { name: Type.String({ minLength: 1, maxLength: 200 }) },
  { additionalProperties: false },
);
export type CertificateQuestion = Static<typeof CertificateQuestion>;

/** Whether a name is the one on a certificate, and only then what it is for. Never the name itself. */
export const CertificateAnswer = Type.Object({
  matches: Type.Boolean(),
  revoked: Type.Optional(Type.Boolean({ description: 'It was taken back and holds no longer.' })),
  title: Type.Optional(Type.String({ description: 'What the circle was called.' })),
  organisers: Type.Optional(Type.Array(Type.String())),
  from: Type.Optional(Day),
  to: Type.Optional(Day),
  hours: Type.Optional(Type.Integer({ description: 'Study hours.' })),
  issuedOn: Type.Optional(Day),
});
export type CertificateAnswer = Static<typeof CertificateAnswer>;
