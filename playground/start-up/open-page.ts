import open from 'open';

/** Whether somebody is likely to sit at this machine, so that a browser can be opened. */
export function hasDesktop(environment: NodeJS.ProcessEnv, platform = process.platform): boolean {
  const isSet = (name: string) => (environment[name] ?? '') !== '';
  if (['CI', 'SSH_CONNECTION', 'SSH_CLIENT', 'SSH_TTY'].some(isSet)) return false;
  return platform !== 'linux' || isSet('DISPLAY') || isSet('WAYLAND_DISPLAY');
}

/** Opens a page in the browser. If that fails, the address is still on the terminal. */
export async function openPage(address: string): Promise<void> {
  try {
    const program = await open(address);
    program.on('error', () => {});
  } catch {}
}
