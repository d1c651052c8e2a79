import { LitElement } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Weekday } from '../../time/day.ts';
import { type WeekRules, weekRules } from '../../time/week.ts';
import { english } from '../messages/en.ts';
import { loadMessages } from '../messages/load.ts';
import type { Messages } from '../messages/messages.ts';
import { hourCycleSetting, localeSetting, weekdaySetting } from './settings.ts';

/** How long the first drawing waits for its words, in milliseconds: after that it is better in English than not there. */
const PATIENCE_MS = 300;

/** What the calendar can be set to of a language and a country, and the words. A wrong value throws and changes nothing. */
export abstract class LocaleElement extends LitElement {
  /** Shows the date of the Chinese calendar beside each day, where the locale is Chinese. */
  @property({ type: Boolean }) lunar = false;

  #locale: string | undefined;
  #firstDay: Weekday | undefined;
  #hourCycle: 'h12' | 'h23' | undefined;
  #messages: Partial<Messages> | undefined;
  #words: Messages = english;
  #wordsOf = 'en';

  @state() protected language: Messages = english;

  /** A BCP 47 tag; the page's language unless it is set, else the browser's. */
  @property()
  get locale(): string {
    return this.#locale ?? pageLocale();
  }
  set locale(locale: string | null | undefined) {
    this.#locale = localeSetting(locale);
  }

  /** 1 Monday … 7 Sunday, 0 is also Sunday; undefined is the locale's. */
  @property({ attribute: 'first-day' })
  get firstDay(): Weekday | undefined {
    return this.#firstDay;
  }
  set firstDay(firstDay: number | string | null | undefined) {
    this.#firstDay = weekdaySetting(firstDay, 'firstDay');
  }

  /** `h12` or `h23`; undefined is the locale's. */
  @property({ attribute: 'hour-cycle' })
  get hourCycle(): 'h12' | 'h23' | undefined {
    return this.#hourCycle;
  }
  set hourCycle(hourCycle: string | null | undefined) {
    this.#hourCycle = hourCycleSetting(hourCycle);
  }

  /** Words that replace the calendar's own. */
  @property({ attribute: false })
  get messages(): Partial<Messages> | undefined {
    return this.#messages;
  }
  set messages(messages: Partial<Messages> | undefined) {
    this.#messages = messages;
  }

  protected get lunarShown(): boolean {
    return this.lunar && new Intl.Locale(this.locale).language === 'zh';
  }

  protected get week(): WeekRules {
    const rules = weekRules(this.locale);
    return this.#firstDay === undefined ? rules : { ...rules, firstDay: this.#firstDay };
  }

  /** All words: the language's, with the host's in their place. */
  protected get words(): Messages {
    return this.#words;
  }

  /** The first drawing waits for the words, lest English ones flash up. */
  protected override scheduleUpdate(): void | Promise<unknown> {
    return this.hasUpdated ? super.scheduleUpdate() : this.#updateInItsLanguage();
  }

  protected override willUpdate(): void {
    void this.#learn();
    this.#words = this.#messages === undefined ? this.language : { ...this.language, ...this.#messages };
  }

  async #updateInItsLanguage(): Promise<void> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const patience = new Promise((resolve) => (timer = setTimeout(resolve, PATIENCE_MS)));
    await Promise.race([this.#learn(), patience]);
    clearTimeout(timer);
    super.scheduleUpdate();
  }

  /** Brings the words of the locale's language. Until they are there the former ones stay. */
  async #learn(): Promise<void> {
    const { locale } = this;
    if (locale === this.#wordsOf) return;
    this.#wordsOf = locale;
    const language = await loadMessages(locale);
    if (this.#wordsOf === locale) this.language = language;
  }
}

function pageLocale(): string {
  for (const candidate of [document.documentElement.lang, navigator.language]) {
    try {
      const [locale] = Intl.getCanonicalLocales(candidate || []);
      if (locale !== undefined) return locale;
    } catch {
      // A page's lang attribute may hold anything.
    }
  }
  return 'en';
}
