/** What can be chosen from a menu, in words. */
export interface MenuItem {
  /** What the menu tells when it is chosen. */
  readonly id: string;
  readonly label: string;
  /** The key that does the same. */
  readonly keys?: string | undefined;
  /** Why it cannot be chosen now. */
  readonly why?: string | undefined;
  readonly danger?: boolean | undefined;
  /** Of one of several, of which one holds: whether this does. */
  readonly checked?: boolean | undefined;
  /** A CSS colour that was checked by the colour parser. */
  readonly color?: string | undefined;
  /** A menu of its own that it opens. */
  readonly groups?: MenuGroups | undefined;
}

/** Items in groups, with a line between. */
export type MenuGroups = readonly (readonly MenuItem[])[];

/** What a menu shows. */
export interface Menu {
  /** What it is about. */
  readonly name: string;
  readonly groups: MenuGroups;
}

/** An item was chosen. Between the menu and its calendar only. */
export class MenuChooseEvent extends Event {
  static readonly type = 'menu-choose';
  readonly id: string;

  constructor(id: string) {
    super(MenuChooseEvent.type);
    this.id = id;
  }
}
