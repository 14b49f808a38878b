/** Underlines stand under their words: compared with where Chromium itself has the letters of the field. */
// @ts-nocheck

import type { CDPSession, Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { inChromium, underlined } from './chromium.js'

type Box = readonly [left: number, top: number, right: number, bottom: number]

/** Boxes of a stretch of a node's text, clipped to nothing, in the window. */
const BOXES = `function (start, end) {
  // A line end is a character of a text or an element, as Chromium pleases.
  const nodes = []
  for (const walk = document.createTreeWalker(this, 5); walk.nextNode(); ) if (walk.currentNode.nodeType === 3 || walk.currentNode.nodeName === 'BR') nodes.push(walk.currentNode)
  const place = (offset) => {
    for (const node of nodes) {
      const length = node.length ?? 1
      if (node.length !== undefined && (offset < length || (offset === length && node.data[offset - 1] !== '\\n'))) return [node, offset]
      offset -= length
    }
  }
  const range = document.createRange()
  range.setStart(...place(start))
  range.setEnd(...place(end))
  return Array.from(range.getClientRects(), ({ left, top, right, bottom }) => [left, top, right, bottom]).filter(([left, , right]) => right > left)
}`

/** Where the field itself shows a passage: its text is in a shadow tree that only the debugger sees. */
async function truth(cdp: CDPSession, passage: string, value: string): Promise<Box[]> {
  const { root } = await cdp.send('DOM.getDocument', { depth: -1, pierce: true })
  const inner = find(root, (node) => node.shadowRoots?.some(({ shadowRootType }) => shadowRootType === 'user-agent') === true && ['TEXTAREA', 'INPUT'].includes(node.nodeName))
  const shadow = inner?.shadowRoots?.[0]
  const { object } = await cdp.send('DOM.resolveNode', { nodeId: shadow?.nodeId as number })
  const start = value.indexOf(passage)
  const { result } = await cdp.send('Runtime.callFunctionOn', {
    objectId: object.objectId as string,
    functionDeclaration: BOXES,
    arguments: [{ value: start }, { value: start + passage.length }],
    returnByValue: true,
  })
  return result.value
}

interface DomNode {
  readonly nodeId: number
  readonly nodeName: string
  readonly shadowRootType?: string
  readonly children?: readonly DomNode[]
  readonly shadowRoots?: readonly DomNode[]
}

function find(node: DomNode, wanted: (node: DomNode) => boolean): DomNode | undefined {
  if (wanted(node)) return node
  for (const child of [...(node.children ?? []), ...(node.shadowRoots ?? [])]) {
    const found = find(child, wanted)
    if (found) return found
  }
  return undefined
}

const marks = (page: Page): Promise<Box[][]> =>
  page.evaluate(() =>
    Array.from(document.querySelector('discret-layer')?.shadowRoot?.querySelectorAll('mark') ?? [], (mark) =>
      Array.from(mark.getClientRects(), ({ left, top, right, bottom }) => [left, top, right, bottom] as const),
    ),
  )

/** Fails when a side of an underlined passage is more than one pixel away from the word. */
async function expectAligned(page: Page, passages: readonly string[]): Promise<void> {
  const cdp = await page.context().newCDPSession(page)
  const value = await page.locator('textarea, input').inputValue()
  const shown = await marks(page)
  for (const [n, passage] of passages.entries()) {
    const real = await truth(cdp, passage, value)
    expect(real.length, passage).toBeGreaterThan(0)
    expect(shown[n]?.length, passage).toBe(real.length)
    for (const [k, box] of real.entries())
      for (const [side, at] of box.entries()) expect(Math.abs((shown[n]?.[k]?.[side] as number) - at), `${passage}, side ${side}`).toBeLessThanOrEqual(1)
  }
}

const LONG = `${'Rappeler demain pour la fuite sous l’évier de la cuisine. '.repeat(5)}\n\nvoisin alcoolique\n👩‍🦽 שלום עולם et son fils a un cancer مرحبا\n${'Encore une ligne de suite.\n'.repeat(8)}la gardienne est malade des poumons`
const PASSAGES = ['alcoolique', 'cancer', 'malade des poumons']

inChromium('alignment of underlines', (site) => {
  const filled = async (body: string, classes = '', text = LONG, count = 3): Promise<Page> => {
    const page = await site.open(body, { classes })
    await page.locator('textarea, input').fill(text)
    await underlined(page, count)
    return page
  }

  it.each([
    ['a narrow serif field', '<discret-field><textarea aria-label="Note"></textarea></discret-field>', ''],
    ['a wide sans-serif field', '<discret-field><textarea aria-label="Note"></textarea></discret-field>', 'wide'],
    ['a field written from right to left', '<discret-field><textarea dir="rtl" aria-label="Note"></textarea></discret-field>', ''],
    ['a field whose lines choose their direction', '<discret-field><textarea dir="auto" aria-label="Note"></textarea></discret-field>', ''],
  ])('is within a pixel in %s, scrolled to top, middle and bottom', async (_, body, classes) => {
    const page = await filled(body, classes)
    for (const part of [0, 0.5, 1]) {
      await page.evaluate((to) => {
        const field = document.querySelector('textarea') as HTMLTextAreaElement
        field.scrollTop = to * (field.scrollHeight - field.clientHeight)
        return new Promise(requestAnimationFrame)
      }, part)
      await page.waitForTimeout(50)
      await expectAligned(page, PASSAGES)
    }
  })

  it('is within a pixel in a one-line field, scrolled sideways', async () => {
    const text = 'Rappeler le voisin alcoolique demain au plus tôt'
    const page = await filled('<discret-field><input aria-label="Note"></discret-field>', '', text, 1)
    await page.keyboard.press('Home')
    await page.waitForTimeout(50)
    await expectAligned(page, ['alcoolique'])
    await page.locator('input').press('End')
    await page.waitForTimeout(50)
    await expectAligned(page, ['alcoolique'])
  })

  it('follows a resize by the author, by the window and by what stands above', async () => {
    const page = await filled('<p id="above"></p><discret-field><textarea aria-label="Note"></textarea></discret-field>')
    const changes = [
      () => ((document.querySelector('textarea') as HTMLElement).style.width = '250px'),
      () => ((document.querySelector('textarea') as HTMLElement).style.fontSize = '21px'),
      () => ((document.querySelector('#above') as HTMLElement).textContent = 'Une ligne de plus au-dessus du champ.'),
      () => (document.body.style.margin = '3px 47px'),
    ]
    for (const change of changes) {
      await page.evaluate(change)
      await page.waitForTimeout(80)
      await expectAligned(page, PASSAGES)
    }
    await page.setViewportSize({ width: 500, height: 400 })
    await page.evaluate(() => scrollTo(0, 60))
    await page.waitForTimeout(80)
    await expectAligned(page, PASSAGES)
  })
})
