/** Pages turned, half of them forth and half back. */
export const TURNS = 4;
/** Events added, one after the other. */
export const ADDS = 10;
/** Moves of one event, one after the other. */
export const MOVES = 100;
/** No further move is begun after so long, in milliseconds. */
export const MOVES_MS = 5000;
/** Times that the calendar is mounted again in the same page, where its code is warm. */
export const REMOUNTS = 3;
