import type { Action, ActionResult, Update } from '../../protocol/protocol.ts';

/** Milliseconds after which an action has failed, whatever the server does; its own limit is 3000. */
const LONGEST_ACTION = 6000;

/**
 * Listens to the playground for as long as the page is open; the browser connects again by itself.
 * @param onLost told when the connection is lost
 * @returns ends it
 */
export function listen(onUpdate: (update: Update) => void, onLost: () => void): () => void {
  let events: EventSource | undefined;
  // A browser has six connections to a server for all of its pages: those that nobody sees take none.
  const follow = () => {
    events?.close();
    events = undefined;
    if (document.hidden) return;
    events = new EventSource('/events');
    events.onmessage = ({ data }) => onUpdate(JSON.parse(data) as Update);
    events.onerror = onLost;
  };
  follow();
  document.addEventListener('visibilitychange', follow);
  return () => {
    document.removeEventListener('visibilitychange', follow);
    events?.close();
  };
}

/** Does something; never rejects. */
export async function act(action: Action): Promise<ActionResult> {
  try {
    const response = await fetch('/actions', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(action),
      signal: AbortSignal.timeout(LONGEST_ACTION),
    });
    return (await response.json()) as ActionResult;
  } catch {
    return { failed: 'The playground does not answer' };
  }
}
