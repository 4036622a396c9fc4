import type { DefectPlace, Light, Verdict, WalkParticipants } from '@klocket/contract';
import { Problem } from '@klocket/core';
import { newKey } from '@klocket/core/writing';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { keepPhotos } from './keep-photos.ts';
import { KeptEvent } from './kept-event.ts';
import {
  verdictKey,
  walkKey,
  type FoundNote,
  type KeptWalk,
  type Note,
  type VerdictNote,
  type WalkPhoto,
} from './note.ts';
import { sendNotes, type Halt } from './send-notes.ts';
import type { WalkApi } from './walk-api.ts';
import { isWaiting, type WalkStore } from './walk-store.ts';

/** So often is it looked whether another phone has noted anything, and whether there is a network. */
const againMs = 30_000;
/** A walk that nobody opens any more is forgotten on the phone. */
const forgottenMs = 30 * 24 * 3_600_000;

/** Which walk is led, and with whom one speaks of it. */
export interface WalkPlace {
  api(district: string, walk: string): WalkApi;
  store: WalkStore;
  district: string;
  walk: string;
  lang: string;
}

/** Something that can be taken back. */
export interface Undo {
  words: string;
  run(): Promise<void>;
}

type Host = ReactiveControllerHost & EventTarget;

/**
 * Leads a walk: holds what there is to look at and what was noted, keeps every note before anything else,
 * and sends it when it can. What is known is shown at once, with or without a network.
 */
export class WalkController implements ReactiveController {
  kept?: KeptWalk;
  notes: readonly Note[] = [];
  /** Why it could not be asked what there is to look at. */
  problem?: Problem;
  halt?: Halt;
  isClosing = false;
  /** Why the walk could not be closed. */
  refusal?: Problem;
  undo?: Undo;

  readonly #host: Host;
  #place?: WalkPlace;
  #timer?: ReturnType<typeof setInterval>;
  #channel?: BroadcastChannel;
  #sending?: Promise<void>;
  #again = false;

