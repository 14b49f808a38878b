/** How underlines and pop-over look. Constructable style sheets: a page whose Content-Security-Policy forbids inline styles shows them. */
// @ts-nocheck


/** A colour a category, light and dark, each 4.5:1 on white and on near-black at least; a page sets its own by `--discret-<category>`. */
export const COLOURS: Readonly<Record<string, readonly [light: string, dark: string]>> = {
  health: ['#b3123f', '#ff8fa9'],
  sexuality: ['#a3129b', '#f59af0'],
  religion: ['#6d3fc4', '#c3a6ff'],
  politics: ['#1f58c7', '#93b8ff'],
  nationality: ['#00697a', '#5fd0e3'],
  offences: ['#a33b00', '#ffa36b'],
  hardship: ['#7a5200', '#e8bd5a'],
  insults: ['#b81616', '#ff8f86'],
  habits: ['#3c6a00', '#a6d860'],
  identifiers: ['#4a5568', '#b6c2d4'],
}

const colours = Object.entries(COLOURS)
  .map(([name, [light, dark]]) => `[data-category="${name}"] { --colour: var(--discret-${name}, light-dark(${light}, ${dark})) }`)
  .join('\n')

const CSS = `
:host { all: initial; position: absolute; left: 0; top: 0; width: 0; height: 0; pointer-events: none; color-scheme: inherit }
:host([hidden]) { display: none }
[data-category] { --colour: var(--discret-other, light-dark(#4a5568, #b6c2d4)) }
${colours}

/* The mirror: the field's text, invisible, under its lines. The line style says how serious, the thickness that it is refused. */
.clip { position: absolute; overflow: hidden; z-index: var(--discret-layer, 1) }
.text { position: absolute; left: 0; top: 0; box-sizing: border-box; color: transparent; forced-color-adjust: none; user-select: none }
.line { unicode-bidi: inherit; min-height: 1lh }
mark { all: unset; text-decoration: underline 2px dotted var(--colour); text-underline-offset: 2px; text-decoration-skip-ink: none }
mark[data-severity="2"] { text-decoration-style: dashed }
mark[data-severity="3"] { text-decoration-style: wavy; text-decoration-thickness: 1.5px }
mark[data-action="reject"] { text-decoration-style: double; text-decoration-thickness: 3px }

.popover {
  position: fixed; inset: auto; margin: 0; box-sizing: border-box; width: min(24rem, calc(100vw - 1rem)); max-height: 70vh; overflow: auto; padding: .75rem 1rem 1rem;
  border: 1px solid var(--discret-border, light-dark(#8a8f98, #7d838d)); border-left: 4px solid var(--colour); border-radius: var(--discret-radius, 8px);
  background: var(--discret-background, light-dark(#fff, #1d2026)); color: var(--discret-text, light-dark(#1b1e24, #eef0f4));
  font: var(--discret-font, .9375rem/1.45 system-ui, sans-serif); pointer-events: auto; box-shadow: 0 6px 24px rgb(0 0 0 / .22); z-index: 2147483647;
  animation: appear .12s ease-out
}
.popover:not(:popover-open):not(.open) { display: none }
@keyframes appear { from { opacity: 0; transform: translateY(-4px) } }
@media (prefers-reduced-motion: reduce) { .popover { animation: none } }
header { display: flex; align-items: start; gap: .5rem }
h2 { flex: 1; margin: 0; font-size: 1rem; line-height: 1.5rem; overflow-wrap: anywhere }
.tag { color: var(--colour) }
p { margin: .375rem 0 }
.ground { color: var(--discret-muted, light-dark(#565c66, #b3b9c4)); font-size: .875em }
.actions { display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; margin-top: .625rem }
button, select { font: inherit; color: inherit; min-height: 2rem; padding: .25rem .625rem; border: 1px solid light-dark(#767c86, #8d939d); border-radius: 6px; background: transparent; max-width: 100% }
select { flex: 1 1 8rem; min-width: 0 }
button { cursor: pointer }
button:hover { background: light-dark(#eef0f4, #2c3038) }
button.main { background: var(--discret-accent, light-dark(#1f4fb5, #a9c4ff)); border-color: transparent; color: var(--discret-on-accent, light-dark(#fff, #10131a)); text-align: start }
button.close { min-width: 2rem; padding: 0; border-color: transparent }
select { background: var(--discret-background, light-dark(#fff, #1d2026)) }
:is(button, select, .popover):focus-visible { outline: 3px solid light-dark(#1f4fb5, #a9c4ff); outline-offset: 2px }
.live { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
@media (forced-colors: active) {
  mark { text-decoration-color: Highlight }
  .popover { border-left-color: Highlight }
  button.main { border-color: ButtonText }
}
`

let sheet: CSSStyleSheet | undefined

/** The style sheet, one for all fields of the page. */
export function styleSheet(): CSSStyleSheet {
  if (!sheet) {
    sheet = new CSSStyleSheet()
    sheet.replaceSync(CSS)
  }
  return sheet
}
