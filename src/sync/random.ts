/**
 * The port to chance.
 *
 * Guarantees: `uuid` is unique over all devices of all people (RFC 9562 version 4), made only of
 * `[0-9a-f-]`. `fraction` is even in [0, 1) and need not be secret.
 */
export interface Random {
  uuid(): string;
  fraction(): number;
}
