-- Periods of validity and acts, from which the standing of a certificate is computed for any day; nothing else says it.
-- What replaces a certificate is earned by the same completion or decision, one generation later.

create table certificate_period (
  id bigint not null auto_increment primary key,
  certificate_id bigint not null,
  valid_from date not null,
  valid_until date,
  window_opens date,
  grace_ends date,
  rules_version int,
  granted_by bigint,
  granted_at datetime(3) not null,
  revoked_at datetime(3),
  constraint certificate_period_of foreign key (certificate_id) references certificate (id),
  constraint certificate_period_granter foreign key (granted_by) references person (id)
);

create table certificate_act (
  id bigint not null auto_increment primary key,
  certificate_id bigint not null,
  act varchar(20) not null,
  at datetime(3) not null,
  person_id bigint,
  reason varchar(1000),
  until_day date,
  other_id bigint,
  constraint certificate_act_of foreign key (certificate_id) references certificate (id),
  constraint certificate_act_person foreign key (person_id) references person (id),
  constraint certificate_act_other foreign key (other_id) references certificate (id)
);

insert into certificate_period (certificate_id, valid_from, valid_until, grace_ends, granted_by, granted_at)
  select id, cast(issued_at as date), valid_until, valid_until, granted_by, issued_at from certificate order by id;
-- trainers were promised from the beginning: six months to renew before the end, two months of grace after it
update certificate_period
  set window_opens = valid_until - interval '6' month, grace_ends = valid_until + interval '2' month, rules_version = 1
  where valid_until is not null and certificate_id in (select id from certificate where kind = 'trainer');

insert into certificate_act (certificate_id, act, at, person_id)
  select id, 'ISSUED', issued_at, granted_by from certificate order by id;
insert into certificate_act (certificate_id, act, at)
  select id, 'SUSPENDED', suspended_at from certificate where suspended_at is not null order by id;
insert into certificate_act (certificate_id, act, at, person_id, reason)
  select id, 'WITHDRAWN', withdrawn_at, withdrawn_by, withdrawal_reason from certificate
  where withdrawn_at is not null order by id;

create index certificate_period_current on certificate_period
  (certificate_id, revoked_at, valid_until, window_opens, grace_ends);
create index certificate_period_end on certificate_period (valid_until, certificate_id, revoked_at);
create index certificate_act_kind on certificate_act (act, certificate_id, until_day);
create index certificate_act_kinds on certificate_act (certificate_id, act, until_day);

create index certificate_newest on certificate (issued_at, id, kind, search_text);
create index certificate_centre_newest on certificate (centre_id, issued_at, id, kind, search_text);
drop index certificate_issued on certificate;
drop index certificate_centre_issued on certificate;
drop index certificate_valid_until on certificate;
drop index certificate_centre_valid on certificate;
drop index certificate_suspended on certificate;
drop index certificate_withdrawn on certificate;
alter table certificate drop constraint certificate_withdrawer;
alter table certificate drop column withdrawn_by;
alter table certificate drop column withdrawal_reason;
alter table certificate drop column valid_until;
alter table certificate drop column suspended_at;
alter table certificate drop column withdrawn_at;

alter table certificate add column generation int not null default 0;
alter table certificate add constraint certificate_generation unique (kind, enrolment_id, generation);
alter table certificate add constraint certificate_generation_granted unique (candidacy_id, generation);
alter table certificate drop constraint certificate_once;
alter table certificate drop constraint certificate_once_granted;
