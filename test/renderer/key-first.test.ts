/** When the engine is asked while somebody types. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keyFirst, RESTED } from '../../renderer/state/key-first.js';

function asked() {
  const made: (readonly [string, number | undefined])[] = [];
  const frames: (() => void)[] = [];
  const frame = () => {
    for (const run of frames.splice(0)) run();
  };
  const queue = keyFirst(
    (id, caret) => made.push([id, caret]),
    (run) => frames.push(run),
  );
  return { ...queue, made, frame };
}

describe('the engine is asked once a key is drawn', () => {
  it('of several keys within a frame only for the last', () => {
    const { soon, made, frame } = asked();
    soon('a', 1);
    soon('a', 2);
    expect(made).toEqual([]);
    frame();
    expect(made).toEqual([['a', 2]]);
    soon('a', 3);
    frame();
    expect(made).toEqual([
      ['a', 2],
      ['a', 3],
    ]);
  });

  it('what is asked at once takes the place of what waits, or the last answer would be one of a half-typed word', () => {
    const { soon, now, made, frame } = asked();
    soon('a', 1);
    now('a');
    frame();
    expect(made).toEqual([['a', undefined]]);
  });

  it('a key after what was asked at once is not lost', () => {
    const { soon, now, made, frame } = asked();
    soon('a', 1);
    now('a');
    soon('a', 2);
    frame();
    frame();
    expect(made).toEqual([
      ['a', undefined],
      ['a', 2],
    ]);
  });

  it('another case’s request does not go with it', () => {
    const { soon, made, frame } = asked();
    soon('a', 1);
    soon('b', 2);
    frame();
    expect(made).toEqual([
      ['a', 1],
      ['b', 2],
    ]);
  });

  it('a dictionary that is ready while a word is typed does not make it a wrong word', () => {
    const { soon, now, anew, made, frame } = asked();
    soon('a', 5);
    anew('a');
    frame();
    anew('a');
    anew('b');
    now('a');
    anew('a');
    expect(made).toEqual([
      ['a', 5],
      ['a', 5],
      ['b', undefined],
      ['a', undefined],
      ['a', undefined],
    ]);
  });
});

describe('once the keys rest', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('the word at the caret is asked for as a whole one, once', () => {
    const { soon, made, frame } = asked();
    soon('a', 1);
    frame();
    vi.advanceTimersByTime(RESTED - 1);
    soon('a', 2);
    frame();
    vi.advanceTimersByTime(RESTED - 1);
    expect(made).toEqual([
      ['a', 1],
      ['a', 2],
    ]);
    vi.advanceTimersByTime(10 * RESTED);
    expect(made.slice(2)).toEqual([['a', undefined]]);
  });
  it('a key that waits for its frame comes first', () => {
    const { soon, made, frame } = asked();
    soon('a', 1);
    frame();
    soon('a', 2);
    vi.advanceTimersByTime(RESTED);
    expect(made).toEqual([['a', 1]]);
    frame();
    expect(made.at(-1)).toEqual(['a', 2]);
  });
  it('nothing is asked for a window that was closed', () => {
    const { soon, made, frame, stop } = asked();
    soon('a', 1);
    frame();
    stop();
    vi.advanceTimersByTime(RESTED);
    expect(made).toEqual([['a', 1]]);
  });
});
