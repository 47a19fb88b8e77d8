-- The trainer's certificate: what it licenses, who granted it; and how a certificate of any kind is withdrawn.
-- A trainer's certificate has a candidacy where one of completion has an enrolment.

alter table certificate modify column enrolment_id bigint null;
alter table certificate add column candidacy_id bigint null;
alter table certificate add column scope_course varchar(60) null;
alter table certificate add column scope_languages varchar(20) null;
alter table certificate add column scope_country varchar(2) null;
alter table certificate add column granted_by bigint null;
alter table certificate add column withdrawn_by bigint null;
alter table certificate add column withdrawal_reason varchar(1000) null;
alter table certificate add column search_text varchar(300) character set utf8mb4 collate utf8mb4_bin null;
alter table certificate add column version int not null default 1;

alter table certificate add constraint certificate_once_granted unique (candidacy_id);
alter table certificate add constraint certificate_granter foreign key (granted_by) references person (id);
alter table certificate add constraint certificate_withdrawer foreign key (withdrawn_by) references person (id);

-- already folded, so compared by bytes, which is faster; here as well as SQL can, from now on by the application
update certificate set search_text = lower(concat_ws(' ', number, holder_arabic, holder_latin));

-- The register is read from these alone, whatever is looked for: first the ids of a page, then its rows.
create index certificate_issued on certificate
  (issued_at, id, kind, withdrawn_at, suspended_at, valid_until, search_text);
create index certificate_centre_issued on certificate
  (centre_id, issued_at, id, kind, withdrawn_at, suspended_at, valid_until, search_text);
create index certificate_holder_arabic on certificate (holder_arabic);
create index certificate_holder_latin on certificate (holder_latin);
create index certificate_valid_until on certificate (valid_until);
create index certificate_centre_arabic on certificate (centre_id, holder_arabic);
create index certificate_centre_latin on certificate (centre_id, holder_latin);
create index certificate_centre_valid on certificate (centre_id, valid_until);
create index certificate_suspended on certificate (suspended_at);
create index certificate_withdrawn on certificate (withdrawn_at);
