import { readFile } from 'node:fs/promises';
import { drawingFile } from './drawing-files.ts';

/**
 * SVG as pixels, for programs that cannot show SVG. WebAssembly draws it with our own font (Arimo, as wide as
 * Arial), so the bytes are the same on every machine. Both are large, so they are loaded when first needed.
 */
export function pngOf(svg: string, width: number): Promise<Uint8Array> {
  if (latest?.svg !== svg || latest.width !== width) {
    latest = { svg, width, png: draw(svg, width) };
    // After a failure, the next call tries again.
    latest.png.catch(() => {
      latest = undefined;
      drawer = undefined;
    });
  }
  return latest.png;
}

/**
 * The last picture. Users make the same minutes again and again: in another edition, on a letterhead, for the
 * archive.
 */
let latest:
  | { readonly svg: string; readonly width: number; readonly png: Promise<Uint8Array> }
  | undefined;

async function draw(svg: string, width: number): Promise<Uint8Array> {
  drawer ??= makeDrawer();
  const { Resvg, fonts } = await drawer;
  const drawn = new Resvg(svg, {
    fitTo: { mode: 'width', value: width },
    font: { fontBuffers: fonts, sansSerifFamily: 'Arimo' },
  });
  const image = drawn.render();
  const png = image.asPng();
  image.free();
  drawn.free();
  return png;
}

let drawer: ReturnType<typeof makeDrawer> | undefined;

async function makeDrawer() {
  const [{ initWasm, Resvg }, program, ...fonts] = await Promise.all([
    import('@resvg/resvg-wasm'),
    readFile(drawingFile('program')),
    readFile(drawingFile('regular')),
    readFile(drawingFile('bold')),
  ]);
  await initWasm(program);
  return { Resvg, fonts };
}
