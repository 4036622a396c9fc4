/** Keeps the screen of the box awake while its page is seen, where the browser can. Returns how to let go. */
export function stayAwake(): () => void {
  let lock: WakeLockSentinel | undefined;
  const ask = async () => {
    if (document.visibilityState !== 'visible' || (lock && !lock.released)) return;
    // Some boxes refuse on low battery; they are asked again when the page is seen again.
    lock = await navigator.wakeLock?.request('screen').catch(() => undefined);
  };
  const seen = () => void ask();
  document.addEventListener('visibilitychange', seen);
  seen();
  return () => {
    document.removeEventListener('visibilitychange', seen);
    void lock?.release();
  };
}
