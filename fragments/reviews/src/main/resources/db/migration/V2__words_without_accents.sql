-- People look for words without accents, and stems differ with and without: both are plain here.
create function without_accents(text text) returns text language sql immutable
  return translate(text, 'áéíóúüÁÉÍÓÚÜ', 'aeiouuAEIOUU');

create or replace function words_of(lang text, names text, title text, summary text, content text)
  returns tsvector language sql immutable as $$
  select setweight(to_tsvector('simple', without_accents(names)), 'A')
      || setweight(to_tsvector(stems, without_accents(names || ' ' || title)), 'A')
      || setweight(to_tsvector(stems, without_accents(summary)), 'B')
      || setweight(to_tsvector(stems, without_accents(content)), 'D')
    from (select case lang when 'EN' then 'english'::regconfig else 'spanish'::regconfig end) as s(stems)
$$;

update shown_review r
   set search = words_of(r.lang, p.brand || ' ' || p.model, r.title, r.summary, r.content)
  from shown_product p
 where p.slug = r.product;
