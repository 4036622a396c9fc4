/*
 * Makes a page of ours one that can be installed: registers its service worker, asks it to keep the page, and
 * to send with the page closed what was kept to be sent. A page that most people only read does so when
 * somebody begins to write on it; one that is led by (`data-now`) at once.
 */
{
  const { worker, scope, now } = document.currentScript.dataset;
  const policy = globalThis.trustedTypes?.createPolicy('klocket-worker', {
    createScriptURL: (address) => (address === worker ? address : ''),
  });
  let registered;

  const keptBy = (active) =>
    new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = ({ data }) => resolve(data === 'kept');
      const given = performance.getEntriesByType('resource').map(({ name }) => name);
      active.postMessage([...given, location.href], [port2]);
    });

  async function start() {
    try {
      const address = policy ? policy.createScriptURL(worker) : worker;
      await navigator.serviceWorker.register(address, { scope, updateViaCache: 'none' });
      const registration = await navigator.serviceWorker.ready;
      // Without the page, or the network just then, it is asked again at the next touch.
      if (!(await keptBy(registration.active))) registered = undefined;
      else document.querySelector('klocket-safety-walk')?.toggleAttribute('ready-offline', true);
      // What waits here is not to go when the phone is short of room.
      await navigator.storage?.persist?.();
      return registration;
    } catch (error) {
      registered = undefined;
      console.info('Klocket: this page cannot be opened without a network.', error);
    }
  }

  const register = () => (registered ??= start());

  async function sendLater() {
    const registration = await register();
    // Only some browsers send with the page closed; in the others the next visit does.
    await registration?.sync?.register('klocket').catch(() => {});
  }

  /** Where storage is refused, as it may be in the browser of an app, even looking for workers throws. */
  function isInstalled() {
    try {
      return (
        matchMedia('(display-mode: standalone)').matches ||
        Boolean(navigator.serviceWorker.controller)
      );
    } catch {
      return false;
    }
  }

  if ('serviceWorker' in navigator) {
    addEventListener('klocket-kept', sendLater);
    if (now !== undefined || isInstalled()) register();
    else {
      const written = ({ target }) => target.closest?.('klocket-defect-report') && register();
      for (const name of ['pointerdown', 'focusin']) addEventListener(name, written);
    }
  }
}
