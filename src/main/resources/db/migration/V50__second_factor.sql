-- The second factor of sign-in: a secret shared with an authenticator app, kept encrypted, and recovery codes, kept
-- as hashes. A row also says until when somebody may do without one although a role asks for it.
create table second_factor (
  person_id bigint not null primary key,
  secret varchar(200),
  on_since datetime(3),
  proposed_secret varchar(200),
  proposed_at datetime(3),
  last_step bigint not null,
  grace_until datetime(3),
  version int not null,
  constraint second_factor_person foreign key (person_id) references person (id)
);

-- Who held a role before second factors came gets the same week as who is given one now.
insert into second_factor (person_id, last_step, grace_until, version)
  select distinct person_id, 0, timestampadd(day, 7, current_timestamp(3)), 1 from role_held;

create table recovery_code (
  id bigint not null auto_increment primary key,
  person_id bigint not null,
  code_hash char(64) not null,
  constraint recovery_code_once unique (person_id, code_hash),
  constraint recovery_code_person foreign key (person_id) references person (id)
);

-- Sign-ins whose password was right and whose second step is awaited. Only the hash of the cookie's token is kept.
create table pending_sign_in (
  id bigint not null auto_increment primary key,
  person_id bigint not null,
  token_hash char(64) not null,
  expires_at datetime(3) not null,
  constraint pending_sign_in_token unique (token_hash),
  constraint pending_sign_in_person foreign key (person_id) references person (id)
);

create index pending_sign_in_expires on pending_sign_in (expires_at);

-- Two administrators take the second factor from somebody who has lost it. Never deleted.
create table second_factor_reset (
  id bigint not null auto_increment primary key,
  person_id bigint not null,
  asked_by_id bigint not null,
  asked_at datetime(3) not null,
  reason varchar(500) not null,
  state varchar(20) not null,
  answered_by_id bigint,
  answered_at datetime(3),
  version int not null,
  constraint second_factor_reset_person foreign key (person_id) references person (id),
  constraint second_factor_reset_asked_by foreign key (asked_by_id) references person (id),
  constraint second_factor_reset_answered_by foreign key (answered_by_id) references person (id)
);

create index second_factor_reset_open on second_factor_reset (state, asked_at);
