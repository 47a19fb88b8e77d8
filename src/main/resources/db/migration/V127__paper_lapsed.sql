-- A paper lapses when the certificate in whose place it would stand is withdrawn: nobody signs it any more, and the number
-- that it took stays with it.

alter table certificate_paper add column lapsed_at datetime(3) null;

update certificate_paper set lapsed_at = decided_at, waiting_centre_id = null, open_key = null
  where certificate_id is null and old_id in
    (select a.certificate_id from certificate_act a where a.act in ('WITHDRAWN', 'SUPERSEDED'));
delete from certificate_paper_file where paper_id in (select p.id from certificate_paper p where p.lapsed_at is not null);
