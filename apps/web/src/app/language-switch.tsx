import { useLingui } from '@lingui/react/macro';
import { useLocation } from '@tanstack/react-router';
import { nativeName, offeredLanguages, pseudoLanguage, type LanguageCode } from '../i18n/languages';
import { Dropdown } from '../ui';

/** The same page with another language in its address; search and hash stay. */
export function inLanguage(href: string, language: LanguageCode): string {
  return href.replace(/^\/[^/?#]*/, `/${language}`);
}

/** Languages by their own names. A full load: the new language's catalogue replaces the old one everywhere. */
export function LanguageSwitch() {
  const { t, i18n } = useLingui();
  const href = useLocation({ select: (location) => location.href });
  const current = i18n.locale as LanguageCode;
  const choices = current === pseudoLanguage ? [...offeredLanguages, pseudoLanguage] : offeredLanguages;
  return (
    <Dropdown
      label={
        <>
          <span className="visually-hidden">{t`Language`}: </span>
          <span lang={current === pseudoLanguage ? 'en' : current}>
            {nativeName(current as LanguageCode)}
          </span>
        </>
      }
    >
      {choices.map((code) => (
        <a
          key={code}
          href={inLanguage(href, code as LanguageCode)}
          lang={code === pseudoLanguage ? 'en' : code}
          hrefLang={code === pseudoLanguage ? 'en' : code}
          aria-current={code === current ? 'true' : undefined}
        >
          {nativeName(code as LanguageCode)}
        </a>
      ))}
    </Dropdown>
  );
}
