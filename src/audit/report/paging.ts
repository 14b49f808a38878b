/** The script of the report: pages and filters its table of findings. Without it, the table stands whole. */

/** Rows a page. */
const PAGE = 50

/** Rows that are printed, at most. */
const PRINTED = 200

/** Plain JavaScript: it runs in the report, from the disk, without anything else. Spaces between digits do not count: figures are written with narrow ones. */
export const PAGING = `
(()=>{const table=document.getElementById('findings');if(!table)return
const rows=[...table.tBodies[0].rows],size=${PAGE},by=id=>document.getElementById(id)
const plain=text=>text.trim().toLowerCase().replace(/(\\d)\\s(?=\\d)/g,'$1')
const texts=new Map(rows.map(row=>[row,[...row.cells].map(cell=>plain(cell.textContent)).join('\\n')]))
let page=0,shown=rows
const only=wanted=>{const visible=new Set(wanted);for(const row of rows)row.hidden=!visible.has(row)}
const draw=()=>{const pages=Math.max(1,Math.ceil(shown.length/size));page=Math.min(page,pages-1);only(shown.slice(page*size,(page+1)*size));by('cut').hidden=true
by('place').textContent=(page+1)+' / '+pages+' ('+shown.length+')';by('before').disabled=page===0;by('after').disabled=page>=pages-1}
const filter=()=>{const word=plain(by('word').value),category=by('category').value
shown=rows.filter(row=>(!category||row.dataset.category===category)&&(!word||texts.get(row).includes(word)));page=0;draw()}
const print=()=>{const printed=shown.slice(0,${PRINTED});only(printed);const filters=[by('word').value.trim(),by('category').selectedOptions[0].value&&by('category').selectedOptions[0].textContent].filter(Boolean)
by('cut').textContent='Imprimé : '+printed.length+' passages sur '+rows.length+(filters.length?' ; filtre : '+filters.join(', ')+' ('+shown.length+' retenus)':'')+'. Tous sont dans findings.csv.'
by('cut').hidden=printed.length===rows.length}
by('word').addEventListener('input',filter);by('category').addEventListener('change',filter)
by('before').addEventListener('click',()=>{page--;draw()});by('after').addEventListener('click',()=>{page++;draw()})
by('tools').hidden=false;addEventListener('beforeprint',print);addEventListener('afterprint',draw);draw()})()
`
