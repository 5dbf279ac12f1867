import type { Start } from '../../shared/api/views.ts'
import { AuditWhich, whichName } from '../../shared/domain/audit.ts'
import { daysBetween } from '../../shared/domain/calendar.ts'
import { Platform, platformName } from '../../shared/domain/platform.ts'
import { AddAdmin } from '../AddAdmin.tsx'
import { foundWords } from '../foundWords.ts'
import { useStore } from '../store.ts'
import { DateField } from '../ui/DateField.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Foreign } from '../ui/Foreign.tsx'
import { RadioCards } from '../ui/RadioCards.tsx'
import { Segmented } from '../ui/Segmented.tsx'
import { Select } from '../ui/Select.tsx'
import { TextField } from '../ui/TextField.tsx'
import {
  closePlan,
  editPlan,
  setParts,
  shareOf,
  sizeOf,
  startAudit,
  toggleShare,
  USUAL_SAMPLE,
  whyNotYet,
} from './planning.ts'
import type { PlanForm } from './state.ts'
import { isSameList, listName, number } from './words.ts'

const platforms = [
  { value: 'all' as const, label: 'All our accounts' },
  ...Platform.options.map((value) => ({ value, label: platformName(value) })),
]
const partOptions = [1, 2, 3, 4].map((parts) => ({
  value: String(parts),
  label: parts === 1 ? '1 part' : `${parts} parts`,
}))

/** Scope, sample, finish date, and who takes which part; the pace that it needs is said at once. */
export function PlanDialog() {
  const plan = useStore(({ audits }) => audits.plan)
  const start = useStore((state) => state.start)
  const failure = useStore((state) => state.failure)
  if (plan === null || start === null) return null
  const size = sizeOf(plan)
  return (
    <Dialog
      title="Plan an audit"
      size="broad"
      onClose={closePlan}
      submit={{
        label: size === null || size === 0 ? 'Start the audit' : `Start the audit of ${number(size)}`,
        onSubmit: () => void startAudit(),
        whyNot: whyNotYet(plan, start.today),
        isPending: plan.isPlanning,
      }}
      footer={
        <p className="plan-sum" role="status">
          {summaryOf(plan, start.today)}
        </p>
      }
    >
      {failure === null ? null : <p role="alert">{failure}</p>}
      <TextField
        label="Name"
        value={plan.name}
        maxLength={120}
        autoFocus
        onChange={(name) => void editPlan({ name })}
      />
      <div className="field">
        <span className="field-label">Which of the accounts that we follow</span>
        <RadioCards
          label="Which of the accounts that we follow"
          layout="vertical"
          cards={AuditWhich.options.map((value) => ({
            value,
            label: value === 'due' ? 'Due within a week' : whichName(value),
            note: noteOf(plan.matching[value]),
          }))}
          value={plan.which}
          onChoose={(which) => void editPlan({ which })}
        />
      </div>
      {plan.which === 'found' && <WhichList plan={plan} />}
      <div className="fields">
        <Select
          label="Of which own account"
          options={platforms}
          value={plan.platform ?? 'all'}
          onChange={(value) => void editPlan({ platform: value === 'all' ? null : value })}
        />
        <DateField
          label="To be finished by"
          min={start.today}
          value={plan.finishOn}
          onChange={(finishOn) => void editPlan({ finishOn })}
        />
      </div>
      <HowMany plan={plan} />
      <Shares plan={plan} start={start} />
      <p className="dim">
        The accounts are fixed when it starts. Those that come later are not in it, and those that leave are marked, not
        dropped.
      </p>
    </Dialog>
  )
}

/** Lists of two days come from their own screen, where the comparison was made. */
function WhichList({ plan }: { readonly plan: PlanForm }) {
  return (
    <div className="field">
      <Select
        label="Which list that was found"
        options={plan.lists.map((list, place) => ({ value: String(place), label: listName(list) }))}
        value={String(plan.lists.findIndex((list) => isSameList(list, plan.found)))}
        onChange={(place) => void editPlan({ found: plan.lists[Number(place)] ?? plan.found })}
      />
      <p className="about">
        {foundWords(plan.found).note}
        {plan.lists.every(({ of }) => of === 'standing') && (
          <>
            {' '}
            What changed between two lists is audited from there: compare them under <i>Lists over time</i>, and choose{' '}
            <i>Audit these</i>.
          </>
        )}
      </p>
    </div>
  )
}

function HowMany({ plan }: { readonly plan: PlanForm }) {
  const all = plan.matching[plan.which]
  return (
    <div className="field">
      <span className="field-label">How many</span>
      <div className="how-many">
        <Segmented
          label="How many"
          segments={[
            { value: 'all', label: 'All of them', count: all === null ? undefined : number(all) },
            { value: 'sample', label: 'A random sample' },
          ]}
          value={plan.sample === null ? 'all' : 'sample'}
          onChange={(value) => void editPlan({ sample: value === 'all' ? null : USUAL_SAMPLE })}
        />
        {plan.sample !== null && (
          <TextField
            label="Accounts in the sample"
            hideLabel
            type="number"
            min={1}
            max={all ?? undefined}
            value={plan.sample === 0 ? '' : String(plan.sample)}
            onChange={(typed) => void editPlan({ sample: Math.max(0, Math.floor(Number(typed) || 0)) })}
          />
        )}
      </div>
      {plan.sample !== null && (
        <p className="about">It is drawn by a seed that is kept, so that anybody can draw the same one again.</p>
      )}
    </div>
  )
}

function Shares({ plan, start }: { readonly plan: PlanForm; readonly start: Start }) {
  const isShared = Object.keys(plan.parts).length > 1
  return (
    <fieldset className="field shares">
      <legend className="field-label">Shared among</legend>
      <ul>
        {start.admins.map((admin) => {
          const parts = plan.parts[admin.id]
          const count = shareOf(plan, admin.id)
          return (
            <li key={admin.id}>
              <label className="share-who">
                <input type="checkbox" checked={parts !== undefined} onChange={() => toggleShare(admin.id)} />
                <span>
                  <Foreign text={admin.name} /> {admin.id === start.admin?.id && <span className="dim">(you)</span>}
                </span>
              </label>
              {isShared && parts !== undefined && (
                <Select
                  label={`Parts of ${admin.name}`}
                  hideLabel
                  options={partOptions}
                  value={String(parts)}
                  onChange={(value) => setParts(admin.id, Number(value))}
                />
              )}
              <span className="dim share-size">{count === null ? '' : `${number(count)} accounts`}</span>
            </li>
          )
        })}
      </ul>
      <AddAdmin onAdded={toggleShare} />
    </fieldset>
  )
}

function noteOf(count: number | null): string {
  return count === null ? '…' : number(count)
}

/** "60 accounts in 28 days: 3 a day, 15 a week." */
function summaryOf(plan: PlanForm, today: string): string {
  const size = sizeOf(plan)
  if (size === null) return 'Counting …'
  if (size === 0 || plan.finishOn === '' || plan.finishOn < today) return ''
  const days = daysBetween(today, plan.finishOn) + 1
  const accounts = size === 1 ? 'One account' : `${number(size)} accounts`
  const week = days > 7 ? `, ${number(Math.ceil((size / days) * 7))} a week` : ''
  const pace = size < days ? '' : `${number(Math.ceil(size / days))} a day${week}`
  const said = pace === '' ? `${number(Math.ceil((size / days) * 7))} a week` : pace
  return days === 1 ? `${accounts}, today.` : `${accounts} in ${days} days: ${said}.`
}
