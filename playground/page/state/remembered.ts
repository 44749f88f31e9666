import { useState } from 'preact/hooks';

/**
 * A value that outlives a reload, either in all pages of this browser (`localStorage`) or in this one
 * (`sessionStorage`). If the browser blocks storage, it lasts as long as the page.
 */
export function useRemembered(
  storage: 'localStorage' | 'sessionStorage',
  key: string,
): [string | undefined, (value: string) => void] {
  const [value, setValue] = useState(
    () => attempt(() => window[storage].getItem(key)) ?? undefined,
  );
  const remember = (next: string) => {
    setValue(next);
    attempt(() => window[storage].setItem(key, next));
  };
  return [value, remember];
}

/** Browsers that block storage throw whenever it is used. */
function attempt<Result>(use: () => Result): Result | undefined {
  try {
    return use();
  } catch {
    return undefined;
  }
}
