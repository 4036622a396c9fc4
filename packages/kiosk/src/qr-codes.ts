import { qrCode } from '@klocket/core/qr-code';
import type { TemplateResult } from 'lit';

/** So many are remembered: more than stand in any playlist. */
const most = 50;

const made = new Map<string, TemplateResult>();

/** A code that telephones read. It is made once: a scene is drawn each second, and a small box has little strength. */
export function qrCodeOf(address: string, label: string): TemplateResult {
  const key = JSON.stringify([address, label]);
  const code = made.get(key) ?? qrCode(address, label);
  // What was asked for last stands last.
  made.delete(key);
  made.set(key, code);
  if (made.size > most) made.delete(made.keys().next().value!);
  return code;
}
