-- Countries and centres come and go; people belong to centres, and are invited into them.

alter table country add column active boolean not null default true;

alter table centre add column closed_on date;
alter table centre add column version int not null default 1;

-- Who belongs to a centre. "search" is what the person is found by, folded: names in both scripts and the address.
create table membership (
  id bigint not null auto_increment primary key,
  person_id bigint not null,
  centre_id bigint not null,
  since datetime(3) not null,
  search varchar(800) not null,
  constraint membership_once unique (centre_id, person_id),
  constraint membership_person foreign key (person_id) references person (id),
  constraint membership_centre foreign key (centre_id) references centre (id)
);

create index membership_newest on membership (centre_id, id);

create index role_held_centre on role_held (centre_id, person_id);

-- A list of people that was read and found good, kept until somebody confirms it.
create table people_import (
  id bigint not null auto_increment primary key,
  centre_id bigint not null,
  person_id bigint not null,
  state varchar(20) not null,
  text longtext,
  total int not null,
  done int not null,
  created_at datetime(3) not null,
  finished_at datetime(3),
  constraint people_import_centre foreign key (centre_id) references centre (id),
  constraint people_import_person foreign key (person_id) references person (id)
);

-- No foreign key to the import: it would lock the row that tells of the progress.
-- Only the hash of the token in the mailed link is kept; there is none until the mail is written.
create table invitation (
  id bigint not null auto_increment primary key,
  centre_id bigint not null,
  email varchar(254) not null,
  name_arabic varchar(240),
  name_latin varchar(240),
  country_code char(2) not null,
  language char(2) not null,
  roles varchar(200) not null,
  state varchar(20) not null,
  token_hash char(64),
  invited_by bigint not null,
  invited_at datetime(3) not null,
  expires_at datetime(3) not null,
  import_id bigint,
  version int not null,
  constraint invitation_once unique (centre_id, email),
  constraint invitation_token unique (token_hash),
  constraint invitation_centre foreign key (centre_id) references centre (id),
  constraint invitation_country foreign key (country_code) references country (code),
  constraint invitation_by foreign key (invited_by) references person (id)
);

create index invitation_newest on invitation (centre_id, state, id);

create index audit_entry_centre on audit_entry (centre_id, number);
create index audit_entry_actor on audit_entry (actor_id, number);
create index audit_entry_action on audit_entry (action, number);
create index audit_entry_at on audit_entry (at);
