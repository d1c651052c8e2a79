import { type TemplateResult, html, nothing } from 'lit';
import { epochFromWall, findZone, zoneOf } from '../../time/zone.ts';
import { type DayNumber, MINUTE_MS, type Weekday, wallOfDay } from '../../time/day.ts';
import type { Messages } from '../messages/messages.ts';
import type { FieldChangeEvent } from '../typed-field/field-change-event.ts';
import type { EditorForm } from './editor-form.ts';
import { type TimeFields, editedFields } from './form-times.ts';

/** How the editor writes dates and times, and where it is. */
export interface EditorPlace {
  readonly locale: string;
  readonly hourCycle: 'h12' | 'h23' | undefined;
  readonly today: DayNumber;
  readonly firstDay: Weekday;
  readonly weekend: readonly Weekday[];
  /** IANA name: the calendar's zone. */
  readonly timeZone: string;
}

/** What the fields of time are given. */
export interface WhenFields {
  readonly form: EditorForm;
  /** Whether the event has no zone. */
  readonly floating: boolean;
  readonly place: EditorPlace;
  readonly messages: Messages;
  /** What is wrong with the end, in words. */
  readonly problem: string | undefined;
  /** Whether the zone has its field; else a button asks for it. */
  readonly zoneShown: boolean;
  readonly change: (edit: Partial<Pick<EditorForm, 'times' | 'zone'>>) => void;
  readonly showZone: () => void;
}

/** All-day, start, end and zone. */
export function whenFields(given: WhenFields): TemplateResult {
  const { form, messages, zoneShown, change, showZone } = given;
  const { times } = form;
  const handleAllDay = (event: Event): void =>
    change({ times: editedFields(times, { allDay: (event.target as HTMLInputElement).checked }) });
  return html`
    <div class="row" part="editor-field editor-when">
      <span class="caption"></span>
      <div class="choices">
        <label class="check">
          <input type="checkbox" name="all-day" .checked=${times.allDay} @change=${handleAllDay} />
          ${messages.editorAllDay}
        </label>
        ${times.allDay || zoneShown
          ? nothing
          : html`<button class="button quiet" type="button" @click=${showZone}>${messages.timeZone}</button>`}
      </div>
    </div>
    ${momentFields('start', given)} ${momentFields('end', given)} ${times.allDay || !zoneShown ? nothing : zoneField(given)}
  `;
}

function momentFields(edge: 'start' | 'end', { form: { times }, place, messages, problem, change }: WhenFields): TemplateResult {
  const { locale, hourCycle, today, firstDay, weekend } = place;
  const edited = (field: keyof TimeFields) => (event: Event) =>
    change({ times: editedFields(times, { [field]: (event as FieldChangeEvent<number>).value }) });
  const wrong = edge === 'end' ? problem : undefined;
  // An end within a day of its start is chosen by how long the event then is.
  const from = times.startMinutes - (times.endDay - times.startDay) * 1440;
  return html`
    <div class="row" part="editor-field editor-when" role="group" aria-label=${messages[edge]}>
      <span class="caption" aria-hidden="true">${messages[edge]}</span>
      <div class="moment ${times.allDay ? 'day-only' : ''}">
        <dayflow-date-field
          data-field="${edge}-date"
          .label=${`${messages[edge]}, ${messages.date}`}
          .value=${times[`${edge}Day`]}
          .locale=${locale}
          .today=${today}
          .firstDay=${firstDay}
          .weekend=${weekend}
          .messages=${messages}
          .problem=${times.allDay ? wrong : undefined}
          @field-change=${edited(`${edge}Day`)}
        ></dayflow-date-field>
        ${times.allDay
          ? nothing
          : html`
              <dayflow-time-field
                data-field="${edge}-time"
                .label=${`${messages[edge]}, ${messages.time}`}
                .value=${times[`${edge}Minutes`]}
                .from=${edge === 'end' && from > -1440 && times.endMinutes >= from ? from : undefined}
                .locale=${locale}
                .hourCycle=${hourCycle}
                .messages=${messages}
                .problem=${wrong}
                @field-change=${edited(`${edge}Minutes`)}
              ></dayflow-time-field>
            `}
      </div>
    </div>
  `;
}

function zoneField({ form: { times, zone }, floating, place, messages, change }: WhenFields): TemplateResult {
  const { locale, timeZone } = place;
  const wall = wallOfDay(times.startDay) + times.startMinutes * MINUTE_MS;
  const own = zone === null ? undefined : findZone(zone);
  return html`
    <div class="row" part="editor-field editor-zone">
      <span class="caption" aria-hidden="true">${messages.timeZone}</span>
      <dayflow-zone-field
        data-field="zone"
        .label=${messages.timeZone}
        .value=${zone}
        .at=${epochFromWall(own ?? zoneOf(timeZone), wall)}
        .likely=${[...new Set([...(zone === null ? [] : [zone]), timeZone, 'UTC'])]}
        .floating=${floating}
        .locale=${locale}
        .messages=${messages}
        @field-change=${(event: Event) => change({ zone: (event as FieldChangeEvent<string | null>).value })}
      ></dayflow-zone-field>
    </div>
  `;
}
