-- What officials declare of their ties to people, apart from any candidacy; and how long papers are kept.

create table declared_conflict (
  id bigint not null auto_increment primary key,
  official_id bigint not null,
  email varchar(254) not null,
  tie varchar(30) not null,
  declared_at datetime(3) not null,
  constraint declared_conflict_once unique (official_id, email, tie),
  constraint declared_conflict_official foreign key (official_id) references person (id)
);

create index declared_conflict_email on declared_conflict (email);

alter table candidacy add column erased_at datetime(3);
create index candidacy_erase on candidacy (erased_at, state, since);
