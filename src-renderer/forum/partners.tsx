import {
  Button,
  Field,
  Heading,
  Label,
  Paragraph,
  Select,
  Tag,
  Textfield,
} from '@digdir/designsystemet-react';
import type { FormEvent } from 'react';
import { Authority } from '../../src-core/forum/schema.ts';
import { shortDay } from '../../src-core/language/format.ts';
import { dayOf } from '../../src-core/primitives.ts';
import { execute, timeNow, useLanguage, useTranslate, useView } from '../session.ts';

export function PartnersTab() {
  const t = useTranslate();
  const language = useLanguage();
  const forum = useView('forum');
  if (!forum) return <Paragraph>{t('shell.loading')}</Paragraph>;
  return (
    <div className="two">
      <section className="card">
        <Heading level={2} data-size="sm">
          {t('shell.partners')}
        </Heading>
        <ul className="plain">
          {forum.partners.map((partner) => (
            <li key={partner.id} className="line">
              <div className="grow">
                <strong>{partner.name}</strong>
                <div className="muted">{partner.role}</div>
                {partner.principal && (
                  <div className="muted">
                    {t('shell.principal')}: {partner.principal}
                  </div>
                )}
              </div>
              <Tag data-color={partner.authority === 'decides' ? 'accent' : 'neutral'}>
                {t(`authorities.${partner.authority}`)}
              </Tag>
              {partner.exit && (
                <Tag>{t('shell.left', { day: shortDay(partner.exit.on, language) })}</Tag>
              )}
            </li>
          ))}
        </ul>
      </section>
      <AddPartner />
    </div>
  );
}

function AddPartner() {
  const t = useTranslate();
  async function add(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const data = new FormData(form);
    const field = (name: string) => String(data.get(name) ?? '').trim();
    const answer = await execute({
      do: 'addPartner',
      name: field('name'),
      role: field('role'),
      authority: Authority.parse(field('authority')),
      ...(field('principal') ? { principal: field('principal') } : {}),
      joined: dayOf(timeNow()),
    });
    if (answer.ok) form.reset();
  }
  return (
    <form className="card stack" onSubmit={add}>
      <Heading level={2} data-size="sm">
        {t('shell.addPartner')}
      </Heading>
      <Textfield name="name" label={t('shell.partnerName')} required />
      <Textfield name="role" label={t('shell.role')} required />
      <Field>
        <Label>{t('shell.authority')}</Label>
        <Select name="authority" defaultValue="decides">
          {Authority.options.map((each) => (
            <Select.Option key={each} value={each}>
              {t(`authorities.${each}`)}
            </Select.Option>
          ))}
        </Select>
      </Field>
      <Textfield name="principal" label={t('shell.principal')} />
      <Button type="submit">{t('shell.add')}</Button>
    </form>
  );
}
