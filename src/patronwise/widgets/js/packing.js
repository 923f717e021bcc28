/**
 * Files on their way between browser and kernel are packed by gzip: a server drops messages of more than a few megabytes.
 */

/** @param {Blob} file @returns {Promise<ArrayBuffer>} */
export const pack = (file) => new Response(file.stream().pipeThrough(new CompressionStream("gzip"))).arrayBuffer();

/** @param {DataView} packed @returns {Promise<Blob>} */
export function unpack(packed) {
  const bytes = /** @type {BlobPart} */ (new Uint8Array(packed.buffer, packed.byteOffset, packed.byteLength));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).blob();
}

/**
 * Let the browser save *file* under *name*.
 *
 * @param {Blob} file
 * @param {string} name
 */
export function download(file, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
