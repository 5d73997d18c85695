import type { Locator, Page } from 'playwright-core';

/** How a person works a page: the walk is written once and done by mouse or by keyboard alone. */
export interface Hands {
  press(target: Locator): Promise<void>;
  type(target: Locator, text: string): Promise<void>;
  choose(target: Locator): Promise<void>;
  select(target: Locator, label: string): Promise<void>;
}

export function mouse(): Hands {
  return {
    press: (target) => target.click(),
    type: (target, text) => target.fill(text),
    choose: async (target) => {
      if (await target.isChecked()) return;
      // People press the words; a notice that lies over them is waited for.
      const id = await target.getAttribute('id');
      await target.page().locator(`label[for="${id}"]`).click();
    },
    select: async (target, label) => {
      await target.selectOption({ label });
    },
  };
}

const MOST_TABS = 250;

/** Only keys: Tab to get there, then Enter, Space, arrows or letters. Fails when something cannot be reached. */
export function keyboard(page: Page): Hands {
  const tabTo = async (target: Locator) => {
    await target.waitFor();
    const isThere = () =>
      target.evaluate((element) => {
        const active = document.activeElement;
        const isSameGroup =
          element instanceof HTMLInputElement &&
          active instanceof HTMLInputElement &&
          element.type === 'radio' &&
          active.type === 'radio' &&
          active.name === element.name;
        return active === element || isSameGroup;
      });
    for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
      if (await isThere()) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`not reached by Tab: ${String(target)}`);
  };
  return {
    press: async (target) => {
      await tabTo(target);
      await page.keyboard.press('Enter');
    },
    type: async (target, text) => {
      await tabTo(target);
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.insertText(text);
    },
    choose: async (target) => {
      await tabTo(target);
      if ((await target.getAttribute('type')) === 'radio') {
        for (let steps = 0; steps < 20 && !(await target.evaluate(isActive)); steps += 1) {
          await page.keyboard.press('ArrowDown');
        }
      }
      if (!(await target.isChecked())) await page.keyboard.press('Space');
    },
    select: async (target, label) => {
      await tabTo(target);
      await page.keyboard.type(label, { delay: 5 });
    },
  };
}

function isActive(element: Element): boolean {
  return document.activeElement === element;
}
