import { drawQr, encodeQr, type QrCode } from '@klocket/core/qr-code';

/** So many are remembered: more than stand in any playlist. */
const most = 50;

const made = new Map<string, QrCode>();

/** A code that telephones read. */
export const qrCodeOf = (address: string, label: string) => drawQr(encodedOnce(address), label);

/** Works a code out once: a scene is drawn each second, and a small box has little strength. */
export function encodedOnce(address: string): QrCode {
  const code = made.get(address) ?? encodeQr(address);
  // What was asked for last stands last.
  made.delete(address);
  made.set(address, code);
  if (made.size > most) made.delete(made.keys().next().value!);
  return code;
}
