-- People, how they sign in, and how often they may try.

create table person (
  id bigint not null auto_increment primary key,
  email varchar(254) not null,
  password_hash varchar(200) not null,
  name_arabic varchar(240),
  name_latin varchar(240),
  country_code char(2) not null,
  language char(2) not null,
  state varchar(20) not null,
  created_at datetime(3) not null,
  version int not null,
  constraint person_email unique (email),
  constraint person_country foreign key (country_code) references country (code)
);

-- Links that were mailed: to confirm an address, to choose a new password. Only the hash of each is kept.
create table mailed_link (
  id bigint not null auto_increment primary key,
  person_id bigint not null,
  purpose varchar(20) not null,
  token_hash char(64) not null,
  expires_at datetime(3) not null,
  constraint mailed_link_token unique (token_hash),
  constraint mailed_link_person foreign key (person_id) references person (id)
);

-- Where somebody is signed in. Only the hash of the token in the browser's cookie is kept.
create table device (
  id bigint not null auto_increment primary key,
  person_id bigint not null,
  token_hash char(64) not null,
  browser varchar(60) not null,
  created_at datetime(3) not null,
  seen_at datetime(3) not null,
  expires_at datetime(3) not null,
  constraint device_token unique (token_hash),
  constraint device_person foreign key (person_id) references person (id)
);

-- Tries at signing in and the like, under a hash of what was tried and of the account or address.
create table tally (
  subject_hash char(64) not null primary key,
  tries int not null,
  last_at datetime(3) not null
);

create index tally_last on tally (last_at);
