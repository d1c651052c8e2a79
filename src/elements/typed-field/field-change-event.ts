/** A person set a field to another value. Between the fields and their form only. */
export class FieldChangeEvent<Value> extends Event {
  static readonly type = 'field-change';
  readonly value: Value;

  constructor(value: Value) {
    super(FieldChangeEvent.type);
    this.value = value;
  }
}
