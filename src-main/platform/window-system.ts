/**
 * Under Wayland a program may not place its own windows, and the big screen could not go to the projector.
 * Electron 38 and later choose Wayland where they can. Where there is an X server too (XWayland), we use that.
 */

const FLAG = '--ozone-platform';

/** What to start Electron with, for a person who has not chosen by the same flag. */
export function windowSystemFlags(
  platform: NodeJS.Platform,
  env: NodeJS.ProcessEnv,
  given: readonly string[],
): string[] {
  const isChosen = given.some((each) => each === FLAG || each.startsWith(`${FLAG}=`));
  return platform === 'linux' && env.DISPLAY && !isChosen ? [`${FLAG}=x11`] : [];
}
