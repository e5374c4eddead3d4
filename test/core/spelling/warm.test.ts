import { describe, expect, it, vi } from 'vitest';
import { Neighbours } from '../../../core/spelling/neighbours.js';
import { openSpeller } from '../../../core/spelling/speller.js';
import { whenIdle } from '../../../renderer/analysis/idle.js';
import { shipped, shippedBytes } from './support.js';

const open = () => openSpeller(shippedBytes('es'), 'es');

/** A queue as the worker's: tasks in the order of their time, then of their coming. */
function queue() {
  const tasks: { readonly at: number; readonly task: () => void }[] = [];
  let now = 0;
  return {
    later: (task: () => void, ms: number) => {
      tasks.push({ at: now + ms, task });
    },
    /** Runs the next task. @returns false when there is none. */
    run(): boolean {
      const [next] = [...tasks].sort((a, b) => a.at - b.at);
      if (!next) return false;
      tasks.splice(tasks.indexOf(next), 1);
      now = next.at;
      next.task();
      return true;
    },
  };
}

describe('the first suggestion', () => {
  it('finds all ready when the speller had time before', () => {
    const speller = open();
    const { later, run } = queue();
    whenIdle(speller.warm(), later);
    let slices = 0;
    while (run()) slices++;
    expect(slices, 'in many small steps').toBeGreaterThan(30);
    const building = vi.spyOn(Neighbours, 'building');
    expect(speller.suggest('devoluvion', 5)[0]).toBe('devolución');
    expect(building).not.toHaveBeenCalled();
    building.mockRestore();
  });

  it('comes right away when it is asked for in between, and is the same', () => {
    const speller = open();
    const { later, run } = queue();
    whenIdle(speller.warm(), later);
    const answers: string[][] = [];
    later(() => answers.push(speller.suggest('devoluvion', 5)), 0);
    for (let i = 0; i < 12; i++) run();
    expect(answers, 'before the rest is done').toHaveLength(1);
    later(() => answers.push(speller.suggest('paqeute', 5)), 0);
    run();
    run();
    expect(answers, 'after one slice at most').toHaveLength(2);
    while (run());
    answers.push(speller.suggest('devoluvion', 5));
    expect(answers).toEqual(['devoluvion', 'paqeute', 'devoluvion'].map((word) => shipped('es').suggest(word, 5)));
  });
});
