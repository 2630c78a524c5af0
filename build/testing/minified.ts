import { build } from 'esbuild';

/** Minified for the floor, as in a package. */
export async function minified(contents: string): Promise<Uint8Array> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: import.meta.dirname },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'chrome109',
  });
  return outputFiles[0]?.contents ?? new Uint8Array();
}
