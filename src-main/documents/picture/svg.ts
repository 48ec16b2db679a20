import { type Drawing, type Shape, TEXT_SIZE } from '../../../src-core/documents/chart-drawing.ts';
import { escapeText } from '../xml-text.ts';

/**
 * A drawing as SVG that all programs read alike: each shape has its own attributes. Only a web page, which may
 * be dark, overrides them by class. Shapes differ by form, not by colour alone.
 */
export function svgOf({ width, height, shapes }: Drawing, alt: string): string {
  const [wide, high] = [roundNumber(width), roundNumber(height)];
  const size = `width="${wide}" height="${high}"`;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} viewBox="0 0 ${wide} ${high}" role="img" ` +
    `aria-label="${escapeText(alt)}" font-family="Arial, sans-serif" font-size="${TEXT_SIZE}">` +
    `<rect ${styleAttributes('paper')} ${size}/>${shapes.map(shape).join('')}</svg>`
  );
}

/** Contrast on white: 3 to 1 for shapes, 4.5 to 1 for text. */
const LOOKS = {
  // A background of its own, even if Word shows the page around it dark.
  paper: 'fill="#ffffff"',
  ink: 'fill="#1b2430"',
  soft: 'fill="#52606d"',
  strong: 'fill="#1b2430" font-weight="bold"',
  grid: 'stroke="#8a96a3" stroke-width="0.5"',
  spread: 'stroke="#7b8794" stroke-width="2.8" stroke-linecap="round"',
  now: 'fill="#00385c"',
  last: 'fill="none" stroke="#1b2430" stroke-width="1.3"',
} as const;

function shape(each: Shape): string {
  switch (each.kind) {
    case 'text': {
      const anchor = each.anchor ? ` text-anchor="${each.anchor}"` : '';
      return `<text ${styleAttributes(each.look)} x="${roundNumber(each.x)}" y="${roundNumber(each.y)}"${anchor}>${escapeText(each.text)}</text>`;
    }
    case 'line': {
      const [[x1, y1], [x2, y2]] = [each.from, each.to];
      return `<line ${styleAttributes(each.look)} x1="${roundNumber(x1)}" y1="${roundNumber(y1)}" x2="${roundNumber(x2)}" y2="${roundNumber(y2)}"/>`;
    }
    case 'dot': {
      const [cx, cy] = each.at;
      return `<circle ${styleAttributes(each.look)} cx="${roundNumber(cx)}" cy="${roundNumber(cy)}" r="${roundNumber(each.r)}"/>`;
    }
    case 'arrow': {
      const [x, y] = each.at;
      const tip = each.isUp ? -1 : 1;
      const points = [
        [x, y + tip * ARROW],
        [x - ARROW, y - tip * ARROW],
        [x + ARROW, y - tip * ARROW],
      ];
      return `<polygon ${styleAttributes('soft')} points="${points.map((point) => point.map(roundNumber).join(',')).join(' ')}"/>`;
    }
  }
}

const ARROW = 0.33 * TEXT_SIZE;

function styleAttributes(name: keyof typeof LOOKS): string {
  return `class="${name}" ${LOOKS[name]}`;
}

function roundNumber(value: number): number {
  return Math.round(value * 100) / 100;
}
