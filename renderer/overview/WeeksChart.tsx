import { useStore } from '../store.ts'
import { showDay } from '../ui/times.ts'
import { dayText } from '../when.ts'
import { barsOf, parts, topOf, totalOf, type Week } from './bars.ts'

const FLOOR = 160
const HEIGHT = 140
const FIRST = 46
const STEP = 59
const WIDTH = 34

/** Decisions a week by outcome, as a drawing for the eye and as a table for whoever listens. */
export function WeeksChart({ weeks }: { readonly weeks: readonly Week[] }) {
  const today = useStore((state) => state.start?.today ?? '')
  const top = topOf(weeks)
  const scale = { top, floor: FLOOR, height: HEIGHT }
  return (
    <>
      <svg viewBox="0 0 520 186" aria-hidden="true">
        <g className="ax">
          <line x1="30" y1={FLOOR} x2="512" y2={FLOOR} />
          <line x1="30" y1={FLOOR - HEIGHT / 2} x2="512" y2={FLOOR - HEIGHT / 2} className="g" />
          <line x1="30" y1={FLOOR - HEIGHT} x2="512" y2={FLOOR - HEIGHT} className="g" />
          <text x="24" y={FLOOR + 4} textAnchor="end">
            0
          </text>
          <text x="24" y={FLOOR - HEIGHT / 2 + 4} textAnchor="end">
            {top / 2}
          </text>
          <text x="24" y={FLOOR - HEIGHT + 4} textAnchor="end">
            {top}
          </text>
        </g>
        {weeks.map((week, index) => (
          <g key={week.monday}>
            {barsOf(week, scale).map(({ look, y, height }) => (
              <rect key={look} className={look} x={FIRST + index * STEP} y={y} width={WIDTH} height={height} rx="1.5" />
            ))}
            <text x={FIRST + index * STEP + WIDTH / 2} y="178" textAnchor="middle">
              {showDay(week.monday, today)}
            </text>
          </g>
        ))}
      </svg>
      <ul className="legend" aria-hidden="true">
        {parts.map(({ id, look, name }) => (
          <li key={id}>
            <span className={`k ${look}`} />
            {name}
          </li>
        ))}
      </ul>
      {/* A table takes the room of its words whatever its own width says; a box around it does not. */}
      <div className="unseen-text">
        <table>
          <caption>Decisions a week</caption>
          <thead>
            <tr>
              <th scope="col">Week from</th>
              {parts.map(({ id, name }) => (
                <th key={id} scope="col">
                  {name}
                </th>
              ))}
              <th scope="col">all</th>
            </tr>
          </thead>
          <tbody>
            {weeks.map((week) => (
              <tr key={week.monday}>
                <th scope="row">{dayText(week.monday)}</th>
                {parts.map(({ id }) => (
                  <td key={id}>{week[id]}</td>
                ))}
                <td>{totalOf(week)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}
