// Which addresses are on the public Internet, by the registries of RFC 6890. What a user types as a server
// must be: else the proxy would be a door to its own network.

/**
 * Whether a host may be asked when a user named it: not an address that is private, loopback, link-local,
 * shared (CGNAT), mapped or reserved, and not a name that only a local network knows.
 *
 * @param hostname as `URL` has it, which writes every spelling of an IPv4 address in four decimals
 */
export function isPublicHost(hostname: string): boolean {
  const host = hostname.toLowerCase().replace(/\.$/, '');
  if (host.startsWith('[')) return isPublicAddress(host.slice(1, -1));
  if (ipv4Number(host) !== undefined) return isPublicAddress(host);
  const labels = host.split('.');
  return labels.length > 1 && !LOCAL_SUFFIXES.has(labels.at(-1)!);
}

/** RFC 6761, RFC 6762, RFC 8375, and the suffix that ICANN keeps for private use. */
const LOCAL_SUFFIXES = new Set(['localhost', 'local', 'internal', 'home', 'lan', 'corp', 'intranet', 'arpa']);

/** Whether an IPv4 or IPv6 address, without brackets, is one of the public Internet. */
export function isPublicAddress(address: string): boolean {
  const ipv4 = ipv4Number(address);
  if (ipv4 !== undefined) return isPublicIPv4(ipv4);
  const groups = ipv6Groups(address);
  return groups !== undefined && isPublicIPv6(groups);
}

const NOT_PUBLIC_IPV4: readonly [number, number][] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
].map(([network, length]) => [ipv4Number(network as string)!, length as number]);

function isPublicIPv4(address: number): boolean {
  return !NOT_PUBLIC_IPV4.some(([network, length]) => address >>> (32 - length) === network >>> (32 - length));
}

function isPublicIPv6(groups: readonly number[]): boolean {
  const [first, second, third] = groups as [number, number, number];
  // NAT64 (RFC 6052) carries an IPv4 address, and that is the one that counts.
  if (first === 0x64 && second === 0xff9b && groups.slice(2, 6).every((group) => group === 0)) {
    return isPublicIPv4(((groups[6]! << 16) | groups[7]!) >>> 0);
  }
  // 6to4 (RFC 3056) does too.
  if (first === 0x2002) return isPublicIPv4(((second << 16) | third) >>> 0);
  const globalUnicast = first >>> 13 === 1;
  const special = first === 0x2001 && second < 0x200;
  const documentation = (first === 0x2001 && second === 0xdb8) || (first === 0x3fff && second < 0x1000);
  return globalUnicast && !special && !documentation;
}

function ipv4Number(text: string): number | undefined {
  const parts = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(text)?.slice(1).map(Number);
  if (parts === undefined || parts.some((part) => part > 255)) return undefined;
  return parts.reduce((sum, part) => sum * 256 + part, 0);
}

/** The eight groups of an IPv6 address in any of the forms of RFC 4291 section 2.2; a zone id is let go. */
function ipv6Groups(text: string): number[] | undefined {
  const dotted = /^(.*:)(\d+\.\d+\.\d+\.\d+)$/.exec(text.replace(/%.*$/, ''));
  let plain = text.replace(/%.*$/, '');
  if (dotted !== null) {
    const ipv4 = ipv4Number(dotted[2]!);
    if (ipv4 === undefined) return undefined;
    plain = `${dotted[1]}${(ipv4 >>> 16).toString(16)}:${(ipv4 & 0xffff).toString(16)}`;
  }
  const halves = plain.split('::');
  if (halves.length > 2) return undefined;
  const [head, tail] = halves.map((half) => (half === '' ? [] : half.split(':')));
  const missing = 8 - head!.length - (tail?.length ?? 0);
  if (tail === undefined ? missing !== 0 : missing < 1) return undefined;
  const groups = [...head!, ...Array<string>(tail === undefined ? 0 : missing).fill('0'), ...(tail ?? [])];
  if (!groups.every((group) => /^[\da-f]{1,4}$/i.test(group))) return undefined;
  return groups.map((group) => parseInt(group, 16));
}
