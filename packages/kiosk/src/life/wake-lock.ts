/** Keeps the screen of the box awake while its page is seen, where the browser can. Returns how to let go. */
export function stayAwake(): () => void {
  let lock: WakeLockSentinel | undefined;
  let isAsking = false;
  let isOver = false;
  const ask = async () => {
    const isHeld = isAsking || (lock && !lock.released);
    if (document.visibilityState !== 'visible' || isHeld) return;
    isAsking = true;
    // Some boxes refuse on low battery; they are asked again when the page is seen again.
    lock = await navigator.wakeLock?.request('screen').catch(() => undefined);
    isAsking = false;
    if (isOver) void lock?.release();
  };
  const seen = () => void ask();
  document.addEventListener('visibilitychange', seen);
  seen();
  return () => {
    isOver = true;
    document.removeEventListener('visibilitychange', seen);
    void lock?.release();
  };
}