  constructor(host: Host) {
    (this.#host = host).addController(this);
  }

  hostConnected() {
    addEventListener('online', this.refresh);
    document.addEventListener('visibilitychange', this.#seen);
    this.#timer = setInterval(this.refresh, againMs);
    this.#channel = new BroadcastChannel('klocket-walk');
    this.#channel.onmessage = () => void this.#read();
  }

  hostDisconnected() {
    removeEventListener('online', this.refresh);
    document.removeEventListener('visibilitychange', this.#seen);
    clearInterval(this.#timer);
    this.#channel?.close();
  }

  get key() {
    return walkKey(this.#place?.district ?? '', this.#place?.walk ?? '');
  }

  /** False where nothing can be kept: the page must stay open. */
  get isKept() {
    return this.#place?.store.isKept ?? true;
  }

  get waiting() {
    return this.notes.filter(isWaiting);
  }

  /** Opens a walk with what is kept of it, and asks the server. */
  async start(place: WalkPlace) {
    this.#place = place;
    const { store } = place;
    const [kept] = await Promise.all([store.walk(this.key), this.#read()]);
    if (this.#place !== place) return;
    this.kept = kept;
    // What somebody was writing as the phone died is as finished as it will be.
    for (const note of this.notes.filter(({ held }) => held))
      await this.#put({ ...note, held: false });
    this.#host.requestUpdate();
    await store.tidy(forgottenMs);
    await this.refresh();
  }

  /** Sends what waits, and asks what others have noted. */
  readonly refresh = async () => {
    const place = this.#place;
    if (!place) return;
    await this.send();
    const { district, walk, lang, store } = place;
    try {
      const api = place.api(district, walk);
      // The newest form may be lost on the way: an older one does as well.
      const [lead, form] = await Promise.all([api.lead(lang), this.kept?.form ?? api.form(lang)]);
      if (this.#place !== place) return;
      await this.#keepWalk({ ...this.kept, key: this.key, lead, form, askedAt: Date.now() });
      this.problem = undefined;
      if (this.halt !== 'offline') this.halt = undefined;
      if (store.isKept) void keepPhotos(lead);
    } catch (error) {
      const problem = error instanceof Problem ? error : new Problem('internal', undefined, error);
      this.problem = problem;
      if (problem.code === 'unauthenticated') this.halt = 'door';
    }
    this.#host.requestUpdate();
  };

  /** Notes a verdict; what was noted before can be brought back. */
  async say(defect: string, verdict: Verdict, words: string) {
    const before = this.noteOf(defect);
    const key = verdictKey(this.key, defect);
    const blank = { kind: 'verdict', key, walk: this.key, defect, words: '', photos: [] } as const;
    await this.#change({ ...(before ?? blank), verdict } as VerdictNote);
    this.undo = {
      words,
      run: async () => {
        const now = this.noteOf(defect);
        if (now) await this.#change({ ...now, verdict: before?.verdict });
      },
    };
    await this.#told();
  }

  /** Changes the photos of something noted. */
  async illustrate(key: string, change: (photos: readonly WalkPhoto[]) => WalkPhoto[]) {
    const now = this.notes.find((note) => note.key === key);
    if (!now) return;
    await this.#change({ ...now, photos: change(now.photos) });
    if (!now.held) await this.#told();
  }

  /** Keeps words while they are written; they are sent by `release`. */
  async write(key: string, words: string) {
    const now = this.notes.find((note) => note.key === key);
    if (now) await this.#change({ ...now, words, held: true });
  }

  /** Nobody writes it any more: it may be sent. */
  async release(key: string) {
    const note = this.notes.find((one) => one.key === key);
    if (note?.held) await this.#change({ ...note, held: false });
    await this.#told();
  }

  /** Writes down something new; it is held back until `finish`. */
  async find(found: Pick<FoundNote, 'category' | 'title' | 'where'> & { place: DefectPlace }) {
    const lang = this.#place?.lang ?? 'sv';
    const key = newKey();
    const blank = {
      kind: 'found',
      key,
      walk: this.key,
      words: '',
      photos: [],
      held: true,
    } as const;
    await this.#change({ ...blank, ...found, lang } as unknown as FoundNote);
    return key;
  }

  /** Something found is as finished as it will be. */
  async finish(key: string, words: string) {
    this.undo = { words, run: () => this.takeBack(key) };
    await this.release(key);
  }

  /** Takes back something found. */
  async takeBack(key: string) {
    const note = this.notes.find((one) => one.key === key);
    if (note?.kind !== 'found') return;
    // One that may be on its way is taken back at the server, once that has it.
    if (note.held) await this.#drop(key);
    else await this.#change({ ...note, gone: true });
    await this.#told();
  }

  /** Lets go of what the server would not take. */
  async drop(key: string) {
    await this.#drop(key);
  }

  readonly takeLastBack = async () => {
    const { undo } = this;
    this.undo = undefined;
    await undo?.run();
    await this.#told();
  };

  /** What holds for the whole walk; kept here until it is closed. */
  async describe(change: { light?: Light; participants?: WalkParticipants[] }) {
    if (this.kept) await this.#keepWalk({ ...this.kept, ...change });
    this.#host.requestUpdate();
  }

  /** Ends the walk, once all has been sent. True when it is over. */
  async close() {
    const place = this.#place;
    if (!place || !this.kept || this.isClosing) return false;
    this.isClosing = true;
    this.refusal = undefined;
    this.#host.requestUpdate();
    try {
      await this.send();
      if (this.waiting.length > 0)
        throw new Problem(this.halt === 'door' ? 'unauthenticated' : 'unreachable');
      const { light, participants } = this.kept;
      const lead = await place
        .api(place.district, place.walk)
        .close({ ...(light && { light }), ...(participants && { participants }) }, place.lang);
      await this.#keepWalk({ ...this.kept, lead, askedAt: Date.now() });
      this.undo = undefined;
      return true;
    } catch (error) {
      this.refusal = error instanceof Problem ? error : new Problem('internal', undefined, error);
      if (this.refusal.code === 'unauthenticated') this.halt = 'door';
      return false;
    } finally {
      this.isClosing = false;
      this.#host.requestUpdate();
    }
  }

  /** Sends what waits. Asked while it does, it looks once more, and is done when that is. */
  send(): Promise<void> {
    this.#again = true;
    if (this.#place) this.#sending ??= this.#sendAll();
    return this.#sending ?? Promise.resolve();
  }

  async #sendAll() {
    try {
      do {
        this.#again = false;
        const { store, api } = this.#place!;
        this.halt = await sendNotes({ store, api, told: () => void this.#read() });
      } while (this.#again && !this.halt);
    } finally {
      this.#sending = undefined;
    }
    await this.#read();
  }

  /** The note on a defect, as this phone has it. */
  noteOf(defect: string): VerdictNote | undefined {
    const key = verdictKey(this.key, defect);
    return this.notes.find((note): note is VerdictNote => note.key === key);
  }

  readonly #seen = () => {
    if (document.visibilityState === 'visible') void this.refresh();
  };

  /** Reads anew what is kept, which another page or the worker may have sent. */
  async #read() {
    const { key } = this;
    const notes = await this.#place?.store.notes();
    if (notes && key === this.key) this.notes = notes.filter(({ walk }) => walk === key);
    this.#host.requestUpdate();
  }

  async #change(note: Note) {
    const { version = 0 } = note as Partial<Note>;
    await this.#put({
      ...note,
      at: Date.now(),
      version: version + 1,
      state: 'waiting',
      why: undefined,
    });
  }

  async #put(note: Note) {
    // Shown at once, and kept before anything else is done with it.
    const others = this.notes.filter(({ key }) => key !== note.key);
    this.notes = [...others, note];
    this.#host.requestUpdate();
    await this.#place?.store.keep(note);
  }

  async #drop(key: string) {
    this.notes = this.notes.filter((note) => note.key !== key);
    this.#host.requestUpdate();
    await this.#place?.store.drop(key);
  }

  async #keepWalk(kept: KeptWalk) {
    this.kept = kept;
    await this.#place?.store.keepWalk(kept);
  }

  async #told() {
    this.#host.dispatchEvent(new KeptEvent());
    this.#channel?.postMessage('changed');
    this.#host.requestUpdate();
    await this.send();
  }
}
