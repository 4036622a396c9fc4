import type { Goal } from '@klocket/contract';
import { WidgetElement, type Answer } from '@klocket/core';
import type { PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { FollowingController } from './following-controller.ts';
import { createGoalApi, type GoalApi, type Options } from './goal-api.ts';
import { summaryOf } from './summary.ts';

/** What shows goals as they are now: it asks a district for them, and listens once some are shown. */
export abstract class GoalElement extends WidgetElement {
  /** The level of the heading, 1 to 6. */
  @property({ attribute: 'heading-level', type: Number }) headingLevel = 2;

  /** Answers in place of the server, for stories and tests. */
  @property({ attribute: false }) goals?: GoalApi;

  protected override readonly wordFiles = ['first'] as const;
  protected ofDistrict = '';
  protected readonly following = new FollowingController(this, {
    ask: async (signal) => {
      const { server, lang } = this.site;
      this.ofDistrict ||= (await this.source.districts({ signal })).data.items[0]?.id ?? '';
      return this.fetch(this.goals ?? createGoalApi(server), this.ofDistrict, lang, { signal });
    },
    summary: (goals) => summaryOf(goals, this.language),
  });
  #asked: unknown[] = [];

  /** Fetches what is shown of a district. */
  protected abstract fetch(
    api: GoalApi,
    district: string,
    lang: string,
    options: Options,
  ): Promise<Answer<Goal[]>>;

  /** What is asked for besides; another one is asked for anew. */
  protected get subject() {
    return '';
  }

  /** Asks the server again. */
  refresh() {
    return this.following.ask(true);
  }

  protected override willUpdate(changed: PropertyValues) {
    super.willUpdate(changed);
    const { server, district, lang } = this.site;
    const asked = [server, district, lang, this.goals, this.subject];
    if (asked.every((part, at) => part === this.#asked[at])) return;
    this.#asked = asked;
    this.ofDistrict = district;
    void this.ask();
  }

  /** Asks, and listens once something is shown. */
  protected async ask() {
    await this.following.ask();
    const isShown = this.following.goals && this.isConnected;
    if (isShown && !this.goals) this.following.listen(this.site.server, this.ofDistrict);
  }
}
