import type { FoundTable } from '../../shared/api/importViews.ts'
import { TableField, type TableMapping, whyNotMapped } from '../../shared/domain/importing.ts'
import { Platform, platformName } from '../../shared/domain/platform.ts'
import { useStore } from '../store.ts'
import { Button } from '../ui/Button.tsx'
import { Foreign } from '../ui/Foreign.tsx'
import { useKeys } from '../ui/keys.ts'
import { Select } from '../ui/Select.tsx'
import { map, readTable } from './actions.ts'
import { countText, fieldName } from './words.ts'

const platforms = Platform.options.map((value) => ({ value, label: platformName(value) }))
const NONE = 'none'

/** A table whose columns the admin maps: what each field is taken from, with rows below as they will be read. */
export function Mapper({ table }: { readonly table: FoundTable }) {
  const draft = useStore((state) => state.bringIn.draft)
  const busy = useStore((state) => state.bringIn.busy)
  const { mapping, platform } = draft ?? table
  const whyNot = whyNotMapped(mapping) ?? (platform === null ? 'Choose the platform that these accounts are on.' : null)
  const read = () => {
    if (platform !== null) void readTable(platform, mapping)
  }
  useKeys([
    { keys: 'Ctrl+Enter', label: 'Read the table like this', group: 'Bring in', run: read, enabled: whyNot === null },
  ])
  const options = [
    { value: NONE, label: 'no column' },
    ...table.columns.map((name, column) => ({ value: String(column), label: columnLabel(name, column) })),
  ]
  return (
    <section className="card mapper" aria-labelledby="mapper">
      <h2 id="mapper">What do the columns hold?</h2>
      <p className="dim">
        {countText(table.rowCount, 'row', 'rows')} and {countText(table.columns.length, 'column', 'columns')}.{' '}
        {table.remembered
          ? 'You said it before for a table with the same columns; it is filled in as then.'
          : 'What the names of the columns say is filled in. Your choice is remembered for the next table like this one.'}
      </p>
      <div className="fields">
        <Select
          label="The accounts are on"
          options={platforms}
          value={platform}
          onChange={(chosen) => map({ platform: chosen })}
        />
        {TableField.options.map((field) => (
          <Select
            key={field}
            label={fieldName(field)}
            options={options}
            value={valueOf(mapping[field])}
            onChange={(chosen) => map({ mapping: { [field]: chosen === NONE ? null : Number(chosen) } })}
          />
        ))}
      </div>
      <MappedRows table={table} mapping={mapping} />
      <div className="actions">
        <Button variant="primary" onPress={read} whyNot={whyNot} isPending={busy} keyHint="Ctrl+Enter">
          Read the table like this
        </Button>
        <p role="status" className="why-not">
          {whyNot}
        </p>
      </div>
    </section>
  )
}

function valueOf(column: number | null): string {
  return column === null ? NONE : String(column)
}

/** A column without a name is told by its place. */
function columnLabel(name: string, column: number): string {
  return name.trim() === '' ? `column ${column + 1}` : name.slice(0, 60)
}

/** The first rows under what was chosen; the other columns behind them, greyed. */
function MappedRows({ table, mapping }: { readonly table: FoundTable; readonly mapping: TableMapping }) {
  const fields = TableField.options.flatMap((field) => {
    const column = mapping[field]
    return column === null ? [] : [{ field, column }]
  })
  const rest = table.columns.flatMap((name, column) =>
    fields.some((each) => each.column === column) ? [] : [{ name: columnLabel(name, column), column }],
  )
  const rows = table.preview.map((cells, line) => ({ cells, line: line + 1 }))
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, by keyboard too
    <div className="table-wrap mapped" tabIndex={0} role="region" aria-label="The first rows of the table">
      <table className="table">
        <thead>
          <tr>
            {fields.map(({ field, column }) => (
              <th scope="col" key={field}>
                {fieldName(field)}{' '}
                <span className="dim">from “{columnLabel(table.columns[column] ?? '', column)}”</span>
              </th>
            ))}
            {rest.map(({ name, column }) => (
              <th scope="col" key={column} className="unused">
                <Foreign text={name} /> <span className="dim">not used</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ cells, line }) => (
            <tr key={line}>
              {fields.map(({ field, column }) => (
                <td key={field}>
                  <Foreign text={cells[column] ?? ''} />
                </td>
              ))}
              {rest.map(({ column }) => (
                <td key={column} className="unused">
                  <Foreign text={cells[column] ?? ''} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
