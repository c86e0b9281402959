import { Chart, LinearScale, LineController, LineElement, PointElement, Tooltip, type ChartConfiguration, type ChartOptions, type Plugin } from 'chart.js'
import type { OutputOf } from '../../../src/contract/index.ts'
import { MS_PER_DAY } from '../../../src/domain/day.ts'
import type { Target } from '../../../src/domain/share.ts'
import { longDay, monthOf } from '../../text/dates.ts'
import { percent } from '../../text/numbers.ts'
import { t as common } from '../../text/text.ts'
import type { Colours } from './colours.ts'
import { monthStarts } from './months.ts'

Chart.register(LineController, LineElement, PointElement, LinearScale, Tooltip)

export interface TrendPicture {
  readonly points: OutputOf<'share.trend'>['points']
  /** Where the share likely lies, at some of the days; empty where that is not known. */
  readonly interval: OutputOf<'share.band'>
  readonly target: Target | null
  readonly colours: Colours
}

/** Draws the share over time. Returns what takes the picture away again. */
export function drawTrend(canvas: HTMLCanvasElement, picture: TrendPicture): () => void {
  const chart = new Chart(canvas, configure(picture))
  return () => chart.destroy()
}

const FONT = { family: "'Inter Variable', system-ui, sans-serif", size: 11 }

function configure({ points, interval, target, colours }: TrendPicture): ChartConfiguration<'line'> {
  return {
    type: 'line',
    data: {
      datasets: [{
        data: points.map(({ day, share }) => ({ x: day, y: share === null ? NaN : share })),
        borderColor: colours.work, borderWidth: 2, pointRadius: lonely(points), pointBackgroundColor: colours.work, pointHoverRadius: 5, tension: 0, clip: 8
      }]
    },
    options: {
      // The picture stands at once: nothing here is worth a motion.
      animation: false, responsive: true, maintainAspectRatio: false, parsing: false, normalized: true,
      interaction: { mode: 'index', intersect: false },
      scales: scalesOf({ points, interval, target, colours }),
      plugins: { tooltip: tooltipOf(points, colours) }
    },
    plugins: [...(target ? [bandOf(target, colours)] : []), intervalOf(interval, colours)]
  }
}

function scalesOf({ points, interval, target, colours }: TrendPicture): NonNullable<ChartOptions<'line'>['scales']> {
  const ticks = { color: colours.second, font: FONT, maxRotation: 0 }
  const shares = points.flatMap(({ share }) => (share === null ? [] : [share]))
  const lowest = Math.min(...shares, ...interval.map(({ low }) => low), target?.low ?? 1)
  const highest = Math.max(...shares, ...interval.map(({ high }) => high), target?.high ?? 0)
  return {
    x: {
      type: 'linear', min: points[0]?.day ?? 0, max: points.at(-1)?.day ?? 1, border: { display: false }, grid: { display: false },
      ticks: { ...ticks, callback: value => monthOf(Number(value), new Date(Number(value) * MS_PER_DAY).getUTCMonth() === 0) },
      afterBuildTicks: axis => {
        axis.ticks = monthStarts(axis.min, axis.max).map(value => ({ value }))
      }
    },
    y: {
      min: Math.max(0, Math.floor(lowest * 10 - 0.5) / 10), max: Math.min(1, Math.ceil(highest * 10 + 0.5) / 10),
      border: { display: false }, grid: { color: colours.line }, ticks: { ...ticks, stepSize: 0.1, callback: value => percent(Number(value)) }
    }
  }
}

function tooltipOf(points: TrendPicture['points'], colours: Colours): NonNullable<NonNullable<ChartOptions<'line'>['plugins']>['tooltip']> {
  return {
    displayColors: false, backgroundColor: colours.ink, titleColor: colours.sheet, bodyColor: colours.sheet, titleFont: FONT, bodyFont: FONT,
    callbacks: {
      title: ([hit]) => (hit ? longDay(points[hit.dataIndex]?.day ?? 0) : ''),
      label: hit => `${percent(hit.parsed.y ?? 0)} · ${common().posts(points[hit.dataIndex]?.posts ?? 0)}`
    }
  }
}

/** A dot ends the line; a point without neighbours is a dot too, or it would not be seen. */
function lonely(points: TrendPicture['points']): number[] {
  const known = (index: number): boolean => points[index]?.share != null
  return points.map((_, index) => (index === points.length - 1 ? 4 : known(index - 1) || known(index + 1) ? 0 : 2))
}

/** The band that the person aims for, behind the line. */
function bandOf({ low, high }: Target, colours: Colours): Plugin<'line'> {
  return {
    id: 'band',
    beforeDatasetsDraw({ ctx, chartArea, scales }) {
      const y = scales['y']
      if (!y) return
      const top = y.getPixelForValue(high)
      ctx.save()
      ctx.fillStyle = colours['good-soft']
      ctx.globalAlpha = 0.75
      ctx.fillRect(chartArea.left, top, chartArea.width, y.getPixelForValue(low) - top)
      ctx.restore()
    }
  }
}

/** Where the share likely lies, around the line. */
function intervalOf(interval: TrendPicture['interval'], colours: Colours): Plugin<'line'> {
  return {
    id: 'interval',
    beforeDatasetsDraw({ ctx, scales }) {
      const { x, y } = scales
      if (!x || !y || interval.length < 2) return
      ctx.save()
      ctx.beginPath()
      for (const { day, high } of interval) ctx.lineTo(x.getPixelForValue(day), y.getPixelForValue(high))
      for (const { day, low } of interval.toReversed()) ctx.lineTo(x.getPixelForValue(day), y.getPixelForValue(low))
      ctx.closePath()
      ctx.fillStyle = colours.work
      ctx.globalAlpha = 0.14
      ctx.fill()
      ctx.restore()
    }
  }
}
