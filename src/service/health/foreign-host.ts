import { isIP } from 'node:net';
import { hostname } from 'node:os';

/**
 * Whether a request names a host that is not this machine. A web page open in the operator's
 * browser can reach this port through its own domain name, resolved to this machine (DNS
 * rebinding). Monitors use an IP address, as Kubernetes does with a pod's, or the machine's name.
 * @param named the `Host` header
 * @param own the value of HEALTH_HOST
 */
export function isForeignHost(named: string | undefined, own: string): boolean {
  // A missing header means HTTP/1.0, which no browser speaks.
  if (named === undefined) return false;
  const host = named.replace(/:\d*$/, '').replace(/^\[(.*)\]$/, '$1');
  if (isIP(host) !== 0) return false;
  return !['localhost', own, hostname()].some((name) => name.toLowerCase() === host.toLowerCase());
}
