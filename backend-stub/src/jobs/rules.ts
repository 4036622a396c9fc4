/** How long a duty that failed waits: a minute, then two, four, eight … but never longer than usual. */
export function waitAfterFailure(failures: number, everySeconds: number) {
  const wait = 60 * 2 ** Math.min(failures - 1, 20);
  return Math.min(wait, everySeconds);
}
