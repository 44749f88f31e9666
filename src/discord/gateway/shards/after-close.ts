import { GatewayCloseCodes } from '../discord-js.ts';

/** What to do after a connection: resume the session, start another one, or give up. */
export type Remedy = 'resume' | 'identify' | 'none';

/** Normal closure: the session is over. */
const NORMAL = 1000;

/** Close codes after which a session cannot be resumed, or a retry can never succeed. */
const REMEDIES: Readonly<Record<number, Remedy>> = {
  [NORMAL]: 'identify',
  [GatewayCloseCodes.NotAuthenticated]: 'identify',
  [GatewayCloseCodes.AlreadyAuthenticated]: 'identify',
  [GatewayCloseCodes.InvalidSeq]: 'identify',
  [GatewayCloseCodes.RateLimited]: 'identify',
  [GatewayCloseCodes.AuthenticationFailed]: 'none',
  [GatewayCloseCodes.InvalidShard]: 'none',
  [GatewayCloseCodes.ShardingRequired]: 'none',
  [GatewayCloseCodes.InvalidAPIVersion]: 'none',
  [GatewayCloseCodes.InvalidIntents]: 'none',
  [GatewayCloseCodes.DisallowedIntents]: 'none',
};

/** What to do after Discord has closed a connection with this code. */
export function afterClose(code: number): Remedy {
  return REMEDIES[code] ?? 'resume';
}
