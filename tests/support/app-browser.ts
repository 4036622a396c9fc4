import type { BrowserContext } from 'playwright-core';

/** What Facebook's own browser calls itself, by the phone it runs on. */
export const facebookOn = {
  iphone:
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 [FBAN/FBIOS;FBAV/470.0.0.32.110;FBBV/615338115;FBDV/iPhone12,1;FBMD/iPhone;FBSN/iOS;FBSV/17.5;FBSS/2;FBID/phone;FBLC/sv_SE;FBOP/5]',
  android:
    'Mozilla/5.0 (Linux; Android 9; SM-A202F Build/PPR1.180610.011; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/126.0.0.0 Mobile Safari/537.36 [FB_IAB/FB4A;FBAV/470.0.0.44.75;]',
};

/**
 * Takes from a browser what the one inside an app may not have: storage, tabs, downloads, photos, a clipboard and
 * the device's own menu. To be called before the first page is opened.
 */
export const stripBrowser = (context: BrowserContext) => context.addInitScript(strip);

/** Runs in the page. */
function strip() {
  const refuse = () => {
    throw new DOMException('Access is denied for this document.', 'SecurityError');
  };
  for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore']) {
    Object.defineProperty(globalThis, name, { get: refuse });
  }
  Object.defineProperty(navigator, 'serviceWorker', { get: refuse });
  for (const name of ['share', 'clipboard', 'storage', 'locks']) {
    Object.defineProperty(navigator, name, { value: undefined });
  }
  Object.assign(globalThis, { open: () => null, print: () => {} });
  document.execCommand = () => false;
  // Last of all that hears of a press: by then the page has had its say.
  addEventListener('click', (event) => {
    const [first] = event.composedPath();
    const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
    const isDead =
      (first instanceof HTMLInputElement && first.type === 'file') ||
      link?.target === '_blank' ||
      link?.hasAttribute('download') ||
      link?.protocol === 'webcal:';
    if (isDead) event.preventDefault();
  });
}
