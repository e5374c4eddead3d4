import { describe, expect, it } from 'vitest';
import { detectFormat } from '../../../../core/library/formats/index.js';
import { expectItems, file, formatOf, shown, type Item } from './fixture.js';

const json = (value: unknown) => [file(JSON.stringify(value))];
const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
const titles = (items: readonly Item[]) => items.map((_, i) => `Texto ${i + 1}`);

describe('Zendesk macros', () => {
  const items: Item[] = [
    ['<p>Hola {{ticket.requester.first_name}},</p><p>gracias.</p>', 'Hola Ana,\n\ngracias.'],
    ['<p>{{ticket.requester.name}} · {{ticket.requester.email}}</p>', 'Ana García López · ana@example.com'],
    ['<p>Caso {{ticket.id}}: {{ticket.title}}</p>', 'Caso 777: Mi pedido'],
    ['<p>Un saludo,<br>{{current_user.name}}</p>', 'Un saludo,\nLucía Pardo'],
    ["<p>Hola {{ticket.requester.first_name | default: 'cliente'}}</p>", 'Hola Ana'],
    ['<p>{{ticket.ticket_field_123}}</p>', '[ticket ticket field 123]', '"ticket.ticket_field_123" became a field'],
    ["<p>{% if ticket.priority == 'urgent' %}Hoy.{% else %}Mañana.{% endif %}</p>", 'Mañana.', 'condition on "ticket.priority"'],
    ['<p>{{dc.firma}}</p>', 'Equipo de Tienda Norte'],
    ['<p>{{dc.no_existe}}</p>', '[no-existe]', 'names "no-existe"'],
    ['<ul><li>uno</li><li>dos</li></ul>', '- uno\n- dos'],
    [
      '<p><b>Importante:</b> lea <a href="https://t.example/ayuda">la ayuda</a></p>',
      '**Importante:** lea [la ayuda](https://t.example/ayuda)',
    ],
    ['<p>Vea <img src="https://t.example/a.png" alt="mapa"> el mapa</p>', 'Vea el mapa', 'mapa'],
    ['<p>{{ticket.requester.name | upcase}}</p>', 'ANA GARCÍA LÓPEZ'],
    ['<p>{{ticket.requester.name | paint: "rojo"}}</p>', 'Ana García López', 'the filter "paint" was left out'],
    ['<p>Precio: 10&nbsp;&euro; &amp; portes</p>', 'Precio: 10 € & portes'],
    ['<p>Sin cerrar', 'Sin cerrar'],
    ['<p>Llaves sueltas: {{ y fin</p>', 'Llaves sueltas: {{ y fin', 'stay as text'],
  ];
  const macros = items.map(([value], i) => ({
    id: i,
    title: `Pedidos::Texto ${i + 1}`,
    active: true,
    restriction: null,
    actions: [
      { field: 'comment_value_html', value },
      { field: 'comment_mode_is_public', value: true },
    ],
  }));
  const dynamic = [
    {
      name: 'Firma',
      placeholder: '{{dc.firma}}',
      variants: [
        { locale_id: 2, default: true, active: true, content: 'Equipo de {{ticket.account}}' },
        { locale_id: 1, default: false, active: true, content: 'The {{ticket.account}} team' },
        { locale_id: 1, active: false, content: 'old' },
      ],
    },
  ];

  it('read as Zendesk shows them', () => {
    const imported = formatOf('zendesk').read(json({ items: dynamic, macros }), 'en');
    const [firma, ...rest] = imported.replies;
    expect(firma).toMatchObject({ id: 'firma', language: 'es', variants: [{ language: 'en', body: 'The {{ shop.name }} team' }] });
    expect(rest.every((reply) => reply.folder === 'Pedidos')).toBe(true);
    expectItems('zendesk', [['', 'Equipo de Tienda Norte'], ...items], json({ items: dynamic, macros }));
  });

  it('retired ones come in archived, actions and restrictions are told, chat has its own wording', () => {
    const { replies, report } = formatOf('zendesk').read(
      json({
        macros: [
          {
            title: 'A::B::Vieja',
            active: false,
            restriction: { type: 'Group', id: 7 },
            updated_at: '2026-02-03T10:00:00Z',
            actions: [
              { field: 'status', value: 'pending' },
              { field: 'comment_value', value: ['channel:web', 'Largo'] },
              { field: 'comment_value', value: ['channel:chat', 'Corto'] },
            ],
          },
        ],
      }),
      'en',
    );
    expect(replies).toEqual([
      {
        id: 'vieja',
        title: 'Vieja',
        folder: 'A/B',
        body: 'Largo',
        archived: true,
        variants: [{ channel: 'chat', body: 'Corto' }],
        updated: '2026-02-03',
      },
    ]);
    expect(report.warnings.map((warning) => warning.problem).join(' · ')).toMatch(/status = pending.*Group 7.*archived/);
  });

  it('the CSV that people make, one macro a row', () => {
    const csv =
      'title,active,actions_json\n"Envíos::Retraso",true,"[{""field"":""comment_value_html"",""value"":""<p>Hola {{ticket.requester.first_name}}</p>""}]"\nRota,true,"[{"\nVieja,false,"[{""field"":""comment_value"",""value"":""x""}]"\n';
    const { replies, report } = formatOf('zendesk').read([file(csv)], 'en');
    expect(detectFormat([file(csv)])?.name).toBe('zendesk');
    expect(replies).toMatchObject([
      { title: 'Retraso', folder: 'Envíos', body: 'Hola {{ customer.first_name }}' },
      { title: 'Vieja', archived: true },
    ]);
    expect(report).toMatchObject({ read: 3, imported: 2, skipped: 1 });
    const table = `title,active,actions_json\n${macros.map((macro) => `${cell(macro.title)},${macro.active},${cell(JSON.stringify(macro.actions))}`).join('\n')}\n`;
    const alone: Item[] = items.map((item) => (item[0].includes('dc.firma') ? [item[0], '[firma]', 'names "firma"'] : item));
    expect(expectItems('zendesk', alone, [file(table)]).replies.every((reply) => reply.folder === 'Pedidos')).toBe(true);
  });
});

