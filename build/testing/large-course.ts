const choice = (id: string): string => `:::choice{#${id}}
Which flour makes a dark loaf?

- [x] Rye {#rye}
  > Yes. Rye darkens the crumb.
- [ ] White wheat {#wheat}
  > Look at the colour of the bag once more.

Dark flour keeps more of the grain.
:::`;

const sequencing = (id: string): string => `:::sequencing{#${id}}
Put the work in order.

1. Mix flour and water {#mix}
2. Let the dough rest {#rest}
3. Bake the loaf {#bake}

Rest comes before heat.
:::`;

const prose = (words: string): string => `## ${words}

${'The baker weighs the flour and warms the water. Then the dough is mixed, folded and left alone. '.repeat(4)}

${'A slow dough tastes of more. It can wait in a cold room over night. '.repeat(4)}`;

const page = (id: string): string => `---
id: ${id}
title: Bread
minutes: 5
objectives: [bake]
facts: []
---

What does a loaf need?

${prose('The flour')}

${choice(`${id}-flour`)}

${prose('The work')}

${sequencing(`${id}-order`)}
`;

const check = (id: string): string => `---
id: ${id}
title: What you know now
minutes: 5
objectives: [bake]
---

Five questions.

:::assessment{#${id}-try draw=3 pass=80}
You can try again.
:::
`;

/** A course of so many pages, ten a module, the last of each a check with a bank. Ids of the course's parts are written, slots are not. */
export function largeCourse(pages: number): Record<string, string> {
  const modules = Math.ceil(pages / 10);
  const files: Record<string, string> = {
    'course.yaml':
      'id: bread\nversion: 1.0.0\ntitle: Bread\ndescription: How a loaf is made.\nlocales: [en]\nbase: https://courses.example.org\n',
    'facts.json': '{"facts": []}',
  };
  for (let n = 0; n < modules; n += 1) {
    const folder = `${String(n + 1).padStart(3, '0')}-loaf`;
    files[`${folder}/module.yaml`] = `id: loaf-${n}\ntitle: A loaf\ndescription: One more loaf.\n`;
    for (let at = 0; at < 9; at += 1) files[`${folder}/${at + 1}0-page.md`] = page(`page-${n}-${at}`);
    files[`${folder}/99-check.md`] = check(`check-${n}`);
    files[`${folder}/bank.md`] =
      `---\nfacts: []\n---\n\n${[0, 1, 2, 3, 4].map(at => choice(`bank-${n}-${at}`)).join('\n\n')}\n`;
  }
  return files;
}
