// Current state of what is to be done regularly, computed from records.
import type { DatabaseSync } from 'node:sqlite'
import type { regularTaskRecords } from '../../../shared/domain/regularTask.ts'
import type { Projection } from './projectAccount.ts'

export function projectRegularTasks(db: DatabaseSync): Projection<keyof typeof regularTaskRecords> {
  const write = db.prepare(
    'INSERT OR REPLACE INTO regular_task (id, title, every, unit, who, first_on, off) VALUES (?,?,?,?,?,?,?)',
  )
  const done = db.prepare('INSERT INTO regular_done (id, task, on_day, by, at, counter) VALUES (?,?,?,?,?,?)')
  const undo = db.prepare('DELETE FROM regular_done WHERE id = ?')
  return {
    'regular-task-written': ({ content: c }) =>
      void write.run(c.task, c.title, c.interval.every, c.interval.unit, c.who, c.firstOn, c.off ? 1 : 0),
    'regular-task-done': ({ content: c, admin, at, counter }) =>
      void done.run(c.done, c.task, c.on, admin, at, counter),
    'regular-task-undone': ({ content: c }) => void undo.run(c.done),
  }
}