describe('the other help desks', () => {
  const liquid = (first: string, last: string, name: string, mail: string, id: string, agent: string): Item[] => [
    [`<p>Hola {{${first}}}:</p><p>llega mañana.</p>`, 'Hola Ana:\n\nllega mañana.'],
    [`<p>{{ ${last} }}</p>`, 'García López'],
    [`<div>{{${name}}}</div>`, 'Ana García López'],
    [`<p>{{${mail}}}</p>`, 'ana@example.com'],
    [`<p>n.º {{${id}}}</p>`, 'n.º 777'],
    [`<p>Un saludo,<br/>{{${agent}}}</p>`, 'Un saludo,\nLucía Pardo'],
    [`<p>{% if ${first} %}Sí{% endif %}</p>`, 'Sí'],
    ['<ol><li>uno</li><li>dos</li></ol>', '1. uno\n2. dos'],
    ['<p>a<br>b</p>', 'a\nb'],
    ['<p><strong>Ojo</strong></p>', '**Ojo**'],
    ['<p><a href="https://t.example">https://t.example</a></p>', 'https://t.example'],
    ['<table><tr><td>a</td><td>b</td></tr></table>', 'a\tb'],
    ['<p>&iquest;Qu&eacute;?</p>', '¿Qué?'],
    ['<p>Sin cerrar <b>nada', 'Sin cerrar **nada'],
    ['<style>p{color:red}</style><p>limpio</p><script>alert(1)</script>', 'limpio'],
    ['<p>{{ campo_propio }}</p>', '[campo propio]'],
    ['<p>{{otra.cosa.rara}}</p>', '[otra cosa rara]', 'became a field'],
  ];

  it('Freshdesk: folders, visibility, attachments', () => {
    const items = liquid(
      'ticket.requester.firstname',
      'ticket.requester.lastname',
      'ticket.requester.name',
      'ticket.requester.email',
      'ticket.id',
      'ticket.agent.name',
    );
    const rows = items.map(([content_html], i) => ({
      id: i,
      title: titles(items)[i],
      folder_id: 5,
      content: 'aplanado',
      content_html,
      updated_at: '2026-01-02T00:00:00Z',
      ...(i === 3 ? { visibility: 2, group_ids: [1], attachments: [{}] } : {}),
    }));
    const files = json({ canned_response_folders: [{ id: 5, name: 'Envíos' }], canned_responses: rows });
    const { replies, report } = expectItems('freshdesk', items, files);
    expect(replies[0]).toMatchObject({ folder: 'Envíos', updated: '2026-01-02' });
    expect(
      report.warnings
        .filter((warning) => warning.item === 'Texto 4')
        .map((warning) => warning.problem)
        .join(' · '),
    ).toMatch(/attachments \(1\).*groups/);
    expect(detectFormat(json(rows))?.name).toBe('freshdesk');
  });

  it('Gorgias: the action with the text, the intent, the usage of orders', () => {
    const items: Item[] = [
      ...liquid(
        'ticket.customer.firstname',
        'ticket.customer.lastname',
        'ticket.customer.name',
        'ticket.customer.email',
        'ticket.id',
        'current_user.name',
      ),
      [
        '<p>Pedido {{ticket.customer.integrations.shopify.orders[0].name}}, {{ticket.customer.integrations.shopify.orders[0].fulfillments[0].tracking_number}}</p>',
        'Pedido 10482, PQ4F8X',
      ],
      ['<p>El {{ticket.customer.integrations.shopify.orders[0].created_at|datetime_format("DD/MM/YYYY")}}</p>', 'El 18/11/2026'],
      [
        '<p>El {{ticket.customer.integrations.shopify.orders[0].created_at|datetime_format("MMM Do YY")}}</p>',
        'El 2026-11-18',
        'the filter "datetime_format" was left out',
      ],
    ];
    const files = json({
      data: items.map(([body_html], i) => ({
        id: i,
        name: titles(items)[i],
        language: 'es',
        intent: 'order/status',
        usage: 3,
        actions: [
          { name: 'addTags', title: 'Add tags', arguments: { tags: 'x' } },
          { name: 'setResponseText', arguments: { body_html, body_text: '' } },
        ],
      })),
    });
    const { replies, report } = expectItems('gorgias', items, files);
    expect(replies[0]).toMatchObject({ language: 'es', tags: ['order status'] });
    expect(report.warnings[0]?.problem).toContain('Add tags');
    expect(detectFormat(files)?.name).toBe('gorgias');
    const table = `name,body_html,language\n${items.map(([body], i) => `${titles(items)[i]},${cell(body)},es`).join('\n')}`;
    expectItems('gorgias', items, [file(table)]);
  });

  it('Front and Missive: subjects, attachments, who may use it', () => {
    const front = liquid(
      'recipient.first_name',
      'recipient.last_name',
      'recipient.name',
      'recipient.email',
      'conversation.id',
      'user.name',
    );
    front.push(['<p>{{survey}}</p>', '[{{survey} }]', 'cannot come along']);
    const files = json({
      _results: front.map(([body], i) => ({
        id: `rsp_${i}`,
        name: titles(front)[i],
        subject: i === 2 ? 'Su pedido' : '',
        body,
        is_available_for_all_inboxes: i !== 2,
        inbox_ids: ['inb_1'],
        attachments: [],
      })),
    });
    const { report } = expectItems('front', front, files);
    expect(
      report.warnings
        .filter((warning) => warning.item === 'Texto 3')
        .map((warning) => warning.problem)
        .join(' · '),
    ).toMatch(/subject = Su pedido.*inb_1/);
    expect(detectFormat(files)?.name).toBe('front');
    const missive: Item[] = liquid(
      'recipient.first_name',
      'recipient.last_name',
      'recipient.name',
      'recipient.address',
      'talla',
      'user.name',
    ).map((item, i) => (i === 4 ? ['<p>n.º {{ talla }}</p>', 'n.º [talla]'] : item));
    const responses = json({
      responses: missive.map(([body], i) => ({
        id: `r${i}`,
        title: titles(missive)[i],
        body,
        organization: 'o',
        shared_labels: [{ name: 'envíos' }],
      })),
    });
    expect(expectItems('missive', missive, responses).replies[0]?.tags).toEqual(['envíos']);
    expect(detectFormat(responses)?.name).toBe('missive');
  });

  it('Intercom: attributes as elements and in braces, where it may be used', () => {
    const items: Item[] = [
      ...liquid('user.first_name', 'user.last_name', 'user.name', 'user.email', 'conversation.id', 'teammate.name'),
      ['<p>Hola <attribute key="user.first_name" default="qué tal"/></p>', 'Hola Ana'],
      ['<p>{{user.name|fallback:"cliente"}}</p>', 'Ana García López'],
    ];
    const files = json({
      type: 'list',
      data: items.map(([body], i) => ({
        type: 'macro',
        id: String(i),
        name: titles(items)[i],
        body,
        body_text: 'x',
        visible_to: i === 0 ? 'specific_teams' : 'everyone',
        visible_to_team_ids: ['9'],
        available_on: i === 1 ? ['messenger'] : ['inbox', 'messenger'],
      })),
    });
    const { replies, report } = expectItems('intercom', items, files);
    expect([replies[0]?.channels, replies[1]?.channels]).toEqual([['email', 'chat'], ['chat']]);
    expect(report.warnings[0]?.problem).toContain('9');
    expect(detectFormat(files)?.name).toBe('intercom');
  });

  const percent: Item[] = [
    ['<p>Hola {%customer.firstName%},</p><p>gracias</p>', 'Hola Ana,\n\ngracias'],
    ['<p>{%customer.firstName,fallback=there%}</p>', 'Ana'],
    ['<p>{%customer.lastName%}</p>', 'García López'],
    ['<p>{%customer.fullName%}</p>', 'Ana García López'],
    ['<p>{%customer.email%}</p>', 'ana@example.com'],
    ['<p>{%user.fullName%}</p>', 'Lucía Pardo'],
    ['<p>{%user.firstName%}</p>', 'Lucía'],
    ['<p>{%conversation.number%}</p>', '777'],
    ['<p>{%subject%}</p>', 'Mi pedido'],
    ['<p>{%mailbox.name%}</p>', 'Tienda Norte'],
    ['<p>{%customer.talla%}</p>', '[customer talla]', 'became a field'],
    ['<p>{%raro%}</p>', '[{%raro% }]', 'cannot come along'],
    ['<p><b>Ojo</b>: 10%</p>', '**Ojo**: 10%'],
    ['<ul><li>a</li></ul>', '- a'],
    ['<p>{{no es nuestro}}</p>', '{{no es nuestro}}'],
    ['<div>a</div><div>b</div>', 'a\nb'],
  ];
  it('Help Scout: its variables, and the short wording for chat', () => {
    const rows = percent.map(([text], i) => ({
      id: i,
      name: titles(percent)[i],
      text,
      preview: 'x',
      ...(i === 0 ? { chatText: 'Hola {%customer.firstName%}' } : {}),
    }));
    const { replies } = expectItems('helpscout', percent, json(rows));
    expect(replies[0]?.variants).toEqual([{ channel: 'chat', body: 'Hola {{ customer.first_name }}' }]);
    expect(detectFormat(json(rows))?.name).toBe('helpscout');
    expect(formatOf('helpscout').read(json([{ id: 1, name: 'Solo vista previa', preview: 'Hola…' }]), 'en').report.skipped).toBe(1);
  });
  it('FreeScout: JSON and CSV, categories', () => {
    const rows = percent.map(([text], i) => ({
      id: i + 1,
      mailbox_id: 1,
      name: titles(percent)[i],
      text,
      ...(i > 0 ? { parent_saved_reply_id: 1 } : {}),
    }));
    expect(expectItems('freescout', percent, json({ saved_replies: rows })).replies[1]?.folder).toBe('Texto 1');
    expect(detectFormat(json(rows))?.name).toBe('freescout');
    const table = `id,mailbox_id,name,text\n${percent.map(([text], i) => `${i + 1},1,${titles(percent)[i]},${cell(text)}`).join('\n')}\n`;
    expectItems('freescout', percent, [file(table)]);
    const { replies } = formatOf('freescout').read(
      [file('id,mailbox_id,name,text\n1,1,Saludo,"<p>Hola {%customer.firstName%}</p>"\n')],
      'en',
    );
    expect(replies).toEqual([{ id: 'saludo', title: 'Saludo', body: 'Hola {{ customer.first_name }}' }]);
  });

  it('Chatwoot: soft line ends, custom attributes, codes that differ in case', () => {
    const items: Item[] = [
      [
        'Hola {{contact.first_name | default: "amigo"}},\\\nsoy {{agent.first_name}}.\\\n**Gracias**\n\n- uno\n- dos',
        'Hola Ana,\nsoy Lucía.\n**Gracias**\n\n- uno\n- dos',
      ],
      ['Su DNI {{contact.custom_attribute.dni}}', 'Su DNI [dni]'],
      ['{{contact.name}}', 'Ana García López'],
      ['{{contact.last_name}}', 'García López'],
      ['{{contact.email}}', 'ana@example.com'],
      ['{{contact.phone}}', '+34600000000'],
      ['{{conversation.id}}', '777'],
      ['{{inbox.name}}', 'Tienda Norte'],
      ['{{agent.name}}', 'Lucía Pardo'],
      ['{{agent.email}}', 'lucia@tienda.example'],
      ['{{conversation.custom_attribute.pedido}}', '[pedido]'],
      ['_cursiva_ y `código`', '_cursiva_ y `código`'],
      ['[ayuda](https://t.example)', '[ayuda](https://t.example)'],
      ['{% if contact.email %}a{% endif %}', 'a'],
      ['50 % {de} descuento', '50 % {de} descuento'],
      ['{{ contact.name | upcase }}', 'ANA GARCÍA LÓPEZ'],
    ];
    const rows = items.map(([content], i) => ({ id: i, account_id: 1, short_code: `codigo${i}`, content }));
    expectItems('chatwoot', items, json(rows));
    expect(detectFormat(json(rows))?.name).toBe('chatwoot');
    const { replies, report } = formatOf('chatwoot').read(
      json([
        { short_code: 'hola', content: 'a' },
        { short_code: 'Hola', content: 'b' },
      ]),
      'en',
    );
    expect([replies.length, report.warnings.length]).toEqual([2, 1]);
  });

  it('Zammad: shortcut and title in one name, keywords, groups, retired modules', () => {
    const items: Item[] = [
      [
        '<p>Hola #{ticket.customer.firstname},</p><p>su caso #{ticket.number}.</p><p>#{user.firstname}</p>',
        'Hola Ana,\n\nsu caso 777.\n\nLucía',
      ],
      ['#{ticket.customer.lastname}', 'García López'],
      ['#{ticket.customer.fullname}', 'Ana García López'],
      ['#{ticket.title}', 'Mi pedido'],
      ['#{user.lastname}', 'Pardo'],
      ['#{config.fqdn}', '[web de la tienda]'],
      ['#{ticket.priority.name}', '[ticket priority name]', 'became a field'],
      ['#{ticket.talla.value}', '[ticket talla]'],
      ['#{t(ticket.state.name)}', '[ticket state name]'],
      ['#{dt(ticket.updated_at, "%d.%m.%Y", "Europe/Berlin")}', '[ticket updated at]'],
      ['texto\ncon saltos', 'texto\ncon saltos'],
      ['<div>a</div><div>b</div>', 'a\nb'],
      ['<ul><li>x</li></ul>', '- x'],
      ['#{ticket.customer.email}', 'ana@example.com'],
      ['#{ticket.organization.name}', 'Talleres Roca'],
      ['100 #etiqueta {{no}}', '100 #etiqueta {{no}}'],
    ];
    const csv = `id,name,keywords,content,note,active,groups\n${items.map(([content], i) => `${i},${i === 0 ? 'ret - Texto 1' : `Texto ${i + 1}`},"tarde;paquete",${cell(content)},,${i === 1 ? 'false' : 'true'},Soporte~~~Ventas`).join('\n')}\n`;
    const { replies, report } = expectItems('zammad', items, [file(csv)]);
    expect(replies[0]).toMatchObject({ shortcut: 'ret', title: 'Texto 1', tags: ['tarde', 'paquete'], folder: 'Soporte' });
    expect(replies[1]?.archived).toBe(true);
    expect(report.warnings.some((warning) => warning.problem.includes('Soporte, Ventas'))).toBe(true);
    expect(detectFormat([file(csv)])?.name).toBe('zammad');
    // Its seeds: the same modules as a list of YAML.
    const seeds = items
      .map(
        ([content], i) =>
          `- name: ${JSON.stringify(i === 0 ? 'ret - Texto 1' : `Texto ${i + 1}`)}\n  keywords: tarde paquete\n  content: ${JSON.stringify(content)}\n  note: ''\n  active: ${i !== 1}`,
      )
      .join('\n');
    expect(
      expectItems('zammad', items, [file(seeds)]).replies.map(({ title, shortcut, tags, archived }) => [title, shortcut, tags, archived]),
    ).toEqual(replies.map(({ title, shortcut, tags, archived }) => [title, shortcut, tags, archived]));
    expect(detectFormat([file(seeds)])?.name).toBe('zammad');
    const yaml =
      '- name: sal - Saludo\n  keywords: hola\n  content: "Hola #{ticket.customer.firstname}"\n  note: ""\n- name: Prefijo\n  content: 08001\n';
    expect(formatOf('zammad').read([file(yaml)], 'en').replies).toMatchObject([
      { shortcut: 'sal', title: 'Saludo', body: 'Hola {{ customer.first_name }}' },
      { body: '08001' },
    ]);
  });

  it('osTicket: YAML of its premade responses, JSON, CSV', () => {
    const items: Item[] = [
      ['<p>Hola %{ticket.name.first},</p><p>gracias</p>', 'Hola Ana,\n\ngracias'],
      ['%{ticket.name.last}', 'García López'],
      ['%{recipient.name}', 'Ana García López'],
      ['%{ticket.number}', '777'],
      ['%{ticket.subject}', 'Mi pedido'],
      ['%{recipient.ticket_link}', 'https://t.example/777'],
      ['%{ticket.staff.name}', 'Lucía Pardo'],
      ['%{company.name}', 'Tienda Norte'],
      ['Fin %{signature}', 'Fin', 'signature'],
      ['%{ticket.email}', 'ana@example.com'],
      ['%{ticket.custom.talla}', '[ticket custom talla]', 'became a field'],
      ['<ul><li>a</li></ul>', '- a'],
      ['10 % de descuento', '10 % de descuento'],
      ['{{x}}', '{{x}}'],
      ['<b>Ojo</b> aquí', '**Ojo** aquí'],
      ['%{ticket.phone}', '+34600000000'],
    ];
    const rows = items.map(([response], i) => ({
      isenabled: i === 1 ? 0 : 1,
      title: titles(items)[i],
      response,
      notes: i === 2 ? 'interna' : '',
      lang: 'es_ES',
      department: 'Ventas',
    }));
    const { replies, report } = expectItems('osticket', items, json(rows));
    expect(replies[1]).toMatchObject({ archived: true, language: 'es', folder: 'Ventas' });
    expect(report.warnings.some((warning) => warning.problem.includes('notes = interna'))).toBe(true);
    const seeds = rows.map(
      (row) =>
        `- isenabled: ${row.isenabled}\n  title: ${row.title}\n  response: ${JSON.stringify(row.response)}\n  notes: ${JSON.stringify(row.notes)}`,
    );
    expectItems('osticket', items, [file(seeds.join('\n'))]);
    const table = rows.map((row) => `${row.title},${cell(row.response)},${row.isenabled},${row.notes},${row.department}`);
    expect(
      expectItems('osticket', items, [file(`title,response,isenabled,notes,department\n${table.join('\n')}`)]).replies[1],
    ).toMatchObject({
      archived: true,
      folder: 'Ventas',
    });
    const yaml = '- isenabled: 1\n  title: Saludo\n  response: |\n    Hola %{ticket.name.first},\n    gracias\n  notes: ""\n';
    expect(detectFormat([file(yaml)])?.name).toBe('osticket');
    const read = formatOf('osticket').read([file(yaml)], 'en');
    expect(shown(read.replies[0], read.replies)).toBe('Hola Ana,\ngracias');
    expect(formatOf('osticket').read([file('title,response,isenabled\nA,Hola,1\n')], 'en').replies).toEqual([
      { id: 'a', title: 'A', body: 'Hola' },
    ]);
  });
});
