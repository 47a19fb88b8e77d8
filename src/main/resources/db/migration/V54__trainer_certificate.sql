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
alter table certificate add column search_text varchar(300) not null default '';
alter table certificate add column version int not null default 1;

alter table certificate add constraint certificate_once_granted unique (candidacy_id);
alter table certificate add constraint certificate_granter foreign key (granted_by) references person (id);
alter table certificate add constraint certificate_withdrawer foreign key (withdrawn_by) references person (id);

-- folded as well as SQL can; certificates issued from now on are folded by the application
update certificate set search_text = lower(concat_ws(' ', number, holder_arabic, holder_latin));
