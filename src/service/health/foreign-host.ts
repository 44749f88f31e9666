import { isIP } from 'node:net';
import { hostname } from 'node:os';

/**
 * Whether a request names a host that is not this machine. A web page that an operator has open can
 * reach this port through a name of its own that leads here (DNS rebinding); monitors use the
 * address, as Kubernetes does with a pod's, or a name of the machine.
 * @param named the header `Host`
 * @param own what HEALTH_HOST says
 */
export function isForeignHost(named: string | undefined, own: string): boolean {
  // Only before HTTP/1.1, which no browser speaks.
  if (named === undefined) return false;
  const host = named.replace(/:\d*$/, '').replace(/^\[(.*)\]$/, '$1');
  if (isIP(host) !== 0) return false;
  return !['localhost', own, hostname()].some((name) => name.toLowerCase() === host.toLowerCase());
}
