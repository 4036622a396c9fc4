import type { Scene, Screen } from '@klocket/contract';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { LifeController } from '../life/life-controller.ts';
import { waitAfter } from '../life/retry.ts';
import { questionsOf, type SceneAnswers } from './questions.ts';

/** Of what has not been heard since the box was switched on. */
const never = -1;

interface Kept {
  data: unknown;
  /** When the server said it, where it has not said since that it still holds. */
  saidAt?: Date | undefined;
  /** Which state of the world it was asked in. */
  revision: number;
}

/**
 * Has the answers of every scene at hand before its turn comes, so that nothing is ever waited for on the wall;
 * asks anew when something has changed, and lets go of days that are over.
 */
export class AnswersController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #life: LifeController;
  readonly #renewed: () => void;
  readonly #kept = new Map<string, Kept>();
  readonly #asking = new Set<string>();
  /** How often in a row a question has had no answer yet, and when it is asked again. */
  readonly #failed = new Map<string, { failures: number; until: number; revision: number }>();

  /** What is called when all there is to ask for has been asked, and some of it has come. */
  constructor(host: ReactiveControllerHost, life: LifeController, renewed: () => void) {
    (this.#host = host).addController(this);
    this.#life = life;
    this.#renewed = renewed;
  }

  hostUpdated() {
    const { screen } = this.#life;
    if (screen) void this.#look(screen);
  }

  /** All that a scene is drawn from; undefined while some of it has never come. */
  of(scene: Scene, language: string): SceneAnswers | undefined {
    const { screen, today } = this.#life;
    if (!screen) return undefined;
    const questions = questionsOf(scene, { district: screen.district, today, language });
    const answers: Record<string, unknown> = {};
    for (const [part, path] of Object.entries(questions)) {
      const kept = this.#kept.get(path);
      if (!kept) return undefined;
      answers[part] = kept.data;
    }
    return answers;
  }

  /** Since when some of what a scene is drawn from has not been heard again, though it was asked for. */
  saidAt(scene: Scene, language: string): Date | undefined {
    const { screen, today } = this.#life;
    if (!screen) return undefined;
    const questions = questionsOf(scene, { district: screen.district, today, language });
    const said = Object.values(questions).flatMap((path) => this.#kept.get(path)?.saidAt ?? []);
    return said.sort((a, b) => a.getTime() - b.getTime())[0];
  }

  async #look(screen: Screen) {
    const { today, revision } = this.#life;
    const { district, languages } = screen;
    const wanted = new Set(
      screen.scenes.flatMap((scene) =>
        languages.flatMap((language) =>
          Object.values(questionsOf(scene, { district, today, language })),
        ),
      ),
    );
    for (const known of [this.#kept, this.#failed]) {
      for (const path of known.keys()) if (!wanted.has(path)) known.delete(path);
    }
    let hasCome = false;
    for (const path of wanted) {
      const isNew = this.#kept.get(path)?.revision === revision;
      if (isNew || this.#asking.has(path) || this.#isLeftAlone(path, revision)) continue;
      this.#asking.add(path);
      // One after the other: a screen has time, and a small box little strength.
      hasCome = (await this.#ask(path, revision)) || hasCome;
    }
    if (hasCome) this.#renewed();
  }

  /** Whether a question that had no answer is not to be asked again yet: a screen must not make trouble worse. */
  #isLeftAlone(path: string, revision: number) {
    const failed = this.#failed.get(path);
    if (failed?.revision !== revision) return false;
    // All is asked for again once a server that is away is back.
    const isAway = this.#life.problem !== undefined && this.#kept.has(path);
    return isAway || performance.now() < failed.until;
  }

  async #ask(path: string, revision: number) {
    const before = this.#kept.get(path);
    // What was held until now has held until the server was last heard.
    const heldAt = before && (before.saidAt ?? this.#life.heardAt);
    try {
      const { data, asOf, stale } = await this.#life.fetchJson<unknown>(path);
      if (stale) {
        const saidAt = heldAt ?? asOf ?? this.#life.heardAt;
        this.#kept.set(path, { data, saidAt, revision: before?.revision ?? never });
        this.#wait(path, revision);
      } else {
        this.#kept.set(path, { data, revision });
        this.#failed.delete(path);
      }
      this.#host.requestUpdate();
      return true;
    } catch (error) {
      // What there was goes on being shown.
      if (before) before.saidAt = heldAt;
      this.#wait(path, revision);
      this.#life.countFault(error instanceof Error ? error.message.slice(0, 80) : 'no answer');
      return false;
    } finally {
      this.#asking.delete(path);
    }
  }

  #wait(path: string, revision: number) {
    const failures = (this.#failed.get(path)?.failures ?? 0) + 1;
    const now = performance.now();
    const until = now + waitAfter({}, { failures, now, random: Math.random() });
    this.#failed.set(path, { failures, until, revision });
  }
}
