/** A keyed hash of a text: the same for the same text and key, and no way back. */
export type KeyedHash = (text: string) => Promise<string>;

/**
 * HMAC with SHA-256 (RFC 2104), base64url.
 *
 * @param secret read when first needed: some runtimes have no random numbers before the first request
 */
export function createKeyedHash(secret: () => string): KeyedHash {
  const encoder = new TextEncoder();
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  let key: Promise<CryptoKey> | undefined;
  return async (text) => {
    key ??= crypto.subtle.importKey('raw', encoder.encode(secret()), algorithm, false, ['sign']);
    const signature = new Uint8Array(await crypto.subtle.sign('HMAC', await key, encoder.encode(text)));
    return btoa(String.fromCharCode(...signature))
      .replaceAll('+', '-')
      .replaceAll('/', '_')
      .replaceAll('=', '');
  };
}
