import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import { isLetter } from '../widgets/is-letter.ts';

/** Elements that handle typing themselves. */
const HANDLES_TYPING = 'input:not([type=radio]), textarea, select, [role=combobox], [role=menu]';

/** Focuses the message box when somebody types elsewhere, such as after pressing a button. */
export function useTypingAnywhere(box: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isHandled = event.target instanceof Element && event.target.closest(HANDLES_TYPING);
      if (isLetter(event) && !isHandled) box.current?.focus();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [box]);
}
