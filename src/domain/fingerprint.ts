/** Two 32-bit hashes in one hexadecimal text: tells values apart that are written differently as JSON. Not for secrets. */
export function fingerprintOf(value: unknown): string {
  const text = JSON.stringify(value)
  let [a, b] = [0x811c9dc5, 0x9e3779b9]
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    a = Math.imul(a ^ unit, 0x01000193)
    b = Math.imul(b ^ unit, 0x85ebca6b)
    b = (b << 13) | (b >>> 19)
  }
  return [a, b].map(half => (half >>> 0).toString(16).padStart(8, '0')).join('') + text.length.toString(16)
}
