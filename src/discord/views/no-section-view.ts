import { messages } from '../../messages/messages.ts';
import { button, buttonRow, container, type MessageView, text } from '../components/components.ts';
import { encodeButton } from '../components/custom-id.ts';
import type { Edition } from '../edition/edition.ts';
import { echo } from '../rendering/echo.ts';
import { fitLine, small } from '../rendering/markdown.ts';

const NAME = 300;

/** The view of a section's name that nothing comes near. */
export function noSectionView(name: string, owner: string, edition: Edition): MessageView {
  const contents = encodeButton(
    { owner, state: { action: 'contents', page: 0 } },
    edition.fingerprint,
  );
  return container(
    small(`“${fitLine(echo(name), NAME) || '…'}”`),
    text(messages.noSection),
    ...buttonRow([button(messages.contents, contents)]),
  );
}
