import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import { isLetter } from '../widgets/is-letter.ts';

/** What takes letters itself. */
const TAKES_LETTERS = 'input:not([type=radio]), textarea, select, [role=combobox], [role=menu]';

/** Takes what is typed where nothing takes it, as after a press on a button. */
export function useTypingAnywhere(box: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isTaken = event.target instanceof Element && event.target.closest(TAKES_LETTERS);
      if (isLetter(event) && !isTaken) box.current?.focus();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [box]);
}
