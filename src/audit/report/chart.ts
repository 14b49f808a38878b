/** Bar charts as SVG text, drawn by ECharts without a browser. */
import { BarChart } from 'echarts/charts'
import { GridComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { Markup } from './markup.js'

use([BarChart, GridComponent, SVGRenderer])

/** One bar. */
export interface Bar {
  readonly name: string
  readonly value: number
}

const [WIDTH, ROW, MARGIN, LABELS] = [640, 26, 12, 250] as const
const [COLOUR, INK] = ['#1f5fa8', '#1b1b1b'] as const

/** Longer names are cut. */
const LONGEST = 38

/**
 * Horizontal bars, the first on top, each with its figure.
 *
 * @param title what a screen reader says of the chart
 */
export function bars(title: string, data: readonly Bar[]): Markup {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height: MARGIN + ROW * Math.max(1, data.length) })
  chart.setOption({
    animation: false,
    grid: { left: LABELS, right: 80, top: 4, bottom: 4 },
    xAxis: { type: 'value', show: false },
    yAxis: {
      type: 'category',
      inverse: true,
      data: data.map(({ name }) => (name.length > LONGEST ? `${name.slice(0, LONGEST - 1)}…` : name)),
      axisTick: { show: false },
      axisLine: { show: false },
      axisLabel: { color: INK, fontSize: 13 },
    },
    series: [
      { type: 'bar', data: data.map(({ value }) => value), itemStyle: { color: COLOUR }, barMaxWidth: 18, label: { show: true, position: 'right', color: INK, fontSize: 13 } },
    ],
  })
  const svg = chart.renderToSVGString({ useViewBox: true })
  chart.dispose()
  const spoken = `${title} : ${data.map(({ name, value }) => `${name} ${value}`).join(', ')}`
  // By a function: signs such as $' in a name would stand for parts of the chart.
  return new Markup(svg.replace('<svg ', () => `<svg role="img" aria-label="${spoken.replace(/[&<>"]/g, ' ')}" `))
}
