import { useEffect, useState } from 'preact/hooks';

const KEY = 'theme';
const THEMES = ['system', 'light', 'dark'] as const;
type Theme = (typeof THEMES)[number];

/** Chooses between dark and light; at first as the system has it. */
export function ThemeChoice() {
  const [theme, setTheme] = useState<Theme>(
    () => THEMES.find((known) => known === localStorage.getItem(KEY)) ?? 'system',
  );
  useEffect(() => {
    localStorage.setItem(KEY, theme);
    document.documentElement.style.colorScheme = theme === 'system' ? 'light dark' : theme;
  }, [theme]);
  return (
    <label class="theme">
      Theme
      <select
        value={theme}
        onChange={({ currentTarget }) =>
          setTheme(THEMES.find((known) => known === currentTarget.value) ?? 'system')
        }
      >
        {THEMES.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
