/**
 * Puts a text on the clipboard; false where that is refused, so that the text can be offered to be taken by hand. The desktop grants pages
 * no permission, and copying what is selected needs none.
 */
export async function copyText(text: string): Promise<boolean> {
  return navigator.clipboard.writeText(text).then(() => true, () => copySelected(text))
}

function copySelected(text: string): boolean {
  const from = document.activeElement
  const field = document.createElement('textarea')
  field.value = text
  field.readOnly = true
  field.className = 'aside'
  // Within a dialog the focus may not leave it.
  const place = from?.closest('[role="dialog"]') ?? document.body
  place.append(field)
  field.select()
  const copied = document.execCommand('copy')
  field.remove()
  if (from instanceof HTMLElement) from.focus()
  return copied
}
