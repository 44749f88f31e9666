import open from 'open';

/** Whether somebody sits before this machine, whose browser can be opened. */
export function hasDesktop(environment: NodeJS.ProcessEnv, platform = process.platform): boolean {
  const isSet = (name: string) => (environment[name] ?? '') !== '';
  if (['CI', 'SSH_CONNECTION', 'SSH_CLIENT', 'SSH_TTY'].some(isSet)) return false;
  return platform !== 'linux' || isSet('DISPLAY') || isSet('WAYLAND_DISPLAY');
}

/** Opens a page in the browser. Where that fails, nothing is lost: its address has been printed. */
export async function openPage(address: string): Promise<void> {
  try {
    const program = await open(address);
    program.on('error', () => {});
  } catch {}
}
