/** A setting that stops the start, with a sentence that names it. */
export class SettingError extends Error {
  constructor(name: string, sentence: string) {
    super(`${name}: ${sentence}`);
    this.name = 'SettingError';
  }
}

/** Whether a host name means this very machine. */
export function isLoopback(hostname: string) {
  return (
    hostname === 'localhost' ||
    hostname.endsWith('.localhost') ||
    /^127(\.\d+){3}$|^\[::1\]$/.test(hostname)
  );
}
