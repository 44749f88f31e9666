import type { Action, ActionResult, Update } from '../../protocol/protocol.ts';

/** Milliseconds after which an action fails in any case; the server's own limit is 3000. */
const LONGEST_ACTION = 6000;

/**
 * Listens to the playground while the page is open; the browser reconnects by itself.
 * @param onLost called when the connection is lost
 * @returns a function that stops listening
 */
export function listen(onUpdate: (update: Update) => void, onLost: () => void): () => void {
  let events: EventSource | undefined;
  // A browser allows six connections to a server for all of its pages, so hidden pages use none.
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

/** Performs an action; never rejects. */
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
    return { failed: 'The playground isn’t answering' };
  }
}
