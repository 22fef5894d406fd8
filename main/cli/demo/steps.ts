import type { Output } from '../output';
import type { Text, TextKey, Values } from '../text';

export type Step = { readonly what: string; readonly seconds: number };
export type Steps = {
  /** Says what was done and how long it took since the step before. */
  done(key: TextKey, values?: Values): void;
  totalSeconds(): string;
  list(): readonly Step[];
};

export function createSteps(output: Output, text: Text): Steps {
  const began = performance.now();
  const steps: Step[] = [];
  let last = began;
  return {
    done(key, values) {
      const now = performance.now();
      const step = { what: text(key, values), seconds: Math.round(now - last) / 1000 };
      last = now;
      steps.push(step);
      output.say(`${step.seconds.toFixed(2).padStart(8)} s  ${step.what}`);
    },
    totalSeconds: () => ((performance.now() - began) / 1000).toFixed(1),
    list: () => steps,
  };
}
