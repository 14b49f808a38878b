/** React: a controlled text area; `attach` in an effect, and what it returns undone with it. */
import { attach, type PolicySource } from 'discret/element'
import { type FormEvent, StrictMode, useEffect, useRef, useState } from 'react'
import { createRoot } from 'react-dom/client'

const POLICY: PolicySource = { default: 'report', insults: 'reject' }

function Comment() {
  const field = useRef<HTMLTextAreaElement>(null)
  const [text, setText] = useState('')
  const [findings, setFindings] = useState(0)

  useEffect(() => {
    const note = field.current
    if (!note) return
    const count = (event: HTMLElementEventMap['discret-findings']) => setFindings(event.detail.findings.length)
    note.addEventListener('discret-findings', count)
    const attachment = attach(note, { policy: POLICY })
    return () => {
      attachment.detach()
      note.removeEventListener('discret-findings', count)
    }
  }, [])

  const save = (event: FormEvent) => {
    event.preventDefault()
    setText('')
  }

  return (
    <form onSubmit={save}>
      <label htmlFor="note">Commentaire</label>
      <textarea id="note" ref={field} value={text} onChange={(event) => setText(event.target.value)} />
      <button type="submit">Enregistrer</button>
      <output htmlFor="note">
        {text.length} caractères, {findings} à revoir
      </output>
    </form>
  )
}

createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <Comment />
  </StrictMode>,
)
