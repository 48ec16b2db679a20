/**
 * Under Wayland a program may not place its own windows, so it cannot move the big screen to the projector.
 * Electron 38 and later prefer Wayland. If the system also has an X server (XWayland), Forum uses that.
 */

const FLAG = '--ozone-platform';

/** Flags for starting Electron, unless the user has already passed the same flag. */
export function windowSystemFlags(
  platform: NodeJS.Platform,
  env: NodeJS.ProcessEnv,
  given: readonly string[],
): string[] {
  const isChosen = given.some((each) => each === FLAG || each.startsWith(`${FLAG}=`));
  return platform === 'linux' && env.DISPLAY && !isChosen ? [`${FLAG}=x11`] : [];
}
