import type { Locator } from '@playwright/test';
import type { Leaf } from '@/core/criteria/criteria-set';
import type { Facts } from '@/core/scoring/facts';

/**
 * Fills the form of a leaf (FactsEditor) as a person would, numbers with a decimal comma.
 * @param form the place that holds this one form
 */
export async function fillFacts(form: Locator, leaf: Leaf, facts: Facts): Promise<void> {
  if ('fixedPoints' in facts) {
    await form.getByRole('checkbox', { name: 'Ấn định điểm' }).check();
    return typeNumber(form, 'fixedPoints', facts.fixedPoints);
  }
  if ('notApplicable' in facts) {
    await form.getByRole('checkbox', { name: 'Không áp dụng' }).check();
    await form.getByLabel('Lý do (bắt buộc)').fill(facts.reason);
    return;
  }
  if ('optionIndex' in facts) return form.getByRole('radio').nth(facts.optionIndex).check();
  if ('ticked' in facts) {
    if (leaf.rule.kind !== 'checklist') throw new Error(`${leaf.code} is no checklist`);
    for (const [index, item] of leaf.rule.items.entries()) {
      await form.getByRole('checkbox', { name: item.label }).setChecked(facts.ticked.includes(index));
    }
    if (facts.ticked.length === 0) await form.getByRole('checkbox', { name: 'Không đạt nội dung nào' }).check();
    return;
  }
  if ('counts' in facts) {
    for (const [index, count] of facts.counts.entries()) await typeNumber(form, `counts.${index}`, String(count));
    return;
  }
  for (const [field, value] of Object.entries(facts)) await typeNumber(form, field, String(value));
}

async function typeNumber(form: Locator, field: string, value: string): Promise<void> {
  const input = form.locator(`input[name="${field}"]`);
  await input.fill(value.replace('.', ','));
  await input.blur();
}
