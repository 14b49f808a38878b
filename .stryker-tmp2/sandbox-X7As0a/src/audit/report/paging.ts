/** The script of the report: pages and filters its table of findings. Without it, the table stands whole. */
// @ts-nocheck


/** Rows a page. */
const PAGE = 50

/** Plain JavaScript: it runs in the report, from the disk, without anything else. */
export const PAGING = `
(()=>{const table=document.getElementById('findings');if(!table)return
const rows=[...table.tBodies[0].rows],size=${PAGE},by=id=>document.getElementById(id)
let page=0,shown=rows
const draw=()=>{const pages=Math.max(1,Math.ceil(shown.length/size));page=Math.min(page,pages-1)
const visible=new Set(shown.slice(page*size,(page+1)*size));for(const row of rows)row.hidden=!visible.has(row)
by('place').textContent=(page+1)+' / '+pages+' ('+shown.length+')';by('before').disabled=page===0;by('after').disabled=page>=pages-1}
const filter=()=>{const word=by('word').value.toLowerCase(),category=by('category').value
shown=rows.filter(row=>(!category||row.dataset.category===category)&&(!word||row.textContent.toLowerCase().includes(word)));page=0;draw()}
by('word').addEventListener('input',filter);by('category').addEventListener('change',filter)
by('before').addEventListener('click',()=>{page--;draw()});by('after').addEventListener('click',()=>{page++;draw()})
by('tools').hidden=false;addEventListener('beforeprint',()=>{for(const row of rows)row.hidden=row.rowIndex>200});addEventListener('afterprint',draw);draw()})()
`
