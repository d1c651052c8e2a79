const PLAIN = /^[A-Za-z0-9-]{1,128}$/;

/**
 * The name of a new resource: the UID where that is made of letters, digits and hyphens only, else a name
 * that only this UID gets. Braces, percent signs and the like in names break several servers.
 */
export function resourceName(uid: string): string {
  return `${PLAIN.test(uid) ? uid : `${slug(uid)}-${fingerprint(uid)}`}.ics`;
}

function slug(uid: string): string {
  return uid.replace(/[^A-Za-z0-9]+/g, '-').replace(/^-+|-+$/g, '').slice(0, 60) || 'event';
}

/** 64 bits of two FNV-1a hashes over the UTF-16 code units, in hexadecimal. */
function fingerprint(uid: string): string {
  let [a, b] = [0x811c9dc5, 0x050c5d1f];
  for (let index = 0; index < uid.length; index++) {
    const code = uid.charCodeAt(index);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ (code + 0x9e37 + index), 0x01000193);
  }
  return [a, b].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}
