import { LitElement, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { createApi, type Api, type Prefetched } from './api.ts';
import { directionOf, uiLanguage, useLanguage, type WordFile } from './language.ts';
import { closest, findSite, type Site } from './site.ts';

/** Where this code was loaded from: the server unless the page names another. */
const ownOrigin = new URL(import.meta.url).origin;

/**
 * What every widget has: the four common attributes, the site they lead to, and an api to ask. It
 * renders only once its words are there. A class and not a controller, since it declares attributes.
 */
export abstract class WidgetElement extends LitElement {
  /** The district's id, such as `klockaretorpet`. Default: that of `<klocket-site>`. */
  @property() district?: string;

  /** Language, a BCP 47 tag. Default: the page's own. */
  @property() override lang = '';

  /** Look: `light`, `dark`, `auto`. Default: the colours of the page around. */
  @property({ reflect: true }) theme?: string;

  /** The server's address. Default: where the code came from. */
  @property() server?: string;

  /** Answers in place of the server, for stories and tests. */
  @property({ attribute: false }) api?: Api;

  /** Tells the time, for stories and tests. */
  clock: () => Date = () => new Date();

  /** Put there by the loader before this code arrived. */
  prefetched?: Prefetched;

  @state() protected site!: Site;

  /** Which of our own words it says, and so waits for. */
  protected readonly wordFiles: readonly WordFile[] = ['first', 'grid', 'rest'];

  #siteApi?: { server: string; api: Api };
  #observer?: MutationObserver;

  /** The api of the site's server, or the one that was handed in. */
  protected get source(): Api {
    if (this.api) return this.api;
    const { server } = this.site;
    if (this.#siteApi?.server !== server) {
      this.#siteApi = { server, api: createApi(server, this.prefetched) };
    }
    return this.#siteApi.api;
  }

  /** The language of our own words, for `lang` and Intl. */
  protected get language() {
    return uiLanguage(this.site.lang);
  }

  protected get direction() {
    return directionOf(this.language);
  }

  override connectedCallback() {
    this.#readSite();
    const around = closest(this, 'klocket-site');
    if (around) {
      this.#observer = new MutationObserver(() => this.#readSite());
      this.#observer.observe(around, { attributes: true });
    }
    super.connectedCallback();
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#observer?.disconnect();
  }

  protected override async scheduleUpdate() {
    // React and Vue set properties where the page would write attributes.
    this.#readSite();
    // Words first: a widget never flashes in another language than the page's.
    await useLanguage(this.site.lang, this.wordFiles);
    return super.scheduleUpdate();
  }

  protected override willUpdate(_changed: PropertyValues) {
    this.toggleAttribute('data-dark', isDark(this.site.theme));
  }

  #readSite() {
    const site = findSite(this, ownOrigin, this);
    if (JSON.stringify(site) !== JSON.stringify(this.site)) this.site = site;
  }
}

const isDark = (theme: string) =>
  theme === 'dark' || (theme === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches);
