/** Tells when a field has moved, grown or been restyled, so that the mirror can follow. */
// @ts-nocheck

import type { Field } from './types.js'

/** Attributes that change how a field looks. */
const LOOKS = ['class', 'style', 'dir', 'rows', 'cols', 'wrap']

/**
 * Follows a field.
 *
 * @param onMove    size or place may have changed
 * @param onRestyle fonts or style may have changed
 * @returns stops following
 */
export function follow(field: Field, onMove: () => void, onRestyle: () => void): () => void {
  const document = field.ownerDocument
  const window = document.defaultView as Window & typeof globalThis
  const stop = new AbortController()
  const { signal } = stop
  const sizes = new window.ResizeObserver(onMove)
  for (const box of [field, field.parentElement, document.body]) if (box) sizes.observe(box)
  const looks = new window.MutationObserver(onRestyle)
  looks.observe(field, { attributes: true, attributeFilter: LOOKS })
  window.addEventListener('resize', onRestyle, { signal })
  document.addEventListener('transitionend', onMove, { signal })
  document.fonts?.addEventListener('loadingdone', onRestyle, { signal })
  return () => {
    stop.abort()
    sizes.disconnect()
    looks.disconnect()
  }
}
