import { useLayoutEffect } from 'preact/hooks';
import { useRemembered } from '../state/remembered.ts';

const THEMES = ['system', 'light', 'dark'];

/** Chooses the dark or the light theme; the system's by default. */
export function ThemeChoice() {
  const [theme = 'system', setTheme] = useRemembered('localStorage', 'theme');
  // Before anything is painted in the other theme.
  useLayoutEffect(() => {
    document.documentElement.style.colorScheme = theme === 'system' ? 'light dark' : theme;
  }, [theme]);
  return (
    <label class="theme">
      Theme
      <select value={theme} onChange={({ currentTarget }) => setTheme(currentTarget.value)}>
        {THEMES.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
