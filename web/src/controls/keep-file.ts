/**
 * Hands a file that was read from the API to the browser's downloads. A plain link would ask for
 * it in the browser's language instead of the one on screen.
 */
export function keepFile(content: unknown, name: string): void {
  const blob = content instanceof Blob ? content : new Blob([String(content)]);
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
