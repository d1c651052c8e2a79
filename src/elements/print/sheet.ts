/**
 * The room that every sheet has: A4 or Letter, upright or not, within margins of half an inch; in CSS pixels.
 * The styles fit what is drawn to the sheet that it is, which no script is told.
 */
export const SHEET: { readonly width: number; readonly height: number } = { width: 695, height: 695 };

/** What the title takes of it. */
export const TITLE_HEIGHT = 44;
