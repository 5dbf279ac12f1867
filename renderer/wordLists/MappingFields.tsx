import type { WordListPreview } from '../../shared/api/wordListViews.ts'
import { Ground, groundName } from '../../shared/domain/ground.ts'
import { TermColumn, termColumnName } from '../../shared/domain/termColumns.ts'
import { ItemSeparator, type TermMapping } from '../../shared/domain/termMapping.ts'
import { Strength } from '../../shared/domain/wordList.ts'
import { strengthName } from '../../shared/domain/wordListWords.ts'
import { Button } from '../ui/Button.tsx'
import { Checkbox } from '../ui/Checkbox.tsx'
import { Covered } from '../ui/Covered.tsx'
import { Foreign } from '../ui/Foreign.tsx'
import { KeyValueList } from '../ui/KeyValueList.tsx'
import { type Option, Select } from '../ui/Select.tsx'
import { TextField } from '../ui/TextField.tsx'
import { answerGround, changeMapping, groundAnswer, leaveTheRestOut } from './bringing.ts'

const NONE = 'none'
const separators = ItemSeparator.options.map((value) => ({
  value,
  label: { ';': 'Semicolons ;', ',': 'Commas ,', '|': 'Bars |' }[value],
}))
const grounds: readonly Option<string>[] = Ground.options.map((value) => ({ value, label: groundName(value) }))
const strengths = Strength.options.map((value) => ({ value, label: strengthName(value) }))
/** What most tables have comes first; the rest waits behind one step. */
const common: readonly TermColumn[] = ['term', 'forms', 'meaning', 'ground', 'source', 'address']
const rare = TermColumn.options.filter((column) => !common.includes(column))

type Props = { readonly preview: WordListPreview; readonly mapping: TermMapping }

/** What the columns of a foreign table give, and which ground each of its words stands for. */
export function MappingFields({ preview, mapping }: Props) {
  return (
    <>
      <fieldset className="part">
        <legend>What the columns hold</legend>
        <Checkbox isSelected={mapping.hasHeader} onChange={(hasHeader) => changeMapping({ hasHeader })}>
          The first row names the columns
        </Checkbox>
        <div className="mapping">
          {common.map((column) => (
            <ColumnChoice key={column} column={column} columns={preview.columns} mapping={mapping} />
          ))}
        </div>
        <details>
          <summary>More columns</summary>
          <div className="mapping">
            {rare.map((column) => (
              <ColumnChoice key={column} column={column} columns={preview.columns} mapping={mapping} />
            ))}
            <Select
              label="Between the items of one cell"
              options={separators}
              value={mapping.separator}
              onChange={(separator) => changeMapping({ separator })}
            />
          </div>
        </details>
        <Covered
          of={`table ${preview.name}`}
          what="first rows of the table"
          amount={`${preview.sample.length} rows`}
          keys="Alt+U"
        >
          {() => <Sample preview={preview} />}
        </Covered>
      </fieldset>
      <Grounds preview={preview} mapping={mapping} />
      <fieldset className="part">
        <legend>For rows that say nothing else</legend>
        <div className="mapping">
          <Select
            label="Ground"
            options={[{ value: NONE, label: 'They are refused' }, ...grounds]}
            value={mapping.ground ?? NONE}
            onChange={(value) => changeMapping({ ground: Ground.options.find((each) => each === value) ?? null })}
          />
          <Select
            label="Strength"
            options={strengths}
            value={mapping.strength}
            onChange={(strength) => changeMapping({ strength })}
          />
          <TextField
            label="Meaning"
            description="Empty: they are refused."
            value={mapping.meaning}
            maxLength={400}
            onChange={(meaning) => changeMapping({ meaning })}
          />
        </div>
      </fieldset>
    </>
  )
}

function ColumnChoice({
  column,
  columns,
  mapping,
}: {
  readonly column: TermColumn
  readonly columns: readonly string[]
  readonly mapping: TermMapping
}) {
  const options = [
    { value: NONE, label: 'no column' },
    ...columns.map((name, at) => ({ value: String(at), label: `${at + 1}. ${name}` })),
  ]
  const at = mapping.columns[column]
  return (
    <Select
      label={termColumnName(column)}
      isRequired={column === 'term'}
      options={options}
      value={at === null ? NONE : String(at)}
      onChange={(value) =>
        changeMapping({ columns: { ...mapping.columns, [column]: value === NONE ? null : Number(value) } })
      }
    />
  )
}

/** The words of the table's own column of grounds, each with the ground that it stands for here. */
function Grounds({ preview, mapping }: Props) {
  if (mapping.grounds.length === 0) return null
  const open = mapping.grounds.filter(({ answer }) => answer === null).length
  const options = [{ value: 'leave-out', label: 'Leave these rows out' }, ...grounds]
  return (
    <fieldset className="part">
      <legend>Which ground its words stand for</legend>
      <p className="dim">
        Disagreement is not a ground: many glossaries list words of opinion beside words of hate. Leave those out.
      </p>
      <div className="mapping">
        {mapping.grounds.map(({ word, answer }, at) => (
          <Select
            key={word}
            label={
              <>
                <Foreign text={word} /> <span className="dim">{rowsOf(preview.groundCounts[at] ?? 0)}</span>
              </>
            }
            options={options}
            value={answer}
            placeholder="Please choose …"
            onChange={(value) => answerGround(word, groundAnswer(value))}
          />
        ))}
      </div>
      <Button size="tight" onPress={leaveTheRestOut} whyNot={open === 0 ? 'Every word has its answer.' : null}>
        {open === 1
          ? 'Leave out the one without an answer'
          : `Leave out the ${open === 0 ? 'words' : open} without an answer`}
      </Button>
    </fieldset>
  )
}

/** The first rows, cell by cell under the name of its column. */
function Sample({ preview }: { readonly preview: WordListPreview }) {
  return preview.sample.map((row) => (
    <KeyValueList
      key={row.join('\n')}
      items={row.flatMap((cell, at) =>
        cell === ''
          ? []
          : [
              {
                key: `${at + 1}. ${preview.columns[at] ?? ''}`,
                name: <Foreign text={`${at + 1}. ${preview.columns[at] ?? ''}`} />,
                value: <Foreign text={cell} />,
              },
            ],
      )}
    />
  ))
}

function rowsOf(count: number): string {
  return count === 1 ? '1 row' : `${count.toLocaleString('en-GB')} rows`
}
