/**
 * Stands in a text for bytes that are not of its charset. It is a noncharacter (The Unicode Standard, section 23.7), of those
 * that XML permits: nobody writes it, so that such a text is known for what it is, unlike one with a replacement character.
 */
export const UNDECODED = '\uFDD0';
