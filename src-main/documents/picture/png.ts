import { readFile } from 'node:fs/promises';
import { drawingFile } from './drawing-files.ts';

/**
 * SVG as pixels, for programs that show none. Drawn by WebAssembly with a font of our own (Arimo, as wide as Arial):
 * the same on every machine, to the byte, whatever fonts it has. Both are large, so they are read when first needed.
 */
export function pngOf(svg: string, width: number): Promise<Uint8Array> {
  if (latest?.svg !== svg || latest.width !== width) {
    latest = { svg, width, png: draw(svg, width) };
    // What failed once is tried again.
    latest.png.catch(() => {
      latest = undefined;
      drawer = undefined;
    });
  }
  return latest.png;
}

/** The same minutes are made again and again: in another edition, on a letterhead, for the archive. */
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
