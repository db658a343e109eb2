import type { Where } from '#server/leads/where.ts'

/**
 * Of the leads that a walk passes, those with the tags wanted, each of which many leads have: as `with`, whose last part is
 * `tagged (id)` and whose `way` holds every lead passed. A tag is looked up for all of them at once, which takes a third of
 * looking it up for one after the other. `walk` makes the walk's statement from the columns it is to tell besides the id.
 *
 * `rest` is what must hold of the leads in `tagged` yet: whatever would make the walk read leads that its index knows enough
 * of, and what another table has to be asked for.
 */
export function walkTagged(where: Where, walk: (columns: string) => string): { with: string; rest: string } {
  const { conditions, tags, asked, covered } = where
  const tagConditions = tags.map(({ condition }) => condition)
  const cheap = conditions.filter((each) => !tagConditions.includes(each) && !asked.includes(each))
  const filters = cheap.slice(where.base)
  const byIndex = filters.every((each) => covered.includes(each))
  const before = byIndex ? filters : cheap
  const after = byIndex ? [...cheap.slice(0, where.base), ...asked] : asked
  const steps = tags.map(
    ({ list }, place) => `tagged_${place} as materialized (
       select lead_id from app.lead_tag where workspace_id = $1 and tag_id = any(${list})
         and lead_id = any(array(${place === 0 ? 'select id from way where wanted' : `select lead_id from tagged_${place - 1}`})))`,
  )
  return {
    with: `with way as materialized (${walk(`(${before.join(' and ') || 'true'}) as wanted`)}), ${steps.join(', ')},
      tagged as (select distinct lead_id as id from tagged_${tags.length - 1})`,
    rest: after.join(' and ') || 'true',
  }
}
