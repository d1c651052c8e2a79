/**
 * The port by which tabs of one account tell each other things.
 *
 * Guarantees: a message reaches every other open channel of the name, in the sender's order, never the
 * sender itself, and may be lost when a tab sleeps; so a message is a hint to read the storage again, never
 * the only copy of anything. Messages are plain data.
 */
export interface Channel {
  open(name: string, listener: (message: unknown) => void): OpenChannel;
}

export interface OpenChannel {
  post(message: unknown): void;
  close(): void;
}
