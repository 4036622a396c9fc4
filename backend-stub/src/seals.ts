import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * Seals what is handed out, so that it is known for ours when it comes back, and nothing of it has to
 * be kept. Each purpose has seals of its own: one for a form opens no sign-up.
 */
export type Seals = ReturnType<typeof createSeals>;

export const createSeals = (secret: string) => {
  const mac = (purpose: string, text: string) =>
    createHmac('sha256', secret).update(`${purpose}\n${text}`).digest();

  /** 192 bits that only who knows the secret can make. */
  const seal = (purpose: string, text: string) =>
    mac(purpose, text).subarray(0, 24).toString('base64url');

  return {
    mac,
    seal,

    /** A text together with its seal. */
    sealed: (purpose: string, text: string) => `${text}.${seal(purpose, text)}`,

    /** Reads a sealed text; undefined where the seal is not ours. */
    unseal(purpose: string, sealed: string): string | undefined {
      const [, text = '', given = ''] = /^([\w-]{1,200})\.([\w-]{32})$/.exec(sealed) ?? [];
      return text && isSame(given, seal(purpose, text)) ? text : undefined;
    },

    /** A moment, sealed together with what it is about. */
    stamp(purpose: string, about: string, at: number) {
      const time = at.toString(36);
      return `${time}.${seal(purpose, `${about}\n${time}`)}`;
    },

    /** How many milliseconds ago something was stamped; undefined where the stamp is not ours. */
    ageOf(purpose: string, stamped: string, about: string, now: number): number | undefined {
      const [, time = '', given = ''] = /^([0-9a-z]{1,11})\.([\w-]{32})$/.exec(stamped) ?? [];
      return time && isSame(given, seal(purpose, `${about}\n${time}`))
        ? now - parseInt(time, 36)
        : undefined;
    },
  };
};

/** Compares seals, taking as long whatever they share. */
const isSame = (one: string, other: string) =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
