/** When the engine is asked while somebody types. */
import { describe, expect, it } from 'vitest';
import { keyFirst } from '../../renderer/state/key-first.js';

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
